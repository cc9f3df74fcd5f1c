import type { MendLog } from '../../mend/mend-log.ts';
import { groupBy } from './group-by.ts';
import { type Piece, textOf } from './lines.ts';
import type { Measures } from './measures.ts';
import type { Page, PlacedLine } from './pages.ts';

/** In parts of the body's size: notes are set at most so large. */
const SMALL = 0.93;
/** In parts of the page's height: notes stand below. */
const FOOT = 0.4;

const MARK = /^(\d{1,3}|[*†‡§¶]{1,3}|[a-z])[.)]?$/;
/** A mark and the note in one word: `1See`. */
const MARKED = /^(\d{1,3}|[*†‡§]{1,3})[.)]?(?=[\p{L}“"‘(])/u;

/**
 * Takes out notes at the foot of pages, small type that begins with a mark or goes on with a note of the page before, and
 * the raised marks in the text that point to them.
 */
export function takeOutFootnotes(
  lines: readonly PlacedLine[],
  pages: readonly Page[],
  { body }: Measures,
  log: MendLog,
): readonly PlacedLine[] {
  const heights = new Map(pages.map((each) => [each.number, each.height]));
  const notes = new Set<PlacedLine>();
  const marks = new Set<string>();
  let ranOn = false;
  for (const [page, own] of groupBy(lines, (each) => each.page)) {
    const small: PlacedLine[][] = [];
    for (const column of groupBy(own, (each) => each.region).values()) {
      const tail = tailOf(column, body * SMALL, FOOT * (heights.get(page) ?? 0));
      // Where nothing on the page is larger, small type is the page's text.
      if (tail.length > 0 && own.some((each) => each.size > body * SMALL)) small.push(tail);
    }
    const found = small.filter((tail) => tail.some(hasMark) || ranOn);
    // What stands at the foot under both columns, without a mark, is an imprint.
    const imprint = small.filter((tail) => !found.includes(tail) && tail.length <= own.length / 3 && isLast(tail, own));
    for (const tail of [...found, ...imprint]) for (const line of tail) notes.add(line);
    for (const tail of found) {
      for (const line of tail) {
        const mark = markOf(line);
        if (mark !== undefined) marks.add(mark);
      }
      for (const note of splitNotes(tail)) log.note('footnote', note.map((each) => each.text).join(' '), '', page);
    }
    for (const tail of imprint) log.note('footnote', tail.map((each) => each.text).join(' '), '', page);
    ranOn = found.length > 0 && !/[.!?)\]”"]\s*$/.test(found.at(-1)?.at(-1)?.text ?? '.');
  }
  return lines.flatMap((line) => (notes.has(line) ? [] : [withoutMarks(line, marks, log)]));
}

/** The last lines of a column, as far as they are small. */
function tailOf(column: readonly PlacedLine[], largest: number, below: number): PlacedLine[] {
  let start = column.length;
  for (; start > 0; start -= 1) {
    const line = column[start - 1];
    if (line === undefined || line.size > largest || line.baseline < below) break;
  }
  return column.slice(start);
}

const isLast = (tail: readonly PlacedLine[], page: readonly PlacedLine[]): boolean => {
  const top = Math.min(...tail.map((each) => each.baseline));
  return page.every((each) => tail.includes(each) || each.baseline < top);
};

const hasMark = (line: PlacedLine): boolean => markOf(line) !== undefined;

function markOf({ pieces }: PlacedLine): string | undefined {
  const [first, second] = pieces;
  if (first === undefined) return undefined;
  // A raised mark apart from its note is a line of its own.
  if (second === undefined && MARK.test(first.text)) return MARK.exec(first.text)?.[1];
  if (second !== undefined && (second.spaced || first.raised)) return MARK.exec(first.text)?.[1];
  return MARKED.exec(first.text)?.[1];
}

function splitNotes(tail: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const notes: PlacedLine[][] = [];
  for (const line of tail) {
    if (notes.length === 0 || hasMark(line)) notes.push([]);
    notes.at(-1)?.push(line);
  }
  return notes;
}

/** The line without raised marks of notes; a raised `th` or a square stays. */
function withoutMarks(line: PlacedLine, marks: ReadonlySet<string>, log: MendLog): PlacedLine {
  if (!line.pieces.some((each) => each.raised)) return line;
  const isMark = (piece: Piece): boolean =>
    piece.raised && piece.text.split(/[,\s]+/).every((each) => each === '' || marks.has(each));
  const kept = line.pieces.filter((each) => !isMark(each));
  if (kept.length === line.pieces.length || kept.length === 0) return line;
  for (const [index, piece] of line.pieces.entries()) {
    if (!isMark(piece)) continue;
    const word = line.pieces[index - 1]?.text ?? '';
    log.note('footnote', word + piece.text, word, line.page);
  }
  return { ...line, pieces: kept, text: textOf(kept) };
}
