import { groupBy } from './group-by.ts';
import type { PlacedLine } from './pages.ts';

/** What is usual in a document, which tells what is not. Lengths in points. */
export interface Measures {
  /** The size of the running text. */
  readonly body: number;
  /** From baseline to baseline within a paragraph of that size. */
  leadingOf(size: number): number;
  /** Where lines of a region begin and end when they fill it. */
  extentOf(line: PlacedLine): Extent;
  /** By how much the first lines of paragraphs are set in; 0 where they are not. */
  readonly indent: number;
}

export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** A region with fewer lines takes its extent from others in the same place. */
const TELLING = 6;

export function measure(lines: readonly PlacedLine[]): Measures {
  const body =
    mostCommon(
      lines,
      (each) => round(each.size),
      (each) => each.text.length,
    ) ?? 10;
  const leadings = findLeadings(lines);
  const slots = new Map([...groupBy(lines, (each) => each.slot)].map(([slot, own]) => [slot, extentOver(own)]));
  const regions = new Map<number, Extent>();
  for (const [region, own] of groupBy(lines, (each) => each.region)) {
    const around = slots.get(own[0]?.slot ?? '');
    const extent = extentOver(own);
    regions.set(region, own.length >= TELLING || around === undefined ? extent : widen(extent, around));
  }
  const extentOf = (line: PlacedLine): Extent => regions.get(line.region) ?? { left: line.left, right: line.right };
  return {
    body,
    indent: findIndent(lines, extentOf),
    leadingOf: (size) => leadings.get(round(size)) ?? size * 1.2,
    extentOf,
  };
}

/** In parts of the size: an indent is neither less nor more. */
const INDENT = 0.8;
const DEEPEST_INDENT = 6;

/** The most common indent, where many lines have one and the lines below them stand at the edge. */
function findIndent(lines: readonly PlacedLine[], extentOf: Measures['extentOf']): number {
  const indents = lines.flatMap((line, index) => {
    const below = lines[index + 1];
    if (below === undefined || below.region !== line.region) return [];
    const { left } = extentOf(line);
    const indent = line.left - left;
    const isFirst =
      indent > INDENT * line.size && indent < DEEPEST_INDENT * line.size && Math.abs(below.left - left) < 1.5;
    return isFirst ? [Math.round(indent)] : [];
  });
  if (indents.length < Math.max(2, lines.length / 60)) return 0;
  return (
    mostCommon(
      indents,
      (each) => each,
      () => 1,
    ) ?? 0
  );
}

const round = (size: number): number => Math.round(size * 2) / 2;

const widen = (a: Extent, b: Extent): Extent => ({ left: Math.min(a.left, b.left), right: Math.max(a.right, b.right) });

/** The leftmost edge that several lines share, and the farthest that lines reach, a stray one aside. */
function extentOver(lines: readonly PlacedLine[]): Extent {
  const lefts = new Map<number, number>();
  for (const { left } of lines) lefts.set(Math.round(left), (lefts.get(Math.round(left)) ?? 0) + 1);
  const enough = Math.max(1, Math.min(3, lines.length / 10));
  const shared = [...lefts].filter(([at, count]) => count + (lefts.get(at + 1) ?? 0) >= enough).map(([at]) => at);
  const rights = lines.map((each) => each.right).sort((a, b) => a - b);
  const stray = lines.length >= 20 ? 1 : 0;
  return {
    left: shared.length > 0 ? Math.min(...shared) : Math.min(...lines.map((each) => each.left)),
    right: rights[rights.length - 1 - stray] ?? 0,
  };
}

/** What is met less often may be the distance between paragraphs. */
const FEW = 3;

/** By size: the most common distance between lines under each other, the smaller of two that are as common. */
function findLeadings(lines: readonly PlacedLine[]): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || before.region !== line.region || round(before.size) !== round(line.size)) continue;
    const distance = Math.round((line.baseline - before.baseline) * 4) / 4;
    if (distance < 0.8 * line.size || distance > 4 * line.size) continue;
    const own = counts.get(round(line.size)) ?? new Map<number, number>();
    own.set(distance, (own.get(distance) ?? 0) + 1);
    counts.set(round(line.size), own);
  }
  return new Map(
    [...counts].map(([size, own]) => {
      const [distance, count] = [...own].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [size * 1.2, 0];
      return [size, count < FEW ? Math.min(distance, size * 1.6) : distance];
    }),
  );
}

function mostCommon<T>(
  items: readonly T[],
  keyOf: (item: T) => number,
  weightOf: (item: T) => number,
): number | undefined {
  const weights = new Map<number, number>();
  for (const each of items) weights.set(keyOf(each), (weights.get(keyOf(each)) ?? 0) + weightOf(each));
  return [...weights].reduce<readonly [number, number] | undefined>(
    (best, each) => (best === undefined || each[1] > best[1] ? each : best),
    undefined,
  )?.[0];
}
