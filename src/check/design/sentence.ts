import {
  AUXILIARIES,
  BEFORE_NOUNS,
  BEGINS_OBJECT,
  GOES_ON_WITH_FOR,
  IRREGULAR,
  JOINS,
  NO_VERBS,
  NOUNS_TOO,
  PAST_ALONE,
  VERBS,
} from './english.ts';

/**
 * Whether an English title is a sentence, as far as a list of words can tell: it asks, orders, or has a finite verb.
 * Where a word may be a verb or not, it is taken for one: a title that is called none must be none.
 */
export function isSentence(title: string): boolean {
  if (/[?!]["”’)]*$/.test(title.trim())) return true;
  const words = wordsOf(title);
  return words.some((_, index) => isVerb(words, index));
}

interface Word {
  /** In lower case, with a straight apostrophe. */
  readonly text: string;
  readonly capital: boolean;
  /** Whether a mark of punctuation ends the phrase after it. */
  readonly ends: boolean;
}

function wordsOf(title: string): readonly Word[] {
  const tokens = title.replaceAll('’', "'").match(/[\w\u00c0-\u024f$€£%][\w\u00c0-\u024f'.,%$€£‑-]*[,;:)”"]*/g) ?? [];
  return tokens.map((token) => {
    const text = token.replace(/[.,;:)”"]+$/, '');
    return { text: text.toLowerCase(), capital: /^[A-Z\u00c0-\u00de]/.test(token), ends: /[.,;:)”"]$/.test(token) };
  });
}

function isVerb(words: readonly Word[], index: number): boolean {
  const [before, word, after, next] = [words[index - 1], words[index], words[index + 1], words[index + 2]];
  if (word === undefined) return false;
  const { text } = word;
  // The month, and the will of somebody.
  if (text === 'may' && word.capital && (index > 0 || isNumber(after))) return false;
  if ((text === 'will' || text === 'can' || text === 'might') && isNounAfter(before)) return false;
  if (AUXILIARIES.has(text) || /(n't|'re|'ve|'ll|'d)$/.test(text)) return true;
  if (/^(it|that|there|here|what|who|he|she|how|where|let)'s$/.test(text)) return true;
  if (NO_VERBS.has(text) || isNumber(word) || text.endsWith('ing')) return false;
  // An infinitive is none.
  if (before !== undefined && !before.ends && before.text === 'to') return false;
  const first = index === 0 || before?.ends === true;
  const form = formOf(text);
  if (form === undefined) return governs(word, before, after, first);
  if (PAST_ALONE.has(text)) return true;
  // Other past forms are participles too: at the beginning, before who did it, and after what leads to a noun.
  if (form.form === 'past') return !first && !(after?.text === 'by' && !isMeasure(next)) && !isNounAfter(before);
  if (!NOUNS_TOO.has(form.verb)) return form.form === 'base' || !first;
  if (first) return form.form === 'base' && isOrder(form.verb, word, after);
  return !isNounAfter(before) || governs(word, before, after, first);
}

const isNumber = (word: Word | undefined): boolean => word !== undefined && /^[\d$€£]/.test(word.text);

/** What “by” goes on with where it says by how much: “rose by a third”. */
const isMeasure = (word: Word | undefined): boolean =>
  isNumber(word) ||
  /^(?:an?|half|more|less|nearly|almost|about|some|up|at|over|two|three|four|five|ten)$/.test(word?.text ?? '');

/** An order begins with a verb; a noun that looks like it goes on with “of”, “for” or “and”, or stands alone. */
function isOrder(verb: string, { ends }: Word, after: Word | undefined): boolean {
  if (ends || after === undefined) return false;
  if (after.text === 'for') return GOES_ON_WITH_FOR.has(verb);
  return !JOINS.has(after.text);
}

/** Whether a word of which nothing is known takes an object, so that it must be a verb: “lauds the plan”. */
function governs({ text, ends }: Word, before: Word | undefined, after: Word | undefined, first: boolean): boolean {
  if (ends || after === undefined || !BEGINS_OBJECT.has(after.text)) return false;
  return first || !(before && !before.ends && BEFORE_NOUNS.has(before.text)) || /s$/.test(text);
}

/** Whether the word before makes the next one a noun; a past form that got this far is a participle: “forced labor”. */
const isNounAfter = (before: Word | undefined): boolean =>
  before !== undefined &&
  !before.ends &&
  (BEFORE_NOUNS.has(before.text) ||
    isNumber(before) ||
    /'s$|s'$/.test(before.text) ||
    formOf(before.text)?.form === 'past');

interface Form {
  readonly verb: string;
  readonly form: 'base' | 'third' | 'past';
}

/** The verb that a word may be a finite form of. */
function formOf(word: string): Form | undefined {
  if (VERBS.has(word)) return { verb: word, form: 'base' };
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return { verb: irregular, form: 'past' };
  for (const [ending, form] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    const verb = stemsOf(stem, ending).find((each) => VERBS.has(each));
    if (verb !== undefined) return { verb, form };
  }
  return undefined;
}

const ENDINGS = [
  ['ies', 'third'],
  ['es', 'third'],
  ['s', 'third'],
  ['ied', 'past'],
  ['ed', 'past'],
] as const;

/** What may stand before an ending: `carr|ies`, `reach|es`, `mak|es`, `agre|ed`, `stopp|ed`. */
function stemsOf(stem: string, ending: string): readonly string[] {
  if (ending === 'ies' || ending === 'ied') return [`${stem}y`];
  return [stem, `${stem}e`, ...(ending === 'ed' && stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [])];
}
