import type { RichText } from './rich-text.ts';

/** The kinds of files that a speech may come in. */
export type ImportFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/**
 * A piece of a document as its author divided it, or as its layout was mended into it: what the writer of the transcript
 * makes a paragraph, or a comment, of.
 */
export interface ImportedBlock {
  readonly type: 'heading' | 'paragraph' | 'item' | 'quote';
  /** The words with the emphasis of the source; white space is folded to single spaces. */
  readonly rich: RichText;
  /**
   * The words line by line, where the source breaks a block into lines on purpose: a title block, an address, `<br>`. They
   * are the same words as `rich`; a block that merely wraps has none.
   */
  readonly lines?: readonly string[];
  /** Of a heading, 1 to 6. */
  readonly level?: number;
  /** Of an item, as the source has it: `1)`, `•`. It is no part of `rich`. */
  readonly marker?: string;
  /** The line of the source that it begins in, from 1, where the source has lines; the page of a PDF. */
  readonly from?: number;
}

/** What was put right on the way from the file to the words. */
export type MendKind =
  | 'encoding'
  | 'line-wraps'
  | 'hyphenation'
  | 'page-break'
  | 'running-head'
  | 'page-number'
  | 'line-number'
  | 'ligature'
  | 'columns'
  | 'markup'
  | 'navigation'
  | 'control-character'
  | 'heading'
  | 'stage-direction'
  | 'speaker-label'
  | 'closing-mark'
  | 'footnote';

/** A kind of mend, how often it was made, and some of the places, so that a reader can judge it. */
export interface Mend {
  readonly kind: MendKind;
  readonly count: number;
  /** At most five: what stood there and what stands there now; `after` is empty where something was taken out. */
  readonly examples: readonly { readonly before: string; readonly after: string; readonly line?: number }[];
}

/** A file as read: its words in order, what it says of itself, and what was mended. */
export interface ImportedDocument {
  readonly format: ImportFormat;
  /** As the file states them: front matter, properties of a document, meta elements of a page. Keys in lower case. */
  readonly facts: Readonly<Record<string, string>>;
  readonly blocks: readonly ImportedBlock[];
  readonly mends: readonly Mend[];
}
