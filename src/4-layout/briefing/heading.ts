import { spanOf } from '../../core/source.ts';
import type { StructureStep } from '../../ir/scene.ts';
import type { BriefingSection } from '../../ir/sections.ts';
import { type BriefingContext, headingType, marginColumn, setPart, strongRule } from './context.ts';
import { namedIn, splitReferences, unite } from './references.ts';
import type { Strip } from './strip.ts';

/** A heading of more lines than this is no heading. */
const MOST_LINES = 8;

/** A section's place in the structure tree. */
export const sectionStep = (section: BriefingSection, title: string): StructureStep => ({
  id: section.id,
  type: 'Sect',
  title,
});

/** A section's heading with its reference in the margin; `below` points and, if asked for, a rule end it. */
export function layOutHeading(
  section: BriefingSection,
  step: StructureStep,
  context: BriefingContext,
  below: number,
  ruled: boolean,
): readonly Strip[] {
  const { heading } = section;
  if (!heading) return [];
  const { theme, frame } = context;
  const id = `${section.id}-heading`;
  const structure: readonly StructureStep[] = [step, { id, type: headingType(context, 0) }];
  const origin = spanOf(heading.at, 'headline');
  const style = theme.print.h2;
  const parts = setPart(context, {
    id,
    name: 'Heading',
    role: 'heading',
    text: heading.text,
    style,
    width: frame.content.w,
    structure,
    origin,
    balance: 'even',
  });
  if (parts.length === 0) return [];
  const strip: Strip = {
    type: 'strip',
    id,
    above: 0,
    pad: { top: 0, bottom: below },
    ...(ruled ? { ruleBelow: { spans: [frame.content], stroke: strongRule(theme) } } : {}),
    columns: [
      ...marginColumn(context, { id, structure, origin }, splitReferences(heading.cites), style),
      { ...frame.content, drop: 0, parts },
    ],
    keepWithNext: true,
    isHeading: true,
    cites: unite(heading.cites, namedIn(heading.text)),
    origin,
  };
  const tooMany = parts.some((each) => each.block.lines.length > MOST_LINES);
  return [tooMany ? { ...strip, whole: 'the heading' } : strip];
}
