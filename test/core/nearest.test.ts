import { describe, expect, it } from 'vitest';
import { editDistance, nearestName } from '../../src/core/nearest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'ab', 1],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it('gives up beyond its limit', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  });
});

describe('nearestName', () => {
  const known = ['headline', 'short', 'keyMessages', 'items', 'to'];

  it.each([
    ['headlin', 'headline'],
    ['haedline', 'headline'],
    ['key_messages', 'keyMessages'],
    ['KeyMessage', 'keyMessages'],
    ['item', 'items'],
    ['ot', 'to'],
  ])('takes %s for %s', (written, meant) => {
    expect(nearestName(written, known)).toBe(meant);
  });

  it.each(['colour', 'x'.repeat(5000), ''])('takes %.10s for none', (written) => {
    expect(nearestName(written, ['headline', 'items'])).toBeUndefined();
  });
});
