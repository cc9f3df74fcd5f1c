import { type Box, bottom, contains, overlaps, right } from '../../src/core/geometry.ts';
import type { Line, Mark, Page, Paragraph, RectMark, Role, Scene, SetText, TableMark } from '../../src/ir/scene.ts';

/** Rounding that is no overflow, points. */
const SLACK = 0.05;
/** The visible part of a line above and below its baseline, as a share of its size: capitals and descenders. */
const CAPITALS = 0.72;
const DESCENDERS = 0.22;

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
const SMALLEST_ON_SLIDE = 10;
const SMALLEST_ON_PAPER: Readonly<Partial<Record<Role, number>>> = { body: 9, heading: 10, title: 20 };
const SMALLEST_NOTE_ON_PAPER = 8;

/**
 * Everything on a scene's pages that does not stand where it should, a sentence each; nothing for a sound scene. Every
 * mark lies on its page, every line in its mark's box or its cell, no two texts touch, text keeps inside the panel it
 * begins on, rows and columns fill their table, and no text is smaller than its kind may be.
 */
export function findOverflows(scene: Scene): string[] {
  const sheet: Box = { x: 0, y: 0, ...scene.size };
  const masters = scene.masters.flatMap((master) => {
    const marks = [...master.marks, ...[master.title, master.pageNumber].filter((each) => each !== undefined)];
    return marks.flatMap((mark) => checkMark(mark, sheet, scene.type).map((each) => `master ${master.name}: ${each}`));
  });
  return [
    ...masters,
    ...scene.pages.flatMap((page) => checkPage(page, sheet, scene).map((each) => `page ${page.number}: ${each}`)),
  ];
}

function checkPage(page: Page, sheet: Box, scene: Scene): string[] {
  const furniture = scene.masters.find((each) => each.name === page.master)?.marks ?? [];
  const problems = page.marks.flatMap((mark) => checkMark(mark, sheet, scene.type));
  const ids = page.marks.map((each) => each.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const lines = [...furniture, ...page.marks].flatMap(linesOf);
  return [
    ...problems,
    ...twice.map((id) => `${id}: two marks have this id`),
    ...findCollisions(lines),
    ...findSpills(page.marks),
  ];
}

function checkMark(mark: Mark, sheet: Box, type: Scene['type']): string[] {
  const numbers = [mark.box.x, mark.box.y, mark.box.w, mark.box.h];
  if (!numbers.every(Number.isFinite) || mark.box.w < 0 || mark.box.h < 0) {
    return [`${mark.id}: its box is no box: ${show(mark.box)}`];
  }
  const problems = contains(sheet, mark.box, SLACK) ? [] : [`${mark.id}: lies off the page: ${show(mark.box)}`];
  if (mark.type === 'text') {
    problems.push(...checkText(mark, mark.box, mark.id));
    problems.push(...checkSizes(mark, smallestFor(mark.role, type), mark.id));
  }
  if (mark.type === 'table') problems.push(...checkTable(mark, type));
  if (mark.type === 'line') {
    for (const point of [mark.from, mark.to]) {
      if (!contains(mark.box, { ...point, w: 0, h: 0 }, SLACK)) problems.push(`${mark.id}: the line leaves its box`);
    }
  }
  return problems;
}

function smallestFor(role: Role, type: Scene['type']): number {
  if (type === 'deck') return SMALLEST_ON_SLIDES[role] ?? SMALLEST_ON_SLIDE;
  return SMALLEST_ON_PAPER[role] ?? SMALLEST_NOTE_ON_PAPER;
}

function checkText(text: SetText, box: Box, id: string): string[] {
  const problems: string[] = [];
  const height = text.lines.reduce((sum, line, index) => {
    const paragraph = text.paragraphs[line.paragraph];
    const begins = index > 0 && text.lines[index - 1]?.paragraph !== line.paragraph;
    return sum + (paragraph?.lead ?? 0) + (begins ? (paragraph?.spaceBefore ?? 0) : 0);
  }, 0);
  if (height > box.h + SLACK) problems.push(`${id}: ${height.toFixed(1)} pt of lines in a box of ${box.h.toFixed(1)}`);
  for (const line of text.lines) {
    const area = areaOf(line);
    if (area && !contains(box, area, SLACK))
      problems.push(`${id}: “${wordsOf(line)}” at ${show(area)} leaves ${show(box)}`);
    if (!text.paragraphs[line.paragraph]) problems.push(`${id}: “${wordsOf(line)}” belongs to no paragraph`);
  }
  for (const [index, paragraph] of text.paragraphs.entries()) {
    const drawn = text.lines.filter((each) => each.paragraph === index).map(wordsOf);
    if (squeeze(drawn.join('')) !== squeeze(textOf(paragraph))) problems.push(`${id}: its lines are not its text`);
  }
  return problems;
}

function checkSizes(text: SetText, smallest: number, id: string): string[] {
  return text.lines.flatMap((line) =>
    line.runs.flatMap((run) =>
      run.style.size < smallest - 0.001 ? [`${id}: “${run.text}” is set in ${run.style.size}, not ${smallest}`] : [],
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
      const { inset, box } = cell;
      if (!contains(table.box, box, SLACK)) problems.push(`${id}: the cell lies outside the table`);
      if (Math.abs(box.h - row.height) > SLACK) problems.push(`${id}: the cell is not as high as its row`);
      const inner: Box = {
        x: box.x + inset.left,
        y: box.y + inset.top,
        w: box.w - inset.left - inset.right,
        h: box.h - inset.top - inset.bottom,
      };
      problems.push(...checkText(cell, inner, id));
      // A table's labels, references and rows have sizes of their own; the smallest of them holds for all.
      problems.push(...checkSizes(cell, type === 'deck' ? 12 : 9, id));
    }
  }
  return problems;
}

interface PlacedLine {
  readonly mark: string;
  readonly words: string;
  readonly area: Box;
}

function linesOf(mark: Mark): PlacedLine[] {
  const texts: readonly SetText[] =
    mark.type === 'text' ? [mark] : mark.type === 'table' ? mark.rows.flatMap((each) => each.cells) : [];
  return texts.flatMap((text, index) =>
    text.lines.flatMap((line): PlacedLine[] => {
      const area = areaOf(line);
      return area ? [{ mark: `${mark.id}/${index}`, words: wordsOf(line), area }] : [];
    }),
  );
}

/** Lines of different texts, or of one, that lie on each other. */
function findCollisions(lines: readonly PlacedLine[]): string[] {
  const sorted = lines.toSorted((a, b) => a.area.y - b.area.y);
  return sorted.flatMap((a, index) => {
    const problems: string[] = [];
    for (let next = index + 1; next < sorted.length; next += 1) {
      const b = sorted[next];
      if (!b || b.area.y >= bottom(a.area)) break;
      if (overlaps(a.area, b.area, 0.5)) problems.push(`${a.mark} “${a.words}” lies on ${b.mark} “${b.words}”`);
    }
    return problems;
  });
}

/** Texts that begin on a panel and end beside it. */
function findSpills(marks: readonly Mark[]): string[] {
  const panels = marks.filter((each): each is RectMark => each.type === 'rect' && each.role === 'panel');
  return panels.flatMap((panel) =>
    marks
      .flatMap(linesOf)
      .flatMap(({ area, mark, words }) =>
        overlaps(panel.box, area, 0.5) && !contains(panel.box, area, SLACK)
          ? [`${mark}: “${words}” runs over the edge of ${panel.id}`]
          : [],
      ),
  );
}

/** The visible extent of a line; nothing for an empty one. */
function areaOf(line: Line): Box | undefined {
  const [first] = line.runs;
  const last = line.runs.at(-1);
  if (!first || !last) return undefined;
  const size = Math.max(...line.runs.map((each) => each.style.size));
  const y = line.baseline - size * CAPITALS;
  const end = right({ x: last.x, y: 0, w: last.width, h: 0 });
  return { x: first.x, y, w: end - first.x, h: size * (CAPITALS + DESCENDERS) };
}

const wordsOf = (line: Line): string => line.runs.map((each) => each.text).join('');
const textOf = (paragraph: Paragraph): string => paragraph.runs.map((each) => each.text).join('');

/** Text without what may differ between the words as written and as drawn: white space, and special hyphens. */
const squeeze = (text: string): string => text.replace(/[\s\u00ad]/g, '').replace(/[\u2010\u2011]/g, '-');

const show = (box: Box): string =>
  `${box.x.toFixed(1)}, ${box.y.toFixed(1)}, ${box.w.toFixed(1)} × ${box.h.toFixed(1)}`;
