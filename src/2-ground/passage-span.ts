import type { Span } from '../core/source.ts';
import type { Occurrence } from './quote-index.ts';

/**
 * Where words of a paragraph stand in the transcript's file. The paragraph's text is its source with marks taken away
 * and white space folded, so both are walked together; made only for messages.
 */
export function spanOfPassage({ paragraph, start, end }: Occurrence): Span {
  const { source } = paragraph.at;
  const offsets: number[] = [];
  let at = paragraph.at.start;
  for (let i = 0; i < end; i += 1) {
    const wanted = paragraph.text.charAt(i);
    const from = at;
    while (at < paragraph.at.end && !isSame(source.text.charAt(at), wanted)) at += 1;
    // A character written as an entity stands in the source nowhere: stay where it was.
    if (at >= paragraph.at.end) at = from;
    offsets.push(at);
    at += 1;
  }
  const first = offsets[start] ?? paragraph.at.start;
  return { source, start: first, end: Math.min((offsets[end - 1] ?? first) + 1, paragraph.at.end) };
}

const isSame = (written: string, wanted: string): boolean =>
  written === wanted || (/\s/.test(wanted) && /\s/.test(written));
