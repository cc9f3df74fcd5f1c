import type { Size } from '../core/geometry.ts';
import type { DocumentMeta } from '../ir/document.ts';
import { plain } from '../ir/rich-text.ts';
import type { StructureStep, TextMark } from '../ir/scene.ts';
import type { TextStyle, Theme } from '../ir/theme.ts';
import type { FontSet } from '../text/fonts.ts';
import { PRINTER_MARGIN } from './paper.ts';
import { placeText, type TextBlock, typeset } from './typeset.ts';

/** How a page of paper may be handled: what stands outermost at its top and its bottom, the same on every page. */
export interface Markings {
  /** Points that they take of the printable area at the top and at the bottom, with free space; 0 where there are none. */
  readonly head: number;
  readonly foot: number;
  /** Characters that no font can draw. */
  readonly missing: readonly string[];
  /** On the first page they belong to the text, so that a screen reader says them once. */
  above(page: number): readonly TextMark[];
  below(): readonly TextMark[];
}

/** Between a marking and the page's own content. */
const GAP = 4;
/** Free space at either side, as the content has it. */
const SIDE = 48;

export function measureMarkings(meta: DocumentMeta, page: Size, theme: Theme, fonts: FontSet): Markings {
  const width = page.w - 2 * SIDE;
  const marking = meta.marking?.trim() ?? '';
  if (marking === '') return { head: 0, foot: 0, missing: [], above: () => [], below: () => [] };
  const style: TextStyle = { ...theme.print.footer, bold: true, color: 'dk1' };
  const block = typeset([{ text: plain(marking.toUpperCase()), style, ref: style, align: 'center' }], width, fonts);
  const structure: readonly StructureStep[] = [{ id: 'marking', type: 'P' }];
  const set = (id: string, y: number): TextMark => toMark(id, block, { x: SIDE, y, w: width, h: block.height });
  return {
    head: block.height + GAP,
    foot: block.height + GAP,
    missing: block.missing,
    above: (number) => [
      { ...set('marking', PRINTER_MARGIN), ...(number === 1 ? { structure } : { decorative: true }) },
    ],
    below: () => [{ ...set('marking-below', page.h - PRINTER_MARGIN - block.height), decorative: true }],
  };
}

function toMark(id: string, block: TextBlock, box: TextMark['box']): TextMark {
  return { type: 'text', id, name: 'Marking', role: 'marking', anchorY: 'top', box, ...placeText(block, box) };
}
