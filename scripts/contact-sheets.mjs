// Draws the first speech's deck and briefing as contact sheets for the README.
// Needs LibreOffice, poppler-utils, ImageMagick and the fonts Carlito and Gelasio.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'aide-sheets-'));
const target = join(root, 'docs');
const run = (command, args) => execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });

/** One PNG a page, then all of them on one sheet. */
function drawSheet(pdf, name, columns, width) {
  run('pdftoppm', ['-r', '96', '-png', pdf, name]);
  const pages = readdirSync(folder)
    .filter((each) => each.startsWith(`${name}-`) && each.endsWith('.png'))
    .sort();
  run('montage', [
    ...pages,
    '-tile',
    `${columns}x`,
    '-geometry',
    `${width}x>+8+8`,
    '-background',
    '#e4e2dc',
    '-depth',
    '8',
    '-colors',
    '96',
    join(target, `${name}.png`),
  ]);
  console.log(`docs/${name}.png: ${pages.length} pages`);
}

try {
  mkdirSync(target, { recursive: true });
  execFileSync(process.execPath, [
    join(root, 'dist', 'aide.cjs'),
    'build',
    join(root, 'data', 'lagon-unga-2008'),
    '--out',
    folder,
    '--quiet',
  ]);
  run('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    'lagon-unga-2008.pptx',
  ]);
  drawSheet('lagon-unga-2008.pdf', 'deck', 3, 480);
  drawSheet('lagon-unga-2008-briefing.pdf', 'briefing', 4, 360);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
