import { spanOf } from '../../core/source.ts';
import { toPlain } from '../../ir/rich-text.ts';
import type { StructureStep } from '../../ir/scene.ts';
import type { TableSection } from '../../ir/sections.ts';
import type { TextStyle } from '../../ir/theme.ts';
import { type BriefingContext, hairRule, headingType, marginColumn, setPart, smaller, strongRule } from './context.ts';
import { layOutHeading } from './heading.ts';
import { namedIn, splitReferences, unite } from './references.ts';
import type { Strip, TextPart } from './strip.ts';

/** Between a record's parts, points. */
const ABOVE_PART = 3;

/**
 * A table for pages that are too narrow for columns, or type that is too large: each row is a record, its first cell the
 * heading, every other cell below what its column is called. Read aloud it is a heading with a list, not a table.
 */
export function layOutRecords(section: TableSection, step: StructureStep, context: BriefingContext): readonly Strip[] {
  const { frame, theme } = context;
  const { message } = frame.spacing;
  const heading = layOutHeading(section, step, context, BELOW_HEADING, true);
  const named = nameFirst(section, step, context, heading.length === 0);
  const records = section.rows.map((row, index): Strip => {
    const id = `${section.id}-row-${index + 1}`;
    const origin = spanOf(row.at);
    const { parts, structure, first } = setRecord(section, row, id, step, context);
    return {
      type: 'strip',
      id,
      above: 0,
      pad: { top: message, bottom: message },
      ...(index === 0 && heading.length === 0 && named.length === 0
        ? { ruleAbove: { spans: [frame.content], stroke: strongRule(theme) } }
        : {}),
      ruleBelow: { spans: [frame.content], stroke: hairRule(theme) },
      columns: [
        ...marginColumn(context, { id, structure, origin }, splitReferences(row.cites), first),
        { ...frame.content, drop: 0, parts },
      ],
      keepWithNext: false,
      cites: unite(row.cites, ...row.cells.map(namedIn)),
      origin,
    };
  });
  return [...heading, ...named, ...records];
}

/** What the first column is called, once above all records: their headings are its cells. */
function nameFirst(
  section: TableSection,
  step: StructureStep,
  context: BriefingContext,
  ruled: boolean,
): readonly Strip[] {
  const { frame, theme } = context;
  const id = `${section.id}-first`;
  const origin = section.at.span;
  const parts = setPart(context, {
    id,
    name: 'Label',
    role: 'label',
    text: section.columns[0]?.label ?? '',
    style: smaller(theme.print.label),
    width: frame.content.w,
    structure: [step, { id, type: 'P' }],
    origin,
  });
  if (parts.length === 0) return [];
  const columns = [{ ...frame.content, drop: 0, parts }];
  const rule = ruled ? { ruleAbove: { spans: [frame.content], stroke: strongRule(theme) } } : {};
  const pad = { top: frame.spacing.cell.top, bottom: 0 };
  return [
    { type: 'strip', id, above: 0, pad, ...rule, columns, keepWithNext: true, isHeading: true, cites: [], origin },
  ];
}

/** Between a heading and its rule. */
const BELOW_HEADING = 6;

interface Record {
  readonly parts: readonly TextPart[];
  /** The element that the record's references belong to: what is read first. */
  readonly structure: readonly StructureStep[];
  /** The style of what stands first, beside the references. */
  readonly first: TextStyle;
}

function setRecord(
  section: TableSection,
  row: TableSection['rows'][number],
  id: string,
  step: StructureStep,
  context: BriefingContext,
): Record {
  const { strong, body, label } = context.theme.print;
  const origin = spanOf(row.at);
  const shared = { width: context.frame.content.w, origin, balance: 'settle' } as const;
  const named: readonly StructureStep[] = [step, { id, type: headingType(context, section.heading ? 1 : 0) }];
  const [first = [], ...cells] = row.cells;
  // Where a table's first column has a dash for want of anything to say, a record has no heading.
  const title = /^[-–—]?$/.test(toPlain(first).trim()) ? [] : first;
  const heading = setPart(context, {
    ...shared,
    id: `${id}-heading`,
    name: 'Heading',
    role: 'heading',
    text: title,
    style: strong,
    structure: named,
    leads: true,
  });
  const others = cells.flatMap((text, column): readonly TextPart[] => {
    const head = section.columns[column + 1]?.label.trim() ?? '';
    const own = `${id}-cell-${column + 2}`;
    const item: readonly StructureStep[] = [step, { id: `${id}-list`, type: 'L' }, { id: own, type: 'LI' }];
    const value = setPart(context, {
      ...shared,
      id: own,
      name: `Cell ${column + 2}`,
      role: 'body',
      text,
      style: body,
      structure: head === '' ? [step, { id: own, type: 'P' }] : [...item, { id: `${own}-body`, type: 'LBody' }],
      above: head === '' ? ABOVE_PART : 0,
    });
    if (head === '' || value.length === 0) return value;
    const called = setPart(context, {
      ...shared,
      id: `${own}-label`,
      name: `Label ${column + 2}`,
      role: 'label',
      text: head,
      style: smaller(label),
      structure: [...item, { id: `${own}-label`, type: 'Lbl' }],
      above: ABOVE_PART,
      leads: true,
    });
    return [...called, ...value];
  });
  const parts = [...heading, ...others];
  return { parts, structure: parts[0]?.structure ?? named, first: heading.length > 0 ? strong : body };
}
