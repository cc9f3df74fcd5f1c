import { toInches } from '../../core/units.ts';
import type { Paragraph, RunStyle, Stroke, TableCell, TableMark, TableRow } from '../../ir/scene.ts';
import { drawParagraphs } from './draw-text.ts';
import { place, type Sheet } from './pptxgen.ts';
import { colorKey } from './scheme-color.ts';

type TableRows = Parameters<Sheet['addTable']>[0];
type Cell = TableRows[number][number];

/** In a row without any text, which may be as low as its insets allow. */
const HAIRLINE_TEXT: RunStyle = { font: 'body', size: 1, bold: false, italic: false, color: 'dk1' };

type Side = { type: 'none' } | { type: 'solid'; pt: number; color: string };

const drawSide = (stroke?: Stroke): Side =>
  stroke === undefined ? { type: 'none' } : { type: 'solid', pt: stroke.weight, color: colorKey(stroke.color) };

/** The stroke of an edge that two cells share: readers disagree on whose counts, so that both get the heavier. */
function shareEdge(one?: Stroke, other?: Stroke): Stroke | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.weight > one.weight ? other : one;
}

const wordsIn = (cell: TableCell): boolean => cell.paragraphs.some(({ runs }) => runs.some((run) => run.text !== ''));

/**
 * What an empty cell holds: an empty paragraph with the smallest lead of its row. Left to itself it would take a line of 18 points
 * and stretch a row that is set in smaller type.
 */
function emptyParagraph({ cells }: TableRow): Paragraph {
  const candidates = cells.flatMap((cell) => cell.paragraphs).filter(({ runs }) => runs.length > 0);
  const smallest = candidates.toSorted((a, b) => a.lead - b.lead)[0];
  if (smallest === undefined) {
    return { runs: [{ text: '', style: HAIRLINE_TEXT }], align: 'left', lead: 1, spaceBefore: 0 };
  }
  return { ...smallest, runs: smallest.runs.slice(0, 1).map((run) => ({ ...run, text: '' })), spaceBefore: 0 };
}

interface Neighbours {
  readonly row: TableRow;
  readonly above?: TableCell | undefined;
  readonly below?: TableCell | undefined;
}

function drawCell(cell: TableCell, { row, above, below }: Neighbours, language: string): Cell {
  const { inset, anchorY, border, fill } = cell;
  const paragraphs = wordsIn(cell) ? cell.paragraphs : [emptyParagraph(row)];
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
      // pptxgenjs ends every paragraph of a cell in this size, 12 points where none is given.
      fontSize: paragraphs[0]?.runs[0]?.style.size ?? HAIRLINE_TEXT.size,
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
        drawCell(cell, { row, above: mark.rows[y - 1]?.cells[x], below: mark.rows[y + 1]?.cells[x] }, language),
      ),
    ),
    {
      ...place(mark.box),
      colW: mark.columns.map(toInches),
      rowH: mark.rows.map((row) => toInches(row.height)),
    },
  );
}
