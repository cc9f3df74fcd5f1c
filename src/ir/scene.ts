import type { Box, Point, Size } from '../core/geometry.ts';
import type { Range } from '../core/ranges.ts';
import type { Span } from '../core/source.ts';
import type { DocumentMeta } from './document.ts';
import type { Printing } from './printing.ts';
import type { Slide } from './slides.ts';
import type { ColorSlot, FontRole, Theme } from './theme.ts';

/** Where a link leads: a page of the same scene by its id, a paragraph of the annex, or an address. */
export type LinkTarget =
  | { readonly type: 'page'; readonly page: string }
  | { readonly type: 'paragraph'; readonly number: number }
  | { readonly type: 'mark'; readonly mark: string }
  | { readonly type: 'uri'; readonly uri: string };

/** Everything that changes how a run of text looks. */
export interface RunStyle {
  readonly font: FontRole;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: ColorSlot;
  /** For PDF; nothing on a slide is underlined. */
  readonly underline?: boolean;
}

/** Text of one look. */
export interface Run {
  readonly text: string;
  readonly style: RunStyle;
  /** For PDF; in a deck a link belongs to the whole mark, since PowerPoint recolours linked text. */
  readonly link?: LinkTarget;
}

/** A logical paragraph: what stays editable. */
export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align: 'left' | 'right' | 'center';
  /** Exact distance between baselines, points. */
  readonly lead: number;
  /** Points above the paragraph where it is not the first of its mark. */
  readonly spaceBefore: number;
}

/** A piece of a measured line. */
export interface LineRun extends Run {
  /** Left edge on the page, points. */
  readonly x: number;
  /** Advance width, points. */
  readonly width: number;
}

/** A measured line: what the PDF writer draws and what must lie inside the mark's box. */
export interface Line {
  /** The alphabetic baseline on the page, points. */
  readonly baseline: number;
  readonly runs: readonly LineRun[];
  /** Index into the mark's paragraphs. */
  readonly paragraph: number;
  /** Whether white space was dropped at its end, to be restored when text is extracted. */
  readonly spaceAfter: boolean;
}

/** Paragraphs set into a box. */
export interface SetText {
  readonly paragraphs: readonly Paragraph[];
  readonly lines: readonly Line[];
}

/** The PDF structure element types used, as ISO 32000-1 names them. */
export type StructureType =
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Figure'
  | 'Caption'
  | 'Note'
  | 'Span'
  | 'BlockQuote';

/** One step of the way from the document's root to a mark's structure element; equal ids are one element. */
export interface StructureStep {
  readonly id: string;
  readonly type: StructureType;
  /** For a section: its name in the bookmarks and the structure tree. */
  readonly title?: string;
}

/** What a mark is for: what writers and checks need to know beyond its shape. */
export type Role =
  | 'title'
  | 'heading'
  | 'body'
  | 'label'
  | 'ref'
  | 'head'
  | 'note'
  | 'figure'
  | 'panel'
  | 'rule'
  | 'tick'
  | 'footer'
  | 'page-number'
  | 'arrow'
  | 'marking'
  | 'decoration';

interface MarkBase {
  /** Unique in its page. */
  readonly id: string;
  /** The slot's name, shown in PowerPoint's selection pane. */
  readonly name: string;
  readonly role: Role;
  readonly box: Box;
  /** What a picture, chart or arrow shows; absent on text, which speaks for itself, and on decoration. */
  readonly alt?: string;
  /** Nothing is lost when it is not seen: an artifact in PDF, marked decorative in PowerPoint. */
  readonly decorative?: boolean;
  readonly link?: LinkTarget;
  /** The place in the structure tree; absent on artifacts and on slides. */
  readonly structure?: readonly StructureStep[];
  /** A name that links may lead to. */
  readonly anchor?: string;
  /** The place in the sources that caused the mark. */
  readonly origin?: Span;
}

export interface TextMark extends MarkBase, SetText {
  readonly type: 'text';
  /** Where the paragraphs stand in the box. */
  readonly anchorY: 'top' | 'middle';
  /** The slide layout's placeholder it fills. */
  readonly placeholder?: 'title';
}

export interface Stroke {
  readonly color: ColorSlot;
  /** Points. */
  readonly weight: number;
}

/** Parallel lines that fill a shape where there is no tint to fill it with, rising or falling to the right. */
export type Hatch = 'rising' | 'falling';

export interface RectMark extends MarkBase {
  readonly type: 'rect';
  readonly fill?: ColorSlot;
  readonly stroke?: Stroke;
  /** For PDF: one ink on paper. */
  readonly hatch?: Hatch;
}

export interface EllipseMark extends MarkBase {
  readonly type: 'ellipse';
  readonly fill?: ColorSlot;
  readonly stroke?: Stroke;
}

/** A straight line from the box's `from` to `to`. */
export interface LineMark extends MarkBase {
  readonly type: 'line';
  readonly from: Point;
  readonly to: Point;
  readonly stroke: Stroke;
  /** An arrow head at `to`. */
  readonly arrow?: boolean;
}

export interface CellBorder {
  readonly top?: Stroke;
  readonly bottom?: Stroke;
}

export interface TableCell extends SetText {
  /** On the page, points; the text's insets are the box less the lines. */
  readonly box: Box;
  /** Distance of the text from the cell's edges, points. */
  readonly inset: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly anchorY: 'top' | 'middle' | 'bottom';
  readonly border: CellBorder;
  readonly header?: 'column' | 'row';
  readonly fill?: ColorSlot;
}

export interface TableRow {
  /** Points. */
  readonly height: number;
  readonly header: boolean;
  readonly cells: readonly TableCell[];
  /** The row's place in the sources. */
  readonly origin?: Span;
  /** Whether it is the rest of a row that began on an earlier page. */
  readonly continues?: boolean;
}

/** A native table; rows and columns fill its box exactly. */
export interface TableMark extends MarkBase {
  readonly type: 'table';
  /** Widths in points. */
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
  /** Whether its header row repeats an earlier page's, so that it is an artifact in the structure tree. */
  readonly continuation?: boolean;
}

export interface ChartMark extends MarkBase {
  readonly type: 'chart';
  readonly chart: 'doughnut' | 'bar';
  readonly title: string;
  readonly series: string;
  readonly points: readonly {
    readonly label: string;
    readonly value: number;
    readonly fill: ColorSlot;
    readonly stroke?: Stroke;
    readonly hatch?: Hatch;
  }[];
  readonly format: 'percent' | 'number';
  /** Hole of a doughnut as a share of its diameter. */
  readonly hole: number;
  /** Labels of a bar chart. */
  readonly text: RunStyle;
}

/** A logo or photograph; the bytes are PNG or JPEG. */
export interface ImageMark extends MarkBase {
  readonly type: 'image';
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpeg';
}

/** A page of another scene, drawn to scale with its master: a slide on a handout, or a page on an imposed sheet. */
export interface PlacedPageMark extends MarkBase {
  readonly type: 'placed-page';
  /** Its fonts and colours are those of the scene that it is placed in. */
  readonly scene: Pick<Scene, 'type' | 'size' | 'masters'>;
  readonly page: Page;
}

export type Mark = TextMark | RectMark | EllipseMark | LineMark | TableMark | ChartMark | ImageMark | PlacedPageMark;

/** A paragraph of the notes page. */
export interface NotesParagraph {
  /** The number of the paragraph of the speech that it quotes, `¶7`; empty where it is the presenter's own. */
  readonly label: string;
  readonly text: string;
  /** What of the text the slide's lines rest on, in order. */
  readonly marked?: readonly Range[];
}

/** The slide layouts of a deck, and the one page kind of paper. */
export type MasterName = 'Title' | 'Divider' | 'Content' | 'Statement' | 'Quotation' | 'Page';

/** What stands on every page that follows it: behind the page's own marks, out of the way when someone edits. */
export interface Master {
  readonly name: MasterName;
  readonly marks: readonly Mark[];
  /** The title placeholder's box and look, for slides. */
  readonly title?: TextMark;
  /** The slide number's box and look; its text is replaced by the number. */
  readonly pageNumber?: TextMark;
}

/** One page; marks stand in reading order, which is also the order of drawing. */
export interface Page {
  readonly id: string;
  /** Counted from 1. */
  readonly number: number;
  readonly master: MasterName;
  /** Plain text of its message: the outline, bookmarks and unique title. */
  readonly title: string;
  readonly section: string;
  readonly marks: readonly Mark[];
  readonly notes: readonly NotesParagraph[];
  /** Paragraphs of the speech it rests on. */
  readonly cites: readonly number[];
  /** Those of them that its title rests on. */
  readonly titleCites?: readonly number[];
  /** The layout of the slide; absent on paper. */
  readonly layout?: Slide['type'];
  /** How many items the slide lists on all its pages, where it lists any. */
  readonly items?: number;
  /** Whether it goes on with what an earlier page began. */
  readonly continues?: boolean;
}

/** An entry of the bookmarks. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: 1 | 2;
  /** Page number, from 1, and distance from the page's top in points. */
  readonly page: number;
  readonly y: number;
}

/**
 * Pages in order. Those of handouts are laid out when they are asked for and forgotten when they are painted, so that
 * however many there are, one is in memory.
 */
export interface PageSource extends Iterable<Page> {
  readonly length: number;
}

/** What paper shows: pages of positioned marks, ready for the PDF writer. */
export interface PrintScene {
  /** `sheets` are imposed: they have no reading order, so nothing on them is in a structure tree. */
  readonly type: 'deck' | 'briefing' | 'handout' | 'sheets';
  readonly size: Size;
  readonly theme: Theme;
  readonly meta: DocumentMeta;
  readonly masters: readonly Master[];
  readonly pages: PageSource;
  readonly outline: readonly OutlineEntry[];
  readonly printing?: Printing;
}

/** A scene with all its pages in memory, ready for any writer. */
export interface Scene extends PrintScene {
  readonly pages: readonly Page[];
}
