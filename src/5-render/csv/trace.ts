import type { Source, Span } from '../../core/source.ts';
import type { Passage } from '../../ir/speech.ts';
import { pagesOf, type Trace, type TracedDocument, type TracedLine, type TracedParagraph } from '../../ir/trace.ts';
import { type Cell, writeCsv } from './csv.ts';

/** Names for programs: they are the same in every language. */
const COLUMNS = [
  'document',
  'page',
  'title',
  'mark',
  'kind',
  'text',
  'paragraph',
  'sentences',
  'passage',
  'start',
  'end',
  'source',
] as const;

/** The concordance as a table: a row for each passage of each line, and one for each line that rests on none. */
export function traceToCsv({ documents, paragraphs }: Trace): string {
  const locate = createLocator();
  const rows = documents.flatMap(({ type, lines }) => lines.flatMap((line) => rowsOf(type, line, paragraphs, locate)));
  return writeCsv([COLUMNS, ...rows]);
}

function rowsOf(
  type: TracedDocument['type'],
  line: TracedLine,
  paragraphs: readonly TracedParagraph[],
  locate: (span: Span) => string,
): readonly (readonly Cell[])[] {
  const pages = pagesOf(line);
  const page = pages.length === 1 ? line.number : `${line.number}–${pages.at(-1)}`;
  const head = [type, page, line.title, line.mark, line.kind, line.text];
  const source = line.origin ? locate(line.origin) : undefined;
  if (line.passages.length === 0) return [[...head, ...Array<undefined>(5).fill(undefined), source]];
  return line.passages.map((passage) => [...head, ...cellsOf(passage, paragraphs), source]);
}

/** Sentences count from 1, as paragraphs do; offsets from 0, the end exclusive, in UTF-16 code units. */
function cellsOf(
  { paragraph, sentences, start, end }: Passage,
  paragraphs: readonly TracedParagraph[],
): readonly Cell[] {
  const numbers = sentences.map((each) => each + 1).join(' ');
  return [paragraph, numbers, paragraphs[paragraph - 1]?.text.slice(start, end), start, end];
}

/**
 * Says of a place its file and line, as `speech.yaml:12`. The folder is left out: it says where somebody works, or who
 * spoke. The lines of a file are counted once.
 */
function createLocator(): (span: Span) => string {
  const known = new Map<Source, readonly number[]>();
  return ({ source, start }) => {
    const starts = known.get(source) ?? [...source.text.matchAll(/\n/g)].map(({ index }) => index + 1);
    known.set(source, starts);
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return `${source.name.split(/[/\\]/).at(-1)}:${low + 1}`;
  };
}
