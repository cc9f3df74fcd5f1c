/** A text in the form in which quotes are compared, with the way back. Offsets count UTF-16 code units. */
export interface FoldedText {
  readonly text: string;
  /** Where each unit of `text` begins and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const DOUBLE_QUOTES = '“”„‟«»″';
const SINGLE_QUOTES = '‘’‚‛′ʼ';
/** Hyphens, dashes, the minus sign, and the no-break and soft kinds of them that a copy may have turned into others. */
const DASHES = '-‐‑‒–—―−';
/** Soft hyphen, zero-width space, word joiner, byte order mark. */
const INVISIBLE = '\u00ad\u200b\u2060\ufeff';

const REPLACEMENTS: ReadonlyMap<string, string> = new Map(
  [
    [DOUBLE_QUOTES, '"'],
    [SINGLE_QUOTES, "'"],
    [DASHES, '-'],
    [INVISIBLE, ''],
  ].flatMap(([characters = '', replacement = '']) => [...characters].map((each) => [each, replacement] as const)),
);

const MARK = /\p{M}/u;
const SPACE = /\s/;

/**
 * Folds away what a copy may change without changing a word: white space of any length and kind, typographic or
 * straight quotation marks, kinds of dashes, soft hyphens, and whether an accent is a character of its own.
 */
export function foldText(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (folded: string, start: number, end: number): void => {
    const last = text.length - 1;
    if ((folded === ' ' || folded === '-') && text.charAt(last) === folded) {
      ends[last] = end;
      return;
    }
    text += folded;
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let i = 0; i < original.length; ) {
    const run = endOfRun(original, i);
    if (run > i) {
      text += original.slice(i, run);
      for (; i < run; i += 1) {
        starts.push(i);
        ends.push(i + 1);
      }
      continue;
    }
    const character = original.charAt(i);
    let end = i + 1;
    if (original.charCodeAt(end) >= 0x300 && MARK.test(original.charAt(end))) {
      while (end < original.length && MARK.test(original.charAt(end))) end += 1;
      push(original.slice(i, end).normalize('NFC'), i, end);
    } else if (SPACE.test(character)) push(' ', i, end);
    else push(REPLACEMENTS.get(character) ?? character, i, end);
    i = end;
  }
  return { text, starts, ends };
}

/** The end of the ASCII characters from `at` on that stand for themselves: nearly all of a text, so taken at once. */
function endOfRun(text: string, at: number): number {
  let end = at;
  for (let code = text.charCodeAt(end); code > 0x20 && code < 0x7f && code !== 0x2d; code = text.charCodeAt(end))
    end += 1;
  // An accent that follows belongs to the last of them.
  return text.charCodeAt(end) >= 0x300 && end > at ? end - 1 : end;
}

/** A text as words are sought in it whatever their case. */
export const foldCase = (text: string): string => foldText(text).text.toLowerCase();
