import { Buffer } from 'node:buffer';
import type { Page, Scene } from '../../ir/scene.ts';
import { createCanvas } from './canvas.ts';
import { drawMark, pageNumberOf } from './draw-mark.ts';
import { createFaces, type Faces, type FontSource } from './fonts.ts';
import { createLinks } from './links.ts';
import { replaceMetadata, toDate, toInfo } from './metadata.ts';
import { writeOutline } from './outline.ts';
import type { Painter } from './painter.ts';
import { openPdf, type PdfFile, type PdfObject } from './pdfkit.ts';
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
 * Writes a scene as one PDF that is tagged for PDF/UA-1 and fit for archives. The same scene gives the same bytes.
 * Throws where the scene has a character that its font cannot draw, which layout has to find first.
 */
export async function writePdf(scene: Scene, options: PdfOptions): Promise<Uint8Array> {
  const attachments = options.attachments ?? [];
  const part = attachments.length > 0 ? 3 : 2;
  const pdf = await openPdf({
    pdfVersion: '1.7',
    subset: `PDF/A-${part}a`,
    tagged: true,
    lang: scene.meta.language,
    displayTitle: true,
    autoFirstPage: false,
    // Otherwise pdfkit opens Helvetica, which it cannot embed.
    font: null,
    info: toInfo(scene.meta),
  });
  const chunks = collect(pdf);
  replaceMetadata(pdf, scene.meta, part);
  for (const { name, bytes, mime, description } of attachments) {
    const date = toDate(scene.meta);
    const facts = { name, type: mime, description, relationship: 'Source', creationDate: date, modifiedDate: date };
    pdf.file(bytes, facts);
  }

  const canvas = createCanvas(pdf, scene.theme);
  const structure = createStructure(pdf);
  const faces = createFaces(pdf, options.fonts);
  // As they were measured: Office sets slides without ligatures.
  const facesFor = ({ type }: Scene): Faces => faces(type !== 'deck');
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
  }
  canvas.flush();

  structure.end();
  painter.links.end(pages);
  writeOutline(pdf, scene, pages);
  setViewing(pdf);
  pdf._id = canvas.digest();
  pdf.end();
  return chunks;
}

async function collect(pdf: PdfFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function paintPage(painter: Painter, page: Page, scene: Scene): void {
  const master = scene.masters.find((each) => each.name === page.master);
  for (const mark of master?.marks ?? []) drawMark(painter, mark, undefined);
  for (const mark of page.marks) drawMark(painter, mark, pathOf(mark, page, scene));
  const number = pageNumberOf(painter, page, scene);
  if (number) drawMark(painter, number, undefined);
}

function setViewing(pdf: PdfFile): void {
  const { data } = pdf._root;
  data.PageLabels = { Nums: [0, { S: 'D' }] };
  // Pages are printed at their own size: margins and type are meant to be what they are.
  const viewing = data.ViewerPreferences as PdfObject;
  viewing.data.PrintScaling = 'None';
}
