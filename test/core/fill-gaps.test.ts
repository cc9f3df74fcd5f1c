import { describe, expect, it } from 'vitest';
import { fillGaps } from '../../src/core/fill-gaps.ts';

describe('a text with gaps', () => {
  it('takes values by name, wherever and however often they stand', () => {
    expect(fillGaps('{from}–{to}, from {from}', { from: 3, to: 5 })).toBe('3–5, from 3');
  });

  it('shows the gap that has no value, and nothing for an empty one', () => {
    expect(fillGaps('Part {number}{name}', { name: null })).toBe('Part {number}');
  });

  it('takes a value as it is written, also one with marks that a replacement would read', () => {
    const title = "Each US$' counts: $& and {page}";
    expect(fillGaps('{title} ({page})', { title, page: 2 })).toBe(`${title} (2)`);
  });
});
