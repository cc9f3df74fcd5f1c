import { fillGaps } from '../../core/fill-gaps.ts';
import { bottom as bottomOf } from '../../core/geometry.ts';
import type { Mark, Page, Scene } from '../../ir/scene.ts';
import type { TextStyle } from '../../ir/theme.ts';
import { captionLines, captionSteps, setCaption } from './caption.ts';
import type { Arrangement, HandoutOptions, PerSheet } from './layout.ts';
import { drawNoteLines, LINE_PITCH } from './note-lines.ts';
import { type Sheet, setText } from './sheet.ts';
import { drawThumbnail, slideHeight } from './thumbnail.ts';

/** Columns and rows of a sheet that is upright, and of one that is turned. */
const SHAPES: Readonly<Record<'portrait' | 'landscape', Readonly<Record<PerSheet, readonly [number, number]>>>> = {
  portrait: { 1: [1, 1], 2: [1, 2], 3: [1, 3], 4: [2, 2], 6: [2, 3], 9: [3, 3] },
  landscape: { 1: [1, 1], 2: [2, 1], 3: [3, 1], 4: [2, 2], 6: [3, 2], 9: [3, 3] },
};
/** Between columns where slides are as wide as they can be, points. */
const GUTTER = 19;
const BELOW_SLIDE = 6;
/** Kept free below a slide's own place; the lowest row's is that above the foot. */
const BELOW = 11.5;
const ABOVE_FOOT = 10;
/** Room for a slide's number left of its message, in ems of the caption. */
const NUMBER_EMS = 2.1;

/** Slides in columns and rows, each with its number, message and paragraphs below it, and lines where there is room. */
export function createGrid(deck: Scene, slides: readonly Page[], sheet: Sheet, options: HandoutOptions): Arrangement {
  const { perSheet, orientation, order } = options;
  const { theme, content, top, bottom, labels } = sheet;
  const [columns, rows] = SHAPES[orientation][perSheet];
  const style = theme.print.facts;
  const pitch = (bottom + ABOVE_FOOT - top) / rows;
  const indent = style.size * NUMBER_EMS;
  // Messages take the whole of their column, also where the slides above them are lower for their sake.
  const column = (content.w - GUTTER * (columns - 1)) / columns;
  const captions = captionLines(slides, column - indent, style, sheet) * style.lead;
  const room = pitch - BELOW_SLIDE - captions - BELOW;
  const width = Math.min(column, (room * deck.size.w) / deck.size.h);
  const height = slideHeight(deck, width);

  const columnOf = (position: number): number =>
    order === 'across' ? position % columns : Math.floor(position / rows);
  const rowOf = (position: number): number => (order === 'across' ? Math.floor(position / columns) : position % rows);
  const topOf = (position: number): number => top + rowOf(position) * pitch;

  const draw = (page: Page, position: number): readonly Mark[] => {
    const x = content.x + columnOf(position) * (column + GUTTER);
    const y = topOf(position);
    const below = y + height + BELOW_SLIDE;
    const bold: TextStyle = { ...style, bold: true };
    const number = setText(sheet, `${page.id} number`, 'label', `${page.number}`, bold, { x, w: indent }, below);
    const caption = setCaption(page, { x: x + indent, w: column - indent }, below, style, sheet, true);
    const end = y + pitch - BELOW;
    return [
      { ...number, structure: captionSteps(page) },
      caption,
      ...drawThumbnail(deck, page, { x, y, w: width, h: height }),
      ...drawNoteLines(page.id, { x, w: column }, bottomOf(caption.box), end, LINE_PITCH.narrow, theme),
    ];
  };
  return { perSheet, draw, topOf, width, describe: (pages) => describeSlides(pages, labels) };
}

function describeSlides(pages: readonly Page[], labels: Sheet['labels']): string {
  const [first] = pages;
  const last = pages.at(-1);
  if (!first || !last) return '';
  return fillGaps(first === last ? labels.slide : labels.slides, { from: first.number, to: last.number });
}
