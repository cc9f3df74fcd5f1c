import type { Span } from '../core/source.ts';
import type { Role } from './scene.ts';
import type { Passage } from './speech.ts';

/** A line that a reader sees, with the passages it rests on: a row of the concordance. */
export interface TracedLine {
  /** The page's id and number, from 1, and what it is called. */
  readonly page: string;
  readonly number: number;
  readonly title: string;
  /** The mark that it stands in, or its row of a table. */
  readonly mark: string;
  readonly role: Role;
  readonly text: string;
  /** None where the line says nothing of the speech: headings of tables, the line at the foot. */
  readonly passages: readonly Passage[];
  readonly origin?: Span;
}

/** What a reader sees of one file, in order. */
export interface TracedDocument {
  readonly type: 'deck' | 'briefing';
  readonly lines: readonly TracedLine[];
}
