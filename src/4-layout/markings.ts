import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Size } from '../core/geometry.ts';
import type { Span } from '../core/source.ts';
import type { DocumentMeta } from '../ir/document.ts';
import { parseMarking } from '../ir/marking.ts';
import { plain } from '../ir/rich-text.ts';
import type { StructureStep, TextMark } from '../ir/scene.ts';
import type { TextStyle, Theme } from '../ir/theme.ts';
import type { FontSet } from '../text/fonts.ts';
import { PRINTER_MARGIN } from './paper.ts';
import { placeText, resize, type TextBlock, typeset } from './typeset.ts';

/**
 * How a page of paper may be handled, the same on every page: outermost at its top the marking and below it what a
 * reader must know before passing it on; outermost at its foot the marking again and above it who receives it.
 */
export interface Markings {
  /** Points that they take of the printable area at the top and at the bottom, with free space; 0 where there are none. */
  readonly head: number;
  readonly foot: number;
  /** Characters that no font can draw. */
  readonly missing: readonly string[];
  /** What is too long to stand on every page. */
  readonly problems: readonly Diagnostic[];
  /**
   * All but the lower marking. On the first page they belong to the text, so that a screen reader says them once and
   * before all else.
   */
  above(page: number): readonly TextMark[];
  below(): readonly TextMark[];
}

/** The width of the page's content, points. */
interface Measure {
  readonly x: number;
  readonly w: number;
}

/** The smallest size at which FIRST lets a label of the Traffic Light Protocol be set; other markings keep to it too. */
export const MARKING_SIZE = 12;
/** Between the upper ones and the page's own content, between that and the lower ones, and between two of them. */
const GAP = { head: 8, foot: 4, inner: 2 } as const;
/** Free space at either side where the content's own measure is not given. */
const SIDE = 48;
/** Lines that still leave the page to its text. */
const MOST_LINES = 3;

/** A marking as it is printed: capitals as its language forms them, save that a label stays what it is. */
export function capitalise(marking: string, language: string): string {
  const { label = '', rest } = parseMarking(marking.trim());
  return label + rest.toLocaleUpperCase(language);
}

/** Labels of the protocol stand at the right, so that nobody takes them for another scheme's; other markings in the middle. */
export const alignMarking = (marking: string | undefined): 'right' | 'center' =>
  marking !== undefined && parseMarking(marking).label !== undefined ? 'right' : 'center';

/** Notices as they are printed, in capitals. */
export const writeNotices = ({ notices = [], language }: DocumentMeta): readonly string[] =>
  notices.map((each) => each.toLocaleUpperCase(language));

/** Between notices on one line. */
export const SEPARATOR = ' · ';

export function measureMarkings(
  meta: DocumentMeta,
  page: Size,
  theme: Theme,
  fonts: FontSet,
  content: Measure = { x: SIDE, w: page.w - 2 * SIDE },
): Markings {
  const { marking = '', distribution = '', stamped = false } = meta;
  const { footer, label } = theme.print;
  const align = alignMarking(marking);
  // As wide as the page on both sides of its middle, and no wider than the content at its right.
  const right = content.x + content.w;
  const wide: Measure = { x: page.w - right, w: 2 * right - page.w };
  const strong: TextStyle = { ...resize(footer, Math.max(MARKING_SIZE, footer.size)), bold: true, color: 'dk1' };
  const set = (id: string, text: string, style: TextStyle, within: Measure, side: 'left' | typeof align): Item => ({
    id,
    within,
    block: typeset([{ text: plain(text), style, ref: style, align: side }], within.w, fonts),
  });
  const written = writeNotices(meta);
  const [stamp, notices] = stamped ? [written.slice(0, 1), written.slice(1)] : [[], written];
  const top = [
    set('marking', capitalise(marking, meta.language), strong, wide, align),
    set('stamp', stamp.join(), strong, wide, align),
    set('notices', notices.join(SEPARATOR), { ...label, bold: true, color: 'dk1' }, wide, align),
  ];
  const bottom = [
    set('distribution', distribution, footer, content, 'left'),
    set('marking-below', capitalise(marking, meta.language), strong, wide, align),
  ];
  const head = stack(top, PRINTER_MARGIN);
  const foot = stack(bottom, page.h - PRINTER_MARGIN - heightOf(bottom));
  const once = [...head, ...foot.filter((each) => each.id === 'distribution')];
  return {
    head: head.length === 0 ? 0 : heightOf(top) + GAP.head,
    foot: foot.length === 0 ? 0 : heightOf(bottom) + GAP.foot,
    missing: [...new Set([...top, ...bottom].flatMap((each) => each.block.missing))],
    problems: [
      ...refuse('the marking', top[0], meta.markingAt),
      ...refuse('the notice', top[2], meta.noticesAt),
      ...refuse('the list of recipients', bottom[0], meta.distributionAt),
    ],
    above: (number) =>
      once.map((mark) => ({
        ...mark,
        ...(number === 1
          ? { structure: [{ id: mark.id, type: 'P' }] satisfies StructureStep[] }
          : { decorative: true }),
      })),
    below: () => foot.filter((each) => each.id !== 'distribution').map((mark) => ({ ...mark, decorative: true })),
  };
}

/** A text with the stretch of the page that it may take. */
interface Item {
  readonly id: string;
  readonly block: TextBlock;
  readonly within: Measure;
}

const shown = (items: readonly Item[]): readonly Item[] => items.filter(({ block }) => block.lines.length > 0);

const heightOf = (items: readonly Item[]): number =>
  shown(items).reduce((sum, { block }, index) => sum + block.height + (index === 0 ? 0 : GAP.inner), 0);

function stack(items: readonly Item[], top: number): readonly TextMark[] {
  let y = top;
  return shown(items).map(({ id, block, within }) => {
    const box = { x: within.x, y, w: within.w, h: block.height };
    y += block.height + GAP.inner;
    return { type: 'text', id, name: 'Marking', role: 'marking', anchorY: 'top', box, ...placeText(block, box) };
  });
}

function refuse(what: string, item: Item | undefined, at: Span | undefined): readonly Diagnostic[] {
  if (item === undefined || (item.block.lines.length <= MOST_LINES && !item.block.broken)) return [];
  const limit = item.block.broken ? 'a word is wider than the page' : `at most ${MOST_LINES} lines`;
  return [diagnose('content-too-long', { what, where: 'every page of paper', limit }, at)];
}
