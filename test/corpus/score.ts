/**
 * Scores what `aide import` drafts against what readers found in the same speeches: precision, recall and F1 a class.
 *
 *     --misses CLASS  names what was not drafted and what should not have been; not of the speeches from 55 on, which no
 *                     rule is to be fitted to
 *     --drafts DIR    writes the models that are scored, as JSON
 *     --update        keeps the figures of the further speeches in scores.json
 *
 * Ends with 1 where a class falls behind what it must be.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASS_NAMES, type ClassName } from './classes.ts';
import { meanOf, type Scored, type Scores, score } from './measure.ts';
import { importCorpus } from './speeches.ts';

/** What F1 must be on the speeches that the rules were written with. */
const LEAST: Readonly<Record<ClassName | 'mean', number>> = {
  enumerations: 0.8,
  organisations: 0.88,
  roles: 0.72,
  engagements: 0.7,
  figures: 0.88,
  asks: 0.86,
  acronyms: 0.92,
  mean: 0.82,
};
/** How far F1 may fall on the others below what is kept: a rule that helps one speech may cost another a little. */
const MOST_LOST = 0.03;
const KEPT = 'test/corpus/scores.json';
/** The first number of the speeches that are kept aside. */
const ASIDE = '55';

type Kept = Readonly<Record<string, Readonly<Record<string, number>>>>;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const shown = (share: number): string => share.toFixed(3);
const options = process.argv.slice(2);
const after = (name: string): string | undefined => {
  const at = options.indexOf(name);
  return at === -1 ? undefined : (options[at + 1] ?? '');
};

const figuresOf = (scores: Scores): Readonly<Record<ClassName | 'mean', number>> =>
  Object.fromEntries([...CLASS_NAMES.map((name) => [name, scores[name].f1]), ['mean', meanOf(scores)]]) as Readonly<
    Record<ClassName | 'mean', number>
  >;

function show(title: string, speeches: readonly Scored[], scores: Scores): void {
  say(`\n${title} (${speeches.length})`);
  say(`  ${'class'.padEnd(14)} precision  recall     F1    core  drafted`);
  for (const name of CLASS_NAMES) {
    const { precision, recall, f1, core, drafted } = scores[name];
    const shares = [precision, recall, f1].map((each, at) => shown(each).padStart(at === 0 ? 9 : at === 1 ? 7 : 6));
    say(`  ${name.padEnd(14)} ${shares.join(' ')} ${String(core).padStart(7)} ${String(drafted).padStart(8)}`);
  }
  say(`  mean of the classes’ F1: ${shown(meanOf(scores))}`);
}

const development = await importCorpus('development');
const further = await importCorpus('further');
const sets = [
  { name: 'development', title: 'speeches that the rules were written with', speeches: development },
  {
    name: 'further',
    title: 'further speeches, with which the rules were mended',
    speeches: further.filter(({ name }) => name < ASIDE),
  },
  {
    name: 'aside',
    title: 'further speeches, kept aside',
    speeches: further.filter(({ name }) => name >= ASIDE),
  },
].map((set) => ({ ...set, scores: score(set.speeches) }));
for (const { title, speeches, scores } of sets) show(title, speeches, scores);

const asked = after('--misses');
if (asked !== undefined) {
  const name = CLASS_NAMES.find((each) => each === asked);
  if (name === undefined) throw new Error(`--misses takes a class: ${CLASS_NAMES.join(', ')}`);
  for (const { scores } of sets.filter((set) => set.name !== 'aside')) {
    say('');
    for (const each of scores[name].missed) say(`not drafted  ${each}`);
    for (const each of scores[name].mistaken) say(`not wanted   ${each}`);
  }
}

const folder = after('--drafts');
if (folder !== undefined) {
  for (const { name, speeches } of sets) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const each of speeches)
      writeFileSync(join(folder, name, `${each.name}.json`), `${JSON.stringify(each.draft, null, 1)}\n`);
  }
}

if (options.includes('--update')) {
  const kept = Object.fromEntries(
    sets
      .filter(({ name }) => name !== 'development')
      .map(({ name, scores }) => [
        name,
        Object.fromEntries(Object.entries(figuresOf(scores)).map(([key, f1]) => [key, Number(shown(f1))])),
      ]),
  );
  writeFileSync(KEPT, `${JSON.stringify(kept, null, 2)}\n`);
}
const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Kept;
const behind = sets.flatMap(({ name, scores }) =>
  Object.entries(figuresOf(scores)).flatMap(([key, f1]) => {
    const least = name === 'development' ? LEAST[key as ClassName] : (kept[name]?.[key] ?? 0) - MOST_LOST;
    return f1 >= least ? [] : [`${name}: ${key} ${shown(f1)}, must be ${shown(least)} or more`];
  }),
);
for (const each of behind) say(`\nbehind: ${each}`);
process.exitCode = behind.length > 0 ? 1 : 0;
