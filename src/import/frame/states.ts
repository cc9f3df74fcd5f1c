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
const longestFirst = (names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((each) => literal(each).replaceAll("'", "['’]"))
    .join('|');

const STATE_NAME = longestFirst([...BY_NAME.keys()]);
const NAME = new RegExp(`(?<![\\p{L}\\p{N}])(?:${STATE_NAME})(?![\\p{L}\\p{N}])`, 'giu');
const NAME_OR_ADJECTIVE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${longestFirst([...BY_NAME.keys(), ...BY_ADJECTIVE.keys()])}|US|America|American)(?![\\p{L}\\p{N}])`,
  'giu',
);

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
    if (found === 'us' || found === 'turkey') continue;
    const key = fold(found);
    if (key === 'us' || key.startsWith('america')) return stateOfAlpha2('US');
    const state = BY_NAME.get(key) ?? BY_ADJECTIVE.get(key);
    // A name is written with a capital; in words all in capitals too.
    if (state !== undefined && /^\p{Lu}/u.test(found)) return state;
  }
  return undefined;
}

/** Every place at which a text names a state by its name. */
export function* statesIn(
  text: string,
): Generator<{ readonly state: State; readonly start: number; readonly end: number }> {
  for (const match of text.matchAll(NAME)) {
    const state = /^\p{Lu}/u.test(match[0]) ? BY_NAME.get(fold(match[0])) : undefined;
    if (state !== undefined) yield { state, start: match.index, end: match.index + match[0].length };
  }
}
