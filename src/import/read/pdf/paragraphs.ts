import type { Extent, Measures } from './measures.ts';
import type { PlacedLine } from './pages.ts';

/** Lines that are one paragraph, heading or item. */
export interface Group {
  readonly lines: readonly PlacedLine[];
  /** The mark of an item at its start, as far as it reaches in the first line: `•`, `1.`. */
  readonly marker?: string;
}

const BULLET = /^[•▪■●○◦‣⁃–—*·-]$/;
const NUMBER = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z])[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\))$/;
const ENDS_SENTENCE = /[.!?:;…。؟][”’"')\]»]*$/;
/** Dots that lead to a number at the right: a row of a table of contents. */
const LEADERS = /(?:\. ?){5}/;
const BEGINS_LOW = /^[“‘"'(]*\p{Ll}/u;

/** In parts of the size. */
const INDENT = 0.8;
/** In parts of the leading: lines farther apart are paragraphs apart. */
const APART = 1.22;

/** The mark that a line begins with, where it is set off like a mark of a list. */
export function markerOf({ pieces, size }: PlacedLine): string | undefined {
  const [first, second] = pieces;
  if (first === undefined || second === undefined || !second.spaced) return undefined;
  if (BULLET.test(first.text)) return first.text;
  // A number at the start of a sentence is no mark: that has a tab after it.
  return NUMBER.test(first.text) && second.left - first.right > 0.45 * size ? first.text : undefined;
}

/** Divides lines into paragraphs by space, indents, short last lines, size and weight; joins them over columns and pages. */
export function toGroups(lines: readonly PlacedLine[], measures: Measures): readonly Group[] {
  const indents = usesIndents(lines, measures);
  const slacks = findSlacks(lines, measures);
  const groups: PlacedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    const before = lines[index - 1];
    if (group === undefined || before === undefined) groups.push([line]);
    else {
      const fits = (slacks.get(before) ?? 0) > firstWordOf(line) + 0.9 * line.size;
      const isNew =
        before.region === line.region
          ? begins(group, before, line, lines[index + 1], fits, measures)
          : beginsAfterBreak(before, line, fits, indents, slacks.get(before) ?? 0, measures);
      if (isNew) groups.push([line]);
      else group.push(line);
    }
  }
  return groups.map((own) => {
    const marker = own[0] === undefined ? undefined : markerOf(own[0]);
    return marker === undefined ? { lines: own } : { lines: own, marker };
  });
}

/** In parts of the size: a gap so wide is one between cells. */
const CELLS = 2.5;

const isTabular = ({ pieces, size }: PlacedLine): boolean =>
  pieces.some((each, index) => index > 0 && each.left - (pieces[index - 1]?.right ?? 0) > CELLS * size);

const isBold = (line: PlacedLine): boolean => line.pieces.every((each) => each.bold);

const areAlike = (a: PlacedLine, b: PlacedLine): boolean =>
  Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size);

/** Whether a line begins a paragraph, below a line of the same column. */
function begins(
  group: readonly PlacedLine[],
  before: PlacedLine,
  line: PlacedLine,
  after: PlacedLine | undefined,
  fits: boolean,
  measures: Measures,
): boolean {
  const distance = line.baseline - before.baseline;
  const leading = measures.leadingOf(Math.max(before.size, line.size));
  if (!areAlike(before, line) || markerOf(line) !== undefined || LEADERS.test(before.text)) return true;
  if (isTabular(before) && isTabular(line)) return true;
  if (distance > APART * leading + 0.5) return true;
  const runsOn = !ENDS_SENTENCE.test(before.text) && BEGINS_LOW.test(line.text);
  if (isBold(before) !== isBold(line) && fits) return true;
  if (fits && !runsOn) return true;
  const indented = line.left - before.left;
  const first = group.length === 1;
  if (isCentred(before, measures) && isCentred(line, measures)) return false;
  if (indented > INDENT * line.size) return !(first && hangs(group, line, after));
  // Text that steps back under an indented first line goes on; under later lines it ends what was set in.
  return indented < -INDENT * line.size && !first && !runsOn;
}

/** A first line that stands out to the left of those that follow. */
function hangs(group: readonly PlacedLine[], line: PlacedLine, after: PlacedLine | undefined): boolean {
  const [first] = group;
  if (first === undefined) return false;
  if (markerOf(first) !== undefined) return true;
  return (
    after !== undefined &&
    after.region === line.region &&
    Math.abs(after.left - line.left) < 1.5 &&
    !ENDS_SENTENCE.test(first.text)
  );
}

/** Whether a line at the top of a column or page begins a paragraph. */
function beginsAfterBreak(
  before: PlacedLine,
  line: PlacedLine,
  fits: boolean,
  indents: boolean,
  slack: number,
  measures: Measures,
): boolean {
  if (!areAlike(before, line) || markerOf(line) !== undefined) return true;
  if (!ENDS_SENTENCE.test(before.text)) return isBold(before) !== isBold(line) && !BEGINS_LOW.test(line.text);
  if (BEGINS_LOW.test(line.text)) return false;
  if (fits) return true;
  if (indents) return line.left - measures.extentOf(line).left > INDENT * line.size;
  // Justified, the last line of a paragraph hardly ever ends at the edge.
  return slack > 0.2 * line.size;
}

/** Whether paragraphs begin with an indent: many lines are set in with the line below them standing at the edge. */
function usesIndents(lines: readonly PlacedLine[], measures: Measures): boolean {
  let count = 0;
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1];
    if (below === undefined || below.region !== line.region) continue;
    const { left } = measures.extentOf(line);
    const setIn = line.left - left;
    if (setIn > INDENT * line.size && setIn < 6 * line.size && Math.abs(below.left - left) < 1.5) count += 1;
  }
  return count >= 2 && count >= lines.length / 60;
}

const firstWordOf = ({ pieces }: PlacedLine): number => {
  const end = pieces.findIndex((each, index) => index > 0 && each.spaced);
  const last = pieces[end === -1 ? pieces.length - 1 : end - 1];
  return (last?.right ?? 0) - (pieces[0]?.left ?? 0);
};

/** So many lines that begin at one place, set in, are a block with an edge of its own. */
const BLOCK = 3;

/** The room that each line leaves: to the edge of its column, or of the block that is set in there with it. */
function findSlacks(lines: readonly PlacedLine[], measures: Measures): ReadonlyMap<PlacedLine, number> {
  const slacks = new Map<PlacedLine, number>();
  for (let start = 0; start < lines.length; ) {
    const first = lines[start];
    let end = start + 1;
    while (first !== undefined && standsUnder(lines[end], first)) end += 1;
    const block = lines.slice(start, end);
    const reach = block.reduce((most, each) => Math.max(most, each.right), 0);
    for (const line of block) {
      const extent = measures.extentOf(line);
      const setIn = block.length >= BLOCK && line.left - extent.left > line.size && extent.right - reach > line.size;
      if (setIn) slacks.set(line, reach - line.right);
      else if (isBetween(line, extent)) slacks.set(line, extent.right - extent.left - (line.right - line.left));
      else slacks.set(line, extent.right - line.right);
    }
    start = end;
  }
  return slacks;
}

const standsUnder = (line: PlacedLine | undefined, first: PlacedLine): boolean =>
  line !== undefined && line.region === first.region && Math.abs(line.left - first.left) < 1.5 && areAlike(line, first);

/** Off both edges by the same: centred, or set in on both sides. */
const isBetween = ({ left, right, size }: PlacedLine, extent: Extent): boolean =>
  left - extent.left > size && Math.abs(left - extent.left - (extent.right - right)) < 0.6 * size;

const isCentred = (line: PlacedLine, measures: Measures): boolean => isBetween(line, measures.extentOf(line));
