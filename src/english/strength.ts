import lexicon from './lexicon/operative-verbs.json' with { type: 'json' };

/** A verb that asks, with its place on the scale. Offsets count UTF-16 code units. */
export interface OperativeVerb {
  /** 1, a possibility, to 7, a demand. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

const LEVELS = lexicon.levels.toSorted((a, b) => b.level - a.level);

/**
 * Finds the verbs of several levels at once, each level a group, the strongest first. Over lower-case English without the
 * flag for Unicode, whose classes take long to compile.
 */
const compile = (groups: readonly (readonly string[])[]): RegExp =>
  new RegExp(`(?<![a-z0-9-])(?:${groups.map((each) => `(${each.join('|')})`).join('|')})(?![a-z0-9])`, 'g');

/** The weakest level that a text can exceed a passage by: what merely may be is held to the rule of modals. */
const LEAST = 3;
/** What asks in a text, and what asks in a passage. */
const WRITTEN = compile(LEVELS.flatMap(({ level, patterns }) => (level < LEAST ? [] : [patterns])));
const SAID = compile(LEVELS.map(({ patterns, said }) => [...patterns, ...said]));

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
  const found = strongest(fold(text), WRITTEN);
  // Most texts ask nothing, and what the passage asks need not be known then.
  return found && found.level > level() ? found : undefined;
}

/** The strongest verb of a passage. */
export const findStrongest = (text: string): OperativeVerb | undefined => strongest(fold(text), SAID);

/** The first of the strongest verbs. */
function strongest(folded: string, pattern: RegExp): OperativeVerb | undefined {
  let best: OperativeVerb | undefined;
  for (const match of folded.matchAll(pattern)) {
    const level = LEVELS[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]?.level ?? 0;
    if (level > (best?.level ?? 0)) best = { level, start: match.index, end: match.index + match[0].length };
  }
  return best;
}

/** Words for a level, as an ask may give its strength. */
export const verbsOf = (wanted: number): readonly string[] =>
  lexicon.levels.find(({ level }) => level === wanted)?.as ?? [];

/** The level of a strength as an ask gives it, such as `call on`; that of the verbs in it where the scale has no such entry. */
export const levelOf = (strength: string): number =>
  AS.get(strength.toLowerCase().replaceAll(/[“”"]/g, '').trim()) ?? findStrongest(strength)?.level ?? 0;
