import type { LineMark } from '../../ir/scene.ts';
import type { Theme } from '../../ir/theme.ts';
import type { Measure } from '../briefing/frame.ts';

/** Between two lines to write on: 8.8 mm beside a slide, and 7.8 mm where a sheet holds many. Points. */
export const LINE_PITCH = { wide: 25, narrow: 22 } as const;
/** Thin enough to write on, and held by every printer, points. */
const LINE_WEIGHT = 0.5;
/** Fewer lines than this are not worth their ink. */
const FEWEST = 2;

/**
 * Lines to write on, from `bottom` upwards as far as `top` lets the highest have its own line of writing: slides side by
 * side then have theirs at the same heights, however many lines their messages take.
 */
export function drawNoteLines(
  id: string,
  place: Measure,
  top: number,
  bottom: number,
  pitch: number,
  theme: Theme,
): readonly LineMark[] {
  const count = Math.floor((bottom - top) / pitch + 0.001);
  if (count < FEWEST) return [];
  return Array.from({ length: count }, (_, index): LineMark => {
    const y = bottom - (count - 1 - index) * pitch;
    return {
      type: 'line',
      id: `${id}-line-${index + 1}`,
      name: 'Note line',
      role: 'rule',
      decorative: true,
      box: { ...place, y, h: 0 },
      from: { x: place.x, y },
      to: { x: place.x + place.w, y },
      stroke: { ...theme.rules.hair, weight: LINE_WEIGHT },
    };
  });
}
