import { plain } from '../../../ir/rich-text.ts';
import type { EngagementSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import type { MeasuredTable } from '../../table.ts';
import { steps } from '../attempt.ts';
import { type Canvas, refStyle } from '../canvas.ts';
import type { DeckContext, SlideResult } from '../context.ts';
import { layoutEvidence } from '../evidence-pages.ts';
import { measureEvidence } from '../evidence-table.ts';
import { SPACE } from '../grid.ts';

const MAX_ROWS = 6;
/** Forum, and what was done there. */
const COLUMNS = [264, 510] as const;
/** A row of one line. */
const MIN_HEIGHT = 48;

/** Where an actor is active and what it did there. */
export function layoutEngagement(slide: EngagementSlide, context: DeckContext): SlideResult {
  const [largest, ...smaller] = steps(context, 'body');
  const densest = smaller.at(-1) ?? largest;
  return layoutEvidence(slide, context, {
    name: 'Engagement by forum',
    maxRows: MAX_ROWS,
    cites: slide.rows.map((each) => each.cites),
    header: true,
    densities: [
      ...(largest ? [(canvas: Canvas) => measure(canvas, slide, largest, SPACE.m, MIN_HEIGHT)] : []),
      ...smaller.map((style) => (canvas: Canvas) => measure(canvas, slide, style, 10, 0)),
      ...(densest ? [(canvas: Canvas) => measure(canvas, slide, densest, 7, 0)] : []),
    ],
  });
}

function measure(
  canvas: Canvas,
  slide: EngagementSlide,
  style: TextStyle,
  padding: number,
  minHeight: number,
): MeasuredTable {
  const ref = refStyle(canvas.context, style);
  const forum = canvas.style('h2');
  return measureEvidence(canvas, {
    heads: slide.columns,
    columns: COLUMNS,
    base: style,
    inset: { top: padding, bottom: padding, between: SPACE.l },
    // Rows that rest on what the title rests on need no number of their own.
    references: slide.rows.some((each) => each.cites.join() !== slide.title.cites.join()),
    rows: slide.rows.map((row) => ({
      cites: row.cites,
      at: row.at,
      minHeight,
      cells: [
        { header: true, paragraphs: [{ text: plain(row.forum), style: forum, ref: forum }] },
        { paragraphs: [{ text: row.action, style, ref }] },
      ],
    })),
  });
}
