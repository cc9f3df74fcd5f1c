import { drawnForm, type FaceStyle } from '../../text/fonts.ts';
import { format } from './numbers.ts';
import type { FontFeatures, GlyphPosition, PdfFile, PdfFont } from './pdfkit.ts';

/** Where the font file of a face is, or its bytes. */
export type FontSource = (face: FaceStyle) => string | Uint8Array;

/** A word with the space that follows it, ready to be shown at any size. */
export interface EncodedWord {
  readonly text: string;
  /** Advance width for a font size of 1. */
  readonly width: number;
  readonly parts: readonly EncodedPart[];
  /** The word, where the font's own map from glyphs to characters spells another. */
  readonly actualText?: string;
}

/** Glyphs on one height: the elements of an array for the operator TJ. */
export interface EncodedPart {
  /** Above the baseline, for a font size of 1. */
  readonly rise: number;
  readonly show: string;
}

export interface FaceEncoder {
  readonly font: PdfFont;
  encode(text: string): readonly EncodedWord[];
}

/** The faces of a theme, each embedded once it is used. */
export interface Faces {
  faceOf(style: FaceStyle): FaceEncoder;
}

/** What PowerPoint leaves out of its fonts, and decks are measured without. */
const WITHOUT_LIGATURES: FontFeatures = { liga: false, clig: false, calt: false };

export function createFaces(pdf: PdfFile, source: FontSource, options: { readonly ligatures: boolean }): Faces {
  const faces = new Map<string, FaceEncoder>();
  const features = options.ligatures ? undefined : WITHOUT_LIGATURES;
  return {
    faceOf: (style) => {
      const key = `${style.font} ${style.bold} ${style.italic}`;
      const known = faces.get(key);
      if (known) return known;
      pdf.font(source({ font: style.font, bold: style.bold, italic: style.italic }));
      const face = createEncoder(pdf._font, features);
      faces.set(key, face);
      return face;
    },
  };
}

function createEncoder(font: PdfFont, features: FontFeatures | undefined): FaceEncoder {
  // Laying a word out takes fontkit up to 100 µs, and speeches repeat their words.
  const words = new Map<string, EncodedWord>();
  const encodeWord = (word: string): EncodedWord => {
    const known = words.get(word);
    if (known) return known;
    const encoded = encodeGlyphs(font, word, features);
    words.set(word, encoded);
    return encoded;
  };
  return {
    font,
    // Word by word, each with its space, as the text was measured: kerning does not reach across.
    encode: (text) => (toDrawable(text).match(/[^ ]* |[^ ]+/g) ?? []).map(encodeWord),
  };
}

export const widthOf = (words: readonly EncodedWord[]): number => words.reduce((sum, each) => sum + each.width, 0);

/**
 * Without ready-made ligatures such as U+FB03: the font joins f, f and i by itself, and a glyph has one spelling in the
 * file, so that one of them would respell every other word. And without marks that only steer breaking and direction.
 */
function toDrawable(text: string): string {
  return drawnForm(text)
    .replace(/[\ufb00-\ufb06]/g, (each) => each.normalize('NFKC'))
    .replace(/[\u200b\u200e\u200f\u2060\ufeff]/g, '');
}

function encodeGlyphs(font: PdfFont, word: string, features: FontFeatures | undefined): EncodedWord {
  const [glyphs, positions] = font.encode(word, features);
  // Glyph 0 is the empty box that stands for what a font lacks; PDF/UA-1 7.21.8 forbids it.
  if (glyphs.includes('0000')) throw new Error(`no glyph in the font for a character of ${JSON.stringify(word)}`);
  const parts: EncodedPart[] = [];
  let width = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const position = positions[index] ?? { xAdvance: 0, advanceWidth: 0, xOffset: 0, yOffset: 0 };
    const rise = position.yOffset / 1000;
    const last = parts.at(-1);
    const show = showGlyph(glyph, position);
    if (last?.rise === rise) parts[parts.length - 1] = { rise, show: (last.show + show).replace('><', '') };
    else parts.push({ rise, show });
    width += position.xAdvance;
  }
  const says = glyphs.flatMap((glyph) => font.unicode[Number.parseInt(glyph, 16)] ?? []);
  const faithful = String.fromCodePoint(...says) === word;
  return { text: word, width: width / 1000, parts, ...(faithful ? {} : { actualText: word }) };
}

/** TJ moves left by a number, in thousandths of the font size, after a glyph's own advance. */
function showGlyph(glyph: string, position: GlyphPosition): string {
  const before = position.xOffset === 0 ? '' : `${format(-position.xOffset)} `;
  const kern = position.advanceWidth - position.xAdvance + position.xOffset;
  return `${before}<${glyph}>${Math.abs(kern) < 0.0005 ? '' : ` ${format(kern)} `}`;
}
