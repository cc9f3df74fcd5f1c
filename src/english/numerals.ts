/* English words for numbers. */

const list = (words: string): readonly string[] => words.split(' ');

const UNITS = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');
/** Numbers up to ninety, by their words. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);
/** Places in a row, and the anniversaries that are named by them. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...list(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  ).map((word, index) => [word, index + 1] as const),
  ...list('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth').map(
    (word, index) => [word, 20 + 10 * index] as const,
  ),
  ['centenary', 100],
  ['centennial', 100],
  ['firstly', 1],
  ['secondly', 2],
  ['thirdly', 3],
  ['fourthly', 4],
]);
/** What a number before it is multiplied by. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  // Years, but nobody says “ten years” and “a decade” of two things.
  ['decade', 10],
  ['decades', 10],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['k', 1e3],
]);
/** Magnitudes that count only after digits. */
export const ABBREVIATED: ReadonlySet<string> = new Set(['m', 'mn', 'bn', 'k']);
/** Magnitudes in the plural, which stand without a number. */
export const VAGUE: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 1e2],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);
/** Parts of a whole, by how many there are. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['tenth', 10],
  ['tenths', 10],
]);
/** How many times as much. */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['double', 2],
  ['doubled', 2],
  ['doubles', 2],
  ['doubling', 2],
  ['twofold', 2],
  ['thrice', 3],
  ['triple', 3],
  ['tripled', 3],
  ['tripling', 3],
  ['threefold', 3],
  ['quadruple', 4],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['triples', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['tenfold', 10],
]);
/** ISO 4217 by sign. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
};
/** ISO 4217 by word or code. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pounds', 'GBP'],
  ['yen', 'JPY'],
  ['francs', 'CHF'],
  ...list('USD EUR GBP JPY CHF CAD AUD CNY INR BRL SEK NOK DKK ZAR').map((code) => [code, code] as const),
]);
/** All words that a number may begin with: most words are none. */
export const NUMERIC: ReadonlySet<string> = new Set(
  [CARDINALS, ORDINALS, MAGNITUDES, VAGUE, FRACTIONS, MULTIPLES].flatMap((each) => [...each.keys()]),
);
