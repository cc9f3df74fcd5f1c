import { Buffer } from 'node:buffer';
import type { Printing } from '../../ir/printing.ts';
import type { Page, PrintScene } from '../../ir/scene.ts';
import { createCanvas } from './canvas.ts';
import { drawMark, pageNumberOf } from './draw-mark.ts';
import { createFaces, type Faces, type FontSource } from './fonts.ts';
import { createLinks } from './links.ts';
import { type Claims, replaceMetadata, toDate, toInfo } from './metadata.ts';
import { writeOutline } from './outline.ts';
import type { Painter } from './painter.ts';
import { openPdf, type PdfFile, type PdfObject, pdfString } from './pdfkit.ts';
import { createStructure } from './structure.ts';
import { pathOf } from './tagging.ts';

/** A file carried inside the PDF. */
export interface Attachment {
  /** Its file name, such as `speech.yaml`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its media type, such as `application/yaml`. */
  readonly mime: string;
  readonly description: string;
}

export interface PdfOptions {
  /** The font file of each face, asked for when the face is first used. */
  readonly fonts: FontSource;
  /** Files that the document was made from; with any, the file is PDF/A-3a, otherwise PDF/A-2a. */
  readonly attachments?: readonly Attachment[];
}

/**
 * Writes a scene as one PDF that is tagged for PDF/UA-1 and fit for archives, piece by piece: what is painted leaves
 * memory. The same scene gives the same bytes. An imposed scene is fit for archives too, but neither tagged nor claimed
 * to be accessible. Throws where the scene has a character that its font cannot draw, which layout has to find first.
 */
export async function* streamPdf(scene: PrintScene, options: PdfOptions): AsyncGenerator<Uint8Array> {
  const attachments = options.attachments ?? [];
  const tagged = scene.type !== 'sheets';
  const claims: Claims = { part: attachments.length > 0 ? 3 : 2, accessible: tagged };
  const pdf = await openPdf({
    pdfVersion: '1.7',
    subset: `PDF/A-${claims.part}${tagged ? 'a' : 'b'}`,
    tagged,
    lang: scene.meta.language,
    displayTitle: true,
    autoFirstPage: false,
    // Otherwise pdfkit opens Helvetica, which it cannot embed.
    font: null,
    info: toInfo(scene.meta),
  });
  replaceMetadata(pdf, scene.meta, claims);
  for (const { name, bytes, mime, description } of attachments) {
    const date = toDate(scene.meta);
    const facts = { name, type: mime, description, relationship: 'Source', creationDate: date, modifiedDate: date };
    pdf.file(bytes, facts);
  }

  const canvas = createCanvas(pdf, scene.theme);
  const structure = createStructure(pdf);
  const faces = createFaces(pdf, options.fonts);
  // As they were measured: Office sets slides without ligatures.
  const facesFor = ({ type }: Pick<PrintScene, 'type'>): Faces => faces(type !== 'deck');
  const painter: Painter = {
    canvas,
    structure,
    faces: facesFor(scene),
    facesFor,
    links: createLinks(pdf, scene, canvas, structure),
    images: new Map(),
    pdf,
    language: scene.meta.language,
  };
  const pages: PdfObject[] = [];
  for (const page of scene.pages) {
    canvas.startPage(scene.size);
    pages.push(canvas.page);
    paintPage(painter, page, scene);
    structure.endPage();
    const written = pdf.read();
    if (written) yield written;
  }
  canvas.flush();

  structure.end();
  painter.links.end(pages);
  writeOutline(pdf, scene, pages);
  setViewing(pdf, scene.printing);
  pdf._id = canvas.digest();
  pdf.end();
  yield* pdf;
}

/** The same in one piece. */
export async function writePdf(scene: PrintScene, options: PdfOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamPdf(scene, options)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function paintPage(painter: Painter, page: Page, scene: PrintScene): void {
  const master = scene.masters.find((each) => each.name === page.master);
  for (const mark of master?.marks ?? []) drawMark(painter, mark, undefined);
  for (const mark of page.marks) drawMark(painter, mark, pathOf(mark, page, scene));
  const number = pageNumberOf(painter, page, scene);
  if (number) drawMark(painter, number, undefined);
}

function setViewing(pdf: PdfFile, printing: Printing | undefined): void {
  const { data } = pdf._root;
  data.PageLabels = {
    Nums: printing?.labels?.flatMap((label, index) => [index, { P: pdfString(label) }]) ?? [0, { S: 'D' }],
  };
  // Pages are printed at their own size: margins and type are meant to be what they are.
  const viewing = (data.ViewerPreferences as PdfObject).data;
  viewing.PrintScaling = 'None';
  viewing.PickTrayByPDFSize = true;
  if (printing) viewing.Duplex = DUPLEX[printing.duplex];
}

/** ISO 32000-1, 12.2: how a sheet is turned. */
const DUPLEX = { 'long-edge': 'DuplexFlipLongEdge', 'short-edge': 'DuplexFlipShortEdge' } as const;
