// How long it takes to import a text, by its length: whole processes that print the draft and write nothing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generator } from './bench-check.mjs';

/** Prints seconds and memory by words, with the time a word as a multiple of that of the shortest text. */
export function measureImports({ runOnce, aide, folder }) {
  console.log('\nimporting a text, by words');
  let first;
  for (const words of [10_000, 100_000, 1_000_000]) {
    const path = join(folder, `spoken-${words}.txt`);
    writeSpoken(path, words);
    // What a process takes to start is in none of the ratios.
    const start = runOnce(process.execPath, [aide, '--version']).wall;
    const { wall, memory } = runOnce(process.execPath, [
      aide,
      'import',
      path,
      '--stdout',
      '--format',
      'json',
      '--quiet',
    ]);
    const each = (wall - start) / words;
    first ??= each;
    const megabytes = Number.isNaN(memory) ? '' : `, ${memory.toFixed(0)} MB`;
    console.log(
      `${String(words).padStart(8)}: ${wall.toFixed(2)} s${megabytes}; ${(each * 1e6).toFixed(1)} µs a word, ${(each / first).toFixed(2)} times the first`,
    );
  }
}

const SYLLABLES = 'ba den ki lor mu nes ro sta ti vel wan zu far gol hem jin'.split(' ');
const VERBS = 'protect fund build measure share restore finance review'.split(' ');
const THINGS = ['clean water', 'safe roads', 'the rule of law', 'basic schooling', 'early warning', 'fair trade'];
const PLACES = ['the region', 'coastal towns', 'rural districts', 'the poorest countries', 'border areas'];
const BODIES = [
  'the World Health Organization',
  'UNICEF',
  'the World Bank',
  'the African Union',
  'the United Nations Development Programme (UNDP)',
];

/** Writes a speech of so many words, always the same: every sentence is another, of the kinds that speeches have. */
export function writeSpoken(path, words) {
  const random = generator(words);
  const one = (list) => list[random(list.length)];
  const made = () => one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES);
  const thing = () => `${one(THINGS)} of ${made()} and ${made()}`;
  const place = () => `${one(PLACES)} of ${made()}`;
  const act = () => `${one(VERBS)} ${thing()}`;
  const sentences = [
    () => `we ${one(['urge', 'call on', 'encourage'])} ${one(BODIES)} to ${act()} in ${place()}.`,
    () =>
      `the United States provided $${random(900) + 1} million in ${1990 + random(35)} to ${one(BODIES)} for ${thing()}.`,
    () => `${one(BODIES)} is best suited to ${act()} and to ${act()}.`,
    () => `more than ${random(99) + 1} percent of families in ${place()} still live without ${thing()}.`,
    () => `we have launched a new effort to ${act()} with partners in ${place()}.`,
    () => `people spoke with us about ${thing()}, and about what it is like to live in ${place()}.`,
    () => `states must ${act()}, and they should ${act()} as well.`,
    () => `there are three priorities: ${act()}; ${act()}; and ${act()}.`,
    () => `a teacher told me, “nobody should have to wait for ${thing()} in ${place()}.”`,
  ];
  const paragraphs = [];
  for (let count = 0; count < words; ) {
    const said = Array.from(
      { length: 3 + random(4) },
      () => `In ${capital(made())} and ${made()}, ${one(sentences)()}`,
    );
    count += said.join(' ').split(' ').length;
    paragraphs.push(said.join(' '));
  }
  const front = 'Remarks by Ambassador Ann Example at the Conference on Water\n\nGeneva, 3 June 2008';
  writeFileSync(path, `${front}\n\n${paragraphs.join('\n\n')}\n`);
}

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
