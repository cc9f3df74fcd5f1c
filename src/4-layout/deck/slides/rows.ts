import { plain } from '../../../ir/rich-text.ts';
import type { RowsSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import type { MeasuredTable } from '../../table.ts';
import type { ParagraphSpec } from '../../typeset.ts';
import { steps } from '../attempt.ts';
import { type Canvas, refStyle } from '../canvas.ts';
import type { DeckContext, SlideLayout } from '../context.ts';
import { layoutEvidence } from '../evidence-pages.ts';
import { baselineOf, type EvidenceCell, measureEvidence } from '../evidence-table.ts';
import { BLOCK_TOP, CONTENT } from '../grid.ts';

const MAX_ROWS = 6;
/** Column of headings, then of the texts: one list, or two dimensions of which the second is the wider. */
const COLUMNS: Readonly<Record<number, readonly number[]>> = { 0: [774], 1: [216, 558], 2: [216, 252, 306] };
/** The column of headings where there are more than two others. */
const NARROW_HEADING = 162;
/** Kept free right of a column: wide enough beside ragged text, and the obstacles' column needs the rest. */
const BETWEEN = 16;
/** A row of an ordinal, a heading and two lines of text, and one without ordinals. */
const ROW_H = { ordinal: 66, plain: 54 } as const;

interface Density {
  readonly text: TextStyle;
  readonly heading: TextStyle;
  readonly padding: number;
  readonly minHeight: number;
}

/** The same items under one or two questions: a native table with its references in the margin. */
export const layoutRows: SlideLayout<RowsSlide> = (slide, context) =>
  layoutEvidence(slide, context, {
    name: 'Rows',
    maxRows: MAX_ROWS,
    cites: slide.rows.map((each) => each.cites),
    header: hasHeads(slide),
    densities: densitiesOf(slide, context).map((density) => (canvas: Canvas) => measure(canvas, slide, density)),
  });

/** A list that became rows has nothing to say above its columns. */
const hasHeads = (slide: RowsSlide): boolean => slide.columns.some((each) => each !== '');

const cellsOf = (slide: RowsSlide): number => Math.max(0, ...slide.rows.map((each) => each.cells.length));

function densitiesOf(slide: RowsSlide, context: DeckContext): readonly Density[] {
  const { small } = context.theme.slide;
  const headings = steps(context, 'h2');
  const [heading = context.theme.slide.h2] = headings;
  const least = headings.at(-1) ?? heading;
  const ordinals = slide.rows.some((each) => each.ordinal !== undefined);
  const minHeight = ordinals ? ROW_H.ordinal : ROW_H.plain;
  const [body = small] = steps(context, 'body');
  return [
    { text: cellsOf(slide) < 2 ? body : small, heading, padding: 9, minHeight },
    { text: small, heading, padding: 9, minHeight: 0 },
    { text: small, heading, padding: 6, minHeight: 0 },
    { text: small, heading: least, padding: 4, minHeight: 0 },
  ];
}

function columnsOf(cells: number): readonly number[] {
  const known = COLUMNS[cells];
  if (known) return known;
  return [NARROW_HEADING, ...Array.from({ length: cells }, () => (CONTENT.w - NARROW_HEADING) / cells)];
}

function measure(canvas: Canvas, slide: RowsSlide, density: Density): MeasuredTable {
  const { text, heading, padding, minHeight } = density;
  const ordinal = canvas.style('ordinal');
  const ordinals = slide.rows.some((each) => each.ordinal !== undefined);
  const columns = columnsOf(cellsOf(slide));
  const heads = hasHeads(slide) ? columns.map((_, index) => slide.columns[index] ?? '') : [];
  const firsts = [ordinals ? ordinal : heading, text];
  // The lowest first baseline is the one that the others meet, so that none stands above the row's padding.
  const base = firsts.reduce((low, each) => (baselineOf(canvas, each) > baselineOf(canvas, low) ? each : low));
  return measureEvidence(canvas, {
    heads,
    columns,
    base,
    inset: { top: padding, bottom: padding, between: BETWEEN },
    references: slide.rows.some((each) => each.cites.length > 0),
    ...(heads.length === 0 ? { y: BLOCK_TOP } : {}),
    rows: slide.rows.map((row) => ({
      cites: row.cites,
      at: row.at,
      minHeight,
      cells: columns.map((_, index): EvidenceCell => {
        if (index > 0) return { paragraphs: [setText(canvas, row.cells[index - 1] ?? [], text)] };
        const name = setText(canvas, row.heading, heading);
        const above = row.ordinal === undefined ? [] : [setText(canvas, plain(row.ordinal), ordinal)];
        return { header: true, paragraphs: [...above, name] };
      }),
    })),
  });
}

const setText = (canvas: Canvas, text: ParagraphSpec['text'], style: TextStyle): ParagraphSpec => ({
  text,
  style,
  ref: refStyle(canvas.context, style),
});
