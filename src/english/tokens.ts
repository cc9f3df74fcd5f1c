import { stem } from './stem.ts';

/** A word of a text, or a name or number that stands for one. Offsets count UTF-16 code units. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: 'word' | 'acronym' | 'number';
  /** What is compared: of a word its lower case without possessive; of an acronym its capitals and digits alone. */
  readonly key: string;
  /** The key without its endings, British spellings as American ones; of acronyms and numbers the key. */
  readonly stem: string;
  /** Whether a word begins with a capital. */
  readonly capital: boolean;
  /** Whether it begins a sentence, a heading or a quotation, where any word has a capital. */
  readonly initial: boolean;
  /** Whether a hyphen joins it to the word before. */
  readonly joined: boolean;
}

/**
 * Letters of words and names in English texts. Ranges rather than properties of Unicode: those ask for the flag, with which
 * a text takes several times as long to search.
 */
const LETTER =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0300-\\u052f\\u0590-\\u06ff\\u1e00-\\u1fff';
const UPPER = 'A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0410-\\u042f';
const HYPHEN = '[-\\u2010\\u2011]';
const POSSESSIVE = `(?:['’]s(?![${LETTER}]))?`;
const ACRONYMS = [
  // U.S.
  `(?:[${UPPER}]\\.){2,}`,
  // COVID-19, G-8, FY2008
  `[${UPPER}][${LETTER}&]*${HYPHEN}?\\d+(?![\\d${LETTER}])`,
  // UNODC, ACT-A, NGOs; EU-U.S. are two
  `[${UPPER}][${UPPER}\\d&]+(?:${HYPHEN}[${UPPER}\\d]+(?!\\.))*(?:s(?![${LETTER}]))?(?![a-z])`,
];
const TOKEN = new RegExp(
  `((?:${ACRONYMS.join('|')})${POSSESSIVE})|(\\d+(?:[.,]\\d+)*)|[${LETTER}]+(?:['’][${LETTER}]+)*`,
  'g',
);

/** What stands before a word that any word with a capital may follow: the text's start, the end of a sentence, a mark. */
const OPENING = /(?:^|[.?!:;•–—|]["”’')\]]*\s*|["“‘([]\s*|\s\d{1,2}[.)]\s*)$/;

const HYPHENS = '-\u2010\u2011';

/** The words of a text in order. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [written, acronym, number] = match;
    const start = match.index;
    const type = acronym !== undefined ? 'acronym' : number !== undefined ? 'number' : 'word';
    const key = type === 'word' ? keyOf(written) : type === 'acronym' ? acronymKey(written) : written;
    const letter = written.charAt(0);
    // Of any script: Šefčovič, Łódź.
    const capital = letter !== letter.toLowerCase();
    tokens.push({
      text: written,
      start,
      end: start + written.length,
      type,
      key,
      stem: type === 'word' ? stem(key) : key,
      capital,
      // Asked of words with a capital alone.
      initial: capital && OPENING.test(text.slice(Math.max(0, start - 8), start)),
      joined: tokens.length > 0 && start === last + 1 && HYPHENS.includes(text.charAt(last)),
    });
    last = start + written.length;
  }
  return tokens;
}

/** A word in lower case with straight apostrophes and without a possessive ending. */
const keyOf = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s$|'$/, '');

/** `U.S.` as US, `G-8` as G8, `NGOs` as NGO. */
const acronymKey = (word: string): string =>
  word
    .replace(/['’]?s$/, '')
    .replace(/[-\u2010\u2011.&'’]/g, '')
    .toUpperCase();
