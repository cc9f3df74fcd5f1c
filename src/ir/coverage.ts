/** What became of a sentence of the speech. */
export interface CoveredSentence {
  readonly text: string;
  readonly state: 'cited' | 'omitted' | 'left';
  /** Whether an item of the model rests on a sentence that is left, and no page shows the item. */
  readonly unshown?: true;
}

/** A paragraph of the speech with what rests on it. */
export interface CoveredParagraph {
  /** From 1. */
  readonly number: number;
  readonly sentences: readonly CoveredSentence[];
  /** Numbers of the slides and of the briefing's pages with a line that rests on it, ascending. */
  readonly slides: readonly number[];
  readonly pages: readonly number[];
  /** Why it, or part of it, is set aside. */
  readonly why: readonly string[];
}

/** How much of a speech its documents take up. */
export interface Coverage {
  readonly paragraphs: readonly CoveredParagraph[];
  /** Sentences: all, those that something rests on, those that are set aside. */
  readonly sentences: number;
  readonly cited: number;
  readonly omitted: number;
  /** Sentences that something rests on as a share of those that are not set aside, 0 to 1; 1 where all are. */
  readonly share: number;
}

/** How many sentences something rests on, how many are set aside, and how many are not and count. */
export function tally(sentences: readonly CoveredSentence[]): Readonly<Record<'cited' | 'omitted' | 'due', number>> {
  const count = (wanted: CoveredSentence['state']): number => sentences.filter(({ state }) => state === wanted).length;
  const omitted = count('omitted');
  return { cited: count('cited'), omitted, due: sentences.length - omitted };
}

/** A share as it is told: rounded down to a tenth, so that what falls short of the least never reads like it. */
export const toPercent = (share: number): number => Math.floor(share * 1000) / 10;

export const sayShare = (share: number): string => `${toPercent(share)}%`;
