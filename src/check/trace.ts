import { containsSpan, type Source, type Span, spanOf } from '../core/source.ts';
import type { EvidenceIndex } from '../ir/evidence.ts';
import type { ChartMark, Mark, Page, Paragraph, PrintScene, Role, SetText, TextMark } from '../ir/scene.ts';
import type { Passage, Speech } from '../ir/speech.ts';
import type { LineKind, TracedLine } from '../ir/trace.ts';

/** What is the same on every page, or repeats what stands beside it. */
const LEFT_OUT: ReadonlySet<Role> = new Set<Role>([
  'footer',
  'page-number',
  'marking',
  'tick',
  'rule',
  'ref',
  'arrow',
  'decoration',
]);

/** What lines are held against. */
export interface Grounds {
  readonly speech: Pick<Speech<Passage>, 'speech' | 'glossary'>;
  readonly transcript: { readonly source: Source };
  /** What the words of the scene's slides or sections rest on. */
  readonly evidence: EvidenceIndex;
}

/**
 * Every line of a scene with the passages it rests on: the text of a mark, a row of a table, a chart in words. The speech
 * itself, which the annex prints, is left out, and so is what stands on every page.
 */
export function traceScene(scene: Pick<PrintScene, 'pages' | 'type'>, grounds: Grounds): readonly TracedLine[] {
  const isEditorial = findEditors(grounds.speech);
  return scene.type === 'deck'
    ? [...scene.pages].flatMap((page) => traceSlide(page, grounds, isEditorial))
    : tracePaper(scene.pages, grounds, isEditorial);
}

type EditorialTest = (draft: Draft) => boolean;

/** Remarks are editors', save those on the facts of the event and how a document is used; so are names that they spell out. */
function findEditors({ speech, glossary = [] }: Grounds['speech']): EditorialTest {
  const facts = speech.at.span;
  const added = new Set(
    glossary.filter(({ origin }) => origin === 'added').map(({ at }) => keyOf(spanOf(at, 'expansion'))),
  );
  return ({ role, origin }) =>
    origin === undefined
      ? role === 'note'
      : added.has(keyOf(origin)) || (role === 'note' && !containsSpan(facts, origin));
}

/** A line before it is held against anything. */
interface Draft {
  readonly mark: Mark;
  readonly id: string;
  readonly role: Role;
  readonly cells: readonly string[];
  readonly origin: Span | undefined;
  /** Whether it goes on with a row that began on an earlier page. */
  readonly continues?: boolean;
}

function traceSlide(page: Page, { transcript, evidence }: Grounds, isEditorial: EditorialTest): readonly TracedLine[] {
  // Slides that only point at passages, such as a divider, quote none in their notes.
  const rests = page.notes.some(({ label }) => label !== '');
  const lines = draftPage(page, transcript.source).flatMap((draft) =>
    finish(draft, page, isEditorial, (origin) => (rests ? evidence.at(slideOf(page), origin) : [])),
  );
  // What the presenter means to say is in the file, though on no slide.
  const spoken = page.notes.filter(({ label }) => label === '');
  return [
    ...lines,
    ...spoken.map(({ text }, index): TracedLine => {
      const mark = `notes-${index + 1}`;
      return { ...placeOf(page), mark, role: 'note', kind: 'editorial', text, passages: [] };
    }),
  ];
}

/** The slide whose page it is: later pages of one are counted after a tilde. */
const slideOf = ({ id }: Page): string => id.replace(/~\d+$/, '');

/** On paper a text or a row that runs over the end of a page is one line. */
function tracePaper(pages: Iterable<Page>, grounds: Grounds, isEditorial: EditorialTest): readonly TracedLine[] {
  const { transcript, evidence } = grounds;
  const lines: { readonly draft: Draft; readonly page: Page; readonly until?: number }[] = [];
  const last = new Map<string, number>();
  for (const page of pages) {
    for (const draft of draftPage(page, transcript.source)) {
      const { mark, continues = mark.type === 'text', cells } = draft;
      const index = continues ? last.get(mark.id) : undefined;
      const begun = index === undefined ? undefined : lines[index];
      if (index !== undefined && begun) {
        const whole = begun.draft.cells.map((cell, column) => cell + (cells[column] ?? ''));
        lines[index] = { ...begun, draft: { ...begun.draft, cells: whole }, until: page.number };
      } else {
        last.set(mark.id, lines.length);
        lines.push({ draft, page });
      }
    }
  }
  return lines.flatMap(({ draft, page, until }) =>
    finish(draft, page, isEditorial, (origin) => evidence.at(draft.mark.structure?.[0]?.id ?? '', origin)).map(
      (line) => ({
        ...line,
        ...(until === undefined ? {} : { until }),
      }),
    ),
  );
}

const draftPage = (page: Page, speech: Source): readonly Draft[] =>
  page.marks
    .filter(({ role, origin }) => !LEFT_OUT.has(role) && origin?.source.name !== speech.name)
    .flatMap((mark) => (mark.type === 'text' || mark.type === 'chart' ? [draftMark(mark)] : draftRows(mark)));

const draftMark = (mark: TextMark | ChartMark): Draft => ({
  mark,
  id: mark.id,
  role: mark.role,
  cells: [mark.type === 'text' ? textOf(mark) : (mark.alt ?? '')],
  origin: mark.origin,
});

/** A head that only repeats an earlier page's is left out. */
const draftRows = (mark: Mark): readonly Draft[] =>
  mark.type !== 'table'
    ? []
    : mark.rows.flatMap(({ header, cells, origin, continues = false }, index) =>
        header && mark.continuation === true
          ? []
          : [
              {
                mark,
                id: `${mark.id}, ${index + 1}`,
                role: header ? 'head' : mark.role,
                cells: cells.map(textOf),
                origin: origin ?? mark.origin,
                continues,
              },
            ],
      );

function finish(
  draft: Draft,
  page: Page,
  isEditorial: EditorialTest,
  find: (origin: Span) => readonly Passage[],
): readonly TracedLine[] {
  const { mark, id, role, cells, origin } = draft;
  const text = cells.map(fold).filter(isSaid).join(' | ');
  if (text === '') return [];
  const editorial = isEditorial(draft);
  // What leads to another slide only points at it.
  const isSilent = role === 'note' || editorial || role === 'head' || mark.link?.type === 'page';
  const passages = origin === undefined || isSilent ? [] : find(origin);
  const kind: LineKind = editorial ? 'editorial' : passages.length > 0 ? 'statement' : 'furniture';
  return [{ ...placeOf(page), mark: id, role, kind, text, passages, ...(origin ? { origin } : {}) }];
}

const placeOf = ({ id, number, title }: Page): Pick<TracedLine, 'page' | 'number' | 'title'> => ({
  page: id,
  number,
  title,
});

const keyOf = ({ source, start, end }: Span): string => `${source.name} ${start} ${end}`;

/** A cell that only refers to paragraphs, like a reference in the margin, says nothing itself. */
const isSaid = (cell: string): boolean => cell !== '' && !/^¶[\d–, ]+$/.test(cell);

const fold = (text: string): string => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();

const textOf = ({ paragraphs }: SetText): string => paragraphs.map(wordsOf).join(' ');
const wordsOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');
