import type { Box } from '../../core/geometry.ts';
import type { Span } from '../../core/source.ts';
import type { Mark, RectMark, StructureStep, TextMark } from '../../ir/scene.ts';
import type { ShareBar } from '../../ir/sections.ts';
import type { TextStyle } from '../../ir/theme.ts';
import { hatchOf } from '../hatch.ts';
import { placeText, type TextBlock, toRunStyle, typeset } from '../typeset.ts';
import { type BriefingContext, strongRule } from './context.ts';
import { GUTTER, type Measure } from './frame.ts';
import type { FigurePart } from './strip.ts';

/** Height of the bar and the space between it and its labels, points. */
const BAR = { height: 9, above: 6.5, gap: 3 };

interface Label {
  readonly block: TextBlock;
  /** From the bar's left edge. */
  readonly place: Measure;
  readonly y: number;
}

/** A bar that shows shares of a whole, each named right below where it begins, as far as there is room. */
export function layOutShareBar(
  bar: ShareBar,
  id: string,
  step: StructureStep,
  origin: Span,
  width: number,
  context: BriefingContext,
): readonly FigurePart[] {
  const total = bar.shares.reduce((sum, each) => sum + Math.max(0, each.value), 0);
  if (total <= 0) return [];
  const spans = shareSpans(bar, total, width);
  const labels = setLabels(bar, spans, width, context);
  const structure: readonly StructureStep[] = [step, { id, type: 'Figure' }];
  const labelsHeight = Math.max(0, ...labels.map((each) => each.y + each.block.height));
  return [
    {
      type: 'figure',
      id,
      height: BAR.height + BAR.gap + labelsHeight,
      above: BAR.above,
      origin,
      missing: labels.flatMap((each) => each.block.missing),
      draw: (x, y) => [
        ...drawBar(bar, id, spans, { x, y, w: width, h: BAR.height }, structure, context),
        ...labels.map((label, index): TextMark => {
          const { place, block } = label;
          const box = { x: x + place.x, y: y + BAR.height + BAR.gap + label.y, w: place.w, h: block.height };
          return {
            type: 'text',
            id: `${id}-label-${index + 1}`,
            name: `Share label ${index + 1}`,
            role: 'label',
            anchorY: 'top',
            box,
            structure,
            origin,
            ...placeText(block, box),
          };
        }),
      ],
    },
  ];
}

function shareSpans(bar: ShareBar, total: number, width: number): readonly Measure[] {
  let x = 0;
  return bar.shares.map((each) => {
    const w = (Math.max(0, each.value) / total) * width;
    const span = { x, w };
    x += w;
    return span;
  });
}

/** Labels side by side where each has room up to the next one; else one below the other. */
function setLabels(
  bar: ShareBar,
  spans: readonly Measure[],
  width: number,
  context: BriefingContext,
): readonly Label[] {
  const { facts } = context.theme.print;
  const style: TextStyle = { ...facts, size: facts.size - 0.5, lead: facts.lead * 0.88, color: 'dk2' };
  const set = (index: number, room: number): TextBlock => {
    const share = bar.shares[index];
    const runs = [
      { text: `${share?.figure ?? ''} `, style: { ...toRunStyle(style), bold: true } },
      { text: share?.label ?? '', style: toRunStyle(style) },
    ];
    return typeset([{ text: [], runs, style, ref: style }], room, context.fonts);
  };
  const beside = spans.map((span, index): Label => {
    const end = (spans[index + 1]?.x ?? width + GUTTER) - GUTTER;
    const place = { x: span.x, w: Math.max(end - span.x, 1) };
    return { place, block: set(index, place.w), y: 0 };
  });
  if (beside.every((each) => each.block.lines.length <= 1)) return beside;
  let y = 0;
  return spans.map((_, index) => {
    const block = set(index, width);
    const label = { place: { x: 0, w: width }, block, y };
    y += block.height;
    return label;
  });
}

function drawBar(
  bar: ShareBar,
  id: string,
  spans: readonly Measure[],
  box: Box,
  structure: readonly StructureStep[],
  context: BriefingContext,
): readonly Mark[] {
  const stroke = strongRule(context.theme);
  // The outline is drawn inside the box, so that the bar is as wide as the text above it.
  const half = stroke.weight / 2;
  const outline = { x: box.x + half, y: box.y + half, w: box.w - stroke.weight, h: box.h - stroke.weight };
  const others = context.theme.neutral === 'fill' && bar.shares.length > 2;
  const segments = bar.shares.flatMap((share, index): RectMark[] => {
    const span = spans[index];
    const hatch = hatchOf(context.theme, bar.shares, index);
    if (!span || span.w <= 0 || !(share.highlight || others || hatch)) return [];
    const part = { x: box.x + span.x, y: outline.y, w: span.w, h: outline.h };
    return [
      {
        type: 'rect',
        id: `${id}-share-${index + 1}`,
        name: `Share ${index + 1}`,
        role: 'decoration',
        box: part,
        decorative: true,
        ...(share.highlight ? { fill: 'accent1' } : others && index % 2 === 1 ? { fill: 'accent5' } : {}),
        ...(hatch === undefined ? {} : { hatch, stroke }),
      },
    ];
  });
  return [
    ...segments,
    { type: 'rect', id, name: 'Share bar', role: 'figure', box: outline, stroke, alt: bar.alt, structure },
  ];
}
