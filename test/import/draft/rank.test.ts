import { describe, expect, it } from 'vitest';
import { byRank, ranksOf } from '../../../src/import/draft/rank.ts';

describe('ranksOf', () => {
  it('ranks by score, the earlier first among equals', () => {
    expect(ranksOf([0.5, 0.9, 0.5])).toEqual([2, 1, 3]);
    expect(byRank(['a', 'b', 'c'], [2, 1, 3])).toEqual(['b', 'a', 'c']);
  });
});
