import {
  BE,
  DETERMINERS,
  formOf,
  HAVE,
  is,
  isAdverb,
  MODALS,
  PREPOSITIONS,
  set,
  TIME,
  VERBS,
  type Word,
} from './grammar.ts';

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

/** The verb before, with its subject. */
interface Preceding {
  readonly head: number;
  readonly lemma: string;
  readonly subject: Subject;
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

/** The subject of the verb at a place: walks back to where the clause begins. */
export function findSubject(words: readonly Word[], at: number, previous: Preceding | undefined): Subject | undefined {
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
  previous: Preceding | undefined,
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
