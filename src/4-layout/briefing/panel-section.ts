import { spanOf } from '../../core/source.ts';
import type { StructureStep } from '../../ir/scene.ts';
import type { BottomLineSection, PanelSection } from '../../ir/sections.ts';
import type { TextStyle } from '../../ir/theme.ts';
import { type BriefingContext, headingType, marginColumn, setPart } from './context.ts';
import { layOutHeading } from './heading.ts';
import { namedIn, splitReferences, unite } from './references.ts';
import type { Column, Strip, TextPart } from './strip.ts';

/** Insets of the bottom line's text, and of a panel's label, points. */
const BOTTOM_LINE = { side: 17, right: 14, end: 10, gap: 4 };
const PANEL = { side: 15, end: 6, text: 62, gap: 12, widestLabel: 150 };

/** The speech in one sentence, with its label above it. */
export function layOutBottomLine(
  section: BottomLineSection,
  step: StructureStep,
  context: BriefingContext,
): readonly Strip[] {
  return layOutStacked(section, step, context, context.theme.print.bottomLine, BOTTOM_LINE.end);
}

/** The label above the text. */
function layOutStacked(
  section: BottomLineSection | PanelSection,
  step: StructureStep,
  context: BriefingContext,
  style: TextStyle,
  end: number,
): readonly Strip[] {
  const { theme, frame } = context;
  const { panel } = section;
  const place = { x: frame.content.x + BOTTOM_LINE.side, w: frame.content.w - BOTTOM_LINE.side - BOTTOM_LINE.right };
  const structure: readonly StructureStep[] = [step, { id: `${section.id}-text`, type: 'P' }];
  const label = setLabel(section, step, context, theme.print.label, place.w);
  const text = setText(section, context, style, place.w, structure);
  const drop = label.reduce((sum, each) => sum + each.block.height, 0) + (label.length > 0 ? BOTTOM_LINE.gap : 0);
  const margin = marginColumn(
    context,
    { id: `${section.id}-text`, structure, origin: panel.at.span },
    splitReferences(panel.cites),
    style,
    drop,
  );
  const columns: readonly Column[] = [{ ...place, drop: 0, parts: label }, ...margin, { ...place, drop, parts: text }];
  return [...layOutHeading(section, step, context, 8, false), onPanel(section, columns, end)];
}

/** What comes next, or what is asked: its label beside the text. */
export function layOutPanel(section: PanelSection, step: StructureStep, context: BriefingContext): readonly Strip[] {
  const { theme, frame, fonts } = context;
  if (frame.single) return layOutStacked(section, step, context, theme.print.body, PANEL.end);
  const { panel } = section;
  const { strong, body } = theme.print;
  const natural = fonts.advance(panel.label, strong);
  const labelWidth = Math.min(Math.max(PANEL.text - PANEL.side - PANEL.gap, natural), PANEL.widestLabel) + 0.01;
  const textX = panel.label === '' ? PANEL.side : Math.max(PANEL.text, PANEL.side + labelWidth + PANEL.gap);
  const text = { x: frame.content.x + textX, w: frame.content.w - textX - PANEL.side };
  const structure: readonly StructureStep[] = [step, { id: `${section.id}-text`, type: 'P' }];
  const spec = { id: `${section.id}-text`, structure, origin: panel.at.span };
  const columns: readonly Column[] = [
    {
      x: frame.content.x + PANEL.side,
      w: labelWidth,
      drop: 0,
      parts: setLabel(section, step, context, strong, labelWidth),
    },
    ...marginColumn(context, spec, splitReferences(panel.cites), body),
    { ...text, drop: 0, parts: setText(section, context, body, text.w, structure) },
  ];
  return [...layOutHeading(section, step, context, 8, false), onPanel(section, columns, PANEL.end)];
}

/** The label is the section's heading where it has no other. */
function setLabel(
  section: BottomLineSection | PanelSection,
  step: StructureStep,
  context: BriefingContext,
  style: TextStyle,
  width: number,
): readonly TextPart[] {
  const id = `${section.id}-label`;
  return setPart(context, {
    id,
    name: 'Label',
    role: 'label',
    text: section.panel.label,
    style,
    width,
    structure: [step, { id, type: headingType(context, section.heading ? 1 : 0) }],
    origin: spanOf(section.panel.at, 'label'),
    leads: true,
  });
}

function setText(
  section: BottomLineSection | PanelSection,
  context: BriefingContext,
  style: TextStyle,
  width: number,
  structure: readonly StructureStep[],
): readonly TextPart[] {
  return setPart(context, {
    id: `${section.id}-text`,
    name: 'Text',
    role: 'body',
    text: section.panel.text,
    style,
    width,
    structure,
    origin: spanOf(section.panel.at, 'text'),
  });
}

const onPanel = (section: BottomLineSection | PanelSection, columns: readonly Column[], end: number): Strip => ({
  type: 'strip',
  id: `${section.id}-panel`,
  above: 0,
  pad: { top: end, bottom: end },
  columns,
  panel: true,
  keepWithNext: false,
  cites: unite(section.panel.cites, namedIn(section.panel.text)),
  origin: section.panel.at.span,
});
