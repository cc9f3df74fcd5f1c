import type { ColorSlot, FontRole, PrintStyle, SlideStyle, TextStyle, Theme } from '../../src/ir/theme.ts';

type Spec = readonly [FontRole, number, number, ColorSlot?, ('bold' | 'italic')?];

const toStyle = ([font, size, lead, color = 'dk1', face]: Spec): TextStyle => ({
  font,
  size,
  lead,
  color,
  bold: face === 'bold',
  italic: face === 'italic',
});

function toStyles<K extends string>(specs: Readonly<Record<K, Spec>>): Record<K, TextStyle> {
  return Object.fromEntries(Object.entries<Spec>(specs).map(([name, spec]) => [name, toStyle(spec)])) as Record<
    K,
    TextStyle
  >;
}

const SERIF: Readonly<Record<SlideStyle, Spec>> = {
  display: ['head', 44, 54],
  section: ['head', 40, 50],
  statement: ['head', 32, 42],
  quote: ['head', 32, 44],
  title: ['head', 28, 34],
  h1: ['head', 24, 30],
  h2: ['head', 20, 25],
  ordinal: ['head', 16, 20, 'dk2', 'italic'],
  part: ['head', 22, 30, 'dk2', 'italic'],
  lead: ['body', 20, 26],
  body: ['body', 18, 23],
  small: ['body', 16, 20],
  voice: ['head', 15, 20],
  label: ['body', 14, 18, 'dk2', 'bold'],
  ref: ['body', 14, 18, 'accent1', 'bold'],
  note: ['body', 12, 15, 'dk2'],
  head: ['body', 13, 16, 'dk2'],
  foot: ['body', 10, 13, 'dk2'],
  figure: ['body', 72, 72, 'dk1', 'bold'],
  mark: ['head', 92, 92, 'accent1'],
};

const SANS: Readonly<Record<SlideStyle, Spec>> = {
  display: ['head', 40, 48, 'dk1', 'bold'],
  section: ['head', 36, 44, 'dk1', 'bold'],
  statement: ['head', 28, 38, 'dk1', 'bold'],
  quote: ['head', 29, 40],
  title: ['head', 25, 31, 'dk1', 'bold'],
  h1: ['head', 21, 27, 'dk1', 'bold'],
  h2: ['head', 18, 23, 'dk1', 'bold'],
  ordinal: ['head', 14, 18, 'dk2'],
  part: ['head', 20, 28, 'dk2'],
  lead: ['body', 18, 25],
  body: ['body', 16.5, 22],
  small: ['body', 14.5, 19],
  voice: ['head', 14.5, 19],
  label: ['body', 13, 17, 'dk2', 'bold'],
  ref: ['body', 13, 17, 'accent1', 'bold'],
  note: ['body', 11.5, 15, 'dk2'],
  head: ['body', 12, 15, 'dk2'],
  foot: ['body', 10, 13, 'dk2'],
  figure: ['body', 64, 64, 'dk1', 'bold'],
  mark: ['head', 92, 92, 'accent1'],
};

const PRINT: Readonly<Record<PrintStyle, Spec>> = {
  masthead: ['head', 25, 31],
  bottomLine: ['head', 13.5, 19.5],
  h2: ['head', 15, 19],
  h3: ['head', 12, 15],
  ordinal: ['head', 9.5, 12, 'dk2', 'italic'],
  body: ['body', 10.5, 14],
  strong: ['body', 10.5, 14, 'dk1', 'bold'],
  table: ['body', 10, 12.8],
  label: ['body', 9.5, 12, 'dk2', 'bold'],
  ref: ['body', 9.5, 12, 'accent1', 'bold'],
  voice: ['head', 9.5, 12.8],
  annex: ['head', 9, 11.8],
  annexNotes: ['body', 8, 9.6, 'dk2'],
  footer: ['body', 8.5, 11, 'dk2'],
  facts: ['body', 9.5, 12.5],
  kicker: ['body', 10.5, 13, 'accent1', 'bold'],
};

/** Serif titles, a margin line that becomes a band. */
export const CHANCERY: Theme = {
  name: 'chancery',
  label: 'Chancery',
  fonts: { head: { office: 'Georgia', twin: 'gelasio' }, body: { office: 'Calibri', twin: 'carlito' } },
  colors: {
    dk1: '1B1E23',
    lt1: 'FFFFFF',
    dk2: '4B5059',
    lt2: 'F4F1EA',
    accent1: '7A1F2B',
    accent2: '5B6675',
    accent3: '83888E',
    accent4: 'B8B2A6',
    accent5: 'DDD7CC',
    accent6: '222B36',
    hlink: '1F4E79',
    folHlink: '5C3A66',
  },
  slide: toStyles(SERIF),
  print: toStyles(PRINT),
  steps: {
    display: [44, 40, 36],
    section: [40, 36],
    title: [28, 26, 24],
    statement: [32, 30, 28],
    quote: [32, 30, 28],
    h2: [20, 18],
    body: [18, 16],
  },
  rules: {
    hair: { weight: 0.75, color: 'accent3' },
    strong: { weight: 1.5, color: 'dk1' },
    lintel: { weight: 3, color: 'dk1' },
    margin: { weight: 0.75, color: 'accent1' },
  },
  furniture: 'line',
  panel: 'tint',
  neutral: 'fill',
};

/** Sans serif throughout, wider letters in smaller sizes, a bar instead of a line. */
export const PLAIN: Theme = {
  ...CHANCERY,
  name: 'plain',
  label: 'Plain',
  fonts: { head: { office: 'Arial', twin: 'arimo' }, body: { office: 'Arial', twin: 'arimo' } },
  colors: {
    ...CHANCERY.colors,
    dk1: '14171A',
    dk2: '4A525A',
    lt2: 'EFF2F5',
    accent1: '0A4A7A',
    accent2: '586673',
    accent3: '7F8892',
    accent4: 'AEB7BF',
    accent5: 'D5DCE2',
    accent6: '1F2933',
    hlink: '0A4A7A',
  },
  slide: toStyles(SANS),
  steps: {
    display: [40, 36, 32],
    section: [36, 32],
    title: [25, 23, 21],
    statement: [28, 26, 24],
    quote: [29, 27, 25],
    h2: [18, 16],
    body: [16.5, 14.5],
  },
  furniture: 'bar',
};

/** Black on white: hollow ticks, outlined panels. */
export const HIGH_CONTRAST: Theme = {
  ...CHANCERY,
  name: 'print',
  label: 'High-contrast print',
  colors: {
    dk1: '000000',
    lt1: 'FFFFFF',
    dk2: '000000',
    lt2: 'FFFFFF',
    accent1: '000000',
    accent2: '4D4D4D',
    accent3: '808080',
    accent4: 'B3B3B3',
    accent5: 'E6E6E6',
    accent6: '262626',
    hlink: '000000',
    folHlink: '000000',
  },
  rules: {
    hair: { weight: 0.75, color: 'dk1' },
    strong: { weight: 2, color: 'dk1' },
    lintel: { weight: 4, color: 'dk1' },
    margin: { weight: 1.5, color: 'dk1' },
  },
  furniture: 'line-only',
  panel: 'outline',
  neutral: 'outline',
};

export const THEMES: readonly Theme[] = [CHANCERY, PLAIN, HIGH_CONTRAST];
