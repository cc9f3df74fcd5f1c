import { diagnose } from '../../core/catalogue.ts';
import type { Outcome } from '../../core/diagnostic.ts';
import { fillGaps } from '../../core/fill-gaps.ts';
import type { DocumentLabels, DocumentMeta } from '../../ir/document.ts';
import type { Mark, OutlineEntry, Page, PrintScene, Scene } from '../../ir/scene.ts';
import type { FontSet } from '../../text/fonts.ts';
import { createFrame } from '../briefing/frame.ts';
import type { Paper } from '../paper.ts';
import { createColumn } from './column.ts';
import { createGrid } from './grid.ts';
import { createSheet, drawFoot, drawHead, drawMargin, type Sheet } from './sheet.ts';

/** How many slides stand on a side of a sheet. */
export const PER_SHEET = [1, 2, 3, 4, 6, 9] as const;
export type PerSheet = (typeof PER_SHEET)[number];
/** Slides that say nothing of their own. */
export const SKIPPED = ['continuation', 'divider'] as const;
export type Skipped = (typeof SKIPPED)[number];

export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];
/** Whether slides run down the columns or across the rows. */
export const HANDOUT_ORDERS = ['down', 'across'] as const;
export type HandoutOrder = (typeof HANDOUT_ORDERS)[number];

export interface HandoutOptions {
  readonly paper: Paper;
  readonly perSheet: PerSheet;
  readonly orientation: Orientation;
  readonly order: HandoutOrder;
  readonly skip: readonly Skipped[];
}

/** Where slides stand on a sheet. */
export interface Arrangement {
  readonly perSheet: number;
  /** Draws a slide at a position, counted from 0 in the order of reading. */
  draw(page: Page, position: number): readonly Mark[];
  /** A position's top edge, points. */
  topOf(position: number): number;
  /** Beside the speech's title: what the sheet holds. */
  describe(pages: readonly Page[]): string;
  /** A thumbnail's width, points. */
  readonly width: number;
}

/** Less than an inch and a quarter: a slide is then a grey patch. Points. */
const SMALLEST_THUMBNAIL = 90;

/**
 * The slides of a deck, several to a sheet, each with its number, message and paragraphs set again in real type. `words`
 * has the title and the source that stand on every sheet.
 */
export function layoutHandout(
  deck: Scene,
  words: { readonly meta: DocumentMeta; readonly labels: DocumentLabels },
  fonts: FontSet,
  options: HandoutOptions,
): Outcome<PrintScene> {
  const { paper, perSheet, orientation } = options;
  const { theme } = deck;
  const { meta, labels } = words;
  const slides = selectSlides(deck, options.skip);
  const frame = createFrame(paper);
  const inColumn = orientation === 'portrait' && perSheet <= 3;
  const sheet = createSheet(paper, orientation, { theme, fonts, labels, meta }, inColumn ? frame : undefined);
  const arrangement = inColumn
    ? createColumn(deck, slides, sheet, frame, perSheet)
    : createGrid(deck, slides, sheet, options);
  if (arrangement.width < SMALLEST_THUMBNAIL) {
    const parameters = { count: perSheet, paper, orientation };
    return { diagnostics: [diagnose('handout-crowded', parameters)] };
  }
  const length = Math.ceil(slides.length / perSheet);
  return {
    output: {
      type: 'handout',
      size: sheet.page,
      theme,
      meta: { ...meta, title: fillGaps(labels.handoutTitle, { title: meta.title }) },
      masters: [inColumn ? drawMargin(frame, theme) : { name: 'Page', marks: [] }],
      pages: {
        length,
        *[Symbol.iterator]() {
          for (let index = 0; index < length; index += 1) {
            yield drawSheet(slides.slice(index * perSheet, (index + 1) * perSheet), index + 1, sheet, arrangement);
          }
        },
      },
      outline: slides.map((slide, index) => outlineOf(slide, index, arrangement)),
      printing: { duplex: orientation === 'portrait' ? 'long-edge' : 'short-edge' },
    },
    diagnostics: sheet.markings.problems,
  };
}

function selectSlides(deck: Scene, skip: readonly Skipped[]): readonly Page[] {
  return deck.pages.filter(
    (page) =>
      !(skip.includes('continuation') && page.continues === true) &&
      !(skip.includes('divider') && page.master === 'Divider'),
  );
}

function drawSheet(slides: readonly Page[], number: number, sheet: Sheet, arrangement: Arrangement): Page {
  return {
    id: `sheet-${number}`,
    number,
    master: 'Page',
    title: arrangement.describe(slides),
    section: '',
    marks: [
      ...drawHead(sheet, number, arrangement.describe(slides)),
      ...slides.flatMap((slide, position) => arrangement.draw(slide, position)),
      ...drawFoot(sheet, number),
    ],
    notes: [],
    cites: [...new Set(slides.flatMap((slide) => slide.cites))].sort((a, b) => a - b),
  };
}

function outlineOf(slide: Page, index: number, { perSheet, topOf }: Arrangement): OutlineEntry {
  return {
    title: `${slide.number}. ${slide.title}`,
    level: 1,
    page: Math.floor(index / perSheet) + 1,
    y: topOf(index % perSheet),
  };
}
