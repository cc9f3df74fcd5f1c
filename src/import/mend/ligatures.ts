import type { MendLog } from './mend-log.ts';
import type { Vocabulary } from './vocabulary.ts';

const WRITTEN: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

/** A word that may be the piece before a ligature that lost its place, and the one or two words after it. */
const BROKEN =
  /(?<![\p{L}\p{M}\p{N}'’-])([\p{L}]*(?:f|ff|fi|fl|ffi|ffl)|[\p{L}]+(?= f(?:f|i|l|fi|fl)? )) (\p{L}+)(?: (\p{L}+))?/giu;

/** What stands before the first word of a sentence: elsewhere a capital F alone is a name, as of a plan. */
const BEGINS = /(?:^|[.!?:…"“‘'(«]\s*)$/;

const FRAGMENT = /^(?:f|ff|fi|fl|ffi|ffl)$/i;

/**
 * Puts ligatures right: characters such as `ﬁ` become letters, and a word that fell apart at one (`f led`, `specifi c`,
 * `con fl ict`) becomes one again. That is done only where the joined word stands elsewhere in the document or is a
 * frequent English word, and never where each piece is a word.
 */
export function mendLigatures(text: string, vocabulary: Vocabulary, log: MendLog, line?: number): string {
  const spelt = text.replace(/\S{0,40}[\ufb00-\ufb06]\S{0,40}/g, (word) => {
    const letters = word.replace(/[\ufb00-\ufb06]/g, (each) => WRITTEN[each] ?? each);
    log.note('ligature', word, letters, line);
    return letters;
  });
  if (!/f[fil]{0,2} /i.test(spelt)) return spelt;
  let mended = '';
  let at = 0;
  BROKEN.lastIndex = 0;
  for (let match = BROKEN.exec(spelt); match !== null; match = BROKEN.exec(spelt)) {
    const [, first = '', second = '', third] = match;
    const whole = third === undefined ? undefined : `${first} ${second} ${third}`;
    const found =
      whole !== undefined && FRAGMENT.test(second) && isOneWord([first, second, third ?? ''], vocabulary)
        ? whole
        : isOneWord([first, second], vocabulary)
          ? `${first} ${second}`
          : undefined;
    const initial =
      /^F/.test(first) && FRAGMENT.test(first) && !BEGINS.test(spelt.slice(Math.max(0, match.index - 3), match.index));
    if (found === undefined || initial) {
      // The next word may be the first piece of a broken one.
      BROKEN.lastIndex = match.index + first.length + 1;
      continue;
    }
    const joined = found.replaceAll(' ', '');
    log.note('ligature', found, joined, line);
    mended += spelt.slice(at, match.index) + joined;
    at = match.index + found.length;
    BROKEN.lastIndex = at;
  }
  return mended + spelt.slice(at);
}

function isOneWord(pieces: readonly string[], vocabulary: Vocabulary): boolean {
  const [first = '', ...rest] = pieces;
  // A ligature lies at one of the seams, and pieces of a word do not begin with capitals.
  if (rest.some((each) => each !== each.toLowerCase())) return false;
  const seams = pieces.slice(1).map((each, index) => (pieces[index] ?? '').slice(-3) + each.slice(0, 2));
  if (!seams.every((_, index) => isSeam(pieces[index] ?? '', pieces[index + 1] ?? ''))) return false;
  const joined = pieces.join('');
  if (vocabulary.count(joined) === 0 && !vocabulary.isEnglish(joined)) return false;
  const isWord = (piece: string): boolean => !FRAGMENT.test(piece) && vocabulary.isEnglish(piece);
  return first.length + rest.length > 1 && !pieces.every(isWord) && !/^[A-Z]{2,}$/.test(first);
}

/** Whether the space between two pieces lies at or within one of ff, fi, fl, ffi, ffl. */
const isSeam = (before: string, after: string): boolean =>
  /(?:ff|fi|fl)$/i.test(before) || (/f$/i.test(before) && /^[fil]/.test(after)) || /^(?:ff|fi|fl)/.test(after);
