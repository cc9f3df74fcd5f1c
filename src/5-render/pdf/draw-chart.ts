import { assertNever } from '../../core/assert-never.ts';
import { type Box, bottom, type Point } from '../../core/geometry.ts';
import type { ChartMark } from '../../ir/scene.ts';
import { linePath, rectPath } from './canvas.ts';
import { drawHatch, ellipsePath } from './draw-shape.ts';
import { showString } from './draw-text.ts';
import { widthOf } from './fonts.ts';
import { formatAll } from './numbers.ts';
import type { Painter } from './painter.ts';

/** The white gap between neighbouring segments of a ring, points. */
const GAP = 1.5;
/** Bars take so much of their row, and labels stand so far off, in ems. */
const BAR_SHARE = 0.62;
const LABEL_GAP = 0.5;
/** Category names may take so much of a chart's width. */
const LABEL_SHARE = 0.4;

type ChartPoint = ChartMark['points'][number];

/** Paints a chart inside the marked content that its caller has opened. */
export function drawChart(painter: Painter, mark: ChartMark): void {
  switch (mark.chart) {
    case 'doughnut':
      drawDoughnut(painter, mark);
      break;
    case 'bar':
      drawBars(painter, mark);
      break;
    default:
      assertNever(mark.chart);
  }
}

/** A ring from twelve o'clock, clockwise. */
function drawDoughnut(painter: Painter, { box, points, hole }: ChartMark): void {
  const total = points.reduce((sum, each) => sum + each.value, 0);
  if (total <= 0) return;
  const center: Point = { x: box.x + box.w / 2, y: box.y + box.h / 2 };
  // Outlines stand half outside their path: the ring shrinks by as much, so that nothing leaves the box.
  const widest = Math.max(0, ...points.map((each) => each.stroke?.weight ?? 0));
  const outer = (Math.min(box.w, box.h) - widest) / 2;
  const inner = outer * hole;
  const shown = points.filter((each) => each.value > 0);
  let turned = 0;
  for (const point of shown) {
    const share = point.value / total;
    const path =
      shown.length === 1
        ? `${ellipsePath(center, outer, outer)} ${ellipsePath(center, inner, inner)}`
        : segmentPath(center, outer, inner, turned, turned + share);
    paintPoint(painter, point, path, box);
    turned += share;
  }
  if (shown.length === 1) return;
  painter.canvas.stroke({ color: 'lt1', weight: GAP });
  let angle = 0;
  for (const { value } of shown) {
    painter.canvas.write(`${linePath(onCircle(center, inner, angle), onCircle(center, outer + widest / 2, angle))} S`);
    angle += value / total;
  }
}

/** `box` holds the path. */
function paintPoint({ canvas }: Painter, { fill, stroke, hatch }: ChartPoint, path: string, box: Box): void {
  canvas.fillColor(fill);
  if (hatch) {
    canvas.write(`${path} f*`);
    drawHatch(canvas, path, box, hatch);
  }
  if (stroke) canvas.stroke(stroke);
  if (stroke || !hatch) canvas.write(`${path} ${stroke ? (hatch ? 'S' : 'B*') : 'f*'}`);
}

/** A point on a circle; `turn` counts full turns clockwise from twelve o'clock. */
function onCircle(center: Point, radius: number, turn: number): Point {
  const angle = turn * 2 * Math.PI;
  return { x: center.x + radius * Math.sin(angle), y: center.y - radius * Math.cos(angle) };
}

function segmentPath(center: Point, outer: number, inner: number, from: number, to: number): string {
  const [start, turn] = [onCircle(center, outer, from), onCircle(center, inner, to)];
  return [
    `${formatAll(start.x, start.y)} m`,
    ...arc(center, outer, from, to),
    `${formatAll(turn.x, turn.y)} l`,
    ...arc(center, inner, to, from),
    'h',
  ].join(' ');
}

/** Bézier curves along a circle, none longer than a quarter, where they are true to a thousandth of the radius. */
function arc(center: Point, radius: number, from: number, to: number): readonly string[] {
  const count = Math.max(1, Math.ceil(Math.abs(to - from) * 4));
  const step = (to - from) / count;
  const reach = (4 / 3) * Math.tan((step * 2 * Math.PI) / 4) * radius;
  return Array.from({ length: count }, (_, index) => {
    const [a, b] = [from + step * index, from + step * (index + 1)];
    const [start, end] = [onCircle(center, radius, a), onCircle(center, radius, b)];
    const [ta, tb] = [a * 2 * Math.PI, b * 2 * Math.PI];
    return `${formatAll(
      start.x + reach * Math.cos(ta),
      start.y + reach * Math.sin(ta),
      end.x - reach * Math.cos(tb),
      end.y - reach * Math.sin(tb),
      end.x,
      end.y,
    )} c`;
  });
}

/** Horizontal bars, each with its name on the left and its value at its end, so that no axis is needed. */
function drawBars(painter: Painter, mark: ChartMark): void {
  const { points, text, box } = mark;
  const largest = Math.max(0, ...points.map((each) => each.value));
  if (largest <= 0) return;
  const values = points.map((each) => formatValue(painter, mark, each.value));
  const measure = (label: string): number => widthOf(painter.faces.faceOf(text).encode(label)) * text.size;
  const gap = text.size * LABEL_GAP;
  const names = Math.min(box.w * LABEL_SHARE, Math.max(...points.map((each) => measure(each.label))) + gap);
  const room = box.w - names - gap - Math.max(...values.map(measure));
  const pitch = box.h / points.length;
  for (const [index, point] of points.entries()) {
    const bar: Box = {
      x: box.x + names,
      y: box.y + pitch * (index + (1 - BAR_SHARE) / 2),
      w: (Math.max(0, point.value) / largest) * room,
      h: pitch * BAR_SHARE,
    };
    paintPoint(painter, point, rectPath(bar), bar);
    // A third of the size is half the height of capitals and figures in the faces that ship.
    const baseline = (bar.y + bottom(bar)) / 2 + text.size / 3;
    showString(painter, `${point.label} `, text, box.x, baseline);
    showString(painter, `${values[index] ?? ''} `, text, bar.x + bar.w + gap, baseline);
  }
}

function formatValue({ language }: Painter, mark: ChartMark, value: number): string {
  const style = mark.format === 'percent' ? { style: 'percent' as const } : {};
  return new Intl.NumberFormat(language, { ...style, maximumFractionDigits: 1 }).format(value);
}
