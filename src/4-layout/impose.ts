import type { Box, Size } from '../core/geometry.ts';
import type { Mark, Page, PrintScene } from '../ir/scene.ts';
import { PRINTER_MARGIN } from './paper.ts';

/** Millimetres that a folded sheet of office paper (80 g/m²) pushes those within it outwards. */
export const PAPER_CALIPER = 0.1;
const POINTS_PER_MM = 72 / 25.4;
/** Between pages that share a side, points. */
const GUTTER = 18;
/** What a page's label calls a place that stays empty. */
const BLANK = '–';

/** A page at its place on a side of a sheet. */
interface Placed {
  /** Beyond the last page the place stays empty. */
  readonly number: number;
  readonly box: Box;
}

/**
 * A booklet of folded sheets, stapled through the fold: two pages side by side, in the order in which they come to lie
 * when the sheets are printed on both sides, put into one another and folded. Pages are not reduced; those of inner
 * sheets stand nearer to the fold by what the fold pushes them outwards (creep).
 * @param caliper The paper's thickness in millimetres.
 */
export function imposeBooklet(scene: PrintScene, caliper: number = PAPER_CALIPER): PrintScene {
  const { w, h } = scene.size;
  const sides = orderBooklet(scene.pages.length).map(([left, right], side): readonly Placed[] => {
    const creep = Math.floor(side / 2) * caliper * POINTS_PER_MM;
    return [
      { number: left, box: { x: creep, y: 0, w, h } },
      { number: right, box: { x: w - creep, y: 0, w, h } },
    ];
  });
  return toSheets(scene, { w: 2 * w, h }, 'short-edge', sides);
}

/** The numbers of the pages left and right on each side, from the outermost sheet's outer side; beyond the last: blank. */
export function orderBooklet(count: number): readonly (readonly [number, number])[] {
  const total = Math.ceil(count / 4) * 4;
  return Array.from({ length: total / 2 }, (_, side) =>
    // Outer sides have the even number left, inner sides right.
    side % 2 === 0 ? ([total - side, side + 1] as const) : ([side + 1, total - side] as const),
  );
}

/** Two or four pages reduced to share a side of the same paper, within what a printer reaches. */
export function imposeSeveral(scene: PrintScene, count: 2 | 4): PrintScene {
  const { w, h } = scene.size;
  const { size, cells } = divideSheet(scene.size, count);
  const scale = reduction(scene.size, count);
  // What a page leaves empty at its edges is not reduced with it: it is the sheet's own margin.
  const live = { w: (w - 2 * PRINTER_MARGIN) * scale, h: (h - 2 * PRINTER_MARGIN) * scale };
  const sides = Array.from({ length: Math.ceil(scene.pages.length / count) }, (_, side): readonly Placed[] =>
    cells.map((cell, position) => ({
      number: side * count + position + 1,
      box: {
        x: cell.x + (cell.w - live.w) / 2 - PRINTER_MARGIN * scale,
        y: cell.y + (cell.h - live.h) / 2 - PRINTER_MARGIN * scale,
        w: w * scale,
        h: h * scale,
      },
    })),
  );
  return toSheets(scene, size, size.h >= size.w ? 'long-edge' : 'short-edge', sides);
}

/** By how much pages shrink where `count` of them share a side. */
export function reduction(page: Size, count: 2 | 4): number {
  const [cell] = divideSheet(page, count).cells;
  const { w = 0, h = 0 } = cell ?? {};
  return Math.min(w / (page.w - 2 * PRINTER_MARGIN), h / (page.h - 2 * PRINTER_MARGIN));
}

/** Equal places on a sheet of the page's paper, turned where two pages share it. */
function divideSheet({ w, h }: Size, count: 2 | 4): { readonly size: Size; readonly cells: readonly Box[] } {
  const size = count === 2 ? { w: h, h: w } : { w, h };
  const [columns, rows] = count === 4 ? [2, 2] : h >= w ? [2, 1] : [1, 2];
  const cell = {
    w: (size.w - 2 * PRINTER_MARGIN - GUTTER * (columns - 1)) / columns,
    h: (size.h - 2 * PRINTER_MARGIN - GUTTER * (rows - 1)) / rows,
  };
  const cells = Array.from({ length: count }, (_, position) => ({
    x: PRINTER_MARGIN + (position % columns) * (cell.w + GUTTER),
    y: PRINTER_MARGIN + Math.floor(position / columns) * (cell.h + GUTTER),
    ...cell,
  }));
  return { size, cells };
}

function toSheets(
  scene: PrintScene,
  size: Size,
  duplex: 'long-edge' | 'short-edge',
  sides: readonly (readonly Placed[])[],
): PrintScene {
  const labels = sides.map((placed) =>
    placed.map(({ number }) => (number <= scene.pages.length ? `${number}` : BLANK)).join(' | '),
  );
  return {
    type: 'sheets',
    size,
    theme: scene.theme,
    meta: scene.meta,
    masters: [{ name: 'Page', marks: [] }],
    pages: {
      length: sides.length,
      *[Symbol.iterator]() {
        // First and last page share a sheet, so that all of them must be there.
        const pages = [...scene.pages];
        for (const [index, placed] of sides.entries())
          yield drawSide(placed, index + 1, labels[index] ?? '', pages, scene);
      },
    },
    outline: [],
    printing: { duplex, labels },
  };
}

function drawSide(
  placed: readonly Placed[],
  number: number,
  title: string,
  pages: readonly Page[],
  scene: PrintScene,
): Page {
  const marks = placed.flatMap(({ number: place, box }): Mark[] => {
    const page = pages[place - 1];
    if (!page) return [];
    const name = `Page ${place}`;
    return [{ type: 'placed-page', id: `page-${place}`, name, role: 'decoration', decorative: true, box, scene, page }];
  });
  return { id: `side-${number}`, number, master: 'Page', title, section: '', marks, notes: [], cites: [] };
}
