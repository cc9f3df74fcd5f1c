import type { Place, Span } from '../core/source.ts';
import type { DraftMark, Dropped } from './draft.ts';

/** A verbatim excerpt of the transcript: the Web Annotation model's text quote selector. */
export interface Quote {
  readonly exact: string;
  /** What stands right before and after, where the same words stand twice. */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly at: Span;
}

/** A quote that was found. */
export interface Passage extends Quote {
  /** The paragraph's number, from 1. */
  readonly paragraph: number;
  /** Offsets in that paragraph's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Indexes of the sentences it touches. */
  readonly sentences: readonly number[];
}

/** A rule that an item may break, with the reason. */
export interface Allowance {
  /** A code of the catalogue, such as `number-unsupported`. */
  readonly code: string;
  readonly why: string;
  readonly at: Place;
}

/** Anything that rests on the speech. `Q` is `Quote` as read and `Passage` once found. */
export interface Cited<Q> {
  readonly quotes: readonly Q[];
  /** Rules that are silent here. */
  readonly allow?: readonly Allowance[];
  /** How it was drafted; it goes once a person keeps the item. */
  readonly draft?: DraftMark & { readonly at: Place };
  /** Which of its list are shown where there is no room for all: 1 is the most important. One without a rank always is. */
  readonly rank?: number;
  readonly at: Place;
}

/** What every section of the model has. */
export interface Section<Q, Item> extends Cited<Q> {
  /** A full-sentence assertion: the slide's title. */
  readonly headline: string;
  /** The same assertion in at most 78 characters, for a list of slides. */
  readonly short?: string;
  /** A name for the whole, such as "The total picture". */
  readonly label?: string;
  /** An editor's remark that prints below the section, marked as such by its wording. */
  readonly note?: string;
  readonly items: readonly Item[];
}

export interface Named<Q> extends Cited<Q> {
  readonly name: string;
  readonly text: string;
  /** The speaker's own enumerator: First, Second, "1)". */
  readonly ordinal?: string;
}

export interface KeyMessageItem<Q> extends Named<Q> {
  /** Whether the speech's first figure is drawn beside this message in the briefing. */
  readonly figure?: boolean;
}

/** A part of the speech that the speaker announces, or that its close forms. */
export interface Part<Q> extends Cited<Q> {
  /** Two to six words, such as "what is needed": the running head. */
  readonly name: string;
  /** The question or the statement that the part is about. */
  readonly text: string;
  /** Replaces "Part one", such as "Conclusion". */
  readonly label?: string;
  /** The title of its divider where it is not `text` without its question mark. */
  readonly title?: string;
  /** The words the part begins with; it runs to where the next one begins. */
  readonly begins?: Q;
}

export interface Evidence<Q> extends Cited<Q> {
  readonly text: string;
}

export interface Pillar<Q> extends Named<Q> {
  readonly evidence?: Evidence<Q>;
}

export interface Principle<Q> extends Named<Q> {
  /** What it asks for, shorter, for a table. */
  readonly requires?: string;
  /** Its name in a table's narrow first column. */
  readonly short?: string;
  /** What stands in its way, where the speech says so. */
  readonly obstacle?: string;
  /** What the obstacle rests on, where the principle's own quotes do not say it. */
  readonly obstacleQuotes?: readonly Q[];
}

export interface List<Q> extends Section<Q, Named<Q>> {
  readonly kind: 'steps' | 'causes' | 'other';
}

export type AgencyKind = 'un' | 'inter-agency' | 'regional' | 'national' | 'other';

export interface Agency<Q> extends Cited<Q> {
  /** As the speech gives it. */
  readonly name: string;
  readonly acronym?: string;
  readonly kind: AgencyKind;
  readonly competence?: string;
  readonly role?: string;
  readonly facts?: {
    readonly chair?: string;
    readonly established?: string;
    readonly origin?: string;
    readonly members?: string;
    readonly at: Place;
  };
  /** Where the speaker wants it to go. */
  readonly change?: {
    readonly headline?: string;
    readonly from: string;
    readonly to: string;
    readonly condition?: string;
    /** The speaker's words that ask for it, in quotation marks. */
    readonly words?: string;
    readonly at: Place;
  };
  /** A corridor: who sends and who receives, as the speech names them. */
  readonly corridor?: { readonly from: string; readonly to: string; readonly at: Place };
  /** What is asked of it alone. */
  readonly ask?: string;
}

export interface Agencies<Q> extends Section<Q, Agency<Q>> {
  /** What is asked of several of them at once. */
  readonly ask?: Ask<Q>;
}

/** A date with the precision the speech gives: `2005`, `2008-05`, `2008-06-03`. */
export type PartialDate = string;

export interface Engagement<Q> extends Cited<Q> {
  /** The forum or partner, or none where the act stands alone. */
  readonly with?: string;
  readonly action: string;
  readonly date?: PartialDate;
  /** The speaker's words that the date was worked out from, such as "last month". */
  readonly resolved?: string;
  readonly status: 'done' | 'ongoing' | 'commitment';
  /** A wording for the timeline where the action's own is too long or lacks its forum. */
  readonly event?: string;
}

export interface Amount {
  readonly value: number;
  readonly unit: string;
}

export interface Figure<Q> extends Cited<Q> {
  readonly value: number;
  /** `percent`, an ISO 4217 code such as `USD`, or what is counted. */
  readonly unit: string;
  readonly of?: Amount;
  readonly since?: PartialDate;
  readonly hedge?: string;
  readonly meaning: string;
  readonly headline?: string;
  readonly short?: string;
  /** The figure's label in a bar, such as "multilateral organizations". */
  readonly label?: string;
  readonly recipients?: readonly string[];
  /** An editor's remark on what the figure leaves open. */
  readonly caveat?: string;
  /** How a value the speech does not state was computed, such as `0.46 * 528000000`. */
  readonly derived?: string;
  /** A wording for the timeline. */
  readonly event?: string;
}

export interface Ask<Q> extends Cited<Q> {
  readonly to: string;
  readonly action: string;
  /** The operative verb on the scale of strengths. */
  readonly strength: string;
  /** The speaker's operative words, verbatim. */
  readonly words?: string;
}

export interface Comparison<Q> extends Cited<Q> {
  readonly headline: string;
  readonly short?: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly Evidence<Q>[];
    readonly at: Place;
  }[];
}

export interface Quotation<Q> extends Cited<Q> {
  readonly text: string;
  /** Whose words they are, unless that is withheld. */
  readonly by?: string;
  /** A running head for its slide, such as "The problem". */
  readonly about?: string;
}

export interface DatedEvent<Q> extends Cited<Q> {
  readonly date: PartialDate;
  readonly text: string;
  /** A wording for the timeline. */
  readonly event?: string;
  readonly resolved?: string;
  /** The clock time as said, such as "10:00 am". */
  readonly time?: string;
  /** Whether it lies ahead of the speech: the next step. */
  readonly next?: boolean;
}

export interface Term<Q> extends Cited<Q> {
  readonly term: string;
  readonly expansion: string;
  /** `added` is the editor's and marked so. */
  readonly origin: 'speech' | 'added';
}

export interface EditorNote {
  readonly about: string;
  readonly text: string;
  readonly at: Place;
}

/** A passage that no slide and no section is to rest on. */
export interface Omission<Q> {
  readonly quote: Q;
  readonly why: string;
  readonly at: Place;
}

/** What the one who presents means to say at a slide: it stands in the notes, and on no slide. */
export interface SpeakerNote {
  /** The slide's id, such as `principles`. */
  readonly slide: string;
  readonly text: string;
  readonly at: Place;
}

export interface Speaker {
  readonly name: string;
  readonly role?: string;
  readonly organization?: string;
  readonly office?: string;
  readonly at: Place;
}

/** The facts of the speech. */
export interface SpeechFacts {
  readonly title: string;
  /** Empty where the Chatham House Rule withholds them. */
  readonly speaker: readonly Speaker[];
  /** For whom the engagement points are given. */
  readonly actor: string;
  /** The actor as an adjective, such as "U.S.". */
  readonly actorAdjective?: string;
  readonly event: {
    readonly name: string;
    readonly session?: string;
    /** What kind of session it is, such as panel or seminar. */
    readonly kind?: string;
    readonly date: PartialDate;
    readonly place?: string;
    readonly at: Place;
  };
  /** What the text is called: presentation, remarks, statement. */
  readonly form: string;
  readonly status: 'as prepared' | 'as delivered' | 'check against delivery' | 'not stated';
  /** BCP 47. */
  readonly language: string;
  /** How it may be handled; a label of the Traffic Light Protocol is spelt as the standard spells it. */
  readonly marking?: string;
  /** Until when nothing of it may be published, as it is to be printed: `until 10:00 EST, 4 June 2008`. */
  readonly embargo?: string;
  /** Who receives it. */
  readonly distribution?: readonly string[];
  /** Where the text comes from. */
  readonly source?: string;
  /** Whether the model was drafted by the program and is not all looked through: every page says so. */
  readonly draft?: boolean;
  readonly at: Place;
}

/** The structured speech model. Every section but `speech` is optional. */
export interface Speech<Q> {
  readonly speech: SpeechFacts;
  readonly keyMessage?: Evidence<Q> & { readonly supports?: readonly Named<Q>[] };
  readonly keyMessages?: Section<Q, KeyMessageItem<Q>>;
  readonly structure?: Section<Q, Part<Q>>;
  readonly pillars?: Section<Q, Pillar<Q>>;
  readonly principles?: Section<Q, Principle<Q>> & {
    /** The assertion about what stands in their way. */
    readonly obstacles?: {
      readonly headline: string;
      readonly short?: string;
      readonly note?: string;
      readonly at: Place;
    };
  };
  readonly lists?: readonly List<Q>[];
  readonly agencies?: Agencies<Q>;
  /** Regional partners and efforts. */
  readonly regional?: Section<Q, Agency<Q>> & { readonly partners?: readonly string[]; readonly ask?: Ask<Q> };
  readonly engagement?: Section<Q, Engagement<Q>>;
  readonly figures?: readonly Figure<Q>[];
  readonly asks?: Section<Q, Ask<Q>>;
  readonly comparisons?: readonly Comparison<Q>[];
  readonly quotations?: readonly Quotation<Q>[];
  readonly timeline?: Cited<Q> & { readonly headline: string; readonly short?: string; readonly note?: string };
  readonly dates?: readonly DatedEvent<Q>[];
  readonly glossary?: readonly Term<Q>[];
  readonly notes?: readonly EditorNote[];
  readonly speakerNotes?: readonly SpeakerNote[];
  /** What is set aside, with the reason: it is not missed when coverage is measured. */
  readonly omit?: readonly Omission<Q>[];
  /** Anything of the author's own, reachable from a template. */
  readonly sections?: Readonly<Record<string, unknown>>;
  /** What a person decided about drafts of the model: a record, not printed. */
  readonly review?: { readonly dropped: readonly Dropped[]; readonly at: Place };
  readonly at: Place;
}
