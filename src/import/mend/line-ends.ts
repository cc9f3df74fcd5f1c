import type { MendLog } from './mend-log.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A hyphen at the end of a line, and the part of the word before it; compounds keep what they have before that part. */
const HYPHENATED = /([\p{L}\p{M}\p{N}]+)[-\u2010\u00ad]$/u;
const CONTINUES = /^[\p{L}\p{M}\p{N}]+/u;

/** A dash that touches its word on one side is set without spaces on the other: `for a decade--is`, `people—and`. */
const TIGHT_DASH = /[^\s\-–—](?:--|—)$/;
/** Chinese and Japanese have no spaces between words. */
const UNSPACED_END = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3001-\u303f\uff00-\uff65]$/u;
const UNSPACED_START = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3001-\u303f\uff00-\uff65]/u;
const SLASH = /[\p{L}\p{N}]\/$/u;

/** What compounds begin with: their hyphen stays, whatever the line did. */
const PREFIXES = new Set(
  (
    'all anti cross eight eighty ex far fast fifty five forty four free full half hard high ill large last ' +
    'least less long low many mid middle multi much near never newly nine ninety non north one open post pre pro ' +
    'quarter quasi self semi seven seventy short single six sixty small so south ten third thirty three top twenty two ' +
    'ultra under up vice well west east wide world year zero'
  ).split(' '),
);

/**
 * Joins a line to the next one. A space stands between them, save where the line ends in a slash or a tight dash, and
 * where it ends in a hyphen: that stays in a compound and goes where it broke a word, which the document and the
 * language tell. What is not plain folding of white space is noted.
 */
export function joinLines(before: string, after: string, vocabulary: Vocabulary, log: MendLog, line?: number): string {
  const left = before.trimEnd();
  const right = after.trimStart();
  if (left === '' || right === '') return left + right;
  const hyphenated = /[-\u2010\u00ad]$/.test(left.slice(-1)) ? HYPHENATED.exec(left.slice(-80)) : null;
  const continued = CONTINUES.exec(right)?.[0];
  if (hyphenated !== null && continued !== undefined) {
    const first = hyphenated[1] ?? '';
    const soft = left.endsWith('\u00ad');
    const kept = !soft && keepsHyphen(first, continued, vocabulary);
    const joined = kept ? left + right : left.slice(0, -1) + right;
    const shown = kept ? `${first}-${continued}` : first + continued;
    log.note('hyphenation', `${first}- ${continued}`, shown, line);
    return joined;
  }
  if ((SLASH.test(left.slice(-4)) || TIGHT_DASH.test(left.slice(-4))) && /^[\p{L}\p{N}“"‘']/u.test(right)) {
    log.note('hyphenation', `${lastWord(left)} ${firstWord(right)}`, lastWord(left) + firstWord(right), line);
    return left + right;
  }
  return UNSPACED_END.test(left.slice(-2)) && UNSPACED_START.test(right.slice(0, 2))
    ? left + right
    : `${left} ${right}`;
}

/** Whether `first-second` is one compound, and not a word that was broken at the end of its line. */
function keepsHyphen(first: string, second: string, vocabulary: Vocabulary): boolean {
  if (/\p{N}$/u.test(first) || /^\p{Lu}/u.test(second)) return true;
  const [hyphened, closed] = [vocabulary.count(`${first}-${second}`), vocabulary.count(first + second)];
  if (hyphened !== closed) return hyphened > closed;
  if (vocabulary.isEnglish(first + second)) return false;
  if (PREFIXES.has(first.toLowerCase())) return true;
  const isWord = (word: string): boolean =>
    word.length > 1 && (vocabulary.isEnglish(word) || vocabulary.count(word) > 1);
  return isWord(first) && isWord(second);
}

const lastWord = (text: string): string => /\S*$/.exec(text.slice(-60))?.[0] ?? '';
const firstWord = (text: string): string => /^\S*/.exec(text.slice(0, 60))?.[0] ?? '';
