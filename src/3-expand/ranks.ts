/** The rank of an item of the model, 1 before 2; undefined where it has none: then it comes before all that have one. */
const rankOf = (item: unknown): number | undefined => {
  const rank = typeof item === 'object' && item !== null ? (item as { readonly rank?: unknown }).rank : undefined;
  return typeof rank === 'number' ? rank : undefined;
};

/**
 * The best of a list, in its own order: all items without a rank, and of the others those with the best ranks until there
 * are `most` in all. So a list that nobody ranked stays whole. Of equal ranks the first are taken.
 */
export function takeBest<T>(
  items: readonly T[],
  most: number,
  of: (item: T) => unknown = (item) => item,
): readonly T[] {
  const unranked = items.filter((item) => rankOf(of(item)) === undefined).length;
  return take(items, Math.max(most, unranked), of);
}

/** At most so many of a list, in its own order: the first ones, save that those with a rank yield to better ones. */
export function take<T>(items: readonly T[], most: number, of: (item: T) => unknown = (item) => item): readonly T[] {
  if (items.length <= most) return items;
  const order = items.map((item, index) => ({ index, rank: rankOf(of(item)) ?? 0 }));
  const kept = new Set(
    order
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, most)
      .map(({ index }) => index),
  );
  return items.filter((_, index) => kept.has(index));
}
