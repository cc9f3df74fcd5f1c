// Whole processes from a cold start, wall time and peak memory: aide beside node alone, pandoc making the same slides,
// and pandoc with LibreOffice making PPTX and PDF. Prints medians and ratios; never a pass or a fail.
// Then importing (bench-import.mjs), the rules (bench-check.mjs), and decks of 50 to 5,000 slides as handouts, three a
// side: laying them out alone beside writing them as well.
// Needs GNU time for memory; pandoc and LibreOffice where they are to be compared.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureChecks } from './bench-check.mjs';
import { measureImports, writeSpoken } from './bench-import.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'aide-bench-'));
const aide = join(root, 'dist', 'aide.cjs');
const speech = join(root, 'data', 'lagon-unga-2008');
const has = (command) =>
  spawnSync(command, ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;

/** The deck's own words as pandoc's Markdown: a slide a heading, its texts as a list. */
function toPandoc() {
  const json = execFileSync(process.execPath, [aide, 'inspect', speech, '--stage', 'scene'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const { deck } = JSON.parse(json);
  const words = (mark) => mark.paragraphs.map((each) => each.runs.map((run) => run.text).join('')).join(' ');
  const slides = deck.pages.map((page) => {
    const texts = page.marks.flatMap((mark) =>
      mark.type === 'table'
        ? mark.rows.map((row) => row.cells.map(words).join(' – '))
        : mark.type === 'text' && mark.role !== 'title'
          ? [words(mark)]
          : [],
    );
    return `# ${page.title}\n\n${texts.map((each) => `- ${each}`).join('\n')}\n`;
  });
  return slides.join('\n');
}

/**
 * A speech that makes a deck of about so many slides: steps of two, each quoting one of eighty paragraphs. Every title is
 * one of its own and rests on its quotes, so that no rule has anything to say.
 */
function writeLongSpeech(slides) {
  const place = join(folder, `slides-${slides}`);
  mkdirSync(place);
  const count = 80;
  const paragraph = (number) => `Agency ${number} must address demand.`;
  const paragraphs = Array.from({ length: count }, (_, index) => paragraph(index + 1));
  writeFileSync(join(place, 'transcript.md'), `${paragraphs.join('\n\n')}\n`);
  const step = (number) => `      - { name: Agency ${number}, text: Address demand., quotes: [${paragraph(number)}] }`;
  const lists = Array.from({ length: slides }, (_, index) => {
    const one = (index % count) + 1;
    const other = ((one + Math.floor(index / count)) % count) + 1;
    return [
      '  - kind: steps',
      `    headline: Agencies ${one} and ${other} must address demand`,
      `    quotes: [${paragraph(one)}, ${paragraph(other)}]`,
      '    items:',
      step(one),
      step(other),
    ].join('\n');
  });
  const facts = `speech:
  title: A long deck
  speaker: { name: Ann Example }
  actor: Ruritania
  event: { name: A debate, date: 2024-05-01 }
  language: en
`;
  writeFileSync(join(place, 'speech.yaml'), `${facts}lists:\n${lists.join('\n')}\n`);
  return place;
}

/** A heap that the largest deck still fits, megabytes. */
const SMALL_HEAP = 160;

/** Time and memory of handouts by the number of slides; each size runs right after the one before, three times. */
function measureHandouts() {
  const print = (place, ...more) => [
    aide,
    'print',
    place,
    '--formats',
    'handout-3',
    '--out',
    folder,
    '--quiet',
    ...more,
  ];
  const middle = (runs) => runs.toSorted((a, b) => a.wall - b.wall)[Math.floor(runs.length / 2)];
  const sizes = [50, 200, 1000, 5000].map((slides) => ({
    slides,
    place: writeLongSpeech(slides),
    laidOut: [],
    written: [],
  }));
  for (let round = 0; round < 3; round += 1) {
    for (const size of sizes) {
      size.laidOut.push(runOnce(process.execPath, print(size.place, '--list')));
      size.written.push(runOnce(process.execPath, print(size.place)));
    }
  }
  const largest = sizes.at(-1);
  const bounded = runOnce(process.execPath, [`--max-old-space-size=${SMALL_HEAP}`, ...print(largest.place)]);
  console.log('\nslides as handouts, three a side');
  for (const { slides, laidOut, written } of sizes) {
    const [alone, both] = [middle(laidOut), middle(written)];
    const bytes = statSync(join(folder, `slides-${slides}-handout-3.pdf`)).size;
    const megabytes = Number.isNaN(both.memory) ? '' : `, ${alone.memory.toFixed(0)} and ${both.memory.toFixed(0)} MB`;
    console.log(
      `${String(slides).padStart(6)}: laid out ${alone.wall.toFixed(2)} s, written too ${both.wall.toFixed(2)} s${megabytes}; ${((both.wall / slides) * 1000).toFixed(2)} ms a slide, ${(bytes / 1e6).toFixed(1)} MB of file`,
    );
  }
  // What the process takes beyond what it needs is garbage that was not worth collecting.
  const memory = Number.isNaN(bounded.memory) ? '' : ` and ${bounded.memory.toFixed(0)} MB`;
  console.log(`${largest.slides} within a heap of ${SMALL_HEAP} MB: ${bounded.wall.toFixed(2)} s${memory}`);
}

const RUNS = 9;
const timed = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, '-e', '0'], { stdio: 'ignore' }).status === 0;

/** One process from its start to its end: seconds, and megabytes where GNU time counts them. */
function runOnce(command, args) {
  const start = process.hrtime.bigint();
  // What it prints is not kept: a draft of a long speech is megabytes.
  const options = { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] };
  const done = timed
    ? spawnSync('/usr/bin/time', ['-f', '%M', command, ...args], options)
    : spawnSync(command, args, options);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
  return { wall, memory: timed ? Number(done.stderr.trim().split('\n').at(-1)) / 1024 : Number.NaN };
}

/** Medians over rounds of all commands in turn, so that whatever else the machine does meets each alike. */
function measureAll(rows) {
  const runs = new Map(rows.map(([name]) => [name, []]));
  for (let round = 0; round <= RUNS; round += 1) {
    for (const [name, command, args] of rows) {
      const run = runOnce(command, args);
      // The first round warms the disk's cache.
      if (round > 0) runs.get(name).push(run);
    }
  }
  return new Map(
    [...runs].map(([name, all]) => {
      const walls = all.map((each) => each.wall).sort((x, y) => x - y);
      const memory = Math.max(...all.map((each) => each.memory));
      return [name, { wall: walls[Math.floor(RUNS / 2)], least: walls[0], memory }];
    }),
  );
}

try {
  writeFileSync(join(folder, 'slides.md'), toPandoc());
  const rows = [
    ['node -e 0', process.execPath, ['-e', '0']],
    ['aide, deck', process.execPath, [aide, 'build', speech, '--formats', 'pptx', '--out', folder, '--quiet']],
    ['aide, briefing', process.execPath, [aide, 'build', speech, '--formats', 'briefing', '--out', folder, '--quiet']],
    ['aide, all that is printed', process.execPath, [aide, 'print', speech, '--out', folder, '--quiet']],
    ['aide check', process.execPath, [aide, 'check', speech, '--quiet']],
    ['aide, deck and briefing', process.execPath, [aide, 'build', speech, '--out', folder, '--quiet']],
  ];
  const spoken = join(folder, 'spoken.txt');
  writeSpoken(spoken, 2000);
  rows.push([
    'aide import, 2,000 words',
    process.execPath,
    [aide, 'import', spoken, '--folder', 'spoken', '--fresh', '--quiet'],
  ]);
  if (has('pandoc')) rows.push(['pandoc, PPTX', 'pandoc', ['slides.md', '-o', 'pandoc.pptx']]);
  if (has('pandoc') && has('soffice')) {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile').replaceAll('\\', '/')}`;
    writeFileSync(
      join(folder, 'both.sh'),
      `set -e\npandoc slides.md -o pandoc.pptx\npandoc slides.md -o pandoc.docx\nsoffice '${profile}' --headless --convert-to pdf pandoc.docx >/dev/null 2>&1\n`,
    );
    rows.push(['pandoc and LibreOffice, PPTX and PDF', 'sh', ['both.sh']]);
  }
  if (has('pandoc') && has('chromium')) {
    writeFileSync(
      join(folder, 'chrome.sh'),
      'set -e\npandoc slides.md -o pandoc.pptx\npandoc -s slides.md -o pandoc.html --metadata title=briefing\nchromium --headless --no-sandbox --disable-gpu --disable-background-networking --user-data-dir=profile-chromium --print-to-pdf=pandoc.pdf pandoc.html >/dev/null 2>&1\n',
    );
    rows.push(['pandoc and Chromium, PPTX and PDF', 'sh', ['chrome.sh']]);
  }
  const results = measureAll(rows);
  for (const [name, { wall, least, memory }] of results) {
    const megabytes = Number.isNaN(memory) ? '' : `${memory.toFixed(0).padStart(5)} MB`;
    console.log(`${name.padEnd(40)} ${wall.toFixed(3)} s (at least ${least.toFixed(3)}) ${megabytes}`);
  }
  const ratio = (mine, theirs) => {
    const [a, b] = [results.get(mine), results.get(theirs)];
    if (a && b)
      console.log(
        `${`${mine} / ${theirs}`.padEnd(60)} ${(a.wall / b.wall).toFixed(2)} of the time, ${(a.memory / b.memory).toFixed(2)} of the memory`,
      );
  };
  console.log('');
  ratio('aide, deck', 'node -e 0');
  ratio('aide import, 2,000 words', 'node -e 0');
  ratio('aide import, 2,000 words', 'aide, deck and briefing');
  ratio('aide, deck', 'pandoc, PPTX');
  ratio('aide, deck and briefing', 'pandoc and LibreOffice, PPTX and PDF');
  ratio('aide, deck and briefing', 'pandoc and Chromium, PPTX and PDF');
  measureImports({ runOnce, aide, folder });
  measureChecks({ root, aide, speech, folder });
  measureHandouts();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
