import type { Place } from '../core/source.ts';
import type { Basis } from './evidence.ts';
import type { RichText } from './rich-text.ts';
import type { Block, Panel, Statement } from './statement.ts';
import type { TranscriptParagraph } from './transcript.ts';

interface BriefingSectionBase {
  readonly id: string;
  /** A statement, where the section has a heading; its paragraphs stand in the margin. */
  readonly heading?: Statement;
  /** What its words rest on; those from any other place say nothing of the speech. */
  readonly basis?: readonly Basis[];
  readonly at: Place;
}

/** Title and facts of the event. */
export interface MastheadSection extends BriefingSectionBase {
  readonly type: 'masthead';
  /** The word above the title: "Briefing". */
  readonly kicker: string;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

export interface BottomLineSection extends BriefingSectionBase {
  readonly type: 'bottom-line';
  readonly panel: Panel;
}

/** A bar that shows one share of a whole. */
export interface ShareBar {
  readonly shares: readonly {
    readonly label: string;
    readonly value: number;
    readonly figure: string;
    readonly highlight: boolean;
  }[];
  readonly alt: string;
}

export interface MessagesSection extends BriefingSectionBase {
  readonly type: 'messages';
  readonly messages: readonly (Block & { readonly bar?: ShareBar })[];
}

/** Equal items in two columns. */
export interface CardsSection extends BriefingSectionBase {
  readonly type: 'cards';
  readonly cards: readonly (Block & { readonly ordinal?: string })[];
}

/** How a table's column is set. */
export type ColumnVoice = 'text' | 'strong' | 'heading' | 'voice' | 'label';

export interface TableSection extends BriefingSectionBase {
  readonly type: 'table';
  readonly columns: readonly {
    readonly label: string;
    /** Share of the table's width, relative to the other columns'. */
    readonly weight: number;
    readonly voice: ColumnVoice;
  }[];
  readonly rows: readonly {
    readonly cells: readonly RichText[];
    readonly cites: readonly number[];
    readonly at: Place;
  }[];
  readonly note?: RichText;
  /** Whether it has columns on narrow pages too, where other tables become records. */
  readonly narrow?: boolean;
}

export interface PanelSection extends BriefingSectionBase {
  readonly type: 'panel';
  readonly panel: Panel;
}

/** Terms with their explanations, in two columns. */
export interface GlossarySection extends BriefingSectionBase {
  readonly type: 'glossary';
  readonly terms: readonly Block[];
}

/** The full text, with the places where each paragraph is used. */
export interface AnnexSection extends BriefingSectionBase {
  readonly type: 'annex';
  readonly kicker: string;
  readonly title: string;
  readonly intro: string;
  readonly paragraphs: readonly TranscriptParagraph[];
}

/** Remarks about the document itself, side by side. */
export interface RemarksSection extends BriefingSectionBase {
  readonly type: 'remarks';
  readonly remarks: readonly { readonly label: string; readonly text: RichText; readonly at?: Place }[];
}

export type BriefingSection =
  | MastheadSection
  | BottomLineSection
  | MessagesSection
  | CardsSection
  | TableSection
  | PanelSection
  | GlossarySection
  | AnnexSection
  | RemarksSection;
