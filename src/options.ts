import type { HandoutOrder, Orientation, Skipped } from './4-layout/handout/layout.ts';
import type { Ink } from './4-layout/ink.ts';
import type { Paper } from './4-layout/paper.ts';
import type { Imposition } from './formats.ts';

export {
  HANDOUT_ORDERS,
  type HandoutOrder,
  ORIENTATIONS,
  type Orientation,
  SKIPPED,
  type Skipped,
} from './4-layout/handout/layout.ts';
export { INKS, type Ink } from './4-layout/ink.ts';
export { PAPERS, type Paper } from './4-layout/paper.ts';
export {
  BUILT,
  FORMATS,
  type Format,
  type FormatFacts,
  factsOf,
  IMPOSITIONS,
  type Imposition,
  PRINTED,
  type PrintFormat,
  TRACE_FORMATS,
  TRACED_TOO,
  type TracedToo,
  type TraceFormat,
} from './formats.ts';

export interface CompileOptions {
  /** The folder with `transcript.md` and `speech.yaml`. */
  readonly folder: string;
  /** The name of a template that ships, or the path of a template's folder. */
  readonly template: string;
  /** The name of a theme that ships, or the path of a theme's file. */
  readonly theme: string;
  readonly paper: Paper;
  /** Whether the briefing carries the files it was made from, which makes it a PDF/A-3a. */
  readonly attach?: boolean;
  /** What paper is printed with; by default colours, and black alone where slides are small (6 and 9 a side). */
  readonly ink?: Ink;
  /** How slide handouts lie; upright by default. */
  readonly orientation?: Orientation;
  /** Whether slides on handouts run down or across; across by default. */
  readonly order?: HandoutOrder;
  /** Slides that handouts leave out. */
  readonly skip?: readonly Skipped[];
  /** Imposed sheets to be written beside each PDF. */
  readonly impose?: readonly Imposition[];
  /** Thickness of the paper that booklets are printed on, millimetres: inner sheets creep outwards by it. */
  readonly caliper?: number;
  /** Whether the documents keep to the Chatham House Rule and do not say who spoke, nor for whom. */
  readonly chathamHouse?: boolean;
  /** Whether documents are made although rules are broken; every page then says that it is unverified. */
  readonly force?: boolean;
  /** Whether every page says that it is unverified, whatever the rules find. */
  readonly stamp?: boolean;
  /** The least share of the speech's sentences that something rests on, 0 to 1; what aide.config.yaml says otherwise. */
  readonly minCoverage?: number;
}
