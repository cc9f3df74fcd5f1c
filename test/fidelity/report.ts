/**
 * Measures how well the rules tell what was said from what was not: faults seeded into models, lines that say what the
 * speech says, and lines that do not. Prints shares by kind; `--missed` names what was missed. Ends with 1 where a share
 * falls behind what it must be.
 */
import { check, judgeLine, MODELS, measureFaults, readLines, shareOf, type Tally, tally } from './measure.ts';

/** What must be held, as shares: of faults caught in the first speech, and of faithful lines objected to at most. */
export const LEAST_CAUGHT = 0.98;
export const LEAST_CAUGHT_ELSEWHERE = 0.92;
export const LEAST_LINES_CAUGHT = 0.8;
export const MOST_FALSE = 0.02;

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function show(title: string, tallies: readonly Tally[]): void {
  say(`\n${title}: ${percent(shareOf(tallies))} of ${tallies.reduce((sum, each) => sum + each.count, 0)}`);
  for (const { kind, caught, count } of tallies) {
    say(`  ${kind.padEnd(22)} ${`${caught}/${count}`.padStart(9)} ${percent(caught / count).padStart(7)}`);
  }
}

const failures: string[] = [];
const must = (holds: boolean, what: string): void => {
  if (!holds) failures.push(what);
};
const named = process.argv.includes('--missed');

for (const name of MODELS) {
  const untouched = check(name);
  const { tallies, missed } = measureFaults(name);
  show(`seeded faults, ${name}`, tallies);
  say(`  said of the untouched model: ${untouched.length}`);
  if (named) for (const each of missed) say(`  missed ${each}`);
  must(untouched.length === 0, `${name}: ${untouched.length} messages on the untouched model`);
  const least = name === 'lagon' ? LEAST_CAUGHT : LEAST_CAUGHT_ELSEWHERE;
  must(shareOf(tallies) >= least, `${name}: ${percent(shareOf(tallies))} of the seeded faults, not ${percent(least)}`);
}

for (const file of ['paraphrases.yaml', 'more-paraphrases.yaml']) {
  const lines = readLines(file);
  const wrong = lines.filter((each) => judgeLine(each).length > 0);
  show(
    `faithful lines objected to, ${file}`,
    tally(
      lines,
      ({ speech }) => speech,
      (each) => wrong.includes(each),
    ),
  );
  if (named) for (const { speech, text } of wrong) say(`  objected to ${speech}: ${text}`);
  must(wrong.length <= lines.length * MOST_FALSE, `${file}: ${percent(wrong.length / lines.length)} false alarms`);
}

const lines = readLines('unfaithful.yaml');
const caught = new Set(lines.filter((each) => judgeLine(each).length > 0));
const tallies = tally(
  lines,
  (each) => each.class ?? '',
  (each) => caught.has(each),
);
show('unfaithful lines', tallies);
if (named) for (const each of lines.filter((line) => !caught.has(line))) say(`  missed ${each.class}: ${each.text}`);
must(shareOf(tallies) >= LEAST_LINES_CAUGHT, `unfaithful lines: ${percent(shareOf(tallies))}`);

for (const each of failures) say(`\nbehind: ${each}`);
process.exitCode = failures.length > 0 ? 1 : 0;
