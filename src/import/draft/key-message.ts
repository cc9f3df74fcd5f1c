import type { Analysis, SpokenSentence } from './analysis.ts';
import { centralityOf, likeness } from './centrality.ts';
import { assertion } from './condense.ts';

/** A sentence that can stand for the speech, with its wording. */
export interface Message {
  readonly sentence: SpokenSentence;
  readonly text: string;
  readonly score: number;
}

const COURTESY =
  /\b(?:thank|thanks|welcome|congratulat|good (?:morning|afternoon|evening)|pleasure|honou?r to|privilege|grateful|tribute|condolences|applaud|god bless|turn (?:this|it) over|let me begin|i will (?:focus|speak|talk))\w*/i;
/** What refers to something outside the sentence cannot stand by itself. */
const DEPENDENT =
  /^(?:it|this|that|these|those|they|he|she|his|her|their|its|such|here|there(?! (?:is|are) (?:no|a))|instead|rather|otherwise|both|neither|another|one of|the (?:first|second|third|other|latter|former)|first|second|third|fourth|fifth)(?:ly)?\b|^(?:one|two|three|four|five|six),/i;
const CLOSES = /^(?:in conclusion|in closing|in short|in sum|to conclude|let me (?:conclude|close)|finally|so,)/i;
const CLAIMS =
  /\b(?:must|should|need to|needs to|have to|essential|indispensable|crucial|critical|vital|imperative|key|only|never|cannot|depends?|at stake|responsibility|goal|urgent|urge)\b/i;

/** At most so many characters of a bottom line. */
const MOST = 180;
/** Sentences that are looked at closely. */
const CANDIDATES = 400;

/**
 * The sentences that carry the speech, the best first: central words, a claim, a place near the end or in the opening
 * paragraphs, and readable by themselves.
 */
export function findMessages(
  { sentences }: Analysis,
  count: number,
  /** What sentences count for beside their words: what everybody is to do carries a speech, what somebody did does not. */
  weigh: (sentence: SpokenSentence) => number,
): readonly Message[] {
  const central = centralityOf(sentences);
  const size = sentences.length;
  // Most sentences of a long speech are out of the question before they are taken apart.
  const bar = (central.toSorted((a, b) => b - a)[CANDIDATES] ?? 0) - Number.EPSILON;
  const candidates = sentences.flatMap((sentence, at) => {
    if (size > CANDIDATES && (central[at] ?? 0) < bar && weigh(sentence) <= 0) return [];
    const words = sentence.words.length;
    if (
      words < 8 ||
      words > 60 ||
      COURTESY.test(sentence.text) ||
      /\?["”’]?$/.test(sentence.text) ||
      /:$/.test(sentence.text) ||
      // “It does not just feed children.” – and what else, the next sentence says.
      (/(?:n['’]t|\bnot) (?:just|only|merely|simply)\b/.test(sentence.text) && !/\bbut\b/.test(sentence.text))
    )
      return [];
    const text = assertion(sentence.text, MOST);
    if (text === undefined || DEPENDENT.test(text) || text.length < 40) return [];
    const place = at / Math.max(1, size - 1);
    const closing = place > 0.8 ? 0.25 : place > 0.65 ? 0.1 : place > 0.06 && place < 0.3 ? 0.08 : 0;
    const personal = /\b(?:I|me|my)\b/.test(text) ? -0.35 : 0;
    const pointing = /\b(?:do|does|did|doing|done) (?:that|this|so|it)\b/.test(text) ? -0.3 : 0;
    const lost = (sentence.text.length - text.length) / sentence.text.length;
    const restarts = /\p{L}-? — /u.test(text) ? -0.3 : 0;
    const score =
      (central[at] ?? 0) +
      closing +
      weigh(sentence) -
      // A concession, and what is said of a person, carry no speech.
      (/^(?:although|though|despite|in addition|since)\b/i.test(text) ? 0.2 : 0) -
      // What concerns one place.
      (/^In \p{Lu}/u.test(text) ? 0.15 : 0) -
      (/\b(?:Mr|Mrs|Ms|Dr|Senator|Congressman|Ambassador|Minister)\.? \p{Lu}/u.test(text) ? 0.3 : 0) -
      (sentence.verbs[0]?.tense === 'past' ? 0.2 : 0) -
      (sentence.quantities.length > 0 ? 0.12 : 0) +
      (CLAIMS.test(text) ? 0.3 : 0) +
      (CLOSES.test(sentence.text) ? 0.15 : 0) +
      personal +
      pointing +
      restarts -
      lost * 0.4 -
      (words > 35 ? 0.1 : 0) -
      (sentence.quantities.some(({ kind }) => kind === 'money') ? 0.1 : 0);
    return [{ sentence, text, score }];
  });
  // At equal scores the earlier sentence, so that the order is the same everywhere.
  const sorted = candidates.toSorted((a, b) => b.score - a.score || a.sentence.index - b.sentence.index).slice(0, 60);
  const chosen: Message[] = [];
  for (const each of sorted) {
    if (chosen.length === count) break;
    // What says the same, or comes from the same paragraph, adds nothing.
    if (
      chosen.some(
        ({ sentence }) => sentence.paragraph === each.sentence.paragraph || likeness(sentence, each.sentence) > 0.5,
      )
    )
      continue;
    chosen.push(each);
  }
  return chosen;
}
