import type { Place } from '../../core/source.ts';
import { plain } from '../../ir/rich-text.ts';
import type { TextStyle } from '../../ir/theme.ts';
import type { CellSpec, MeasuredTable, RowSpec, TableSpec } from '../table.ts';
import type { ParagraphSpec } from '../typeset.ts';
import type { Canvas } from './canvas.ts';
import { CONTENT, REFERENCE, TABLE_RULE, TABLE_TOP } from './grid.ts';

/** A cell of evidence. */
export interface EvidenceCell {
  readonly paragraphs: readonly ParagraphSpec[];
  /** The cell that names its row. */
  readonly header?: boolean;
  /** Points below the row's own top inset; where absent, its first baseline meets the row's. */
  readonly drop?: number;
}

export interface EvidenceRow {
  readonly cells: readonly EvidenceCell[];
  readonly cites: readonly number[];
  /** Points; a row is never lower than its text. */
  readonly minHeight?: number;
  readonly at: Place;
}

export interface EvidenceTable {
  /** Heads of the columns, the reference column left out; none where the columns need no naming. */
  readonly heads: readonly (string | ParagraphSpec)[];
  /** Their widths in points; they add up to the content's width. */
  readonly columns: readonly number[];
  readonly rows: readonly EvidenceRow[];
  /** The style whose first baseline the row's other cells and its reference meet. */
  readonly base: TextStyle;
  /** Points added to the baseline that references stand on, where they stand beside another line. */
  readonly referenceDrop?: number;
  /** Distances of text from a row's edges, and the room kept free right of a column, points. */
  readonly inset: TableSpec['inset'];
  /** Whether each row has its paragraph numbers in the margin. */
  readonly references: boolean;
  /** Top of the column heads and of the strong rule below them, where they differ from the grid's. */
  readonly y?: number;
  readonly ruleY?: number;
  /** Kept free between a head's leading and the strong rule below it, where it differs from the grid's. */
  readonly underHead?: number;
}

/** Kept free between a column head's leading and the strong rule below it. */
const UNDER_HEAD = 9;

/**
 * Measures a table of evidence: column heads over a strong rule, rows closed by hair rules that leave the margin
 * column out, and every row's paragraph numbers in the margin as the row's first cell, so that numbers and rows cannot
 * drift apart. Its first row is the header row.
 */
export function measureEvidence(canvas: Canvas, table: EvidenceTable): MeasuredTable {
  const y = table.y ?? TABLE_TOP;
  const ruleY = table.ruleY ?? TABLE_RULE;
  // Paragraph numbers end flush with the reference column.
  const left = Math.min(...table.rows.map((each) => canvas.referenceLeft(each.cites)), REFERENCE.x);
  const header: RowSpec = {
    header: true,
    minHeight: ruleY - y,
    bottom: canvas.stroke('strong'),
    cells: [...marginCell(table, []), ...table.heads.map((each) => headCell(canvas, table, each, ruleY - y))],
  };
  const rows = table.rows.map(
    (row): RowSpec => ({
      bottom: canvas.stroke('hair'),
      origin: row.at.span,
      ...(row.minHeight === undefined ? {} : { minHeight: row.minHeight }),
      cells: [
        ...marginCell(table, referenceOf(canvas, row), dropOf(canvas, table)),
        ...row.cells.map((each) => toCell(canvas, table, each)),
      ],
    }),
  );
  return canvas.measure({
    x: table.references ? left : CONTENT.x,
    y,
    columns: table.references ? [CONTENT.x - left, ...table.columns] : table.columns,
    rows: table.heads.length === 0 ? rows : [header, ...rows],
    inset: table.inset,
    columnInset: table.references ? [{ left: 0, right: CONTENT.x - REFERENCE.x - REFERENCE.w }] : [],
  });
}

function headCell(canvas: Canvas, table: EvidenceTable, head: string | ParagraphSpec, height: number): CellSpec {
  const label = canvas.style('label');
  const paragraph = typeof head === 'string' ? { text: plain(head), style: label, ref: label } : head;
  const top = height - (table.underHead ?? UNDER_HEAD) - paragraph.style.lead;
  return { header: 'column', drop: top - table.inset.top, paragraphs: [paragraph] };
}

function toCell(canvas: Canvas, table: EvidenceTable, cell: EvidenceCell): CellSpec {
  const first = cell.paragraphs[0]?.style ?? table.base;
  return {
    paragraphs: cell.paragraphs,
    drop: cell.drop ?? baselineOf(canvas, table.base) - baselineOf(canvas, first),
    ...(cell.header ? { header: 'row' } : {}),
  };
}

function referenceOf(canvas: Canvas, row: EvidenceRow): readonly ParagraphSpec[] {
  if (row.cites.length === 0) return [];
  const style = canvas.style('ref');
  return [{ text: [{ type: 'ref', paragraphs: row.cites }], style, ref: style, align: 'right' }];
}

function marginCell(table: EvidenceTable, paragraphs: readonly ParagraphSpec[], drop = 0): readonly CellSpec[] {
  return table.references ? [{ paragraphs, drop, bare: true }] : [];
}

const dropOf = (canvas: Canvas, table: EvidenceTable): number =>
  baselineOf(canvas, table.base) - baselineOf(canvas, canvas.style('ref')) + (table.referenceDrop ?? 0);

/** Distance from a line's top to its baseline, points. */
export const baselineOf = (canvas: Canvas, style: TextStyle): number =>
  canvas.context.fonts.baseline(style, style.lead);
