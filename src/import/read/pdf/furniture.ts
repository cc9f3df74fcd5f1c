import type { MendLog } from '../../mend/mend-log.ts';
import type { Fragment } from './fragments.ts';
import { groupBy } from './group-by.ts';
import { toRows } from './lines.ts';
import type { Page, PlacedLine } from './pages.ts';

/** In parts of the page's height: running heads and feet stand no farther from its edge; and they are among so many rows. */
const ZONE = 0.16;
const ZONE_ROWS = 4;
/** In points: lines of different pages are at the same height. */
const SAME_HEIGHT = 3;

const PAGE_NUMBER =
  /^[[(|•\-–—\s]*(?:(?:page|p\.|pg\.?|seite|página|стр\.?)\s*)?(\d{1,4}|[ivxl]{1,7})(?:\s*(?:\/|of|de|sur|von|из)\s*\d{1,4})?[\])|•\-–—\s]*$/iu;
/** Says itself that it is the number of a page. */
const OUTSPOKEN =
  /^[\s]*(?:(?:page|p\.|pg\.?)\s*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—])[\s]*$/iu;
/** A job number or what a bar code says: nothing but digits and marks. */
const CODE = /^[*\d\s./-]{6,40}(?:\([A-Z]\))?$/;

export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text);

interface Edge {
  readonly line: PlacedLine;
  readonly side: 'head' | 'foot';
  /** Its words in alphabetical order, numbers levelled: the same on all pages, left ones and right ones. */
  readonly key: string;
}

/**
 * Takes out what stands on pages and is no part of the text: what repeats at the same height of several pages with
 * nothing but numbers changed, page numbers, and what stands where other pages have such a line.
 */
export function takeOutFurniture(
  lines: readonly PlacedLine[],
  pages: readonly Page[],
  log: MendLog,
): readonly PlacedLine[] {
  const edges = findEdges(lines, pages);
  const groups = groupByKey(edges);
  const out = new Map<PlacedLine, 'running-head' | 'page-number'>();
  for (const group of groups) {
    const numbered = PAGE_NUMBER.test(group[0]?.line.text ?? '');
    const repeats = repeatsNearby(group);
    for (const { line } of group) {
      if (numbered) {
        if (OUTSPOKEN.test(line.text) || countsPages(line, group) || line.text.trim() === String(line.page)) {
          out.set(line, 'page-number');
        }
      } else if (repeats) out.set(line, 'running-head');
    }
  }
  for (const { line } of edges) if (!out.has(line) && CODE.test(line.text)) out.set(line, 'running-head');
  for (const line of madeOfOthers(edges, out)) out.set(line, 'running-head');
  for (const line of likeOthers(edges, out, pages.length)) out.set(line, 'running-head');
  for (const line of lines) {
    const kind = out.get(line);
    if (kind !== undefined) log.note(kind, line.text, '', line.page);
  }
  return lines.filter((each) => !out.has(each));
}

function findEdges(lines: readonly PlacedLine[], pages: readonly Page[]): readonly Edge[] {
  const heights = new Map(pages.map((each) => [each.number, each.height]));
  return [...groupBy(lines, (each) => each.page)].flatMap(([page, own]) => {
    const height = heights.get(page) ?? 0;
    const baselines = [...new Set(own.map((each) => Math.round(each.baseline)))].sort((a, b) => a - b);
    const [head, foot] = [baselines[ZONE_ROWS - 1] ?? Number.POSITIVE_INFINITY, baselines.at(-ZONE_ROWS) ?? 0];
    return own.flatMap((line): readonly Edge[] => {
      const at = Math.round(line.baseline);
      const key = line.text.toLowerCase().replace(/\d+/g, '#').split(/\s+/).sort().join(' ');
      if (at <= ZONE * height && at <= head) return [{ line, side: 'head', key }];
      return at >= (1 - ZONE) * height && at >= foot ? [{ line, side: 'foot', key }] : [];
    });
  });
}

/** Edges with the same words at the same height. */
function groupByKey(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const groups: Edge[][] = [];
  for (const [, same] of groupBy(edges, (each) => `${each.side} ${each.key}`)) {
    let last = Number.NEGATIVE_INFINITY;
    for (const edge of same.toSorted((a, b) => a.line.baseline - b.line.baseline)) {
      if (edge.line.baseline - last > SAME_HEIGHT) groups.push([]);
      groups.at(-1)?.push(edge);
      last = edge.line.baseline;
    }
  }
  return groups;
}

/** Whether a line stands on the next page too, or on the one after, where left and right pages differ. */
function repeatsNearby(group: readonly Edge[]): boolean {
  const pages = [...new Set(group.map((each) => each.line.page))].sort((a, b) => a - b);
  return pages.some((page, index) => page - (pages[index - 1] ?? Number.NEGATIVE_INFINITY) <= 2);
}

/** Whether a number goes up with the pages, as another one of its group does. */
function countsPages(line: PlacedLine, group: readonly Edge[]): boolean {
  const offset = (each: PlacedLine): number => numberIn(each.text) - each.page;
  return group.some((each) => each.line.page !== line.page && offset(each.line) === offset(line));
}

const NUMERALS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function numberIn(text: string): number {
  const found = PAGE_NUMBER.exec(text)?.[1]?.toLowerCase() ?? '';
  if (/^\d/.test(found)) return Number(found);
  const values = [...found].map((each) => NUMERALS[each] ?? 0);
  return values.reduce((sum, each, index) => sum + (each < (values[index + 1] ?? 0) ? -each : each), 0);
}

/** Heads whose parts other pages have apart, at the same height: one page is set in columns, the other is not. */
function madeOfOthers(edges: readonly Edge[], out: ReadonlyMap<PlacedLine, unknown>): readonly PlacedLine[] {
  const heightOf = ({ line }: Edge): number => Math.round(line.baseline / SAME_HEIGHT);
  const words = new Set(
    edges
      .filter((each) => out.has(each.line))
      .flatMap((each) => each.key.split(' ').map((word) => `${each.side} ${heightOf(each)} ${word}`)),
  );
  return edges
    .filter((each) => !out.has(each.line))
    .filter((each) => each.key.split(' ').every((word) => words.has(`${each.side} ${heightOf(each)} ${word}`)))
    .map((each) => each.line);
}

/** Heads that name the chapter: at a height where most pages have a running head, apart from the text. */
function likeOthers(
  edges: readonly Edge[],
  out: ReadonlyMap<PlacedLine, unknown>,
  pages: number,
): readonly PlacedLine[] {
  const taken = new Map<string, Set<number>>();
  const keyOf = ({ line, side }: Edge): string => `${side} ${Math.round(line.baseline)}`;
  for (const edge of edges) {
    if (!out.has(edge.line)) continue;
    const key = keyOf(edge);
    taken.set(key, (taken.get(key) ?? new Set()).add(edge.line.page));
  }
  return edges
    .filter((each) => !out.has(each.line) && (taken.get(keyOf(each))?.size ?? 0) >= Math.max(3, 0.6 * pages))
    .map((each) => each.line);
}

/** So many numbers in a margin of one page are the numbers of lines, and then fewer are so on others. */
const LINE_NUMBERS = 5;

/** A strip beside the text, in points across. */
interface Strip {
  readonly side: 'left' | 'right';
  readonly from: number;
  readonly to: number;
}

/** Takes out numbers of lines: a narrow strip beside the text with nothing in it but numbers that go up evenly. */
export function takeOutLineNumbers(pages: readonly Page[], log: MendLog): readonly Page[] {
  const strip = pages.map(findStrip).find((each) => each !== undefined);
  if (strip === undefined) return pages;
  return pages.map((page) => {
    const out = new Set(
      outermostNumbers(page, strip.side).filter((each) => each.right > strip.from && each.left < strip.to),
    );
    for (const each of out) log.note('line-number', each.text, '', page.number);
    return { ...page, fragments: page.fragments.filter((each) => !out.has(each)) };
  });
}

/** Numbers at one side of the page's rows, apart from the rest. */
function outermostNumbers(page: Page, side: Strip['side']): readonly Fragment[] {
  return toRows(page.fragments).flatMap(({ fragments }) => {
    const [each, inner] = side === 'left' ? fragments : fragments.toReversed();
    if (each === undefined || !/^\d{1,4}$/.test(each.text)) return [];
    const gap = inner === undefined ? each.size : side === 'left' ? inner.left - each.right : each.left - inner.right;
    return gap > 0.8 * each.size ? [each] : [];
  });
}

function findStrip(page: Page): Strip | undefined {
  for (const side of ['left', 'right'] as const) {
    const numbers = evenlyGoingUp(outermostNumbers(page, side));
    if (numbers.length < LINE_NUMBERS) continue;
    const out = new Set(numbers);
    const [from, to] = [Math.min(...numbers.map((each) => each.left)), Math.max(...numbers.map((each) => each.right))];
    const crossing = page.fragments.filter((each) => !out.has(each) && each.left < to && each.right > from);
    if (to - from <= 40 && crossing.length <= numbers.length / 5) return { side, from, to };
  }
  return undefined;
}

/** The longest stretch whose numbers go up by the same step, and whose heights do too. */
function evenlyGoingUp(fragments: readonly Fragment[]): readonly Fragment[] {
  let best = { start: 0, end: 0 };
  let start = 0;
  for (const [index, each] of fragments.entries()) {
    const [a, b] = index - start > 1 ? fragments.slice(index - 2, index) : [undefined, fragments[index - 1]];
    if (index > start && b !== undefined && !goesOn(each, b, a)) start = goesOn(each, b, undefined) ? index - 1 : index;
    if (index + 1 - start > best.end - best.start) best = { start, end: index + 1 };
  }
  return fragments.slice(best.start, best.end);
}

const goesOn = (each: Fragment, last: Fragment, before: Fragment | undefined): boolean =>
  Number(each.text) > Number(last.text) &&
  Math.abs(each.right - last.right) < each.size &&
  (before === undefined ||
    (Number(each.text) - Number(last.text) === Number(last.text) - Number(before.text) &&
      isLike(each.baseline - last.baseline, last.baseline - before.baseline)));

const isLike = (a: number, b: number): boolean => Math.abs(a - b) <= 0.3 * Math.max(a, b);
