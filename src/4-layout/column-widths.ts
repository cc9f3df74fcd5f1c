import type { FontSet } from '../text/fonts.ts';
import type { CellSpec } from './table.ts';
import { widestPiece } from './typeset.ts';

/**
 * Widths of a table's columns, each at least as wide as the widest word in it: what a column lacks, the others give in
 * proportion to what they can spare. Where the words are wider than the whole table, the widths stay as they were.
 */
export function widenForWords(
  widths: readonly number[],
  rows: readonly { readonly cells: readonly CellSpec[] }[],
  gapOf: (column: number) => number,
  fonts: FontSet,
): readonly number[] {
  const least = widths.map((_, column) =>
    Math.ceil(
      gapOf(column) + Math.max(0, ...rows.map((row) => widestPiece(row.cells[column]?.paragraphs ?? [], fonts))),
    ),
  );
  const lacking = widths.reduce((sum, width, column) => sum + Math.max(0, (least[column] ?? 0) - width), 0);
  const spare = widths.reduce((sum, width, column) => sum + Math.max(0, width - (least[column] ?? 0)), 0);
  if (lacking === 0 || lacking > spare) return widths;
  return widths.map((width, column) => {
    const need = least[column] ?? 0;
    return width < need ? need : width - ((width - need) / spare) * lacking;
  });
}
