import type { Span } from '../../core/source.ts';
import type { Mark, Role, Stroke, StructureStep } from '../../ir/scene.ts';
import type { TextBlock } from '../typeset.ts';
import type { Measure } from './frame.ts';
import { countFitting, sliceBlock } from './slice-text.ts';

/** Text that stands in a column of a strip. */
export interface TextPart {
  readonly type: 'text';
  /** Unique in the document. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly block: TextBlock;
  /** Points between it and the part before it. */
  readonly above: number;
  /** Whether it introduces the part after it and must not be parted from its beginning. */
  readonly leads: boolean;
  readonly structure: readonly StructureStep[];
  readonly origin: Span;
}

/** A drawing that stands in a column and is never split. */
export interface FigurePart {
  readonly type: 'figure';
  readonly id: string;
  readonly height: number;
  readonly above: number;
  readonly origin: Span;
  readonly missing: readonly string[];
  draw(x: number, y: number): readonly Mark[];
}

export type Part = TextPart | FigurePart;

export interface Column extends Measure {
  readonly parts: readonly Part[];
  /** Points that it starts lower than the strip's text, so that baselines of unlike sizes meet. */
  readonly drop: number;
}

/** A rule that spans part of the content. */
export interface StripRule {
  readonly spans: readonly Measure[];
  readonly stroke: Stroke;
}

/** Columns side by side that stay together on a page, unless they are higher than one. */
export interface Strip {
  readonly type: 'strip';
  readonly id: string;
  /** Points between it and what stands above it on the page. */
  readonly above: number;
  readonly pad: { readonly top: number; readonly bottom: number };
  readonly ruleAbove?: StripRule;
  readonly ruleBelow?: StripRule;
  readonly columns: readonly Column[];
  /** Whether it stands on a panel as wide as the content. */
  readonly panel?: boolean;
  /** Whether it must stand on the page of what follows. */
  readonly keepWithNext: boolean;
  /** Whether it is a heading, which never stands last on a page. */
  readonly isHeading?: boolean;
  /** Set where it may not be split over pages; what the message calls it. */
  readonly whole?: string;
  readonly cites: readonly number[];
  readonly origin: Span;
}

export const partHeight = (part: Part): number => (part.type === 'text' ? part.block.height : part.height);

export function columnHeight(column: Column): number {
  return column.parts.reduce((sum, part, index) => sum + (index > 0 ? part.above : 0) + partHeight(part), column.drop);
}

const weightOf = (rule: StripRule | undefined): number => rule?.stroke.weight ?? 0;

/** What a strip needs beyond its columns, points. */
export const overheadOf = (strip: Strip): number =>
  weightOf(strip.ruleAbove) + strip.pad.top + strip.pad.bottom + weightOf(strip.ruleBelow);

/** Height without the space above it, points. */
export const stripHeight = (strip: Strip): number =>
  overheadOf(strip) + Math.max(0, ...strip.columns.map((each) => columnHeight(each)));

/** Fewest lines of a paragraph that stand alone on either side of a break. */
export const LINES_AT_BREAK = 2;

/** Where to break `count` lines of which `fitting` fit: 0 where no good place is left. */
export function breakAfter(count: number, fitting: number): number {
  if (fitting >= count) return count;
  const kept = Math.min(fitting, count - LINES_AT_BREAK);
  return kept >= LINES_AT_BREAK ? kept : 0;
}

/** Splits a strip so that the first part is at most `height` points high, or undefined where it has no place to break. */
export function splitStrip(strip: Strip, height: number): readonly [Strip, Strip] | undefined {
  const inner = height - overheadOf(strip);
  const halves = strip.columns.map((each) => splitColumn(each, inner));
  if (halves.some(([head, tail]) => head.parts.length === 0 && tail.parts.length > 0)) return undefined;
  if (halves.every(([, tail]) => tail.parts.length === 0)) return undefined;
  const { ruleAbove, ruleBelow, ...rest } = strip;
  return [
    { ...rest, ...(ruleAbove ? { ruleAbove } : {}), keepWithNext: false, columns: halves.map(([head]) => head) },
    { ...rest, ...(ruleBelow ? { ruleBelow } : {}), above: 0, columns: halves.map(([, tail]) => tail) },
  ];
}

function splitColumn(column: Column, height: number): readonly [Column, Column] {
  const head: Part[] = [];
  let y = column.drop;
  for (const [index, part] of column.parts.entries()) {
    const top = y + (index > 0 ? part.above : 0);
    y = top + partHeight(part);
    if (y <= height + 0.001) {
      head.push(part);
      continue;
    }
    const tail = column.parts.slice(index + 1);
    const cut = part.type === 'text' ? breakAfter(part.block.lines.length, countFitting(part.block, height - top)) : 0;
    if (part.type === 'text' && cut > 0) {
      head.push({ ...part, block: sliceBlock(part.block, 0, cut) });
      tail.unshift({ ...part, block: sliceBlock(part.block, cut, part.block.lines.length) });
    } else {
      tail.unshift(part);
      for (let last = head.at(-1); last?.type === 'text' && last.leads; last = head.at(-1)) {
        head.pop();
        tail.unshift(last);
      }
    }
    return [
      { ...column, parts: head },
      { ...column, parts: tail, drop: 0 },
    ];
  }
  return [column, { ...column, parts: [], drop: 0 }];
}
