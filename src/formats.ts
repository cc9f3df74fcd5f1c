/** All that can be made of a speech: the deck to present, and what is printed. */
export const FORMATS = [
  'pptx',
  'briefing',
  'large-print',
  'one-pager',
  'glossary',
  'coverage',
  'notes',
  'handout-1',
  'handout-2',
  'handout-3',
  'handout-4',
  'handout-6',
  'handout-9',
] as const;
export type Format = (typeof FORMATS)[number];

export type PrintFormat = Exclude<Format, 'pptx'>;

/** How pages are put on sheets, beside a page a side. */
export const IMPOSITIONS = ['booklet', '2-up', '4-up'] as const;
export type Imposition = (typeof IMPOSITIONS)[number];

/** What `aide build` makes where nothing else is asked for, and what `aide print` does. */
export const BUILT: readonly Format[] = ['pptx', 'briefing'];
export const PRINTED: readonly PrintFormat[] = [
  'one-pager',
  'briefing',
  'large-print',
  'glossary',
  'handout-3',
  'notes',
];

/** What the concordance is written as, and the short documents that it may trace beside deck and briefing. */
export const TRACE_FORMATS = ['html', 'csv'] as const;
export type TraceFormat = (typeof TRACE_FORMATS)[number];
export const TRACED_TOO = ['one-pager', 'glossary'] as const;
export type TracedToo = (typeof TRACED_TOO)[number];

/** What a list of formats says of one. */
export interface FormatFacts {
  readonly label: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
}

const FACTS: Readonly<Record<Format, FormatFacts>> = {
  pptx: { label: 'Slide deck', purpose: 'to present and to edit' },
  briefing: { label: 'Briefing', purpose: 'to read ahead, with the full text as its annex' },
  'large-print': { label: 'Briefing in large print', purpose: 'for readers with low vision: 18 point, one column' },
  'one-pager': { label: 'One-pager', purpose: 'one sheet to carry into the room' },
  glossary: { label: 'Glossary and names', purpose: 'who is who, and what the acronyms stand for' },
  coverage: { label: 'Coverage sheet', purpose: 'what of the speech is taken up, and what is not' },
  notes: { label: 'Notes pages', purpose: 'for the one who presents: each slide with its passages in full' },
  'handout-1': { label: 'Handout, 1 slide a side', purpose: 'for slides that are to be read like pages' },
  'handout-2': { label: 'Handout, 2 slides a side', purpose: 'for slides with small print' },
  'handout-3': { label: 'Handout, 3 slides a side', purpose: 'to follow along, with lines to write on' },
  'handout-4': { label: 'Handout, 4 slides a side', purpose: 'to follow along on less paper' },
  'handout-6': { label: 'Handout, 6 slides a side', purpose: 'to look a slide up; high contrast' },
  'handout-9': { label: 'Handout, 9 slides a side', purpose: 'the whole deck at a glance; high contrast' },
};

export const factsOf = (format: Format): FormatFacts => FACTS[format];

/** Slides on a side, by slide handout. */
const PER_SHEET = {
  'handout-1': 1,
  'handout-2': 2,
  'handout-3': 3,
  'handout-4': 4,
  'handout-6': 6,
  'handout-9': 9,
} as const;
export type SlideHandout = keyof typeof PER_SHEET;

export const isSlideHandout = (format: Format): format is SlideHandout => format in PER_SHEET;

/** The number of slides on a side. */
export const perSheetOf = (format: SlideHandout): (typeof PER_SHEET)[SlideHandout] => PER_SHEET[format];
