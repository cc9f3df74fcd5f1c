import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isRef, type PdfDict, type PdfObjects, type PdfValue, readObjects, textOf } from './pdf-objects.ts';

/** An element of the structure tree with all that a reader can learn of it. */
export interface ReadElement {
  readonly type: string;
  readonly dict: PdfDict;
  readonly alt?: string;
  readonly title?: string;
  readonly children: readonly (ReadElement | ReadContent | ReadAnnotation)[];
}

export interface ReadContent {
  readonly type: 'content';
  /** Page, counted from 1. */
  readonly page: number;
  readonly text: string;
}

export interface ReadAnnotation {
  readonly type: 'annotation';
  /** The page that the structure says it is on, counted from 1. */
  readonly page: number;
  readonly annotation: number;
}

export interface ReadPdf {
  readonly objects: PdfObjects;
  readonly root: ReadElement;
  readonly catalog: PdfDict;
  readonly pages: readonly PdfDict[];
  /** Text outside the structure, by page. */
  readonly artifacts: readonly string[];
  /** Object numbers of each page's annotations. */
  readonly annotations: readonly (readonly number[])[];
}

/** Reads a tagged PDF back: the structure from its objects, the glyphs' characters through pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const objects = readObjects(bytes);
  const catalog = objects.dict(objects.trailer.Root);
  const kids = objects.list(objects.dict(catalog.Pages).Kids);
  const pageNumbers = new Map(kids.map((each, index) => [isRef(each) ? each.ref : -1, index + 1]));
  const texts = await readGlyphs(bytes);
  const numberOf = (page: PdfValue | undefined): number => (isRef(page) ? (pageNumbers.get(page.ref) ?? 0) : 0);

  const readElement = (value: PdfValue): ReadElement => {
    const dict = objects.dict(value);
    const alt = textOf(dict.Alt);
    const title = textOf(dict.T);
    return {
      type: String(dict.S).slice(1),
      dict,
      ...(alt === undefined ? {} : { alt }),
      ...(title === undefined ? {} : { title }),
      children: objects.list(dict.K).map((kid) => readKid(kid, dict)),
    };
  };
  const readKid = (kid: PdfValue, parent: PdfDict): ReadElement | ReadContent | ReadAnnotation => {
    const content = (page: number, id: PdfValue | undefined): ReadContent => ({
      type: 'content',
      page,
      text: texts[page - 1]?.get(Number(id)) ?? '',
    });
    if (typeof kid === 'number') return content(numberOf(parent.Pg), kid);
    const dict = objects.dict(kid);
    if (dict.Type === '/MCR') return content(numberOf(dict.Pg), dict.MCID);
    if (dict.Type === '/OBJR') {
      return { type: 'annotation', page: numberOf(dict.Pg), annotation: isRef(dict.Obj) ? dict.Obj.ref : 0 };
    }
    return readElement(kid);
  };
  const pages = kids.map((each) => objects.dict(each));
  return {
    objects,
    catalog,
    pages,
    root: readElement(objects.list(objects.dict(catalog.StructTreeRoot).K)[0] ?? null),
    artifacts: texts.map((page) => page.get(-1) ?? ''),
    annotations: pages.map((page) => objects.list(page.Annots).flatMap((each) => (isRef(each) ? [each.ref] : []))),
  };
}

/** The characters of each page's glyphs by marked content id, -1 outside; spaces only where a glyph is a space. */
async function readGlyphs(bytes: Uint8Array): Promise<readonly ReadonlyMap<number, string>[]> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  const document = await task.promise;
  const pages: Map<number, string>[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    const texts = new Map<number, string>();
    let id = -1;
    for (const [index, operator] of fnArray.entries()) {
      const args: unknown[] = argsArray[index] ?? [];
      if (operator === OPS.beginMarkedContentProps) id = typeof args[1] === 'number' ? args[1] : -1;
      else if (operator === OPS.endMarkedContent) id = -1;
      else if (operator === OPS.showText) texts.set(id, (texts.get(id) ?? '') + spell(args[0]));
    }
    pages.push(texts);
  }
  await task.destroy();
  return pages;
}

function spell(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  return glyphs
    .map((each: { unicode?: string } | number) => (typeof each === 'number' ? '' : (each.unicode ?? '')))
    .join('');
}

/** All that an element says, in the order of the structure; what stands in for its text goes before it. */
export function textUnder(node: ReadElement | ReadContent | ReadAnnotation): string {
  if (node.type === 'annotation') return '';
  if ('text' in node) return node.text;
  return (node as ReadElement).children.map(textUnder).join('');
}

/** All elements of a type, in order. */
export function elementsOf(node: ReadElement, type: string): readonly ReadElement[] {
  const own = node.type === type ? [node] : [];
  return [...own, ...node.children.flatMap((each) => ('children' in each ? elementsOf(each, type) : []))];
}

/** The text of each page in the order of drawing, through pdf.js: also of files without a structure. */
export async function readPages(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((each) => ('str' in each ? each.str : '')).join(''));
  }
  await document.destroy();
  return pages;
}
