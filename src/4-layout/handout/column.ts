import { bottom as bottomOf } from '../../core/geometry.ts';
import type { Mark, Page, Scene } from '../../ir/scene.ts';
import type { TextStyle } from '../../ir/theme.ts';
import type { Frame, Measure } from '../briefing/frame.ts';
import { captionLines, captionSteps, numberStyle, referenceOf, setCaption } from './caption.ts';
import type { Arrangement } from './layout.ts';
import { drawNoteLines, LINE_PITCH } from './note-lines.ts';
import { type Sheet, setText, toMark } from './sheet.ts';
import { drawThumbnail, slideHeight } from './thumbnail.ts';

/** A slide's share of the content where lines to write on stand beside it, and between the two, points. */
const BESIDE_LINES = 256 / 436;
const GAP = 18;
/** Between a slide and the caption below it, and kept free below a slide's own place. */
const BELOW_SLIDE = 8;
const BELOW = 22;
/** From a slide's top to the top of its number, whose figures then begin as high. */
const NUMBER_DROP = -1;

/**
 * Slides one below the other beside the margin of the paragraphs: lines to write on stand right of three a sheet, and
 * below fewer.
 */
export function createColumn(
  deck: Scene,
  slides: readonly Page[],
  sheet: Sheet,
  frame: Frame,
  perSheet: number,
): Arrangement {
  const { theme, top, bottom, labels } = sheet;
  const { content, refs } = frame;
  const pitch = (bottom - top) / perSheet;
  const style = theme.print.table;
  const aside = perSheet === 3;
  const widest = aside ? content.w * BESIDE_LINES : content.w;
  // On a narrow page a message needs the whole of it, and the lines beside a slide end with the slide.
  const messageWidth = aside && !frame.single ? widest : content.w;
  const below = BELOW_SLIDE + captionLines(slides, messageWidth, style, sheet) * style.lead;
  const width = Math.min(widest, ((pitch - below - BELOW) * deck.size.w) / deck.size.h);
  const height = slideHeight(deck, width);
  const topOf = (position: number): number => top + position * pitch;

  const draw = (page: Page, position: number): readonly Mark[] => {
    const y = topOf(position);
    const caption = setCaption(page, { x: content.x, w: messageWidth }, y + height + BELOW_SLIDE, style, sheet);
    const lineTop = aside ? y : bottomOf(caption.box);
    const place: Measure = aside ? { x: content.x + width + GAP, w: content.w - width - GAP } : content;
    // Beside a slide the first line has a line's room below the slide's top, and the last ends what fits from there.
    const room = frame.single ? height : pitch - BELOW;
    const end = aside ? y + Math.floor(room / LINE_PITCH.wide) * LINE_PITCH.wide : y + pitch - BELOW;
    return [
      ...drawNumber(page, y, refs, sheet),
      caption,
      ...drawThumbnail(deck, page, { x: content.x, y, w: width, h: height }),
      ...drawNoteLines(page.id, place, lineTop, end, LINE_PITCH.wide, theme),
    ];
  };
  return { perSheet, draw, topOf, width, describe: () => labels.notes };
}

/** The slide's number and its paragraphs, in the margin. */
export function drawNumber(page: Page, y: number, refs: Measure, sheet: Sheet): readonly Mark[] {
  const structure = captionSteps(page);
  const own: TextStyle = numberStyle(sheet.theme);
  const number = setText(sheet, `${page.id} number`, 'label', `${page.number}`, own, refs, y + NUMBER_DROP, {
    align: 'right',
  });
  const reference = referenceOf(page, sheet.theme.print.ref, refs.w, sheet);
  if (reference.lines.length === 0) return [{ ...number, structure }];
  const mark = toMark(`${page.id} reference`, 'ref', reference, refs, number.box.y + number.box.h);
  return [
    { ...number, structure },
    { ...mark, structure },
  ];
}
