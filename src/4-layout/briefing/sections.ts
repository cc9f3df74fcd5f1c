import { assertNever } from '../../core/assert-never.ts';
import { indexEvidence } from '../../ir/evidence.ts';
import { toPlain } from '../../ir/rich-text.ts';
import type { BriefingSection } from '../../ir/sections.ts';
import { layOutAnnex, setParagraphs, type Uses } from './annex.ts';
import { layOutCards, layOutGlossary } from './cards.ts';
import type { BriefingContext } from './context.ts';
import type { FlowItem, SectionFlow } from './flow.ts';
import { sectionStep } from './heading.ts';
import { layOutMasthead } from './masthead.ts';
import { layOutMessages } from './messages.ts';
import { layOutBottomLine, layOutPanel } from './panel-section.ts';
import { layOutRecords } from './records.ts';
import { layOutRemarks } from './remarks.ts';
import { layOutNote, layOutTable } from './table-section.ts';

/** A function from where paragraphs are used to the sections' items: only the annex depends on it. */
export type SectionsSetter = (uses: Uses) => readonly SectionFlow[];

/** Sets every section once; what is returned only sets the annex's margins again. */
export function setSections(sections: readonly BriefingSection[], context: BriefingContext): SectionsSetter {
  const evidence = indexEvidence(sections);
  const setters = sections.map((section, index): ((uses: Uses) => SectionFlow) => {
    const above = gapAbove(section, sections[index - 1], context);
    const title = titleOf(section);
    const toFlow = (items: readonly FlowItem[]): SectionFlow => ({
      id: section.id,
      title,
      startsPage: section.type === 'annex' && index > 0,
      cited: section.type !== 'annex' && section.type !== 'remarks',
      ...(section.basis ? { restsOn: (words) => evidence.at(section.id, words).map((each) => each.paragraph) } : {}),
      items: items.map((item, position) => (position === 0 ? { ...item, above } : item)),
    });
    if (section.type === 'annex') {
      const texts = setParagraphs(section, context);
      return (uses) => toFlow(layOutAnnex(section, sectionStep(section, title), context, texts, uses));
    }
    const flow = toFlow(layOut(section, title, context));
    return () => flow;
  });
  return (uses) => setters.map((each) => each(uses));
}

type BodySection = Exclude<BriefingSection, { readonly type: 'annex' }>;

function layOut(section: BodySection, title: string, context: BriefingContext): readonly FlowItem[] {
  const step = sectionStep(section, title);
  switch (section.type) {
    case 'masthead':
      return layOutMasthead(section, step, context);
    case 'bottom-line':
      return layOutBottomLine(section, step, context);
    case 'messages':
      return layOutMessages(section, step, context);
    case 'cards':
      return layOutCards(section, step, context);
    case 'table':
      return context.frame.single && section.narrow !== true
        ? [...layOutRecords(section, step, context), ...layOutNote(section, step, context)]
        : layOutTable(section, step, context);
    case 'panel':
      return layOutPanel(section, step, context);
    case 'glossary':
      return layOutGlossary(section, step, context);
    case 'remarks':
      return layOutRemarks(section, step, context);
    default:
      return assertNever(section);
  }
}

/** What the bookmarks call a section: its heading, else the words that stand in its place. */
export function titleOf(section: BriefingSection): string {
  const heading = section.heading ? toPlain(section.heading.text) : '';
  if (heading !== '') return heading;
  switch (section.type) {
    case 'masthead':
    case 'annex':
      return section.title;
    case 'bottom-line':
    case 'panel':
      return section.panel.label;
    case 'remarks':
      return section.remarks[0]?.label ?? '';
    case 'messages':
    case 'cards':
    case 'table':
    case 'glossary':
      return '';
    default:
      return assertNever(section);
  }
}

/** Above the rule of closing remarks, points. */
const ABOVE_REMARKS = 22;

function gapAbove(section: BriefingSection, before: BriefingSection | undefined, context: BriefingContext): number {
  const { spacing } = context.frame;
  if (section.type === 'remarks') return ABOVE_REMARKS;
  if (before?.type === 'masthead') return spacing.afterMasthead;
  if (section.type === 'panel' && !section.heading) return spacing.beforePanel;
  return before?.type === 'bottom-line' || before?.type === 'panel' ? spacing.afterPanel : spacing.section;
}
