import { plain } from '../../../ir/rich-text.ts';
import type { RolesSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import type { MeasuredTable } from '../../table.ts';
import { resize } from '../../typeset.ts';
import { type Canvas, refStyle } from '../canvas.ts';
import type { DeckContext, SlideResult } from '../context.ts';
import { layoutEvidence } from '../evidence-pages.ts';
import { measureEvidence } from '../evidence-table.ts';
import { CONTENT, SPACE } from '../grid.ts';
import { naturalWidth } from '../measure.ts';

/** Six or more rows with an ask below them run on. */
const MAX_ROWS = 6;
const MAX_ROWS_WITH_PANEL = 5;
/** The narrowest and the widest the column of names may be, and what its column of competencies takes. */
const NAME_COLUMN = { least: 108, most: 198 } as const;
const COMPETENCE_COLUMN = 264;
/** With a fourth column, the widths that are tried for names, competencies and asks; roles take the rest. */
const TRIED = { name: [132, 162, NAME_COLUMN.most], competence: [150, 192, 234], ask: [144, 180] } as const;

/** Who is competent for what, and what is asked of them: one native table with its references in the margin. */
export function layoutRoles(slide: RolesSlide, context: DeckContext): SlideResult {
  return layoutEvidence(slide, context, {
    name: 'Agency roles',
    maxRows: slide.panel ? MAX_ROWS_WITH_PANEL : MAX_ROWS,
    cites: slide.rows.map((each) => each.cites),
    header: true,
    ...(slide.panel ? { panel: slide.panel } : {}),
    densities: [
      (canvas) => measure(canvas, slide, canvas.style('body'), 10.5),
      (canvas) => measure(canvas, slide, canvas.style('small'), 8),
      (canvas) => measure(canvas, slide, canvas.style('small'), 5),
    ],
  });
}

/** What a row may say of a body, in the order of its columns. A column that no row fills is left out. */
const FIELDS = ['competence', 'role', 'ask'] as const;
type Field = (typeof FIELDS)[number];

const fieldsOf = (slide: RolesSlide): readonly Field[] => {
  const filled = FIELDS.filter((field) => slide.rows.some((row) => (row[field] ?? []).length > 0));
  return filled.length === 0 ? ['role'] : filled;
};

function measure(canvas: Canvas, slide: RolesSlide, style: TextStyle, padding: number): MeasuredTable {
  const name = fitNames(canvas, slide);
  const fields = fieldsOf(slide);
  const tables = widthsOf(fields, name.column).map((columns) =>
    measureColumns(canvas, slide, style, padding, name.style, fields, columns),
  );
  const [first, ...others] = tables;
  if (!first) throw new Error('no widths are tried for a table of roles');
  return others.reduce((best, each) => (each.height < best.height ? each : best), first);
}

/** Widths to be tried for the columns: of names, then of what is filled. */
function widthsOf(fields: readonly Field[], name: number): readonly (readonly number[])[] {
  const rest = CONTENT.w - name;
  if (fields.length === 3) return fourColumns(name);
  if (fields.length === 1) return [[name, rest]];
  // The names' column takes what it needs beyond its usual width from the column of roles.
  if (!fields.includes('ask')) return [[name, COMPETENCE_COLUMN, rest - COMPETENCE_COLUMN]];
  return [0.5, 0.4, 0.6].map((share) => [name, Math.round(rest * share), rest - Math.round(rest * share)]);
}

/** Four columns share the width in the way that makes the lowest table. */
function fourColumns(widestName: number): readonly (readonly number[])[] {
  return TRIED.name
    .filter((name, index) => index === 0 || name <= widestName + SPACE.l)
    .flatMap((name) =>
      TRIED.competence.flatMap((competence) =>
        TRIED.ask.map((ask) => [name, competence, CONTENT.w - name - competence - ask, ask]),
      ),
    );
}

function measureColumns(
  canvas: Canvas,
  slide: RolesSlide,
  style: TextStyle,
  padding: number,
  nameStyle: TextStyle,
  fields: readonly Field[],
  columns: readonly number[],
): MeasuredTable {
  const ref = refStyle(canvas.context, style);
  const heads = [slide.columns[0], ...fields.map((field) => slide.columns[FIELDS.indexOf(field) + 1])];
  return measureEvidence(canvas, {
    heads: heads.flatMap((each) => each ?? []),
    columns,
    base: style,
    inset: { top: padding, bottom: padding, between: SPACE.l },
    references: true,
    rows: slide.rows.map((row) => ({
      cites: row.cites,
      at: row.at,
      cells: [
        { header: true, paragraphs: [{ text: plain(row.name), style: nameStyle, ref: nameStyle }] },
        ...fields.map((field) => ({ paragraphs: [{ text: row[field] ?? [], style, ref }] })),
      ],
    })),
  });
}

/** The names' style and column: one step down, then wider, before a name breaks into two lines. */
function fitNames(canvas: Canvas, slide: RolesSlide): { readonly style: TextStyle; readonly column: number } {
  const large = canvas.style('h2');
  const sizes = canvas.context.theme.steps.h2 ?? [large.size];
  const styles = sizes.map((size) => resize(large, size));
  const widest = (style: TextStyle): number =>
    Math.max(0, ...slide.rows.map((each) => naturalWidth(canvas, plain(each.name), style))) + SPACE.l;
  const style = styles.find((each) => widest(each) <= NAME_COLUMN.least) ?? styles.at(-1) ?? large;
  return { style, column: Math.min(NAME_COLUMN.most, Math.max(NAME_COLUMN.least, Math.ceil(widest(style)))) };
}
