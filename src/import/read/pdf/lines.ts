import { type Fragment, isRightToLeft } from './fragments.ts';

/** A word of a line, or as much of it as is set in one style. */
export interface Piece {
  readonly text: string;
  /** Whether a space goes before it; never before the first of a line. */
  readonly spaced: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  /** Set above the line, smaller: the mark of a footnote, or the `th` of `4th`. */
  readonly raised: boolean;
  readonly left: number;
  readonly right: number;
}

/** A line of text in points from the top left of its page. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** That most of its characters have. */
  readonly size: number;
}

/** Fragments on one baseline, with the small ones that stand above or below it. */
export interface Row {
  readonly baseline: number;
  readonly size: number;
  /** From left to right. */
  readonly fragments: readonly Fragment[];
}

interface OpenRow {
  readonly baseline: number;
  readonly size: number;
  readonly fragments: Fragment[];
  /** Where its fragments begin and end, in steps: small letters stand next to some. */
  readonly edges: Set<number>;
}

/** In points: rows are looked up by baseline in steps of this. */
const STEP = 4;
const EDGE = 2;

/** Gathers fragments into rows from the top down, the largest first, so that small letters find the row they belong to. */
export function toRows(fragments: readonly Fragment[]): readonly Row[] {
  const rows = new Map<number, OpenRow[]>();
  const all: OpenRow[] = [];
  for (const each of fragments.toSorted((a, b) => b.size - a.size)) {
    const row = findRow(rows, each) ?? openRow(rows, all, each);
    row.fragments.push(each);
    for (const edge of [each.left, each.right]) row.edges.add(Math.round(edge / EDGE));
  }
  return all
    .map(({ baseline, size, fragments: own }) => ({
      baseline,
      size,
      fragments: own.toSorted((a, b) => a.left - b.left || a.right - b.right),
    }))
    .sort((a, b) => a.baseline - b.baseline);
}

function openRow(rows: Map<number, OpenRow[]>, all: OpenRow[], { baseline, size }: Fragment): OpenRow {
  const row = { baseline, size, fragments: [], edges: new Set<number>() };
  const bucket = Math.floor(baseline / STEP);
  const others = rows.get(bucket);
  if (others === undefined) rows.set(bucket, [row]);
  else others.push(row);
  all.push(row);
  return row;
}

function findRow(rows: ReadonlyMap<number, OpenRow[]>, fragment: Fragment): OpenRow | undefined {
  const { baseline, size } = fragment;
  let best: OpenRow | undefined;
  let distance = Number.POSITIVE_INFINITY;
  // A superscript stands above its row by up to 0.6 of the row's size; rows of more than 60 points have none.
  const [first, last] = [Math.floor((baseline - 20) / STEP), Math.floor((baseline + 36) / STEP)];
  for (let bucket = first; bucket <= last; bucket += 1) {
    for (const row of rows.get(bucket) ?? []) {
      const off = baseline - row.baseline;
      const onLine = Math.abs(off) <= 0.2 * size;
      const small =
        size <= 0.85 * row.size &&
        size >= 0.45 * row.size &&
        off > -0.6 * row.size &&
        off < 0.3 * row.size &&
        touches(row, fragment);
      if ((onLine || small) && Math.abs(off) < distance) {
        best = row;
        distance = Math.abs(off);
      }
    }
  }
  return best;
}

function touches({ edges, size }: OpenRow, { left, right }: Fragment): boolean {
  const reach = Math.min(8, Math.ceil((0.3 * size) / EDGE));
  for (const edge of [left, right]) {
    const at = Math.round(edge / EDGE);
    for (let step = -reach; step <= reach; step += 1) if (edges.has(at + step)) return true;
  }
  return false;
}

/** In parts of the size, the gap that is a space: in lines that have spaces of their own, and in those that have none. */
const SPACE_AMONG_SPACES = 0.25;
const SPACE_BY_GAP = 0.15;

/** The row as a line of text: spaces from the file or from gaps, letter-spaced words closed, right-to-left in order. */
export function toLine({ baseline, size, fragments }: Row): Line | undefined {
  const unique = fragments.filter((each, index) => !isPaintedTwice(fragments[index - 1], each));
  const hasSpaces = unique.some((each) => each.spaceAfter || each.spaceBefore);
  const share = hasSpaces ? SPACE_AMONG_SPACES : SPACE_BY_GAP;
  const pieces: Piece[] = [];
  const gaps: number[] = [];
  for (const [index, each] of unique.entries()) {
    const before = unique[index - 1];
    const gap = before === undefined ? 0 : each.left - before.right;
    const em = Math.min(each.size, before?.size ?? each.size);
    const spaced =
      before !== undefined &&
      (before.spaceAfter || each.spaceBefore || gap > (isRightToLeft(each.text) ? SPACE_BY_GAP : share) * em);
    gaps.push(gap);
    pieces.push({
      text: each.text,
      spaced,
      bold: each.bold,
      italic: each.italic,
      size: each.size,
      raised: each.size <= 0.85 * size && each.baseline < baseline - 0.1 * size,
      left: each.left,
      right: each.right,
    });
  }
  const closed = inReadingOrder(closeLetters(pieces, gaps));
  const [first, last] = [unique[0], unique.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    pieces: closed,
    text: textOf(closed),
    left: first.left,
    right: unique.reduce((most, each) => Math.max(most, each.right), last.right),
    baseline,
    size: commonSize(closed),
  };
}

export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join('');

/** The same words at nearly the same place: a shadow, or bold by painting twice. */
const isPaintedTwice = (before: Fragment | undefined, each: Fragment): boolean =>
  before !== undefined && before.text === each.text && each.left - before.left < 0.15 * each.size;

function commonSize(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pieces) {
    const rounded = Math.round(size * 10) / 10;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, -1])[0];
}

/** So many single letters in a row, evenly spaced, are a word set wide: `R E P O R T`. */
const LETTERS = 4;

function closeLetters(pieces: readonly Piece[], gaps: readonly number[]): readonly Piece[] {
  const closed = [...pieces];
  const isLetter = (index: number): boolean => /^[\p{L}\p{N}]$/u.test(pieces[index]?.text ?? '');
  for (let start = 0; start < pieces.length; start += 1) {
    let end = start;
    while (isLetter(end) && (end === start || pieces[end]?.spaced)) end += 1;
    if (end - start >= LETTERS) {
      const inner = gaps.slice(start + 1, end).sort((a, b) => a - b);
      const usual = inner[Math.floor(inner.length / 3)] ?? 0;
      for (let index = start + 1; index < end; index += 1) {
        const piece = pieces[index];
        if (piece !== undefined && (gaps[index] ?? 0) < 1.5 * usual + 0.05 * piece.size) {
          closed[index] = { ...piece, spaced: false };
        }
      }
    }
    start = Math.max(start, end - 1);
  }
  return closed;
}

const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };

/**
 * Pieces stand from left to right; where they are read from right to left they are turned round, and the numbers and
 * Latin words among them are not.
 */
function inReadingOrder(pieces: readonly Piece[]): readonly Piece[] {
  const count = (has: (text: string) => boolean): number =>
    pieces.reduce((sum, { text }) => sum + (has(text) ? text.length : 0), 0);
  const fromRight = count(isRightToLeft);
  if (fromRight === 0) return pieces;
  const mainly = fromRight * 2 >= count((text) => /\p{L}/u.test(text));
  const turns = (text: string): boolean =>
    mainly ? !/[\p{L}\p{N}]/u.test(text) || isRightToLeft(text) : isRightToLeft(text);
  const runs: Piece[][] = [];
  let turned: boolean | undefined;
  for (const piece of pieces) {
    const now = turns(piece.text);
    if (now !== turned) runs.push([]);
    turned = now;
    runs.at(-1)?.push(piece);
  }
  const ordered = (mainly ? runs.toReversed() : runs).map((run) =>
    turns(run[0]?.text ?? '') ? turnRound(run, mainly) : run,
  );
  return respace(ordered.flat(), pieces);
}

const turnRound = (run: readonly Piece[], mainly: boolean): readonly Piece[] =>
  run.toReversed().map((each) => (mainly ? { ...each, text: MIRRORED[each.text] ?? each.text } : each));

/** A space lies between two neighbours on the page, on whichever side of them the reader comes from. */
function respace(ordered: readonly Piece[], placed: readonly Piece[]): readonly Piece[] {
  const places = new Map(placed.map((each, index) => [each.left, index]));
  return ordered.map((each, index) => {
    const before = ordered[index - 1];
    if (before === undefined) return { ...each, spaced: false };
    const [a, b] = [places.get(before.left) ?? 0, places.get(each.left) ?? 0];
    const between = Math.abs(a - b) === 1 ? placed[Math.max(a, b)]?.spaced : true;
    return { ...each, spaced: between ?? true };
  });
}
