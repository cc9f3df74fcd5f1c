/** Paragraph numbers in ascending order, each once. */
export function mergeParagraphs(...groups: readonly (readonly number[])[]): readonly number[] {
  return [...new Set(groups.flat())].sort((a, b) => a - b);
}

export const sameParagraphs = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/** What `a` cites and `b` does not. */
export const withoutParagraphs = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.filter((each) => !b.includes(each));

/**
 * The paragraphs that a value of the model rests on: those of its quotes; of a part, those it covers; of a list, those
 * of its elements. A section without quotes of its own rests on its items.
 */
export function paragraphsOf(value: unknown): readonly number[] {
  if (Array.isArray(value)) return mergeParagraphs(...value.map(paragraphsOf));
  if (typeof value !== 'object' || value === null) return [];
  const { paragraph, paragraphs, quotes, items } = value as Readonly<Record<string, unknown>>;
  if (typeof paragraph === 'number') return [paragraph];
  if (Array.isArray(paragraphs)) return mergeParagraphs(paragraphs.filter((each) => typeof each === 'number'));
  const own = paragraphsOf(quotes ?? null);
  return own.length > 0 ? own : paragraphsOf(items ?? null);
}
