/** What a document says of itself, in the words and dates of the file; empty where it says nothing. */
export interface RawFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** `D:20120924103000-04'00'` or as in XMP. */
  readonly created: string;
  readonly language: string;
}

/** The answer to `open`. */
export interface Opened {
  readonly pages: number;
  readonly facts: RawFacts;
}

export interface PdfFont {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The answer to a page's number: its glyphs in the order of drawing, as pdf-worker.mjs places them. */
export interface PageGlyphs {
  /** In points, as the page is seen. */
  readonly width: number;
  readonly height: number;
  /** The characters of each glyph. */
  readonly texts: readonly string[];
  /** Six numbers for each glyph: left, right, baseline and size in points from the top left, font, 1 for an artifact. */
  readonly places: Float64Array;
  readonly fonts: readonly PdfFont[];
  /** How many glyphs do not run from left to right. They are left out. */
  readonly turned: number;
}

/** How many numbers `places` has for a glyph. */
export const PLACE_LENGTH = 6;

/** What pdf.js threw. */
export interface Failure {
  readonly name: string;
  readonly message: string;
}
