import { type Box, bottom, contains, overlaps } from '../core/geometry.ts';
import { positionOf, type Span } from '../core/source.ts';
import type { Line, Mark, Page, Paragraph, PrintScene, Role, Run, SetText, TableCell } from '../ir/scene.ts';
import type { Theme } from '../ir/theme.ts';
import { drawnForm } from '../text/fonts.ts';

/** Something on a page that does not stand where it should. */
export interface Overflow {
  /** `page 7`, or `master Content` for what stands on every page. */
  readonly page: string;
  /** The mark's id; for a cell with its row and column, counted from 1. */
  readonly mark: string;
  /** What is wrong, with the words in question. */
  readonly problem: string;
  /** The place in the sources that caused the mark. */
  readonly origin?: Span;
}

/** Rounding that is no overflow, points. */
export const SLACK = 0.05;
/** Letters of two texts may come this near each other's measured extent, points. */
const TOUCH = 0.5;
/** The visible part of a line above and below its baseline, as a share of its size: capitals and descenders. */
const CAPITALS = 0.72;
const DESCENDERS = 0.21;
/** Words that keep above the baseline: large figures and quotation marks are set in boxes that rely on it. */
const UPRIGHT = /^[\dA-IK-PR-Z%€£¥“”‘’.:+–—\s]*$/;

/** What stands at the foot of pages, below the evidence. */
const FOOT: ReadonlySet<Role> = new Set<Role>(['footer', 'page-number', 'marking', 'tick', 'decoration']);

/**
 * Everything on a scene's pages that would not be seen as meant; nothing for a sound scene. Layout refuses what does not
 * fit, so whatever this finds is a defect of layout: every mark lies on its page, every line in its mark's box or its
 * cell, every word is on a line, no two texts touch, text keeps inside the panel it begins on and above the page's foot,
 * and no text is smaller than the smallest of the theme's sizes.
 */
export function findOverflows(scene: PrintScene, pages: Iterable<Page> = scene.pages): readonly Overflow[] {
  const sheet: Box = { x: 0, y: 0, ...scene.size };
  const smallest = smallestSize(scene);
  const found: Overflow[] = [];
  const furniture = new Map<string, readonly PlacedLine[]>();
  for (const master of scene.masters) {
    const report = reportTo(found, `master ${master.name}`);
    furniture.set(master.name, master.marks.flatMap(linesOf));
    for (const mark of master.marks) checkMark(mark, sheet, smallest, report);
    for (const mark of [master.title, master.pageNumber]) if (mark) checkMark(mark, sheet, smallest, report);
  }
  for (const page of pages) {
    const report = reportTo(found, `page ${page.number}`);
    for (const mark of page.marks) checkMark(mark, sheet, smallest, report);
    const lines = page.marks.flatMap(linesOf);
    checkCollisions([...(furniture.get(page.master) ?? []), ...lines], report);
    checkPanels(page, lines, report);
    checkPlacedPages(page, lines, report);
    checkFoot(page, scene, lines, report);
  }
  return found;
}

/** An overflow as a sentence that leads to its cause. */
export function describeOverflow({ page, mark, problem, origin }: Overflow): string {
  if (!origin) return `${page}, ${mark}: ${problem}`;
  const { line, column } = positionOf(origin.source, origin.start);
  return `${page}, ${mark}: ${problem} (from ${origin.source.name}:${line}:${column})`;
}

type Report = (mark: Pick<Mark, 'id' | 'origin'>, problem: string) => void;

const reportTo =
  (found: Overflow[], page: string): Report =>
  ({ id, origin }, problem) =>
    found.push({ page, mark: id, problem, ...(origin ? { origin } : {}) });

/** Themes may be anybody's, so a theme's own smallest size is the least; the checks of those that ship are stricter. */
function smallestSize({ type, theme }: PrintScene): number {
  const styles: Theme['slide'] | Theme['print'] = type === 'deck' ? theme.slide : theme.print;
  const steps = type === 'deck' ? Object.values(theme.steps).flat() : [];
  return Math.min(...Object.values(styles).map((each) => each.size), ...steps);
}

function checkMark(mark: Mark, sheet: Box, smallest: number, report: Report): void {
  const { x, y, w, h } = mark.box;
  // Also false for what is not a number.
  const isBox = w >= 0 && h >= 0 && Number.isFinite(x + y);
  if (!isBox) report(mark, `its box is no box: ${show(mark.box)}`);
  if (!contains(sheet, mark.box, SLACK)) report(mark, `lies off the page: ${show(mark.box)}`);
  if (mark.type === 'text') checkText(mark, mark.box, smallest, (problem) => report(mark, problem));
  if (mark.type !== 'table') return;
  for (const [row, { cells }] of mark.rows.entries()) {
    const origin = mark.rows[row]?.origin ?? mark.origin;
    for (const [column, cell] of cells.entries()) {
      const named = { id: `${mark.id}, row ${row + 1}, column ${column + 1}`, ...(origin ? { origin } : {}) };
      if (!contains(mark.box, cell.box, SLACK)) report(named, 'the cell lies outside the table');
      checkText(cell, innerBox(cell), smallest, (problem) => report(named, problem));
    }
  }
}

function checkText(text: SetText, box: Box, smallest: number, report: (problem: string) => void): void {
  let height = 0;
  let last = 0;
  for (const line of text.lines) {
    const paragraph = text.paragraphs[line.paragraph];
    if (!paragraph) report(`“${wordsOf(line)}” belongs to no paragraph`);
    height += (paragraph?.lead ?? 0) + (line.paragraph === last ? 0 : (paragraph?.spaceBefore ?? 0));
    last = line.paragraph;
    const area = areaOf(line);
    if (area && !contains(box, area, SLACK) && !contains(box, trim(area, line), SLACK))
      report(`“${wordsOf(line)}” at ${show(area)} leaves ${show(box)}`);
    for (const run of line.runs) {
      if (run.style.size < smallest - 0.001) report(`“${run.text}” is set in ${run.style.size}, not ${smallest}`);
    }
  }
  if (height > box.h + SLACK) report(`${height.toFixed(1)} pt of lines in a box of ${box.h.toFixed(1)}`);
  for (const [index, paragraph] of text.paragraphs.entries()) {
    if (!isDrawn(paragraph, index, text.lines)) report(`the lines of “${textOf(paragraph)}” are not its text`);
  }
}

interface PlacedLine {
  readonly mark: Mark;
  /** The text that the line belongs to: the mark itself, or a cell. */
  readonly text: SetText;
  readonly line: Line;
  readonly area: Box;
}

function linesOf(mark: Mark): readonly PlacedLine[] {
  const texts: readonly SetText[] =
    mark.type === 'text' ? [mark] : mark.type === 'table' ? mark.rows.flatMap((each) => each.cells) : [];
  return texts.flatMap((text) =>
    text.lines.flatMap((line): readonly PlacedLine[] => {
      const area = areaOf(line);
      return area ? [{ mark, text, line, area }] : [];
    }),
  );
}

/** Lines of different texts that lie on each other: sorted by their tops, each meets only those that begin above its end. */
function checkCollisions(lines: readonly PlacedLine[], report: Report): void {
  const sorted = lines.toSorted((a, b) => a.area.y - b.area.y);
  for (const [index, a] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const b = sorted[next];
      if (!b || b.area.y >= bottom(a.area)) break;
      if (a.text === b.text || !overlaps(a.area, b.area, TOUCH)) continue;
      if (overlaps(trim(a.area, a.line), trim(b.area, b.line), TOUCH)) {
        report(b.mark, `“${wordsOf(b.line)}” lies on “${wordsOf(a.line)}” of ${a.mark.id}`);
      }
    }
  }
}

/** Texts that begin on a panel and end beside it. */
function checkPanels(page: Page, lines: readonly PlacedLine[], report: Report): void {
  for (const panel of page.marks) {
    if (panel.type !== 'rect' || panel.role !== 'panel') continue;
    for (const { mark, line, area } of lines) {
      if (!overlaps(panel.box, area, TOUCH) || contains(panel.box, area, SLACK)) continue;
      const seen = trim(area, line);
      if (overlaps(panel.box, seen, TOUCH) && !contains(panel.box, seen, SLACK)) {
        report(mark, `“${wordsOf(line)}” runs over the edge of ${panel.id}`);
      }
    }
  }
}

/** Text that lies on a slide of a handout, or a slide on another one. */
function checkPlacedPages(page: Page, lines: readonly PlacedLine[], report: Report): void {
  const placed = page.marks.filter((mark) => mark.type === 'placed-page');
  if (page.marks.length === placed.length) return;
  for (const [index, mark] of placed.entries()) {
    for (const { line, area } of lines) {
      if (overlaps(mark.box, area, TOUCH)) report(mark, `“${wordsOf(line)}” lies on it`);
    }
    for (const other of placed.slice(index + 1)) {
      if (overlaps(mark.box, other.box, TOUCH)) report(other, `it lies on ${mark.id}`);
    }
  }
}

/** Evidence that reaches down beside the source line, the page number or the ruler. */
function checkFoot(page: Page, scene: PrintScene, lines: readonly PlacedLine[], report: Report): void {
  const master = scene.masters.find((each) => each.name === page.master);
  const feet = [...(master?.marks ?? []), ...(master?.pageNumber ? [master.pageNumber] : []), ...page.marks].filter(
    (each) => (each.role === 'footer' || each.role === 'page-number') && each.box.y > scene.size.h / 2,
  );
  const foot = Math.min(...feet.map((each) => each.box.y));
  for (const { mark, line, area } of lines) {
    if (bottom(area) <= foot || FOOT.has(mark.role) || bottom(trim(area, line)) <= foot) continue;
    report(mark, `“${wordsOf(line)}” stands in the page’s foot`);
  }
}

export const innerBox = ({ box, inset }: TableCell): Box => ({
  x: box.x + inset.left,
  y: box.y + inset.top,
  w: box.w - inset.left - inset.right,
  h: box.h - inset.top - inset.bottom,
});

/** The extent of a line from the capitals' height to the descenders' depth; nothing for an empty one. */
function areaOf(line: Line): Box | undefined {
  const [first] = line.runs;
  const last = line.runs.at(-1);
  if (!first || !last) return undefined;
  let size = 0;
  for (const run of line.runs) size = Math.max(size, run.style.size);
  return {
    x: first.x,
    y: line.baseline - size * CAPITALS,
    w: last.x + last.width - first.x,
    h: size * (CAPITALS + DESCENDERS),
  };
}

/** The same without the depth of descenders where the words have none: looked at only where it matters. */
const trim = (area: Box, line: Line): Box =>
  UPRIGHT.test(wordsOf(line)) ? { ...area, h: line.baseline - area.y } : area;

const wordsOf = ({ runs }: Line): string => joinTexts(runs);
const textOf = ({ runs }: Paragraph): string => joinTexts(runs);

const joinTexts = (runs: readonly Run[]): string =>
  runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((each) => each.text).join('');

/** Whether a paragraph's lines hold its characters, all and in order, but for the white space between lines. */
function isDrawn(paragraph: Paragraph, index: number, lines: readonly Line[]): boolean {
  let drawn = '';
  for (const line of lines) if (line.paragraph === index) drawn += wordsOf(line) + (line.spaceAfter ? ' ' : '');
  const written = textOf(paragraph);
  return drawn === written || squeeze(drawn) === squeeze(written);
}

/** Text without what may differ between the words as written and as drawn: white space, and special hyphens. */
const squeeze = (text: string): string => drawnForm(text).replace(/\s/g, '');

const show = (box: Box): string =>
  `${box.x.toFixed(1)}, ${box.y.toFixed(1)}, ${box.w.toFixed(1)} × ${box.h.toFixed(1)}`;
