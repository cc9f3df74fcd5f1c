import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import type { MeasuredFace } from '../../../src/5-render/pdf/fonts.ts';
import type { OpenFont } from '../../../src/5-render/pdf/pdfkit.ts';
import { writePdf } from '../../../src/5-render/pdf/write.ts';
import type { Mark, Scene } from '../../../src/ir/scene.ts';
import { briefingScene, ODD } from '../../support/briefing-scene.ts';
import { readObjects } from '../../support/pdf-objects.ts';
import { readPdf, textUnder } from '../../support/pdf-read.ts';
import { specimenScene } from '../../support/pdf-specimen.ts';
import { normalise } from '../../support/pdf-text.ts';
import { createTypesetter, THEME, textMark } from '../../support/pdf-typeset.ts';

const setter = createTypesetter();

/** The operators of a scene's first page. */
async function operatorsOf(scene: Scene): Promise<string> {
  const { all, stream } = readObjects(await writePdf(scene, { fonts: setter.fontFile }));
  const page = [...all.values()].find((each) => each.Type === '/Page');
  return Buffer.from(stream(page?.Contents)).toString('latin1');
}

const only = (marks: readonly Mark[]): Scene => {
  const scene = specimenScene(setter);
  return { ...scene, pages: scene.pages.map((page) => ({ ...page, marks })) };
};

const specimen = (id: string): Mark => {
  const found = specimenScene(setter).pages[0]?.marks.find((each) => each.id === id);
  if (!found) throw new Error(`no mark ${id}`);
  return found;
};

describe('text', () => {
  it('keeps odd characters, ligatures spelt out', async () => {
    const { root } = await readPdf(await writePdf(briefingScene(setter), { fonts: setter.fontFile }));
    expect(normalise(textUnder(root))).toContain(normalise(ODD));
  });

  it('is drawn as wide as it was measured', async () => {
    const mark = textMark(setter, { x: 50, y: 50, w: 400, h: 14 }, 'Trafficking, AVATAR To. fi', { id: 'wide' });
    const operators = await operatorsOf(only([{ ...mark, structure: [{ id: 'p', type: 'P' }] }]));
    const { all, follow, list } = readObjects(await writePdf(only([mark]), { fonts: setter.fontFile }));
    const [, widths = []] = list([...all.values()].find((each) => each.Subtype === '/CIDFontType2')?.W).map((each) =>
      list(follow(each)).map(Number),
    );
    let drawn = 0;
    for (const [, hex, kern] of operators.matchAll(/<([0-9a-f]+)>|(-?[\d.]+)(?= *[<\]])/g)) {
      for (const glyph of hex?.match(/.{4}/g) ?? []) drawn += widths[Number.parseInt(glyph, 16)] ?? 0;
      drawn -= Number(kern ?? 0);
    }
    expect((drawn / 1000) * 10.5).toBeCloseTo(mark.lines[0]?.runs[0]?.width ?? 0, 2);
  });

  it('says a letter itself where the face draws another one with the same glyph', async () => {
    const operators = await operatorsOf(only([specimen('glyphs')]));
    expect(operators.match(/\/Span <<\/MCID \d+ \/ActualText <feff1e390020>>> BDC/g)).toHaveLength(1);
  });

  it('refuses a character without a glyph', async () => {
    const mark = textMark(setter, { x: 50, y: 50, w: 400, h: 14 }, 'abc', { id: 'missing' });
    const [line] = mark.lines;
    const broken = {
      ...mark,
      lines: line ? [{ ...line, runs: line.runs.map((run) => ({ ...run, text: '漢' })) }] : [],
    };
    await expect(writePdf(only([broken]), { fonts: setter.fontFile })).rejects.toThrow('no glyph');
  });

  it('opens only the faces that are used', async () => {
    const asked = new Set<string>();
    const mark = textMark(setter, { x: 50, y: 50, w: 400, h: 14 }, 'abc', { id: 'plain' }, { italic: true });
    await writePdf(only([mark, { ...mark, id: 'again' }]), {
      fonts: (face) => {
        asked.add(JSON.stringify(face));
        return setter.fontFile(face);
      },
    });
    expect([...asked]).toEqual(['{"font":"body","bold":false,"italic":true}']);
  });
});

describe('a hatch', () => {
  const box = { x: 100, y: 100, w: 40, h: 20 };
  const rect: Mark = {
    type: 'rect',
    id: 'hatched',
    name: 'Hatched',
    role: 'figure',
    box,
    hatch: 'rising',
    decorative: true,
  };

  it('is drawn as lines within the shape, in a graphics state of its own', async () => {
    const operators = await operatorsOf(only([rect]));
    const [, lines = ''] = /q 100 100 40 20 re W\* n\n[^q]*?w\n(.*) S\nQ/s.exec(operators) ?? [];
    const found = [...lines.matchAll(/([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l/g)].map((each) =>
      each.slice(1).map(Number),
    );
    expect(found.length).toBeGreaterThan(10);
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of found) {
      expect([y1, y2]).toEqual([120, 100]);
      expect(x2 - x1).toBeCloseTo(20, 3);
    }
  });

  it('falls to the other side where it is the other one', async () => {
    const operators = await operatorsOf(only([{ ...rect, hatch: 'falling' }]));
    expect(operators).toMatch(/W\* n\n[^q]*?w\n[\d.]+ 100 m [\d.]+ 120 l/s);
  });
});

describe('shapes', () => {
  it('take their colours from the theme', async () => {
    const scene = only([specimen('dot')]);
    const red = { ...scene, theme: { ...THEME, colors: { ...THEME.colors, lt2: 'FF0000' } } };
    expect(await operatorsOf(red)).toContain('1 0 0 rg');
    expect(await operatorsOf(scene)).toContain('0.957 0.945 0.918 rg');
  });

  it('end an arrow in a head whose tip is the line’s end', async () => {
    expect(await operatorsOf(only([specimen('arrow')]))).toMatch(
      /150 360 m 244 360 l S\n.* rg\n250 360 m 244 363 l 244 357 l h f/,
    );
  });

  it('draw a ring clockwise from twelve o’clock with white gaps', async () => {
    const operators = await operatorsOf(only([specimen('doughnut')]));
    // The first segment starts at the top, centre 171, 270, radius 60 less half the outline.
    expect(operators).toContain('171 210.375 m');
    expect(operators).toMatch(/1 G 1\.5 w/);
    expect(operators.match(/ f\*$| B\*$/gm)).toHaveLength(2);
  });

  it('join the rules of neighbouring cells', async () => {
    const operators = await operatorsOf(briefingScene(setter));
    expect(operators).toContain('60 274 m 547 274 l S');
    expect(operators).not.toContain('117 274 m');
  });

  it('put a picture into the file once, however often it is drawn', async () => {
    const logo = specimen('logo');
    const bytes = await writePdf(only([logo, { ...logo, id: 'again' }]), { fonts: setter.fontFile });
    const images = [...readObjects(bytes).all.values()].filter((each) => each.Subtype === '/Image' && each.SMask);
    expect(images).toHaveLength(1);
  });
});

describe('the file', () => {
  it('has the same bytes for the same scene, in any time zone', async () => {
    const zone = process.env.TZ;
    const built: Uint8Array[] = [];
    for (const each of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env.TZ = each;
      built.push(await writePdf(briefingScene(createTypesetter()), { fonts: setter.fontFile }));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.compare(built[0] ?? new Uint8Array(), built[1] ?? new Uint8Array(1))).toBe(0);
  });

  it('has the same bytes where it takes over the fonts that the text was measured with', async () => {
    const scene = specimenScene(setter);
    const measured = (file: string): MeasuredFace => {
      const font = fontkit.openSync(file) as fontkit.Font;
      // A letter that another document drew first must not respell this one's.
      font.layout('\u1e39 \ufb01');
      return { font: font as unknown as OpenFont, layout: (word) => font.layout(word) };
    };
    const taken = await writePdf(scene, { fonts: (face) => measured(setter.fontFile(face)) });
    const opened = await writePdf(scene, { fonts: (face) => readFileSync(setter.fontFile(face)) });
    expect(Buffer.compare(taken, opened)).toBe(0);
  });

  it('is named by what is painted in it', async () => {
    const idOf = async (scene: Scene): Promise<unknown> =>
      readObjects(await writePdf(scene, { fonts: setter.fontFile })).trailer.ID;
    expect(await idOf(only([specimen('dot')]))).not.toEqual(await idOf(only([specimen('panel')])));
  });
});
