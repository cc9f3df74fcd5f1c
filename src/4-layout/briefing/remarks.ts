import { spanOf } from '../../core/source.ts';
import type { StructureStep } from '../../ir/scene.ts';
import type { RemarksSection } from '../../ir/sections.ts';
import { type BriefingContext, headingType, setPart, smaller, strongRule } from './context.ts';
import { layOutHeading } from './heading.ts';
import type { Column, Strip } from './strip.ts';

/** Remarks about the document side by side below a rule, in the columns of the annex. */
export function layOutRemarks(
  section: RemarksSection,
  step: StructureStep,
  context: BriefingContext,
): readonly Strip[] {
  const { frame, theme } = context;
  const { label, facts } = theme.print;
  const strips: Strip[] = [];
  const places = section.remarks.length === 1 ? [frame.content] : frame.columns;
  const inRow = places.length;
  for (let from = 0; from < section.remarks.length; from += inRow) {
    const columns = section.remarks.slice(from, from + inRow).flatMap((remark, side): Column[] => {
      const place = places[side];
      if (!place) return [];
      const id = `${section.id}-remark-${from + side + 1}`;
      const shared = { width: place.w, origin: remark.at?.span ?? spanOf(section.at, 'remarks') };
      const heading = setPart(context, {
        ...shared,
        id: `${id}-label`,
        name: `Remark ${from + side + 1}`,
        role: 'label',
        text: remark.label,
        style: smaller(label),
        structure: [step, { id: `${id}-label`, type: headingType(context, section.heading ? 1 : 0) }],
        leads: true,
      });
      const text = setPart(context, {
        ...shared,
        id: `${id}-text`,
        name: `Remark text ${from + side + 1}`,
        role: 'note',
        text: remark.text,
        style: smaller(facts),
        structure: [step, { id: `${id}-text`, type: 'P' }],
      });
      return [{ x: place.x, w: place.w, drop: 0, parts: [...heading, ...text] }];
    });
    strips.push({
      type: 'strip',
      id: `${section.id}-remarks-${from / inRow + 1}`,
      above: from === 0 ? 0 : 8,
      pad: { top: from === 0 ? 7 : 0, bottom: 0 },
      ...(from === 0 ? { ruleAbove: { spans: [frame.content], stroke: strongRule(theme) } } : {}),
      columns,
      keepWithNext: false,
      cites: [],
      origin: section.at.span,
    });
  }
  return [...layOutHeading(section, step, context, 8, false), ...strips];
}
