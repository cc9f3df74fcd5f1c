import type { VerbGroup } from '../../english/clauses.ts';
import { resolveRelative, writeRange } from '../../english/dates.ts';
import { VERBS, type Word } from '../../english/grammar.ts';
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
  `abolish accede accelerate activate address adopt advance align allocate amend announce appoint appropriate approve arm arrest assemble assist attract audit authorize award
  ban begin bolster boost bring broaden build buy cancel capture carry certify chair champion channel clear close co-host collaborate collect combat commission commit compensate complete conduct
  confiscate consolidate construct contribute convene convert convict cooperate coordinate cosponsor counter create curb cut decommission dedicate deepen deliver deploy deport detain develop devote
  direct disarm disburse dismantle dispatch disrupt distribute diversify donate double draft drive earmark ease elect elevate eliminate embark enact encourage endorse enforce engage enhance enlarge enlist ensure equip
  eradicate establish evacuate examine exempt expand expedite explore export extend extradite facilitate file finalize finance forge forgive free freeze fund generate give grant guarantee halt hand harmonize help hire
  hold host house impose implement improve inaugurate incentivize incorporate increase indict initiate inject inspect install institute integrate intensify intercept introduce invest investigate invite issue join
  launch lay lead legislate levy liberalize lift loan lower make manufacture mediate meet mobilize modernize monitor move negotiate have nominate offer open operate oppose organize outlaw overhaul participate partner pass patrol pay penalize
  phase pilot pioneer place plant pledge pool prepare present prevent prioritize process procure produce prohibit promise promote propose prosecute protect provide publish purchase pursue push put quadruple raise ratify
  rebuild recruit redirect redouble reduce reestablish reform regulate rehabilitate reinforce reinstate rejoin release relocate remove renew reopen repatriate repeal replace replenish require rescind rescue resettle respond restart restore restrict
  restructure resume reverse revise revitalize revoke roll safeguard sanction save scale screen secure seek seize send serve set settle share shelter shift ship shut sign slash solicit spearhead spend sponsor stabilize stand
  start station step stockpile streamline strengthen submit subsidize supply support suspend sustain tackle take target terminate tighten toughen track train transfer transform transport treble treat triple
  undertake unveil update upgrade uphold vaccinate verify visit volunteer waive widen withdraw work write designate`.split(
    /\s+/,
  ),
);
/** Acts only where they are of a kind: we made a pledge, but not we made clear. */
const LIGHT: Readonly<Record<string, RegExp>> = {
  make: /^(?:\w+ ){0,6}?(?:contributions?|pledges?|commitments?|investments?|donations?|announcements?|available|grants?|payments?|loans?|progress)\b/,
  take: /^(?:(?:a|an|the|our|some|several|significant|major|new|historic|more|important|great|decisive|concrete|bold|unprecedented|its|strong|swift|number|of) )*(?:step|action|measure|initiative|part|lead|leadership|opportunity)/,
  put: /^(?:in place|forward|into|\$|(?:a |an |our |the )?\w+ (?:in place|forward))/,
  set: /^(?:up|aside|(?:a|an|the|our|new|ambitious) (?:\w+ )?(?:target|goal|standard|fund))/,
  give: /^(?:\$|\d|(?:a|an|our|more|over|nearly|almost|some) )/,
  bring: /^(?:together|in|to)/,
  meet: /^(?:with (?!the eyes))/,
  experience: /^$/,
  cosponsor: /^\w/,
  finance: /^\w/,
  address: /^(?!you|this (?:assembly|forum|body|meeting)|the (?:general|assembly|council))/,
  encourage: /^(?:investment|private|the (?:private|use|development))/,
  seek: /^(?:to|funding|\$)/,
  move: /^(?:to|forward|ahead|quickly)/,
  push: /^(?:for|to|forward)/,
  stand: /^up /,
  carry: /^(?:out|forward|on)/,
  hold: /^(?:a|an|the|our|\w+ (?:meetings?|talks|hearings?|briefings?|events?))/,
  close: /^(?:the|our|\w+ (?:loopholes|borders|camps))/,
  lay: /^(?:out|the)/,
  require: /^(?!(?:us|that we|all of us|a lot|more|urgent|immediate)\b)/,
  track: /^\w/,
  save: /^(?!us|time)/,
  drive: /^(?:down|forward|(?:\w+ ){0,4}(?:efforts|investment|innovation|progress|action))/,
  have: /^(?:(?:a|an|several|many|bilateral|productive|good|numerous) )*(?:meetings?|talks|discussions|consultations)/,
  announce: /^(?!(?:another|a|an|our|the|some|this|new|more|historic| )*(?:commitments?|news|announcements?)$)/,
  oppose: /^\w/,
  step: /^(?:up|forward|in)/,
  serve: /^(?:as|on)/,
  begin: /^(?:\w+ing|to|a|an|the|our|work|shipping)/,
  start: /^(?:\w+ing|to|a|an|the|our)/,
  hand: /^(?:over|out)/,
  lead: /^(?:the|a|an|efforts|global|international|in)/,
  present: /^(?:a|an|the|our|its|their)\b/,
  pass: /^(?:a|an|the|our|legislation|laws?|the)/,
  write: /^(?:to|a|on behalf)/,
  raise: /^(?:\$|\d|the|our|a|over|more)/,
  join: /^(?!me|us|you|hands|others in)/,
  send: /^(?!a (?:clear |strong )?(?:message|signal))/,
  support: /^(?!the (?:view|idea|statement|call)|this (?:view|idea))/,
  offer: /^(?!my|our (?:condolences|congratulations|thanks))/,
  share: /^(?:our|the|with|\d|\$|more|vaccines|doses|information|a)/,
  work: /^(?:with|to|on|in|closely|together|through|hard|aggressively|quickly|tirelessly|diligently|within|alongside|towards?|actively|side)/,
};
/** “Commit ourselves to peace” and “remain committed” are stances. */
const STANCE =
  /\b(?:remain(?:s|ed)? (?:fully |deeply |firmly |strongly )?committed|stand(?:s)? (?:with|by|ready)|condemn|believe|convinced)\b/;

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
    if (subject.link === 'what') continue;
    const named = subject.kind === 'noun' && actor.isSubject(words, subject.from, subject.to);
    const first = subject.kind === 'first';
    if (!named && !first) continue;
    const act = isNoun(sentence, group) ? whole(sentence, group) : actOf(sentence, group, named);
    if (act === undefined) continue;
    if (STANCE.test(text.slice(0, act.end)) && sentence.quantities.every(({ kind }) => kind !== 'money')) continue;
    if (first && isEverybody(sentence)) continue;
    if (asked !== undefined && (words[group.head]?.start ?? 0) > asked) continue;
    const speaksOfSelf = words[subject.from]?.key === 'i';
    if (speaksOfSelf && PERSONAL.test(group.lemma)) continue;
    const hasMoney = sentence.quantities.some(({ kind }) => kind === 'money');
    return {
      sentence,
      status: act.status,
      action: { start: act.start, end: text.length },
      ...dateOf(sentence, facts),
      basis: named ? 'named' : 'first',
      confidence: confidenceOf(named ? 'named' : speaksOfSelf ? 'self' : 'first', hasMoney),
    };
  }
  return paidBy(sentence, actor, facts) ?? (asked === undefined ? joinedBy(sentence, facts) : undefined);
}

/** “U.S. drafts on these topics received support”: a plural that looks like a verb, since the clause has another one. */
function isNoun({ words, verbs }: SpokenSentence, group: VerbGroup): boolean {
  const next = verbs[verbs.indexOf(group) + 1];
  if (/^(?:be|have|do)$/.test(group.lemma)) return false;
  if (group.tense !== 'present' || !/[^s]s$/.test(words[group.head]?.key ?? '') || next?.tense !== 'past') return false;
  return words
    .slice(group.head + 1, next.from)
    .every(({ key, gap }) => !JOINS.test(key) && (!/[,;:()–—]/.test(gap) || /^,\s$/.test(gap)));
}
const JOINS = /^(?:and|or|but|that|which|who|whom|whose|what|how|why|as|while|because|when|where|if|so|than|since)$/;

/** What became of such things: the clause as a whole. */
const whole = ({ words, verbs }: SpokenSentence, group: VerbGroup): Act => {
  const verb = verbs[verbs.indexOf(group) + 1];
  return {
    status: 'done',
    start: words[group.subject.from]?.start ?? 0,
    end: words[verb?.head ?? group.head]?.end ?? 0,
  };
};

/** How sure an act is, by who is said to do it: a sum of money makes it surer. */
const confidenceOf = (doer: 'named' | 'self' | 'first', hasMoney: boolean): number =>
  (({ named: [0.85, 0.95], first: [0.7, 0.8], self: [0.6, 0.7] }) as const)[doer][hasMoney ? 1 : 0];

/** What a speaker does as a person. */
const PERSONAL = /^(?:visit|meet|start|begin|work|help|serve|share|join|reach|travel|give|invite|present|raise)$/;

/** Money of the actor's that went somewhere: 46 percent of the United States' $528 million has gone to … */
function paidBy(sentence: SpokenSentence, actor: Actor, facts: DraftFacts): FoundEngagement | undefined {
  const { words, verbs, text, quantities } = sentence;
  if (!quantities.some(({ kind }) => kind === 'money') || !actor.isNamed(words)) return undefined;
  const group = verbs.find(
    ({ lemma, tense, subject }) =>
      /^(?:go|be|support|help|provide|fund)$/.test(lemma) && tense === 'perfect' && subject.kind === 'noun',
  );
  if (group === undefined || !actor.isNamed(words.slice(0, group.from))) return undefined;
  return {
    sentence,
    status: 'done',
    action: { start: 0, end: text.length },
    ...dateOf(sentence, facts),
    basis: 'named',
    confidence: 0.75,
  };
}

/** Others who join the speaker in an act. */
function joinedBy(sentence: SpokenSentence, facts: DraftFacts): FoundEngagement | undefined {
  const match = /\bjoin(?:ed|s|ing)? (?:me|us) (?:\w+ )?in \w+ing\b/.exec(sentence.text);
  if (match === null) return undefined;
  return {
    sentence,
    status: 'done',
    action: { start: match.index, end: sentence.text.length },
    ...dateOf(sentence, facts),
    basis: 'first',
    confidence: 0.6,
  };
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
  if (isAct(words, group.head, group.lemma)) {
    const promised =
      /^(?:commit|pledge|promise)$/.test(group.lemma) ||
      (group.lemma === 'announce' && /\bwill\b/.test(sentence.text.slice(words[group.head]?.end)));
    return {
      status: promised ? 'commitment' : status,
      start: words[group.head]?.start ?? 0,
      end: words[group.head]?.end ?? 0,
    };
  }
  // “am pleased to announce”, “continue to support”, “intend to host”, “are helping build”.
  const opening = words[group.head];
  if (opening === undefined) return undefined;
  const leads =
    /^(?:be|help|continue|plan|intend|begin|start|decide|agree|seek|look|aim|try|have|go|prepare|choose)$/.test(
      group.lemma,
    ) || /^(?:pleased|proud|honored|delighted|happy|ready|prepared|determined|poised|glad)$/.test(opening.key);
  if (!leads) return undefined;
  // “will continue providing”
  const going = words[group.head + 1];
  if (/^(?:continue|begin|start|keep)$/.test(group.lemma) && going && /ing$/.test(going.key)) {
    const lemma = VERBS.get(going.key)?.lemma ?? going.key;
    if (isAct(words, group.head + 1, lemma))
      return { status: group.tense === 'future' ? 'commitment' : 'ongoing', start: opening.start, end: going.end };
  }
  for (let i = group.head + 1; i < Math.min(words.length - 1, group.head + 9); i += 1) {
    const word = words[i] as Word;
    if (/[,;:.]/.test(word.gap) && i > group.head + 1) break;
    if (word.key !== 'to') continue;
    const verb = words[i + 1] as Word;
    if (/^(?:reiterate|reaffirm|express|say|share)$/.test(verb.key)) continue;
    if (!isAct(words, i + 1, verb.key)) break;
    const between = words.slice(group.head, i);
    if (between.some(({ key }) => /^(?:pleased|proud|happy|honored|delighted|glad)$/.test(key)))
      return { status: verb.key === 'announce' ? 'commitment' : status, start: verb.start, end: verb.end };
    if (/^(?:plan|intend|decide|agree|seek|aim|prepare)$/.test(group.lemma))
      return { status: 'commitment', start: opening.start, end: verb.end };
    if (between.some(({ key }, step) => key === 'on' && between[step + 1]?.key === 'track'))
      return { status: 'ongoing', start: opening.start, end: verb.end };
    if (/^(?:continue|begin|start)$/.test(group.lemma))
      return { status: group.tense === 'future' ? 'commitment' : 'ongoing', start: opening.start, end: verb.end };
    break;
  }
  if (group.lemma !== 'be') return undefined;
  const rest = words
    .slice(group.head + 1, group.head + 9)
    .map(({ key }) => key)
    .join(' ');
  const underway = words[group.head + 5];
  if (underway && /^in the process of \p{L}+ing\b/u.test(rest))
    return { status: 'ongoing', start: underway.start, end: underway.end };
  if (
    named &&
    /\b(?:largest|leading|biggest|major|top|proud|single largest|founding|leader|first)\b.*\b(?:donors?|contributors?|supporters?|partners?|funders?|providers?|member|sponsors?)\b/.test(
      rest,
    )
  )
    return { status: 'ongoing', start: opening.start, end: opening.end };
  return undefined;
}

function isAct(words: readonly Word[], at: number, lemma: string): boolean {
  // A verb that the lexicon lacks is seldom one of thinking or saying.
  if (!ACTS.has(lemma)) return !VERBS.has(words[at]?.key ?? '') && /(?:ed|ing)$/.test(words[at]?.key ?? '');
  const light = LIGHT[lemma];
  if (light === undefined) return true;
  const rest = words
    .slice(at + 1, at + 10)
    .map(
      (word, index) =>
        (index > 0 && /[,;:]/.test(word.gap) ? ', ' : ' ') + (/\$$/.test(word.gap) ? '$' : '') + word.key,
    )
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
  /\b(?:together,? we|too often|far too|as (?:nations|peoples|leaders|countries|governments|member states),? we|all of us (?:have|are|will)|each of us|we all|as (?:an international|a global|a) community|we,? the (?:peoples|international)|in this (?:hall|room|assembly|body|chamber))\b/i.test(
    text,
  ) || words.some(({ key }, at) => key === 'us' && words[at - 1]?.key === 'let');

const RELATIVE =
  /\b(?:(?:just |only )?(?:last|next|this|the past|the coming) (?:week|month|year|decade|spring|summer|fall|autumn|winter)|later this (?:week|month|year)|earlier this (?:week|month|year)|yesterday|today|tomorrow|by this time next year|(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten) (?:days?|weeks?|months?|years?) ago)\b/i;

/** When it was or will be: a year that is said, or words that the day of the speech makes one of. */
export function dateOf(
  { text, dates, quantities }: SpokenSentence,
  { date }: DraftFacts,
): { date?: string; resolved?: string } {
  const exact = dates.find(({ year }) => year !== undefined);
  if (exact?.year) {
    const month = String(exact.month).padStart(2, '0');
    return {
      date:
        exact.day === undefined
          ? `${exact.year}-${month}`
          : `${exact.year}-${month}-${String(exact.day).padStart(2, '0')}`,
    };
  }
  const year = quantities.find(
    (each) => each.kind === 'year' && /\b(?:in|by|of|from|until|through)\s+$/i.test(text.slice(0, each.start)),
  );
  if (year) return { date: String(year.value) };
  const words = RELATIVE.exec(text)?.[0];
  if (words === undefined || date === undefined) return {};
  const range = resolveRelative(words, date);
  if (range === undefined) return {};
  const written = writeRange(range);
  // What is done today is dated by the speech itself.
  if (written === date) return {};
  return /^\d{4}(?:-\d{2}){0,2}$/.test(written) ? { date: written, resolved: words } : {};
}
