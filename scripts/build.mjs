// Builds dist/: the command in two files (a start and the program with its libraries), the reader of PDFs, the library,
// and the types.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);
rmSync(dist, { recursive: true, force: true });

const common = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
};

/**
 * What modules are replaced with in the program. fontkit reads WOFF2 with a Brotli decoder written in JavaScript, whose
 * dictionary alone is a third of everything; Node has its own. yargs lays its help out, even where nobody asked for it,
 * by widths of emoji and of East Asian letters, of which our help has none. pptxgenjs loads Node's network, a twentieth
 * of a build, before it looks whether any picture is to be fetched; the writer gives it none.
 */
const REPLACED = {
  'brotli/decompress.js': "module.exports = (bytes) => require('node:zlib').brotliDecompressSync(bytes);",
  'node:https': 'module.exports = {};',
  'string-width': "module.exports = (text) => [...require('node:util').stripVTControlCharacters(text)].length;",
};

const replace = {
  name: 'replace',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(brotli\/decompress\.js|node:https|string-width)$/ }, ({ path }) => ({
      path,
      namespace: 'replaced',
    }));
    onLoad({ filter: /.*/, namespace: 'replaced' }, ({ path }) => ({ contents: REPLACED[path] }));
  },
};

/** What only `aide import` needs: readers of files, rules that draft, lists of names. */
const IMPORTING = /\/(?:import|review\/review-folder|reports\/imported)\.ts$/;

/** Leaves out what only `aide import` needs: src/cli/start.ts starts the importer for that. */
const withoutImporting = {
  name: 'without-importing',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: IMPORTING }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, namespace: 'left-out' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `throw new Error('${path} is in the importer');`,
    }));
  },
};

/** The command: one file with all that it needs but fonts, since opening 200 modules takes longer than what they do. */
async function buildCommand() {
  await build({ ...common, entryPoints: { aide: 'src/cli/start.ts' }, format: 'cjs', outExtension: { '.js': '.cjs' } });
  await buildProgram('program', [replace, withoutImporting]);
  const inputs = await buildProgram('importer', [replace]);
  writeLicences([...inputs, ...(await buildPdfReader())]);
  // pdfkit reads its colour profile from beside itself.
  const profile = 'data/sRGB_IEC61966_2_1.icc';
  cpSync(join(dirname(require.resolve('pdfkit')), profile), join(dist, profile));
}

/** The program with its libraries, as `dist/<name>.cjs`; gives the modules that are in it. */
async function buildProgram(name, plugins) {
  const { metafile } = await build({
    ...common,
    entryPoints: { [name]: 'src/cli/main.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    // A script that vm starts has no import(); what is imported later is then required later.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__url' },
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
    plugins,
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/**
 * The thread that reads PDFs, with pdf.js: a file of its own beside command and library, which is opened only for a PDF.
 * Gives the modules that are in it.
 */
async function buildPdfReader() {
  const { metafile } = await build({
    ...common,
    entryPoints: { 'pdf-worker': 'src/import/read/pdf/pdf-worker.mjs' },
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/** The licence of every package that is in the program. */
function writeLicences(inputs) {
  const folders = new Set(inputs.flatMap((each) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(each) ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? readFileSync(join(root, folder, file), 'utf8') : `${license}, ${author?.name ?? author ?? ''}`;
    return `${name} ${version}\n\n${text.trim()}\n`;
  });
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

/** The library: modules that leave their dependencies to the one who imports them; writers are loaded when asked for. */
async function buildLibrary() {
  await build({
    ...common,
    entryPoints: { index: 'src/index.ts' },
    splitting: true,
    format: 'esm',
    packages: 'external',
  });
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}

/**
 * Runs the command once each way and keeps what V8 compiled for it, the form that src/cli/start.ts starts from. Without it, as
 * where the speech has been edited and does not build, the command starts more slowly and does the same.
 */
function keepCompiled() {
  const folder = mkdtempSync(join(tmpdir(), 'aide-build-'));
  const speech = join(root, 'data', 'lagon-unga-2008');
  const preload = join(root, 'scripts', 'keep-compiled.cjs');
  for (const command of [
    ['build', speech, '--out', folder, '--quiet'],
    ['import', join(speech, 'transcript.md'), '--folder', join(folder, 'speech'), '--quiet'],
  ]) {
    const run = ['--require', preload, join(dist, 'aide.cjs'), ...command];
    spawnSync(process.execPath, run, { cwd: root, stdio: 'ignore' });
  }
  rmSync(folder, { recursive: true, force: true });
}

await buildCommand();
await buildLibrary();
keepCompiled();
