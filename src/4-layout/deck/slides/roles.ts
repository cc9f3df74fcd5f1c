import type { RolesSlide } from '../../../ir/document.ts';
import { plain } from '../../../ir/rich-text.ts';
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
/** With a fourth column, the texts of competency, role and ask are this wide, and stand a gutter apart. */
const WITH_ASK = { competence: 216, ask: 180 } as const;

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

function measure(canvas: Canvas, slide: RolesSlide, style: TextStyle, padding: number): MeasuredTable {
  const ref = refStyle(canvas.context, style);
  const name = fitNames(canvas, slide);
  const asks = slide.rows.some((each) => each.ask !== undefined);
  return measureEvidence(canvas, {
    heads: asks ? slide.columns : slide.columns.slice(0, 3),
    columns: columnsOf(name.column, asks),
    base: style,
    inset: { top: padding, bottom: padding, between: SPACE.l },
    references: true,
    rows: slide.rows.map((row) => ({
      cites: row.cites,
      at: row.at,
      cells: [
        { header: true, paragraphs: [{ text: plain(row.name), style: name.style, ref: name.style }] },
        { paragraphs: [{ text: row.competence, style, ref }] },
        { paragraphs: [{ text: row.role, style, ref }] },
        ...(asks ? [{ paragraphs: [{ text: row.ask ?? [], style, ref }] }] : []),
      ],
    })),
  });
}

function columnsOf(name: number, asks: boolean): readonly number[] {
  // The names' column takes what it needs beyond its usual width from the column of roles.
  if (!asks) return [name, COMPETENCE_COLUMN, CONTENT.w - name - COMPETENCE_COLUMN];
  const { competence, ask } = WITH_ASK;
  const first = name + SPACE.l;
  return [first, competence, CONTENT.w - first - competence - ask, ask];
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
