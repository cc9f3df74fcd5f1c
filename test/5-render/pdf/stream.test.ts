import { describe, expect, it } from 'vitest';
import { streamPdf, writePdf } from '../../../src/5-render/pdf/write.ts';
import type { Page, PrintScene, Scene } from '../../../src/ir/scene.ts';
import { readPdf } from '../../support/pdf-read.ts';
import { specimenScene } from '../../support/pdf-specimen.ts';
import { createTypesetter, textMark } from '../../support/pdf-typeset.ts';

const setter = createTypesetter();
const fonts = { fonts: setter.fontFile };
const specimen: Scene = specimenScene(setter);

const pageOf = (number: number, section: string): Page => ({
  id: `page-${number}`,
  number,
  master: 'Page',
  title: '',
  section: '',
  marks: [
    {
      ...textMark(setter, { x: 50, y: 50, w: 400, h: 14 }, `Words of page ${number}`, { id: 'words' }),
      structure: [
        { id: section, type: 'Sect', title: section },
        { id: `p${number}`, type: 'P' },
      ],
    },
  ],
  notes: [],
  cites: [],
});

/** Pages that are made when they are asked for; `asked` counts them. */
function lazily(sections: readonly string[]): { readonly scene: PrintScene; readonly asked: () => number } {
  let count = 0;
  const pages = {
    length: sections.length,
    *[Symbol.iterator]() {
      for (const [index, section] of sections.entries()) {
        count += 1;
        yield pageOf(index + 1, section);
      }
    },
  };
  return { scene: { ...specimen, pages, outline: [] }, asked: () => count };
}

describe('a PDF that is written piece by piece', () => {
  it('asks for a page when the one before it is written', async () => {
    const { scene, asked } = lazily(Array.from({ length: 50 }, (_, index) => `s${index}`));
    let bytes = 0;
    for await (const chunk of streamPdf(scene, fonts)) {
      bytes += chunk.length;
      if (asked() === 10) break;
    }
    expect(asked()).toBe(10);
    expect(bytes).toBeGreaterThan(0);
  });

  it('has the same bytes as one that is written at once, and the whole structure', async () => {
    const sections = ['a', 'a', 'b', 'c', 'c', 'c', 'd'];
    const bytes = await writePdf(lazily(sections).scene, fonts);
    const inMemory = { ...specimen, outline: [], pages: sections.map((section, index) => pageOf(index + 1, section)) };
    expect(Buffer.compare(bytes, await writePdf(inMemory, fonts))).toBe(0);
    const { root } = await readPdf(bytes);
    expect(root.children.map((each) => ('title' in each ? each.title : ''))).toEqual(['a', 'b', 'c', 'd']);
    expect(root.children.map((each) => ('children' in each ? each.children.length : 0))).toEqual([2, 1, 3, 1]);
  });

  it('refuses a section that comes back when it is written already', async () => {
    await expect(writePdf(lazily(['a', 'b', 'a']).scene, fonts)).rejects.toThrow('“a” goes on after a page without it');
  });
});
