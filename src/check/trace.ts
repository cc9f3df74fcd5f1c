import type { Span } from '../core/source.ts';
import type { Mark, Page, Paragraph, PrintScene, Role, SetText, TableMark } from '../ir/scene.ts';
import type { Passage } from '../ir/speech.ts';
import type { TracedLine } from '../ir/trace.ts';
import type { EvidenceIndex } from './evidence.ts';

/** What stands on every page and says nothing of the speech. */
const FURNITURE: ReadonlySet<Role> = new Set<Role>([
  'footer',
  'page-number',
  'marking',
  'head',
  'tick',
  'rule',
  'ref',
  'decoration',
]);

/** Pages that only point at passages, such as a divider, cite none. */
const restsOn = ({ cites, notes }: Page, isDeck: boolean): readonly number[] | undefined =>
  !isDeck ? undefined : notes.some((each) => each.label !== '') ? cites : [];

/**
 * Every line of a scene with the passages it rests on: a paragraph of text, or a row of a table. What a page repeats of
 * an earlier one and what is on every page is left out.
 */
export function traceScene(scene: Pick<PrintScene, 'pages' | 'type'>, evidence: EvidenceIndex): readonly TracedLine[] {
  const lines: TracedLine[] = [];
  for (const page of scene.pages) {
    const cites = restsOn(page, scene.type === 'deck');
    const find = (origin: Span): readonly Passage[] =>
      evidence.at(origin).filter(({ paragraph }) => cites?.includes(paragraph) ?? true);
    for (const mark of page.marks) lines.push(...traceMark(mark, page, find));
  }
  return lines;
}

function traceMark(mark: Mark, page: Page, find: (origin: Span) => readonly Passage[]): readonly TracedLine[] {
  if (FURNITURE.has(mark.role)) return [];
  const make = (id: string, text: string, origin = mark.origin): readonly TracedLine[] =>
    text === ''
      ? []
      : [
          {
            page: page.id,
            number: page.number,
            title: page.title,
            mark: id,
            role: mark.role,
            text,
            // Editors' remarks are about the speech, and rest on none of it.
            passages: origin && mark.role !== 'note' ? find(origin) : [],
            ...(origin ? { origin } : {}),
          },
        ];
  if (mark.type === 'text') return make(mark.id, textOf(mark));
  if (mark.type === 'table') return traceRows(mark, make);
  return [];
}

function traceRows(
  mark: TableMark,
  make: (id: string, text: string, origin?: TableMark['origin']) => readonly TracedLine[],
): readonly TracedLine[] {
  return mark.rows.flatMap((row, index) => {
    if (row.header === true) return [];
    const text = row.cells
      .map(textOf)
      .filter((each) => each !== '')
      .join(' | ');
    return make(`${mark.id}, ${index + 1}`, text, row.origin);
  });
}

const textOf = ({ paragraphs }: SetText): string => paragraphs.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
const wordsOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');
