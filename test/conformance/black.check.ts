import { expect, it } from 'vitest';
import type { Box, Point } from '../../src/core/geometry.ts';
import type { Mark, Page } from '../../src/ir/scene.ts';
import { type Pixels, renderPages } from '../support/ppm.ts';
import { madeOfPaper, sceneOf, titleOf } from './made.ts';

/** Pixels a point: fine enough to look into a tick of a slide that is reduced to a quarter. */
const SCALE = 4;

const black = madeOfPaper()
  .filter(({ options }) => options.ink === 'black' && options.theme === 'chancery')
  .map((made) => ({ ...made, title: titleOf(made) }));

/** A mark on paper: where it stands, and by how much it is reduced there. */
interface OnPaper {
  readonly mark: Mark;
  readonly at: Point;
  readonly scale: number;
}

/** The marks of a page and of the slides on it. */
const marksOf = (page: Page): readonly OnPaper[] =>
  page.marks.flatMap((mark): readonly OnPaper[] => {
    if (mark.type !== 'placed-page') return [{ mark, at: { x: 0, y: 0 }, scale: 1 }];
    const scale = mark.box.w / mark.scene.size.w;
    return mark.page.marks.map((inner) => ({ mark: inner, at: mark.box, scale }));
  });

/** A point of a mark that has to be black, or white. */
interface Sought {
  readonly what: 'tick' | 'share' | 'panel';
  readonly at: Point;
  readonly inked: boolean;
}

const middle = ({ x, y, w, h }: Box): Point => ({ x: x + w / 2, y: y + h / 2 });

/** What is to be seen of a mark: a cited tick filled and the others hollow, shares apart, panels outlined. */
function pointsOf(mark: Mark): readonly Sought[] {
  if (mark.type === 'rect' && mark.role === 'tick') {
    return [{ what: 'tick', at: middle(mark.box), inked: mark.fill !== undefined }];
  }
  if (mark.type === 'rect' && mark.role === 'panel') {
    const { x, y, w } = mark.box;
    return [
      { what: 'panel', at: { x: x + w / 2, y }, inked: true },
      { what: 'panel', at: { x: x + w - 3, y: y + 3 }, inked: false },
    ];
  }
  if (mark.type !== 'chart' || mark.chart !== 'doughnut') return [];
  const total = mark.points.reduce((sum, each) => sum + each.value, 0);
  const radius = (Math.min(mark.box.w, mark.box.h) / 2) * ((1 + mark.hole) / 2);
  const { x, y } = middle(mark.box);
  let turned = 0;
  return mark.points.map((point) => {
    const angle = ((turned + point.value / 2) / total) * 2 * Math.PI;
    turned += point.value;
    const at = { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
    return { what: 'share', at, inked: point.fill === 'accent1' };
  });
}

const soughtOn = (page: Page): readonly Sought[] =>
  marksOf(page).flatMap(({ mark, at, scale }) =>
    pointsOf(mark).map((each) => ({ ...each, at: { x: at.x + each.at.x * scale, y: at.y + each.at.y * scale } })),
  );

/** Whether there is ink at a point of the page. */
function isInked({ width, rgb }: Pixels, { x, y }: Point): boolean {
  const at = (Math.floor(y * SCALE) * width + Math.floor(x * SCALE)) * 3;
  return (rgb[at] ?? 255) < 128;
}

it.each(black)('$title keeps apart what it has to tell apart', (made) => {
  let looked = 0;
  for (const page of sceneOf(made).pages) {
    const sought = soughtOn(page);
    const [pixels] =
      sought.length > 0 ? renderPages(made.path, { smooth: false, scale: SCALE, page: page.number }) : [];
    if (!pixels) continue;
    const wrong = sought.filter((each) => isInked(pixels, each.at) !== each.inked);
    expect(wrong, `page ${page.number}`).toEqual([]);
    looked += sought.length;
  }
  // A coverage sheet has a tick a paragraph and nothing else: the fewest.
  expect(looked).toBeGreaterThan(10);
});

it('looks at ticks, shares and panels, black ones and white ones', () => {
  const sought = black.flatMap((made) => sceneOf(made).pages.flatMap(soughtOn));
  const kinds = new Set(sought.map((each) => `${each.what} ${each.inked ? 'black' : 'white'}`));
  expect([...kinds].sort()).toEqual([
    'panel black',
    'panel white',
    'share black',
    'share white',
    'tick black',
    'tick white',
  ]);
});
