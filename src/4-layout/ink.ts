import type { ColorSlot, RuleStyle, Theme } from '../ir/theme.ts';

/** What a page is printed with: colours, one ink in tints, or one ink without any. */
export const INKS = ['colour', 'grey', 'black'] as const;
export type Ink = (typeof INKS)[number];

/** Below this a rule breaks up on paper, points. */
const THINNEST = 0.5;

/** A theme as an ink shows it. Layouts do the rest: where a theme has no tints, they outline what they would fill. */
export function inkTheme(theme: Theme, ink: Ink): Theme {
  switch (ink) {
    case 'colour':
      return theme;
    case 'grey':
      return { ...theme, colors: mapColors(theme, (hex) => toGrey(hex)) };
    case 'black':
      return {
        ...theme,
        // The page and the panels are paper; all else is ink.
        colors: mapColors(theme, (_, slot) => (slot === 'lt1' || slot === 'lt2' ? 'FFFFFF' : '000000')),
        rules: mapRules(theme.rules),
        furniture: theme.furniture === 'line' ? 'line-only' : theme.furniture,
        panel: 'outline',
        neutral: 'outline',
        hatched: true,
      };
  }
}

function mapColors(theme: Theme, map: (hex: string, slot: ColorSlot) => string): Theme['colors'] {
  const entries = Object.entries(theme.colors).map(([slot, hex]) => [slot, map(hex, slot as ColorSlot)]);
  return Object.fromEntries(entries) as Theme['colors'];
}

const mapRules = (rules: Theme['rules']): Theme['rules'] =>
  Object.fromEntries(
    Object.entries(rules).map(([name, rule]: [string, RuleStyle]) => [
      name,
      { ...rule, weight: Math.max(rule.weight, THINNEST) },
    ]),
  ) as Theme['rules'];

/** The grey of the same luminance, so that contrast stays what it was (WCAG 2, relative luminance; sRGB). */
function toGrey(hex: string): string {
  const channels = [0, 2, 4].map((at) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  const [red = 0, green = 0, blue = 0] = channels;
  const level = Math.round(fromLinear(0.2126 * red + 0.7152 * green + 0.0722 * blue) * 255);
  return level.toString(16).toUpperCase().padStart(2, '0').repeat(3);
}

const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const fromLinear = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
