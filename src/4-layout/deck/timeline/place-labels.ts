import { type Box, overlaps } from '../../../core/geometry.ts';
import { plain } from '../../../ir/rich-text.ts';
import { withRef } from '../../typeset.ts';
import type { Canvas } from '../canvas.ts';
import { CONTENT, SPACE } from '../grid.ts';
import { measureText, naturalWidth } from '../measure.ts';
import type { Placement } from './axis.ts';

/** A label above the axis: its date's line and its text under it. */
export interface PlacedLabel {
  readonly placement: Placement;
  readonly side: 'left' | 'right';
  /** Date and text together. */
  readonly box: Box;
  /** The widest the text may be set, points; `box.w` is what it takes once it is balanced. */
  readonly room: number;
  /** Where its stem begins; it ends on the axis. */
  readonly stemTop: number;
}

export const AXIS_Y = 300;
const UPPER_Y = 156;
/** The lowest edge of labels: a bar on the axis with room above it. */
const LABELS_BOTTOM = 282;
/** Between a stem and its label, and between a label and any stem that passes it. */
const BESIDE_STEM = 9;
/** Between labels, one above the other. */
const BETWEEN_LEVELS = 6;
/** Lines longer than this are no longer a label. */
const MOST_WIDTH = 264;
const LEAST_WIDTH = 66;
const MOST_SHARE = 0.65;
/** So that a box made to measure does not break its line. */
const ROUNDING = 0.05;
const MAX_LINES = { upper: 4, lower: 3 } as const;
/** A stem begins at the x-height of the date beside it. */
const STEM_DROP = 3;

interface Choice {
  readonly lower: boolean;
  readonly left: boolean;
}

/**
 * Places the labels of up to four events above the axis on one level or, where they would meet, on two; labels near the
 * right edge stand left of their stems. Undefined where no arrangement keeps them apart.
 */
export function placeLabels(canvas: Canvas, placements: readonly Placement[]): readonly PlacedLabel[] | undefined {
  const sorted = [...placements].sort((a, b) => a.x - b.x);
  const count = 4 ** sorted.length;
  const arrangements = Array.from({ length: count }, (_, index) => toChoices(index, sorted.length));
  const ranked = arrangements
    .map((choices, index) => ({ choices, index, cost: costOf(choices) }))
    .sort((a, b) => a.cost - b.cost || a.index - b.index);
  for (const { choices } of ranked) {
    const labels = arrange(canvas, sorted, choices);
    if (labels && areApart(labels)) return labels;
  }
  return undefined;
}

/** Two bits an event, the first event's lowest, so that of equal arrangements the one with later events below wins. */
function toChoices(index: number, length: number): readonly Choice[] {
  return Array.from({ length }, (_, i) => {
    const bits = Math.floor(index / 4 ** (length - 1 - i)) % 4;
    return { lower: bits % 2 === 1, left: bits >= 2 };
  });
}

/** One level before two, and text right of its stem before text left of it. */
const costOf = (choices: readonly Choice[]): number =>
  choices.reduce((sum, each) => sum + (each.lower ? 2 : 0) + (each.left ? 3 : 0), 0);

function arrange(
  canvas: Canvas,
  sorted: readonly Placement[],
  choices: readonly Choice[],
): readonly PlacedLabel[] | undefined {
  const labels: PlacedLabel[] = [];
  for (const [index, placement] of sorted.entries()) {
    const choice = choices[index];
    if (!choice) return undefined;
    const room = Math.min(MOST_WIDTH, roomFor(canvas, sorted, choices, index));
    const label = room < LEAST_WIDTH ? undefined : setLabel(canvas, placement, choice, room);
    if (!label) return undefined;
    labels.push(label);
  }
  return labels;
}

/** How wide a label may be before it meets the edge or a stem that passes its level. */
function roomFor(canvas: Canvas, sorted: readonly Placement[], choices: readonly Choice[], index: number): number {
  const own = choices[index];
  const x = sorted[index]?.x ?? 0;
  const direction = own?.left ? -1 : 1;
  const edge = own?.left ? x - CONTENT.x : CONTENT.right - x;
  for (let other = index + direction; other >= 0 && other < sorted.length; other += direction) {
    const choice = choices[other];
    // The stems of the upper level pass the lower one; those of the lower level end below the upper.
    if (!own?.lower && choice?.lower) continue;
    const distance = Math.abs((sorted[other]?.x ?? 0) - x);
    const facing = choice?.left !== own?.left && choice?.lower === own?.lower;
    const between = distance - 2 * BESIDE_STEM;
    return facing ? (between - SPACE.l) * shareOf(canvas, sorted[index], sorted[other]) : between;
  }
  return edge - BESIDE_STEM;
}

/** Of two labels that face each other, the longer gets the more room. */
function shareOf(canvas: Canvas, own: Placement | undefined, other: Placement | undefined): number {
  const lengthOf = (each: Placement | undefined): number =>
    each ? naturalWidth(canvas, withRef(each.event.text, each.event.cites), canvas.style('small')) : 0;
  const share = lengthOf(own) / Math.max(1, lengthOf(own) + lengthOf(other));
  return Math.min(MOST_SHARE, Math.max(1 - MOST_SHARE, share));
}

function setLabel(canvas: Canvas, placement: Placement, choice: Choice, room: number): PlacedLabel | undefined {
  const { event } = placement;
  const small = canvas.style('small');
  const date = canvas.style('label');
  const text = measureText(canvas, withRef(event.text, event.cites), small, room, 'even');
  const dateWidth = naturalWidth(canvas, plain(event.label), date);
  const level = choice.lower ? 'lower' : 'upper';
  if (text.broken || dateWidth > room || text.lines.length > MAX_LINES[level]) return undefined;
  // A line that was not balanced keeps the box it was offered: only what it fills counts.
  const single = text.lines.length < 2;
  const textWidth = single ? naturalWidth(canvas, withRef(event.text, event.cites), small) + ROUNDING : text.width;
  const w = Math.max(textWidth, dateWidth + ROUNDING);
  const h = date.lead + text.height;
  const y = choice.lower ? LABELS_BOTTOM - h : UPPER_Y;
  if (y + h > LABELS_BOTTOM || y < UPPER_Y) return undefined;
  const side = choice.left ? 'left' : 'right';
  const x = choice.left ? placement.x - BESIDE_STEM - w : placement.x + BESIDE_STEM;
  return { placement, side, box: { x, y, w, h }, room: single ? w : room, stemTop: y + STEM_DROP };
}

/** Whether no label meets another label or a stem. */
export function areApart(labels: readonly PlacedLabel[]): boolean {
  return labels.every((label, index) =>
    labels.every((other, at) => {
      if (at === index) return true;
      const stem = { x: other.placement.x, y: other.stemTop, w: 0.01, h: AXIS_Y - other.stemTop };
      const grown = {
        x: label.box.x - SPACE.s,
        y: label.box.y - BETWEEN_LEVELS,
        w: label.box.w + 2 * SPACE.s,
        h: label.box.h + 2 * BETWEEN_LEVELS,
      };
      return !overlaps(grown, other.box) && !overlaps(grown, stem, 0);
    }),
  );
}
