import type { Span } from '../core/source.ts';

/** The twelve slots of an Office colour scheme. */
export const COLOR_SLOTS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
export type ColorSlot = (typeof COLOR_SLOTS)[number];

/** The two fonts of an Office font scheme. */
export type FontRole = 'head' | 'body';

export interface ThemeFont {
  /** The face that PowerPoint uses. */
  readonly office: string;
  /** Its metric twin, for measuring and for PDF: `gelasio`, `carlito`, `arimo`. */
  readonly twin: string;
}

/** One style of the type scale: sizes and leading in points. */
export interface TextStyle {
  readonly font: FontRole;
  readonly size: number;
  /** Exact distance between baselines. */
  readonly lead: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: ColorSlot;
  /** What shows the speaker's stress, where it is not italics. */
  readonly stress?: 'bold';
}

export const SLIDE_STYLES = [
  'display',
  'section',
  'statement',
  'quote',
  'title',
  'h1',
  'h2',
  'ordinal',
  'part',
  'lead',
  'body',
  'small',
  'voice',
  'label',
  'ref',
  'note',
  'head',
  'foot',
  'figure',
  'mark',
] as const;
export type SlideStyle = (typeof SLIDE_STYLES)[number];

export const PRINT_STYLES = [
  'masthead',
  'bottomLine',
  'h2',
  'h3',
  'ordinal',
  'body',
  'strong',
  'table',
  'label',
  'ref',
  'voice',
  'annex',
  'annexNotes',
  'footer',
  'facts',
  'kicker',
] as const;
export type PrintStyle = (typeof PRINT_STYLES)[number];

/** A rule's weight in points and its colour. */
export interface RuleStyle {
  readonly weight: number;
  readonly color: ColorSlot;
}

export interface Theme {
  readonly name: string;
  readonly label: string;
  /** What it is for, in a sentence. */
  readonly description?: string;
  readonly fonts: Readonly<Record<FontRole, ThemeFont>>;
  /** Six hexadecimal digits a slot, upper case, no `#`. */
  readonly colors: Readonly<Record<ColorSlot, string>>;
  readonly slide: Readonly<Record<SlideStyle, TextStyle>>;
  readonly print: Readonly<Record<PrintStyle, TextStyle>>;
  /** Sizes to step down through, largest first; leading shrinks in proportion. */
  readonly steps: Readonly<Partial<Record<SlideStyle, readonly number[]>>>;
  readonly rules: Readonly<Record<'hair' | 'strong' | 'lintel' | 'margin', RuleStyle>>;
  /** A margin line that becomes a band, a bar over the reference column, or a line that only thickens. */
  readonly furniture: 'line' | 'bar' | 'line-only';
  /** A tinted panel with an accent edge, or an outlined box. */
  readonly panel: 'tint' | 'outline';
  /** Ticks and chart remainders: filled with the light accent, or hollow. */
  readonly neutral: 'fill' | 'outline';
  /** Whether fills that lie beside each other are told apart by hatching: where there is one ink and no tint of it. */
  readonly hatched?: boolean;
  /** Where the file sets its colours, styles and steps, for messages that blame one: `colors.dk1`, `slide.body`. */
  readonly places?: ReadonlyMap<string, Span>;
}
