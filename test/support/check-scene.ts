import { describeOverflow, findOverflows, SLACK } from '../../src/4-layout/verify.ts';
import { type Box, contains } from '../../src/core/geometry.ts';
import type { Mark, Role, Scene, SetText, TableMark } from '../../src/ir/scene.ts';

/**
 * Smallest sizes a reader can be asked to read, points: on slides by what the text is for, and on paper. Those of the
 * sans serif theme, whose letters are larger at the same size.
 */
const SMALLEST_ON_SLIDES: Readonly<Partial<Record<Role, number>>> = {
  title: 21,
  body: 14.5,
  heading: 14.5,
  label: 12,
  ref: 13,
  head: 12,
  note: 11.5,
  footer: 10,
  'page-number': 10,
};
const SMALLEST_REFERENCE = 13;
const SMALLEST_ON_SLIDE = 10;
const SMALLEST_ON_PAPER: Readonly<Partial<Record<Role, number>>> = { body: 9, heading: 10, title: 20 };
/** Messages under thumbnails, of which many share a side. */
const SMALLEST_ON_HANDOUTS: Readonly<Partial<Record<Role, number>>> = {
  heading: 9,
  label: 9,
  ref: 9,
  head: 9,
  body: 12,
};
const SMALLEST_NOTE_ON_PAPER = 8;
/** A table's labels, references and rows have sizes of their own; the smallest of them holds for all. */
const SMALLEST_IN_TABLES = { deck: 11.5, briefing: 9, handout: 9, sheets: 0 } as const;

/**
 * What the program itself finds wrong with a scene, and what the shipped themes promise beyond that, a sentence each:
 * sizes by role, marks with ids of their own, lines within their boxes, rows and columns that fill their table.
 */
export function checkScene(scene: Scene): string[] {
  return [
    ...findOverflows(scene).map(describeOverflow),
    ...scene.masters.flatMap((each) => each.marks.flatMap((mark) => checkMark(mark, scene.type))),
    ...scene.pages.flatMap((page) =>
      [...page.marks.flatMap((mark) => checkMark(mark, scene.type)), ...findTwins(page.marks)].map(
        (each) => `page ${page.number}, ${each}`,
      ),
    ),
  ];
}

function findTwins(marks: readonly Mark[]): string[] {
  const ids = marks.map((each) => each.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: two marks have this id`);
}

function checkMark(mark: Mark, type: Scene['type']): string[] {
  switch (mark.type) {
    case 'text':
      // The sources slide is for reading in hand: its blocks may be as small as notes.
      return checkSizes(mark, smallestFor(/^Source \d+$/.test(mark.name) ? 'note' : mark.role, type), mark.id);
    case 'table':
      return checkTable(mark, type);
    case 'line':
      return [mark.from, mark.to]
        .filter((point) => !contains(mark.box, { ...point, w: 0, h: 0 }, SLACK))
        .map(() => `${mark.id}: the line leaves its box`);
    default:
      return [];
  }
}

function smallestFor(role: Role, type: Scene['type']): number {
  if (type === 'deck') return SMALLEST_ON_SLIDES[role] ?? SMALLEST_ON_SLIDE;
  const smallest = type === 'handout' ? SMALLEST_ON_HANDOUTS : SMALLEST_ON_PAPER;
  return smallest[role] ?? SMALLEST_NOTE_ON_PAPER;
}

function checkSizes(text: SetText, smallest: number, id: string): string[] {
  return text.lines.flatMap((line) =>
    line.runs.flatMap((run) =>
      // A reference within a text has the size of references.
      run.style.size < (run.text.startsWith('¶') ? Math.min(smallest, SMALLEST_REFERENCE) : smallest) - 0.001
        ? [`${id}: “${run.text}” is set in ${run.style.size}, not ${smallest}`]
        : [],
    ),
  );
}

function checkTable(table: TableMark, type: Scene['type']): string[] {
  const problems: string[] = [];
  const widths = table.columns.reduce((sum, each) => sum + each, 0);
  const heights = table.rows.reduce((sum, each) => sum + each.height, 0);
  if (Math.abs(widths - table.box.w) > SLACK) problems.push(`${table.id}: its columns do not fill its box`);
  if (Math.abs(heights - table.box.h) > SLACK) problems.push(`${table.id}: its rows do not fill its box`);
  for (const [number, row] of table.rows.entries()) {
    if (row.cells.length !== table.columns.length) problems.push(`${table.id}: row ${number + 1} lacks a cell`);
    for (const [column, cell] of row.cells.entries()) {
      const id = `${table.id}, row ${number + 1}, column ${column + 1}`;
      const { box }: { readonly box: Box } = cell;
      if (Math.abs(box.h - row.height) > SLACK) problems.push(`${id}: the cell is not as high as its row`);
      problems.push(...checkSizes(cell, SMALLEST_IN_TABLES[type], id));
    }
  }
  return problems;
}
