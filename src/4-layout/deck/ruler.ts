import { formatParagraphs } from '../../ir/rich-text.ts';
import type { Canvas } from './canvas.ts';
import { CONTENT, FOOTER_Y } from './grid.ts';

/** Points between a tick and the number beside it. */
const GAP = 6;
/** The ticks' top edge: centred on the footer's x-height. */
const TICK_Y = 505.5;

interface TickSize {
  readonly size: number;
  readonly pitch: number;
}

/** One tick a paragraph while ticks can be told apart; none for a speech of more than 48 paragraphs. */
function tickSize(paragraphs: number): TickSize | undefined {
  if (paragraphs > 48) return undefined;
  return paragraphs > 24 ? { size: 3, pitch: 4.5 } : { size: 6, pitch: 9 };
}

/** Right edge of the last tick and left edge of the first: the last paragraph's number stands flush right. */
function extent(canvas: Canvas, paragraphs: number, tick: TickSize): { readonly left: number; readonly right: number } {
  const style = canvas.style('foot');
  const right = CONTENT.right - canvas.context.fonts.advance(`${paragraphs}`, style) - GAP;
  return { left: right - (paragraphs - 1) * tick.pitch - tick.size, right };
}

const tickBox = (left: number, tick: TickSize, index: number): { x: number; y: number; w: number; h: number } => ({
  x: left + index * tick.pitch,
  y: TICK_Y + (6 - tick.size) / 2,
  w: tick.size,
  h: tick.size,
});

/** The part of the ruler that is the same on every slide: all ticks, neutral, with the first and last number. */
export function drawRuler(canvas: Canvas, paragraphs: number): void {
  const tick = tickSize(paragraphs);
  if (!tick || paragraphs === 0) return;
  const { left, right } = extent(canvas, paragraphs, tick);
  const label = { role: 'footer', y: FOOTER_Y, style: 'foot' } as const;
  canvas.text({ ...label, name: 'First paragraph', x: left - GAP - 40, w: 40, text: '¶1', align: 'right' });
  for (let index = 0; index < paragraphs; index += 1) {
    canvas.swatch('Tick', tickBox(left, tick, index), false, 'tick');
  }
  canvas.text({
    ...label,
    name: 'Last paragraph',
    x: right + GAP - 40,
    w: CONTENT.right - right - GAP + 40,
    text: `${paragraphs}`,
    align: 'right',
  });
}

/** The cited ticks of one slide; a speech too long for ticks gets the numbers themselves. */
export function drawCited(canvas: Canvas, paragraphs: number, cites: readonly number[]): void {
  const tick = tickSize(paragraphs);
  if (!tick) {
    const range = cites.length > 8 ? `¶${cites[0]}–${cites.at(-1)}` : formatParagraphs(cites);
    if (range !== '') {
      canvas.text({
        name: 'Cited paragraphs',
        role: 'footer',
        x: CONTENT.right - 240,
        w: 240,
        y: FOOTER_Y,
        text: range,
        style: 'foot',
        align: 'right',
      });
    }
    return;
  }
  const { left } = extent(canvas, paragraphs, tick);
  for (const cite of cites) canvas.swatch('Cited tick', tickBox(left, tick, cite - 1), true, 'tick');
}
