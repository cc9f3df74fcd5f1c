import { readdirSync, readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { createNodeWorld } from '../../src/core/node-world.ts';
import { openType } from '../../src/text/open-type.ts';
import { createPlainSetter, type GlyphRun } from '../../src/text/plain-text.ts';

const FACES = ['gelasio', 'carlito', 'arimo']
  .flatMap((twin) =>
    ([400, 700] as const).flatMap((weight) => [false, true].map((italic) => ({ twin, weight, italic }))),
  )
  .map((face, index) => ({ ...face, share: index % 4 }));

const OFFICE_FEATURES = { liga: false, clig: false, calt: false };

/** Every word of the speeches and the template's labels, with the space that follows it; each family sets them all. */
const spoken = ['data/lagon-unga-2008', 'data/yellen-g20-2022', 'templates/briefing/labels'].flatMap((folder) =>
  readdirSync(folder).flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').match(/[^\s\u00a0]+ ?/g) ?? []),
);
/** What kerning, ligatures and the choice of a script could get wrong. */
const TRICKY = [
  'ffi ffl fi fl ff tt tti ttf ft fft fj ffj fb ffb fí ffï tï fț fľ office waffle Affidavit attitude cutting soft halfblind',
  'AVATAR To. Te, “We” (fi) f) f. ‘f’ r, Y… V— 7,1 11 1/2 2008, $528 46% §7 ¶3 ½ –1 1−2 ª 1º A/V P.O.W. ŉa ſt ĳ ĿL ŀl',
  'Łódź Žižek Ægir Œuvre Straße façade naïve Şişli ǅ Țara Ĳssel Ťava Ľan',
].flatMap((line) => line.match(/\S+/g) ?? []);
/** A letter or sign before each other one. */
const SIGNS = [...'AFLPTVWYafirtvy017.,-–—:;“”‘’()/&$%@ÁÉÖßçŁđŠ'];
const pairs = SIGNS.flatMap((left) => SIGNS.map((right) => left + right));

const tricky = [...TRICKY, ...TRICKY.map((each) => `${each} `)];
const shareOf = (share: number): readonly string[] => [...new Set(spoken)].filter((_, index) => index % 4 === share);

const shown = ({ glyphs, positions, advanceWidth }: GlyphRun): unknown => [
  advanceWidth,
  ...glyphs.flatMap(({ id, advanceWidth: width, codePoints }) => [id, width, codePoints.length]),
  ...positions.flatMap(({ xAdvance, xOffset, yOffset }) => [xAdvance, xOffset, yOffset]),
];

describe('createPlainSetter', () => {
  const world = createNodeWorld(process.cwd());
  it.each(FACES)('sets words as fontkit does: $twin $weight $italic', ({ twin, weight, italic, share }) => {
    const bytes = readFileSync(world.fontFile(twin, weight, italic));
    const font = openType(bytes);
    const library = fontkit.create(bytes) as fontkit.Font;
    if (!font) throw new Error('the font is not read');
    expect([font.unitsPerEm, font.ascent, -font.descent]).toEqual([
      library.unitsPerEm,
      library.ascent,
      library.descent,
    ]);
    for (const ligatures of [true, false]) {
      const set = createPlainSetter(font, { ligatures });
      // Pairs kern alike with ligatures and without.
      const words = [...shareOf(share), ...tricky, ...(ligatures ? [] : pairs)];
      const plain = words.flatMap((word) => set(word) ?? []).length;
      expect(plain / words.length).toBeGreaterThan(0.97);
      const wrong = words.filter((word) => {
        const run = set(word);
        const expected = ligatures ? library.layout(word) : library.layout(word, OFFICE_FEATURES);
        return run !== undefined && JSON.stringify(shown(run)) !== JSON.stringify(shown(expected));
      });
      expect(wrong).toEqual([]);
    }
  });

  it.each(FACES)('knows which characters a font has: $twin $weight $italic', ({ twin, weight, italic }) => {
    const bytes = readFileSync(world.fontFile(twin, weight, italic));
    const font = openType(bytes);
    const library = fontkit.create(bytes) as fontkit.Font;
    const differing = Array.from({ length: 0x2700 }, (_, index) => index * 7).filter(
      (each) => (font?.glyphOf(each) !== 0) !== library.hasGlyphForCodePoint(each),
    );
    expect(differing).toEqual([]);
    expect(font?.glyphOf(0x1f600)).toBe(0);
  });

  it('leaves to fontkit what takes more than widths, kerning and ligatures', () => {
    const font = openType(readFileSync(world.fontFile('carlito', 400, false)));
    if (!font) throw new Error('the font is not read');
    const set = createPlainSetter(font, { ligatures: true });
    for (const word of ['и', 'λ', 'e\u0301', '1⁄2', 'a\u200db', '¨', '😀']) expect(set(word), word).toBeUndefined();
  });
});
