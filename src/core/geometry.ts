/** Lengths are points (1/72 inch) everywhere; x grows to the right and y downwards from the page's top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in points. */
export interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

export interface Size {
  readonly w: number;
  readonly h: number;
}

export const right = (box: Box): number => box.x + box.w;
export const bottom = (box: Box): number => box.y + box.h;

/** Whether `inner` lies within `outer`; `slack` points of overhang are forgiven (rounding, and a glyph's side bearing). */
export function contains(outer: Box, inner: Box, slack = 0.01): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    right(inner) <= right(outer) + slack &&
    bottom(inner) <= bottom(outer) + slack
  );
}

/** Whether two boxes share more than `slack` points in both directions. */
export function overlaps(a: Box, b: Box, slack = 0.01): boolean {
  return a.x < right(b) - slack && b.x < right(a) - slack && a.y < bottom(b) - slack && b.y < bottom(a) - slack;
}
