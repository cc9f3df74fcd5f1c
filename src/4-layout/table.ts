import type { Span } from '../core/source.ts';
import type { CellBorder, Stroke, TableCell, TableMark, TableRow } from '../ir/scene.ts';
import type { FontSet } from '../text/fonts.ts';
import { type ParagraphSpec, placeText, type TextBlock, type TypesetOptions, typeset } from './typeset.ts';

export interface CellSpec {
  readonly paragraphs: readonly ParagraphSpec[];
  readonly header?: 'column' | 'row';
  /** Where its text stands in a row that is higher than the text. */
  readonly anchorY?: 'top' | 'middle' | 'bottom';
  /** Added to the row's own top inset, so that baselines of unlike sizes meet, points. */
  readonly drop?: number;
  /** Whether the rules above and below the row leave this cell out (a reference in the margin). */
  readonly bare?: boolean;
}

export interface RowSpec {
  readonly cells: readonly CellSpec[];
  readonly header?: boolean;
  /** Points; a row is never lower than its text. */
  readonly minHeight?: number;
  readonly bottom?: Stroke;
  readonly top?: Stroke;
  readonly origin?: Span;
  /** Whether it is the rest of a row that began on an earlier page. */
  readonly continues?: boolean;
}

export interface TableSpec {
  readonly x: number;
  readonly y: number;
  /** Widths in points. */
  readonly columns: readonly number[];
  readonly rows: readonly RowSpec[];
  /** Distances of text from a cell's edges, points; `between` is kept free right of every column but the last. */
  readonly inset: { readonly top: number; readonly bottom: number; readonly between: number };
  readonly typeset?: TypesetOptions;
  /** Insets of single columns: a margin column is set to its right edge and keeps a gap there. */
  readonly columnInset?: readonly ({ readonly left: number; readonly right: number } | undefined)[];
}

/** A table whose rows are measured but not yet split over pages. */
export interface MeasuredTable {
  readonly spec: TableSpec;
  readonly rows: readonly MeasuredRow[];
  /** Sum of all rows, points. */
  readonly height: number;
  readonly missing: readonly string[];
}

export interface MeasuredRow {
  readonly spec: RowSpec;
  readonly blocks: readonly TextBlock[];
  readonly height: number;
  /** The greatest number of lines in one of its cells. */
  readonly lines: number;
}

function insetOf(spec: TableSpec, column: number, cell: CellSpec): TableCell['inset'] {
  const own = spec.columnInset?.[column];
  const last = column === spec.columns.length - 1;
  return {
    left: own?.left ?? 0,
    right: own?.right ?? (last ? 0 : spec.inset.between),
    top: spec.inset.top + (cell.drop ?? 0),
    bottom: spec.inset.bottom,
  };
}

export function measureTable(spec: TableSpec, fonts: FontSet): MeasuredTable {
  const rows = spec.rows.map((row): MeasuredRow => {
    const blocks = row.cells.map((cell, column) => {
      const inset = insetOf(spec, column, cell);
      return typeset(cell.paragraphs, (spec.columns[column] ?? 0) - inset.left - inset.right, fonts, spec.typeset);
    });
    const heights = row.cells.map((cell, column) => {
      const inset = insetOf(spec, column, cell);
      return (blocks[column]?.height ?? 0) + inset.top + inset.bottom;
    });
    return {
      spec: row,
      blocks,
      height: Math.max(row.minHeight ?? 0, ...heights),
      lines: Math.max(0, ...blocks.map((each) => each.lines.length)),
    };
  });
  return {
    spec,
    rows,
    height: rows.reduce((sum, each) => sum + each.height, 0),
    missing: [...new Set(rows.flatMap((row) => row.blocks.flatMap((each) => each.missing)))],
  };
}

/** Places a table's rows, or some of them, at its own `y` or another. */
export function placeTable(
  table: MeasuredTable,
  mark: Omit<TableMark, 'type' | 'box' | 'columns' | 'rows'>,
  part: { readonly rows?: readonly MeasuredRow[]; readonly y?: number } = {},
): TableMark {
  const { spec } = table;
  const width = spec.columns.reduce((sum, each) => sum + each, 0);
  const top = part.y ?? spec.y;
  let y = top;
  const rows = (part.rows ?? table.rows).map((row): TableRow => {
    let x = spec.x;
    const cells = row.spec.cells.map((cell, column): TableCell => {
      const w = spec.columns[column] ?? 0;
      const box = { x, y, w, h: row.height };
      x += w;
      const inset = insetOf(spec, column, cell);
      const inner = {
        x: box.x + inset.left,
        y: box.y + inset.top,
        w: w - inset.left - inset.right,
        h: row.height - inset.top - inset.bottom,
      };
      const block = row.blocks[column];
      const anchorY = cell.anchorY ?? 'top';
      const border: CellBorder = cell.bare
        ? {}
        : { ...(row.spec.top ? { top: row.spec.top } : {}), ...(row.spec.bottom ? { bottom: row.spec.bottom } : {}) };
      return {
        box,
        inset,
        anchorY,
        border,
        ...(cell.header ? { header: cell.header } : {}),
        ...(block ? placeText(block, inner, anchorY) : { paragraphs: [], lines: [] }),
      };
    });
    y += row.height;
    return {
      height: row.height,
      header: row.spec.header ?? false,
      cells,
      ...(row.spec.origin ? { origin: row.spec.origin } : {}),
      ...(row.spec.continues ? { continues: true } : {}),
    };
  });
  return { ...mark, type: 'table', box: { x: spec.x, y: top, w: width, h: y - top }, columns: spec.columns, rows };
}
