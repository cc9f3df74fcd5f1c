import type { Diagnostic } from '../../core/diagnostic.ts';
import { diagnose } from '../../core/catalogue.ts';
import type { Span } from '../../core/source.ts';
import { type AnnexText, type ColumnPage, fillPages } from './annex-columns.ts';
import type { Frame } from './frame.ts';
import { type Strip, splitStrip, stripHeight } from './strip.ts';
import { splitRow, type TableRowItem } from './table-section.ts';

/** What flows over pages, from top to bottom. */
export type FlowItem = Strip | TableRowItem | AnnexText;

/** The items of one section. */
export interface SectionFlow {
  readonly id: string;
  /** In the bookmarks and the structure tree. */
  readonly title: string;
  readonly startsPage: boolean;
  /** Whether its pages are named in the annex's margin. */
  readonly cited: boolean;
  readonly items: readonly FlowItem[];
}

/** An item with its place on a page; long texts have become columns. */
export interface Placed {
  readonly item: Strip | TableRowItem | ColumnPage;
  readonly section: SectionFlow;
  /** Top edge, points; for a table's first row on a page the top of its head. */
  readonly y: number;
}

export interface FlowPage {
  readonly placed: readonly Placed[];
}

export interface Pagination {
  readonly pages: readonly FlowPage[];
  readonly problems: readonly Diagnostic[];
}

/** A page at least this full may end before a section that would be broken; a shorter one would look forgotten. */
const FULL_ENOUGH = 0.5;
/** Least height worth beginning an item in that is higher than a page, points. */
const WORTH_BEGINNING = 120;

/** Puts sections onto pages: whole where they fit on one, else broken between items, and within the highest of them. */
export function paginate(sections: readonly SectionFlow[], frame: Frame): Pagination {
  const full = frame.bottom - frame.top;
  const pages: Placed[][] = [[]];
  const problems: Diagnostic[] = [];
  let y = frame.top;
  const page = (): Placed[] => pages.at(-1) ?? [];
  const isEmpty = (): boolean => page().length === 0;
  const turn = (): void => {
    if (!isEmpty()) pages.push([]);
    y = frame.top;
  };
  const put = (item: Placed['item'], section: SectionFlow, height: number, above: number): void => {
    const top = y + (isEmpty() ? 0 : above);
    page().push({ item, section, y: top });
    y = top + height;
  };
  /** Height of items in a row, from the page's present end or from the top of a new one. */
  const measure = (items: readonly FlowItem[], fresh: boolean): number => {
    let sum = 0;
    const tables = new Set(fresh ? [] : tablesOn(page()));
    for (const [index, item] of items.entries()) {
      const first = index === 0 && (fresh || isEmpty());
      sum += (first ? 0 : item.above) + heightOf(item, tables);
    }
    return sum;
  };
  const flow = (item: FlowItem, section: SectionFlow): void => {
    if (item.type === 'annex') {
      const filled = fillPages(item, frame, y + (isEmpty() ? 0 : item.above));
      for (const [index, columns] of filled.entries()) {
        if (index > 0 || columns.y === frame.top) turn();
        put(columns, section, columns.height, item.above);
      }
      return;
    }
    const above = isEmpty() ? 0 : item.above;
    const tables = tablesOn(page());
    const need = heightOf(item, new Set(tables));
    const free = frame.bottom - y - above;
    if (need <= free + 0.001) return put(item, section, need, item.above);
    const onFresh = heightOf(item, new Set());
    if (onFresh > full && (isEmpty() || free >= WORTH_BEGINNING)) {
      const halves = split(item, free - (need - bareHeight(item)));
      if (halves) {
        put(halves[0], section, heightOf(halves[0], new Set(tables)), item.above);
        turn();
        return flow(halves[1], section);
      }
    }
    if (!isEmpty()) {
      turn();
      return flow(item, section);
    }
    problems.push(tooLong(item.type === 'strip' ? item.whole : undefined, item.origin));
    put(item, section, need, item.above);
  };
  for (const section of sections) {
    if (section.startsPage) turn();
    const { items } = section;
    const whole = !items.some((each) => each.type === 'annex');
    const used = (y - frame.top) / full;
    const fits = measure(items, false) <= frame.bottom - y + 0.001;
    if (whole && !fits && used >= FULL_ENOUGH && measure(items, true) <= full) turn();
    for (const [index, item] of items.entries()) {
      const chain = chainFrom(items, index);
      if (chain.length > 1 && !isEmpty()) {
        const need = measure(chain.slice(0, -1), false) + startOf(chain.at(-1) ?? item);
        if (need > frame.bottom - y + 0.001 && measure(chain.slice(0, -1), true) < full) turn();
      }
      flow(item, section);
    }
  }
  return { pages: pages.filter((each) => each.length > 0).map((placed) => ({ placed })), problems };
}

/** An item with all that must stand on its page, down to the first that may be followed by a break. */
function chainFrom(items: readonly FlowItem[], index: number): readonly FlowItem[] {
  let end = index;
  for (let item = items[end]; item && item.type !== 'annex' && item.keepWithNext && items[end + 1]; item = items[end]) {
    end += 1;
  }
  return items.slice(index, end + 1);
}

/** What must at least be on the page of a heading: the item, or the beginning of one that will be split. */
function startOf(item: FlowItem): number {
  if (item.type === 'annex') return WORTH_BEGINNING;
  return item.above + Math.min(heightOf(item, new Set()), WORTH_BEGINNING * 3);
}

const tablesOn = (placed: readonly Placed[]): readonly string[] =>
  placed.flatMap(({ item }) => (item.type === 'row' ? [item.table.id] : []));

const bareHeight = (item: Splittable): number =>
  item.type === 'strip' ? stripHeight(item) : item.row.height;

/** Height with the table's head where the page has none yet; remembers the table. */
function heightOf(item: FlowItem, tables: Set<string>): number {
  if (item.type === 'annex') return 0;
  if (item.type === 'strip') return stripHeight(item);
  const head = tables.has(item.table.id) ? 0 : (item.table.head?.height ?? 0);
  tables.add(item.table.id);
  return item.row.height + head;
}

type Splittable = Strip | TableRowItem;

function split(item: Splittable, height: number): readonly [Splittable, Splittable] | undefined {
  if (item.type === 'row') return splitRow(item, height);
  return item.whole === undefined ? splitStrip(item, height) : undefined;
}

const tooLong = (what: string | undefined, origin: Span): Diagnostic =>
  diagnose(
    'content-too-long',
    { what: what ?? 'this text', where: 'a page of the briefing', limit: 'one page holds about 600 words' },
    origin,
  );
