import type { Span } from '../../core/source.ts';
import type { TextBlock } from '../typeset.ts';
import type { Frame } from './frame.ts';
import { breakAfter } from './strip.ts';

/** A paragraph of the speech, set for the annex's columns. */
export interface AnnexEntry {
  readonly number: number;
  readonly text: TextBlock;
  /** Its number, and the places that use it, as set left of each of the columns. */
  readonly notes: readonly AnnexNotes[];
  readonly origin: Span;
}

export interface AnnexNotes {
  readonly ref: TextBlock;
  readonly uses: TextBlock;
  /** "¶7, cont." */
  readonly continued: TextBlock;
}

/** The whole speech, to be poured into one column a page or two. */
export interface AnnexText {
  readonly type: 'annex';
  readonly id: string;
  readonly above: number;
  /** Free space between paragraphs, points. */
  readonly gap: number;
  readonly entries: readonly AnnexEntry[];
  readonly origin: Span;
}

/** The lines of a paragraph that stand in one column. */
export interface AnnexChunk {
  readonly entry: AnnexEntry;
  /** Lines of the paragraph, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Counted from the columns' top, points. */
  readonly y: number;
  readonly first: boolean;
}

/** The columns of one page. */
export interface ColumnPage {
  readonly type: 'columns';
  readonly columns: readonly (readonly AnnexChunk[])[];
  readonly y: number;
  readonly height: number;
  readonly cites: readonly number[];
}

/** Steps in which the last page's columns are made equal, points. */
const BALANCE_STEP = 2;
/** Fewest lines of the speech that are worth a page. */
const LINES_LEFT = 8;

/** How far the text has been poured: entry and line. */
interface Cursor {
  readonly entry: number;
  readonly line: number;
}

/**
 * Pours the text from `y` of the first page; the columns of the last page are made equally long. What follows needs
 * `tail` points: where they are not left below the text, some lines go over to its page, so that it is not alone there.
 */
export function fillPages(annex: AnnexText, frame: Frame, y: number, tail: number): readonly ColumnPage[] {
  const pages: ColumnPage[] = [];
  const end = annex.entries.length;
  const pour = { annex, count: frame.columns.length };
  let cursor: Cursor = { entry: 0, line: 0 };
  // A first page with room for a few lines only is not worth beginning.
  let top = frame.bottom - y < 60 ? frame.top : y;
  while (cursor.entry < end) {
    const room = frame.bottom - top;
    let filled = fillColumns(pour, cursor, room);
    if (filled.next.entry >= end) {
      filled = balance(pour, cursor, room) ?? filled;
      const crowded = heightOf(filled) + tail > room && tail < room / 2;
      if (crowded) filled = leaveSome(pour, cursor, room) ?? filled;
    }
    pages.push({
      type: 'columns',
      columns: filled.columns,
      y: top,
      height: heightOf(filled),
      cites: [...new Set(filled.columns.flat().map((each) => each.entry.number))],
    });
    cursor = filled.next;
    top = frame.top;
  }
  return pages;
}

/** What is poured, and into how many columns a page. */
interface Pour {
  readonly annex: AnnexText;
  readonly count: number;
}

interface Filled {
  readonly columns: readonly (readonly AnnexChunk[])[];
  readonly next: Cursor;
  /** Whether a line stands alone, or a chunk is too high, because a column would be empty otherwise. */
  readonly forced: boolean;
}

interface FilledColumn {
  readonly chunks: readonly AnnexChunk[];
  readonly next: Cursor;
  readonly forced: boolean;
}

function fillColumns({ annex, count }: Pour, from: Cursor, height: number): Filled {
  const columns: (readonly AnnexChunk[])[] = [];
  let [next, forced] = [from, false];
  for (let side = 0; side < count; side += 1) {
    const column = fillColumn(annex, next, height, side);
    columns.push(column.chunks);
    next = column.next;
    forced ||= column.forced;
  }
  return { columns, next, forced };
}

const heightOf = (filled: Filled): number => Math.max(0, ...filled.columns.flat().map(chunkBottom));

/** The highest columns that leave a few lines for the next page. */
function leaveSome(pour: Pour, from: Cursor, room: number): Filled | undefined {
  for (let height = room; height > room / 2; height -= BALANCE_STEP) {
    const filled = fillColumns(pour, from, height);
    const { entry, line } = filled.next;
    const left = pour.annex.entries.slice(entry).reduce((sum, each) => sum + each.text.lines.length, -line);
    if (left >= LINES_LEFT && !filled.forced) return filled;
  }
  return undefined;
}

/** The lowest columns that still hold the rest of the text; a single one is as low as its text. */
function balance(pour: Pour, from: Cursor, room: number): Filled | undefined {
  if (pour.count === 1) return undefined;
  for (let height = 24; height < room; height += BALANCE_STEP) {
    const filled = fillColumns(pour, from, height);
    if (filled.next.entry >= pour.annex.entries.length && !filled.forced) return filled;
  }
  return undefined;
}

function fillColumn({ entries, gap }: AnnexText, from: Cursor, height: number, side: number): FilledColumn {
  const chunks: AnnexChunk[] = [];
  let forced = false;
  let y = 0;
  let { entry: index, line } = from;
  for (; index < entries.length; index += 1, line = 0) {
    const entry = entries[index];
    if (!entry) break;
    const top = y === 0 ? 0 : y + gap;
    const rest = entry.text.lines.length - line;
    const fitting = Math.floor((height - top + 0.001) / leadOf(entry));
    const bottom = top + notesHeight(entry, side, line === 0);
    let cut = breakAfter(rest, fitting);
    if (bottom > height + 0.001 || (cut === 0 && rest > 0)) {
      if (chunks.length > 0) return { chunks, next: { entry: index, line }, forced };
      forced = true;
      cut = Math.min(rest, Math.max(1, fitting));
    }
    const chunk: AnnexChunk = { entry, from: line, to: line + cut, y: top, first: line === 0 };
    chunks.push(chunk);
    y = Math.max(top + cut * leadOf(entry), bottom);
    if (cut < rest) return { chunks, next: { entry: index, line: line + cut }, forced };
  }
  return { chunks, next: { entry: index, line: 0 }, forced };
}

const leadOf = (entry: AnnexEntry): number => entry.text.paragraphs[0]?.lead ?? 1;

function notesHeight(entry: AnnexEntry, side: number, first: boolean): number {
  const notes = entry.notes[side];
  if (!notes) return 0;
  return first ? notes.ref.height + notes.uses.height : notes.continued.height;
}

/** Lower edge of a chunk's text and of the highest of its notes, points from the columns' top. */
function chunkBottom(chunk: AnnexChunk): number {
  const notes = Math.max(...chunk.entry.notes.map((_, side) => notesHeight(chunk.entry, side, chunk.first)));
  return chunk.y + Math.max((chunk.to - chunk.from) * leadOf(chunk.entry), notes);
}
