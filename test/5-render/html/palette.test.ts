import { describe, expect, it } from 'vitest';
import { darkPalette, lightPalette } from '../../../src/5-render/html/palette.ts';
import { contrast } from '../../../src/core/color.ts';
import { CHANCERY, THEMES } from '../../support/theme.ts';

const faded = { ...CHANCERY, name: 'faded', colors: { ...CHANCERY.colors, dk2: 'CCCCCC', accent1: 'FFEE88' } };

describe.each([...THEMES, faded])('the colours of $name', (theme) => {
  it.each([
    ['day', lightPalette(theme)],
    ['night', darkPalette(theme)],
  ])('can be read by %s', (_, { paper, panel, ink, soft, accent, tint, line }) => {
    for (const ground of [paper, panel]) {
      for (const text of [ink, soft, accent]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(ink, tint)).toBeGreaterThanOrEqual(7);
    // Lines under marked words are seen against the paper and what lies behind the words.
    for (const ground of [paper, tint]) expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
  });
});
