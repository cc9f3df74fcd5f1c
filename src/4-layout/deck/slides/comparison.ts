import { plain, type RichText } from '../../../ir/rich-text.ts';
import type { ComparisonSlide } from '../../../ir/slides.ts';
import type { Statement } from '../../../ir/statement.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import type { MeasuredTable } from '../../table.ts';
import { withRef } from '../../typeset.ts';
import { steps } from '../attempt.ts';
import { type Canvas, refStyle } from '../canvas.ts';
import type { DeckContext, SlideResult } from '../context.ts';
import { layoutEvidence } from '../evidence-pages.ts';
import { measureEvidence } from '../evidence-table.ts';
import { CONTENT } from '../grid.ts';

const MAX_ROWS = 6;
const LABEL_COLUMN = 132;
/** Between the texts of two columns: ragged right edges keep them further apart than this. */
const BETWEEN = 6;
/** Case headings are larger than column labels: the rule stands lower. */
const HEAD = { y: 144, ruleY: 178, under: 10 } as const;

interface Density {
  readonly style: TextStyle;
  readonly top: number;
  readonly bottom: number;
  readonly minHeight: number;
}

/** Two or three cases under the same questions. */
export function layoutComparison(slide: ComparisonSlide, context: DeckContext): SlideResult {
  const [largest, ...smaller] = steps(context, 'body');
  const small = smaller.at(-1) ?? context.theme.slide.small;
  const densities: readonly Density[] = [
    ...(largest && slide.columns.length < 3 ? [{ style: largest, top: 11, bottom: 16, minHeight: 54 }] : []),
    { style: small, top: 10, bottom: 12, minHeight: 0 },
    { style: small, top: 7, bottom: 8, minHeight: 0 },
  ];
  return layoutEvidence(slide, context, {
    name: 'Comparison',
    maxRows: MAX_ROWS,
    cites: slide.rows.map((row) => row.cells.flatMap((each) => each.cites)),
    header: true,
    densities: densities.map((density) => (canvas: Canvas) => measure(canvas, slide, density)),
  });
}

function measure(canvas: Canvas, slide: ComparisonSlide, density: Density): MeasuredTable {
  const { style } = density;
  const ref = refStyle(canvas.context, style);
  const label = canvas.style('label');
  const heading = canvas.style('h2');
  const count = Math.max(1, slide.columns.length);
  const text = (CONTENT.w - LABEL_COLUMN - BETWEEN * (count - 1)) / count;
  const widths = slide.columns.map((_, index) => text + (index === count - 1 ? 0 : BETWEEN));
  const heads = slide.columns.map((each) => ({
    text: withRef(plain(each.heading), each.cites),
    style: heading,
    ref: refStyle(canvas.context, heading),
  }));
  return measureEvidence(canvas, {
    heads: ['', ...heads],
    columns: [LABEL_COLUMN, ...widths],
    base: style,
    inset: { top: density.top, bottom: density.bottom, between: BETWEEN },
    references: false,
    y: HEAD.y,
    ruleY: HEAD.ruleY,
    underHead: HEAD.under,
    rows: slide.rows.map((row) => ({
      cites: [],
      at: row.at,
      minHeight: density.minHeight,
      cells: [
        { header: true, paragraphs: [{ text: plain(row.label), style: label, ref: label }] },
        ...row.cells.map((cell, index) => ({
          paragraphs: [{ text: textOf(cell, slide.columns[index]?.cites ?? []), style, ref }],
        })),
      ],
    })),
  });
}

/** A cell names its paragraphs where its column's heading does not. */
function textOf(cell: Statement, heading: readonly number[]): RichText {
  return cell.cites.every((each) => heading.includes(each)) ? cell.text : withRef(cell.text, cell.cites);
}
