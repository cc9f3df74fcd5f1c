import lexicon from './lexicon/words.json' with { type: 'json' };

/** The words that can be told from fragments: those of the document, and frequent English ones. */
export interface Vocabulary {
  /** How often the document has the word, whatever its case. */
  count(word: string): number;
  /** Whether it is a frequent English word. */
  isEnglish(word: string): boolean;
}

/** A word, with hyphens and apostrophes inside it. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'’][\p{L}\p{M}\p{N}]+)*/gu;

/** Counts the words of a document; `texts` are its lines or paragraphs. A compound counts as itself and as its parts. */
export function createVocabulary(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  const add = (word: string): void => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const text of texts) {
    for (const [match] of text.matchAll(WORD)) {
      const word = fold(match);
      add(word);
      if (word.includes('-')) for (const part of word.split('-')) add(part);
    }
  }
  return { count: (word) => counts.get(fold(word)) ?? 0, isEnglish: (word) => isFrequent(fold(word)) };
}

const fold = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[\u2010\u2011]/g, '-')
    .replaceAll('’', "'");

let frequent: ReadonlySet<string> | undefined;

/** Regular plurals are not listed: their singulars are. */
function isFrequent(word: string): boolean {
  frequent ??= new Set(unpack(lexicon.words));
  return frequent.has(word) || (/[^s]s$/.test(word) && frequent.has(word.slice(0, -1)));
}

/** The list as it is packed: a digit or a capital for the letters shared with the word before, then the rest. */
function unpack(packed: string): string[] {
  const words: string[] = [];
  let word = '';
  for (const [, shared = '0', rest = ''] of packed.matchAll(/([0-9A-Z])([a-z]*)/g)) {
    word = word.slice(0, Number.parseInt(shared, 36)) + rest;
    words.push(word);
  }
  return words;
}
