import { type Box, bottom, contains, overlaps, right } from '../../core/geometry.ts';
import type { Mark } from '../../ir/scene.ts';
import type { ColorSlot } from '../../ir/theme.ts';

/** An area of one colour. */
interface Fill {
  readonly box: Box;
  readonly color: ColorSlot;
  readonly round: boolean;
}

/** What a page is painted with so far. */
export interface Ground {
  /** Takes in what a mark paints, on top of all before it. */
  add(mark: Mark): void;
  /** The colours that lie behind a box, topmost first: of the fills that reach into it down to one that covers it. */
  behind(box: Box): readonly ColorSlot[];
}

/** Paper and slides are of the theme's light colour. */
const PAPER: ColorSlot = 'lt1';
/** Text that stands over an edge by less than this does not stand on what is beyond it, points. */
const TOUCH = 0.5;

/** A page's ground, with what its master paints at the bottom. */
export function createGround(master: readonly Mark[] = []): Ground {
  const fills: Fill[] = [];
  const add = (mark: Mark): void => {
    if (mark.type === 'rect' || mark.type === 'ellipse') {
      if (mark.fill !== undefined) fills.push({ box: mark.box, color: mark.fill, round: mark.type === 'ellipse' });
    } else if (mark.type === 'table') {
      for (const { cells } of mark.rows) {
        for (const { box, fill } of cells) if (fill !== undefined) fills.push({ box, color: fill, round: false });
      }
    }
  };
  for (const mark of master) add(mark);
  return {
    add,
    behind: (box) => {
      const colors: ColorSlot[] = [];
      for (let index = fills.length - 1; index >= 0; index -= 1) {
        const fill = fills[index];
        if (!fill || !reaches(fill, box)) continue;
        colors.push(fill.color);
        if (covers(fill, box)) return colors;
      }
      return [...colors, PAPER];
    },
  };
}

const covers = ({ box, round }: Fill, inner: Box): boolean =>
  contains(box, inner, TOUCH) && (!round || cornersOf(inner).every(([x, y]) => distance(box, x, y) <= 1));

const reaches = ({ box, round }: Fill, other: Box): boolean =>
  overlaps(box, other, TOUCH) &&
  (!round ||
    // The point of the other box that is nearest to the middle of the ellipse.
    distance(box, clamp(box.x + box.w / 2, other.x, right(other)), clamp(box.y + box.h / 2, other.y, bottom(other))) <
      1);

/** How far a point is from the middle of the ellipse in a box; 1 on its rim. */
function distance(box: Box, x: number, y: number): number {
  const across = (x - box.x - box.w / 2) / (box.w / 2);
  const down = (y - box.y - box.h / 2) / (box.h / 2);
  return across ** 2 + down ** 2;
}

const cornersOf = (box: Box): readonly (readonly [number, number])[] => [
  [box.x, box.y],
  [right(box), box.y],
  [box.x, bottom(box)],
  [right(box), bottom(box)],
];

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
