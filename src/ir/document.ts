import type { Place, Span } from '../core/source.ts';
import type { BriefingSection } from './sections.ts';
import type { Slide } from './slides.ts';
import type { TranscriptParagraph } from './transcript.ts';

/** A part of the speech: what the agenda and the dividers show. */
export interface DocumentPart {
  readonly label: string;
  readonly name: string;
  readonly covers: readonly [number, number];
  readonly at?: Place;
}

/** Words that layout itself has to set, in the document's language. */
export interface DocumentLabels {
  /** `Slides {from}–{to}`, `Slide {from}`. */
  readonly slides: string;
  readonly slide: string;
  /** `{head} (continued, {page} of {pages})`. */
  readonly continued: string;
  /** Above a divider's entries. */
  readonly entries: string;
  /** Short forms in the annex margin: `sl. {numbers}`, `p. {numbers}`. */
  readonly slidesShort: string;
  readonly pagesShort: string;
  /** `¶{number}, cont.` */
  readonly paragraphContinued: string;
  /** A slide's number in words for screen readers and the slide number field: `Slide {number}`. */
  readonly page: string;
  /** Above the lines to write on, and on notes pages. */
  readonly notes: string;
  /** What a file is called in its properties, with the gap `{title}`. */
  readonly handoutTitle: string;
  readonly notesTitle: string;
  readonly largePrintTitle: string;
  readonly printOnlyTitle: string;
}

/** What a document says of itself in its file's properties. */
export interface DocumentMeta {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** ISO date of the speech: stands in for the clock, so that the same input gives the same bytes. */
  readonly date: string;
  /** The line at the foot of every page. */
  readonly source: string;
  /** What makes that line long, to blame where it does not fit. */
  readonly sourceAt?: Span;
  readonly marking?: string;
  readonly markingAt?: Span;
  /** What a reader must know before passing it on, in the document's language: an embargo, “check against delivery”. */
  readonly notices?: readonly string[];
  readonly noticesAt?: Span;
  /** Whether the first of them says that nobody should rely on the document: it is then as large as a marking. */
  readonly stamped?: boolean;
  /** Who receives it, with its label, on one line. */
  readonly distribution?: string;
  readonly distributionAt?: Span;
}

export interface DeckDocument {
  readonly type: 'deck';
  readonly meta: DocumentMeta;
  readonly labels: DocumentLabels;
  readonly parts: readonly DocumentPart[];
  readonly slides: readonly Slide[];
  /** The whole speech: notes pages quote it, the ruler counts it. */
  readonly paragraphs: readonly TranscriptParagraph[];
}

export interface BriefingDocument {
  readonly type: 'briefing';
  readonly meta: DocumentMeta;
  readonly labels: DocumentLabels;
  readonly sections: readonly BriefingSection[];
  readonly paragraphs: readonly TranscriptParagraph[];
}
