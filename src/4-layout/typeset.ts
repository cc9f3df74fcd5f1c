import type { Box } from '../core/geometry.ts';
import { packed } from '../core/packed.ts';
import { formatParagraphs, type RichText } from '../ir/rich-text.ts';
import type { Line, LinkTarget, Paragraph, Run, RunStyle, SetText } from '../ir/scene.ts';
import type { TextStyle } from '../ir/theme.ts';
import { balanceLines, endsLonely, settleLines } from '../text/balance.ts';
import { type BrokenLine, breakLines, measureParagraph } from '../text/break-lines.ts';
import type { FontSet } from '../text/fonts.ts';

/** A paragraph to be set. */
export interface ParagraphSpec {
  readonly text: RichText;
  readonly style: TextStyle;
  /** The look of paragraph references within it. */
  readonly ref: TextStyle;
  readonly align?: 'left' | 'right' | 'center';
  /** Points above it where it is not the first. */
  readonly spaceBefore?: number;
  /** Ready-made runs that stand for `text`, where single words link elsewhere. */
  readonly runs?: readonly Run[];
}

/**
 * How lines are evened out: `even` for titles and statements; `gather` only where the last line would be one short
 * word; `settle` likewise, but it narrows no more than that takes; `none` for running text and cells.
 */
export type Balance = 'even' | 'gather' | 'settle' | 'none';

/** Paragraphs broken into lines for a width, not yet anywhere on a page. */
export interface TextBlock {
  readonly paragraphs: readonly Paragraph[];
  /** Baselines count from the block's top, `x` from the left edge of a box of `width`. */
  readonly lines: readonly Line[];
  /** The box width in which another renderer breaks it the same way, points. */
  readonly width: number;
  /** Sum of all leading and spacing, points. */
  readonly height: number;
  /** Characters that no font of the theme can draw. */
  readonly missing: readonly string[];
  /** Whether a word was too long for a line of its own. */
  readonly broken: boolean;
}

export interface TypesetOptions {
  readonly balance?: Balance;
  /** Share of the width that stays empty, for renderers whose widths differ a little from ours. */
  readonly reserve?: number;
  /** Whether references link to the annex's paragraphs (PDF). */
  readonly linkRefs?: boolean;
}

/** Widths measured with the metric twins agree with Office's to about half a percent. */
export const OFFICE_RESERVE = 0.005;

export const toRunStyle = (style: TextStyle): RunStyle => ({
  font: style.font,
  size: style.size,
  bold: style.bold,
  italic: style.italic,
  color: style.color,
});

/** A style at another size; its leading shrinks in proportion, in half points. */
export const resize = (style: TextStyle, size: number): TextStyle => ({
  ...style,
  size,
  lead: Math.round(((style.lead * size) / style.size) * 2) / 2,
});

/** Text followed by the paragraphs it rests on, where there are any. */
export const withRef = (text: RichText, cites: readonly number[]): RichText =>
  cites.length === 0 ? text : [...text, { type: 'ref', paragraphs: cites }];

/** Width in points of the widest piece of paragraphs that no line break can divide. */
export function widestPiece(specs: readonly ParagraphSpec[], fonts: FontSet): number {
  return Math.max(0, ...specs.map((spec) => measureParagraph(toParagraph(spec, false, false).runs, fonts).widest));
}

/** Sets paragraphs into lines of at most `width` points. */
export function typeset(
  specs: readonly ParagraphSpec[],
  width: number,
  fonts: FontSet,
  options: TypesetOptions = {},
): TextBlock {
  const usable = width * (1 - (options.reserve ?? 0));
  const paragraphs = specs.map((spec, index) => toParagraph(spec, index > 0, options.linkRefs ?? false));
  const measured = paragraphs.map((each) => measureParagraph(each.runs, fonts));
  let boxWidth = width;
  let broken: readonly (readonly BrokenLine[])[] = measured.map((each) => breakLines(each, usable, fonts));
  const single = measured.length === 1 ? measured[0] : undefined;
  const balance = options.balance ?? 'none';
  if (single && (balance === 'even' || (balance === 'gather' && endsLonely(broken[0] ?? [])))) {
    const balanced = balanceLines(single, usable, fonts);
    broken = [balanced.lines];
    if (balanced.width < usable) boxWidth = Math.min(width, balanced.width / (1 - (options.reserve ?? 0)));
  }
  if (single && balance === 'settle') {
    const settled = settleLines(single, usable, fonts);
    broken = [settled.lines];
    if (settled.width < usable) boxWidth = Math.min(width, settled.width / (1 - (options.reserve ?? 0)));
  }
  const lines: Line[] = [];
  let y = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    y += paragraph.spaceBefore;
    const spec = specs[index];
    for (const line of broken[index] ?? []) {
      const shift = alignmentShift(paragraph.align, boxWidth, line.width);
      const baseline = y + (spec ? fonts.baseline(spec.style, paragraph.lead) : paragraph.lead);
      lines.push({
        baseline,
        paragraph: index,
        spaceAfter: line.spaceAfter,
        runs: line.runs.map((run) => ({ ...run, x: run.x + shift })),
      });
      y += paragraph.lead;
    }
  }
  return {
    paragraphs,
    lines,
    width: boxWidth,
    height: y,
    missing: [...new Set(measured.flatMap((each) => each.missing))],
    broken: measured.some((each) => each.widest > usable),
  };
}

function alignmentShift(align: Paragraph['align'], width: number, used: number): number {
  if (align === 'left') return 0;
  return align === 'right' ? width - used : (width - used) / 2;
}

function toParagraph(spec: ParagraphSpec, follows: boolean, linkRefs: boolean): Paragraph {
  return {
    runs: spec.runs ?? toRuns(spec, linkRefs),
    align: spec.align ?? 'left',
    lead: spec.style.lead,
    spaceBefore: follows ? (spec.spaceBefore ?? 0) : 0,
  };
}

function toRuns(spec: ParagraphSpec, linkRefs: boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const inline of spec.text) {
    if (inline.type === 'text') {
      const style = inline.emphasis ? emphasised(spec.style) : spec.style;
      runs.push({ text: inline.text, style: toRunStyle(style) });
      continue;
    }
    const first = inline.paragraphs[0];
    if (first === undefined) continue;
    const link: LinkTarget | undefined = linkRefs ? { type: 'paragraph', number: first } : undefined;
    const last = runs.at(-1);
    if (last) {
      // Bound to the word before it, so that a reference never stands alone on a line.
      runs[runs.length - 1] = { ...last, text: `${last.text.trimEnd()}\u00a0` };
    }
    const numbers = formatParagraphs(inline.paragraphs);
    runs.push({
      // Alone in the margin a list may take several lines.
      text: last ? numbers.replaceAll(' ', '\u00a0') : numbers,
      style: toRunStyle(spec.ref),
      ...(link ? { link } : {}),
    });
  }
  return packed(runs);
}

/** Italic within roman and roman within italic, or bold where a style shows stress by weight. */
const emphasised = (style: TextStyle): TextStyle =>
  style.stress === 'bold' ? { ...style, bold: !style.bold } : { ...style, italic: !style.italic };

/** Puts a block into a box: its lines get their places on the page. */
export function placeText(block: TextBlock, box: Box, anchorY: 'top' | 'middle' | 'bottom' = 'top'): SetText {
  const free = box.h - block.height;
  const y = box.y + (anchorY === 'top' ? 0 : anchorY === 'middle' ? free / 2 : free);
  return {
    paragraphs: block.paragraphs,
    lines: block.lines.map((line) => ({
      ...line,
      baseline: y + line.baseline,
      runs: line.runs.map((run) => ({ ...run, x: box.x + run.x })),
    })),
  };
}
