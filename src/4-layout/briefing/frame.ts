import type { Size } from '../../core/geometry.ts';
import { PAPER_SIZES, type Paper, PRINTER_MARGIN } from '../paper.ts';

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
  /** Whether everything stands below each other: for narrow pages, and for large type. */
  readonly single: boolean;
  /** Text columns of the annex with the notes left of each, one or two. */
  readonly columns: readonly AnnexColumn[];
  /** Between two columns of the annex. */
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

/** Half papers are too narrow for a wide margin. */
const isHalf = (paper: Paper): boolean => PAPER_SIZES[paper].w < 500;

/** Kept free left and right of what stands on a page, points. */
export const sideMargin = (paper: Paper): number => (isHalf(paper) ? 36 : 48);

/** Free space between the content's columns. */
export const GUTTER = 12;
/** Content width of whole papers: eight columns of 44 and seven gutters. */
const CONTENT_WIDTH = 436;

const A4: Spacing = {
  message: 7.6,
  cell: { top: 3.5, bottom: 3.65 },
  card: 10,
  masthead: 15,
  section: 18,
  afterMasthead: 16,
  afterPanel: 24,
  beforePanel: 12,
};
const LETTER: Spacing = {
  message: 5.6,
  cell: { top: 3.5, bottom: 3.65 },
  card: 8,
  masthead: 11,
  section: 15,
  afterMasthead: 12,
  afterPanel: 16,
  beforePanel: 11,
};
/** Around large type. */
const LARGE: Spacing = {
  message: 11,
  cell: { top: 6, bottom: 6 },
  card: 14,
  masthead: 18,
  section: 28,
  afterMasthead: 24,
  afterPanel: 30,
  beforePanel: 18,
};
const SPACING: Readonly<Record<Paper, Spacing>> = { a4: A4, letter: LETTER, a5: LETTER, 'half-letter': LETTER };

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

/** How large the type is that a page is set in: the margin of the references grows with it. */
export type TypeSize = 'normal' | 'large';

/** A paper's distances, its own first and then ever closer ones. */
export const spacingsOf = (paper: Paper, type: TypeSize): readonly [Spacing, ...Spacing[]] => [
  type === 'large' ? LARGE : SPACING[paper],
  LETTER,
  CLOSE,
];

export interface FrameOptions {
  readonly type?: TypeSize;
  readonly spacing?: Spacing;
}

export function createFrame(paper: Paper, options: FrameOptions = {}): Frame {
  const { type = 'normal', spacing = spacingsOf(paper, type)[0] } = options;
  const page = PAPER_SIZES[paper];
  const vertical = {
    page,
    top: paper === 'a4' ? 48 : 37,
    bottom: page.h - 57,
    footer: page.h - PRINTER_MARGIN,
    spacing,
  };
  return { ...vertical, ...(isHalf(paper) || type === 'large' ? oneColumn(paper, type) : twoColumns(paper)) };
}

type Across = Pick<Frame, 'single' | 'refs' | 'marginLine' | 'content' | 'columns' | 'columnRule'>;

function twoColumns(paper: Paper): Across {
  // Letter is wider by 17 pt, of which the left margin takes 8.
  const shift = paper === 'letter' ? 8 : 0;
  const x = 111 + shift;
  return {
    single: false,
    refs: { x: 48 + shift, w: 45 },
    marginLine: 102 + shift,
    content: { x, w: CONTENT_WIDTH },
    columns: [
      { x, w: 189, notes: { x: 48 + shift, w: 45 } },
      { x: 358 + shift, w: 189, notes: { x: 301.5 + shift, w: 39.5 } },
    ],
    columnRule: 349.5 + shift,
  };
}

/** Narrowest margin that holds a range of three-digit numbers, by the size of the type. */
const REFERENCES: Readonly<Record<TypeSize, number>> = { normal: 43, large: 68 };
/** From the references to the margin line, and from there to the content. */
const TO_LINE = 7;
const TO_CONTENT = 8;
const NARROW_SIDE = 36;

function oneColumn(paper: Paper, type: TypeSize): Across {
  const refs = { x: NARROW_SIDE, w: REFERENCES[type] };
  const marginLine = refs.x + refs.w + TO_LINE;
  const x = marginLine + TO_CONTENT;
  const content = { x, w: PAPER_SIZES[paper].w - NARROW_SIDE - x };
  return { single: true, refs, marginLine, content, columns: [{ ...content, notes: refs }], columnRule: x };
}
