import verbs from './lexicon/verbs.json' with { type: 'json' };
import { type Token, tokenize } from './tokens.ts';
import { type Inflection, inflect, type VerbForm } from './verb-forms.ts';

/** A word as grammar takes it: contractions are two (`we've`: we, have). */
export interface Word {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the word before. */
  readonly gap: string;
  readonly capital: boolean;
  readonly type: Token['type'];
}

const CONTRACTED: Readonly<Record<string, string>> = {
  m: 'am',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
  s: 'is',
};
/** What may stand before an `'s` that means “is”; after other words it is a possessive. */
const BEFORE_IS = new Set('it that there here what who he she where how this let'.split(' '));

/** The words of a sentence, contractions apart. */
export function wordsOf(text: string, tokens: readonly Token[] = tokenize(text)): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  const push = (key: string, start: number, end: number, token: Token): void => {
    words.push({
      key,
      text: text.slice(start, end),
      start,
      end,
      gap: text.slice(last, start),
      capital: token.capital && start === token.start,
      type: token.type,
    });
    last = end;
  };
  for (const token of tokens) {
    const negated = /^(\p{L}+)n['’]t$/u.exec(token.text);
    if (negated) {
      const stem = negated[1]?.toLowerCase() ?? '';
      const whole = { ca: 'can', wo: 'will', sha: 'shall' }[stem] ?? stem;
      const cut = token.start + (negated[1]?.length ?? 0);
      push(whole, token.start, cut, token);
      push('not', cut, token.end, token);
      continue;
    }
    const joined = /^(\p{L}+)['’](m|re|ve|ll|d|s)$/u.exec(token.text);
    const base = joined?.[1]?.toLowerCase() ?? '';
    const ending = joined?.[2] ?? '';
    if (joined && (ending !== 's' || BEFORE_IS.has(base))) {
      const cut = token.start + base.length;
      push(base, token.start, cut, token);
      push(ending === 's' && base === 'let' ? 'us' : (CONTRACTED[ending] ?? ending), cut, token.end, token);
      continue;
    }
    push(token.key, token.start, token.end, token);
  }
  return words;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const MODALS: ReadonlySet<string> = set('should must shall will would can could may might ought');
const BE = set('am is are was were be been being');
const HAVE = set('have has had having');
const DO = set('do does did');
const ADVERBS = set(
  'also always already not never now only still then therefore thus soon often together just even again once twice simply truly clearly all both each ever first too here today long recently far well rightly so',
);
export const isAdverb = (word: Word): boolean =>
  ADVERBS.has(word.key) ||
  (word.key.length > 4 &&
    word.key.endsWith('ly') &&
    !/^(?:family|supply|reply|rely|apply|ally|assembly|early|monopoly|comply)$/.test(word.key));

const DETERMINERS = set(
  'the a an this that these those my our your his her its their every each any some no all both such many much more most several few other another which what whose one two three four five',
);
const PREPOSITIONS = set(
  'of in on at by for with from to into onto within without through throughout between among against during under over about across toward towards behind beyond beside upon via per like unlike despite since until after before as than',
);

/** Every verb that speeches act, ask and say with, by its forms. */
export const VERBS: ReadonlyMap<string, Inflection> = inflect(verbs.lemmas);

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

export type SubjectKind =
  /** I or we. */
  | 'first'
  | 'second'
  /** it, they, this, these … without a noun. */
  | 'pronoun'
  | 'there'
  | 'noun'
  /** who, which, that: the verb belongs to a relative clause. */
  | 'relative'
  | 'none';

/** How the clause hangs on what stands before it. */
export type ClauseLink = 'main' | 'that' | 'if' | 'what' | 'because' | 'relative';

export interface Subject {
  /** Word indexes; `to` is exclusive. Empty where there is none. */
  readonly from: number;
  readonly to: number;
  readonly kind: SubjectKind;
  readonly link: ClauseLink;
}

const FIRST = set('i we');
const PRONOUNS = set('it they he she this that these those');
const RELATIVES = set('who which that whom whose');
const SUBORDINATORS = new Map<string, ClauseLink>([
  ['if', 'if'],
  ['unless', 'if'],
  ['whether', 'if'],
  ['when', 'if'],
  ['whenever', 'if'],
  ['after', 'if'],
  ['before', 'if'],
  ['once', 'if'],
  ['because', 'because'],
  ['since', 'because'],
  ['as', 'because'],
  ['while', 'because'],
  ['although', 'because'],
  ['though', 'because'],
  ['where', 'because'],
  ['until', 'because'],
  ['what', 'what'],
  ['whatever', 'what'],
  ['how', 'what'],
  ['why', 'what'],
  ['than', 'because'],
]);

const STRONG = /[;:.!?]|\s[–—-]\s|—|--/;

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
  if (subject === undefined) return undefined;
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

function formOf(word: Word | undefined): Inflection | undefined {
  return word === undefined || word.type !== 'word' ? undefined : VERBS.get(word.key);
}

const is = (inflection: Inflection | undefined, form: VerbForm): boolean => inflection?.forms.includes(form) ?? false;

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
  if ((key === 'need' || key === 'needs') && !isNounPlace(words, at)) {
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

/** The subject of the verb at a place: walks back to where the clause begins. */
function findSubject(words: readonly Word[], at: number, previous: VerbGroup | undefined): Subject | undefined {
  let end = at;
  while (end > 0 && isAdverb(words[end - 1] as Word) && !(words[end] && STRONG.test((words[end] as Word).gap)))
    end -= 1;
  if (end === 0) return undefined;
  const last = words[end - 1] as Word;
  const gap = words
    .slice(end, at + 1)
    .map((each) => each.gap)
    .join('');
  if (STRONG.test(gap)) return undefined;
  if (RELATIVES.has(last.key) && !(last.key === 'that' && end - 1 === 0)) {
    return { from: end - 1, to: end, kind: 'relative', link: 'relative' };
  }
  if ((last.key === 'and' || last.key === 'but' || last.key === 'or' || last.key === 'then') && previous) {
    // “the ability to invest and build”: both are infinitives.
    return isInfinitive(words, previous.head, end - 1) ? undefined : { ...previous.subject };
  }
  if (/,\s*$/.test(gap)) {
    // After a parenthesis the subject stands before it: the Fund, which is hosted at the Bank, should.
    const opening = commaBefore(words, end - 1, Math.max(0, end - 14));
    // “UNODC, in its role of …, is”, or “UNODC in its role of …, is”.
    if (opening === undefined) return previous ? { ...previous.subject } : readSubject(words, end, at, previous);
    return readSubject(words, opening, at, previous);
  }
  return readSubject(words, end, at, previous);
}

/** Whether the last verb between two places has “to” before it. */
function isInfinitive(words: readonly Word[], from: number, to: number): boolean {
  for (let i = to; i > from + 1; i -= 1) {
    if (words[i - 1]?.key === 'to' && VERBS.has(words[i]?.key ?? '') && !(words[i] as Word).capital) return true;
    if (/[,;:]/.test((words[i] as Word).gap)) return false;
  }
  return false;
}

function commaBefore(words: readonly Word[], from: number, limit: number): number | undefined {
  for (let i = from; i > limit; i -= 1) {
    const gap = words[i]?.gap ?? '';
    if (STRONG.test(gap)) return undefined;
    if (gap.includes(',')) return i;
  }
  return undefined;
}

function readSubject(
  words: readonly Word[],
  end: number,
  verb: number,
  previous: VerbGroup | undefined,
): Subject | undefined {
  const last = words[end - 1];
  if (last === undefined) return undefined;
  const make = (from: number, kind: SubjectKind, link: ClauseLink): Subject => ({ from, to: end, kind, link });
  const linkAt = (index: number): ClauseLink => linkBefore(words, index);
  if (FIRST.has(last.key)) return make(end - 1, 'first', isContact(words, end - 1) ? 'relative' : linkAt(end - 1));
  if (last.key === 'you') return make(end - 1, 'second', linkAt(end - 1));
  if (last.key === 'there') return make(end - 1, 'there', linkAt(end - 1));
  if (PRONOUNS.has(last.key)) {
    const contact = /^(?:they|he|she)$/.test(last.key) && isContact(words, end - 1);
    return make(end - 1, 'pronoun', contact ? 'relative' : linkAt(end - 1));
  }
  // Of “all of us”, “each of you”.
  if (last.key === 'us' && words[end - 2]?.key === 'of')
    return make(Math.max(0, end - 3), 'first', linkAt(Math.max(0, end - 3)));
  let from = end;
  for (let i = end - 1; i >= 0; i -= 1) {
    const word = words[i] as Word;
    // “We know USAID has been making”: a verb of knowing has a clause behind it, not a noun.
    if (
      i === previous?.head &&
      /^(?:know|believe|think|say|hope|see|find|note|announce|understand|recognize|realize)$/.test(previous.lemma) &&
      i < end - 1
    )
      break;
    if (
      i < end - 1 &&
      SUBORDINATORS.has(word.key) &&
      !(word.key === 'as' && /^(?:such|well)$/.test(words[i - 1]?.key ?? ''))
    )
      break;
    if (i < end - 1 && RELATIVES.has(word.key) && word.key !== 'whose') {
      if (word.key === 'that' && /^(?:given|provided|so|now|in|such|except)$/.test(words[i - 1]?.key ?? '')) break;
      // “countries that aspire to join the Council should”: the head stands before the relative.
      const isRelative = hasVerb(words, i + 1, end);
      if (!isRelative) break;
    }
    if (
      i < end - 1 &&
      i < verb &&
      (MODALS.has(word.key) || BE.has(word.key) || HAVE.has(word.key)) &&
      !insideRelative(words, i)
    )
      break;
    from = i;
    if (STRONG.test(word.gap)) break;
    if (/,/.test(word.gap) && !isListComma(words, i, end)) break;
  }
  if (from === end) return undefined;
  return make(from, 'noun', linkAt(from));
}

const TIME =
  /^(?:year|month|week|day|today|yesterday|tomorrow|now|then|once|time|decade|night|morning|afternoon|evening|spring|summer|autumn|fall|winter|ago)s?$/;

/** “the company I invited”: a noun with its article right before I or we is what the verb is about. */
function isContact(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const subject = words[at];
  if (before === undefined || subject === undefined || /[,;:.!?—–-]/.test(subject.gap) || before.type !== 'word')
    return false;
  if (TIME.test(before.key) || isAdverb(before) || SUBORDINATORS.has(before.key) || RELATIVES.has(before.key))
    return false;
  if (/^(?:and|but|or|so|for|yet|nor)$/.test(before.key) || PREPOSITIONS.has(before.key)) return false;
  for (let i = at - 1; i >= Math.max(0, at - 8); i -= 1) {
    const word = words[i] as Word;
    if (/^(?:the|a|an|this|these|those|every|all|any)$/.test(word.key))
      return !PREPOSITIONS.has(words[i - 1]?.key ?? '') || i - 1 > 1;
    if (/[,;:]/.test(word.gap)) return false;
  }
  return false;
}

const hasVerb = (words: readonly Word[], from: number, to: number): boolean =>
  words
    .slice(from, to)
    .some(
      (word) =>
        !word.capital && (VERBS.has(word.key) || BE.has(word.key) || HAVE.has(word.key) || MODALS.has(word.key)),
    );

/** Whether an auxiliary belongs to a relative clause within the subject: those that are able to do so should. */
function insideRelative(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    const word = words[i] as Word;
    if (RELATIVES.has(word.key)) return true;
    if (!isAdverb(word)) return false;
  }
  return false;
}

/** Whether a comma divides nouns of a list rather than a clause from what stands before it: A, B and C should. */
function isListComma(words: readonly Word[], at: number, end: number): boolean {
  const rest = words.slice(at, end);
  const joined = rest.findIndex(({ key }) => key === 'and' || key === 'or');
  if (joined === -1) return false;
  if (rest.length - joined > 5) return false;
  // What opens the clause with a preposition or an adverb is no noun of the list: In Syria, A and B should.
  let start = at - 1;
  while (start > 0 && !/[,;:.!?—–]/.test((words[start] as Word).gap)) start -= 1;
  const opening = words[start];
  return (
    opening !== undefined &&
    !PREPOSITIONS.has(opening.key) &&
    !SUBORDINATORS.has(opening.key) &&
    !isAdverb(opening) &&
    !/^(?:first|second|third|finally|and|but|so)(?:ly)?$/.test(opening.key)
  );
}

/** Nouns that a clause with “that” says the content of. */
const CONTENT =
  /^(?:fact|hope|belief|view|idea|message|conviction|point|recognition|understanding|evidence|news|commitment|pledge|promise|assurance|agreement|consensus|confidence|doubt|way|time|us|you|them|me|him|her|it)$/;

/** Whether “that” takes up the noun before it: the hurdles that we encountered, but we know that we must. */
function isRelativeThat(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const that = words[at];
  if (before === undefined || that === undefined || /[,;:—–-]/.test(that.gap)) return false;
  if (CONTENT.test(before.key) || isAdverb(before)) return false;
  const form = formOf(before);
  const noun = form === undefined || (DETERMINERS.has(words[at - 2]?.key ?? '') && !is(form, 'past'));
  return (
    noun &&
    !/^(?:clear|certain|sure|important|proud|confident|aware|convinced|hopeful|glad|happy|imperative|essential|vital|crucial|critical|necessary|true|likely|possible|evident|obvious|pleased|concerned|is|are|was|be|so|now|not|and|but|or|believe|say|said|told|tell)$/.test(
      before.key,
    ) &&
    !/(?:ed|ous|ful|able|ible|ive)$/.test(before.key)
  );
}

function linkBefore(words: readonly Word[], at: number): ClauseLink {
  for (let i = at - 1; i >= Math.max(0, at - 2); i -= 1) {
    const word = words[i] as Word;
    const known = SUBORDINATORS.get(word.key);
    // “That is why we are launching” says that they are.
    if (word.key === 'why' && words[i - 1]?.key === 'is') return 'main';
    if (known) return known;
    if (/^(?:who|whom|whose|which)$/.test(word.key)) return 'relative';
    if (word.key === 'that' && words[i - 1]?.key === 'so') return 'if';
    if (word.key === 'that') return isRelativeThat(words, i) ? 'relative' : 'that';
    if (STRONG.test((words[i + 1] as Word).gap)) return 'main';
    if (!isAdverb(word)) break;
  }
  // “if in the end we should fail”: a condition that opens the clause.
  for (let i = at - 1; i >= 0; i -= 1) {
    const word = words[i] as Word;
    if (/[,;:.!?—–]/.test((words[i + 1] as Word).gap)) break;
    if (SUBORDINATORS.get(word.key) === 'if') return 'if';
    if (i < at - 6) break;
  }
  return 'main';
}
