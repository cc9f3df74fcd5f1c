import type { VerbGroup } from '../../english/clauses.ts';
import type { Word } from '../../english/grammar.ts';
import type { Actor } from './actor.ts';
import type { SpokenSentence } from './analysis.ts';
import { actionFrom, addressee, type FoundAsk, isParty, restOf, type Stretch, spanOf, verbFrom } from './ask.ts';

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

/** Asks by what must be done: states should, there is a need for, it is imperative that. */
export function modalAsks(sentence: SpokenSentence, actor: Actor): readonly FoundAsk[] {
  const { words, verbs } = sentence;
  const found: FoundAsk[] = [];
  for (const [index, group] of verbs.entries()) {
    const { modal, subject } = group;
    const need = needOf(sentence, group);
    if (need) {
      found.push(need);
      continue;
    }
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

/** “There is a need for the Assembly to strengthen its oversight.” */
function needOf(sentence: SpokenSentence, { head, lemma, tense, negated, subject }: VerbGroup): FoundAsk | undefined {
  const { words } = sentence;
  if (subject.kind !== 'there' || lemma !== 'be' || negated || tense !== 'present') return undefined;
  const need = words.findIndex(({ key }, at) => at > head && at <= head + 4 && key === 'need');
  if (need === -1 || words[need + 1]?.key !== 'for') return undefined;
  const { to } = addressee(words, need + 2);
  // “a need for us to act” is everybody's; “a need for access to water” nobody's.
  const party = to !== undefined && (isParty(words, need + 2) || words[need + 2]?.capital === true);
  return party
    ? {
        kind: 'modal',
        sentence,
        words: spanOf(words, subject.from, need + 1),
        strength: 'need',
        to,
        action: restOf(sentence, actionFrom(words, need + 2)),
        confidence: 0.75,
      }
    : undefined;
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
  const whom = own ? undefined : whoIsTo(sentence, next, words[next - 1]?.key === 'that');
  return {
    kind: own || !isStrong ? 'soft' : 'modal',
    sentence,
    words: spanOf(words, group.subject.from, at + 1),
    strength: isStrong ? 'must' : 'should',
    ...(whom ? { to: whom.to } : {}),
    action: restOf(sentence, whom?.from ?? next),
    confidence: own ? 0.5 : 0.75,
  };
}

/** Who is to do it, and the word from which on stands what: for donors to deliver, that parties honor the truce. */
function whoIsTo(
  { words, verbs }: SpokenSentence,
  at: number,
  isClause: boolean,
): { readonly to: Stretch; readonly from: number } | undefined {
  if (!isClause) {
    const { to } = addressee(words, at);
    return to && { to, from: actionFrom(words, at) };
  }
  const group = verbs.find(({ subject }) => subject.from === at);
  return group && group.subject.kind === 'noun'
    ? { to: spanOf(words, at, group.subject.to), from: verbFrom(words, group) }
    : undefined;
}
