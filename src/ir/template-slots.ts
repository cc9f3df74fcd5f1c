import type { Place } from '../core/source.ts';
import type { RichText } from './rich-text.ts';
import type { ColumnVoice } from './sections.ts';

/**
 * How a slot is written in a template and what it gives:
 * - `text`: Liquid text, plain; `rich`: Liquid text in which `*stress*` is read; with `?` it may be left out or empty
 * - `lines`: a list of plain texts, empty ones dropped; `cells`: a list of rich texts, empty ones kept
 * - `value`: an expression; `names`: an expression that gives a list of texts
 * - `columns`: the columns of a table
 * - an object: a group of slots made at most once; a list of one object: items, made any number of times
 */
export type SlotSpec =
  | 'text'
  | 'text?'
  | 'rich'
  | 'rich?'
  | 'lines'
  | 'cells'
  | 'value'
  | 'value?'
  | 'names'
  | 'columns'
  | SlotSpecs
  | readonly [SlotSpecs];

export interface SlotSpecs {
  readonly [slot: string]: SlotSpec;
}

/** What each slide layout takes besides title, head, entry and note. */
export const SLIDE_SLOTS = {
  title: { event: 'text', speakers: [{ name: 'text', lines: 'lines' }], dateline: 'text', key: 'lines' },
  bluf: { supports: [{ heading: 'rich', text: 'rich' }] },
  agenda: {},
  quote: { name: 'text', lines: 'lines' },
  divider: {},
  pillars: { label: 'text', items: [{ heading: 'rich', text: 'rich', evidence: { text: 'rich' } }] },
  comparison: { of: 'value' },
  cards: { items: [{ ordinal: 'text?', heading: 'rich', text: 'rich' }] },
  rows: { columns: 'lines', items: [{ ordinal: 'text?', heading: 'rich', cells: 'cells' }] },
  roles: {
    columns: 'lines',
    items: [{ name: 'text', competence: 'rich?', role: 'rich?', ask: 'rich?' }],
    panel: { label: 'text', text: 'rich' },
  },
  organisation: {
    change: {
      fromLabel: 'text',
      from: 'rich',
      toLabel: 'text',
      to: 'rich',
      words: 'rich?',
      condition: 'rich?',
      arrow: 'text',
    },
    facts: [{ label: 'text', text: 'rich' }],
  },
  number: {
    figure: 'value',
    unit: 'text',
    share: 'text',
    rest: { share: 'text', label: 'text', text: 'rich' },
    recipients: { label: 'text', names: 'names' },
    statement: 'rich',
    alt: 'text',
  },
  timeline: {
    events: [{ date: 'text?', since: 'text?', own: 'value?', text: 'rich' }],
    since: 'text',
    legend: 'rich?',
  },
  engagement: { columns: 'lines', items: [{ forum: 'text', action: 'rich' }] },
  regional: {
    partners: { label: 'text', names: 'names' },
    label: 'text',
    items: [{ heading: 'rich', text: 'rich?', corridor: { from: 'text', to: 'text' } }],
    arrow: 'text',
    panel: { label: 'text', text: 'rich' },
  },
  asks: {
    columns: 'lines',
    items: [{ to: 'text', words: 'rich?', action: 'rich' }],
    panel: { label: 'text', text: 'rich' },
  },
  sources: { columns: 'lines', blocks: [{ label: 'text', text: 'rich' }] },
} as const;

/** What each kind of briefing section takes besides its heading. */
export const SECTION_SLOTS = {
  masthead: { kicker: 'text', title: 'text', facts: [{ label: 'text', value: 'text' }] },
  'bottom-line': { panel: { label: 'text', text: 'rich' } },
  messages: {
    items: [
      {
        heading: 'rich',
        text: 'rich',
        bar: { figure: 'value', share: 'text', rest: 'text', alt: 'text' },
      },
    ],
  },
  cards: { items: [{ ordinal: 'text?', heading: 'rich', text: 'rich' }] },
  table: { of: 'value?', columns: 'columns', items: [{ cells: 'cells' }], note: 'rich?' },
  panel: { panel: { label: 'text', text: 'rich' } },
  glossary: { items: [{ heading: 'rich', text: 'rich' }] },
  annex: { kicker: 'text', title: 'text', intro: 'text' },
  remarks: { items: [{ label: 'text', text: 'rich' }] },
} as const;

export type SlideLayout = keyof typeof SLIDE_SLOTS;
export type SectionKind = keyof typeof SECTION_SLOTS;

/** What is made of a pattern, beside its slots. */
export interface Made {
  /** Paragraphs cited, ascending, each once. */
  readonly cites: readonly number[];
  /** The element of the model it was made from, else the place in the template. */
  readonly at: Place;
}

/** The value of a slot once its text is made. */
export type Filled<S> = S extends 'text'
  ? string
  : S extends 'text?'
    ? string | undefined
    : S extends 'rich'
      ? RichText
      : S extends 'rich?'
        ? RichText | undefined
        : S extends 'lines' | 'names'
          ? readonly string[]
          : S extends 'cells'
            ? readonly RichText[]
            : S extends 'value' | 'value?'
              ? unknown
              : S extends 'columns'
                ? readonly { readonly label: string; readonly weight: number; readonly voice: ColumnVoice }[]
                : S extends readonly [infer Item]
                  ? readonly (FilledSlots<Item> & Made)[]
                  : (FilledSlots<S> & Made) | undefined;

export type FilledSlots<S> = { readonly [K in keyof S]: Filled<S[K]> };
