import { STOP_WORDS } from '../../english/words.ts';
import type { SpokenSentence } from './analysis.ts';

/** How central each sentence is: the mean weight of its words, where a word weighs what it is said often in the speech. */
export function centralityOf(sentences: readonly SpokenSentence[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const { tokens } of sentences)
    for (const stem of new Set(contentOf(tokens))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.log(1 + Math.max(1, ...counts.values()));
  return sentences.map(({ tokens }) => {
    const stems = [...new Set(contentOf(tokens))];
    const sum = stems.reduce((total, stem) => total + Math.log(1 + (counts.get(stem) ?? 0) - 1) / most, 0);
    return stems.length === 0 ? 0 : sum / Math.sqrt(stems.length + 4);
  });
}

/** Stems of the words that say something. */
export const contentOf = (tokens: SpokenSentence['tokens']): readonly string[] =>
  tokens.flatMap(({ key, stem, type }) => (type === 'number' || STOP_WORDS.has(key) || key.length < 3 ? [] : [stem]));

/** How much two sentences say the same, from 0 to 1. */
export function likeness(a: SpokenSentence, b: SpokenSentence): number {
  const left = new Set(contentOf(a.tokens));
  const right = new Set(contentOf(b.tokens));
  let shared = 0;
  for (const stem of left) if (right.has(stem)) shared += 1;
  return shared / Math.max(1, Math.min(left.size, right.size));
}
