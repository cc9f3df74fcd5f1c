import {
  BE,
  DETERMINERS,
  DO,
  formOf,
  HAVE,
  is,
  isAdverb,
  MODALS,
  PREPOSITIONS,
  TIME,
  VERBS,
  type Word,
} from './grammar.ts';
import { findSubject, type Subject } from './subjects.ts';
import type { Inflection } from './verb-forms.ts';

/** A verb with its auxiliaries. */
export interface VerbGroup {
  /** Index of the first word: modal, auxiliary or verb. */
  readonly from: number;
  /** Index of the main verb. */
  readonly head: number;
  readonly lemma: string;
  /** `should`, `must`, `need`, `have to`, `will` … */
  readonly modal?: string;
  readonly tense: 'present' | 'past' | 'perfect' | 'progressive' | 'future' | 'modal';
  readonly passive: boolean;
  readonly negated: boolean;
  readonly subject: Subject;
}

/** All finite verb groups of a sentence, with their subjects, in order. */
export function findVerbGroups(words: readonly Word[]): readonly VerbGroup[] {
  const found: VerbGroup[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const group = readGroup(words, i, found.at(-1));
    if (group === undefined) continue;
    found.push(group);
    i = group.head;
  }
  return found;
}

/** Whether a verb stands in its bare form without an auxiliary: a noun of the same letters often does. */
const isAlone = (words: readonly Word[], at: number): boolean => {
  const form = formOf(words[at]);
  return (
    is(form, 'base') &&
    !is(form, 'third') &&
    !BE.has(words[at]?.key ?? '') &&
    !HAVE.has(words[at]?.key ?? '') &&
    !DO.has(words[at]?.key ?? '')
  );
};

/** Whether a subject can have a verb in its bare form: I, we, they, plurals, several nouns. */
function agreesWith(words: readonly Word[], { from, to, kind }: Subject): boolean {
  if (kind === 'first' || kind === 'second' || kind === 'relative') return true;
  // “It is imperative a government respect …”
  if (
    words
      .slice(0, from)
      .some(({ key }) =>
        /^(?:imperative|essential|vital|crucial|critical|important|necessary|urge|insist|demand|propose|recommend|request)$/.test(
          key,
        ),
      )
  )
    return true;
  if (kind === 'pronoun') return /^(?:they|these|those)$/.test(words[to - 1]?.key ?? '');
  const nouns = words.slice(from, to);
  return nouns.some(({ key }) => key === 'and' || /(?:[^s]s|people|men|women|children|police)$/.test(key));
}

interface Head {
  readonly head: number;
  readonly lemma: string;
  readonly modal?: string;
  readonly tense: VerbGroup['tense'];
  readonly passive: boolean;
  readonly negated: boolean;
}

function readGroup(words: readonly Word[], at: number, previous: VerbGroup | undefined): VerbGroup | undefined {
  const head = readHead(words, at);
  if (head === undefined) return undefined;
  const subject = findSubject(words, at, previous);
  if (subject === undefined || isObjectOf(words, subject, at, head, previous)) return undefined;
  // “We should cherish and develop”: the second verb has the first one's modal.
  if (
    head.tense === 'present' &&
    head.modal === undefined &&
    !head.passive &&
    isAlone(words, at) &&
    !agreesWith(words, subject)
  )
    return undefined;
  const shared =
    previous && subject.from === previous.subject.from && head.modal === undefined && is(formOf(words[at]), 'base');
  return {
    from: at,
    ...head,
    ...(shared && previous.modal !== undefined ? { modal: previous.modal, tense: previous.tense } : {}),
    subject,
  };
}

/** “joined our G7 partners”: what follows a verb right away is its object, and no clause of its own. */
const isObjectOf = (
  words: readonly Word[],
  subject: Subject,
  at: number,
  { head, tense, modal }: Head,
  previous: VerbGroup | undefined,
): boolean =>
  previous !== undefined &&
  subject.kind === 'noun' &&
  subject.link === 'main' &&
  modal === undefined &&
  tense === 'present' &&
  head === at &&
  /[^s]s$/.test(words[at]?.key ?? '') &&
  !BE.has(words[at]?.key ?? '') &&
  !HAVE.has(words[at]?.key ?? '') &&
  !DO.has(words[at]?.key ?? '') &&
  subject.from > previous.head &&
  words.slice(previous.head + 1, subject.from).every(({ key }) => DETERMINERS.has(key)) &&
  words.slice(previous.head + 1, at + 1).every(({ gap }) => !/[,;:.–—]/.test(gap)) &&
  !SAYS.test(previous.lemma);
/** Verbs after which a clause may begin without “that”. */
const SAYS =
  /^(?:say|think|know|believe|hope|feel|find|see|hear|mean|note|agree|argue|claim|suggest|understand|expect|fear|trust|wish|be|ensure|realize|show|tell)$/;

const skipAdverbs = (words: readonly Word[], from: number): number => {
  let next = from;
  while (next < words.length) {
    const word = words[next];
    if (word === undefined || !isAdverb(word) || (/[,;:]/.test(word.gap) && !/^, ?$/.test(word.gap))) break;
    next += 1;
  }
  return next;
};

const hasNot = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some(({ key }) => key === 'not' || key === 'never');

function readHead(words: readonly Word[], at: number): Head | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const { key } = word;
  if (MODALS.has(key) && !(key === 'will' && isNounPlace(words, at)) && !(key === 'may' && word.capital && at > 0)) {
    let next = skipAdverbs(words, at + 1);
    if (key === 'ought' && words[next]?.key === 'to') next += 1;
    const rest = readBare(words, next);
    const tense = key === 'will' || key === 'shall' ? 'future' : 'modal';
    return { ...rest, modal: key, tense, negated: hasNot(words, at, rest.head) };
  }
  if ((key === 'need' || key === 'needs') && !isNounPlace(words, at) && !isUrgent(words[at - 1])) {
    const next = skipAdverbs(words, at + 1);
    if (words[next]?.key === 'to') {
      const rest = readBare(words, skipAdverbs(words, next + 1));
      return { ...rest, modal: 'need to', tense: 'modal', negated: false };
    }
    return { head: at, lemma: 'need', modal: 'need', tense: 'modal', passive: false, negated: false };
  }
  if (HAVE.has(key) && key !== 'having') {
    const next = skipAdverbs(words, at + 1);
    if (words[next]?.key === 'to' && VERBS.has(words[skipAdverbs(words, next + 1)]?.key ?? '')) {
      const rest = readBare(words, skipAdverbs(words, next + 1));
      return key === 'had'
        ? { ...rest, tense: 'past', negated: false }
        : { ...rest, modal: 'have to', tense: 'modal', negated: hasNot(words, at, next) };
    }
    if (words[next]?.key === 'been') {
      const after = skipAdverbs(words, next + 1);
      const form = formOf(words[after]);
      if (is(form, 'ing')) return head(after, form, 'progressive', false, hasNot(words, at, after));
      if (is(form, 'participle') || endsEd(words[after]))
        return head(after, form, 'perfect', true, hasNot(words, at, after), words[after]);
      return { head: next, lemma: 'be', tense: 'perfect', passive: false, negated: hasNot(words, at, next) };
    }
    const form = formOf(words[next]);
    if (is(form, 'participle') || endsEd(words[next])) {
      return head(next, form, 'perfect', false, hasNot(words, at, next), words[next]);
    }
    return {
      head: at,
      lemma: 'have',
      tense: key === 'had' ? 'past' : 'present',
      passive: false,
      negated: hasNot(words, at, next),
    };
  }
  if (BE.has(key) && !/^(be|been|being)$/.test(key)) {
    const next = skipAdverbs(words, at + 1);
    const past = key === 'was' || key === 'were';
    if (words[next]?.key === 'going' && words[next + 1]?.key === 'to') {
      const rest = readBare(words, skipAdverbs(words, next + 2));
      return { ...rest, modal: 'going to', tense: 'future', negated: hasNot(words, at, next) };
    }
    if (words[next]?.key === 'being') {
      const form = formOf(words[next + 1]);
      return head(next + 1, form, 'progressive', true, hasNot(words, at, next), words[next + 1]);
    }
    const form = formOf(words[next]);
    if (is(form, 'ing') || isIng(words[next]))
      return head(next, form, past ? 'past' : 'progressive', false, hasNot(words, at, next), words[next]);
    if (
      (is(form, 'participle') || endsEd(words[next])) &&
      words[next] !== undefined &&
      !FEELINGS.test(words[next]?.key ?? '')
    ) {
      return head(next, form, past ? 'past' : 'present', true, hasNot(words, at, next), words[next]);
    }
    return {
      head: at,
      lemma: 'be',
      tense: past ? 'past' : 'present',
      passive: false,
      negated: hasNot(words, at, next),
    };
  }
  if (DO.has(key)) {
    const next = skipAdverbs(words, at + 1);
    const form = formOf(words[next]);
    if (is(form, 'base')) return head(next, form, key === 'did' ? 'past' : 'present', false, hasNot(words, at, next));
    return undefined;
  }
  const form = formOf(word);
  if (form === undefined && endsEd(word) && isAfterPronoun(words, at))
    return head(at, undefined, 'past', false, false, word);
  if (form === undefined || isNounPlace(words, at)) return undefined;
  // “a resolution spearheaded by Japan” has no verb yet.
  if (is(form, 'past') && !is(form, 'base') && words[at + 1]?.key === 'by') return undefined;
  if (
    is(form, 'past') &&
    TAKES_OBJECT.test(form.lemma) &&
    /^(?:at|in|under|to|for|with|from|on|within)$/.test(words[at + 1]?.key ?? '')
  )
    return undefined;
  if (is(form, 'third')) return head(at, form, 'present', false, false);
  if (is(form, 'past')) return head(at, form, 'past', false, false);
  if (is(form, 'base')) return head(at, form, 'present', false, false);
  return undefined;
}

/** Words in -ed that say how somebody is rather than what is done to them: we are pleased, we are prepared. */
const FEELINGS =
  /^(?:pleased|determined|prepared|delighted|honou?red|convinced|concerned|interested|excited|privileged|encouraged|heartened|dedicated|committed|united|need|indeed|hundred|speed|exceed|proceed|succeed)$/;
/** Verbs that need an object: “a fund hosted at the Bank” has none, so that it is no sentence yet. */
const TAKES_OBJECT =
  /^(?:host|spearhead|chair|establish|create|fund|base|locate|adopt|propose|approve|launch|convene|sponsor|organize|develop|call|name|need|require|provide|identify|design|focus|direct|aim|earmark|devote|dedicate)$/;
const endsEd = (word: Word | undefined): boolean =>
  word !== undefined && word.key.length > 4 && word.key.endsWith('ed') && !FEELINGS.test(word.key);

/** After I, we and they a word in -ed is a verb, whether the lexicon has it or not: we reconvened. */
function isAfterPronoun(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && isAdverb(words[before] as Word)) before -= 1;
  return /^(?:i|we|they)$/.test(words[before]?.key ?? '');
}

/** A form in -ing of a verb that the lexicon lacks; after “is”, few other words end so. */
const isIng = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.key.length > 5 &&
  word.key.endsWith('ing') &&
  !/^(?:nothing|something|anything|everything|morning|evening|during|according|building|meeting|willing|understanding|outstanding|longstanding|interesting|encouraging|challenging|alarming|disturbing|heartening|overwhelming|compelling|daunting|striking|shocking|promising|pressing|lasting|existing|leading)$/.test(
    word.key,
  );

const head = (
  at: number,
  form: Inflection | undefined,
  tense: VerbGroup['tense'],
  passive: boolean,
  negated: boolean,
  word?: Word,
): Head => ({ head: at, lemma: form?.lemma ?? word?.key ?? '', tense, passive, negated });

/** The bare verb after a modal: `be implemented`, `have done`, `be providing`. */
function readBare(
  words: readonly Word[],
  at: number,
): Pick<Head, 'head' | 'lemma' | 'passive'> & { perfect?: boolean } {
  // “will this year celebrate”
  if (/^(?:this|last|next)$/.test(words[at]?.key ?? '') && TIME.test(words[at + 1]?.key ?? ''))
    return readBare(words, at + 2);
  const word = words[at];
  if (word?.key === 'be') {
    const next = skipAdverbs(words, at + 1);
    const form = formOf(words[next]);
    if (is(form, 'ing')) return { head: next, lemma: form?.lemma ?? '', passive: false };
    if (is(form, 'participle') || endsEd(words[next])) {
      return { head: next, lemma: form?.lemma ?? words[next]?.key ?? '', passive: true };
    }
    return { head: at, lemma: 'be', passive: false };
  }
  if (word?.key === 'have' && (is(formOf(words[at + 1]), 'participle') || words[at + 1]?.key === 'been')) {
    return { head: at + 1, lemma: formOf(words[at + 1])?.lemma ?? 'be', passive: false, perfect: true };
  }
  return { head: Math.min(at, words.length - 1), lemma: formOf(word)?.lemma ?? word?.key ?? '', passive: false };
}

/** Whether a word that may be a verb stands where a noun does: after an article, an adjective of place, a preposition. */
/** “the urgent need to act”: there it is a noun. */
const isUrgent = (before: Word | undefined): boolean =>
  /^(?:urgent|pressing|great|greater|critical|growing|clear|real|immediate|continued|continuing|ongoing|dire|desperate|strong|basic|vital|special|compelling)$/.test(
    before?.key ?? '',
  );

function isNounPlace(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const word = words[at];
  if (before === undefined || word === undefined) return true;
  if (/[-\u2010\u2011]$/.test(word.gap)) return true;
  if (word.capital) return true;
  if (/['’]s$|s['’]$/.test(before.text)) return true;
  if (before.key === 'that' || before.key === 'this') return false;
  return DETERMINERS.has(before.key) || (PREPOSITIONS.has(before.key) && !/^(?:who|which)$/.test(before.key));
}
