import { describe, expect, it } from 'vitest';
import { contrast, mix } from '../../src/core/color.ts';

describe('colours', () => {
  it.each([
    ['FFFFFF', '000000', 21],
    ['777777', 'FFFFFF', 4.48],
    ['7A1F2B', '7A1F2B', 1],
  ])('%s beside %s has a contrast of %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
    expect(contrast(other, one)).toBeCloseTo(expected, 2);
  });

  it('mix by shares', () => {
    expect([0, 0.5, 1].map((share) => mix('000000', 'FF8040', share))).toEqual(['000000', '804020', 'FF8040']);
  });
});
