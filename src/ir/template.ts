import type { Place, Source, Span } from '../core/source.ts';
import type { DocumentLabels } from './document.ts';
import type { ColumnVoice } from './sections.ts';
import type { SectionKind, SlideLayout } from './template-slots.ts';

/** A string of a template: text with Liquid in it, or a bare Liquid expression. */
export interface Fragment {
  readonly source: string;
  readonly span: Span;
}

/** What stands in a slot; the slot's specification says how it is read. */
export type Slot =
  | { readonly type: 'fragment'; readonly fragment: Fragment }
  | { readonly type: 'lines'; readonly lines: readonly Fragment[] }
  | { readonly type: 'items'; readonly items: readonly Pattern[] }
  | { readonly type: 'columns'; readonly columns: readonly TableColumn[] };

export interface TableColumn {
  readonly label: Fragment;
  /** Share of the table's width, relative to the other columns'. */
  readonly weight: number;
  readonly voice: ColumnVoice;
}

/** Something that is made once, or once an element of a list. */
export interface Pattern {
  /** Made only where this expression holds. */
  readonly when?: Fragment;
  /** A list, made once an element; `as` names the element. */
  readonly each?: Fragment;
  readonly as: string;
  /** Leaves out the elements for which this does not hold. */
  readonly where?: Fragment;
  /** Of those with a rank only the best, until there are so many in all. */
  readonly best?: number;
  /** How many to make at most: the first ones, or where they have ranks, the best. */
  readonly select?: number;
  /** Expressions whose quotes are cited. */
  readonly cite: readonly Fragment[];
  readonly slots: Readonly<Record<string, Slot>>;
  readonly at: Place;
}

/** A statement with what it rests on. */
export interface TitlePattern {
  readonly text: Fragment;
  readonly cite: readonly Fragment[];
  readonly at: Place;
}

export interface SlidePattern extends Pattern {
  readonly layout: SlideLayout;
  readonly id: string;
  /** Before the parts of the speech, in the part its evidence stands in, in the last of them, or after them. */
  readonly place: 'opening' | 'part' | 'last-part' | 'closing';
  /** The running head where the slide belongs to no part. */
  readonly head?: Fragment;
  readonly title: TitlePattern;
  /** The title in one line, for a list of slides. */
  readonly entry?: Fragment;
  /** An editorial remark at the foot. */
  readonly note?: Fragment;
  /** Fewer items than this make no slide; of a divider, fewer slides in its part. */
  readonly least: number;
}

export interface SectionPattern extends Pattern {
  readonly kind: SectionKind;
  readonly id: string;
  readonly heading?: TitlePattern;
  readonly least: number;
}

/** The printed documents beside the briefing, by the field with their sections. */
export const SHORT_DOCUMENTS = ['onePager', 'glossary'] as const;
export type ShortDocument = (typeof SHORT_DOCUMENTS)[number];

/** What a document says of itself in its file's properties. */
export interface MetaPattern {
  readonly title: Fragment;
  /** Titles of the documents that must be told from the briefing of the same speech; without one, its title. */
  readonly titles: Readonly<Partial<Record<ShortDocument, Fragment>>>;
  readonly author: Fragment;
  readonly subject: Fragment;
  readonly keywords: readonly Pattern[];
  /** The line at the foot of every page. */
  readonly source: { readonly deck: Fragment; readonly briefing: Fragment };
}

/** How a language writes dates, numbers and quotation marks. `{name}` marks a gap. */
export interface Locale {
  readonly quotes: {
    readonly open: string;
    readonly close: string;
    readonly openInner: string;
    readonly closeInner: string;
    readonly apostrophe: string;
  };
  readonly dates: {
    /** Gaps: `{year}`, `{month}`, `{day}`. */
    readonly day: string;
    readonly month: string;
    /** The first of a month where it is not a plain number: `1er`. */
    readonly first?: string;
    /** Twelve names. */
    readonly months: readonly string[];
  };
  readonly numbers: {
    readonly decimal: string;
    readonly group: string;
    /** Words for large numbers, largest first, with a plural where it differs. */
    readonly scales: readonly { readonly value: number; readonly one: string; readonly many: string }[];
  };
  readonly money: {
    /** Gaps: `{symbol}`, `{amount}`. */
    readonly pattern: string;
    /** Signs by ISO 4217 code; other codes stand for themselves. */
    readonly symbols: Readonly<Record<string, string>>;
  };
  /** Gap: `{value}`. */
  readonly percent: { readonly words: string; readonly sign: string };
  /** `first`, `second`, … */
  readonly ordinals: readonly string[];
  /** `one`, `two`, … */
  readonly cardinals: readonly string[];
  readonly list: { readonly comma: string; readonly and: string };
}

/** A tree of texts that templates reach as `labels.….`. */
export type LabelTree = { readonly [name: string]: string | LabelTree };

/** The words of one language. */
export interface Labels {
  /** Primary subtag: `en`. */
  readonly language: string;
  readonly locale: Locale;
  /** What a region writes otherwise, by its subtag: `GB`. */
  readonly regions: Readonly<Record<string, RegionalWriting>>;
  readonly document: DocumentLabels;
  readonly structure: StructureLabels;
  readonly notices: NoticeLabels;
  readonly coverage: CoverageLabels;
  readonly trace: TraceLabels;
  readonly texts: LabelTree;
}

/** Names of the parts of a deck. */
export interface StructureLabels {
  /** Gaps: `{number}`, a numeral in words, or `{digit}`. */
  readonly part: string;
  /** The running head within a part; gaps: `{label}`, `{name}`. */
  readonly head: string;
  /** Sections of the deck: before the parts, instead of parts where the speech has none, after the parts. */
  readonly opening: string;
  readonly body: string;
  readonly closing: string;
  /** A section that comes back; gaps: `{section}`, `{count}`. */
  readonly again: string;
}

/** What says on every page how a document may be used; printed whatever the template. */
export interface NoticeLabels {
  /** Gap: `{embargo}`. */
  readonly embargo: string;
  readonly checkAgainstDelivery: string;
  readonly unverified: string;
  readonly draft: string;
  /** Gap: `{recipients}`. */
  readonly distribution: string;
}

/** Words of the coverage sheet, which is the same whatever the template. */
export interface CoverageLabels {
  /** What the sheet is called in its file's properties, with the gap `{title}`. */
  readonly title: string;
  /** The word above its title. */
  readonly kicker: string;
  /** The share that is taken up, with the gap `{share}`. */
  readonly label: string;
  /** Gaps: `{cited}` of the `{due}` sentences that are not set aside. */
  readonly summary: string;
  /** How many are, with the gap `{omitted}`. */
  readonly aside: string;
  /** Above the table, and its columns. */
  readonly heading: string;
  readonly columns: { readonly taken: string; readonly slides: string; readonly pages: string; readonly left: string };
  /** Sentences of a paragraph, with the gaps `{cited}` and `{sentences}`. */
  readonly taken: string;
  /** Why sentences are set aside, with the gap `{why}`. */
  readonly because: string;
  /** After a sentence that an item rests on which no page shows. */
  readonly unshown: string;
}

/** Words of the concordance, which is the same whatever the template. */
export interface TraceLabels {
  /** What it is called, with the gap `{title}`, and the word above its title. */
  readonly title: string;
  readonly kicker: string;
  /** What it shows. */
  readonly intro: string;
  /** How its texts are to be read; each is set as what it speaks of. */
  readonly key: { readonly marked: string; readonly left: string; readonly aside: string; readonly cut: string };
  /** Its two orders, and what leads past the top of the page. */
  readonly orders: string;
  readonly byLine: string;
  readonly byParagraph: string;
  readonly skip: string;
  /** Above the lines of each document. */
  readonly documents: {
    readonly deck: string;
    readonly briefing: string;
    readonly 'one-pager': string;
    readonly glossary: string;
  };
  /** Gaps: `{number}`; `{from}` and `{to}`. */
  readonly slide: string;
  readonly page: string;
  readonly pages: string;
  readonly paragraph: string;
  readonly columns: { readonly line: string; readonly passage: string; readonly place: string };
  /** Beside an editor's remark, before lines without a passage, and below a paragraph that no line rests on. */
  readonly editorial: string;
  readonly besides: string;
  readonly unused: string;
}

/** Fields of `Locale` that replace the language's own, one level deep. */
export type RegionalWriting = { readonly [K in keyof Locale]?: Partial<Locale[K]> };

/** Which slides and which sections of printed documents to make of a speech. */
export interface Template extends Readonly<Partial<Record<ShortDocument, readonly SectionPattern[]>>> {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** `speech`: slides follow the parts of the speech; `template`: they stay as listed. */
  readonly order: 'speech' | 'template';
  readonly meta: MetaPattern;
  readonly slides: readonly SlidePattern[];
  /** Of the briefing. */
  readonly sections: readonly SectionPattern[];
  /** By primary language subtag: all, or the speech's own where that was asked for; never empty. */
  readonly labels: ReadonlyMap<string, Labels>;
  readonly source: Source;
}
