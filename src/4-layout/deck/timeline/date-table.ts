import { plain } from '../../../ir/rich-text.ts';
import type { TimelineEvent, TimelineSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import type { MeasuredTable } from '../../table.ts';
import { type Canvas, refStyle } from '../canvas.ts';
import type { DeckContext, SlideResult } from '../context.ts';
import { layoutEvidence } from '../evidence-pages.ts';
import { measureEvidence } from '../evidence-table.ts';
import { BLOCK_TOP, CONTENT, SPACE } from '../grid.ts';
import { naturalWidth } from '../measure.ts';

/** Dates are short: more of them are read on one slide than rows of text. */
const MAX_ROWS = 9;
const DATE_COLUMN = { least: 132, most: 222 } as const;

/** Too many dates for an axis, or dates too close: a table of dates with references in the margin. */
export function layoutDates(slide: TimelineSlide, context: DeckContext): SlideResult {
  const measure = (canvas: Canvas, style: TextStyle, padding: number): MeasuredTable => {
    const date: TextStyle = { ...canvas.style('label'), color: 'dk1' };
    const widest = Math.max(0, ...slide.events.map((each) => naturalWidth(canvas, plain(each.label), date)));
    const column = Math.min(DATE_COLUMN.most, Math.max(DATE_COLUMN.least, Math.ceil(widest) + SPACE.l));
    return measureEvidence(canvas, {
      heads: slide.columns ?? [],
      columns: [column, CONTENT.w - column],
      base: style,
      inset: { top: padding, bottom: padding, between: SPACE.l },
      references: true,
      ...(slide.columns ? {} : { y: BLOCK_TOP }),
      rows: slide.events.map((event: TimelineEvent) => ({
        cites: event.cites,
        at: event.at,
        cells: [
          { header: true, paragraphs: [{ text: plain(event.label), style: date, ref: date }] },
          { paragraphs: [{ text: event.text, style, ref: refStyle(context, style) }] },
        ],
      })),
    });
  };
  return layoutEvidence(slide, context, {
    name: 'Dates',
    maxRows: MAX_ROWS,
    cites: slide.events.map((each) => each.cites),
    header: slide.columns !== undefined,
    densities: [
      (canvas) => measure(canvas, canvas.style('body'), 8),
      (canvas) => measure(canvas, canvas.style('small'), 6),
      (canvas) => measure(canvas, canvas.style('small'), 4),
    ],
  });
}
