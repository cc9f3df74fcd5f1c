import { describe, expect, it } from 'vitest';
import { take, takeBest } from '../../src/3-expand/ranks.ts';

/** Items by letter, each with the rank that stands after it, or none. */
const items = (written: string): readonly { readonly name: string; readonly rank?: number | null }[] =>
  written
    .split(' ')
    .map((each) => ({ name: each.charAt(0), ...(each.length > 1 ? { rank: Number(each.slice(1)) } : {}) }));
const names = (taken: readonly { readonly name: string }[]): string => taken.map(({ name }) => name).join('');

describe('takeBest', () => {
  it.each([
    ['a b c d', 2, 'abcd', 'all, where none is ranked'],
    ['a3 b1 c2 d4', 2, 'bc', 'the best, in the order of the list'],
    ['a3 b c1 d2 e', 3, 'bce', 'all without a rank, and of the others the best until there are so many'],
    ['a b1 c d', 2, 'acd', 'no ranked one, where there are too many others'],
    ['a2 b1', 6, 'ab', 'all, where there is room'],
    ['a1 b1 c1', 2, 'ab', 'the first of equal ranks'],
    ['a900 b20 c3', 1, 'c', 'by what ranks are worth, whatever gaps they have'],
    ['a1 b2', 0, '', 'none of the ranked, where there is no room'],
  ])('of %s, room for %i: %s, %s', (written, most, taken) => {
    expect(names(takeBest(items(written), most))).toBe(taken);
  });

  it('takes null, as a template sees what is not there, for no rank', () => {
    expect(
      takeBest(
        [
          { name: 'a', rank: null },
          { name: 'b', rank: 1 },
        ],
        1,
      ),
    ).toEqual([{ name: 'a', rank: null }]);
  });
});

describe('take', () => {
  it.each([
    ['a b c d', 2, 'ab', 'the first'],
    ['a3 b1 c2 d4', 2, 'bc', 'the best, in the order of the list'],
    ['a3 b1 c d', 3, 'bcd', 'those without a rank before others'],
    ['a b c1', 2, 'ab', 'never more than there is room for'],
  ])('of %s, room for %i: %s, %s', (written, most, taken) => {
    expect(names(take(items(written), most))).toBe(taken);
  });
});
