import type { MeasuredRow } from '../table.ts';

/** What a page can hold, points; the last page may have less room. */
export interface PageRoom {
  readonly height: number;
  readonly last: number;
  readonly maxRows: number;
}

/** A page with one row looks forgotten: worth as much as a page that differs from the mean by this share of a page. */
const LONE = 1;
/** Rows that belong together are parted only for a reason of about the same weight. */
const PARTED = 0.3;

/**
 * Splits rows over exactly `pages` pages, as evenly by height as possible, never leaving one alone where that can be
 * helped. Undefined where they do not fit.
 */
export function splitRows(
  rows: readonly MeasuredRow[],
  pages: number,
  room: PageRoom,
  joined: (row: number) => boolean = () => false,
): readonly (readonly MeasuredRow[])[] | undefined {
  const total = rows.reduce((sum, each) => sum + each.height, 0);
  const mean = total / pages;
  // cheapest[k][i]: the cost of the first i rows on k pages, and where the last of those pages starts.
  let cheapest: readonly (Choice | undefined)[] = [{ cost: 0, starts: [] }];
  for (let page = 1; page <= pages; page += 1) {
    const capacity = page === pages ? room.last : room.height;
    cheapest = Array.from({ length: rows.length + 1 }, (_, end) => {
      let best: Choice | undefined;
      let height = 0;
      for (let start = end - 1; start >= Math.max(0, end - room.maxRows); start -= 1) {
        height += rows[start]?.height ?? 0;
        if (height > capacity + 0.01) break;
        const before = cheapest[start];
        if (!before) continue;
        const lone = end - start === 1 && rows.length > 1 ? LONE : 0;
        const parted = start > 0 && joined(start) ? PARTED : 0;
        const cost = before.cost + ((height - mean) / room.height) ** 2 + lone + parted;
        if (!best || cost < best.cost - 1e-9) best = { cost, starts: [...before.starts, start] };
      }
      return best;
    });
  }
  const choice = cheapest[rows.length];
  if (rows.length === 0) return pages === 1 ? [[]] : undefined;
  return choice?.starts.map((start, index) => rows.slice(start, choice.starts[index + 1] ?? rows.length));
}

interface Choice {
  readonly cost: number;
  readonly starts: readonly number[];
}
