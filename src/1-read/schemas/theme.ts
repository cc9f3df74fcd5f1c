import * as v from 'valibot';
import {
  COLOR_SLOTS,
  type FontRole,
  PRINT_STYLES,
  type RuleStyle,
  SLIDE_STYLES,
  type TextStyle,
  type Theme,
  type ThemeFont,
} from '../../ir/theme.ts';
import { choice, flag, list, optional, type Schema, text, withDefault } from './fields.ts';

/** The faces that ship, each with the metrics of an Office face. */
const TWINS = ['gelasio', 'carlito', 'arimo'] as const;

const points = (description: string, least: number, most: number): Schema<number> =>
  v.pipe(
    v.number(),
    v.minValue(least, `a number of points from ${least} to ${most}`),
    v.maxValue(most, `a number of points from ${least} to ${most}`),
    v.description(description),
  );

const color = (description: string): Schema<string> =>
  v.pipe(
    v.string('six hexadecimal digits in quotation marks'),
    v.regex(/^[\da-fA-F]{6}$/, 'six hexadecimal digits without #'),
    v.description(description),
    v.transform((digits) => digits.toUpperCase()),
  );

const slot = choice(COLOR_SLOTS, 'One of the twelve colours.');

const style: Schema<TextStyle> = v.pipe(
  v.strictObject({
    font: choice(['head', 'body'], 'One of the two fonts.'),
    size: points('Type size in points.', 4, 200),
    lead: points('Distance between baselines in points, at least the type size.', 4, 300),
    bold: withDefault(flag('Bold.'), false),
    italic: withDefault(flag('Italic.'), false),
    color: slot,
  }),
  // Lines set closer than their size run into each other.
  v.forward(
    v.check(({ lead, size }) => lead >= size, 'at least the type size'),
    ['lead'],
  ),
);

const font: Schema<ThemeFont> = v.strictObject({
  office: text('The face that PowerPoint uses.'),
  twin: choice(TWINS, 'The face of the same metrics that measures and prints.'),
});

const rule: Schema<RuleStyle> = v.strictObject({ weight: points('Weight in points.', 0.5, 24), color: slot });

/** An object with a field for each name. */
function record<const N extends readonly string[], T>(
  names: N,
  schema: Schema<T>,
  description: string,
): Schema<Record<N[number], T>> {
  const entries = Object.fromEntries(names.map((name) => [name, schema]));
  return v.pipe(v.strictObject(entries), v.description(description)) as unknown as Schema<Record<N[number], T>>;
}

const sizes = list(points('A size in points.', 4, 200), 'Sizes, largest first.');

const steps = v.pipe(
  v.strictObject(Object.fromEntries(SLIDE_STYLES.map((name) => [name, optional(sizes)]))),
  v.description('Sizes to step down through where a text is long.'),
) as unknown as Schema<Theme['steps']>;

/** The form of a theme's file. Its objects carry no places: their fields are iterated over. */
export const themeSchema: Schema<Theme> = v.pipe(
  v.strictObject({
    name: text('The name by which the theme is chosen.'),
    label: text('The name that people read.'),
    description: optional(text('What it is for, in a sentence.')),
    fonts: record(['head', 'body'] satisfies readonly FontRole[], font, 'The two fonts.'),
    colors: record(COLOR_SLOTS, color('Six hexadecimal digits in quotation marks.'), 'The colours of an Office theme.'),
    slide: record(SLIDE_STYLES, style, 'The type scale of slides.'),
    print: record(PRINT_STYLES, style, 'The type scale of paper.'),
    steps: withDefault(steps, {}),
    rules: record(['hair', 'strong', 'lintel', 'margin'], rule, 'The weights of rules.'),
    furniture: choice(['line', 'bar', 'line-only'], 'A margin line with bands, a bar, or a line that only thickens.'),
    panel: choice(['tint', 'outline'], 'Panels with a tint or with an outline.'),
    neutral: choice(['fill', 'outline'], 'Ticks and chart remainders filled or hollow.'),
  }),
  v.title('aide-memoire theme'),
  v.description('Colours by role, fonts, type scale and rules of slides and paper.'),
);
