import type { Box } from '../../core/geometry.ts';
import type { BriefingDocument } from '../../ir/document.ts';
import { plain } from '../../ir/rich-text.ts';
import type { Mark, RectMark, Role, TextMark } from '../../ir/scene.ts';
import type { TextStyle } from '../../ir/theme.ts';
import type { FontSet } from '../../text/fonts.ts';
import { type Markings, measureMarkings } from '../markings.ts';
import { PRINTER_MARGIN } from '../paper.ts';
import { placeText, type TextBlock, typeset } from '../typeset.ts';
import type { BriefingContext } from './context.ts';
import { type Frame, GUTTER } from './frame.ts';

/** What stands at the foot of a page. */
export interface PageFooter {
  readonly number: number;
  readonly pages: number;
  /** Paragraphs that the page rests on, or holds. */
  readonly cites: readonly number[];
}

/** What stands at the foot of every page, measured once. */
export interface FooterSpec {
  readonly source: TextBlock;
  readonly markings: Markings;
  /** Number of the speech's paragraphs. */
  readonly paragraphs: number;
  /** The ruler's ticks; without any, the range of the cited paragraphs stands in their place. */
  readonly ticks?: Ticks;
}

/** Lines of the source beside which a narrow page still has ticks. */
const MOST_BESIDE_TICKS = 2;

interface Ticks {
  readonly upTo: number;
  readonly width: number;
  readonly pitch: number;
}
/** Ticks of the ruler: width and pitch while there are at most so many paragraphs; above, the range is printed. */
const TICKS: readonly Ticks[] = [
  { upTo: 24, width: 5, pitch: 7 },
  { upTo: 48, width: 2.5, pitch: 3.5 },
];
const TICK_HEIGHT = 4.5;
/** The ticks' lower edge above the footer's baseline, and the free space at the ruler's ends. */
const TICK_RISE = 1;
const RULER_GAP = 4;
/** Outline of a hollow tick. */
const OUTLINE = 0.5;

export function measureFooter(document: BriefingDocument, context: BriefingContext): FooterSpec {
  const { frame, theme, fonts } = context;
  const { meta, paragraphs } = document;
  const { footer } = theme.print;
  const count = paragraphs.length;
  const setBeside = (ticks: Ticks | undefined): TextBlock => {
    const width = frame.content.w - rulerWidth(count, ticks, footer, fonts) - 2 * GUTTER;
    return typeset([{ text: plain(meta.source), style: footer, ref: footer }], width, fonts);
  };
  const markings = measureMarkings(meta, frame.page, theme, fonts, frame.content);
  const ticks = TICKS.find((each) => count <= each.upTo);
  const beside = setBeside(ticks);
  if (!ticks || (frame.single && beside.lines.length > MOST_BESIDE_TICKS)) {
    return { source: setBeside(undefined), markings, paragraphs: count };
  }
  return { source: beside, markings, paragraphs: count, ticks };
}

/** The frame with room for markings and for a source of several lines. */
export function fitFrame(frame: Frame, { source, markings }: FooterSpec): Frame {
  const lead = source.paragraphs[0]?.lead ?? 0;
  const footer = frame.footer - markings.foot - Math.max(1, source.lines.length) * lead;
  const top = Math.max(frame.top, PRINTER_MARGIN + markings.head);
  return { ...frame, footer, top, bottom: Math.min(frame.bottom, footer - GUTTER) };
}

/** Page number, source and ruler; all of it artifacts. */
export function drawFooter(
  footer: PageFooter,
  spec: FooterSpec,
  context: BriefingContext,
  frame: Frame,
): readonly Mark[] {
  const { theme, fonts } = context;
  const style = theme.print.footer;
  const bold: TextStyle = { ...style, bold: true, color: 'dk1' };
  const numbers = plain(`${footer.number}/${footer.pages}`);
  const number = typeset([{ text: numbers, style: bold, ref: bold, align: 'right' }], frame.refs.w, fonts);
  const numberBox = { x: frame.refs.x, y: frame.footer, w: frame.refs.w, h: number.height };
  const sourceBox = { x: frame.content.x, y: frame.footer, w: spec.source.width, h: spec.source.height };
  const marks: readonly Mark[] = [
    setMark('page-number', 'Page number', 'page-number', number, numberBox),
    ...(spec.source.lines.length > 0 ? [setMark('source', 'Source', 'footer', spec.source, sourceBox)] : []),
    ...drawRuler(footer.cites, spec, context, frame),
  ];
  return [...marks.map((each) => ({ ...each, decorative: true })), ...spec.markings.below()];
}

function rulerWidth(paragraphs: number, ticks: Ticks | undefined, style: TextStyle, fonts: FontSet): number {
  if (paragraphs === 0) return 0;
  if (!ticks) return fonts.advance(`¶${paragraphs}–${paragraphs}`, style);
  const ends = fonts.advance('¶1', style) + fonts.advance(`${paragraphs}`, style);
  return ends + 2 * RULER_GAP + (paragraphs - 1) * ticks.pitch + ticks.width;
}

function drawRuler(
  cites: readonly number[],
  { paragraphs, ticks }: FooterSpec,
  context: BriefingContext,
  frame: Frame,
): readonly Mark[] {
  const { theme, fonts } = context;
  const style = theme.print.footer;
  const end = frame.content.x + frame.content.w;
  const label = (id: string, text: string, right: number): TextMark => {
    const block = typeset([{ text: plain(text), style, ref: style }], frame.content.w, fonts);
    const w = fonts.advance(text, style);
    return setMark(id, 'Ruler', 'footer', block, { x: right - w, y: frame.footer, w, h: block.height });
  };
  if (paragraphs === 0) return [];
  if (!ticks) {
    const first = Math.min(...cites);
    const last = Math.max(...cites);
    if (cites.length === 0) return [];
    return [label('ruler', first === last ? `¶${first}` : `¶${first}–${last}`, end)];
  }
  const lastLabel = label('ruler-last', `${paragraphs}`, end);
  const right = lastLabel.box.x - RULER_GAP;
  const left = right - ticks.width - (paragraphs - 1) * ticks.pitch;
  const baseline = frame.footer + fonts.baseline(style, style.lead);
  const cited = new Set(cites);
  const marks = Array.from({ length: paragraphs }, (_, index): RectMark => {
    const box = {
      x: left + index * ticks.pitch,
      y: baseline - TICK_RISE - TICK_HEIGHT,
      w: ticks.width,
      h: TICK_HEIGHT,
    };
    const tick = { type: 'rect', id: `tick-${index + 1}`, name: `Tick ${index + 1}`, role: 'tick' } as const;
    if (cited.has(index + 1)) return { ...tick, box, fill: 'accent1' };
    if (theme.neutral === 'fill') return { ...tick, box, fill: 'accent5' };
    return { ...tick, box: inset(box, OUTLINE / 2), stroke: { color: 'accent3', weight: OUTLINE } };
  });
  return [label('ruler-first', '¶1', left - RULER_GAP), ...marks, lastLabel];
}

const inset = (box: Box, by: number): Box => ({ x: box.x + by, y: box.y + by, w: box.w - 2 * by, h: box.h - 2 * by });

function setMark(id: string, name: string, role: Role, block: TextBlock, box: Box): TextMark {
  return { type: 'text', id, name, role, anchorY: 'top', box, ...placeText(block, box) };
}
