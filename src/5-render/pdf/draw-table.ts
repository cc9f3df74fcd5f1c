import { bottom, type Point, right } from '../../core/geometry.ts';
import type { Stroke, TableCell, TableMark, TableRow } from '../../ir/scene.ts';
import { linePath, rectPath } from './canvas.ts';
import { drawText, showText } from './draw-text.ts';
import type { Painter } from './painter.ts';
import type { StructureElement } from './structure.ts';

/** Paints a table, or the part of it that stands on this page. */
export function drawTable(painter: Painter, mark: TableMark, table: StructureElement | undefined): void {
  if (!table) {
    painter.canvas.artifact('Layout', () => showTable(painter, mark));
    return;
  }
  if (hasGround(mark)) painter.canvas.artifact('Layout', () => showGround(painter, mark));
  // A head that repeats an earlier page's is running matter: heard once, it would be heard again amid the rows.
  const repeated = mark.continuation ? mark.rows.filter((row) => row.header) : [];
  if (repeated.length > 0) painter.canvas.artifact('Pagination', () => showCells(painter, repeated));
  for (const row of mark.rows) {
    if (!repeated.includes(row)) drawRow(painter, row, mark, painter.structure.add(table, 'TR'));
  }
}

function drawRow(painter: Painter, row: TableRow, mark: TableMark, element: StructureElement): void {
  for (const cell of row.cells) {
    const header = cell.header ?? (row.header ? 'column' : undefined);
    const child =
      header === undefined
        ? painter.structure.add(element, 'TD')
        : painter.structure.add(element, 'TH', { scope: header === 'column' ? 'Column' : 'Row' });
    drawText(painter, cell, child, mark.role);
  }
}

function showCells(painter: Painter, rows: readonly TableRow[]): void {
  for (const cell of rows.flatMap((row) => row.cells)) showText(painter, cell);
}

/** Paints a table that nobody reads aloud. */
export function showTable(painter: Painter, mark: TableMark): void {
  showGround(painter, mark);
  showCells(painter, mark.rows);
}

const cellsOf = (mark: TableMark): readonly TableCell[] => mark.rows.flatMap((row) => row.cells);

const hasGround = (mark: TableMark): boolean =>
  cellsOf(mark).some((cell) => cell.fill !== undefined || rulesOf(cell).length > 0);

/** Fills and rules, which say nothing that the cells do not. */
function showGround({ canvas }: Painter, mark: TableMark): void {
  const cells = cellsOf(mark);
  for (const { fill, box } of cells) {
    if (fill === undefined) continue;
    canvas.fillColor(fill);
    canvas.write(`${rectPath(box)} f`);
  }
  for (const { from, to, stroke } of joinRules(cells.flatMap(rulesOf))) {
    canvas.stroke(stroke);
    canvas.write(`${linePath(from, to)} S`);
  }
}

interface Rule {
  readonly from: Point;
  readonly to: Point;
  readonly stroke: Stroke;
}

function rulesOf({ box, border }: TableCell): readonly Rule[] {
  const across = (y: number, stroke: Stroke | undefined): readonly Rule[] =>
    stroke === undefined ? [] : [{ from: { x: box.x, y }, to: { x: right(box), y }, stroke }];
  return [...across(box.y, border.top), ...across(bottom(box), border.bottom)];
}

/** Joins the rules of neighbouring cells, since a viewer shows a hairline gap where two strokes meet. */
function joinRules(rules: readonly Rule[]): readonly Rule[] {
  const joined: Rule[] = [];
  for (const rule of rules) {
    const at = joined.findIndex((each) => continues(each, rule));
    const before = joined[at];
    if (before) joined[at] = { ...before, to: { ...before.to, x: Math.max(before.to.x, rule.to.x) } };
    else joined.push(rule);
  }
  return joined;
}

function continues(rule: Rule, next: Rule): boolean {
  return (
    Math.abs(rule.from.y - next.from.y) < 0.01 &&
    next.from.x >= rule.from.x - 0.01 &&
    next.from.x <= rule.to.x + 0.01 &&
    rule.stroke.color === next.stroke.color &&
    rule.stroke.weight === next.stroke.weight
  );
}
