import type { Box } from '../../core/geometry.ts';
import { plain } from '../../ir/rich-text.ts';
import type { Mark, RectMark, Role, StructureStep, TextMark } from '../../ir/scene.ts';
import type { TextStyle } from '../../ir/theme.ts';
import type { FontSet } from '../../text/fonts.ts';
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
  readonly marking?: TextBlock;
  /** Number of the speech's paragraphs. */
  readonly paragraphs: number;
}

/** Ticks of the ruler: width and pitch while there are at most so many paragraphs; above, the range is printed. */
const TICKS = [
  { upTo: 24, width: 5, pitch: 7 },
  { upTo: 48, width: 2.5, pitch: 3.5 },
];
const TICK_HEIGHT = 4.5;
/** The ticks' lower edge above the footer's baseline, and the free space at the ruler's ends. */
const TICK_RISE = 1;
const RULER_GAP = 4;
/** Outline of a hollow tick. */
const OUTLINE = 0.5;
/** Between a marking and what stands below it; the width that a marking may take. */
const MARKING_GAP = 4;
/** From the page's top to the upper marking. */
const MARKING_TOP = 20;

export function measureFooter(
  source: string,
  marking: string | undefined,
  paragraphs: number,
  context: BriefingContext,
): FooterSpec {
  const { frame, theme, fonts } = context;
  const { footer } = theme.print;
  const width = frame.content.w - rulerWidth(paragraphs, footer, fonts) - 2 * GUTTER;
  const spec: FooterSpec = {
    source: typeset([{ text: plain(source), style: footer, ref: footer }], width, fonts),
    paragraphs,
  };
  if (marking === undefined || marking.trim() === '') return spec;
  const style: TextStyle = { ...footer, bold: true, color: 'dk1' };
  const text = plain(marking.toUpperCase());
  return {
    ...spec,
    marking: typeset([{ text, style, ref: style, align: 'center' }], frame.content.w, fonts),
  };
}

/** Lines that fit between the footer's place and the page's lower edge. */
const LINES_BELOW = 2;

/** The frame with room for a marking and for a source of several lines. */
export function fitFrame(frame: Frame, spec: FooterSpec): Frame {
  const lead = spec.source.paragraphs[0]?.lead ?? 0;
  const footer = frame.footer - Math.max(0, spec.source.lines.length - LINES_BELOW) * lead;
  const marked = spec.marking ? footer - spec.marking.height - 2 * MARKING_GAP : frame.bottom;
  const top = spec.marking ? Math.max(frame.top, MARKING_TOP + spec.marking.height + MARKING_GAP) : frame.top;
  return { ...frame, footer, top, bottom: Math.min(frame.bottom, marked, footer - GUTTER) };
}

/** The upper marking; on the first page it belongs to the text, so that a screen reader says it once. */
export function drawUpperMarking(spec: FooterSpec, page: number, frame: Frame): readonly Mark[] {
  const structure: readonly StructureStep[] = [{ id: 'marking', type: 'P' }];
  return drawMarking(spec, 'marking', MARKING_TOP, frame).map((mark) =>
    page === 1 ? { ...mark, structure } : { ...mark, decorative: true },
  );
}

function drawMarking(spec: FooterSpec, id: string, y: number, frame: Frame): readonly TextMark[] {
  if (!spec.marking) return [];
  const x = (frame.page.w - frame.content.w) / 2;
  return [setMark(id, 'Marking', 'marking', spec.marking, { x, y, w: frame.content.w, h: spec.marking.height })];
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
    ...(spec.marking
      ? drawMarking(spec, 'marking-below', frame.footer - spec.marking.height - MARKING_GAP, frame)
      : []),
    setMark('page-number', 'Page number', 'page-number', number, numberBox),
    ...(spec.source.lines.length > 0 ? [setMark('source', 'Source', 'footer', spec.source, sourceBox)] : []),
    ...drawRuler(footer.cites, spec.paragraphs, context, frame),
  ];
  return marks.map((each) => ({ ...each, decorative: true }));
}

const ticksFor = (paragraphs: number): (typeof TICKS)[number] | undefined =>
  TICKS.find((each) => paragraphs <= each.upTo);

function rulerWidth(paragraphs: number, style: TextStyle, fonts: FontSet): number {
  if (paragraphs === 0) return 0;
  const ticks = ticksFor(paragraphs);
  const ends = fonts.advance('¶1', style) + fonts.advance(`${paragraphs}`, style);
  if (!ticks) return fonts.advance(`¶${paragraphs}–${paragraphs}`, style);
  return ends + 2 * RULER_GAP + (paragraphs - 1) * ticks.pitch + ticks.width;
}

function drawRuler(
  cites: readonly number[],
  paragraphs: number,
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
  const ticks = ticksFor(paragraphs);
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
