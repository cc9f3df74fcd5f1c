import lexicon from '../lexicon/operative-verbs.json' with { type: 'json' };

/** A verb that asks, with its place on the scale. Offsets count UTF-16 code units. */
export interface OperativeVerb {
  /** 1, a possibility, to 7, a demand. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

const compile = (patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** Per level, what asks in a text, and what asks in a passage. */
const LEVELS = lexicon.levels.map(({ level, patterns, said }) => ({
  level,
  written: compile(patterns),
  said: compile([...patterns, ...said]),
}));

/** Headings of tables of asks. */
const HEADING = /\bwhat is (?:asked|requested|urged)\b/gu;

const AS: ReadonlyMap<string, number> = new Map(
  lexicon.levels.flatMap(({ level, as }) => as.map((words) => [words, level] as const)),
);

/** All operative verbs of a text, or of a passage, in no order. */
export function findOperative(text: string, where: 'written' | 'said'): readonly OperativeVerb[] {
  const folded = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(HEADING, (words) => ' '.repeat(words.length));
  return LEVELS.flatMap(({ level, [where]: pattern }) =>
    [...folded.matchAll(pattern)].map((match) => ({ level, start: match.index, end: match.index + match[0].length })),
  );
}

/** The strength of the strongest verb; 0 where there is none. */
const strongest = (text: string): number => Math.max(0, ...findOperative(text, 'said').map(({ level }) => level));

/** The level of a strength as an ask gives it, such as `call on`; that of the verbs in it where the scale has no such entry. */
export const levelOf = (strength: string): number =>
  AS.get(strength.toLowerCase().replaceAll(/[“”"]/g, '').trim()) ?? strongest(strength);
