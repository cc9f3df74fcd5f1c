import type { SpokenSentence } from './analysis.ts';
import { assertion, condense } from './condense.ts';

export interface Headline {
  readonly headline: string;
  /** In at most 78 characters, where the headline has more and can be cut to that. */
  readonly short?: string;
  readonly sentence: SpokenSentence;
}

const MOST = 104;
const SHORT = 78;

/** Chooses the titles of sections: a sentence each, none twice. */
export class Headlines {
  readonly #used = new Set<string>();

  /** The first of some sentences, the best first, that can be cut to a title that nothing else has; else the shortest. */
  choose(sentences: readonly SpokenSentence[]): Headline | undefined {
    for (const most of [MOST, 140]) {
      for (const sentence of sentences) {
        const headline = assertion(sentence.text, most);
        if (headline === undefined || this.#used.has(headline) || isDependent(headline)) continue;
        return this.#take(headline, sentence);
      }
    }
    const rest = sentences.find(({ text }) => !this.#used.has(condense(text, MOST)));
    return rest && this.#take(condense(rest.text, MOST), rest);
  }

  /** Keeps a title for what was chosen otherwise. */
  reserve(headline: string): void {
    this.#used.add(headline);
  }

  #take(headline: string, sentence: SpokenSentence): Headline {
    this.#used.add(headline);
    const short = headline.length > SHORT ? assertion(sentence.text, SHORT) : undefined;
    return { headline, ...(short === undefined || short === headline ? {} : { short }), sentence };
  }
}

/** Whether a title begins with a word that means something in the sentence before. */
const isDependent = (text: string): boolean =>
  /^(?:it|they|this|that|these|those|he|she|such|here|both|although|though|while|if|since|when|because|whether|mr|mrs|ms|senator|dr)\b/i.test(
    text,
  ) &&
  !/^(?:it is (?:imperative|essential|vital)|this (?:summit|conference|year|assembly|organi[sz]ation))/i.test(text);
