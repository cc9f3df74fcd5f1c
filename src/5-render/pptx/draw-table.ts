import { toInches } from '../../core/units.ts';
import type { Stroke, TableCell, TableMark } from '../../ir/scene.ts';
import { drawParagraphs } from './draw-text.ts';
import { place, type Sheet } from './pptxgen.ts';
import { colorKey } from './scheme-color.ts';

type TableRows = Parameters<Sheet['addTable']>[0];
type Cell = TableRows[number][number];

type Side = { type: 'none' } | { type: 'solid'; pt: number; color: string };

const drawSide = (stroke?: Stroke): Side =>
  stroke === undefined ? { type: 'none' } : { type: 'solid', pt: stroke.weight, color: colorKey(stroke.color) };

/** The stroke of an edge that two cells share: readers disagree on whose counts, so that both get the heavier. */
function shareEdge(one?: Stroke, other?: Stroke): Stroke | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.weight > one.weight ? other : one;
}

interface Neighbours {
  readonly above?: TableCell | undefined;
  readonly below?: TableCell | undefined;
}

function drawCell(cell: TableCell, { above, below }: Neighbours, language: string): Cell {
  const { paragraphs, inset, anchorY, border, fill } = cell;
  return {
    text: drawParagraphs(paragraphs, language),
    options: {
      // Top, right, bottom, left, in inches: pptxgenjs takes them for points where the first is 1 or more.
      margin: [toInches(inset.top), toInches(inset.right), toInches(inset.bottom), toInches(inset.left)],
      valign: anchorY,
      border: [
        drawSide(shareEdge(border.top, above?.border.bottom)),
        { type: 'none' },
        drawSide(shareEdge(border.bottom, below?.border.top)),
        { type: 'none' },
      ],
      // An empty cell takes its height from here.
      fontSize: paragraphs[0]?.runs[0]?.style.size ?? 10,
      lang: language,
      ...(fill === undefined ? {} : { fill: { color: colorKey(fill) } }),
    },
  };
}

/** Draws a native table whose rows and columns have exactly the mark's sizes. */
export function drawTable(sheet: Sheet, mark: TableMark, language: string): void {
  sheet.addTable(
    mark.rows.map((row, y) =>
      row.cells.map((cell, x) =>
        drawCell(cell, { above: mark.rows[y - 1]?.cells[x], below: mark.rows[y + 1]?.cells[x] }, language),
      ),
    ),
    {
      ...place(mark.box),
      colW: mark.columns.map(toInches),
      rowH: mark.rows.map((row) => toInches(row.height)),
    },
  );
}
