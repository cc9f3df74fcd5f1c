import type { PrintScene } from '../../ir/scene.ts';
import type { Canvas } from './canvas.ts';
import type { Faces } from './fonts.ts';
import type { Links } from './links.ts';
import type { PdfFile, PdfImage } from './pdfkit.ts';
import type { StructureTree } from './structure.ts';

/** What drawing a mark needs: a page to draw on, fonts, pictures, and the two webs that span all pages. */
export interface Painter {
  readonly canvas: Canvas;
  readonly faces: Faces;
  /** Those that set the text of a scene as it was measured: slides have no ligatures. */
  facesFor(scene: Pick<PrintScene, 'type'>): Faces;
  readonly structure: StructureTree;
  readonly links: Links;
  /** Pictures that are in the file already, by their bytes. */
  readonly images: Map<Uint8Array, PdfImage>;
  readonly pdf: PdfFile;
  /** BCP 47, for numbers that the writer itself sets. */
  readonly language: string;
}
