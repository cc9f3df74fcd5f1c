import type { Source } from '../../src/core/source.ts';
import type { Passage } from '../../src/ir/speech.ts';
import type { TraceLabels } from '../../src/ir/template.ts';
import type { Trace, TracedDocument, TracedLine, TracedParagraph } from '../../src/ir/trace.ts';
import { templateOf } from './expanded.ts';
import { sourceOf } from './spans.ts';

const speech: Source = sourceOf('a: 1\nb: 2\nc: 3\n', 'somewhere/speech.yaml');

/** A paragraph of these sentences; nothing of it is taken up unless a test says so. */
export function paragraphOf(
  number: number,
  sentences: readonly string[],
  more: Partial<TracedParagraph> = {},
): TracedParagraph {
  const text = sentences.join(' ');
  let end = -1;
  const stretches = sentences.map((each) => {
    const start = end + 1;
    end = start + each.length;
    return { start, end };
  });
  return {
    number,
    text,
    rich: [{ type: 'text', text }],
    sentences: stretches,
    at: { source: speech, start: 0, end: 0 },
    states: sentences.map(() => 'left'),
    omissions: [],
    ...more,
  };
}

/** Words of a paragraph as a passage. */
export function passageIn(paragraph: TracedParagraph, words: string): Passage {
  const start = paragraph.text.indexOf(words);
  const end = start + words.length;
  if (start === -1) throw new Error(`“${words}” does not stand in ¶${paragraph.number}`);
  const touched = paragraph.sentences.flatMap((each, index) => (each.start < end && start < each.end ? [index] : []));
  return { exact: words, at: paragraph.at, paragraph: paragraph.number, start, end, sentences: touched };
}

export const lineOf = (text: string, more: Partial<TracedLine> = {}): TracedLine => ({
  page: `page-${more.number ?? 1}`,
  number: 1,
  title: 'A title',
  mark: 'mark',
  role: 'body',
  kind: (more.passages ?? []).length > 0 ? 'statement' : 'furniture',
  text,
  passages: [],
  origin: { source: speech, start: 5, end: 9 },
  ...more,
});

const words = templateOf().labels.get('en')?.trace as TraceLabels;

/** A concordance of these documents. */
export const traceOf = (
  documents: readonly TracedDocument[],
  paragraphs: readonly TracedParagraph[],
  more: Partial<Trace> = {},
): Trace => ({
  meta: {
    title: 'On wells: concordance',
    author: 'Ada Moss',
    subject: 'A meeting',
    keywords: [],
    language: 'en-US',
    date: '2008-06-03',
    source: 'Mayor Ada Moss, A meeting, June 3, 2008',
  },
  title: 'On wells',
  words,
  coverage: { label: '50% taken up', text: 'A line rests on 1 of 2 sentences.' },
  documents,
  paragraphs,
  ...more,
});
