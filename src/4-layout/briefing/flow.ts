import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
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
  /** The paragraphs that words from a place rest on, where that is known better than by what is printed beside them. */
  readonly restsOn?: (words: Span) => readonly number[];
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
/** Rows of a table that may break over pages although it would fit on one. */
const LONG_TABLE = 6;
/** Least height worth beginning an item in that is higher than a page, points. */
const WORTH_BEGINNING = 120;
/** Rounding that is no overflow, points. */
const SLACK = 0.001;

/** The paragraphs that an item rests on, be their numbers printed beside it or not: some only repeat the heading's. */
export function citesOf({ item, section: { restsOn } }: Placed): readonly number[] {
  if (restsOn === undefined || item.type === 'columns') return item.cites;
  if (item.type === 'row') return restsOn(item.row.spec.origin ?? item.origin);
  const parts = item.columns.flatMap((each) => each.parts);
  return parts.flatMap((part) => (part.type === 'text' && part.role === 'note' ? [] : restsOn(part.origin)));
}

/** Puts sections onto pages: whole where they fit on one, else broken between items, and within the highest of them. */
export function paginate(sections: readonly SectionFlow[], frame: Frame): Pagination {
  const flow = new PageFlow(frame);
  for (const [index, section] of sections.entries()) flow.add(section, sections[index + 1]);
  return flow.finish();
}

/** The pages as far as they are filled. */
class PageFlow {
  readonly #frame: Frame;
  readonly #pages: Placed[][] = [[]];
  readonly #problems: Diagnostic[] = [];
  #y: number;

  constructor(frame: Frame) {
    this.#frame = frame;
    this.#y = frame.top;
  }

  finish(): Pagination {
    const pages = this.#pages.filter((each) => each.length > 0).map((placed) => ({ placed }));
    return { pages, problems: this.#problems };
  }

  add(section: SectionFlow, next: SectionFlow | undefined): void {
    const { items } = section;
    if (section.startsPage) this.#turn();
    const used = (this.#y - this.#frame.top) / this.#full;
    // A long table breaks at a row, where its head repeats, rather than leave the foot of a page empty; in a single column
    // every section breaks between its items, since few of them fit a page whole.
    const rows = items.filter((each) => each.type === 'row').length;
    const whole = !this.#frame.single && rows < LONG_TABLE && !items.some((each) => each.type === 'annex');
    if (whole && used >= FULL_ENOUGH && !this.#fits(items) && this.#measure(items, true) <= this.#full) this.#turn();
    for (const [index, item] of items.entries()) {
      if (!this.#isEmpty && !this.#hasRoomFor(chainFrom(items, index))) this.#turn();
      if (item.type === 'annex') this.#pour(item, section, next);
      else this.#place(item, section);
    }
  }

  /** Points of a page's body. */
  get #full(): number {
    return this.#frame.bottom - this.#frame.top;
  }

  get #page(): Placed[] {
    return this.#pages.at(-1) ?? [];
  }

  get #isEmpty(): boolean {
    return this.#page.length === 0;
  }

  #turn(): void {
    if (!this.#isEmpty) this.#pages.push([]);
    this.#y = this.#frame.top;
  }

  #put(item: Placed['item'], section: SectionFlow, height: number, above: number): void {
    const y = this.#y + (this.#isEmpty ? 0 : above);
    this.#page.push({ item, section, y });
    this.#y = y + height;
  }

  /** Height of items in a row, from the page's present end or from the top of a new one. */
  #measure(items: readonly FlowItem[], fresh: boolean): number {
    const tables = new Set(fresh ? [] : tablesOn(this.#page));
    return items.reduce((sum, item, index) => {
      const first = index === 0 && (fresh || this.#isEmpty);
      return sum + (first ? 0 : item.above) + heightOf(item, tables);
    }, 0);
  }

  #fits(items: readonly FlowItem[]): boolean {
    return this.#measure(items, false) <= this.#frame.bottom - this.#y + SLACK;
  }

  /**
   * Whether a heading and what it introduces have room here. Of a chain that no page can hold, only its beginning must
   * stay together.
   */
  #hasRoomFor(chain: readonly FlowItem[]): boolean {
    for (let count = chain.length; count > 1; count -= 1) {
      const leading = chain.slice(0, count - 1);
      const last = chain[count - 1];
      const start = last ? this.#startOf(last, leading) : 0;
      if (this.#measure(leading, true) + start > this.#full) continue;
      return this.#measure(leading, false) + start <= this.#frame.bottom - this.#y + SLACK;
    }
    return true;
  }

  /** What must be on the page of what leads to it: the item, or the beginning of one that will be split. */
  #startOf(item: FlowItem, leading: readonly FlowItem[]): number {
    if (item.type === 'annex') return item.above + WORTH_BEGINNING;
    const height = heightOf(item, new Set(leading.flatMap((each) => (each.type === 'row' ? [each.table.id] : []))));
    return item.above + (height <= this.#full ? height : height - bareHeight(item) + WORTH_BEGINNING);
  }

  #place(item: Splittable, section: SectionFlow): void {
    const tables = tablesOn(this.#page);
    const need = heightOf(item, new Set(tables));
    const free = this.#frame.bottom - this.#y - (this.#isEmpty ? 0 : item.above);
    if (need <= free + SLACK) {
      this.#put(item, section, need, item.above);
      return;
    }
    const leads = this.#countLeads();
    // An item is split only where no page can hold it, or none that holds its heading too.
    const mustSplit = heightOf(item, new Set()) > this.#full || (leads > 0 && leads === this.#page.length);
    const head = need - bareHeight(item);
    const halves = mustSplit && (this.#isEmpty || free >= WORTH_BEGINNING) ? split(item, free - head) : undefined;
    if (halves) {
      this.#put(halves[0], section, heightOf(halves[0], new Set(tables)), item.above);
      this.#turn();
      this.#place(halves[1], section);
    } else if (!this.#isEmpty) {
      // What introduces the item goes with it, unless that would leave an empty page.
      const taken = leads < this.#page.length ? this.#page.splice(this.#page.length - leads, leads) : [];
      this.#turn();
      for (const each of taken) if (each.item.type === 'strip') this.#place(each.item, each.section);
      this.#place(item, section);
    } else {
      this.#problems.push(tooLong(item.type === 'strip' ? item.whole : undefined, item.origin));
      this.#put(item, section, need, item.above);
    }
  }

  /** How many headings stand last on the page. */
  #countLeads(): number {
    const last = this.#page.findLastIndex(({ item }) => item.type !== 'strip' || !item.isHeading);
    return this.#page.length - 1 - last;
  }

  #pour(annex: AnnexText, section: SectionFlow, next: SectionFlow | undefined): void {
    const y = this.#y + (this.#isEmpty ? 0 : annex.above);
    const tail = next && !next.startsPage ? (next.items[0]?.above ?? 0) + this.#measure(next.items, true) : 0;
    const filled = fillPages(annex, this.#frame, y, tail);
    for (const [index, columns] of filled.entries()) {
      if (index > 0 || columns.y === this.#frame.top) this.#turn();
      this.#put(columns, section, columns.height, annex.above);
    }
  }
}

/** An item with all that must stand on its page, down to the first that may be followed by a break. */
function chainFrom(items: readonly FlowItem[], index: number): readonly FlowItem[] {
  let end = index;
  for (let item = items[end]; item && item.type !== 'annex' && item.keepWithNext && items[end + 1]; item = items[end]) {
    end += 1;
  }
  return items.slice(index, end + 1);
}

const tablesOn = (placed: readonly Placed[]): readonly string[] =>
  placed.flatMap(({ item }) => (item.type === 'row' ? [item.table.id] : []));

const bareHeight = (item: Splittable): number => (item.type === 'strip' ? stripHeight(item) : item.row.height);

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
