import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Place } from '../../core/source.ts';
import type { DeckDocument } from '../../ir/document.ts';
import type { Mark, MasterName } from '../../ir/scene.ts';
import type { Slide } from '../../ir/slides.ts';
import type { Theme } from '../../ir/theme.ts';
import type { FontSet } from '../../text/fonts.ts';

/** What every slide layout may know. */
export interface DeckContext {
  readonly document: DeckDocument;
  readonly theme: Theme;
  readonly fonts: FontSet;
}

/** A slide as a list of slides names it. */
export interface NumberedEntry {
  readonly number: number;
  readonly pageId: string;
  readonly title: string;
  /** Where its words come from. */
  readonly at?: Place;
}

/** Which numbers the slides got: known once every slide that can run on has been laid out. */
export interface Numbering {
  /** First and last number of the slides of a part, its divider included. */
  ofPart(part: number): { readonly first: number; readonly last: number; readonly firstId: string } | undefined;
  /** The slides of a part without its divider and without continuation slides. */
  entries(part: number): readonly NumberedEntry[];
  /** Slides that rest on a paragraph, ascending. */
  citing(paragraph: number): readonly number[];
}

/** One slide's marks, before furniture: title first, then the rest in reading order. */
export interface SlidePage {
  readonly master: MasterName;
  readonly marks: readonly Mark[];
  /** Plain text of the title. */
  readonly title: string;
  /** Paragraphs that this page of a continued slide rests on, where they are fewer than the slide's. */
  readonly cites?: readonly number[];
}

/** A slide laid out on one or more pages, or the reasons why it cannot be. */
export interface SlideResult {
  readonly pages: readonly SlidePage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Lays out one kind of slide. */
export type SlideLayout<S extends Slide> = (slide: S, context: DeckContext) => SlideResult;
/** Lays out a slide that names other slides; it takes exactly one page. */
export type NumberedSlideLayout<S extends Slide> = (
  slide: S,
  context: DeckContext,
  numbering: Numbering,
) => SlideResult;
