// Bundles a TypeScript file with what it imports, and runs it: node scripts/run-bundled.mjs test/corpus/score.ts [options]
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// What runs finds its options where it would find them without this.
const [entry] = argv.splice(2, 1);
// Below the project, so that its packages are found.
const folder = mkdtempSync(join(root, 'node_modules', '.bundled-'));
try {
  const outfile = join(folder, 'entry.mjs');
  await build({
    entryPoints: [resolve(entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
