import { type Box, bottom, right } from '../../core/geometry.ts';
import type { Mark } from '../../ir/scene.ts';
import type { ColorSlot } from '../../ir/theme.ts';

/** An area of one colour; its edges in points. */
interface Fill {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly color: ColorSlot;
  readonly round: boolean;
}

/** What a page is painted with so far. */
export interface Ground {
  /** Takes in what a mark paints, on top of all before it. */
  add(mark: Mark): void;
  /** The colours that lie behind a box, topmost first: of the fills that reach into it down to one that covers it. */
  behind(box: Box): readonly ColorSlot[];
  /** The same with room for more on top. */
  copy(): Ground;
}

/** Paper and slides are of the theme's light colour. */
const PAPER: ColorSlot = 'lt1';
const ONLY_PAPER: readonly ColorSlot[] = [PAPER];
/** Text that stands over an edge by less than this does not stand on what is beyond it, points. */
const TOUCH = 0.5;

export function createGround(fills: readonly Fill[] = []): Ground {
  const painted = [...fills];
  const paint = (box: Box, color: ColorSlot | undefined, round: boolean): void => {
    if (color === undefined) return;
    painted.push({ left: box.x, top: box.y, right: right(box), bottom: bottom(box), color, round });
  };
  return {
    add: (mark) => {
      if (mark.type === 'rect' || mark.type === 'ellipse') paint(mark.box, mark.fill, mark.type === 'ellipse');
      if (mark.type === 'table') {
        for (const { cells } of mark.rows) for (const { box, fill } of cells) paint(box, fill, false);
      }
    },
    behind: (box) => {
      const [x, y, to, foot] = [box.x + TOUCH, box.y + TOUCH, right(box) - TOUCH, bottom(box) - TOUCH];
      let colors: ColorSlot[] | undefined;
      for (let index = painted.length - 1; index >= 0; index -= 1) {
        const fill = painted[index];
        // Most of what is painted is small and elsewhere.
        if (!fill || fill.top >= foot || fill.bottom <= y || fill.left >= to || fill.right <= x) continue;
        if (fill.round && !reachesRound(fill, x, y, to, foot)) continue;
        colors ??= [];
        colors.push(fill.color);
        const covers = fill.left <= x && fill.top <= y && fill.right >= to && fill.bottom >= foot;
        if (covers && (!fill.round || coversRound(fill, x, y, to, foot))) return colors;
      }
      return colors === undefined ? ONLY_PAPER : [...colors, PAPER];
    },
    copy: () => createGround(painted),
  };
}

/** Whether an ellipse reaches into a box: whether the point of the box that is nearest to its middle lies in it. */
const reachesRound = (fill: Fill, x: number, y: number, to: number, foot: number): boolean =>
  distance(fill, nearest(fill.left, fill.right, x, to), nearest(fill.top, fill.bottom, y, foot)) < 1;

/** Whether an ellipse covers a box: whether the box's corners lie in it. */
const coversRound = (fill: Fill, x: number, y: number, to: number, foot: number): boolean =>
  Math.max(distance(fill, x, y), distance(fill, to, y), distance(fill, x, foot), distance(fill, to, foot)) <= 1;

/** How far a point is from the middle of an ellipse; 1 on its rim. */
function distance({ left, top, right: end, bottom: foot }: Fill, x: number, y: number): number {
  const across = (2 * x - left - end) / (end - left);
  const down = (2 * y - top - foot) / (foot - top);
  return across ** 2 + down ** 2;
}

/** The point between `from` and `to` that is nearest to the middle of two others. */
const nearest = (one: number, other: number, from: number, to: number): number =>
  Math.min(to, Math.max(from, (one + other) / 2));
