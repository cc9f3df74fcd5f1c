import { describe, expect, it } from 'vitest';
import { imposeBooklet, imposeSeveral, orderBooklet, reduction } from '../../src/4-layout/impose.ts';
import { PAPER_SIZES, PRINTER_MARGIN } from '../../src/4-layout/paper.ts';
import type { Page, PrintScene } from '../../src/ir/scene.ts';
import { CHANCERY } from '../support/theme.ts';

const pageOf = (number: number): Page => ({
  id: `page-${number}`,
  number,
  master: 'Page',
  title: `Page ${number}`,
  section: '',
  marks: [],
  notes: [],
  cites: [],
});

const sceneOf = (count: number, size = PAPER_SIZES.a4): PrintScene => ({
  type: 'briefing',
  size,
  theme: CHANCERY,
  meta: { title: 'T', author: '', subject: '', keywords: [], language: 'en', date: '2008-06-03', source: '' },
  masters: [{ name: 'Page', marks: [] }],
  pages: Array.from({ length: count }, (_, index) => pageOf(index + 1)),
  outline: [],
});

const COUNTS = Array.from({ length: 40 }, (_, index) => index + 1);

/** The pages of a booklet in the order of reading: sheets put into one another and folded. */
function fold(sides: readonly (readonly [number, number])[]): readonly number[] {
  const sheets = Array.from({ length: sides.length / 2 }, (_, index) => ({
    outer: sides[2 * index] ?? [0, 0],
    inner: sides[2 * index + 1] ?? [0, 0],
  }));
  // Reading runs through the right half of the outer side and the left of the inner one, sheet after sheet to the
  // middle, and back out through the other halves.
  const inwards = sheets.flatMap(({ outer, inner }) => [outer[1], inner[0]]);
  const outwards = [...sheets].reverse().flatMap(({ outer, inner }) => [inner[1], outer[0]]);
  return [...inwards, ...outwards];
}

describe('a booklet', () => {
  it.each(COUNTS)('of %i pages reads in order when it is folded', (count) => {
    const order = fold(orderBooklet(count));
    expect(order).toEqual(Array.from({ length: Math.ceil(count / 4) * 4 }, (_, index) => index + 1));
  });

  it.each(COUNTS)('of %i pages says on each side which pages stand there, blanks as dashes', (count) => {
    const { pages, printing } = imposeBooklet(sceneOf(count));
    expect(printing?.labels).toHaveLength(pages.length);
    const shown = [...pages].map((side) =>
      side.marks.map((mark) => (mark.type === 'placed-page' ? `${mark.page.number}` : '?')),
    );
    const labelled = printing?.labels?.map((each) => each.split(' | ').filter((number) => number !== '–'));
    expect(shown).toEqual(labelled);
    expect(
      shown
        .flat()
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  });

  it('stands two pages side by side, unreduced, on twice the paper', () => {
    const { size, pages, printing } = imposeBooklet(sceneOf(8), 0);
    expect(size).toEqual({ w: 2 * PAPER_SIZES.a4.w, h: PAPER_SIZES.a4.h });
    expect(printing?.duplex).toBe('short-edge');
    for (const side of pages) {
      expect(side.marks.map((mark) => mark.box)).toEqual([
        { x: 0, y: 0, ...PAPER_SIZES.a4 },
        { x: PAPER_SIZES.a4.w, y: 0, ...PAPER_SIZES.a4 },
      ]);
    }
  });

  it('moves the pages of inner sheets towards the fold, by the paper’s thickness a sheet', () => {
    const { pages } = imposeBooklet(sceneOf(16), 0.1);
    const thickness = (0.1 / 25.4) * 72;
    const { w } = PAPER_SIZES.a4;
    for (const [index, side] of [...pages].entries()) {
      const sheet = Math.floor(index / 2);
      const [left, right] = side.marks;
      expect(left?.box.x).toBeCloseTo(sheet * thickness, 9);
      expect(right?.box.x).toBeCloseTo(w - sheet * thickness, 9);
    }
  });
});

describe('several pages a side', () => {
  const CASES = ([2, 4] as const).flatMap((count) =>
    [PAPER_SIZES.a4, PAPER_SIZES.letter, { w: 841.89, h: 595.28 }].map((size) => ({ count, size })),
  );

  it.each(CASES)(
    '$count of $size.w × $size.h keep within what a printer reaches, apart and in order',
    ({ count, size }) => {
      const sheets = imposeSeveral(sceneOf(7, size), count);
      const scale = reduction(size, count);
      expect(scale).toBeGreaterThan(count === 2 ? 0.6 : 0.4);
      expect([sheets.size.w, sheets.size.h].sort()).toEqual([size.w, size.h].sort());
      const order: number[] = [];
      for (const side of sheets.pages) {
        // Of a page only what lies within its own margins is printed.
        const live = side.marks.map(({ box }) => ({
          x: box.x + PRINTER_MARGIN * scale,
          y: box.y + PRINTER_MARGIN * scale,
          right: box.x + box.w - PRINTER_MARGIN * scale,
          bottom: box.y + box.h - PRINTER_MARGIN * scale,
        }));
        for (const area of live) {
          expect(area.x).toBeGreaterThanOrEqual(PRINTER_MARGIN - 0.001);
          expect(area.y).toBeGreaterThanOrEqual(PRINTER_MARGIN - 0.001);
          expect(area.right).toBeLessThanOrEqual(sheets.size.w - PRINTER_MARGIN + 0.001);
          expect(area.bottom).toBeLessThanOrEqual(sheets.size.h - PRINTER_MARGIN + 0.001);
        }
        for (const [index, a] of live.entries()) {
          for (const b of live.slice(index + 1)) {
            expect(a.right <= b.x || b.right <= a.x || a.bottom <= b.y || b.bottom <= a.y).toBe(true);
          }
        }
        for (const mark of side.marks) {
          expect(mark.box.w / size.w).toBeCloseTo(scale, 9);
          if (mark.type === 'placed-page') order.push(mark.page.number);
        }
      }
      expect(order).toEqual([1, 2, 3, 4, 5, 6, 7]);
    },
  );
});
