import type { Place } from '../core/source.ts';
import type { RichText } from './rich-text.ts';

/** A line that somebody could dispute, with the paragraphs it rests on (ascending, each once). */
export interface Statement {
  readonly text: RichText;
  readonly cites: readonly number[];
  readonly at: Place;
}

/** A heading with its text. */
export interface Block extends Statement {
  readonly heading: RichText;
}

/** The panel: only for what is asked and what comes next. */
export interface Panel extends Statement {
  readonly label: string;
}
