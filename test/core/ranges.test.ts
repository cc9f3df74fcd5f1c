import { describe, expect, it } from 'vitest';
import { uniteRanges } from '../../src/core/ranges.ts';

const united = (...pairs: readonly (readonly [number, number])[]): readonly string[] => {
  const text = 'abc def. ghi';
  const ranges = pairs.map(([start, end]) => ({ start, end }));
  return uniteRanges(ranges, text).map(({ start, end }) => text.slice(start, end));
};

describe('ranges', () => {
  it.each([
    [
      'that overlap',
      [
        [0, 5],
        [2, 7],
      ],
      ['abc def'],
    ],
    [
      'within each other',
      [
        [0, 8],
        [4, 7],
      ],
      ['abc def.'],
    ],
    [
      'with a space between them',
      [
        [4, 8],
        [0, 3],
      ],
      ['abc def.'],
    ],
    [
      'that touch',
      [
        [0, 2],
        [2, 3],
      ],
      ['abc'],
    ],
  ] as const)('%s are one', (_, pairs, expected) => {
    expect(united(...pairs)).toEqual(expected);
  });

  it('with anything else between them stay two, in order', () => {
    expect(united([9, 12], [4, 7])).toEqual(['def', 'ghi']);
  });

  it('may be none', () => {
    expect(united()).toEqual([]);
  });
});
