import { NOWHERE, type Place } from '../../src/core/source.ts';
import type { BriefingDocument, DocumentMeta } from '../../src/ir/document.ts';
import { plain, type RichText } from '../../src/ir/rich-text.ts';
import type { BriefingSection, TableSection } from '../../src/ir/sections.ts';
import type { TranscriptParagraph } from '../../src/ir/transcript.ts';

/** Words in an order that repeats only after a while, so that a lost line shows. */
export function words(count: number, seed = 0): string {
  const stock =
    'prevention must address not just poverty but crime and corruption while states build on existing regional efforts';
  const list = stock.split(' ');
  return Array.from({ length: count }, (_, index) => {
    const word = list[(index * 7 + seed) % list.length] ?? '';
    return index % 11 === 10 ? `${word}${index + seed}` : word;
  }).join(' ');
}

/** Where a place can be told from others. */
export function placeAt(start: number): Place {
  return { span: { ...NOWHERE.span, start, end: start + 1 }, fields: new Map() };
}

export const statement = (
  text: string | RichText,
  cites: readonly number[] = [],
  at: Place = NOWHERE,
): { readonly text: RichText; readonly cites: readonly number[]; readonly at: Place } => ({
  text: typeof text === 'string' ? plain(text) : text,
  cites,
  at,
});

export function speechOf(lengths: readonly number[]): readonly TranscriptParagraph[] {
  return lengths.map((length, index) => {
    const text = `Paragraph ${index + 1} begins. ${words(length, index)}.`;
    return { number: index + 1, text, rich: plain(text), sentences: [], at: NOWHERE.span };
  });
}

export const LABELS: BriefingDocument['labels'] = {
  slides: 'Slides {from}–{to}',
  slide: 'Slide {from}',
  continued: '{head} (continued, {page} of {pages})',
  entries: 'In this part',
  slidesShort: 'sl. {numbers}',
  pagesShort: 'p. {numbers}',
  paragraphContinued: '¶{number}, cont.',
  notes: 'Notes',
  handoutTitle: '{title}: slides',
  notesTitle: '{title}: slides with notes',
  largePrintTitle: '{title}: large print',
  printOnlyTitle: '{title} (for printing only)',
  page: 'Slide {number}',
};

export const META: DocumentMeta = {
  title: 'On preventing things',
  author: 'A. Speaker',
  subject: 'A debate',
  keywords: [],
  language: 'en-US',
  date: '2008-06-03',
  source: 'Speaker, A debate, June 3, 2008',
};

export const briefingOf = (
  sections: readonly BriefingSection[],
  paragraphs: readonly TranscriptParagraph[] = speechOf([30, 60, 90]),
  meta: Partial<DocumentMeta> = {},
): BriefingDocument => ({ type: 'briefing', meta: { ...META, ...meta }, labels: LABELS, sections, paragraphs });

export const masthead = (title = 'On preventing things together'): BriefingSection => ({
  type: 'masthead',
  id: 'masthead',
  at: NOWHERE,
  kicker: 'Briefing',
  title,
  facts: [
    { label: 'Event', value: 'A debate about many things' },
    { label: 'Panel', value: 'On preventing things' },
    { label: 'Speaker', value: 'A. Speaker, of the office that prevents things' },
    { label: 'Date', value: 'June 3, 2008' },
  ],
});

export const annex = (paragraphs: readonly TranscriptParagraph[]): BriefingSection => ({
  type: 'annex',
  id: 'annex',
  at: NOWHERE,
  kicker: 'Annex',
  title: 'Full text',
  intro: 'Text as supplied, paragraphs numbered for reference.',
  paragraphs,
});

export function table(rows: number, cell: (row: number, column: number) => string, id = 'table'): TableSection {
  return {
    type: 'table',
    id,
    at: NOWHERE,
    heading: statement(`What the ${id} says`, [2]),
    columns: [
      { label: 'Of whom', weight: 66, voice: 'heading' },
      { label: 'Words', weight: 148, voice: 'voice' },
      { label: 'What', weight: 222, voice: 'text' },
    ],
    rows: Array.from({ length: rows }, (_, row) => ({
      cells: [0, 1, 2].map((column) => plain(cell(row, column))),
      cites: [(row % 3) + 1],
      at: placeAt(1000 + row),
    })),
  };
}

/** Every kind of section with `count` items of `text(index)`, which may be long, odd or empty. */
export function everySection(count: number, text: (index: number) => string): readonly BriefingSection[] {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const block = (index: number, name: string) => ({
    heading: plain(`${name} ${index + 1}`),
    ...statement(text(index), [(index % 3) + 1], placeAt(index)),
  });
  return [
    masthead(),
    {
      type: 'bottom-line',
      id: 'bottom-line',
      at: NOWHERE,
      panel: { label: 'Bottom line', ...statement(text(0), [1]) },
    },
    {
      type: 'messages',
      id: 'messages',
      at: NOWHERE,
      heading: statement('Key messages'),
      messages: indexes.map((index) => ({
        ...block(index, 'Message'),
        ...(index === 1
          ? {
              bar: {
                shares: [
                  { label: 'partners', value: 0.46, figure: '46%', highlight: true },
                  { label: 'not said', value: 0.54, figure: '54%', highlight: false },
                ],
                alt: 'Of the whole, 46 percent went to partners',
              },
            }
          : {}),
      })),
    },
    {
      type: 'cards',
      id: 'cards',
      at: NOWHERE,
      heading: statement('Principles are central', [2]),
      cards: indexes.map((index) => ({ ...block(index, 'Card'), ordinal: `No. ${index + 1}` })),
    },
    {
      ...table(count, (row, column) => (column === 0 ? `Body ${row + 1}` : text(row * 3 + column))),
      note: plain('A note.'),
    },
    { type: 'panel', id: 'next', at: NOWHERE, panel: { label: 'Next', ...statement(text(1), [3]) } },
    {
      type: 'glossary',
      id: 'glossary',
      at: NOWHERE,
      heading: statement('Terms'),
      terms: indexes.map((index) => block(index, 'Term')),
    },
    annex(speechOf([30, 60, 90])),
    {
      type: 'remarks',
      id: 'remarks',
      at: NOWHERE,
      remarks: [
        { label: 'How this was made', text: plain(text(2)) },
        { label: 'Editorial notes', text: plain(text(3)) },
      ],
    },
  ];
}
