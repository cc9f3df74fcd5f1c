import { describe, expect, it } from 'vitest';
import { imposeBooklet } from '../../../src/4-layout/impose.ts';
import { writePdf } from '../../../src/5-render/pdf/write.ts';
import type { Page, Scene } from '../../../src/ir/scene.ts';
import { readObjects, textOf } from '../../support/pdf-objects.ts';
import { readPages } from '../../support/pdf-read.ts';
import { specimenScene } from '../../support/pdf-specimen.ts';
import { createTypesetter, textMark } from '../../support/pdf-typeset.ts';

const setter = createTypesetter();
const specimen: Scene = specimenScene(setter);

const pageOf = (number: number): Page => ({
  id: `page-${number}`,
  number,
  master: 'Page',
  title: '',
  section: '',
  marks: [textMark(setter, { x: 50, y: 50, w: 200, h: 14 }, `Leaf ${number}.`, { id: 'words' })],
  notes: [],
  cites: [],
});

/** What each side of a written booklet says of itself in its page label, and what stands on it from left to right. */
async function readBooklet(count: number): Promise<{ readonly labels: string[]; readonly shown: number[][] }> {
  const pages = Array.from({ length: count }, (_, index) => pageOf(index + 1));
  const bytes = await writePdf(imposeBooklet({ ...specimen, pages }), { fonts: setter.fontFile });
  const { dict, list, trailer } = readObjects(bytes);
  const numbers = list(dict(dict(trailer.Root).PageLabels).Nums);
  const labels = numbers.filter((_, index) => index % 2 === 1).map((each) => textOf(dict(each).P) ?? '');
  const shown = (await readPages(bytes)).map((text) =>
    [...text.matchAll(/Leaf (\d+)\./g)].map((match) => Number(match[1])),
  );
  return { labels, shown };
}

describe('the page labels of a booklet, read back from its file', () => {
  it.each(Array.from({ length: 40 }, (_, index) => index + 1))(
    'of %i pages put it in order when folded',
    async (count) => {
      const { labels, shown } = await readBooklet(count);
      const sides = labels.map((label) => label.split(' | ').map((each) => (each === '–' ? undefined : Number(each))));
      expect(sides.map((side) => side.filter((each) => each !== undefined))).toEqual(shown);
      const total = sides.length * 2;
      expect(total % 4).toBe(0);
      expect(total - count).toBeLessThan(4);
      // Two pages share a side whose numbers add up to one more than all: what folding needs.
      for (const [index, side] of sides.entries()) {
        const [low, high] = [index + 1, total - index].map((each) => (each <= count ? each : undefined));
        expect(side).toEqual(index % 2 === 0 ? [high, low] : [low, high]);
      }
    },
  );
});
