import type { VerbGroup } from '../../english/clauses.ts';
import type { Word } from '../../english/grammar.ts';
import { STOP_WORDS } from '../../english/words.ts';
import type { Actor } from './actor.ts';
import type { SpokenSentence } from './analysis.ts';

export type AskKind = 'explicit' | 'modal' | 'collective' | 'soft';

/** What a speaker asks for in a sentence. */
export interface FoundAsk {
  readonly kind: AskKind;
  readonly sentence: SpokenSentence;
  /** Where the operative words stand, in the sentence's text. */
  readonly words: { readonly start: number; readonly end: number };
  /** The operative verb, as the scale of strengths knows it. */
  readonly strength: string;
  /** Who is asked, as offsets in the sentence's text; none where the sentence does not say. */
  readonly to?: { readonly start: number; readonly end: number };
  /** What is asked, as offsets in the sentence's text. */
  readonly action: { readonly start: number; readonly end: number };
  /** Whether it is asked of somebody whom the sentence before names: “it should”. */
  readonly pronoun?: boolean;
  readonly confidence: number;
}

/** Verbs that ask by being said, with what each takes before whom it asks. */
const PERFORMATIVES: Readonly<Record<string, string>> = {
  urge: 'urge',
  call: 'call on',
  ask: 'ask',
  request: 'request',
  encourage: 'encourage',
  invite: 'invite',
  appeal: 'appeal to',
  implore: 'urge',
  challenge: 'challenge',
  recommend: 'recommend',
  propose: 'propose',
  demand: 'demand',
  press: 'urge',
  insist: 'demand',
};
const PARTICIPLES = new Set(['urging', 'calling', 'asking', 'encouraging', 'requesting', 'inviting']);
/** What may stand between a speaker and the verb that asks: I would like to urge, let me call on. */
const WILLING = new Set(
  'would like to want wish also again today therefore must will let me strongly once more now do please'.split(' '),
);

/** All asks of a sentence, the strongest kind first; most sentences have none. */
export function findAsks(sentence: SpokenSentence, actor: Actor): readonly FoundAsk[] {
  if (isQuestion(sentence)) return [];
  const found = [...explicitAsks(sentence, actor), ...modalAsks(sentence, actor), ...softAsks(sentence)];
  return found.filter((ask) => ask.kind === 'explicit' || ask.kind === 'modal' || saysWhat(ask));
}

/** What everybody is to do says something only where it has more than a verb: not “we need to go big”, “let us be clear”. */
function saysWhat({ sentence, action }: FoundAsk): boolean {
  const rest = sentence.words.filter(({ start, end }) => start >= action.start && end <= action.end);
  const what = rest.filter(({ key }) => !STOP_WORDS.has(key));
  return (
    what.length >= 3 &&
    !/^(?:clear|honest|frank|candid|understand|remember|recognize|recognise|forget|realize|say)$/.test(
      what[0]?.key ?? '',
    )
  );
}

const isQuestion = ({ text }: SpokenSentence): boolean => /\?["”’')\]]*$/.test(text);

const spanOf = (words: readonly Word[], from: number, to: number): { start: number; end: number } => ({
  start: words[from]?.start ?? 0,
  end: words[Math.max(from, to - 1)]?.end ?? 0,
});

const restOf = ({ words, text }: SpokenSentence, from: number): { start: number; end: number } => ({
  start: words[from]?.start ?? text.length,
  end: text.length,
});

function explicitAsks(sentence: SpokenSentence, actor: Actor): readonly FoundAsk[] {
  const { words } = sentence;
  const found: FoundAsk[] = [];
  for (const [at, word] of words.entries()) {
    const group = sentence.verbs.find(({ head }) => head === at);
    const strength = PERFORMATIVES[group?.lemma ?? lemmaOfParticiple(word) ?? word.key];
    if (strength === undefined || word.type !== 'word') continue;
    const lemma = group?.lemma ?? lemmaOfParticiple(word) ?? word.key;
    if (!isObjectOf(words, at, lemma)) continue;
    const isOwn = group !== undefined && actor.isSubject(words, group.subject.from, group.subject.to);
    // A government that proposes tax credits acts; a speaker who proposes asks.
    const speaker = group
      ? group.subject.kind === 'first' ||
        (isOwn && !/^(?:propose|recommend|demand|press|insist|challenge)$/.test(lemma))
      : spokenBy(words, at, actor);
    if (
      !speaker ||
      group?.passive ||
      group?.negated ||
      /^(?:if|because|relative|what)$/.test(group?.subject.link ?? '')
    )
      continue;
    const opening = group ? Math.min(group.subject.from, group.from) : at;
    found.push({
      kind: 'explicit',
      sentence,
      words: spanOf(words, opening, objectFrom(words, at, lemma)),
      strength,
      ...namedAddressee(sentence, at, objectFrom(words, at, lemma)),
      action: restOf(sentence, actionFrom(words, objectFrom(words, at, lemma))),
      confidence: 0.95,
    });
  }
  return found;
}

const lemmaOfParticiple = ({ key }: Word): string | undefined =>
  PARTICIPLES.has(key) ? (key === 'urging' ? 'urge' : key === 'inviting' ? 'invite' : key.slice(0, -3)) : undefined;

/** Whether a verb without a subject of its own is the speaker's: let me urge, I want to ask, join me in urging. */
function spokenBy(words: readonly Word[], at: number, actor: Actor): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 7); i -= 1) {
    const word = words[i] as Word;
    if (word.key === 'i' || word.key === 'we' || (word.key === 'me' && /^(?:let|with)$/.test(words[i - 1]?.key ?? '')))
      return true;
    if (WILLING.has(word.key)) continue;
    break;
  }
  if (!PARTICIPLES.has(words[at]?.key ?? '')) return false;
  const before = words.slice(0, at);
  return before.some(({ key }) => key === 'i' || key === 'me' || key === 'we') || actor.isNamed(before);
}

/** Whether what follows makes the verb an ask: somebody or something is asked. */
function isObjectOf(words: readonly Word[], at: number, lemma: string): boolean {
  const next = words[at + 1];
  if (next === undefined || /[,;:.!?]/.test(next.gap)) return false;
  switch (lemma) {
    case 'call':
      return /^(?:on|upon|for)$/.test(next.key);
    case 'appeal':
      return /^(?:to|for)$/.test(next.key);
    case 'ask':
    case 'challenge':
      if (
        /^(?:him|her|them|me|one)$/.test(next.key) &&
        /^(?:if|whether|what|why|how|where)$/.test(words[at + 2]?.key ?? '')
      )
        return words.slice(at + 3, at + 9).some(({ key }) => /^(?:would|could|will)$/.test(key));
      return !/^(?:myself|ourselves|yourself|why|about)$/.test(next.key) && words[at + 2]?.key !== 'about';
    case 'press':
      return /^(?:for|on)$/.test(next.key) || words.slice(at + 1, at + 8).some(({ key }) => key === 'to');
    case 'encourage':
    case 'invite':
      return next.key !== 'by';
    default:
      return true;
  }
}

const objectFrom = (words: readonly Word[], at: number, lemma: string): number =>
  (lemma === 'call' || lemma === 'appeal') && /^(?:on|upon|to|for)$/.test(words[at + 1]?.key ?? '') ? at + 2 : at + 1;

/** The same; where a pronoun stands there, the name that the sentence gave before: a letter to President Bush urging him. */
function namedAddressee({ words }: SpokenSentence, at: number, from: number): { to?: { start: number; end: number } } {
  const found = addressee(words, from);
  const isPronoun = /^(?:him|her|them|it|us|you|me)$/.test(words[from]?.key ?? '');
  if (!isPronoun) return found;
  for (let end = at; end > 0; end -= 1) {
    if (words[end - 1]?.capital !== true || words[end - 1]?.key === 'i') continue;
    let start = end - 1;
    while (start > 0 && words[start - 1]?.capital === true && (words[start] as Word).gap === ' ') start -= 1;
    return start === 0 && end === 1 ? {} : { to: spanOf(words, start, end) };
  }
  return {};
}

/** Whom the verb is said to: the words up to “to”. */
function addressee(words: readonly Word[], from: number): { to?: { start: number; end: number } } {
  for (let i = from; i < Math.min(words.length, from + 18); i += 1) {
    const word = words[i] as Word;
    if (word.key === 'to' && i > from) return { to: spanOf(words, from, i) };
    if (/[;:.!?]/.test(word.gap) || word.key === 'that') return {};
  }
  return {};
}

/** Where what is asked begins: behind the “to” that follows whom it is asked, or the object itself. */
function actionFrom(words: readonly Word[], from: number): number {
  if (/^(?:him|her|them|me|us)$/.test(words[from]?.key ?? '') && /^(?:if|whether)$/.test(words[from + 1]?.key ?? ''))
    return from + 2;
  const { to } = addressee(words, from);
  const at = to === undefined ? -1 : words.findIndex(({ start }) => start >= to.end);
  return at === -1 ? from : at + 1;
}

/** Where what must be done begins: the verb, with what denies it, or “be”. */
function verbFrom(words: readonly Word[], { from, head, negated, passive, lemma }: VerbGroup): number {
  const not = negated ? words.findIndex(({ key }, at) => at > from && (key === 'not' || key === 'never')) : -1;
  if (not !== -1 && not <= head) return not;
  const be = words.findIndex(({ key }, at) => at > from && at <= head && key === 'be');
  return (passive || lemma === 'be' || be !== -1) && be !== -1 ? be : head;
}

/** Verbs by which somebody else is reported: what they say must be done is no ask of the speaker's. */
const REPORTING = new Set(
  'say argue claim suggest report conclude find recommend warn note tell believe think know'.split(' '),
);
/** “It must be said” asks nothing. */
const SAID = new Set(
  'say note remember recognize recognise stress emphasize emphasise add mention clear admit acknowledge understand'.split(
    ' ',
  ),
);

function modalAsks(sentence: SpokenSentence, actor: Actor): readonly FoundAsk[] {
  const { words, verbs } = sentence;
  const found: FoundAsk[] = [];
  for (const [index, group] of verbs.entries()) {
    const { modal, subject } = group;
    const strength = modal === 'ought' ? 'should' : modal;
    if (strength === undefined || !/^(?:should|must|need to|have to|need|shall)$/.test(strength)) {
      const imperative = impersonal(sentence, group, actor);
      if (imperative) found.push(imperative);
      continue;
    }
    if (strength === 'need') {
      const needed = neededOf(sentence, group);
      if (needed) found.push(needed);
      continue;
    }
    if (strength === 'shall' && subject.kind === 'first') continue;
    if (subject.link === 'relative' || subject.link === 'if' || subject.link === 'what' || subject.kind === 'none')
      continue;
    if (words[group.head - 1]?.key === 'have' && /^(?:should|must)$/.test(strength)) continue;
    if (
      strength === 'have to' &&
      (group.lemma === 'say' || (subject.kind === 'pronoun' && !actor.isSubject(words, subject.from, subject.to)))
    )
      continue;
    // “Something must be missing” is a guess.
    const be = words[group.head]?.key === 'be' ? group.head : group.head - 1;
    if (strength === 'must' && !group.passive && words[be]?.key === 'be' && /ing$/.test(words[be + 1]?.key ?? ''))
      continue;
    if (subject.link === 'that' && isReported(words, verbs, index)) continue;
    if (subject.link === 'because') continue;
    const subjectWords = words.slice(subject.from, subject.to);
    if (subject.kind === 'pronoun' && group.passive && SAID.has(group.lemma)) continue;
    // “This should help raise growth” is an expectation.
    if (
      subject.kind === 'pronoun' &&
      /^(?:this|that|these|it)$/.test(subjectWords.at(-1)?.key ?? '') &&
      /^(?:help|allow|enable|result|lead|reduce|raise|improve|increase|give|make)$/.test(group.lemma)
    )
      continue;
    const own = subject.kind === 'first' || actor.isSubject(words, subject.from, subject.to);
    if (own && subjectWords.some(({ key }) => key === 'i')) continue;
    const isCollective = subject.kind === 'first';
    if (own && !isCollective) continue;
    found.push({
      kind: isCollective ? 'collective' : 'modal',
      sentence,
      words: spanOf(words, group.from, group.from + 1),
      strength: strength === 'need to' || strength === 'have to' ? 'need' : strength,
      ...(subject.kind === 'noun' ? { to: spanOf(words, subject.from, subject.to) } : {}),
      ...(subject.kind === 'pronoun' && /^(?:it|they)$/.test(subjectWords.at(-1)?.key ?? '') ? { pronoun: true } : {}),
      action: restOf(sentence, verbFrom(words, group)),
      confidence: isCollective ? 0.6 : subject.kind === 'noun' ? 0.9 : 0.75,
    });
  }
  return found;
}

/** Whether a clause that begins with “that” is what somebody else is reported to say. */
function isReported(words: readonly Word[], verbs: readonly VerbGroup[], index: number): boolean {
  const before = verbs.slice(0, index).at(-1);
  if (before === undefined || !REPORTING.has(before.lemma)) return false;
  // “I am told that” reports what others say, “I believe that” what the speaker does.
  return (
    before.passive ||
    (before.subject.kind !== 'first' &&
      !words.slice(before.subject.from, before.subject.to).some(({ key }) => key === 'i'))
  );
}

/** `we need other countries to deliver`: an ask, where the need is of somebody's act. */
function neededOf(sentence: SpokenSentence, group: VerbGroup): FoundAsk | undefined {
  const { words } = sentence;
  if (group.subject.kind !== 'first' || group.subject.link === 'if' || group.subject.link === 'what') return undefined;
  const from = group.from + 1;
  const { to } = addressee(words, from);
  const asksSomebody = to !== undefined && isParty(words, from);
  return {
    kind: asksSomebody ? 'modal' : 'collective',
    sentence,
    words: spanOf(words, group.subject.from, group.from + 1),
    strength: 'need',
    ...(asksSomebody && to ? { to } : {}),
    action: restOf(sentence, actionFrom(words, from)),
    confidence: asksSomebody ? 0.85 : 0.5,
  };
}

const PARTIES =
  /^(?:countr|nation|government|state|partner|leader|member|everyone|everybody|all|you|them|compan|business|compani|communit|organi|institution|bank|parliament|congress|ministe|parties|donor|it)/;

function isParty(words: readonly Word[], from: number): boolean {
  for (let i = from; i < Math.min(words.length, from + 8); i += 1) {
    const word = words[i] as Word;
    if (word.key === 'to') return false;
    if (PARTIES.test(word.key) || (word.capital && i > from)) return true;
  }
  return false;
}

const URGENT =
  /^(?:imperative|essential|vital|crucial|critical|incumbent|necessary|important|time|urgent|indispensable)$/;

/** `it is imperative a government respect …`. */
function impersonal(sentence: SpokenSentence, group: VerbGroup, actor: Actor): FoundAsk | undefined {
  const { words } = sentence;
  if (group.lemma !== 'be' || group.tense !== 'present' || group.subject.link === 'if') return undefined;
  if (words[group.subject.from]?.key !== 'it' || group.subject.to - group.subject.from !== 1) return undefined;
  let at = group.head + 1;
  while (
    at < words.length &&
    /^(?:also|therefore|thus|absolutely|now|more|so|the|of|high)$|ly$/.test(words[at]?.key ?? '')
  )
    at += 1;
  const word = words[at];
  if (word === undefined || !URGENT.test(word.key)) return undefined;
  let next = at + 1;
  if (/^(?:upon|on)$/.test(words[next]?.key ?? '')) next += 1;
  if (/^(?:that|for)$/.test(words[next]?.key ?? '')) next += 1;
  else if (words[next]?.key === 'to') return undefined;
  const first = words[next];
  if (first === undefined) return undefined;
  const own = first.key === 'we' || first.key === 'us' || first.key === 'i' || actor.isSubject(words, next, next + 2);
  const isStrong = /^(?:imperative|essential|vital|incumbent|necessary)$/.test(word.key);
  return {
    kind: own || !isStrong ? 'soft' : 'modal',
    sentence,
    words: spanOf(words, group.subject.from, at + 1),
    strength: isStrong ? 'must' : 'should',
    action: restOf(sentence, next),
    confidence: own ? 0.5 : 0.75,
  };
}

/** Hopes and expectations of the speaker's, and “let us”. */
function softAsks(sentence: SpokenSentence): readonly FoundAsk[] {
  const { words, verbs } = sentence;
  const found: FoundAsk[] = [];
  for (const group of verbs) {
    if (group.subject.kind !== 'first' || group.negated || group.subject.link === 'if') continue;
    const wanted = group.lemma === 'want' ? addressee(words, group.head + 1).to : undefined;
    if (wanted && isParty(words, group.head + 1) && !/^(?:to|it)$/.test(words[group.head + 1]?.key ?? '')) {
      found.push({
        kind: 'explicit',
        sentence,
        words: spanOf(words, group.subject.from, group.head + 1),
        strength: 'want',
        to: wanted,
        action: restOf(sentence, actionFrom(words, group.head + 1)),
        confidence: 0.75,
      });
      continue;
    }
    const looks = group.lemma === 'look' && words[group.head + 1]?.key === 'forward';
    if (!looks && !/^(?:hope|expect)$/.test(group.lemma)) continue;
    // “We look forward to working with you” is a courtesy.
    if (looks && words[group.head + 2]?.key === 'to' && /ing$/.test(words[group.head + 3]?.key ?? '')) continue;
    const next = words[group.head + 1];
    if (next === undefined || (/^(?:and|to)$/.test(next.key) === !looks && !looks)) continue;
    if (words.slice(group.head + 1, group.head + 4).some(({ key }) => key === 'i')) continue;
    // “We expect $31 in gains” is a forecast.
    if (group.lemma === 'expect' && !words.slice(group.head + 1, group.head + 10).some(({ key }) => key === 'to'))
      continue;
    const hoped = verbs.find(({ from }) => from > group.head);
    const whom = hoped?.subject.kind === 'noun' ? { to: spanOf(words, hoped.subject.from, hoped.subject.to) } : {};
    found.push({
      kind: 'soft',
      sentence,
      words: spanOf(words, group.subject.from, group.head + (looks ? 2 : 1)),
      strength: looks ? 'look forward to' : group.lemma,
      ...whom,
      action: restOf(sentence, hoped && 'to' in whom ? verbFrom(words, hoped) : group.head + 1),
      confidence: 0.45,
    });
  }
  const [first, second] = words;
  const at = words.findIndex(({ key }, index) => key === 'let' && words[index + 1]?.key === 'us');
  if (at !== -1 && first && second && at < 4 && words[at + 2]?.key !== 'not') {
    found.push({
      kind: 'collective',
      sentence,
      words: spanOf(words, at, at + 2),
      strength: 'let us',
      action: restOf(sentence, at + 2),
      confidence: 0.5,
    });
  }
  return found;
}
