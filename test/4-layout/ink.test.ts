import { describe, expect, it } from 'vitest';
import { INKS, inkTheme } from '../../src/4-layout/ink.ts';
import { LAGON, printed, slidesOn, YELLEN } from '../support/printed.ts';
import { CHANCERY, THEMES } from '../support/theme.ts';

/** WCAG 2's relative luminance of six hexadecimal digits. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

describe.each(THEMES)('the theme $name', (theme) => {
  it('keeps its contrasts in grey', () => {
    const grey = inkTheme(theme, 'grey');
    for (const [slot, hex] of Object.entries(theme.colors)) {
      const own = grey.colors[slot as keyof typeof grey.colors];
      expect(own).toMatch(/^(..)\1\1$/);
      expect(Math.abs(contrast(own, 'FFFFFF') / contrast(hex, 'FFFFFF') - 1)).toBeLessThan(0.03);
    }
  });

  it('has ink and paper and nothing between in black, outlines for tints, rules that hold', () => {
    const black = inkTheme(theme, 'black');
    expect(new Set(Object.values(black.colors))).toEqual(new Set(['000000', 'FFFFFF']));
    expect(black.colors.dk1).toBe('000000');
    expect(black.colors.lt2).toBe('FFFFFF');
    expect([black.panel, black.neutral, black.hatched]).toEqual(['outline', 'outline', true]);
    expect(black.furniture).not.toBe('line');
    for (const rule of Object.values(black.rules)) expect(rule.weight).toBeGreaterThanOrEqual(0.5);
  });

  it('is itself in colour', () => {
    expect(inkTheme(theme, 'colour')).toBe(theme);
  });
});

describe.each([LAGON, YELLEN])('slides of %s', (folder) => {
  it.each(THEMES.map((each) => each.name))('have the same numbers and lines in every ink (%s)', (theme) => {
    const shown = INKS.map((ink) =>
      printed('handout-6', { folder, theme, ink }).scene.pages.flatMap((page) =>
        slidesOn(page).map(({ page: slide }) => ({
          id: slide.id,
          number: slide.number,
          lines: slide.marks.flatMap((mark) =>
            mark.type === 'text' ? mark.lines.map((line) => line.runs.map((run) => run.text).join('')) : [],
          ),
        })),
      ),
    );
    expect(shown[1]).toEqual(shown[0]);
    expect(shown[2]).toEqual(shown[0]);
  });
});

it('prints small slides in black where no ink is named', () => {
  const themeOf = (format: 'handout-3' | 'handout-9', ink?: 'colour'): string =>
    printed(format, ink ? { ink } : {}).scene.theme.colors.accent1;
  expect(themeOf('handout-3')).toBe(CHANCERY.colors.accent1);
  expect(themeOf('handout-9')).toBe('000000');
  expect(themeOf('handout-9', 'colour')).toBe(CHANCERY.colors.accent1);
});
