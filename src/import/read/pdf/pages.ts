import { findRegions, type Gutter } from './columns.ts';
import type { Fragment } from './fragments.ts';
import { type Line, toLine, toRows } from './lines.ts';

/** A page as read: its fragments that count as text, and its size in points. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
}

/** A line with its place in the document. */
export interface PlacedLine extends Line {
  readonly page: number;
  readonly slot: string;
  /** Counted through the document: lines of one region stand under each other. */
  readonly region: number;
}

/** So large a share of the pages with a gutter make it the document's, for pages with little on them. */
const KNOWN_SHARE = 0.3;

/** Lines in reading order, and the numbers of pages that are set in columns. */
export function readLines(pages: readonly Page[]): {
  readonly lines: readonly PlacedLine[];
  readonly inColumns: readonly number[];
} {
  const known = commonGutters(pages.map((each) => findRegions(each.fragments, []).gutters));
  const lines: PlacedLine[] = [];
  const inColumns: number[] = [];
  let region = 0;
  for (const { number, fragments } of pages) {
    const { regions, gutters } = findRegions(fragments, known);
    if (gutters.length > 0) inColumns.push(number);
    for (const each of regions) {
      region += 1;
      for (const row of toRows(each.fragments)) {
        const line = toLine(row);
        if (line !== undefined && line.text !== '') lines.push({ ...line, page: number, slot: each.slot, region });
      }
    }
  }
  return { lines, inColumns };
}

function commonGutters(pages: readonly (readonly Gutter[])[]): readonly number[] {
  const known: { readonly at: number; pages: number }[] = [];
  for (const gutters of pages) {
    for (const { at } of gutters) {
      const same = known.find((each) => Math.abs(each.at - at) < 6);
      if (same === undefined) known.push({ at, pages: 1 });
      else same.pages += 1;
    }
    // Gutters that no two pages share are a hostile file's; a few are enough to go on with.
    if (known.length > 100) break;
  }
  return known.filter((each) => each.pages >= KNOWN_SHARE * pages.length).map((each) => each.at);
}
