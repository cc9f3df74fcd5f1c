import { plain } from '../../../ir/rich-text.ts';
import type { ChartMark } from '../../../ir/scene.ts';
import type { NumberSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import { hatchOf } from '../../hatch.ts';
import { resize, toRunStyle } from '../../typeset.ts';
import { firstFitting, startSlide, type Variant, whereOf } from '../attempt.ts';
import { Canvas } from '../canvas.ts';
import type { DeckContext, SlideResult } from '../context.ts';
import { BLOCK_TOP, CONTENT, columnX, EVIDENCE_BOTTOM, SPACE, spanW } from '../grid.ts';
import { naturalWidth } from '../measure.ts';
import { noteRoom, placeNote } from '../note.ts';

/** The chart's box, and the hole of the doughnut within it. */
const CHART = { x: CONTENT.x, y: 158, w: 318, h: 318 } as const;
const HOLE = 0.7;
/** The widest a figure may be within the hole, whose rim curves in above and below it. */
const IN_HOLE = { x: CHART.x + 50, w: CHART.w - 100 } as const;
/** Evidence beside the chart. */
const SIDE = { x: columnX(7), w: spanW(6), rule: 168 } as const;
const KEY = 12;
const INDENT = 21;
const UNDER_RULE = 13;
/** From a label's top to the names below it, and from these to the next rule. */
const NAMES_BELOW = 25;
const ABOVE_RULE = 23;
/** Recipients in one column; more stand in two. */
const ONE_COLUMN = 5;
const MOST_RECIPIENTS = 8;
/** Bars of a legible height. */
const MOST_BARS = 10;
/** A figure that stands alone, and what it steps down through where it is long. */
const ALONE_SIZES = [96, 84, 72, 60, 48] as const;
const CHART_SIZES = [72, 64, 56, 48, 40] as const;

/** One figure: a share of a whole as a doughnut, several shares as bars, or the figure alone. */
export function layoutNumber(slide: NumberSlide, context: DeckContext): SlideResult {
  const draw = slide.shares.length === 0 ? drawAlone : slide.shares.length <= 2 ? drawDoughnut : drawBars;
  const variants = [false, true].map(
    (dense): Variant =>
      () => {
        const canvas = new Canvas(context, whereOf(slide));
        startSlide(canvas, slide);
        draw(canvas, slide, dense);
        placeNote(canvas, slide);
        return [{ canvas }];
      },
  );
  return firstFitting(slide, 'Content', variants);
}

function drawDoughnut(canvas: Canvas, slide: NumberSlide, dense: boolean): void {
  drawChart(canvas, slide, 'doughnut', CHART);
  const figure = fitFigure(canvas, slide.figure, CHART_SIZES, IN_HOLE.w);
  const middle = CHART.y + CHART.h / 2;
  const top = middle + 25 - figure.lead;
  drawFigure(canvas, slide, figure, { ...IN_HOLE, y: top, align: 'center' });
  canvas.text({
    name: 'Figure label',
    role: 'label',
    ...IN_HOLE,
    y: middle + 27,
    text: slide.unit,
    style: { ...canvas.style('body'), color: 'dk2' },
    align: 'center',
    balance: 'even',
    maxLines: 2,
    at: slide.at,
  });
  drawBeside(canvas, slide, dense, true);
}

/** More than two shares: bars from zero, sorted, with direct labels, under the figure. */
function drawBars(canvas: Canvas, slide: NumberSlide, dense: boolean): void {
  const figure = fitFigure(canvas, slide.figure, CHART_SIZES, CHART.w);
  drawFigure(canvas, slide, figure, { x: CHART.x, y: BLOCK_TOP, w: CHART.w, align: 'left' });
  const unit = drawUnit(canvas, slide, CHART.x, CHART.w, BLOCK_TOP + figure.lead);
  const y = unit + SPACE.m;
  if (slide.shares.length > MOST_BARS) canvas.refuse('the chart', `at most ${MOST_BARS} shares`, slide.at);
  drawChart(canvas, slide, 'bar', { ...CHART, y, h: EVIDENCE_BOTTOM - noteRoom(canvas, slide) - y });
  drawBeside(canvas, slide, dense, false);
}

/** No whole is known: the figure alone, and what it measures beside it. */
function drawAlone(canvas: Canvas, slide: NumberSlide, dense: boolean): void {
  const left = { x: CONTENT.x, w: spanW(5) };
  const beside = { x: columnX(6), w: spanW(7) };
  canvas.rule('Figure rule', left.x, left.w, BLOCK_TOP, 'strong');
  const figure = fitFigure(canvas, slide.figure, ALONE_SIZES, left.w);
  const y = BLOCK_TOP + SPACE.l;
  drawFigure(canvas, slide, figure, { ...left, y, align: 'left' });
  const unit = drawUnit(canvas, slide, left.x, left.w, y + figure.lead);
  canvas.rule('Statement rule', beside.x, beside.w, BLOCK_TOP, 'strong');
  const statement = canvas.text({
    name: 'Statement',
    role: 'body',
    ...beside,
    y,
    text: slide.statement,
    style: dense ? 'h2' : 'h1',
    balance: 'gather',
    floor: floorOf(canvas, slide),
    at: slide.at,
  });
  drawRecipients(canvas, slide, { ...beside, keys: false }, statement.bottom + SPACE.xl, 'hair', dense);
  drawRest(canvas, slide, { ...left, keys: false }, unit + SPACE.xl, 'hair');
}

function drawFigure(
  canvas: Canvas,
  slide: NumberSlide,
  style: TextStyle,
  place: { readonly x: number; readonly y: number; readonly w: number; readonly align: 'left' | 'center' },
): void {
  canvas.text({ name: 'Figure', role: 'figure', ...place, text: slide.figure, style, maxLines: 1, at: slide.at });
}

function drawUnit(canvas: Canvas, slide: NumberSlide, x: number, w: number, y: number): number {
  const style: TextStyle = { ...canvas.style('body'), color: 'dk2' };
  const spec = { name: 'Figure label', role: 'label', x, y, w, text: slide.unit, style, maxLines: 2 } as const;
  return canvas.text({ ...spec, at: slide.at }).bottom;
}

/** The largest size at which the figure stays on one line. */
function fitFigure(canvas: Canvas, figure: string, sizes: readonly number[], w: number): TextStyle {
  const style = canvas.style('figure');
  const scale = style.size / CHART_SIZES[0];
  const styles = sizes.map((size) => resize(style, Math.round(size * scale)));
  return styles.find((each) => naturalWidth(canvas, plain(figure), each) <= w) ?? styles.at(-1) ?? style;
}

function drawChart(canvas: Canvas, slide: NumberSlide, chart: ChartMark['chart'], box: ChartMark['box']): void {
  const hollow = canvas.context.theme.neutral === 'outline';
  const gap = { color: hollow ? 'dk1' : 'lt1', weight: hollow ? 1 : 1.5 } as const;
  const shares = chart === 'bar' ? [...slide.shares].sort((a, b) => b.value - a.value) : slide.shares;
  canvas.chart({
    name: 'Share chart',
    role: 'figure',
    box,
    alt: slide.alt,
    chart,
    title: slide.figure,
    series: slide.unit,
    points: shares.map((each, index) => {
      const hatch = hatchOf(canvas.context.theme, shares, index);
      return {
        label: each.label,
        value: each.value,
        fill: each.highlight ? ('accent1' as const) : hollow ? ('lt1' as const) : ('accent5' as const),
        ...(chart === 'doughnut' || hollow ? { stroke: gap } : {}),
        ...(hatch === undefined ? {} : { hatch }),
      };
    }),
    format: slide.format,
    hole: chart === 'doughnut' ? HOLE : 0,
    text: toRunStyle(canvas.style('small')),
    origin: slide.at.span,
  });
}

interface Side {
  readonly x: number;
  readonly w: number;
  /** Whether squares repeat the chart's fills. */
  readonly keys: boolean;
}

/** Who got it, and what the figure leaves open, one below the other beside the chart. */
function drawBeside(canvas: Canvas, slide: NumberSlide, dense: boolean, keys: boolean): void {
  const side: Side = { x: SIDE.x, w: SIDE.w, keys };
  if (!slide.recipients && !slide.rest) {
    // Nothing is known of who has the share and the rest: what it measures stands there.
    canvas.rule('Statement rule', SIDE.x, SIDE.w, SIDE.rule, 'strong');
    canvas.text({
      name: 'Statement',
      role: 'body',
      x: SIDE.x,
      w: SIDE.w,
      y: SIDE.rule + SPACE.l,
      text: slide.statement,
      style: dense ? 'h2' : 'h1',
      balance: 'gather',
      floor: floorOf(canvas, slide),
      at: slide.at,
    });
    return;
  }
  const end = drawRecipients(canvas, slide, side, SIDE.rule, 'strong', dense);
  drawRest(canvas, slide, side, end ?? SIDE.rule, end === undefined ? 'strong' : 'hair');
}

/** Returns where the next rule may stand, or nothing where the speech names no recipients. */
function drawRecipients(
  canvas: Canvas,
  slide: NumberSlide,
  side: Side,
  rule: number,
  weight: 'strong' | 'hair',
  dense: boolean,
): number | undefined {
  const { recipients } = slide;
  if (!recipients || recipients.items.length === 0) return undefined;
  canvas.rule('Recipients rule', side.x, side.w, rule, weight);
  const place = drawLabel(canvas, slide, 'Recipients', recipients.label, side, rule, 'highlight');
  const end = drawNames(canvas, slide, recipients.items, { ...place, y: rule + UNDER_RULE + NAMES_BELOW }, dense);
  return end + ABOVE_RULE;
}

function drawRest(canvas: Canvas, slide: NumberSlide, side: Side, rule: number, weight: 'strong' | 'hair'): void {
  const { rest } = slide;
  if (!rest) return;
  canvas.rule('Rest rule', side.x, side.w, rule, weight);
  const place = drawLabel(canvas, slide, 'Rest', rest.label, side, rule, 'rest');
  canvas.text({
    name: 'Rest',
    role: 'note',
    ...place,
    y: rule + UNDER_RULE + SPACE.xl,
    text: rest.text,
    style: 'small',
    balance: 'gather',
    floor: floorOf(canvas, slide),
    at: slide.at,
  });
}

/** The label under a rule, after its key. Returns where the text below it begins and how wide it is. */
function drawLabel(
  canvas: Canvas,
  slide: NumberSlide,
  name: string,
  text: string,
  side: Side,
  rule: number,
  part: 'highlight' | 'rest',
): { readonly x: number; readonly w: number } {
  const place = side.keys ? { x: side.x + INDENT, w: side.w - INDENT } : { x: side.x, w: side.w };
  const y = rule + UNDER_RULE;
  const style = canvas.style('label');
  if (side.keys) drawKey(canvas, name, { x: side.x, y: y + style.lead / 2 - KEY / 2, w: KEY, h: KEY }, part);
  canvas.text({ name: `${name} label`, role: 'label', ...place, y, text, style, maxLines: 1, at: slide.at });
  return place;
}

/** A square that repeats a fill of the chart; the remainder's is outlined, since it is light. */
function drawKey(canvas: Canvas, name: string, square: ChartMark['box'], part: 'highlight' | 'rest'): void {
  const decoration = { role: 'decoration', decorative: true } as const;
  if (part === 'highlight') {
    canvas.shape('rect', `${name} key`, square, { fill: 'accent1' }, decoration);
    return;
  }
  const stroke = canvas.stroke('hair');
  const inset = stroke.weight / 2;
  const box = { x: square.x + inset, y: square.y + inset, w: KEY - stroke.weight, h: KEY - stroke.weight };
  const hollow = canvas.context.theme.neutral === 'outline';
  canvas.shape('rect', `${name} key`, box, hollow ? { stroke } : { fill: 'accent5', stroke }, decoration);
}

/** Names a line each, in two columns where there are many. Returns their lower edge. */
function drawNames(
  canvas: Canvas,
  slide: NumberSlide,
  items: readonly string[],
  place: { readonly x: number; readonly y: number; readonly w: number },
  dense: boolean,
): number {
  if (items.length > MOST_RECIPIENTS) canvas.refuse('the recipients', `at most ${MOST_RECIPIENTS}`, slide.at);
  const style = dense ? canvas.style('body') : canvas.style('h2');
  const columns = items.length > ONE_COLUMN ? 2 : 1;
  const perColumn = Math.ceil(items.length / columns);
  const w = (place.w - SPACE.l * (columns - 1)) / columns;
  let end = place.y;
  for (let column = 0; column < columns; column += 1) {
    const names = items.slice(column * perColumn, (column + 1) * perColumn);
    const placed = canvas.text({
      name: 'Recipients',
      role: 'body',
      x: place.x + column * (w + SPACE.l),
      y: place.y,
      w,
      text: names.map((each, index) => ({ text: plain(each), style, ref: style, spaceBefore: index === 0 ? 0 : 2 })),
      style,
      floor: floorOf(canvas, slide),
      at: slide.at,
    });
    end = Math.max(end, placed.bottom);
  }
  return end;
}

const floorOf = (canvas: Canvas, slide: NumberSlide): number => EVIDENCE_BOTTOM - noteRoom(canvas, slide);
