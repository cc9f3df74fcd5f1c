// Draws the first speech's deck, briefing and handouts as contact sheets for the README.
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

/** Some pages, or all, as PNG files whose names begin with `name`. */
const drawPages = (pdf, name, ...range) => run('pdftoppm', ['-r', '96', ...range, '-png', pdf, name]);

/** All PNG files of a name on one sheet. */
function drawSheet(name, columns, width) {
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
    '--formats',
    'pptx,briefing,handout-3,handout-6,handout-9,notes,one-pager,large-print',
    '--quiet',
  ]);
  run('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    'lagon-unga-2008.pptx',
  ]);
  drawPages('lagon-unga-2008.pdf', 'deck');
  drawSheet('deck', 3, 480);
  drawPages('lagon-unga-2008-briefing.pdf', 'briefing');
  drawSheet('briefing', 4, 360);
  // A typical page of each handout.
  const typical = { 'handout-3': 2, 'handout-6': 2, notes: 2, 'one-pager': 1, 'large-print': 2, 'handout-9': 1 };
  for (const [index, [format, page]] of Object.entries(typical).entries()) {
    drawPages(`lagon-unga-2008-${format}.pdf`, `handouts-${index}`, '-f', `${page}`, '-l', `${page}`);
  }
  drawSheet('handouts', 3, 480);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
