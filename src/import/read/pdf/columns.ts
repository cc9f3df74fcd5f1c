import type { Fragment } from './fragments.ts';
import { type Row, toRows } from './lines.ts';

/** What is read from top to bottom before anything beside it. */
export interface Region {
  readonly fragments: readonly Fragment[];
  /** `full` for what runs over the whole width; else where on the page it stands. Equal on pages of one layout. */
  readonly slot: string;
}

/** A white strip between two columns: the middle of it, and the rows of the shorter column beside it. */
export interface Gutter {
  readonly at: number;
  readonly rows: number;
}

/** In points, or in parts of the type's size where that is more: strips that are narrower are spaces between words. */
const NARROWEST = 8;
const NARROWEST_EM = 0.9;

/** Both sides of a gutter that no other page has need as many rows, as long on average, in characters. */
const FEWEST_ROWS = 5;
const FEWEST_CHARACTERS = 12;
/** And that share of the rows nearly fills the column: prose does, cells of tables do not. */
const FILLED = 0.75;
const FILLED_ROWS = 0.4;
/** In parts of the width. */
const NARROWEST_COLUMN = 0.18;

/** Pages are looked at in as many steps across. */
const STEPS = 400;
const DEEPEST = 12;
/** No page has more rows of text; one that claims to is not looked at for columns, which takes time. */
const MOST_ROWS = 1000;

/**
 * Divides a page into regions in reading order: above a stretch of columns, the columns from left to right, below. `known`
 * are gutters that other pages have; there a gutter counts though few rows stand beside it.
 */
export function findRegions(
  fragments: readonly Fragment[],
  known: readonly number[],
  depth = 0,
  slot = 'full',
): { readonly regions: readonly Region[]; readonly gutters: readonly Gutter[] } {
  const rows = toRows(fragments);
  const cut = depth < DEEPEST ? findCut(rows, known) : undefined;
  if (cut === undefined) return { regions: fragments.length === 0 ? [] : [{ fragments, slot }], gutters: [] };
  const within = rows.slice(cut.first, cut.last).flatMap((each) => each.fragments);
  const side = (left: boolean): readonly Fragment[] => within.filter((each) => middleOf(each) < cut.at === left);
  const mark = Math.round(cut.at / 12);
  const parts = [
    findRegions(
      rows.slice(0, cut.first).flatMap((each) => each.fragments),
      known,
      depth + 1,
      slot,
    ),
    findRegions(side(true), known, depth + 1, `${slot}<${mark}`),
    findRegions(side(false), known, depth + 1, `${slot}>${mark}`),
    findRegions(
      rows.slice(cut.last).flatMap((each) => each.fragments),
      known,
      depth + 1,
      slot,
    ),
  ];
  return {
    regions: parts.flatMap((each) => each.regions),
    gutters: [{ at: cut.at, rows: cut.rows }, ...parts.flatMap((each) => each.gutters)],
  };
}

const middleOf = ({ left, right }: Fragment): number => (left + right) / 2;

interface Cut extends Gutter {
  /** The rows beside it, `last` excluded. */
  readonly first: number;
  readonly last: number;
}

function findCut(rows: readonly Row[], known: readonly number[]): Cut | undefined {
  if (rows.length === 0 || rows.length > MOST_ROWS) return undefined;
  const left = Math.min(...rows.map((each) => each.fragments[0]?.left ?? 0));
  const right = Math.max(...rows.map((each) => each.fragments.reduce((most, { right }) => Math.max(most, right), 0)));
  const width = right - left;
  if (!(width > 0)) return undefined;
  const step = width / STEPS;
  const covered = rows.map((row) => cover(row, left, step));
  let best: Cut | undefined;
  for (let bin = Math.ceil(STEPS * NARROWEST_COLUMN); bin < STEPS * (1 - NARROWEST_COLUMN); bin += 1) {
    const at = left + (bin + 0.5) * step;
    const isKnown = known.some((each) => Math.abs(each - at) < 6);
    for (const run of whiteRuns(covered, bin)) {
      const count = Math.min(run.left, run.right);
      if (count < (isKnown ? 1 : FEWEST_ROWS) || !isBetter(run, count, best)) continue;
      if (!isProse(rows.slice(run.first, run.last), at, isKnown)) continue;
      best = { at: middleOfWhite(covered, run, bin, left, step), rows: count, first: run.first, last: run.last };
    }
  }
  return best;
}

/** More rows on both sides; else a longer stretch. */
const isBetter = (run: Run, count: number, best: Cut | undefined): boolean =>
  best === undefined || count > best.rows || (count === best.rows && run.last - run.first > best.last - best.first);

/** What a row covers of the page's width, each fragment wider by half a gutter. */
interface Cover {
  /** 1 where it is covered. */
  readonly bins: Uint8Array;
  readonly from: number;
  readonly to: number;
}

function cover({ fragments, size }: Row, left: number, step: number): Cover {
  const half = Math.max(NARROWEST, NARROWEST_EM * Math.min(size, 14)) / 2;
  const bins = new Uint8Array(STEPS);
  for (const each of fragments) {
    const from = Math.max(0, Math.floor((each.left - half - left) / step));
    const to = Math.min(STEPS - 1, Math.ceil((each.right + half - left) / step));
    bins.fill(1, from, to + 1);
  }
  return { bins, from: bins.indexOf(1), to: bins.lastIndexOf(1) };
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

/** Stretches of rows that leave a bin white, with how many of them have text left and right of it. */
function* whiteRuns(covered: readonly Cover[], bin: number): Generator<Run> {
  let first = 0;
  let [left, right] = [0, 0];
  for (let index = 0; index <= covered.length; index += 1) {
    const row = covered[index];
    if (row === undefined || row.bins[bin] === 1) {
      if (left > 0 && right > 0) yield { first, last: index, left, right };
      first = index + 1;
      [left, right] = [0, 0];
      continue;
    }
    if (row.from < bin) left += 1;
    if (row.to > bin) right += 1;
  }
}

/** The middle of the strip that all rows of a run leave white. */
function middleOfWhite(covered: readonly Cover[], run: Run, bin: number, left: number, step: number): number {
  const rows = covered.slice(run.first, run.last);
  const isWhite = (at: number): boolean => at >= 0 && at < STEPS && rows.every(({ bins }) => bins[at] !== 1);
  let [from, to] = [bin, bin];
  while (isWhite(from - 1)) from -= 1;
  while (isWhite(to + 1)) to += 1;
  return left + ((from + to + 1) / 2) * step;
}

/** Whether the columns on both sides of a gutter hold prose. Those beyond them, of three, may stand on other baselines. */
function isProse(rows: readonly Row[], at: number, isKnown: boolean): boolean {
  return [true, false].every((leftSide) => {
    const lines = rows.flatMap((row) => {
      const own = row.fragments.filter((each) => middleOf(each) < at === leftSide);
      return own.length === 0 ? [] : [nearest(own, leftSide, row.size, at)];
    });
    const widest = Math.max(...lines.filter((each) => each.off < 3 * each.size).map((each) => each.width));
    const column = lines.filter((each) => each.off < widest);
    const characters = column.reduce((sum, each) => sum + each.characters, 0) / column.length;
    const filled = column.filter((each) => each.width >= FILLED * widest).length / column.length;
    return characters >= FEWEST_CHARACTERS && (isKnown || filled >= FILLED_ROWS);
  });
}

/** What a row has next to a gutter, as far as its words follow each other; `off` is the white between. In points. */
function nearest(
  fragments: readonly Fragment[],
  leftSide: boolean,
  size: number,
  at: number,
): { readonly width: number; readonly off: number; readonly size: number; readonly characters: number } {
  const outward = leftSide ? fragments.toReversed() : fragments;
  let [from, to] = [outward[0]?.left ?? 0, outward[0]?.right ?? 0];
  let characters = 0;
  for (const each of outward) {
    const gap = leftSide ? from - each.right : each.left - to;
    if (gap > Math.max(14, 1.4 * size)) break;
    [from, to] = [Math.min(from, each.left), Math.max(to, each.right)];
    characters += each.text.length;
  }
  return { width: to - from, off: leftSide ? at - to : from - at, size, characters };
}
