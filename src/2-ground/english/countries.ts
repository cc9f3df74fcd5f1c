import { isDemonym } from './names.ts';

let names: ReadonlySet<string> | undefined;

/** Countries whose English name is one word, in lower case, as Unicode's CLDR has them. */
function countries(): ReadonlySet<string> {
  if (names) return names;
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((a) => letters.flatMap((b) => display.of(a + b) ?? []));
  names = new Set(all.map((each) => each.toLowerCase()).filter((each) => /^\p{L}+$/u.test(each)));
  return names;
}

const decided = new Map<string, boolean>();

/** Whether a word in lower case names a country or its people: brazil, brazilian. */
export function isOfCountry(word: string): boolean {
  const known = decided.get(word);
  if (known !== undefined) return known;
  const all = countries();
  const root = word.replace(/(?:ians?|ans?|ish|ese|ean)$/, '');
  const is = all.has(word) || (root !== word && root.length > 3 && [...all].some((each) => isDemonym(word, each)));
  decided.set(word, is);
  return is;
}
