import type { OpenType } from './open-type.ts';
import { type Kerning, type Ligatures, readKerning, readLigatures } from './open-type-layout.ts';

/** A word set as glyphs, in font units; the shape that fontkit gives. */
export interface GlyphRun {
  readonly glyphs: readonly {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
  }[];
  readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  readonly advanceWidth: number;
}

/** Sets a word without spaces but at its end; nothing where that takes more than is known here. */
export type PlainSetter = (word: string) => GlyphRun | undefined;

/**
 * Text that is set by widths, pair kerning and ligatures alone in all faces that ship: Latin letters that are characters
 * of their own, figures, punctuation. Left out are accents that join with others (¨ ´ `), the fraction slash, letters that
 * Gelasio takes apart (Ŀ), and all that is invisible; other scripts, accents put on letters, and symbols are fontkit's.
 */
const PLAIN =
  /^[ -_a-~\u00a1-\u00a7\u00a9-\u00ac\u00ae-\u00b3\u00b5-\u013e\u0141-\u017f\u0218-\u021b\u2010-\u2015\u2018-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\u2190-\u2193\u2212]*$/;

/** Whether a text says which script it is in: figures and punctuation belong to all. */
const LATIN = /\p{Script=Latin}/u;
const LATIN_SCRIPTS = ['latn', 'DFLT', 'dflt'] as const;
const COMMON_SCRIPTS = ['DFLT', 'dflt', 'latn'] as const;

/**
 * Sets plain text in a font that is read without a library: opening one there and asking it for a word takes ten times
 * as long, and measuring is most of what laying out does. The result equals fontkit's, which a test holds it to.
 */
export function createPlainSetter(font: OpenType, options: { readonly ligatures: boolean }): PlainSetter {
  const [latin, common] = [LATIN_SCRIPTS, COMMON_SCRIPTS].map((scripts) => {
    const kerning = readKerning(font, scripts);
    const ligatures = options.ligatures ? readLigatures(font, scripts) : new Map();
    return kerning && ligatures && { kerning, ligatures };
  });
  return (word) => {
    const rules = LATIN.test(word) ? latin : common;
    return rules && PLAIN.test(word) ? setGlyphs(word, font, rules.kerning, rules.ligatures) : undefined;
  };
}

function setGlyphs(word: string, font: OpenType, kerning: Kerning, ligatures: Ligatures): GlyphRun {
  const codePoints = Array.from(word, (character) => character.codePointAt(0) ?? 0);
  const ids = codePoints.map(font.glyphOf);
  const glyphs: { id: number; advanceWidth: number; codePoints: readonly number[] }[] = [];
  for (let at = 0; at < ids.length; ) {
    const first = ids[at] ?? 0;
    const ligature = ligatures
      .get(first)
      ?.find(({ rest }) => rest.every((each, index) => ids[at + 1 + index] === each));
    const next = at + 1 + (ligature?.rest.length ?? 0);
    const id = ligature?.glyph ?? first;
    glyphs.push({ id, advanceWidth: font.advanceOf(id), codePoints: codePoints.slice(at, next) });
    at = next;
  }
  let width = 0;
  const positions = glyphs.map(({ id, advanceWidth }, index) => {
    const following = glyphs[index + 1];
    const xAdvance = following ? advanceWidth + kerning(id, following.id) : advanceWidth;
    width += xAdvance;
    return { xAdvance, xOffset: 0, yOffset: 0 };
  });
  return { glyphs, positions, advanceWidth: width };
}
