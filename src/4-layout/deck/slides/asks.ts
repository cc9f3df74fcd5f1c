import { plain } from '../../../ir/rich-text.ts';
import type { AsksSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import type { MeasuredTable } from '../../table.ts';
import { type Canvas, refStyle } from '../canvas.ts';
import type { DeckContext, SlideResult } from '../context.ts';
import { layoutEvidence } from '../evidence-pages.ts';
import { measureEvidence } from '../evidence-table.ts';
import { SPACE } from '../grid.ts';

const MAX_ROWS = 6;
/** Up to this many rows are set in the larger style. */
const FEW_ROWS = 3;
/** Of whom, in the speaker's words, what. */
const COLUMNS = [222, 144, 408] as const;

interface Density {
  readonly style: TextStyle;
  readonly top: number;
  readonly bottom: number;
  readonly minHeight: number;
}

/** Every ask in the speech, to whom, and how strongly it was put, in the speaker's own words. */
export function layoutAsks(slide: AsksSlide, context: DeckContext): SlideResult {
  return layoutEvidence(slide, context, {
    name: 'Asks',
    maxRows: MAX_ROWS,
    cites: slide.rows.map((each) => each.cites),
    header: true,
    // Asks of the same addressee stay on one slide where they can.
    joined: (row) => slide.rows[row]?.to === slide.rows[row - 1]?.to,
    ...(slide.panel ? { panel: slide.panel } : {}),
    densities: [
      (canvas, rows) => measure(canvas, slide, rows <= FEW_ROWS ? roomy(canvas) : normal(canvas)),
      (canvas) => measure(canvas, slide, normal(canvas)),
      (canvas) => measure(canvas, slide, { style: canvas.style('small'), top: 5, bottom: 5, minHeight: 0 }),
      // Six rows and a next step stand on one slide so.
      (canvas) => measure(canvas, slide, { style: canvas.style('small'), top: 3, bottom: 4, minHeight: 0 }),
    ],
  });
}

/** Rows of equal height, two lines each. */
const roomy = (canvas: Canvas): Density => {
  const style = canvas.style('body');
  return { style, top: 7, bottom: 8, minHeight: 2 * style.lead + 15 };
};

const normal = (canvas: Canvas): Density => {
  const style = canvas.style('small');
  // The rule below takes its own room.
  const bottom = SPACE.s + canvas.stroke('hair').weight;
  return { style, top: SPACE.s, bottom, minHeight: 2 * style.lead + SPACE.s + bottom };
};

function measure(canvas: Canvas, slide: AsksSlide, density: Density): MeasuredTable {
  const { style } = density;
  const ref = refStyle(canvas.context, style);
  const voice = canvas.style('voice');
  const strong = { ...style, bold: true };
  return measureEvidence(canvas, {
    heads: slide.columns,
    columns: COLUMNS,
    base: style,
    inset: { top: density.top, bottom: density.bottom, between: SPACE.l },
    references: true,
    rows: slide.rows.map((row) => ({
      cites: row.cites,
      at: row.at,
      minHeight: density.minHeight,
      cells: [
        { header: true, paragraphs: [{ text: plain(row.to), style: strong, ref }] },
        { paragraphs: [{ text: row.words, style: voice, ref }] },
        { paragraphs: [{ text: row.action, style, ref }] },
      ],
    })),
  });
}
