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

function drawCell({ paragraphs, inset, anchorY, border, fill }: TableCell, language: string): Cell {
  return {
    text: drawParagraphs(paragraphs, language),
    options: {
      // Top, right, bottom, left, in inches: pptxgenjs takes them for points where the first is 1 or more.
      margin: [toInches(inset.top), toInches(inset.right), toInches(inset.bottom), toInches(inset.left)],
      valign: anchorY,
      border: [drawSide(border.top), { type: 'none' }, drawSide(border.bottom), { type: 'none' }],
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
    mark.rows.map((row) => row.cells.map((cell) => drawCell(cell, language))),
    {
      ...place(mark.box),
      colW: mark.columns.map(toInches),
      rowH: mark.rows.map((row) => toInches(row.height)),
    },
  );
}
