import type { Source, Span } from '../core/source.ts';
import type { RichText } from './rich-text.ts';

/** Offsets of a sentence in its paragraph's `text`; `end` is exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** A paragraph of the speech, numbered from 1. */
export interface TranscriptParagraph {
  readonly number: number;
  /** The words as said: Markdown escapes and emphasis read, white space folded to single spaces. */
  readonly text: string;
  /** The same words with the emphasis of the source. */
  readonly rich: RichText;
  readonly sentences: readonly Sentence[];
  readonly at: Span;
}

/** The speech as given. */
export interface Transcript {
  readonly source: Source;
  /** The YAML front matter, as read. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly paragraphs: readonly TranscriptParagraph[];
}
