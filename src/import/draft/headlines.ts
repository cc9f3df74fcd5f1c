import type { SpokenSentence } from './analysis.ts';
import { assertion, condense } from './condense.ts';

export interface Headline {
  readonly headline: string;
  /** In at most 78 characters, where the headline has more and can be cut to that. */
  readonly short?: string;
  readonly sentence: SpokenSentence;
}

/** A sentence that a title may be made of. */
export interface Candidate {
  readonly sentence: SpokenSentence;
  /** Words that the title is to have: cut off before them, it would be about something else. */
  readonly point?: string;
}

const MOST = 104;
const SHORT = 78;

/** Chooses the titles of sections: a sentence each, none twice. */
export class Headlines {
  readonly #used = new Set<string>();

  /**
   * The first of some sentences, the best first, that can be cut to a title that makes its point and that nothing else
   * has; else one that lacks the point, else the shortest.
   */
  choose(candidates: readonly Candidate[]): Headline | undefined {
    for (const pointless of [false, true]) {
      for (const most of [MOST, 140]) {
        for (const candidate of candidates) {
          const headline = assertion(candidate.sentence.text, most);
          if (headline === undefined || this.#used.has(headline) || isDependent(headline)) continue;
          if (pointless || makesPoint(headline, candidate.point)) return this.#take(headline, candidate);
        }
      }
    }
    const rest = candidates.find(({ sentence }) => !this.#used.has(condense(sentence.text, MOST)));
    return rest && this.#take(condense(rest.sentence.text, MOST), rest);
  }

  /** Keeps a title for what was chosen otherwise. */
  reserve(headline: string): void {
    this.#used.add(headline);
  }

  #take(headline: string, { sentence, point }: Candidate): Headline {
    this.#used.add(headline);
    const short = headline.length > SHORT ? assertion(sentence.text, SHORT) : undefined;
    const says = short !== undefined && short !== headline && makesPoint(short, point);
    return { headline, ...(says ? { short } : {}), sentence };
  }
}

/** Whether a text that was cut still has words that it is to have. */
export const makesPoint = (text: string, point: string | undefined): boolean =>
  point === undefined || text.toLowerCase().includes(point.toLowerCase());

/** Whether a text begins with a word that means something in the sentence before. */
export const isDependent = (text: string): boolean =>
  /^(?:it|they|this|that|these|those|he|she|such|here|both|although|though|while|if|since|when|because|whether|mr|mrs|ms|senator|dr)\b/i.test(
    text,
  ) &&
  !/^(?:it is (?:imperative|essential|vital)|this (?:summit|conference|year|assembly|organi[sz]ation))/i.test(text);
