import type { RichText } from '../../ir/rich-text.ts';
import type { TextStyle } from '../../ir/theme.ts';
import { type Balance, OFFICE_RESERVE, type TextBlock, typeset } from '../typeset.ts';
import { type Canvas, refStyle } from './canvas.ts';

/** Sets one paragraph as `canvas.text` would, without putting it on the canvas. */
export function measureText(
  canvas: Canvas,
  text: RichText,
  style: TextStyle,
  width: number,
  balance: Balance = 'none',
): TextBlock {
  const spec = { text, style, ref: refStyle(canvas.context, style) };
  return typeset([spec], width, canvas.context.fonts, { balance, reserve: OFFICE_RESERVE });
}

/** Width of the text on one line, points, with the room kept for renderers whose widths differ. */
export function naturalWidth(canvas: Canvas, text: RichText, style: TextStyle): number {
  const [line] = measureText(canvas, text, style, Number.MAX_SAFE_INTEGER).lines;
  return (line?.runs.reduce((sum, each) => sum + each.width, 0) ?? 0) / (1 - OFFICE_RESERVE);
}
