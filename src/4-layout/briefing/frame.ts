import type { Size } from '../../core/geometry.ts';
import { PAPER_SIZES, type Paper as PaperName, PRINTER_MARGIN } from '../paper.ts';

export type Paper = 'a4' | 'letter';

/** A stretch of the page's width, points. */
export interface Measure {
  readonly x: number;
  readonly w: number;
}

/**
 * Vertical distances that give way on Letter, which is 50 pt lower than A4; type sizes never do. Points.
 */
export interface Spacing {
  /** Above and below a message's text. */
  readonly message: number;
  /** Above and below a table cell's text. */
  readonly cell: { readonly top: number; readonly bottom: number };
  /** Between a card and the rule of the next one below it. */
  readonly card: number;
  /** Between a title and the rule below it. */
  readonly masthead: number;
  /** Between two sections, after the masthead, after the bottom line, and above a panel. */
  readonly section: number;
  readonly afterMasthead: number;
  readonly afterPanel: number;
  readonly beforePanel: number;
}

/** Where things stand on a page of paper, points. */
export interface Frame {
  readonly page: Size;
  /** Margin references, set to the right edge. */
  readonly refs: Measure;
  readonly marginLine: number;
  readonly content: Measure;
  /** Text columns of the annex with the notes left of each. */
  readonly columns: readonly [AnnexColumn, AnnexColumn];
  /** Between the annex's columns. */
  readonly columnRule: number;
  readonly top: number;
  /** Lowest edge of the body. */
  readonly bottom: number;
  /** Top of the footer’s first line, the lowest that an office printer reaches. */
  readonly footer: number;
  readonly spacing: Spacing;
}

export interface AnnexColumn extends Measure {
  readonly notes: Measure;
}

/** Kept free left and right of what stands on a page, points. */
export const sideMargin = (paper: PaperName): number => (PAPER_SIZES[paper].w < 500 ? 36 : 48);

/** Free space between the content's columns. */
export const GUTTER = 12;
/** Content width of both papers: eight columns of 44 and seven gutters. */
const CONTENT_WIDTH = 436;

const SPACING: Readonly<Record<Paper, Spacing>> = {
  a4: {
    message: 7.6,
    cell: { top: 3.5, bottom: 3.65 },
    card: 10,
    masthead: 15,
    section: 18,
    afterMasthead: 16,
    afterPanel: 24,
    beforePanel: 12,
  },
  letter: {
    message: 5.6,
    cell: { top: 3.5, bottom: 3.65 },
    card: 8,
    masthead: 11,
    section: 15,
    afterMasthead: 12,
    afterPanel: 16,
    beforePanel: 11,
  },
};

/** Where both papers' own distances are too wide, points: what is ruled still has air, and sections stay apart. */
const CLOSE: Spacing = {
  message: 3,
  cell: { top: 2.2, bottom: 2.4 },
  card: 7,
  masthead: 7,
  section: 11,
  afterMasthead: 9,
  afterPanel: 12,
  beforePanel: 8,
};

/** A paper's distances, its own first and then ever closer ones. */
export const spacingsOf = (paper: Paper): readonly [Spacing, ...Spacing[]] => [SPACING[paper], SPACING.letter, CLOSE];

export function createFrame(name: PaperName, own?: Spacing): Frame {
  const paper: Paper = name === 'letter' || name === 'half-letter' ? 'letter' : 'a4';
  const spacing = own ?? SPACING[paper];
  // Letter is wider by 17 pt, of which the left margin takes 8.
  const shift = paper === 'a4' ? 0 : 8;
  const page = PAPER_SIZES[paper];
  const x = 111 + shift;
  return {
    page,
    refs: { x: 48 + shift, w: 45 },
    marginLine: 102 + shift,
    content: { x, w: CONTENT_WIDTH },
    columns: [
      { x, w: 189, notes: { x: 48 + shift, w: 45 } },
      { x: 358 + shift, w: 189, notes: { x: 301.5 + shift, w: 39.5 } },
    ],
    columnRule: 349.5 + shift,
    top: paper === 'a4' ? 48 : 37,
    bottom: page.h - 57,
    footer: page.h - PRINTER_MARGIN,
    spacing,
  };
}
