import { type Span, spanOfStretch } from '../core/source.ts';
import type { Occurrence } from './quote-index.ts';

/** Where words of a paragraph stand in the transcript's file; made only for messages. */
export const spanOfPassage = ({ paragraph, start, end }: Occurrence): Span =>
  spanOfStretch(paragraph.at, paragraph.text, start, end);
