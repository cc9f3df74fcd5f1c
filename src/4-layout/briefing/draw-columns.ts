import type { Mark, Role, StructureStep, TextMark } from '../../ir/scene.ts';
import type { TextStyle } from '../../ir/theme.ts';
import { placeText, type TextBlock } from '../typeset.ts';
import type { AnnexChunk, ColumnPage } from './annex-columns.ts';
import type { BriefingContext } from './context.ts';
import type { SectionFlow } from './flow.ts';
import type { AnnexColumn } from './frame.ts';
import { sliceBlock } from './slice-text.ts';

/** One page of the annex: the marks of a paragraph are its number, where it is used, and its words. */
export function drawColumns(page: ColumnPage, section: SectionFlow, context: BriefingContext): readonly Mark[] {
  const { frame, theme } = context;
  const step: StructureStep = { id: section.id, type: 'Sect', title: section.title };
  const x = frame.columnRule;
  const rule: Mark = {
    type: 'line',
    id: `${section.id}-column-rule`,
    name: 'Column rule',
    role: 'rule',
    decorative: true,
    box: { x, y: page.y, w: 0, h: page.height },
    from: { x, y: page.y },
    to: { x, y: page.y + page.height },
    stroke: { color: 'accent5', weight: theme.rules.hair.weight },
  };
  const marks = frame.columns.flatMap((column, side) =>
    (page.columns[side] ?? []).flatMap((chunk) => drawChunk(chunk, side, column, page.y, step, context)),
  );
  return (page.columns[1]?.length ?? 0) > 0 ? [rule, ...marks] : marks;
}

function drawChunk(
  chunk: AnnexChunk,
  side: number,
  column: AnnexColumn,
  top: number,
  step: StructureStep,
  context: BriefingContext,
): readonly Mark[] {
  const { fonts, theme } = context;
  const { annex, ref, annexNotes } = theme.print;
  const { entry } = chunk;
  const notes = entry.notes[side];
  if (!notes) throw new Error('a column of the annex without notes');
  const id = `${step.id}-p${entry.number}`;
  const y = top + chunk.y;
  /** Makes first baselines meet that of the text. */
  const raise = (style: TextStyle): number => fonts.baseline(annex, annex.lead) - fonts.baseline(style, style.lead);
  const draw = (block: TextBlock, place: { x: number; y: number; w: number }, more: MarkFacts): readonly TextMark[] => {
    if (block.lines.length === 0) return [];
    const box = { ...place, h: block.height };
    return [{ type: 'text', anchorY: 'top', box, origin: entry.origin, ...more, ...placeText(block, box) }];
  };
  const structure = [step, { id, type: 'P' }] as const;
  const beside = { x: column.notes.x, w: column.notes.w };
  const text = draw(
    sliceBlock(entry.text, chunk.from, chunk.to),
    { x: column.x, y, w: column.w },
    {
      id: chunk.first ? id : `${id}-line-${chunk.from + 1}`,
      name: `Paragraph ${entry.number}`,
      role: 'body',
      structure,
    },
  );
  if (!chunk.first) {
    const continued = draw(
      notes.continued,
      { ...beside, y: y + raise(annexNotes) },
      { id: `${id}-line-${chunk.from + 1}-note`, name: 'Continuation', role: 'note', decorative: true },
    );
    return [...continued, ...text];
  }
  const refY = y + raise(ref);
  return [
    ...draw(
      notes.ref,
      { ...beside, y: refY },
      { id: `${id}-ref`, name: 'Reference', role: 'ref', structure, anchor: `p${entry.number}` },
    ),
    ...draw(
      notes.uses,
      { ...beside, y: refY + notes.ref.height },
      {
        id: `${id}-uses`,
        name: 'Uses',
        role: 'note',
        structure: [step, { id: `${id}-uses`, type: 'P' }],
      },
    ),
    ...text,
  ];
}

interface MarkFacts {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly structure?: readonly StructureStep[];
  readonly anchor?: string;
  readonly decorative?: boolean;
}
