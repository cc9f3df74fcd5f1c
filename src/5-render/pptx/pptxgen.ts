import type * as library from 'pptxgenjs';
import type { Box } from '../../core/geometry.ts';
import { toInches } from '../../core/units.ts';

/** Its declarations describe a CommonJS module, so that the class is the default of the default. */
type Constructor = typeof library.default.default;
export type Deck = InstanceType<Constructor>;
export type Sheet = ReturnType<Deck['addSlide']>;

/** Inches, as pptxgenjs takes lengths; it reads numbers from 100 as EMU, which is beyond any sheet. */
export const place = (box: Box): { x: number; y: number; w: number; h: number } => ({
  x: toInches(box.x),
  y: toInches(box.y),
  w: toInches(box.w),
  h: toInches(box.h),
});

/** What is used of the archive that pptxgenjs fills. */
interface Archive {
  readonly files: Readonly<Record<string, { readonly dir: boolean; async(type: 'string'): Promise<string> }>>;
  generateAsync(options: unknown): Promise<unknown>;
}

/** A method that pptxgenjs keeps on the instance: it is called for every sheet, after all slides have been written. */
interface Seam {
  createChartMediaRels(sheet: unknown, archive: Archive): void;
}

/** Starts a deck; the library is loaded here, since it costs a start that needs no deck some 30 ms. */
export async function startDeck(): Promise<Deck> {
  const { default: PptxGenJS } = (await import('pptxgenjs')) as unknown as { default: Constructor };
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  return deck;
}

/**
 * The slides that pptxgenjs writes, as XML in their order.
 *
 * Its archive is caught before it is zipped, which would cost more than all the rest. Charts and media are not asked for:
 * their parts are written by this project, because those of pptxgenjs hold fixed fonts and colours, an orphan axis, blank
 * cells for zeros, and names from a counter that the whole process shares.
 */
export async function captureSlides(deck: Deck): Promise<readonly string[]> {
  let caught: Archive | undefined;
  const seam = deck as unknown as Seam;
  seam.createChartMediaRels = (_sheet, archive) => {
    caught = archive;
    archive.generateAsync = () => Promise.resolve('');
  };
  await deck.write({ outputType: 'nodebuffer' });
  const slides: Promise<string>[] = [];
  for (;;) {
    const file = caught?.files[`ppt/slides/slide${slides.length + 1}.xml`];
    if (file === undefined) break;
    slides.push(file.async('string'));
  }
  return Promise.all(slides);
}
