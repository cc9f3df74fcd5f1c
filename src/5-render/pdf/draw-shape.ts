import { type Box, bottom, type Point, right } from '../../core/geometry.ts';
import type { EllipseMark, Hatch, LineMark, RectMark, Stroke } from '../../ir/scene.ts';
import { type Canvas, linePath, rectPath } from './canvas.ts';
import { formatAll } from './numbers.ts';

/** A quarter of a unit circle as a Bézier curve: how far its control points stand from its ends. */
const QUARTER = (4 / 3) * (Math.SQRT2 - 1);

export function drawRect(canvas: Canvas, mark: RectMark): void {
  if (mark.hatch) drawHatch(canvas, rectPath(mark.box), mark.box, mark.hatch);
  paintPath(canvas, mark, rectPath(mark.box));
}

/** Between two lines of a hatch, and their weight, points. */
const HATCH = { pitch: 4, weight: 0.5 };

/** Fills a path with parallel lines at 45 degrees; `box` holds the path. */
export function drawHatch(canvas: Canvas, path: string, box: Box, hatch: Hatch): void {
  const lines: string[] = [];
  for (let x = box.x - box.h; x < right(box); x += HATCH.pitch) {
    const [from, to] = [x, x + box.h];
    const rising = hatch === 'rising';
    lines.push(linePath({ x: from, y: rising ? bottom(box) : box.y }, { x: to, y: rising ? box.y : bottom(box) }));
  }
  canvas.clipped(path, () => {
    canvas.stroke({ color: 'dk1', weight: HATCH.weight });
    canvas.write(`${lines.join(' ')} S`);
  });
}

export function drawEllipse(canvas: Canvas, mark: EllipseMark): void {
  const { box } = mark;
  paintPath(canvas, mark, ellipsePath({ x: box.x + box.w / 2, y: box.y + box.h / 2 }, box.w / 2, box.h / 2));
}

function paintPath(canvas: Canvas, { fill, stroke }: RectMark | EllipseMark, path: string): void {
  if (fill !== undefined) canvas.fillColor(fill);
  if (stroke !== undefined) canvas.stroke(stroke);
  if (fill !== undefined || stroke !== undefined) {
    canvas.write(`${path} ${fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B'}`);
  }
}

/** A path's operators for an ellipse, from its rightmost point. */
export function ellipsePath(center: Point, rx: number, ry: number): string {
  const { x, y } = center;
  const [kx, ky] = [rx * QUARTER, ry * QUARTER];
  return [
    `${formatAll(x + rx, y)} m`,
    `${formatAll(x + rx, y + ky, x + kx, y + ry, x, y + ry)} c`,
    `${formatAll(x - kx, y + ry, x - rx, y + ky, x - rx, y)} c`,
    `${formatAll(x - rx, y - ky, x - kx, y - ry, x, y - ry)} c`,
    `${formatAll(x + kx, y - ry, x + rx, y - ky, x + rx, y)} c h`,
  ].join(' ');
}

/** PowerPoint's medium arrow head: three line widths long and wide, and for a thin line as large as for one of 2 pt. */
export const arrowSize = (stroke: Stroke): number => 3 * Math.max(stroke.weight, 2);

export function drawLine(canvas: Canvas, { from, to, stroke, arrow }: LineMark): void {
  canvas.stroke(stroke);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (!arrow || length === 0) {
    canvas.write(`${linePath(from, to)} S`);
    return;
  }
  const head = Math.min(length, arrowSize(stroke));
  const unit: Point = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const neck: Point = { x: to.x - unit.x * head, y: to.y - unit.y * head };
  const half = head / 2;
  canvas.write(`${linePath(from, neck)} S`);
  canvas.fillColor(stroke.color);
  const left: Point = { x: neck.x - unit.y * half, y: neck.y + unit.x * half };
  const right: Point = { x: neck.x + unit.y * half, y: neck.y - unit.x * half };
  canvas.write(`${linePath(to, left, right)} h f`);
}
