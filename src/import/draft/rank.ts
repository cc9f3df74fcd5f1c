/** Ranks by score, 1 the best, in the order of the items; at equal scores the earlier one is better. */
export function ranksOf(scores: readonly number[]): readonly number[] {
  const order = scores.map((score, at) => ({ score, at })).toSorted((a, b) => b.score - a.score || a.at - b.at);
  const ranks = new Array<number>(scores.length).fill(0);
  for (const [rank, { at }] of order.entries()) ranks[at] = rank + 1;
  return ranks;
}

/** The places of items, the best first. */
export const byRank = <Item>(items: readonly Item[], ranks: readonly number[]): readonly Item[] =>
  items
    .map((item, at) => ({ item, rank: ranks[at] ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
