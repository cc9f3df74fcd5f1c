// Packs the package, installs it in an empty folder and uses it there, as a command and as a library.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'aide-pack-'));
const npm = (args, cwd) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    // npm is a script on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });

try {
  npm(['pack', '--pack-destination', folder], root);
  const tarball = readdirSync(folder).find((each) => each.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  npm(['install', `./${tarball}`], folder);
  cpSync(join(root, 'data', 'yellen-g20-2022'), join(folder, 'speech'), { recursive: true });
  const cli = join(folder, 'node_modules', 'aide-memoire', 'dist', 'aide.cjs');
  execFileSync(process.execPath, [cli, 'build', 'speech', '--out', 'made'], { cwd: folder, stdio: 'inherit' });
  writeFileSync(
    join(folder, 'use.js'),
    `import { compile, createNodeWorld } from 'aide-memoire';
const { output, diagnostics } = await compile(createNodeWorld(process.cwd()), {
  folder: 'speech', template: 'briefing', theme: 'plain', paper: 'letter', formats: ['pptx'],
});
if (!output || output[0].pages < 5) throw new Error(JSON.stringify(diagnostics));
`,
  );
  execFileSync(process.execPath, ['use.js'], { cwd: folder, stdio: 'inherit' });
  // A PDF is read by a file of its own, which has to be found where the package is installed.
  execFileSync(process.execPath, [cli, 'import', 'made/speech-briefing.pdf', '--folder', 'imported', '--quiet'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (!readdirSync(join(folder, 'imported')).includes('transcript.md')) throw new Error('no PDF was imported');
  const made = readdirSync(join(folder, 'made')).sort();
  if (made.join() !== 'speech-briefing.pdf,speech.pptx') throw new Error(`the installed command wrote ${made.join()}`);
  console.log('the packed package works, as a command and as a library');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
