import { assertNever } from '../../core/assert-never.ts';
import { diagnose } from '../../core/catalogue.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../../core/diagnostic.ts';
import type { Span } from '../../core/source.ts';
import type { BriefingDocument } from '../../ir/document.ts';
import type { Mark, OutlineEntry, Page, Scene, TableMark } from '../../ir/scene.ts';
import type { BriefingSection } from '../../ir/sections.ts';
import type { Theme } from '../../ir/theme.ts';
import type { FontSet } from '../../text/fonts.ts';
import { reportMissing } from '../missing-glyphs.ts';
import type { Paper } from '../paper.ts';
import { placeTable } from '../table.ts';
import { pageId, type Uses } from './annex.ts';
import { compactTheme } from './compact.ts';
import type { BriefingContext } from './context.ts';
import { drawColumns } from './draw-columns.ts';
import { drawStrip } from './draw-strip.ts';
import {
  citesOf,
  type FlowItem,
  type FlowPage,
  type Pagination,
  type Placed,
  paginate,
  type SectionFlow,
} from './flow.ts';
import { drawFooter, type FooterSpec, fitFrame, measureFooter } from './footer.ts';
import { createFrame, type Spacing, spacingsOf, type TypeSize } from './frame.ts';
import { layOutFurniture } from './furniture.ts';
import { unite } from './references.ts';
import { type SectionsSetter, setSections } from './sections.ts';
import type { TableFlow, TableRowItem } from './table-section.ts';

export interface BriefingOptions {
  readonly paper: Paper;
  /** Numbers of the slides that cite a paragraph, by the paragraph's number. */
  readonly slidesCiting: ReadonlyMap<number, readonly number[]>;
  /** Sides of paper that the document may take; where it would take more, it is set with closer spaces. */
  readonly mostPages?: number;
  /** Large for a theme whose print styles are (`largePrintTheme`): everything then stands below each other. */
  readonly type?: TypeSize;
}

/** Lines of the source at the foot that still leave the page to its text. */
const MOST_SOURCE_LINES = 6;
/** The annex's margins name pages, and may so move paragraphs to others: it settles in a pass or two. */
const MOST_PASSES = 5;

/**
 * A briefing on paper. The body is paginated first, then the annex, whose margins name the pages that cite each
 * paragraph. Mistakes: `content-too-long` where an item can neither fit nor be split, `too-many-pages` and
 * `glyph-missing`.
 */
export function layoutBriefing(
  document: BriefingDocument,
  theme: Theme,
  fonts: FontSet,
  options: BriefingOptions,
): Outcome<Scene> {
  const { meta } = document;
  const mostPages = options.mostPages ?? Number.POSITIVE_INFINITY;
  const { context, footer, sections, flowed } = fitPages(document, theme, fonts, options, mostPages);
  const diagnostics = [
    ...collectProblems(sections, flowed, footer, theme, document.sections[0]?.at.span),
    ...findExcess(flowed, mostPages, meta.title),
  ];
  if (hasErrors(diagnostics.filter((each) => each.code !== 'glyph-missing'))) return { diagnostics };
  const pages = flowed.pages.length > 0 ? flowed.pages : [{ placed: [] }];
  return {
    output: {
      type: 'briefing',
      size: context.frame.page,
      theme,
      meta,
      masters: [layOutFurniture(context.frame, theme)],
      pages: pages.map((page, index) => drawPage(page, index + 1, pages.length, footer, context)),
      outline: outlineOf(pages),
      printing: { duplex: 'long-edge' },
    },
    diagnostics,
  };
}

interface Flowed {
  readonly context: BriefingContext;
  readonly footer: FooterSpec;
  readonly sections: readonly SectionFlow[];
  readonly flowed: Pagination;
}

/** The document with the widest spaces that keep it within its pages, then with smaller type; else as dense as it gets. */
function fitPages(
  document: BriefingDocument,
  theme: Theme,
  fonts: FontSet,
  options: BriefingOptions,
  mostPages: number,
): Flowed {
  const spacings = spacingsOf(options.paper, options.type ?? 'normal');
  const attempts = spacings.map((spacing) => ({ theme, spacing }));
  const densest = { theme: compactTheme(theme), spacing: spacings.at(-1) ?? spacings[0] };
  let found: Flowed | undefined;
  for (const attempt of [...attempts, densest]) {
    found = flow(document, attempt.theme, fonts, options, attempt.spacing);
    if (found.flowed.pages.length <= mostPages) return found;
  }
  return found ?? flow(document, theme, fonts, options, spacings[0]);
}

function flow(
  document: BriefingDocument,
  theme: Theme,
  fonts: FontSet,
  { paper, slidesCiting, type = 'normal' }: BriefingOptions,
  spacing: Spacing,
): Flowed {
  const open: BriefingContext = {
    theme,
    fonts,
    frame: createFrame(paper, { type, spacing }),
    labels: document.labels,
    linkRefs: document.sections.some((each) => each.type === 'annex'),
    level: beginsWithTitle(document.sections) ? 2 : 1,
  };
  const footer = measureFooter(document, open);
  const context: BriefingContext = { ...open, frame: fitFrame(open.frame, footer) };
  const setter = setSections(document.sections, context);
  return { context, footer, ...settle(setter, slidesCiting, context) };
}

/** Says where a document of too many pages should have ended; to blame is an item, no heading and no remark. */
function findExcess({ pages }: Pagination, most: number, title: string): readonly Diagnostic[] {
  if (pages.length <= most) return [];
  const itemsOf = (some: readonly FlowPage[]): readonly Span[] =>
    some.flatMap(({ placed }) =>
      placed.flatMap(({ item, section }) =>
        item.type === 'columns' || !section.cited || (item.type === 'strip' && item.isHeading) ? [] : [item.origin],
      ),
    );
  const origin = itemsOf(pages.slice(most))[0] ?? itemsOf(pages).at(-1);
  return [diagnose('too-many-pages', { title, pages: pages.length, most }, origin)];
}

/** Whether the masthead's title is the first heading, so that sections come one level below it. */
function beginsWithTitle(sections: readonly BriefingSection[]): boolean {
  const first = sections[0];
  return first?.type === 'masthead' && first.title.trim() !== '';
}

/** Paginates until the pages that the annex's margins name are the pages that cite each paragraph. */
function settle(
  setter: SectionsSetter,
  slides: Uses['slides'],
  context: BriefingContext,
): { readonly sections: readonly SectionFlow[]; readonly flowed: Pagination } {
  const { frame } = context;
  const unnamed = setter({ slides, pages: new Map() });
  const annex = unnamed.findIndex((each) => each.items.some((item) => item.type === 'annex'));
  // What stands before the annex does not depend on it, so that the first guess is nearly always right.
  let pages = findUses(paginate(annex === -1 ? [] : unnamed.slice(0, annex), frame).pages);
  for (let pass = 1; ; pass += 1) {
    const sections = setter({ slides, pages });
    const flowed = paginate(sections, frame);
    const found = findUses(flowed.pages);
    if (annex === -1 || pass === MOST_PASSES || isSame(found, pages)) return { sections, flowed };
    pages = found;
  }
}

/** The pages of the body that cite each paragraph, ascending. */
function findUses(pages: readonly FlowPage[]): Map<number, readonly number[]> {
  const uses = new Map<number, readonly number[]>();
  for (const [index, page] of pages.entries()) {
    const body = page.placed.filter((each) => each.section.cited);
    for (const paragraph of unite(...body.map(citesOf))) {
      uses.set(paragraph, [...(uses.get(paragraph) ?? []), index + 1]);
    }
  }
  return uses;
}

function isSame(a: ReadonlyMap<number, readonly number[]>, b: ReadonlyMap<number, readonly number[]>): boolean {
  return a.size === b.size && [...a].every(([key, pages]) => pages.join() === b.get(key)?.join());
}

function drawPage(page: FlowPage, number: number, pages: number, footer: FooterSpec, context: BriefingContext): Page {
  const cites = unite(...page.placed.map(citesOf));
  const first = page.placed[0]?.section;
  return {
    id: pageId(number),
    number,
    master: 'Page',
    title: first?.title ?? '',
    section: first?.id ?? '',
    marks: [
      ...footer.markings.above(number),
      ...drawPlaced(page.placed, context),
      ...drawFooter({ number, pages, cites }, footer, context, context.frame),
    ],
    notes: [],
    cites,
  };
}

function drawPlaced(placed: readonly Placed[], context: BriefingContext): readonly Mark[] {
  return placed.flatMap(({ item, section, y }, index): readonly Mark[] => {
    switch (item.type) {
      case 'strip':
        return drawStrip(item, y, context.frame, context.theme);
      case 'columns':
        return drawColumns(item, section, context);
      case 'row': {
        const before = placed[index - 1]?.item;
        if (before?.type === 'row' && before.table.id === item.table.id) return [];
        return [drawTable(item.table, rowsFrom(placed, index, item.table.id), y)];
      }
      default:
        return assertNever(item);
    }
  });
}

function rowsFrom(placed: readonly Placed[], index: number, table: string): readonly TableRowItem[] {
  const rows: TableRowItem[] = [];
  for (const { item } of placed.slice(index)) {
    if (item.type !== 'row' || item.table.id !== table) break;
    rows.push(item);
  }
  return rows;
}

/** The rows that stand on one page, below the table's head. */
function drawTable(table: TableFlow, items: readonly TableRowItem[], y: number): TableMark {
  const first = items[0]?.beginsTable ?? false;
  return placeTable(
    table.measured,
    {
      id: table.id,
      name: 'Table',
      role: 'body',
      structure: table.structure,
      origin: table.origin,
      ...(first ? {} : { continuation: true }),
    },
    { rows: [...(table.head ? [table.head] : []), ...items.map((each) => each.row)], y },
  );
}

function outlineOf(pages: readonly FlowPage[]): readonly OutlineEntry[] {
  const entries = new Map<string, OutlineEntry>();
  for (const [index, page] of pages.entries()) {
    for (const { section, y } of page.placed) {
      if (section.title === '' || entries.has(section.id)) continue;
      entries.set(section.id, { title: section.title, level: 1, page: index + 1, y });
    }
  }
  return [...entries.values()];
}

function collectProblems(
  sections: readonly SectionFlow[],
  flowed: Pagination,
  footer: FooterSpec,
  theme: Theme,
  anywhere: Span | undefined,
): readonly Diagnostic[] {
  const long =
    footer.source.lines.length > MOST_SOURCE_LINES
      ? [
          diagnose(
            'content-too-long',
            { what: 'the source line', where: 'the foot of the briefing’s pages', limit: 'at most 300 characters' },
            anywhere,
          ),
        ]
      : [];
  const texts = [
    ...sections.flatMap((section) => section.items.flatMap(missingIn)),
    ...[footer.source, footer.markings].map(({ missing }) => ({ missing, origin: anywhere })),
  ];
  const missing = texts.flatMap((each) => reportMissing(each.missing, theme, each.origin));
  return [...flowed.problems, ...long, ...footer.markings.problems, ...missing];
}

interface MissingGlyphs {
  readonly missing: readonly string[];
  readonly origin: Span | undefined;
}

function missingIn(item: FlowItem): readonly MissingGlyphs[] {
  switch (item.type) {
    case 'strip':
      return item.columns.flatMap((column) =>
        column.parts.map((part) => ({
          missing: part.type === 'text' ? part.block.missing : part.missing,
          origin: part.origin,
        })),
      );
    case 'row':
      return [{ missing: [...new Set(item.row.blocks.flatMap((each) => each.missing))], origin: item.origin }];
    case 'annex':
      return item.entries.map((entry) => ({ missing: entry.text.missing, origin: entry.origin }));
  }
}
