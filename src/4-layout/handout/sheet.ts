import type { Size } from '../../core/geometry.ts';
import type { DocumentLabels, DocumentMeta } from '../../ir/document.ts';
import { plain } from '../../ir/rich-text.ts';
import type { Mark, Master, Role, StructureStep, TextMark } from '../../ir/scene.ts';
import type { TextStyle, Theme } from '../../ir/theme.ts';
import { type FontSet, withoutMemory } from '../../text/fonts.ts';
import { type Frame, type Measure, sideMargin } from '../briefing/frame.ts';
import { layOutFurniture } from '../briefing/furniture.ts';
import { type Markings, measureMarkings } from '../markings.ts';
import { PAPER_SIZES, type Paper, PRINTER_MARGIN } from '../paper.ts';
import { placeText, type TextBlock, type TypesetOptions, typeset } from '../typeset.ts';

/** Between the running head and the slides, and between these and the foot, points. */
const BELOW_HEAD = 15;
const ABOVE_FOOT = 12;
/** Between the two texts of a line. */
const GAP = 18;

/** The title's place in the structure tree: no slide can have this id. */
const TITLE = '~title';

/** The source line leaves room for a page number beside it. */
const sourceWidth = (content: Measure): number => content.w - 2 * GAP;

/** What every sheet of a handout is set with. */
export interface Sheet {
  readonly page: Size;
  readonly theme: Theme;
  readonly fonts: FontSet;
  readonly labels: DocumentLabels;
  readonly meta: DocumentMeta;
  readonly markings: Markings;
  /** From edge to edge of what stands on it, beside the margin where there is one. */
  readonly content: Measure;
  /** The margin, where there is one: numbers stand in it. */
  readonly refs?: Measure;
  /** Where slides may begin, and the lowest that they may reach. */
  readonly top: number;
  readonly bottom: number;
  /** Tops of the running head and of the foot. */
  readonly head: number;
  readonly foot: number;
}

/** A sheet of paper, upright or turned, with its running head and foot measured; `frame` where it has a margin. */
export function createSheet(
  paper: Paper,
  orientation: 'portrait' | 'landscape',
  words: Pick<Sheet, 'theme' | 'fonts' | 'labels' | 'meta'>,
  frame?: Frame,
): Sheet {
  const set = { ...words, fonts: withoutMemory(words.fonts) };
  const upright = PAPER_SIZES[paper];
  const page = orientation === 'portrait' ? upright : { w: upright.h, h: upright.w };
  const side = sideMargin(paper);
  const content = frame?.content ?? { x: side, w: page.w - 2 * side };
  const markings = measureMarkings(set.meta, page, set.theme, set.fonts, content);
  const { facts, footer } = set.theme.print;
  const head = Math.max(36, PRINTER_MARGIN + markings.head);
  const longest = set.fonts.advance(set.labels.slides, facts);
  const title = typeset(
    [{ text: plain(set.meta.title), style: facts, ref: facts }],
    content.w - longest - GAP,
    set.fonts,
  );
  const source = typeset(
    [{ text: plain(set.meta.source), style: footer, ref: footer }],
    sourceWidth(content),
    set.fonts,
  );
  const foot = page.h - PRINTER_MARGIN - markings.foot - Math.max(source.height, footer.lead);
  return {
    ...set,
    page,
    markings,
    content,
    ...(frame ? { refs: frame.refs } : {}),
    head,
    foot,
    top: head + title.height + BELOW_HEAD,
    bottom: foot - ABOVE_FOOT,
  };
}

/** The running head: the speech's title, which is the first sheet's heading, and what the sheet holds. */
export function drawHead(sheet: Sheet, number: number, beside: string): readonly Mark[] {
  const { theme, fonts, labels, meta, head, content } = sheet;
  const style: TextStyle = { ...theme.print.facts, color: 'dk2' };
  const room = content.w - fonts.advance(labels.slides, style) - GAP;
  const structure: readonly StructureStep[] = [{ id: TITLE, type: 'H1' }];
  const title = setText(sheet, 'Title', 'head', meta.title, style, { ...content, w: room }, head);
  const right = setText(sheet, 'Contents', 'head', beside, style, content, head, { align: 'right' });
  const decorative = { decorative: true } as const;
  return [
    ...sheet.markings.above(number),
    { ...title, ...(number === 1 ? { structure } : decorative) },
    ...(beside === '' ? [] : [{ ...right, ...decorative }]),
  ];
}

/** Source and page number; beside a margin the number stands in it. */
export function drawFoot(sheet: Sheet, number: number): readonly Mark[] {
  const { theme, content, refs, foot, meta } = sheet;
  const style = theme.print.footer;
  const bold: TextStyle = { ...style, bold: true, color: 'dk1' };
  const source = setText(sheet, 'Source', 'footer', meta.source, style, { ...content, w: sourceWidth(content) }, foot);
  const place = refs ?? content;
  const page = setText(sheet, 'Page number', 'page-number', `${number}`, bold, place, foot, { align: 'right' });
  return [
    ...[source, page].filter((each) => each.lines.length > 0).map((each) => ({ ...each, decorative: true })),
    ...sheet.markings.below(),
  ];
}

/** The margin's line or bar, paler than in a briefing: the slides beside it bring accents of their own. */
export function drawMargin(frame: Frame, theme: Theme): Master {
  const color = theme.rules.margin.color === 'accent1' ? 'accent4' : theme.rules.margin.color;
  return layOutFurniture(frame, { ...theme, rules: { ...theme.rules, margin: { ...theme.rules.margin, color } } });
}

/** One text at a place, as a mark. */
export function setText(
  sheet: Pick<Sheet, 'fonts'>,
  name: string,
  role: Role,
  text: string,
  style: TextStyle,
  place: Measure,
  y: number,
  options: TypesetOptions & { readonly align?: 'left' | 'right' } = {},
): TextMark {
  const { align = 'left', ...rest } = options;
  const block = typeset([{ text: plain(text), style, ref: style, align }], place.w, sheet.fonts, rest);
  return toMark(name, role, block, place, y);
}

/** A measured text at a place. */
export function toMark(name: string, role: Role, block: TextBlock, place: Measure, y: number): TextMark {
  const box = { x: place.x, y, w: place.w, h: block.height };
  const id = name.toLowerCase().replaceAll(' ', '-');
  return { type: 'text', id, name, role, anchorY: 'top', box, ...placeText(block, box) };
}
