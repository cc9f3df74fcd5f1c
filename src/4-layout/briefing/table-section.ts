import { type Span, spanOf } from '../../core/source.ts';
import type { StructureStep } from '../../ir/scene.ts';
import type { ColumnVoice, TableSection } from '../../ir/sections.ts';
import type { TextStyle } from '../../ir/theme.ts';
import { widenForWords } from '../column-widths.ts';
import { type CellSpec, type MeasuredRow, type MeasuredTable, measureTable, type RowSpec } from '../table.ts';
import { type BriefingContext, hairRule, referenceRuns, setPart, smaller, strongRule } from './context.ts';
import { GUTTER } from './frame.ts';
import { layOutHeading } from './heading.ts';
import { namedIn, splitReferences, unite } from './references.ts';
import { countFitting, sliceBlock } from './slice-text.ts';
import { breakAfter, type Strip } from './strip.ts';

/** A table whose rows flow over pages. */
export interface TableFlow {
  readonly id: string;
  readonly measured: MeasuredTable;
  /** Repeated on every page that the table runs on to. */
  readonly head?: MeasuredRow;
  readonly structure: readonly StructureStep[];
  readonly origin: Span;
}

export interface TableRowItem {
  readonly type: 'row';
  readonly table: TableFlow;
  readonly row: MeasuredRow;
  readonly above: number;
  /** Whether the table begins with it: the head above any other row is a repetition. */
  readonly beginsTable: boolean;
  readonly keepWithNext: boolean;
  readonly cites: readonly number[];
  readonly origin: Span;
}

/** Between a heading and the labels of the columns, less the cells' own inset. */
const BELOW_HEADING = 4.5;

export function layOutTable(
  section: TableSection,
  step: StructureStep,
  context: BriefingContext,
): readonly (Strip | TableRowItem)[] {
  const id = `${section.id}-table`;
  const table = setTable(section, context);
  const labelled = section.columns.some((each) => each.label.trim() !== '');
  const [first, ...others] = table.rows;
  const head = labelled ? first : undefined;
  const rows = labelled ? others : table.rows;
  const flow: TableFlow = {
    id,
    measured: table,
    ...(head ? { head } : {}),
    structure: [step, { id, type: 'Table' }],
    origin: section.at.span,
  };
  const items = rows.map((row, index): TableRowItem => {
    const source = section.rows[index];
    return {
      type: 'row',
      table: flow,
      row,
      above: 0,
      beginsTable: index === 0,
      // Neither the first nor the last row of a table stands alone on a page.
      keepWithNext: rows.length > 1 && (index === 0 || index === rows.length - 2),
      cites: unite(source?.cites ?? [], ...(source?.cells ?? []).map(namedIn)),
      origin: source?.at.span ?? section.at.span,
    };
  });
  return [
    ...layOutHeading(section, step, context, BELOW_HEADING, false),
    ...items,
    ...layOutNote(section, step, context),
  ];
}

function setTable(section: TableSection, context: BriefingContext): MeasuredTable {
  const { frame, fonts, theme } = context;
  const margin = frame.content.x - frame.refs.x;
  const total = section.columns.reduce((sum, each) => sum + each.weight, 0) || 1;
  const styles = section.columns.map((each) => voiceStyle(each.voice, context));
  const { ref, label } = theme.print;
  const baselines = styles.map((each) => fonts.baseline(each, each.lead));
  const lowest = Math.max(fonts.baseline(ref, ref.lead), ...baselines);
  const dropOf = (style: TextStyle): number => lowest - fonts.baseline(style, style.lead);
  const head: RowSpec = {
    header: true,
    bottom: strongRule(theme),
    origin: section.at.span,
    cells: [
      { paragraphs: [], header: 'column', bare: true },
      ...section.columns.map(
        (each): CellSpec => ({
          paragraphs: [{ text: [{ type: 'text', text: each.label }], style: label, ref }],
          header: 'column',
          anchorY: 'bottom',
        }),
      ),
    ],
  };
  const rows = section.rows.map(
    (row): RowSpec => ({
      bottom: hairRule(theme),
      origin: spanOf(row.at),
      cells: [
        {
          paragraphs: [
            {
              text: [],
              runs: referenceRuns(splitReferences(row.cites), ref, context.linkRefs),
              style: ref,
              ref,
              align: 'right',
            },
          ],
          bare: true,
          drop: dropOf(ref),
        },
        ...section.columns.map((_, column): CellSpec => {
          const style = styles[column] ?? theme.print.table;
          const inline = { ...ref, size: style.size, lead: style.lead };
          return {
            paragraphs: [{ text: row.cells[column] ?? [], style, ref: inline }],
            drop: dropOf(style),
            ...(column === 0 ? { header: 'row' } : {}),
          };
        }),
      ],
    }),
  );
  const labelled = section.columns.some((each) => each.label.trim() !== '');
  const shown = labelled ? [head, ...rows] : rows;
  const weighted = section.columns.map((each) => (each.weight / total) * frame.content.w);
  const widths = widenForWords(
    weighted,
    shown.map((row) => ({ cells: row.cells.slice(1) })),
    (column) => (column === section.columns.length - 1 ? 0 : GUTTER),
    fonts,
  );
  return measureTable(
    {
      x: frame.refs.x,
      y: 0,
      columns: [margin, ...widths],
      rows: shown,
      inset: { ...frame.spacing.cell, between: GUTTER },
      columnInset: [{ left: 0, right: margin - frame.refs.w }],
      typeset: { balance: 'settle', linkRefs: context.linkRefs },
    },
    fonts,
  );
}

function voiceStyle(voice: ColumnVoice, context: BriefingContext): TextStyle {
  const { table, strong, h3, voice: words, label } = context.theme.print;
  switch (voice) {
    case 'text':
      return table;
    case 'strong':
      return { ...strong, size: table.size, lead: table.lead };
    case 'heading':
      // Half a point smaller than a card's heading, so that it stands on the lines of the cells beside it.
      return { ...h3, size: h3.size - 0.5, lead: Math.max(table.lead, h3.size + 0.5) };
    case 'voice':
      return words;
    case 'label':
      return label;
  }
}

/** An editor's remark below a table. */
export function layOutNote(section: TableSection, step: StructureStep, context: BriefingContext): readonly Strip[] {
  const { frame, theme } = context;
  const id = `${section.id}-note`;
  const origin = spanOf(section.at, 'note');
  const parts = setPart(context, {
    id,
    name: 'Note',
    role: 'note',
    text: section.note ?? [],
    style: { ...smaller(theme.print.facts), color: 'dk2' },
    width: frame.content.w,
    structure: [step, { id, type: 'P' }],
    origin,
  });
  if (parts.length === 0) return [];
  const columns = [{ ...frame.content, drop: 0, parts }];
  const cites = namedIn(section.note ?? []);
  return [{ type: 'strip', id, above: 5, pad: { top: 0, bottom: 0 }, columns, keepWithNext: false, cites, origin }];
}

/** Splits a row so that its first part is at most `height` points high, between lines of every cell. */
export function splitRow(item: TableRowItem, height: number): readonly [TableRowItem, TableRowItem] | undefined {
  const { row } = item;
  const { inset } = item.table.measured.spec;
  const cuts = row.blocks.map((block, column) => {
    const room = height - inset.top - inset.bottom - (row.spec.cells[column]?.drop ?? 0);
    return breakAfter(block.lines.length, countFitting(block, room));
  });
  if (row.blocks.some((block, column) => block.lines.length > 0 && cuts[column] === 0)) return undefined;
  const part = (from: (column: number) => number, to: (column: number) => number): MeasuredRow => {
    const blocks = row.blocks.map((block, column) => sliceBlock(block, from(column), to(column)));
    const heights = blocks.map((each, column) => each.height + (row.spec.cells[column]?.drop ?? 0));
    return {
      ...row,
      blocks,
      height: Math.max(0, ...heights) + inset.top + inset.bottom,
      lines: Math.max(0, ...blocks.map((each) => each.lines.length)),
    };
  };
  const cutOf = (column: number): number => cuts[column] ?? 0;
  const endOf = (column: number): number => row.blocks[column]?.lines.length ?? 0;
  const { bottom: _, ...open } = row.spec;
  const head = part(() => 0, cutOf);
  const rest = part(cutOf, endOf);
  return [
    { ...item, row: { ...head, spec: open }, keepWithNext: false },
    { ...item, row: { ...rest, spec: { ...rest.spec, continues: true } }, above: 0, beginsTable: false },
  ];
}
