import { PRINT_STYLES, type PrintStyle, type TextStyle, type Theme } from '../../ir/theme.ts';

/** Running text is never smaller than this on paper, points. */
const SMALLEST_TEXT = 10;
/** How much of its size a style keeps, and of its leading; what is not named here is small enough already. */
const KEPT: Readonly<Partial<Record<PrintStyle, number>>> = {
  masthead: 0.8,
  bottomLine: 0.9,
  h2: 0.88,
  h3: 0.92,
  body: 0.955,
  strong: 0.955,
};

/** A theme for a sheet that is nearly full: its headings step down, its text to the smallest that is read with ease. */
export function compactTheme(theme: Theme): Theme {
  const entries = PRINT_STYLES.map((name): [PrintStyle, TextStyle] => {
    const style = theme.print[name];
    const kept = KEPT[name];
    if (kept === undefined) return [name, style];
    const size = Math.max(Math.min(style.size, SMALLEST_TEXT), style.size * kept);
    return [name, { ...style, size, lead: (style.lead * size) / style.size }];
  });
  return { ...theme, print: Object.fromEntries(entries) as Theme['print'] };
}
