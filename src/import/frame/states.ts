import table from './lexicon/states.json' with { type: 'json' };

/** A state, or a union of states that speaks as one. */
export interface State {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly name: string;
  readonly adjective?: string;
  /** Whether running text sets “the” before it. */
  readonly article?: boolean;
  readonly also?: readonly string[];
}

const STATES: readonly State[] = table.states;

export const stateOfAlpha3 = (code: string): State | undefined => STATES.find(({ alpha3 }) => alpha3 === code);
export const stateOfAlpha2 = (code: string): State | undefined =>
  STATES.find(({ alpha2 }) => alpha2 === (code === 'UK' ? 'GB' : code));

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const fold = (text: string): string => text.replaceAll('’', "'").toLowerCase();

const BY_NAME: ReadonlyMap<string, State> = new Map(
  STATES.flatMap((state) => [state.name, ...(state.also ?? [])].map((name) => [fold(name), state] as const)),
);
const BY_ADJECTIVE: ReadonlyMap<string, State> = new Map(
  STATES.flatMap((state) => (state.adjective === undefined ? [] : [[fold(state.adjective), state] as const])),
);
const NAMES = STATES.flatMap(({ name, also = [] }) => [name, ...also]);
const ADJECTIVES = STATES.flatMap(({ adjective }) => adjective ?? []);
/** Matches whole names as they are written, capitals and all: without regard to case it would take ten times as long. */
const anyOf = (names: readonly string[]): RegExp => {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const written = longestFirst.map((each) => literal(each).replace(/['’]/g, "['’]")).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${written})(?![\\p{L}\\p{N}])`, 'gu');
};
const NAME = anyOf(NAMES);
const NAME_OR_ADJECTIVE = anyOf([...NAMES, ...ADJECTIVES, 'US', 'America', 'American']);

/** The state of a name in full: `the Netherlands`, `Kingdom of the Netherlands`, `Iran (Islamic Republic of)`. */
export function stateNamed(name: string): State | undefined {
  const key = fold(name)
    .replace(/\s*\(.*$/, '')
    .replace(/^the\s+/, '')
    .trim();
  const plain = key.replace(
    /^(?:(?:federal|islamic|socialist|democratic|people's|united|co-operative|plurinational|hashemite|bolivarian|federative|oriental)\s+)*(?:kingdom|republic|state|sultanate|principality|commonwealth|grand duchy|union|government)\s+of\s+(?:the\s+)?/,
    '',
  );
  return BY_NAME.get(key) ?? BY_NAME.get(plain);
}

/** The first state that a short line names, by its name or its adjective. What it is “to” is another's. */
export function stateWithin(line: string): State | undefined {
  const own = line.replace(/\b(?:accredited )?to (?:the )?[\p{Lu}].*$/u, '');
  for (const [found] of own.matchAll(NAME_OR_ADJECTIVE)) {
    if (found === 'US' || found.startsWith('America')) return stateOfAlpha2('US');
    const state = BY_NAME.get(fold(found)) ?? BY_ADJECTIVE.get(fold(found));
    if (state !== undefined) return state;
  }
  return undefined;
}

/** Every place at which a text names a state by its name. */
export function* statesIn(
  text: string,
): Generator<{ readonly state: State; readonly start: number; readonly end: number }> {
  for (const match of text.matchAll(NAME)) {
    const state = BY_NAME.get(fold(match[0]));
    if (state !== undefined) yield { state, start: match.index, end: match.index + match[0].length };
  }
}
