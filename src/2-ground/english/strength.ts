import lexicon from '../lexicon/operative-verbs.json' with { type: 'json' };

/** A verb that asks, with its place on the scale. Offsets count UTF-16 code units. */
export interface OperativeVerb {
  /** 1, a possibility, to 7, a demand. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** Over lower-case English: without the flag for Unicode, whose classes take long to compile. */
const compile = (patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z0-9-])(?:${patterns.join('|')})(?![a-z0-9])`, 'g');

/** Per level, from the strongest on, what asks in a text, and what asks in a passage. */
const LEVELS = lexicon.levels
  .toSorted((a, b) => b.level - a.level)
  .map(({ level, patterns, said }) => ({ level, written: compile(patterns), said: compile([...patterns, ...said]) }));
/** Any verb of a text that a passage could be exceeded by. */
const LEAST = 3;
const ANY = compile(lexicon.levels.flatMap(({ level, patterns }) => (level < LEAST ? [] : patterns)));

/** Headings of tables of asks. */
const HEADING = /\bwhat is (?:asked|requested|urged)\b/g;

const AS: ReadonlyMap<string, number> = new Map(
  lexicon.levels.flatMap(({ level, as }) => as.map((words) => [words, level] as const)),
);

/** A text as the patterns take it; offsets stay. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(HEADING, (words) => ' '.repeat(words.length));

/** The strongest verb with which a text asks, where it is stronger than a level and more than a hope. */
export function findStronger(text: string, level: () => number): OperativeVerb | undefined {
  const folded = fold(text);
  // Most texts ask nothing, and what the passage asks need not be known then.
  if (folded.search(ANY) === -1) return undefined;
  const least = Math.max(LEAST, level() + 1);
  return first(folded, 'written', least);
}

/** The strongest verb of a passage. */
export const findStrongest = (text: string): OperativeVerb | undefined => first(fold(text), 'said', 1);

function first(folded: string, where: 'written' | 'said', least: number): OperativeVerb | undefined {
  for (const { level, [where]: pattern } of LEVELS) {
    if (level < least) return undefined;
    pattern.lastIndex = 0;
    const match = pattern.exec(folded);
    if (match) return { level, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** Words for a level, as an ask may give its strength. */
export const verbsOf = (wanted: number): readonly string[] =>
  lexicon.levels.find(({ level }) => level === wanted)?.as ?? [];

/** The level of a strength as an ask gives it, such as `call on`; that of the verbs in it where the scale has no such entry. */
export const levelOf = (strength: string): number =>
  AS.get(strength.toLowerCase().replaceAll(/[“”"]/g, '').trim()) ?? findStrongest(strength)?.level ?? 0;
