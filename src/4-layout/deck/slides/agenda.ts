import { fillGaps } from '../../../core/fill-gaps.ts';
import type { AgendaRow, AgendaSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import { resize } from '../../typeset.ts';
import { firstFitting, startSlide, steps, type Variant, whereOf } from '../attempt.ts';
import { Canvas } from '../canvas.ts';
import type { DeckContext, NumberedSlideLayout, Numbering } from '../context.ts';
import { CONTENT, columnX, SPACE, spanW } from '../grid.ts';

const TOP = 160;
const QUESTION_X = CONTENT.x + 96;
const RULER = { x: columnX(9), w: spanW(4), h: 12 } as const;
const QUESTION_W = RULER.x - SPACE.l - QUESTION_X;
const LABEL_W = 96 - SPACE.s;

/** How closely rows stand; all distances from a row's upper rule, points. */
interface Density {
  readonly most: number;
  readonly pitch: number;
  readonly lines: number;
  /** Whether questions are set a step down. */
  readonly small: boolean;
  readonly question: number;
  readonly ruler: number;
  readonly slides: number;
}

const DENSITIES: readonly Density[] = [
  { most: 4, pitch: 78, lines: 2, small: false, question: 13, ruler: 20, slides: 40 },
  { most: 4, pitch: 78, lines: 2, small: true, question: 13, ruler: 20, slides: 40 },
  { most: 5, pitch: 62, lines: 2, small: true, question: 8, ruler: 14, slides: 32 },
  { most: 6, pitch: 52, lines: 1, small: true, question: 13, ruler: 9, slides: 26 },
];
const MOST_ROWS = 6;
/** Above this number of paragraphs single ticks cannot be told apart: the range is one bar. */
const MOST_TICKS = 48;

/** The parts of the speech, the question each answers, and its extent in paragraphs. */
export const layoutAgenda: NumberedSlideLayout<AgendaSlide> = (slide, context, numbering) => {
  const fitting = DENSITIES.filter((each) => slide.rows.length <= each.most);
  const densities = fitting.length > 0 ? fitting : DENSITIES.slice(-1);
  const variants = densities.map(
    (density): Variant =>
      () => [{ canvas: draw(slide, context, numbering, density) }],
  );
  return firstFitting(slide, 'Content', variants);
};

function draw(slide: AgendaSlide, context: DeckContext, numbering: Numbering, density: Density): Canvas {
  const canvas = new Canvas(context, whereOf(slide));
  startSlide(canvas, slide);
  canvas.rule('Top rule', CONTENT.x, CONTENT.w, TOP, 'strong');
  const style = questionStyle(context, density);
  for (const [index, row] of slide.rows.slice(0, MOST_ROWS).entries()) {
    const y = TOP + index * density.pitch;
    const name = `Row ${index + 1}`;
    drawRow(canvas, row, name, y, style, density);
    drawExtent(canvas, row, name, y + density.ruler);
    drawSlides(canvas, row, name, y + density.slides, numbering);
    canvas.rule(`${name} rule`, CONTENT.x, CONTENT.w, y + density.pitch, 'hair');
  }
  if (slide.rows.length > MOST_ROWS) {
    canvas.refuse(
      `a list of ${slide.rows.length} parts`,
      `at most ${MOST_ROWS} parts; merge some, since the speech is over-divided`,
      slide.rows[MOST_ROWS]?.at ?? slide.at,
    );
  }
  return canvas;
}

function questionStyle(context: DeckContext, density: Density): TextStyle {
  const { h2 } = context.theme.slide;
  if (!density.small) return h2;
  return steps(context, 'h2').at(-1) ?? resize(h2, 18);
}

/** Number, label and question share their first baseline. */
function drawRow(canvas: Canvas, row: AgendaRow, name: string, y: number, style: TextStyle, density: Density): void {
  const { fonts } = canvas.context;
  const label = canvas.style('label');
  const baseline = y + density.question + fonts.baseline(style, style.lead);
  canvas.reference(`${name} reference`, row.covers[0] > 0 ? rangeOf(row.covers) : row.cites, baseline);
  canvas.text({
    name: `${name} label`,
    role: 'label',
    x: CONTENT.x,
    y: baseline - fonts.baseline(label, label.lead),
    w: LABEL_W,
    text: row.label,
    style: label,
    maxLines: density.lines,
    at: row.at,
  });
  canvas.text({
    name: `${name} question`,
    role: 'heading',
    x: QUESTION_X,
    y: y + density.question,
    w: QUESTION_W,
    text: row.text,
    style,
    balance: 'even',
    maxLines: density.lines,
    at: row.at,
  });
}

const rangeOf = ([first, last]: readonly [number, number]): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The ruler drawn large: a tick a paragraph, those of the part filled. */
function drawExtent(canvas: Canvas, row: AgendaRow, name: string, y: number): void {
  const [first, last] = row.covers;
  const count = canvas.context.document.paragraphs.length;
  if (count === 0 || first < 1) return;
  if (count > MOST_TICKS) {
    const paragraph = RULER.w / count;
    canvas.swatch(`${name} extent`, { ...RULER, y }, false, 'tick');
    const part = { x: RULER.x + (first - 1) * paragraph, y, w: (last - first + 1) * paragraph, h: RULER.h };
    canvas.swatch(`${name} cited extent`, part, true, 'tick');
    return;
  }
  const gap = count > 24 ? SPACE.xs / 2 : SPACE.xs;
  const w = (RULER.w - (count - 1) * gap) / count;
  for (let index = 0; index < count; index += 1) {
    const box = { x: RULER.x + index * (w + gap), y, w, h: RULER.h };
    canvas.swatch(`${name} tick`, box, index + 1 >= first && index + 1 <= last, 'tick');
  }
}

/** Where the part is in the deck; leads there. */
function drawSlides(canvas: Canvas, row: AgendaRow, name: string, y: number, numbering: Numbering): void {
  const slides = numbering.ofPart(row.part);
  if (!slides) return;
  const { labels } = canvas.context.document;
  const { first, last } = slides;
  const text = fillGaps(first === last ? labels.slide : labels.slides, { from: first, to: last });
  canvas.text({
    name: `${name} slides`,
    role: 'label',
    x: RULER.x,
    y,
    w: RULER.w,
    text,
    style: 'head',
    maxLines: 1,
    link: { type: 'page', page: slides.firstId },
    at: row.at,
  });
}
