import type { VerbGroup, Word } from '../../english/clauses.ts';
import { resolveRelative, writeRange } from '../../english/dates.ts';
import type { Actor } from './actor.ts';
import type { DraftFacts, SpokenSentence } from './analysis.ts';

export type EngagementStatus = 'done' | 'ongoing' | 'commitment';

/** An act of the speaker's own side. Offsets count UTF-16 code units in the sentence's text. */
export interface FoundEngagement {
  readonly sentence: SpokenSentence;
  readonly status: EngagementStatus;
  /** From the verb that acts to the sentence's end. */
  readonly action: { readonly start: number; readonly end: number };
  readonly date?: string;
  /** The words that the date was worked out from. */
  readonly resolved?: string;
  /** `named`: the actor by name or office; `first`: I or we. */
  readonly basis: 'named' | 'first';
  readonly confidence: number;
}

/** What a government does, gives, makes or promises; not what it thinks, feels or says. */
const ACTS = new Set(
  `accelerate adopt advance allocate announce appoint approve arrest assist authorize award ban begin block boost bring build buy cancel channel
  chair co-host commit complete conduct contribute convene cooperate coordinate cosponsor counter create cut deliver dedicate deepen deploy develop
  devote disburse dismantle distribute donate double draft earmark elect enact endorse enforce engage establish evacuate expand extend
  finalize finance forgive fund give grant hand help host impose implement increase initiate intensify introduce invest issue join launch lead lift
  make mobilize negotiate have oppose offer open organize partner pass pay place pledge present produce prohibit promise propose prosecute protect provide publish purchase
  put raise ratify rebuild reduce reform reinforce rejoin release remove renew reopen replace rescue restore sanction scale seize send serve set share ship
  sign spend sponsor start step strengthen submit supply support suspend sustain tackle take target terminate tighten train transfer triple
  undertake unveil update vaccinate visit withdraw work write participate meet volunteer restrict designate`.split(/\s+/),
);
/** Acts only where they are of a kind: we made a pledge, but not we made clear. */
const LIGHT: Readonly<Record<string, RegExp>> = {
  make: /^(?:(?:a|an|the|our|some|several|significant|major|new|historic|more|important|great|its|available|additional) )*(?:contribution|pledge|commitment|investment|donation|announcement|available|progress|grant|payment|effort|loan|decision)/,
  take: /^(?:(?:a|an|the|our|some|several|significant|major|new|historic|more|important|great|decisive|concrete|bold|unprecedented|its|strong|swift|number|of) )*(?:step|action|measure|initiative|part|lead|leadership|opportunity)/,
  put: /^(?:in place|forward|into|\$|(?:a |an |our |the )?\w+ (?:in place|forward))/,
  set: /^(?:up|aside|(?:a|an|the|our|new|ambitious) (?:\w+ )?(?:target|goal|standard|fund))/,
  give: /^(?:\$|\d|(?:a|an|our|more|over|nearly|almost|some) )/,
  bring: /^(?:together|in|to)/,
  meet: /^(?:with)/,
  have: /^(?:(?:a|an|several|many|bilateral|productive|good|numerous) )*(?:meetings?|talks|discussions|consultations)/,
  announce: /^(?!(?:another|a|an|our|the|some|this|new|more|historic| )*(?:commitments?|news|announcements?)$)/,
  oppose: /^\w/,
  step: /^(?:up|forward|in)/,
  serve: /^(?:as|on)/,
  begin: /^(?:\w+ing|to|a|an|the|our|work|shipping)/,
  start: /^(?:\w+ing|to|a|an|the|our)/,
  hand: /^(?:over|out)/,
  lead: /^(?:the|a|an|efforts|global|international|in)/,
  present: /^(?:a|an|the|our)/,
  pass: /^(?:a|an|the|our|legislation|laws?|the)/,
  write: /^(?:to|a)/,
  raise: /^(?:\$|\d|the|our|a|over|more)/,
  join: /^(?!me|us|you|hands|others in)/,
  send: /^(?!a (?:clear |strong )?(?:message|signal))/,
  support: /^(?!the (?:view|idea|statement|call)|this (?:view|idea))/,
  offer: /^(?!my|our (?:condolences|congratulations|thanks))/,
  share: /^(?:our|the|with|\d|\$|more|vaccines|doses|information|a)/,
  work: /^(?:with|to|on|in|closely|together|through|hard|aggressively|quickly|tirelessly|diligently|within|alongside|towards?|actively|side)/,
};
/** “Commit ourselves to peace” and “remain committed” are stances. */
const STANCE = /\b(?:remain(?:s|ed)? (?:fully |deeply |firmly |strongly )?committed|stand(?:s)? (?:with|by|ready)|condemn|believe|convinced)\b/;

/** Acts of the actor's in a sentence: at most one, the first. */
export function findEngagement(
  sentence: SpokenSentence,
  actor: Actor,
  facts: DraftFacts,
  /** Where the sentence begins to ask, which is no act; undefined where it does not. */
  asked: number | undefined,
): FoundEngagement | undefined {
  if (/\?["”’')\]]*$/.test(sentence.text)) return undefined;
  const { words, verbs, text } = sentence;
  for (const group of verbs) {
    const { subject, modal } = group;
    if (group.negated || subject.link === 'if' || subject.link === 'relative' || subject.kind === 'none') continue;
    if (modal !== undefined && !/^(?:will|shall|going to)$/.test(modal)) continue;
    const named = subject.kind === 'noun' && actor.isSubject(words, subject.from, subject.to);
    const first = subject.kind === 'first';
    if (!named && !first) continue;
    const act = actOf(sentence, group, named);
    if (act === undefined) continue;
    if (STANCE.test(text.slice(0, act.end)) && sentence.quantities.every(({ kind }) => kind !== 'money')) continue;
    if (first && isEverybody(sentence)) continue;
    if (asked !== undefined && (words[group.head]?.start ?? 0) > asked) continue;
    const speaksOfSelf = words[subject.from]?.key === 'i';
    if (speaksOfSelf && PERSONAL.test(group.lemma)) continue;
    const base = named ? 0.85 : speaksOfSelf ? 0.6 : 0.7;
    const hasMoney = sentence.quantities.some(({ kind }) => kind === 'money');
    return {
      sentence,
      status: act.status,
      action: { start: act.start, end: text.length },
      ...dateOf(sentence, facts),
      basis: named ? 'named' : 'first',
      confidence: Math.min(0.95, base + (hasMoney ? 0.1 : 0)),
    };
  }
  return paidBy(sentence, actor, facts) ?? joinedBy(sentence, facts);
}

/** What a speaker does as a person. */
const PERSONAL = /^(?:visit|meet|start|begin|write|work|help|lead|serve|share|join|reach|travel|give|take|make|offer)$/;

/** Money of the actor's that went somewhere: 46 percent of the United States' $528 million has gone to … */
function paidBy(sentence: SpokenSentence, actor: Actor, facts: DraftFacts): FoundEngagement | undefined {
  const { words, verbs, text, quantities } = sentence;
  if (!quantities.some(({ kind }) => kind === 'money') || !actor.isNamed(words)) return undefined;
  const group = verbs.find(({ lemma, tense, subject }) => /^(?:go|be|support|help|provide|fund)$/.test(lemma) && tense === 'perfect' && subject.kind === 'noun');
  if (group === undefined || !actor.isNamed(words.slice(0, group.from))) return undefined;
  return { sentence, status: 'done', action: { start: 0, end: text.length }, ...dateOf(sentence, facts), basis: 'named', confidence: 0.75 };
}

/** Others who join the speaker in an act. */
function joinedBy(sentence: SpokenSentence, facts: DraftFacts): FoundEngagement | undefined {
  const match = /\bjoin(?:ed|s|ing)? (?:me|us) (?:\w+ )?in \w+ing\b/.exec(sentence.text);
  if (match === null) return undefined;
  return { sentence, status: 'done', action: { start: match.index, end: sentence.text.length }, ...dateOf(sentence, facts), basis: 'first', confidence: 0.6 };
}

interface Act {
  readonly status: EngagementStatus;
  readonly start: number;
  readonly end: number;
}

/** The act of a verb group, seen through what leads to it: are proud to announce, have begun to ship. */
function actOf(sentence: SpokenSentence, group: VerbGroup, named: boolean): Act | undefined {
  const { words } = sentence;
  const status = statusOf(group);
  if (group.passive) {
    if (!named || !ACTS.has(group.lemma)) return undefined;
    return { status, start: words[group.from]?.start ?? 0, end: words[group.head]?.end ?? 0 };
  }
  const direct = isAct(words, group.head, group.lemma);
  if (direct) {
    const promised = /^(?:commit|pledge|promise)$/.test(group.lemma) || (group.lemma === 'announce' && /\bwill\b/.test(sentence.text.slice(words[group.head]?.end)));
    return { status: promised ? 'commitment' : status, start: words[group.head]?.start ?? 0, end: words[group.head]?.end ?? 0 };
  }
  // “am pleased to announce”, “continue to support”, “intend to host”, “are helping build”.
  const opening = words[group.head];
  if (opening === undefined) return undefined;
  const leads =
    /^(?:be|help|continue|plan|intend|begin|start|decide|agree|seek|look|aim|try|have|go|prepare|choose)$/.test(group.lemma) ||
    /^(?:pleased|proud|honored|delighted|happy|ready|prepared|determined|poised|glad)$/.test(opening.key);
  if (!leads) return undefined;
  for (let i = group.head + 1; i < Math.min(words.length - 1, group.head + 9); i += 1) {
    const word = words[i] as Word;
    if (/[,;:.]/.test(word.gap) && i > group.head + 1) break;
    if (word.key !== 'to') continue;
    const verb = words[i + 1] as Word;
    if (/^(?:reiterate|reaffirm|express|say|share)$/.test(verb.key)) continue;
    if (/^(?:pleased|proud|happy|honored|delighted|glad)$/.test(words.slice(group.head, i).find(({ key }) => /^(?:pleased|proud|happy|honored|delighted|glad)$/.test(key))?.key ?? '') && isAct(words, i + 1, verb.key))
      return { status: verb.key === 'announce' ? 'commitment' : status, start: verb.start, end: verb.end };
    if (/^(?:plan|intend|decide|agree|seek|aim|prepare)$/.test(group.lemma) && isAct(words, i + 1, verb.key)) return { status: 'commitment', start: opening.start, end: verb.end };
    if (/\bon track\b/.test(words.slice(group.head, i).map(({ key }) => key).join(' ')) && isAct(words, i + 1, verb.key)) return { status: 'ongoing', start: opening.start, end: verb.end };
    if (/^(?:continue|begin|start)$/.test(group.lemma) && isAct(words, i + 1, verb.key)) return { status: group.tense === 'future' ? 'commitment' : 'ongoing', start: opening.start, end: verb.end };
    break;
  }
  if (group.lemma === 'be' && named) {
    const rest = words.slice(group.head + 1, group.head + 9).map(({ key }) => key).join(' ');
    if (/\b(?:largest|leading|biggest|major|top|proud|single largest|founding|leader|first)\b.*\b(?:donors?|contributors?|supporters?|partners?|funders?|providers?|member|sponsors?)\b/.test(rest))
      return { status: 'ongoing', start: words[group.head]?.start ?? 0, end: words[group.head]?.end ?? 0 };
  }
  return undefined;
}

function isAct(words: readonly Word[], at: number, lemma: string): boolean {
  if (!ACTS.has(lemma)) return false;
  const light = LIGHT[lemma];
  if (light === undefined) return true;
  const rest = words
    .slice(at + 1, at + 10)
    .map((word, index) => (index > 0 && /[,;:]/.test(word.gap) ? ', ' : ' ') + (/\$$/.test(word.gap) ? '$' : '') + word.key)
    .join('')
    .trim();
  return light.test(rest);
}

function statusOf({ tense, modal, lemma }: VerbGroup): EngagementStatus {
  if (modal !== undefined) return 'commitment';
  switch (tense) {
    case 'past':
    case 'perfect':
      return /^(?:commit|pledge|promise)$/.test(lemma) ? 'commitment' : 'done';
    default:
      return 'ongoing';
  }
}

/** Whether “we” are all of us: together, the international community. */
const isEverybody = ({ text, words }: SpokenSentence): boolean =>
  /\b(?:together,? we|all of us (?:have|are|will)|each of us|we all|as (?:an international|a global|a) community|we,? the (?:peoples|international)|collectively|in this (?:hall|room|assembly|body|chamber))\b/i.test(text) ||
  words.some(({ key }, at) => key === 'us' && words[at - 1]?.key === 'let');

const RELATIVE =
  /\b(?:(?:just |only )?(?:last|next|this|the past|the coming) (?:week|month|year|decade|spring|summer|fall|autumn|winter)|later this (?:week|month|year)|earlier this (?:week|month|year)|yesterday|today|tomorrow|by this time next year|(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten) (?:days?|weeks?|months?|years?) ago)\b/i;

/** When it was or will be: a year that is said, or words that the day of the speech makes one of. */
export function dateOf({ text, dates, quantities }: SpokenSentence, { date }: DraftFacts): { date?: string; resolved?: string } {
  const exact = dates.find(({ year }) => year !== undefined);
  if (exact?.year) {
    const month = String(exact.month).padStart(2, '0');
    return { date: exact.day === undefined ? `${exact.year}-${month}` : `${exact.year}-${month}-${String(exact.day).padStart(2, '0')}` };
  }
  const year = quantities.find((each) => each.kind === 'year' && /\b(?:in|since|by|of|from|until|through)\s+$/i.test(text.slice(0, each.start)));
  if (year) return { date: String(year.value) };
  const words = RELATIVE.exec(text)?.[0];
  if (words === undefined || date === undefined) return {};
  const range = resolveRelative(words, date);
  if (range === undefined) return {};
  const written = writeRange(range);
  return /^\d{4}(?:-\d{2}){0,2}$/.test(written) ? { date: written, resolved: words } : {};
}
