import { drawnForm, type FaceStyle } from '../../text/fonts.ts';
import { format } from './numbers.ts';
import type { FontFeatures, GlyphLayout, OpenFont, PdfFile, PdfFont } from './pdfkit.ts';

/**
 * Where the font file of a face is, its bytes, or either with the glyphs of its words as they were measured, with or
 * without ligatures. That saves most of the time: laying words out again with fontkit costs more than writing the file.
 */
export type FontSource = (face: FaceStyle, ligatures: boolean) => string | Uint8Array | MeasuredFace;

export interface MeasuredFace {
  readonly font: string | Uint8Array | OpenFont;
  /** Glyphs of a word with the space that follows it. */
  layout(word: string): GlyphLayout;
}

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

/** Faces with ligatures and without; a font is in the file once, whichever of them uses it. */
export function createFaces(pdf: PdfFile, source: FontSource): (ligatures: boolean) => Faces {
  const fonts = new Map<string, PdfFont>();
  const open = (key: string, file: string | Uint8Array | OpenFont): PdfFont => {
    const known = fonts.get(key);
    if (known) return known;
    pdf.font(file);
    fonts.set(key, pdf._font);
    return pdf._font;
  };
  const create = (ligatures: boolean): Faces => {
    const faces = new Map<string, FaceEncoder>();
    const features = ligatures ? undefined : WITHOUT_LIGATURES;
    return {
      faceOf: (style) => {
        const key = `${style.font} ${style.bold} ${style.italic}`;
        const known = faces.get(key);
        if (known) return known;
        const given = source({ font: style.font, bold: style.bold, italic: style.italic }, ligatures);
        const font = open(key, isMeasured(given) ? given.font : given);
        const layout = isMeasured(given) ? given.layout : (word: string) => font.font.layout(word, features);
        const face = createEncoder(font, layout);
        faces.set(key, face);
        return face;
      },
    };
  };
  const both = { with: create(true), without: create(false) };
  return (ligatures) => (ligatures ? both.with : both.without);
}

const isMeasured = (given: ReturnType<FontSource>): given is MeasuredFace =>
  typeof given === 'object' && 'layout' in given;

function createEncoder(font: PdfFont, layout: (word: string) => GlyphLayout): FaceEncoder {
  // Laying a word out takes fontkit up to 100 µs, and speeches repeat their words.
  const words = new Map<string, EncodedWord>();
  const encodeWord = (word: string): EncodedWord => {
    const known = words.get(word);
    if (known) return known;
    const encoded = encodeGlyphs(font, word, layout(word));
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
  return takeApart(drawnForm(text));
}

const takeApart = (text: string): string => text.replace(/[\ufb00-\ufb06]/g, (each) => each.normalize('NFKC'));

function encodeGlyphs(font: PdfFont, word: string, { glyphs, positions }: GlyphLayout): EncodedWord {
  // Glyph 0 is the empty box that stands for what a font lacks; PDF/UA-1 7.21.8 forbids it.
  if (glyphs.some((each) => each.id === 0)) throw new Error(`no glyph for a character of ${JSON.stringify(word)}`);
  const spelling = spell(word, glyphs);
  const parts: EncodedPart[] = [];
  const says: number[] = [];
  let width = 0;
  for (const [index, { id, advanceWidth, codePoints }] of glyphs.entries()) {
    const { xAdvance, xOffset, yOffset } = positions[index] ?? { xAdvance: advanceWidth, xOffset: 0, yOffset: 0 };
    const glyph = font.subset.includeGlyph(id);
    font.widths[glyph] ??= advanceWidth * font.scale;
    font.unicode[glyph] ??= spelling?.[index] ?? codePoints;
    says.push(...(font.unicode[glyph] ?? []));
    const show = showGlyph(glyph, xOffset * font.scale, (xOffset + advanceWidth - xAdvance) * font.scale);
    const rise = (yOffset * font.scale) / 1000;
    const last = parts.at(-1);
    if (last?.rise === rise) parts[parts.length - 1] = { rise, show: last.show + show };
    else parts.push({ rise, show });
    width += xAdvance * font.scale;
  }
  const faithful = String.fromCodePoint(...says) === word;
  return { text: word, width: width / 1000, parts, ...(faithful ? {} : { actualText: word }) };
}

/**
 * Each glyph's share of a word. A glyph itself says what it was first used for, perhaps in another document; here only
 * the number of its characters is taken from it.
 */
function spell(word: string, glyphs: GlyphLayout['glyphs']): readonly (readonly number[])[] | undefined {
  const points = Array.from(word, (each) => each.codePointAt(0) ?? 0);
  let at = 0;
  const shares = glyphs.map(({ codePoints }) => {
    const from = at;
    at += Array.from(takeApart(String.fromCodePoint(...codePoints))).length;
    return points.slice(from, at);
  });
  return at === points.length ? shares : undefined;
}

/** For the operator TJ, in which a number moves to the left, in thousandths of the font size. */
function showGlyph(glyph: number, offset: number, kern: number): string {
  const before = Math.abs(offset) < 0.0005 ? '' : `${format(-offset)} `;
  const after = Math.abs(kern) < 0.0005 ? '' : ` ${format(kern)} `;
  return `${before}<${glyph.toString(16).padStart(4, '0')}>${after}`;
}
