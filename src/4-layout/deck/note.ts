import type { Slide } from '../../ir/slides.ts';
import type { Canvas } from './canvas.ts';
import { CONTENT, EVIDENCE_BOTTOM, SPACE } from './grid.ts';
import { measureText } from './measure.ts';

/** Kept free between an editorial note and the lowest edge of the evidence. */
const UNDER_NOTE = 3;

/** Height that a slide's note takes up at its foot, with the space above it; nothing where there is no note. */
export function noteRoom(canvas: Canvas, slide: Slide, w: number = CONTENT.w): number {
  return slide.note === undefined ? 0 : noteHeight(canvas, slide, w) + UNDER_NOTE + SPACE.s;
}

/** Puts the editorial note at the foot of the slide, or at `y` where it is to stand higher. */
export function placeNote(
  canvas: Canvas,
  slide: Slide,
  place: { readonly x?: number; readonly w?: number; readonly y?: number } = {},
): void {
  if (slide.note === undefined) return;
  const w = place.w ?? CONTENT.w;
  const foot = EVIDENCE_BOTTOM - UNDER_NOTE - noteHeight(canvas, slide, w);
  canvas.text({
    name: 'Note',
    role: 'note',
    x: place.x ?? CONTENT.x,
    y: place.y === undefined ? foot : Math.min(place.y, foot),
    w,
    text: slide.note,
    style: 'note',
    balance: 'gather',
    at: slide.at,
  });
}

function noteHeight(canvas: Canvas, slide: Slide, w: number): number {
  return slide.note === undefined ? 0 : measureText(canvas, slide.note, canvas.style('note'), w, 'gather').height;
}
