import type { Canvas } from './canvas.ts';
import type { Faces } from './fonts.ts';
import type { Links } from './links.ts';
import type { StructureTree } from './structure.ts';

/** What drawing a mark needs: a page to draw on, fonts, and the two webs that span all pages. */
export interface Painter {
  readonly canvas: Canvas;
  readonly faces: Faces;
  readonly structure: StructureTree;
  readonly links: Links;
  /** BCP 47, for numbers that the writer itself sets. */
  readonly language: string;
}
