import { describe, expect, it } from 'vitest';
import type { Box, Point } from '../../src/core/geometry.ts';
import type { Mark, Page } from '../../src/ir/scene.ts';
import { type Pixels, renderPages } from '../support/ppm.ts';
import { madeOfPaper, sceneOf, titleOf } from './made.ts';

/** Pixels a point: fine enough to look into a tick of a slide that is reduced to a quarter. */
const SCALE = 6;

const black = madeOfPaper()
  .filter(({ options }) => options.ink === 'black' && options.theme === 'chancery')
  .map((made) => ({ ...made, title: titleOf(made) }));

/** A mark on paper: where it stands, and by how much it is reduced there. */
interface OnPaper {
  readonly mark: Mark;
  readonly at: Point;
  readonly scale: number;
}

/** The marks of a page and of the slides on it, masters included. */
const marksOf = (page: Page): readonly OnPaper[] =>
  page.marks.flatMap((mark): readonly OnPaper[] => {
    if (mark.type !== 'placed-page') return [{ mark, at: { x: 0, y: 0 }, scale: 1 }];
    const scale = mark.box.w / mark.scene.size.w;
    return mark.page.marks.map((inner) => ({ mark: inner, at: mark.box, scale }));
  });

const onPaper = ({ at, scale }: OnPaper, x: number, y: number): Point => ({ x: at.x + x * scale, y: at.y + y * scale });
const middle = ({ x, y, w, h }: Box): Point => ({ x: x + w / 2, y: y + h / 2 });

/** Whether there is ink at a point of the page. */
function isInked({ width, rgb }: Pixels, { x, y }: Point): boolean {
  const at = (Math.floor(y * SCALE) * width + Math.floor(x * SCALE)) * 3;
  return (rgb[at] ?? 255) < 128;
}

describe.each(black)('$title', (made) => {
  const { pages } = sceneOf(made);
  const rendered = renderPages(made.path, { smooth: false, scale: SCALE });

  /** What of a kind is inked in its middle and should not be, or the other way about; how many were looked at. */
  function look(seek: (found: OnPaper) => readonly { readonly at: Point; readonly inked: boolean }[]): {
    readonly looked: number;
    readonly wrong: readonly string[];
  } {
    let looked = 0;
    const wrong: string[] = [];
    for (const [index, page] of pages.entries()) {
      const pixels = rendered[index];
      if (!pixels) throw new Error('a page was not rendered');
      for (const found of marksOf(page)) {
        for (const { at, inked } of seek(found)) {
          looked += 1;
          if (isInked(pixels, at) !== inked)
            wrong.push(`page ${page.number}, ${found.mark.id} should be ${inked ? 'black' : 'white'}`);
        }
      }
    }
    return { looked, wrong };
  }

  it('shows a cited tick black and the others hollow', () => {
    const { looked, wrong } = look((found) => {
      const { mark } = found;
      if (mark.type !== 'rect' || mark.role !== 'tick') return [];
      const { x, y } = middle(mark.box);
      return [{ at: onPaper(found, x, y), inked: mark.fill !== undefined }];
    });
    expect(wrong).toEqual([]);
    expect(looked).toBeGreaterThan(20);
  });

  it('shows the share that matters black and what is left white, in charts and in bars', () => {
    const { wrong } = look((found) => {
      const { mark } = found;
      if (mark.type !== 'chart' || mark.chart !== 'doughnut') return [];
      const total = mark.points.reduce((sum, each) => sum + each.value, 0);
      const radius = (Math.min(mark.box.w, mark.box.h) / 2) * ((1 + mark.hole) / 2);
      const { x, y } = middle(mark.box);
      let turned = 0;
      return mark.points.map((point) => {
        const angle = ((turned + point.value / 2) / total) * 2 * Math.PI;
        turned += point.value;
        const at = onPaper(found, x + radius * Math.sin(angle), y - radius * Math.cos(angle));
        return { at, inked: point.fill === 'accent1' };
      });
    });
    expect(wrong).toEqual([]);
  });

  it('draws a panel by its outline, white within', () => {
    const { wrong } = look((found) => {
      const { mark } = found;
      if (mark.type !== 'rect' || mark.role !== 'panel') return [];
      const { x, y, w } = mark.box;
      return [
        { at: onPaper(found, x + w / 2, y), inked: true },
        { at: onPaper(found, x + w - 3, y + 3), inked: false },
      ];
    });
    expect(wrong).toEqual([]);
  });
});

it('looks at slides, pages and charts', () => {
  const marks = black.flatMap((made) => sceneOf(made).pages.flatMap(marksOf)).map((each) => each.mark);
  expect(marks.some((mark) => mark.type === 'chart')).toBe(true);
  expect(marks.filter((mark) => mark.role === 'panel').length).toBeGreaterThan(5);
});
