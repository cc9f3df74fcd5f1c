import type { Place } from '../core/source.ts';
import type { Basis } from './evidence.ts';
import type { RichText } from './rich-text.ts';
import type { Block, Panel, Statement } from './statement.ts';

/** What every slide has, whatever its layout. */
export interface SlideBase {
  /** Unique in the deck and stable from build to build. */
  readonly id: string;
  /** The section of the deck it belongs to; sections are contiguous. */
  readonly section: string;
  /** The part of the speech it belongs to, by index into `DeckDocument.parts`. */
  readonly part?: number;
  /** The running head; continuation slides add "(continued, 2 of 2)". */
  readonly head: string;
  /** The message: a full sentence. */
  readonly title: Statement;
  /** The message in one line, for a list of slides. */
  readonly entry: string;
  /** All paragraphs that the slide rests on, title and evidence, ascending: ruler, notes page and concordance. */
  readonly cites: readonly number[];
  /** What its words rest on; those from any other place say nothing of the speech. */
  readonly basis?: readonly Basis[];
  /** An editorial remark at the foot of the slide. */
  readonly note?: RichText;
  /** What the presenter means to say, a paragraph each: in the notes alone. */
  readonly spoken?: readonly string[];
  readonly at: Place;
}

export interface Attribution {
  readonly name: string;
  /** Office and event, a line each. */
  readonly lines: readonly string[];
  readonly at?: Place;
}

export interface TitleSlide extends SlideBase {
  readonly type: 'title';
  /** The line above the title. */
  readonly event: string;
  readonly speakers: readonly Attribution[];
  readonly dateline: string;
  /** How to read the margin numbers, a line each; the margin shows the whole range of paragraphs. */
  readonly key: readonly string[];
}

export interface BlufSlide extends SlideBase {
  readonly type: 'bluf';
  readonly supports: readonly Block[];
}

export interface AgendaSlide extends SlideBase {
  readonly type: 'agenda';
  readonly rows: readonly AgendaRow[];
}

export interface AgendaRow extends Statement {
  readonly label: string;
  /** First and last paragraph of the part. */
  readonly covers: readonly [number, number];
  /** Index into `DeckDocument.parts`, whose slides the row names. */
  readonly part: number;
}

export interface QuoteSlide extends SlideBase {
  readonly type: 'quote';
  readonly attribution: Attribution;
}

/** The entries, a line a slide of the part, are found when slides have numbers. */
export interface DividerSlide extends SlideBase {
  readonly type: 'divider';
  readonly part: number;
  readonly label: string;
}

export interface PillarsSlide extends SlideBase {
  readonly type: 'pillars';
  /** The label on the lintel. */
  readonly label: string;
  readonly pillars: readonly (Block & { readonly evidence?: Statement })[];
}

export interface ComparisonSlide extends SlideBase {
  readonly type: 'comparison';
  readonly columns: readonly { readonly heading: string; readonly cites: readonly number[] }[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly Statement[]; readonly at: Place }[];
}

export interface CardsSlide extends SlideBase {
  readonly type: 'cards';
  readonly cards: readonly (Block & { readonly ordinal?: string })[];
}

export interface RowsSlide extends SlideBase {
  readonly type: 'rows';
  /** Column heads: the item, then one a cell. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly ordinal?: string;
    readonly heading: RichText;
    readonly cells: readonly RichText[];
    readonly cites: readonly number[];
    readonly at: Place;
  }[];
}

export interface RolesSlide extends SlideBase {
  readonly type: 'roles';
  /** Column heads: agency, competency, role, and ask where any row has one. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly competence: RichText;
    readonly role: RichText;
    readonly ask?: RichText;
    readonly cites: readonly number[];
    readonly at: Place;
  }[];
  readonly panel?: Panel;
}

export interface OrganisationSlide extends SlideBase {
  readonly type: 'organisation';
  readonly change?: {
    readonly fromLabel: string;
    readonly from: RichText;
    readonly toLabel: string;
    readonly to: RichText;
    readonly words?: RichText;
    readonly condition?: RichText;
    /** What the arrow says. */
    readonly arrow: string;
  };
  readonly facts: readonly { readonly label: string; readonly value: RichText }[];
}

export interface NumberSlide extends SlideBase {
  readonly type: 'number';
  /** The figure as set large, such as "46%". */
  readonly figure: string;
  /** The line below it, such as "of $528 million". */
  readonly unit: string;
  /** Parts of the whole in the order shown, or none where the speech gives no whole; values add up to 1 for a share. */
  readonly shares: readonly { readonly label: string; readonly value: number; readonly highlight: boolean }[];
  /** The figure's own label, then who got it. */
  readonly recipients?: { readonly label: string; readonly items: readonly string[] };
  readonly rest?: { readonly label: string; readonly text: RichText };
  /** What the figure measures, shown where there is no chart. */
  readonly statement: RichText;
  /** A sentence that says what the chart shows. */
  readonly alt: string;
  /** The number format of the chart's data sheet. */
  readonly format: 'percent' | 'number';
}

export interface TimelineEvent extends Statement {
  /** The date as printed. */
  readonly label: string;
  readonly date: string;
  /** A point where month or day is known, a year where only that is, a span where it lasts until the speech. */
  readonly kind: 'point' | 'year' | 'span';
  /** The speech itself. */
  readonly own?: boolean;
}

export interface TimelineSlide extends SlideBase {
  readonly type: 'timeline';
  /** In order of date; the speech's own date is one of them. */
  readonly events: readonly TimelineEvent[];
  /** What the marks on the axis mean; goes before the note where there is an axis. */
  readonly legend?: RichText;
  /** Column heads where the dates make a table: date, event. */
  readonly columns?: readonly [string, string];
}

export interface EngagementSlide extends SlideBase {
  readonly type: 'engagement';
  readonly columns: readonly [string, string];
  readonly rows: readonly {
    readonly forum: string;
    readonly action: RichText;
    readonly cites: readonly number[];
    readonly at: Place;
  }[];
}

export interface RegionalSlide extends SlideBase {
  readonly type: 'regional';
  readonly partners?: { readonly label: string; readonly names: readonly string[] };
  readonly efforts: {
    readonly label: string;
    readonly items: readonly (Block & { readonly corridor?: { readonly from: string; readonly to: string } })[];
  };
  /** What the arrow of a corridor says. */
  readonly arrow: string;
  readonly panel?: Panel;
}

export interface AsksSlide extends SlideBase {
  readonly type: 'asks';
  /** Column heads: of whom, speaker's words, what is asked. */
  readonly columns: readonly [string, string, string];
  readonly rows: readonly {
    readonly to: string;
    readonly words: RichText;
    readonly action: RichText;
    readonly cites: readonly number[];
    readonly at: Place;
  }[];
  /** The next step. */
  readonly panel?: Panel;
}

export interface SourcesSlide extends SlideBase {
  readonly type: 'sources';
  readonly blocks: readonly { readonly label: string; readonly text: RichText; readonly at?: Place }[];
  /** Heads of the concordance: ¶, begins, slides. */
  readonly columns: readonly [string, string, string];
}

export type Slide =
  | TitleSlide
  | BlufSlide
  | AgendaSlide
  | QuoteSlide
  | DividerSlide
  | PillarsSlide
  | ComparisonSlide
  | CardsSlide
  | RowsSlide
  | RolesSlide
  | OrganisationSlide
  | NumberSlide
  | TimelineSlide
  | EngagementSlide
  | RegionalSlide
  | AsksSlide
  | SourcesSlide;
