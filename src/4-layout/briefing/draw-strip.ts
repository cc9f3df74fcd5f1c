import type { LineMark, Mark, RectMark, TextMark } from '../../ir/scene.ts';
import type { Theme } from '../../ir/theme.ts';
import { placeText } from '../typeset.ts';
import { strongRule } from './context.ts';
import type { Frame } from './frame.ts';
import { type Column, columnHeight, partHeight, type Strip, type StripRule, type TextPart } from './strip.ts';

/** Width of the accent edge of a tinted panel, points. */
const PANEL_EDGE = 3;
/** Outline of a panel that is not tinted, points. */
const PANEL_OUTLINE = 1;

/** A strip's marks at `y`, in reading order. */
export function drawStrip(strip: Strip, y: number, frame: Frame, theme: Theme): readonly Mark[] {
  const marks: Mark[] = [];
  let top = y;
  if (strip.ruleAbove) {
    marks.push(...drawRules(strip.ruleAbove, top, `${strip.id}-rule`));
    top += strip.ruleAbove.stroke.weight;
  }
  const inner = Math.max(0, ...strip.columns.map((each) => columnHeight(each)));
  const height = strip.pad.top + inner + strip.pad.bottom;
  if (strip.panel) marks.push(...drawPanel(strip.id, top, height, frame, theme));
  for (const column of strip.columns) marks.push(...drawColumn(column, top + strip.pad.top));
  if (strip.ruleBelow) marks.push(...drawRules(strip.ruleBelow, top + height, `${strip.id}-rule-below`));
  return marks;
}

function drawColumn(column: Column, y: number): readonly Mark[] {
  let top = y + column.drop;
  return column.parts.flatMap((part, index) => {
    if (index > 0) top += part.above;
    const at = top;
    top += partHeight(part);
    return part.type === 'figure' ? part.draw(column.x, at) : [drawText(part, column, at)];
  });
}

function drawText(part: TextPart, column: Column, y: number): TextMark {
  const box = { x: column.x, y, w: column.w, h: part.block.height };
  const anchor = part.block.paragraphs[0]?.align === 'left' ? { ...box, w: part.block.width } : box;
  return {
    type: 'text',
    id: part.id,
    name: part.name,
    role: part.role,
    anchorY: 'top',
    box: anchor,
    structure: part.structure,
    origin: part.origin,
    ...placeText(part.block, box),
  };
}

/** Rules whose upper edge is at `y`. */
function drawRules(rule: StripRule, y: number, id: string): readonly LineMark[] {
  const middle = y + rule.stroke.weight / 2;
  return rule.spans.map(
    ({ x, w }, index): LineMark => ({
      type: 'line',
      id: index === 0 ? id : `${id}-${index + 1}`,
      name: 'Rule',
      role: 'rule',
      decorative: true,
      box: { x, y: middle, w, h: 0 },
      from: { x, y: middle },
      to: { x: x + w, y: middle },
      stroke: rule.stroke,
    }),
  );
}

function drawPanel(id: string, y: number, h: number, frame: Frame, theme: Theme): readonly RectMark[] {
  const { x, w } = frame.content;
  const base = { type: 'rect', role: 'panel', decorative: true } as const;
  if (theme.panel === 'tint') {
    return [
      { ...base, id: `${id}-ground`, name: 'Panel', box: { x, y, w, h }, fill: 'lt2' },
      {
        ...base,
        id: `${id}-edge`,
        name: 'Panel edge',
        role: 'decoration',
        box: { x, y, w: PANEL_EDGE, h },
        fill: 'accent1',
      },
    ];
  }
  const half = PANEL_OUTLINE / 2;
  return [
    {
      ...base,
      id: `${id}-ground`,
      name: 'Panel',
      // The outline is drawn inside the panel.
      box: { x: x + half, y: y + half, w: w - PANEL_OUTLINE, h: h - PANEL_OUTLINE },
      stroke: { color: strongRule(theme).color, weight: PANEL_OUTLINE },
    },
  ];
}
