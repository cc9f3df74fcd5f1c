import type { Range } from '../core/ranges.ts';
import type { Span } from '../core/source.ts';
import type { CoveredSentence } from './coverage.ts';
import type { DocumentMeta } from './document.ts';
import type { Role } from './scene.ts';
import type { Passage } from './speech.ts';
import type { TraceLabels } from './template.ts';
import type { TranscriptParagraph } from './transcript.ts';

/**
 * What a line is: a statement rests on passages; editors answer for their own remarks; all else says nothing of the
 * speech, such as labels, heads of tables and the facts of the event.
 */
export type LineKind = 'statement' | 'editorial' | 'furniture';

/** A line that a reader sees, with the passages it rests on: a row of the concordance. */
export interface TracedLine {
  /** The page's id and number, from 1, and what it is called. */
  readonly page: string;
  readonly number: number;
  /** The last page that it stands on, where it runs over the end of one. */
  readonly until?: number;
  readonly title: string;
  /** The mark that it stands in, or its row of a table. */
  readonly mark: string;
  readonly role: Role;
  readonly kind: LineKind;
  /** Cells of a row have ` | ` between them. */
  readonly text: string;
  /** In the order of the speech; none where the line is no statement. */
  readonly passages: readonly Passage[];
  readonly origin?: Span;
}

/** What a reader sees of one file, in order. */
export interface TracedDocument {
  readonly type: 'deck' | 'briefing' | 'one-pager' | 'glossary';
  readonly lines: readonly TracedLine[];
}

/** Words that are set aside, with what is said of it. */
export interface TracedOmission extends Range {
  readonly because: string;
}

/** A paragraph of the speech as it is printed. */
export interface TracedParagraph extends TranscriptParagraph {
  /** What became of each of its sentences. */
  readonly states: readonly CoveredSentence['state'][];
  readonly omissions: readonly TracedOmission[];
}

/** The concordance of a speech: every line of its documents, and the whole text that they rest on. */
export interface Trace {
  /** Of the file; its title says what the file is. */
  readonly meta: DocumentMeta;
  /** The speech's. */
  readonly title: string;
  readonly words: TraceLabels;
  /** How much of the speech is taken up: the share, and what it is a share of. */
  readonly coverage: { readonly label: string; readonly text: string };
  readonly documents: readonly TracedDocument[];
  readonly paragraphs: readonly TracedParagraph[];
}

/** The pages that a line stands on. */
export const pagesOf = ({ number, until = number }: TracedLine): readonly number[] =>
  Array.from({ length: until - number + 1 }, (_, index) => number + index);
