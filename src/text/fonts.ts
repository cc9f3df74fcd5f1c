import { createRequire } from 'node:module';
import type * as fontkit from 'fontkit';
import type { World } from '../core/world.ts';
import type { RunStyle } from '../ir/scene.ts';
import type { FontRole, Theme } from '../ir/theme.ts';
import { openType } from './open-type.ts';
import { createPlainSetter, type GlyphRun } from './plain-text.ts';

/** The part of a run's style that decides which font file draws it. */
export type FaceStyle = Pick<RunStyle, 'font' | 'bold' | 'italic'>;

/** The fonts of a theme, opened when first asked for. */
export interface FontSet {
  /** Advance width in points of text without line breaks. */
  advance(text: string, style: FaceStyle & { readonly size: number }): number;
  /** Distance in points from the top of a line of exact `lead` to its alphabetic baseline. */
  baseline(style: FaceStyle & { readonly size: number }, lead: number): number;
  /** The role whose face can draw all of `text`: the style's own, else the theme's other one, else none. */
  roleFor(text: string, style: FaceStyle): FontRole | undefined;
  /** The glyphs of a word with the space that follows it. */
  layout(word: string, style: FaceStyle): GlyphRun;
  /** Absolute path of the font file. */
  file(style: FaceStyle): string;
  /** What `make` gave for this key before: layouts try the same text again and again. */
  recall<T>(key: string, make: () => T): T;
}

/** Results that are remembered before all are forgotten: those of some fifty slides. */
const MOST_RECALLED = 4096;

/** The same fonts for texts that are set once or twice and never again, of which nothing need be remembered. */
export const withoutMemory = (fonts: FontSet): FontSet => ({ ...fonts, recall: (_key, make) => make() });

export interface FontSetOptions {
  /**
   * Whether f and i join into one glyph. PowerPoint sets Georgia, Calibri and Arial without ligatures, which is up to
   * 1.3 % wider, so decks are measured without; our PDF draws with them.
   */
  readonly ligatures: boolean;
}

/** A font file that has been opened; lengths in em. */
interface Face {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly layout: (word: string) => GlyphRun;
  readonly has: (codePoint: number) => boolean;
  /** Widths of words, by word: speeches repeat their words. */
  readonly words: Map<string, number>;
}

/** The features that Office applies to these faces: pair kerning and mark placement, no ligatures. */
const OFFICE_FEATURES = { liga: false, clig: false, calt: false };

/** Soft hyphens, joiners and direction marks: they tell where lines break and how text runs, and show nothing. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;

/**
 * Neither breaking hyphens nor spaces have a glyph of their own in every face (Carlito has no U+2011); each is drawn as
 * its ordinary twin, since keeping the line together is the breaker's work, not the glyph's.
 */
export function drawnForm(text: string): string {
  return /[\u00a0\u00ad\u200b\u200e\u200f\u2010\u2011\u202f\u2060\ufeff]/.test(text)
    ? text
        .replace(/[\u2010\u2011]/g, '-')
        .replace(/[\u00a0\u202f]/g, ' ')
        .replace(INVISIBLE, '')
    : text;
}

/** Plain text is set here; the rest by fontkit, which is opened when a word first needs it. */
function openFace(bytes: Buffer, options: FontSetOptions): Face {
  let opened: fontkit.Font | undefined;
  const library = (): fontkit.Font => {
    opened ??= loadFontkit().create(bytes) as fontkit.Font;
    return opened;
  };
  const layoutAll = (word: string): GlyphRun =>
    options.ligatures ? library().layout(word) : library().layout(word, OFFICE_FEATURES);
  const words = new Map<string, number>();
  const font = openType(bytes);
  if (!font) {
    const { unitsPerEm, ascent, descent } = library();
    const has = (codePoint: number): boolean => library().hasGlyphForCodePoint(codePoint);
    return {
      unitsPerEm,
      ascent: ascent / unitsPerEm,
      descent: -descent / unitsPerEm,
      layout: layoutAll,
      has,
      words,
    };
  }
  const layoutPlain = createPlainSetter(font, options);
  return {
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent / font.unitsPerEm,
    descent: font.descent / font.unitsPerEm,
    layout: (word) => layoutPlain(word) ?? layoutAll(word),
    has: (codePoint) => font.glyphOf(codePoint) !== 0,
    words,
  };
}

/** Loading it takes some 50 ms, and most speeches have no word that needs it. */
const loadFontkit = (): typeof fontkit => createRequire(import.meta.url)('fontkit');

export function createFontSet(theme: Theme, world: World, options: FontSetOptions): FontSet {
  const faces = new Map<string, Face>();
  const made = new Map<string, unknown>();

  const fileOf = (style: FaceStyle): string =>
    world.fontFile(theme.fonts[style.font].twin, style.bold ? 700 : 400, style.italic);

  const faceOf = (style: FaceStyle): Face => {
    const key = `${style.font}${style.bold ? 'b' : ''}${style.italic ? 'i' : ''}`;
    const known = faces.get(key);
    if (known) return known;
    const file = fileOf(style);
    const read = world.readBytes(file);
    if (!read.ok) throw new Error(`the font file ${file} cannot be read: ${read.detail}`);
    const face = openFace(Buffer.from(read.value.buffer, read.value.byteOffset, read.value.byteLength), options);
    faces.set(key, face);
    return face;
  };

  const wordWidth = (face: Face, word: string): number => {
    const known = face.words.get(word);
    if (known !== undefined) return known;
    const width = face.layout(word).advanceWidth / face.unitsPerEm;
    face.words.set(word, width);
    return width;
  };

  const draws = (face: Face, text: string): boolean => {
    for (const character of drawnForm(text)) {
      if (!face.has(character.codePointAt(0) ?? 0)) return false;
    }
    return true;
  };

  return {
    advance: (text, style) => {
      const face = faceOf(style);
      let width = 0;
      // Word by word with its trailing space, as pdfkit lays text out, so that the widths agree with what is drawn.
      for (const word of drawnForm(text).match(/[^ ]* |[^ ]+/g) ?? []) width += wordWidth(face, word);
      return width * style.size;
    },
    baseline: (style, lead) => {
      const face = faceOf(style);
      return lead / 2 + ((face.ascent - face.descent) / 2) * style.size;
    },
    roleFor: (text, style) => {
      if (draws(faceOf(style), text)) return style.font;
      const other: FontRole = style.font === 'head' ? 'body' : 'head';
      return draws(faceOf({ ...style, font: other }), text) ? other : undefined;
    },
    layout: (word, style) => faceOf(style).layout(word),
    file: fileOf,
    recall: <T>(key: string, make: () => T): T => {
      const known = made.get(key);
      if (known !== undefined) return known as T;
      // What is asked for again is asked for soon: a long deck need not remember its beginning.
      if (made.size >= MOST_RECALLED) made.clear();
      const fresh = make();
      made.set(key, fresh);
      return fresh;
    },
  };
}
