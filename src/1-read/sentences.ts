import type { Sentence } from '../ir/transcript.ts';

/** Abbreviations that a name or a number follows: the full stop never ends a sentence. */
const ALWAYS_FOLLOWED: ReadonlySet<string> = new Set(
  'mr mrs ms messrs dr prof hon rev amb gen col capt lt sgt sen rep gov pres st mt ft no nos art arts para paras par fig figs vol pp cf vs viz eg ie al approx ca'.split(
    ' ',
  ),
);

/** Abbreviations and acronyms that may also close a sentence: the next word decides. */
const MAYBE_LAST: ReadonlySet<string> = new Set(
  'etc inc ltd co corp bros jr sr dept est jan feb mar apr jun jul aug sep sept oct nov dec am pm'.split(' '),
);

/** Words that begin a sentence far more often than a name: after `U.S.` they tell a new sentence from `U.S. Government`. */
const OPENERS: ReadonlySet<string> = new Set(
  'a additionally after all also although an and any as at because before both but by consequently each even every finally first for from furthermore had has have he her here his how however i if in indeed instead it its last lastly let many meanwhile more moreover most my nevertheless next no nor not now of on once one only or our over perhaps rather second she similarly since so some still such that the their then there therefore these they third this those though through thus to today together tomorrow too under unless until we what when where whether which while who why with without yesterday yet you your'.split(
    ' ',
  ),
);

/** A terminator with its closing quotes and brackets, then space and what may begin a sentence; or a full-width one. */
const BOUNDARY =
  /([.!?…\u061f\u06d4]+)["'”’»)\]]*(?=\s+["'“‘«([¿¡—–-]*\s*[\p{Lu}\p{Lt}\p{Lo}\p{N}])|[。！？।][”’」』）]*/gu;

/**
 * Sentences of a paragraph whose white space is folded, by rules of its own, so that they are the same wherever the
 * program runs. They cover the text but for the spaces between them; a text without any is one sentence.
 */
export function findSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (match[1] === '.' && isAbbreviation(text, start, match.index, end)) continue;
    sentences.push({ start, end });
    start = end;
    while (text.charAt(start) === ' ') start += 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** Whether the full stop at `stop` belongs to the word before it. */
function isAbbreviation(text: string, from: number, stop: number, end: number): boolean {
  // A closing quote or bracket after the full stop ends the sentence with it.
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(from, stop - 40), stop))?.[0] ?? '';
  const bare = word.replaceAll('.', '').toLowerCase();
  if (bare === '') return false;
  const next = /[\p{L}\p{N}]+/u.exec(text.slice(end, end + 40))?.[0] ?? '';
  if (ALWAYS_FOLLOWED.has(bare) && !word.includes('.')) return bare !== 'no' || /^\p{N}/u.test(next);
  // An initial, as in “Mark P. Lagon”, but not “Plan B. The …”.
  if (/^\p{Lu}$/u.test(word)) return !OPENERS.has(next.toLowerCase());
  const isAcronym = /^(\p{L}\.)+\p{L}$/u.test(word);
  if (isAcronym || MAYBE_LAST.has(bare)) return !OPENERS.has(next.toLowerCase());
  return false;
}
