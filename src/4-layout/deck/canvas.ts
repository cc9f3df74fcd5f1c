import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { type Box, bottom } from '../../core/geometry.ts';
import type { Place, Span } from '../../core/source.ts';
import { formatParagraphs, plain, type RichText, toPlain } from '../../ir/rich-text.ts';
import type { ChartMark, LinkTarget, Mark, Role, Stroke, TextMark } from '../../ir/scene.ts';
import type { ColorSlot, SlideStyle, TextStyle } from '../../ir/theme.ts';
import { reportMissing } from '../missing-glyphs.ts';
import { type MeasuredRow, type MeasuredTable, measureTable, placeTable, type TableSpec } from '../table.ts';
import { type Balance, OFFICE_RESERVE, type ParagraphSpec, placeText, typeset } from '../typeset.ts';
import type { DeckContext } from './context.ts';
import { EVIDENCE_BOTTOM, REFERENCE, UNDER_TEXT } from './grid.ts';
import { blame, type Problem } from './problems.ts';

/** Left edge of the reference column where its numbers are long. */
const WIDE_REFERENCE_X = 30;

/** Text for a slide; lengths in points. */
export interface TextSpec {
  /** The slot's name: the object's name in PowerPoint, and the base of the mark's id. */
  readonly name: string;
  readonly role: Role;
  readonly x: number;
  readonly y: number;
  /** The widest its box may be; balancing may narrow it. */
  readonly w: number;
  /** The box's height; where absent, the text's own with a little room under it. */
  readonly h?: number;
  readonly text: RichText | string | readonly ParagraphSpec[];
  /** A style of the scale, or one derived from it. */
  readonly style: SlideStyle | TextStyle;
  /** Paragraphs whose numbers close the text. */
  readonly cites?: readonly number[];
  readonly align?: 'left' | 'right' | 'center';
  readonly anchorY?: 'top' | 'middle';
  /** `settle` where it is not said: no last line of one short word. */
  readonly balance?: Balance;
  /** More lines than this do not fit. */
  readonly maxLines?: number;
  /** Lowest edge its lines may reach; the evidence's lower edge where absent. */
  readonly floor?: number;
  readonly placeholder?: 'title';
  readonly link?: LinkTarget;
  /** Nothing is lost when it is not seen. */
  readonly decorative?: boolean;
  /** Where its words come from, for a message that they are too many. */
  readonly at?: Place | Span;
}

/** Text that has been put on the canvas. */
export interface Placed {
  readonly mark: TextMark;
  readonly lines: number;
  /** Height of the lines alone. */
  readonly height: number;
  /** Where the last line's leading ends. */
  readonly bottom: number;
  /** Baseline of the first line. */
  readonly baseline: number;
}

/**
 * Collects the marks of one attempt at a slide, in reading order, with all that does not fit. A layout makes a canvas
 * for each variant it knows and takes the first on which everything fits.
 */
export class Canvas {
  readonly context: DeckContext;
  readonly #marks: Mark[] = [];
  readonly #problems: Problem[] = [];
  readonly #where: string;

  constructor(context: DeckContext, where: string) {
    this.context = context;
    this.#where = where;
  }

  get marks(): readonly Mark[] {
    return this.#marks;
  }

  /** What does not fit or cannot be drawn; empty where the attempt succeeds. */
  get problems(): readonly Diagnostic[] {
    return blame(this.#problems);
  }

  style(style: SlideStyle | TextStyle): TextStyle {
    return typeof style === 'string' ? this.context.theme.slide[style] : style;
  }

  /** Says that something does not fit: `limit` completes "Shorten the text: …". */
  refuse(what: string, limit: string, at?: Place | Span, height?: number): void {
    const diagnostic = diagnose('content-too-long', { what, where: this.#where, limit }, toSpan(at));
    this.#problems.push({ diagnostic, ...(height === undefined ? {} : { height }) });
  }

  reportMissing(characters: readonly string[], at?: Place | Span): void {
    const found = reportMissing(characters, this.context.theme, toSpan(at));
    this.#problems.push(...found.map((diagnostic) => ({ diagnostic })));
  }

  /** Measures and places text; what does not fit is noted, and the text placed all the same. */
  text(spec: TextSpec): Placed {
    const style = this.style(spec.style);
    const block = typeset(this.#paragraphs(spec, style), spec.w, this.context.fonts, {
      balance: spec.balance ?? 'settle',
      reserve: OFFICE_RESERVE,
    });
    const h = spec.h ?? block.height + UNDER_TEXT;
    // A box narrowed by balancing keeps the edge that its text is aligned to.
    const shift =
      spec.align === 'right' ? spec.w - block.width : spec.align === 'center' ? (spec.w - block.width) / 2 : 0;
    const box: Box = { x: spec.x + shift, y: spec.y, w: block.width, h };
    const set = placeText(block, box, spec.anchorY ?? 'top');
    const lines = block.lines.length;
    const floor = spec.floor ?? (spec.role === 'footer' || spec.role === 'page-number' ? undefined : EVIDENCE_BOTTOM);
    const tooLong =
      (spec.maxLines !== undefined && lines > spec.maxLines) ||
      (spec.h !== undefined && block.height > spec.h) ||
      (floor !== undefined && spec.y + block.height > floor);
    if (tooLong || block.broken) {
      const limit = block.broken
        ? 'a word is wider than its column'
        : spec.maxLines === undefined
          ? 'it is too high for its place'
          : `at most ${spec.maxLines} ${spec.maxLines === 1 ? 'line' : 'lines'} of about ${Math.floor(spec.w / (style.size * 0.46))} characters`;
      this.refuse(`“${clip(toText(spec.text))}” (${spec.name})`, limit, spec.at, block.height);
    }
    this.reportMissing(block.missing, spec.at);
    const mark: TextMark = {
      type: 'text',
      id: this.#id(spec.name),
      name: spec.name,
      role: spec.role,
      box,
      ...set,
      anchorY: spec.anchorY ?? 'top',
      ...(spec.placeholder ? { placeholder: spec.placeholder } : {}),
      ...(spec.link ? { link: spec.link } : {}),
      ...(spec.decorative ? { decorative: true } : {}),
      ...(spec.at ? { origin: 'span' in spec.at ? spec.at.span : spec.at } : {}),
    };
    if (lines > 0) this.#marks.push(mark);
    return {
      mark,
      lines,
      height: block.height,
      bottom: (set.lines[0] ? box.y + (spec.anchorY === 'middle' ? (h - block.height) / 2 : 0) : box.y) + block.height,
      baseline: set.lines[0]?.baseline ?? box.y,
    };
  }

  /** Left edge of the reference column: ranges of three-digit numbers reach into the page's margin rather than break. */
  referenceLeft(cites: readonly number[]): number {
    const style = this.style('ref');
    const pieces = formatParagraphs(cites).split(' ');
    const longest = Math.max(...pieces.map((each) => this.context.fonts.advance(each, style)));
    return longest < REFERENCE.w * (1 - OFFICE_RESERVE) ? REFERENCE.x : WIDE_REFERENCE_X;
  }

  /** Paragraph numbers in the reference column, on a baseline of the text they stand beside. */
  reference(name: string, cites: readonly number[], baseline: number, color?: ColorSlot): void {
    if (cites.length === 0) return;
    const style = color ? { ...this.style('ref'), color } : this.style('ref');
    const y = baseline - this.context.fonts.baseline(style, style.lead);
    const x = this.referenceLeft(cites);
    this.text({
      name,
      role: 'ref',
      x,
      y,
      w: REFERENCE.x + REFERENCE.w - x,
      text: [{ text: [{ type: 'ref', paragraphs: cites }], style, ref: style, align: 'right' }],
      style,
      align: 'right',
    });
  }

  /** A horizontal rule. */
  rule(name: string, x: number, w: number, y: number, rule: 'hair' | 'strong' | 'lintel'): void {
    this.line(name, { x, y }, { x: x + w, y }, this.stroke(rule), { role: 'rule', decorative: true });
  }

  stroke(rule: 'hair' | 'strong' | 'lintel' | 'margin'): Stroke {
    return this.context.theme.rules[rule];
  }

  line(
    name: string,
    from: { readonly x: number; readonly y: number },
    to: { readonly x: number; readonly y: number },
    stroke: Stroke,
    more: { readonly role: Role; readonly decorative?: boolean; readonly alt?: string; readonly arrow?: boolean },
  ): void {
    const box: Box = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      w: Math.abs(to.x - from.x),
      h: Math.abs(to.y - from.y),
    };
    this.#marks.push({ type: 'line', id: this.#id(name), name, box, from, to, stroke, ...more });
  }

  shape(
    type: 'rect' | 'ellipse',
    name: string,
    box: Box,
    look: { readonly fill?: ColorSlot; readonly stroke?: Stroke },
    more: { readonly role: Role; readonly decorative?: boolean; readonly alt?: string },
  ): void {
    this.#marks.push({ type, id: this.#id(name), name, box, ...look, ...more });
  }

  /** A small square filled as the ruler's ticks and the chart's parts are: cited or highlighted, or neutral. */
  swatch(name: string, box: Box, filled: boolean, role: Role): void {
    const { theme } = this.context;
    const hollow = theme.neutral === 'outline';
    const look = filled
      ? { fill: 'accent1' as const }
      : hollow
        ? { stroke: { color: 'dk1' as const, weight: 0.75 } }
        : { fill: 'accent5' as const };
    // A hollow square's outline lies within its box.
    const drawn = look.stroke ? { x: box.x + 0.375, y: box.y + 0.375, w: box.w - 0.75, h: box.h - 0.75 } : box;
    this.shape('rect', name, drawn, look, { role, decorative: true });
  }

  /** Measures a table without putting it on the canvas. */
  measure(spec: TableSpec): MeasuredTable {
    return measureTable({ ...spec, typeset: { reserve: OFFICE_RESERVE, ...spec.typeset } }, this.context.fonts);
  }

  /** Places measured rows; what reaches below `floor` is noted. */
  table(
    name: string,
    table: MeasuredTable,
    part: {
      readonly rows?: readonly MeasuredRow[];
      readonly floor?: number;
      readonly at?: Place;
      readonly alt?: string;
    } = {},
  ): Box {
    const mark = placeTable(
      table,
      { id: this.#id(name), name, role: 'body', ...(part.alt ? { alt: part.alt } : {}) },
      part.rows ? { rows: part.rows } : {},
    );
    const rows = part.rows ?? table.rows;
    if (bottom(mark.box) > (part.floor ?? EVIDENCE_BOTTOM) + 0.01) {
      const highest = [...rows].sort((a, b) => b.height - a.height)[0];
      this.refuse(
        `the table “${name}”`,
        'fewer words in its longest row, or fewer rows',
        highest?.spec.origin ?? part.at,
      );
    }
    for (const row of rows) {
      this.reportMissing([...new Set(row.blocks.flatMap((each) => each.missing))], row.spec.origin ?? part.at);
      if (row.blocks.some((each) => each.broken)) {
        this.refuse(`a word in the table “${name}”`, 'the word is wider than its column', row.spec.origin ?? part.at);
      }
    }
    this.#marks.push(mark);
    return mark.box;
  }

  chart(mark: Omit<ChartMark, 'type' | 'id'>): void {
    this.#marks.push({ type: 'chart', id: this.#id(mark.name), ...mark });
  }

  #paragraphs(spec: TextSpec, style: TextStyle): readonly ParagraphSpec[] {
    const align = spec.align ?? 'left';
    if (isParagraphs(spec.text)) return spec.text;
    const text = typeof spec.text === 'string' ? plain(spec.text) : spec.text;
    const cites = spec.cites ?? [];
    return [
      {
        text: cites.length === 0 ? text : [...text, { type: 'ref', paragraphs: cites }],
        style,
        ref: refStyle(this.context, style),
        align,
      },
    ];
  }

  #id(name: string): string {
    const base = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const taken = this.#marks.filter((each) => each.id === base || each.id.startsWith(`${base}~`)).length;
    return taken === 0 ? base : `${base}~${taken + 1}`;
  }
}

/** The look of a reference within text: the reference style, no larger than the text around it. */
export function refStyle(context: DeckContext, around: TextStyle): TextStyle {
  const style = context.theme.slide.ref;
  return { ...style, size: Math.min(style.size, around.size), lead: around.lead };
}

function isParagraphs(text: TextSpec['text']): text is readonly ParagraphSpec[] {
  return typeof text !== 'string' && text.length > 0 && text.every((each) => 'style' in each);
}

function toText(text: TextSpec['text']): string {
  if (typeof text === 'string') return text;
  return isParagraphs(text) ? text.map((each) => toPlain(each.text)).join(' ') : toPlain(text);
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

const toSpan = (at: Place | Span | undefined): Span | undefined => (at && 'span' in at ? at.span : at);
