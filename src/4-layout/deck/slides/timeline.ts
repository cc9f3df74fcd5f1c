import { plain } from '../../../ir/rich-text.ts';
import type { TimelineSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import { withRef } from '../../typeset.ts';
import { firstFitting, startSlide, whereOf } from '../attempt.ts';
import { Canvas, refStyle } from '../canvas.ts';
import type { DeckContext, SlideResult } from '../context.ts';
import { CONTENT, columnX, EVIDENCE_BOTTOM, SPACE, spanW } from '../grid.ts';
import { naturalWidth } from '../measure.ts';
import { noteRoom, placeNote } from '../note.ts';
import {
  type Axis,
  createAxis,
  DOT,
  findClusters,
  OWN_DOT,
  type Placement,
  placeEvent,
  TICK_LABEL,
  toYears,
} from '../timeline/axis.ts';
import { layoutDates } from '../timeline/date-table.ts';
import { AXIS_Y, type PlacedLabel, placeLabels } from '../timeline/place-labels.ts';

/** More labels than these are a table of dates. */
const MOST = { labels: 7, above: 4, clustered: 3, spans: 1 } as const;
const BAR_H = 8;
const TICK_H = 7;
const YEARS_Y = 307;
const STEM = 0.75;
const TICK = 1;
/** The bar of what lasts until the speech, and its label below it. */
const SPAN = { y: 332, h: 4, label: 346, text: 364, w: 354 } as const;
/** The cluster's rule, and the table that hangs from it. */
const CLUSTER = { ruleY: 352, y: 356, weight: 1.5, dateColumn: 96, widestDate: 150 } as const;
/** The two sides below the axis. */
const LEFT = { x: CONTENT.x, w: spanW(6) } as const;
const RIGHT = { x: columnX(7), w: spanW(6) } as const;
const NOTE_Y = 448;

/** What stands where on an axis. */
interface Plan {
  readonly axis: Axis;
  readonly labels: readonly PlacedLabel[];
  readonly cluster: readonly Placement[];
  readonly span?: TimelineSlide['events'][number];
}

/** What happened when, on a true axis, with the precision that the speech gives; else a table of dates. */
export function layoutTimeline(slide: TimelineSlide, context: DeckContext): SlideResult {
  const probe = new Canvas(context, whereOf(slide));
  const plan = planAxis(probe, slide);
  if (plan) {
    const explained = explainMarks(slide);
    const result = firstFitting(slide, 'Content', [() => [{ canvas: draw(explained, context, plan) }]]);
    if (result.pages.length > 0) return result;
  }
  return layoutDates(slide, context);
}

/** The slide with its legend before its note, where it has one. */
function explainMarks(slide: TimelineSlide): TimelineSlide {
  const { legend, note } = slide;
  if (legend === undefined) return slide;
  return { ...slide, note: note === undefined ? legend : [...legend, ...plain(' '), ...note] };
}

/** Undefined where the events do not go on one axis without meeting. */
function planAxis(canvas: Canvas, slide: TimelineSlide): Plan | undefined {
  const { events } = slide;
  const spans = events.filter((each) => each.kind === 'span');
  if (events.length === 0 || events.length > MOST.labels || spans.length > MOST.spans) return undefined;
  const axis = createAxis(events);
  const placements = events.filter((each) => each.kind !== 'span').map((each) => placeEvent(each, axis));
  const runs = findClusters(placements);
  const clusters = runs.filter((each) => each.length > 1);
  const cluster = clusters[0] ?? [];
  if (clusters.length > 1 || cluster.length > MOST.clustered) return undefined;
  const above = runs.filter((each) => each.length === 1).flat();
  if (above.length > MOST.above) return undefined;
  const labels = placeLabels(canvas, above);
  return labels && { axis, labels, cluster, ...(spans[0] ? { span: spans[0] } : {}) };
}

function draw(slide: TimelineSlide, context: DeckContext, plan: Plan): Canvas {
  const canvas = new Canvas(context, whereOf(slide));
  startSlide(canvas, slide);
  const { axis, labels, cluster } = plan;
  const center = cluster.reduce((sum, each) => sum + each.x, 0) / Math.max(1, cluster.length);
  const clusterRight = cluster.length === 0 || center >= (LEFT.x + LEFT.w + RIGHT.x) / 2;
  const connector = cluster.length === 0 ? undefined : connectorOf(cluster);
  drawAxis(canvas, axis);
  for (const label of labels) drawLabel(canvas, label);
  for (const each of marksOf([...labels.map((label) => label.placement), ...cluster])) drawMark(canvas, each);
  drawYears(canvas, axis, connector?.x);
  const beside = clusterRight ? LEFT : RIGHT;
  const spanEnd = plan.span ? drawSpan(canvas, slide, plan.span, axis, beside.x) : SPAN.label;
  if (connector) drawCluster(canvas, slide, cluster, connector, clusterRight ? RIGHT : LEFT);
  if (slide.note !== undefined) {
    const note = cluster.length === 0 ? { x: CONTENT.x, w: CONTENT.w } : { x: beside.x, w: SPAN.w + SPACE.s };
    const y = Math.max(NOTE_Y, spanEnd + SPACE.xl);
    if (spanEnd + noteRoom(canvas, slide, note.w) > EVIDENCE_BOTTOM)
      canvas.refuse('the note', 'fewer words in the note', slide.at);
    placeNote(canvas, slide, { ...note, y });
  }
  return canvas;
}

function drawAxis(canvas: Canvas, axis: Axis): void {
  const decoration = { role: 'tick', decorative: true } as const;
  canvas.line(
    'Axis',
    { x: CONTENT.x, y: AXIS_Y },
    { x: CONTENT.right, y: AXIS_Y },
    canvas.stroke('strong'),
    decoration,
  );
  for (const { x } of axis.ticks) {
    canvas.line('Tick', { x, y: AXIS_Y }, { x, y: AXIS_Y + TICK_H }, { color: 'dk1', weight: TICK }, decoration);
  }
}

/** The years under their ticks; one that the cluster's line would strike steps aside, or is left out. */
function drawYears(canvas: Canvas, axis: Axis, connector: number | undefined): void {
  for (const [index, { year, x }] of axis.ticks.entries()) {
    const next = axis.ticks[index + 1]?.x ?? CONTENT.right;
    const struck = connector !== undefined && connector > x - 1 && connector < x + TICK_LABEL.x + TICK_LABEL.w;
    const left = struck ? connector + TICK_LABEL.x : x + TICK_LABEL.x;
    if (left + TICK_LABEL.w > next) continue;
    canvas.text({ name: 'Year', role: 'label', x: left, y: YEARS_Y, w: TICK_LABEL.w, text: `${year}`, style: 'head' });
  }
}

function drawLabel(canvas: Canvas, label: PlacedLabel): void {
  const { placement, box, side, room, stemTop } = label;
  const { event } = placement;
  const end = { x: placement.x, y: AXIS_Y };
  const stroke = { color: 'dk1', weight: STEM } as const;
  canvas.line('Stem', { x: placement.x, y: stemTop }, end, stroke, { role: 'rule', decorative: true });
  const align = side;
  const x = side === 'right' ? box.x : box.x + box.w - room;
  const opposite = align === 'left' ? ('right' as const) : ('left' as const);
  const date = canvas.text({
    name: `${event.label} date`,
    role: 'label',
    x: box.x,
    y: box.y,
    w: box.w,
    text: event.label,
    style: dateStyle(canvas),
    align: opposite,
    maxLines: 1,
    at: event.at,
  });
  canvas.text({
    name: event.label,
    role: 'body',
    x,
    y: date.bottom,
    w: room,
    text: withRef(event.text, event.cites),
    style: 'small',
    align: opposite,
    balance: 'even',
    at: event.at,
  });
}

const dateStyle = (canvas: Canvas): TextStyle => ({ ...canvas.style('label'), color: 'dk1' });

/** The speech's own dot is drawn last and hides those that would touch it: the cluster's table names them all. */
function marksOf(placements: readonly Placement[]): readonly Placement[] {
  const own = placements.filter((each) => each.event.own);
  const others = placements.filter(
    (each) =>
      !each.event.own && !own.some((mine) => each.from < mine.to && mine.from < each.to && each.event.kind === 'point'),
  );
  return [...others, ...own];
}

/** A dot where month or day is known, a bar where only the year is. */
function drawMark(canvas: Canvas, { event, from, to }: Placement): void {
  const decoration = { role: 'decoration', decorative: true } as const;
  if (event.kind === 'year') {
    const box = { x: from, y: AXIS_Y - BAR_H / 2, w: to - from, h: BAR_H };
    canvas.shape('rect', `${event.label} mark`, box, { fill: event.own ? 'accent1' : 'dk1' }, decoration);
    return;
  }
  const size = event.own ? OWN_DOT : DOT;
  const box = { x: from, y: AXIS_Y - size / 2, w: size, h: size };
  canvas.shape('ellipse', `${event.label} mark`, box, { fill: event.own ? 'accent1' : 'dk1' }, decoration);
}

/** The bar of what lasts until the speech, with its label below. Returns the label's lower edge. */
function drawSpan(
  canvas: Canvas,
  slide: TimelineSlide,
  event: TimelineSlide['events'][number],
  axis: Axis,
  x: number,
): number {
  const until = slide.events.find((each) => each.own)?.date ?? canvas.context.document.meta.date;
  const from = axis.toX(toYears(event.date));
  const to = Math.min(CONTENT.right, Math.max(from + SPAN.h, axis.toX(toYears(until))));
  const box = { x: from, y: SPAN.y, w: to - from, h: SPAN.h };
  canvas.shape('rect', `${event.label} span`, box, { fill: 'accent3' }, { role: 'decoration', decorative: true });
  canvas.text({
    name: `${event.label} date`,
    role: 'label',
    x,
    y: SPAN.label,
    w: SPAN.w,
    text: event.label,
    style: dateStyle(canvas),
    maxLines: 1,
    at: event.at,
  });
  return canvas.text({
    name: event.label,
    role: 'body',
    x,
    y: SPAN.text,
    w: SPAN.w,
    text: withRef(event.text, event.cites),
    style: 'small',
    balance: 'gather',
    at: event.at,
  }).bottom;
}

interface Connector {
  readonly x: number;
  readonly color: 'accent1' | 'dk1';
}

/** Where the line from the axis down to the cluster begins: at the speech's own date, or at the middle of the cluster. */
function connectorOf(cluster: readonly Placement[]): Connector {
  const own = cluster.find((each) => each.event.own);
  const middle = cluster[Math.floor(cluster.length / 2)];
  return own ? { x: own.x, color: 'accent1' } : { x: middle?.x ?? CONTENT.x, color: 'dk1' };
}

function drawCluster(
  canvas: Canvas,
  slide: TimelineSlide,
  cluster: readonly Placement[],
  connector: Connector,
  side: { readonly x: number; readonly w: number },
): void {
  const stroke = { color: connector.color, weight: CLUSTER.weight };
  const decoration = { role: 'rule', decorative: true } as const;
  const foot = { x: connector.x, y: CLUSTER.ruleY };
  canvas.line('Cluster stem', { x: connector.x, y: AXIS_Y }, foot, stroke, decoration);
  const from = Math.min(side.x, connector.x);
  const to = Math.max(side.x + side.w, connector.x);
  canvas.line('Cluster rule', { x: from, y: CLUSTER.ruleY }, { x: to, y: CLUSTER.ruleY }, stroke, decoration);
  const small = canvas.style('small');
  const date = dateStyle(canvas);
  const ref = refStyle(canvas.context, small);
  const baseline = (style: TextStyle): number => canvas.context.fonts.baseline(style, style.lead);
  const widest = Math.max(...cluster.map(({ event }) => naturalWidth(canvas, plain(event.label), date))) + SPACE.m;
  const column = Math.min(CLUSTER.widestDate, Math.max(CLUSTER.dateColumn, Math.ceil(widest)));
  const table = canvas.measure({
    x: side.x,
    y: CLUSTER.y,
    columns: [column, side.w - column],
    inset: { top: 3.5, bottom: 2, between: SPACE.s },
    rows: cluster.map(({ event }) => ({
      origin: event.at.span,
      cells: [
        {
          header: 'row' as const,
          drop: baseline(small) - baseline(date),
          paragraphs: [{ text: plain(event.label), style: date, ref: date }],
        },
        { paragraphs: [{ text: withRef(event.text, event.cites), style: small, ref }] },
      ],
    })),
  });
  const first = cluster[0]?.event.label ?? '';
  const last = cluster.at(-1)?.event.label ?? '';
  canvas.table(`${first} to ${last}`, table, { at: slide.at });
}
