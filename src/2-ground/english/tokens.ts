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

const POSSESSIVE = "(?:['’]s(?!\\p{L}))?";
const ACRONYMS = [
  // U.S.
  '(?:\\p{Lu}\\.){2,}',
  // COVID-19, G-8, FY2008
  '\\p{Lu}[\\p{L}&]*[-\u2010\u2011]?\\d+(?![\\d\\p{L}])',
  // UNODC, ACT-A, NGOs
  '\\p{Lu}[\\p{Lu}\\d&]+(?:[-\u2010\u2011][\\p{Lu}\\d]+(?!\\.))*(?:s(?!\\p{L}))?(?!\\p{Ll})',
];
const TOKEN = new RegExp(
  `(?<acronym>(?:${ACRONYMS.join('|')})${POSSESSIVE})|(?<number>\\d+(?:[.,]\\d+)*)|(?<word>[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*)`,
  'gu',
);

/** What stands before a word that any word with a capital may follow: the text's start, the end of a sentence, a mark. */
const OPENING = /(?:^|[.?!:;•–—|]["”’')\]]*\s*|["“‘([]\s*|\s\d{1,2}[.)]\s*)$/u;

/** The words of a text in order. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const { acronym, number } = match.groups ?? {};
    const written = match[0];
    const start = match.index;
    const type = acronym !== undefined ? 'acronym' : number !== undefined ? 'number' : 'word';
    const key = type === 'word' ? keyOf(written) : type === 'acronym' ? acronymKey(written) : written;
    const between = text.slice(last, start);
    tokens.push({
      text: written,
      start,
      end: start + written.length,
      type,
      key,
      stem: type === 'word' ? stem(key) : key,
      capital: /^\p{Lu}/u.test(written),
      initial: OPENING.test(text.slice(Math.max(0, start - 8), start)),
      joined: tokens.length > 0 && /^[-\u2010\u2011]$/.test(between),
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
    .replace(/[^\p{L}\d]/gu, '')
    .toUpperCase();
