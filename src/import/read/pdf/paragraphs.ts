import type { Measures } from './measures.ts';
import type { PlacedLine } from './pages.ts';

/** Lines that are one paragraph, heading or item. */
export interface Group {
  readonly lines: readonly PlacedLine[];
  /** The mark of an item at its start, as far as it reaches in the first line: `•`, `1.`. */
  readonly marker?: string;
}

const BULLET = /^[•▪■●○◦‣⁃]$/;
/** Marks that may as well stand in a sentence. */
const DASH = /^[–—*·-]$/;
const NUMBER = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z])[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\))$/;
const ENDS_SENTENCE = /[.!?:;…。؟][”’"')\]»]*$/;
/** Dots that lead to a number at the right: a row of a table of contents. */
const LEADERS = /(?:\. ?){5}/;
/** The hyphen of a word that goes on in the next line. */
const BROKEN_OFF = /[\p{L}\p{N}][-\u2010\u00ad]$/u;
const BEGINS_LOW = /^[“‘"'(]*\p{Ll}/u;

/** In parts of the size. */
const INDENT = 0.8;
/** In parts of the leading: lines farther apart are paragraphs apart. */
const APART = 1.22;

/** The mark that a line begins with, where it is set off like a mark of a list. */
function markerOf({ pieces, size }: PlacedLine): string | undefined {
  const [first, second] = pieces;
  if (first === undefined || second === undefined || !second.spaced) return undefined;
  if (BULLET.test(first.text) || DASH.test(first.text)) return first.text;
  // A number at the start of a sentence is no mark: that has a tab after it.
  return NUMBER.test(first.text) && second.left - first.right > 0.45 * size ? first.text : undefined;
}

/** Divides lines into paragraphs by space, indents, short last lines, size and weight; joins them over columns and pages. */
export function toGroups(lines: readonly PlacedLine[], measures: Measures): readonly Group[] {
  const centred = findCentred(lines, measures);
  const slacks = findSlacks(lines, centred, measures);
  const groups: PlacedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    const before = lines[index - 1];
    if (group === undefined || before === undefined) groups.push([line]);
    else {
      const fits = (slacks.get(before) ?? 0) > firstWordOf(line) + 0.9 * line.size;
      const isNew =
        before.region === line.region
          ? begins(group, before, line, lines[index + 1], fits, centred, measures)
          : beginsAfterBreak(before, line, fits, slacks.get(before) ?? 0, measures);
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
  centred: ReadonlySet<PlacedLine>,
  measures: Measures,
): boolean {
  const distance = line.baseline - before.baseline;
  const leading = measures.leadingOf(Math.max(before.size, line.size));
  if (!areAlike(before, line) || LEADERS.test(before.text)) return true;
  if (isTabular(before) && isTabular(line)) return true;
  if (distance > APART * leading + 0.5 || isItem(line, before, after, fits, measures)) return true;
  const runsOn = BROKEN_OFF.test(before.text) || (!ENDS_SENTENCE.test(before.text) && BEGINS_LOW.test(line.text));
  if (isBold(before) !== isBold(line) && fits) return true;
  if (fits && !runsOn) return true;
  const indented = line.left - before.left;
  const first = group.length === 1;
  if (centred.has(before) && centred.has(line)) return false;
  if (isIndented(line, measures) && ENDS_SENTENCE.test(before.text)) return true;
  if (indented > INDENT * line.size) return !(first && hangs(group, line, after));
  // Text that steps back under an indented first line goes on; under later lines it ends what was set in.
  return indented < -INDENT * line.size && !first && !runsOn;
}

/** Whether a line within a column begins an item: with a bullet, or a number or dash that is no part of a sentence. */
function isItem(
  line: PlacedLine,
  before: PlacedLine,
  after: PlacedLine | undefined,
  fits: boolean,
  measures: Measures,
): boolean {
  const marker = markerOf(line);
  if (marker === undefined || BULLET.test(marker)) return marker !== undefined;
  const steps = isIndented(before, measures) ? line.left - before.left : Math.abs(line.left - before.left);
  if (fits || steps > INDENT * line.size) return true;
  if (after === undefined || after.region !== line.region || isIndented(after, measures)) return false;
  return after.left - line.left > INDENT * line.size;
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
  slack: number,
  measures: Measures,
): boolean {
  if (!areAlike(before, line)) return true;
  if (markerOf(line) !== undefined && (fits || ENDS_SENTENCE.test(before.text))) return true;
  if (!ENDS_SENTENCE.test(before.text)) return isBold(before) !== isBold(line) && !BEGINS_LOW.test(line.text);
  if (BEGINS_LOW.test(line.text)) return /[:;]$/.test(before.text) && (fits || isIndented(line, measures));
  if (fits) return true;
  if (measures.indent > 0) return isIndented(line, measures);
  // Justified, the last line of a paragraph hardly ever ends at the edge.
  return slack > 0.2 * line.size;
}

/** Set in as first lines of paragraphs are. */
export function isIndented(line: PlacedLine, { indent, extentOf }: Measures): boolean {
  return indent > 0 && Math.abs(line.left - extentOf(line).left - indent) < 2;
}

const firstWordOf = ({ pieces }: PlacedLine): number => {
  const end = pieces.findIndex((each, index) => index > 0 && each.spaced);
  const last = pieces[end === -1 ? pieces.length - 1 : end - 1];
  return (last?.right ?? 0) - (pieces[0]?.left ?? 0);
};

/** So many lines that begin at one place, set in, are a block with an edge of its own. */
const BLOCK = 3;

/** The room that each line leaves: to the edge of its column, or of the block that is set in there with it. */
function findSlacks(
  lines: readonly PlacedLine[],
  centred: ReadonlySet<PlacedLine>,
  measures: Measures,
): ReadonlyMap<PlacedLine, number> {
  const slacks = new Map<PlacedLine, number>();
  for (let start = 0; start < lines.length; ) {
    const first = lines[start];
    let end = start + 1;
    while (first !== undefined && standsUnder(lines[end], first)) end += 1;
    const block = lines.slice(start, end);
    const reach = block.reduce((most, each) => Math.max(most, each.right), 0);
    for (const line of block) {
      const extent = measures.extentOf(line);
      const setIn =
        block.length >= BLOCK &&
        !isIndented(line, measures) &&
        line.left - extent.left > line.size &&
        extent.right - reach > line.size;
      if (setIn) slacks.set(line, reach - line.right);
      else if (centred.has(line)) slacks.set(line, extent.right - extent.left - (line.right - line.left));
      else slacks.set(line, extent.right - line.right);
    }
    start = end;
  }
  return slacks;
}

const standsUnder = (line: PlacedLine | undefined, first: PlacedLine): boolean =>
  line !== undefined && line.region === first.region && Math.abs(line.left - first.left) < 1.5 && areAlike(line, first);

/** In parts of the size: a line alone that is off both edges by less begins a paragraph. */
const FAR_IN = 3.5;

/** Lines that are off both edges by the same, with others like that or by much. */
function findCentred(lines: readonly PlacedLine[], measures: Measures): ReadonlySet<PlacedLine> {
  const offOf = (line: PlacedLine | undefined): number => {
    if (line === undefined) return 0;
    const extent = measures.extentOf(line);
    const off = line.left - extent.left;
    return off > line.size && Math.abs(off - (extent.right - line.right)) < 0.6 * line.size ? off : 0;
  };
  return new Set(
    lines.filter((line, index) => {
      const off = offOf(line);
      const isWithOthers = [lines[index - 1], lines[index + 1]].some(
        (each) => each?.region === line.region && offOf(each) > 0,
      );
      return off > FAR_IN * line.size || (off > 0 && isWithOthers);
    }),
  );
}
