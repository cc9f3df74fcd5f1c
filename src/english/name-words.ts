/** Letters of alphabets with spaces, marks and digits, as ranges: properties of Unicode ask for a flag that is slow. */
const LETTER =
  'A-Za-z0-9\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02bb\\u0300-\\u052f\\u1e00-\\u1fff';
/** U.N.; Co-operation, which is a word; any other word; and the sign that stands for “and”. */
const WORD = `[A-Z](?:\\.[A-Z])+(?![${LETTER}])\\.?|[Cc][Oo][-\\u2010\\u2011][Oo]per[a-z]+|[${LETTER}]+|&`;
/** Words that are spelt in two ways. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['labour', 'labor'],
  ['organisation', 'organization'],
  ['organisations', 'organizations'],
  ['centre', 'center'],
  ['centres', 'centers'],
  ['defence', 'defense'],
  ['decolonisation', 'decolonization'],
  ['civilisations', 'civilizations'],
  ['&', 'and'],
]);
/** Endings of Russian nouns and adjectives. */
const RUSSIAN_ENDING =
  /(?:[ая]ми|[ыи]ми|[ое]го|[ое]му|[ая]я|[ое]е|[оеыи]й|[ыи]е|[ыи]х|[ыи]м|[ую]ю|и[еюя]?й?|ии|[ое]в|[оеая]м|[ая]х|[аяоеуюыиьй])$/;

/** What words are compared by: lower case, no accents, one spelling, and no endings in Russian. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return SPELLINGS.get(lower) ?? lower;
  if (/[\u0400-\u052f]/.test(lower)) {
    const plain = lower.replaceAll('ё', 'е').replaceAll('е\u0308', 'е');
    return plain.length > 3 ? plain.replace(RUSSIAN_ENDING, '') : plain;
  }
  const plain = lower.normalize('NFD').replace(/[\u0300-\u036f.\-\u2010\u2011]/g, '');
  return SPELLINGS.get(plain) ?? plain;
}

/** A word with its place, UTF-16 code units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As written, without the full stops of U.N. */
  readonly text: string;
  readonly key: string;
  readonly capital: boolean;
}

const WORDS = new RegExp(WORD, 'g');

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  // A text has far fewer different words than words.
  const keys = new Map<string, string>();
  WORDS.lastIndex = 0;
  for (let match = WORDS.exec(text); match; match = WORDS.exec(text)) {
    const written = match[0];
    const first = written.charCodeAt(0);
    let key = keys.get(written);
    if (key === undefined) {
      key = keyOf(written);
      keys.set(written, key);
    }
    words.push({
      start: match.index,
      end: match.index + written.length,
      text: written.charAt(1) === '.' ? written.replaceAll('.', '') : written,
      key,
      capital: first < 0x80 ? first > 0x40 && first < 0x5b : written.charAt(0) !== written.charAt(0).toLowerCase(),
    });
  }
  return words;
}
