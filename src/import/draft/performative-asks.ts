import type { VerbGroup } from '../../english/clauses.ts';
import type { Word } from '../../english/grammar.ts';
import type { Actor } from './actor.ts';
import type { SpokenSentence } from './analysis.ts';
import { actionFrom, addressee, type FoundAsk, restOf, type Stretch, spanOf } from './ask.ts';

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

/** Asks by a verb that asks: we urge, I call on, members are encouraged to. */
export function performativeAsks(sentence: SpokenSentence, actor: Actor): readonly FoundAsk[] {
  return [
    ...spokenAsks(sentence, actor),
    ...repeatedCalls(sentence, actor),
    ...sentence.verbs.flatMap((group) => passiveAsk(sentence, group) ?? []),
  ];
}

function spokenAsks(sentence: SpokenSentence, actor: Actor): readonly FoundAsk[] {
  const { words } = sentence;
  const found: FoundAsk[] = [];
  for (const [at, word] of words.entries()) {
    const group = sentence.verbs.find(({ head }) => head === at);
    const lemma = group?.lemma ?? lemmaOfParticiple(word) ?? word.key;
    const strength = PERFORMATIVES[lemma];
    if (strength === undefined || word.type !== 'word') continue;
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
    // “I convened this group and asked”: the subject stands far from the verb.
    const isNear = group !== undefined && group.from - group.subject.to <= 2;
    const opening = isNear ? Math.min(group.subject.from, group.from) : (group?.from ?? at);
    const object = objectFrom(words, at, lemma);
    found.push({
      kind: 'explicit',
      sentence,
      words: spanOf(words, opening, object),
      strength: lemma === 'call' && words[at + 1]?.key === 'for' ? 'call for' : strength,
      ...namedAddressee(sentence, at, object),
      action: restOf(sentence, actionFrom(words, object)),
      confidence: 0.95,
    });
  }
  return found;
}

/** “My country reiterates its call for the release of all hostages”, “I renew my appeal to donors to pay”. */
function repeatedCalls(sentence: SpokenSentence, actor: Actor): readonly FoundAsk[] {
  const { words, verbs } = sentence;
  return verbs.flatMap(({ head, lemma, negated, subject }): readonly FoundAsk[] => {
    if (negated || !/^(?:reiterate|renew|repeat|reaffirm|echo|join)$/.test(lemma)) return [];
    if (subject.kind !== 'first' && !actor.isSubject(words, subject.from, subject.to)) return [];
    const call = words.findIndex(
      ({ key }, at) => at > head && at <= head + 4 && /^(?:calls?|appeals?|requests?)$/.test(key),
    );
    const link = words[call + 1];
    if (call === -1 || link === undefined || !/^(?:for|on|upon|to)$/.test(link.key)) return [];
    const whose = words.slice(head + 1, call);
    if (!whose.some(({ key }) => /^(?:my|our|its|the)$/.test(key))) return [];
    const from = call + 2;
    const { to } = link.key === 'for' ? {} : addressee(words, from);
    return [
      {
        kind: 'explicit',
        sentence,
        words: spanOf(words, subject.from, from),
        strength: /^appeal/.test(words[call]?.key ?? '') ? 'appeal to' : link.key === 'for' ? 'call for' : 'call on',
        ...(to ? { to } : {}),
        action: restOf(sentence, to ? actionFrom(words, from) : from),
        confidence: 0.9,
      },
    ];
  });
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
function namedAddressee({ words }: SpokenSentence, at: number, from: number): { to?: Stretch } {
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

/** Verbs that ask in the passive voice, of whom nobody is said to be asking but the speaker. */
const PASSIVES = new Set(['urge', 'encourage', 'request', 'invite', 'implore']);

/** “Members are urged to ratify the convention.” */
function passiveAsk(sentence: SpokenSentence, group: VerbGroup): FoundAsk | undefined {
  const { words } = sentence;
  const { from, head, tense, negated, subject } = group;
  if (negated || tense !== 'present' || subject.kind !== 'noun' || /^(?:relative|if)$/.test(subject.link)) {
    return undefined;
  }
  // “We are encouraged” is a mood, and so its verb is “are”.
  const isMood = group.lemma === 'be' && words[head + 1]?.key === 'encouraged';
  const [lemma, verb] = isMood ? ['encourage', head + 1] : [group.lemma, head];
  if (!(group.passive || isMood) || !PASSIVES.has(lemma) || words[verb + 1]?.key !== 'to') return undefined;
  return {
    kind: 'modal',
    sentence,
    words: spanOf(words, from, verb + 1),
    strength: PERFORMATIVES[lemma] ?? lemma,
    to: spanOf(words, subject.from, subject.to),
    action: restOf(sentence, verb + 2),
    confidence: 0.85,
  };
}
