import { plain, type RichText } from '../../ir/rich-text.ts';
import type { Panel } from '../../ir/statement.ts';
import { withRef } from '../typeset.ts';
import type { Canvas } from './canvas.ts';
import { CONTENT, SPACE } from './grid.ts';
import { measureText, naturalWidth } from './measure.ts';

/** The accent edge of a tinted panel, and the outline of one without tint. */
const EDGE = 4;
const OUTLINE = 1.5;
/** Width of the label: a word, a phrase on one line, or a phrase on two. */
const LABEL_WIDTHS = [48, 132, 150] as const;
/** A label of more lines than the text beside it has is too long. */
const MAX_LABEL_LINES = 3;
/** A panel is one thing that is asked: more than this is a paragraph. */
const MAX_LINES = 4;
const MIN_HEIGHT = 34;

export interface MeasuredPanel {
  readonly panel: Panel;
  readonly height: number;
  readonly labelWidth: number;
}

/** Measures the panel for what is asked and what comes next; `padding` is kept free above and below its text. */
export function measurePanel(canvas: Canvas, panel: Panel, padding: number): MeasuredPanel {
  const label = labelStyle(canvas);
  const natural = naturalWidth(canvas, plain(panel.label), label);
  const labelWidth = LABEL_WIDTHS.find((each) => natural <= each) ?? LABEL_WIDTHS[2];
  const labelHeight = measureText(canvas, plain(panel.label), label, labelWidth).height;
  const text = measureText(canvas, textOf(panel), canvas.style('small'), textBox(labelWidth).w, 'gather');
  return { panel, labelWidth, height: Math.max(MIN_HEIGHT, Math.max(labelHeight, text.height) + 2 * padding) };
}

/** Draws the panel: tint with the accent edge, or an outline where tints print as speckle. Returns its lower edge. */
export function drawPanel(canvas: Canvas, measured: MeasuredPanel, y: number): number {
  const { panel, height, labelWidth } = measured;
  const box = { x: CONTENT.x, y, w: CONTENT.w, h: height };
  if (canvas.context.theme.panel === 'tint') {
    canvas.shape('rect', 'Ask panel', box, { fill: 'lt2' }, { role: 'panel', decorative: true });
    canvas.shape('rect', 'Ask bar', { ...box, w: EDGE }, { fill: 'accent1' }, { role: 'panel', decorative: true });
  } else {
    const inner = { x: box.x + OUTLINE / 2, y: y + OUTLINE / 2, w: box.w - OUTLINE, h: height - OUTLINE };
    const stroke = { color: 'dk1', weight: OUTLINE } as const;
    canvas.shape('rect', 'Ask panel', inner, { stroke }, { role: 'panel', decorative: true });
  }
  canvas.text({
    name: 'Ask label',
    role: 'label',
    x: CONTENT.x + SPACE.l,
    y,
    w: labelWidth,
    h: height,
    text: panel.label,
    style: labelStyle(canvas),
    anchorY: 'middle',
    maxLines: MAX_LABEL_LINES,
    at: panel.at,
  });
  canvas.text({
    name: 'Ask',
    role: 'body',
    ...textBox(labelWidth),
    y,
    h: height,
    text: textOf(panel),
    style: 'small',
    anchorY: 'middle',
    balance: 'gather',
    maxLines: MAX_LINES,
    at: panel.at,
  });
  return y + height;
}

const labelStyle = (canvas: Canvas): ReturnType<Canvas['style']> => ({ ...canvas.style('label'), color: 'dk1' });

const textOf = (panel: Panel): RichText => withRef(panel.text, panel.cites);

function textBox(labelWidth: number): { readonly x: number; readonly w: number } {
  const x = CONTENT.x + SPACE.l + labelWidth + SPACE.m;
  return { x, w: CONTENT.right - SPACE.l - x };
}
