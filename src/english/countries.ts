import countries from './lexicon/countries.json' with { type: 'json' };

const NAMES: ReadonlySet<string> = new Set(countries.names);

/** What is left of a country's name when its adjective's ending is taken away: brazil, nigeri, turk. */
const ROOTS: ReadonlySet<string> = new Set(
  countries.names.flatMap((name) =>
    [0, 1, 2, 3].flatMap((cut) => (name.length - cut > 3 ? [name.slice(0, name.length - cut)] : [])),
  ),
);
/** Endings of adjectives, the longest first; korean has two of them. */
const ENDINGS = [/ians?$/, /eans?$/, /ans?$/, /ish$/, /ese$/, /is?$/];

/** Whether a word in lower case names a country or its people: brazil, brazilian. */
export function isOfCountry(word: string): boolean {
  if (NAMES.has(word)) return true;
  return ENDINGS.some((ending) => ending.test(word) && ROOTS.has(word.replace(ending, '')));
}
