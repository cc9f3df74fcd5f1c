import { PRINT_STYLES, type PrintStyle, type TextStyle, type Theme } from '../../ir/theme.ts';

/** Size and leading in points, and whether it is bold. */
type Scale = readonly [size: number, lead: number, bold?: 'bold'];

/**
 * Clear and large print as the UK Association for Accessible Formats describes it: running text of 18 points, nothing
 * below 16, a face without serifs, weight rather than size for what leads.
 */
const SCALE: Readonly<Record<PrintStyle, Scale>> = {
  masthead: [28, 34, 'bold'],
  bottomLine: [20, 27],
  h2: [22, 28, 'bold'],
  h3: [18, 24, 'bold'],
  ordinal: [18, 24],
  body: [18, 24],
  strong: [18, 24, 'bold'],
  table: [18, 24],
  // Half a point is taken off labels and facts where they lead remarks.
  label: [16.5, 21, 'bold'],
  ref: [16, 21, 'bold'],
  voice: [18, 24],
  annex: [18, 24],
  annexNotes: [16, 20],
  footer: [16, 20],
  facts: [18, 24],
  kicker: [18, 23, 'bold'],
};

/** A theme for readers with low vision: its colours of text are its darkest, its stress is bold, nothing is italic. */
export function largePrintTheme(theme: Theme): Theme {
  const entries = PRINT_STYLES.map((name): [PrintStyle, TextStyle] => {
    const [size, lead, bold] = SCALE[name];
    const own = theme.print[name];
    return [name, { ...own, font: 'body', size, lead, bold: bold !== undefined, italic: false, stress: 'bold' }];
  });
  return {
    ...theme,
    fonts: { head: theme.fonts.body, body: theme.fonts.body },
    colors: { ...theme.colors, dk2: theme.colors.dk1 },
    print: Object.fromEntries(entries) as Theme['print'],
  };
}
