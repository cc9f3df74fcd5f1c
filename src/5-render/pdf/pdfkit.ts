/**
 * What the writer uses of pdfkit: its objects, fonts, images and file syntax. Structure, links, outline and metadata are
 * written here as plain objects, since pdfkit's own calls for them lose content, misplace targets or leave text
 * unescaped; its published types declare only the calls that are not used.
 */
export interface PdfObject {
  readonly data: Record<string, unknown>;
  end(): void;
}

/** A word's glyphs as fontkit lays them out, in font units. */
export interface GlyphLayout {
  readonly glyphs: readonly {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
  }[];
  readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
}

export type FontFeatures = Readonly<Record<string, boolean>>;

/** A font of fontkit's. */
export interface OpenFont {
  layout(text: string, features?: FontFeatures): GlyphLayout;
}

/** A font that is being embedded: it is written with the glyphs that its subset was asked for. */
export interface PdfFont {
  readonly id: string;
  readonly font: OpenFont;
  /** Thousandths of the font size in a font unit. */
  readonly scale: number;
  /** Takes a glyph in and returns its number in the file. */
  readonly subset: { includeGlyph(id: number): number };
  /** Advance widths in thousandths, and code points, by a glyph's number in the file. */
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): PdfObject;
}

export interface PdfPage {
  readonly dictionary: PdfObject;
  readonly fonts: Record<string, PdfObject>;
  readonly annotations: PdfObject[];
  readonly structParentTreeKey: number;
}

export interface PdfImage {
  readonly width: number;
  readonly height: number;
}

interface NumberTree {
  limits: boolean;
  add(key: number, value: unknown): void;
  get(key: number): PdfObject[];
}

export interface PdfFile extends AsyncIterable<Uint8Array> {
  readonly page: PdfPage;
  readonly _root: PdfObject;
  readonly _font: PdfFont;
  _id: Uint8Array;
  metadataRef?: PdfObject;
  ref(data: Record<string, unknown>): PdfObject & { compress: boolean; write(chunk: Uint8Array): void };
  font(source: string | Uint8Array | OpenFont): void;
  addPage(options: { size: readonly [number, number] }): void;
  addContent(operators: string): void;
  openImage(bytes: Uint8Array): PdfImage;
  image(image: PdfImage, x: number, y: number, options: { width: number; height: number }): void;
  file(bytes: Uint8Array, options: Record<string, unknown>): void;
  getStructTreeRoot(): PdfObject;
  getStructParentTree(): NumberTree;
  createStructParentTreeNextKey(): number;
  /** All bytes that are ready, or null where there are none. */
  read(): Uint8Array | null;
  endMetadata(): void;
  end(): void;
}

/** Opens an empty file. Importing pdfkit costs some 100 ms, so it waits until there is something to write. */
export async function openPdf(options: Readonly<Record<string, unknown>>): Promise<PdfFile> {
  const { default: PdfDocument } = await import('pdfkit');
  return new PdfDocument(options as PDFKit.PDFDocumentOptions) as unknown as PdfFile;
}

/** A PDF string: pdfkit writes a primitive string as a PDF name. */
export function pdfString(text: string): object {
  return Object(text) as object;
}
