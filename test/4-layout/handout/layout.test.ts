import { describe, expect, it } from 'vitest';
import { PRINTER_MARGIN } from '../../../src/4-layout/paper.ts';
import { FORMATS, PAPERS, type PrintFormat, toScenes } from '../../../src/compile.ts';
import { type Box, bottom, contains, overlaps } from '../../../src/core/geometry.ts';
import type { LineMark, Mark, Page, Scene, TextMark } from '../../../src/ir/scene.ts';
import { checkScene } from '../../support/check-scene.ts';
import { FACTS, TRANSCRIPT } from '../../support/expanded.ts';
import { overlayWorld } from '../../support/memory-world.ts';
import { LAGON, optionsFor, printed, slidesOn, YELLEN } from '../../support/printed.ts';
import { readText } from '../../support/scene-text.ts';

const HANDOUTS = FORMATS.filter((each) => each.startsWith('handout-')) as readonly PrintFormat[];
const perSheet = (format: PrintFormat): number => Number(format.slice('handout-'.length));

const printable = (scene: Scene): Box => ({
  x: PRINTER_MARGIN,
  y: PRINTER_MARGIN,
  w: scene.size.w - 2 * PRINTER_MARGIN,
  h: scene.size.h - 2 * PRINTER_MARGIN,
});
const isText = (mark: Mark): mark is TextMark => mark.type === 'text';
const noteLines = (page: Page): readonly LineMark[] =>
  page.marks.filter((mark): mark is LineMark => mark.type === 'line' && mark.name === 'Note line');
/** The marks of a slide's section in the structure. */
const sectionOf = (page: Page, slide: string): readonly Mark[] =>
  page.marks.filter((mark) => mark.structure?.[0]?.id === slide);

describe.each([LAGON, YELLEN])('slide handouts of %s', (folder) => {
  const combinations = HANDOUTS.flatMap((format) =>
    (['portrait', 'landscape'] as const).flatMap((orientation) =>
      (['a4', 'letter'] as const).map((paper) => ({ format, orientation, paper })),
    ),
  );

  it.each(combinations)('$format in $orientation on $paper show every slide once, in order', (options) => {
    const { scene, deck } = printed(options.format, { folder, ...options });
    const shown = scene.pages.flatMap(slidesOn);
    expect(shown.map((each) => each.page.id)).toEqual(deck.pages.map((each) => each.id));
    expect(scene.pages).toHaveLength(Math.ceil(deck.pages.length / perSheet(options.format)));
    expect(checkScene(scene)).toEqual([]);
    for (const page of scene.pages) {
      const slides = slidesOn(page);
      for (const { box } of slides) {
        expect(box.w / box.h).toBeCloseTo(16 / 9, 3);
        expect(box.w).toBeGreaterThan(90);
        expect(contains(printable(scene), box, 0.01)).toBe(true);
      }
      for (const mark of page.marks) expect(contains(printable(scene), mark.box, 0.01), mark.id).toBe(true);
      const texts = page.marks.filter(isText);
      for (const [index, { box, id }] of slides.entries()) {
        for (const other of [...slides.slice(index + 1), ...texts])
          expect(overlaps(box, other.box), `${id} ${other.id}`).toBe(false);
      }
    }
  });

  it.each(HANDOUTS)('%s set number, message and paragraphs of a slide in type', (format) => {
    const { scene } = printed(format, { folder });
    for (const page of scene.pages) {
      for (const { page: slide } of slidesOn(page)) {
        const words = sectionOf(page, slide.id).filter(isText).map(readText).join(' ').replaceAll('\u00a0', ' ');
        expect(words).toContain(`${slide.number}`);
        expect(words).toContain(slide.title.replaceAll('\u00a0', ' '));
        for (const cite of (slide.titleCites ?? []).slice(0, 1)) expect(words).toContain(`¶${cite}`);
      }
    }
  });

  it('keep lines to write on clear of what is printed, and no thinner than a printer holds', () => {
    for (const format of HANDOUTS) {
      const { scene } = printed(format, { folder });
      for (const page of scene.pages) {
        const taken = page.marks.filter((mark) => isText(mark) || mark.type === 'placed-page');
        for (const line of noteLines(page)) {
          expect(line.stroke.weight).toBeGreaterThanOrEqual(0.5);
          expect(
            taken.filter(({ box }) => overlaps({ ...line.box, y: line.box.y - 8, h: 8.5 }, box)).map((each) => each.id),
          ).toEqual([]);
        }
      }
    }
  });
});

describe('three a sheet', () => {
  const { scene } = printed('handout-3');
  const [first] = scene.pages;
  const slides = first ? slidesOn(first) : [];

  it('is what the design shows: 256 × 144 pt beside the margin, eight lines of 25 pt right of each', () => {
    for (const { box } of slides) expect([box.x, box.w, box.h]).toEqual([111, 256, 144]);
    const lines = first ? noteLines(first) : [];
    expect(lines).toHaveLength(24);
    const own = lines.slice(0, 8).map((each) => each.box.y);
    expect(own[0]).toBeCloseTo((slides[0]?.box.y ?? 0) + 25, 5);
    for (const [index, y] of own.entries()) expect(y).toBeCloseTo((own[0] ?? 0) + 25 * index, 5);
    expect(lines.every((each) => each.box.x > 367 && each.box.x + each.box.w === 547)).toBe(true);
  });

  it('keeps the pitch on a last sheet with fewer slides', () => {
    const places = scene.pages.map((page) => slidesOn(page).map((each) => each.box.y));
    const last = places.at(-1) ?? [];
    expect(last.length).toBeLessThan(3);
    expect(last).toEqual(places[0]?.slice(0, last.length));
  });
});

describe('the order of slides', () => {
  const placesOf = (order: 'down' | 'across'): readonly (readonly [number, number])[] => {
    const { scene } = printed('handout-6', { order });
    return scene.pages.slice(0, 1).flatMap((page) => slidesOn(page).map((each) => [each.box.x, each.box.y] as const));
  };

  it('runs across by rows', () => {
    const [a, b, c] = placesOf('across');
    expect(a?.[1]).toBe(b?.[1]);
    expect(a?.[0]).toBeLessThan(b?.[0] ?? 0);
    expect(c?.[0]).toBe(a?.[0]);
  });

  it('runs down by columns', () => {
    const [a, b, c, d] = placesOf('down');
    expect([a?.[0], b?.[0], c?.[0]]).toEqual([a?.[0], a?.[0], a?.[0]]);
    expect(b?.[1]).toBeGreaterThan(a?.[1] ?? 0);
    expect(d?.[1]).toBe(a?.[1]);
  });
});

describe('slides that are left out', () => {
  /** A speech whose steps take several slides. */
  const steps = Array.from(
    { length: 14 },
    (_, index) => `      - { name: Step ${index + 1}, text: We urge mayors to dig., quotes: [We urge mayors to dig] }`,
  );
  const long = `${FACTS}lists:\n  - kind: steps\n    headline: Mayors are urged to dig\n    quotes: [We urge mayors]\n    items:\n${steps.join('\n')}\n`;
  const world = overlayWorld({ 'long/speech.yaml': long, 'long/transcript.md': TRANSCRIPT });

  const shown = (
    folder: string,
    skip: readonly ('continuation' | 'divider')[],
  ): { ids: string[]; pages: readonly Page[] } => {
    const { output } = toScenes(world, optionsFor({ folder, skip }), ['handout-9']);
    const pages = [...(output?.print.get('handout-9')?.pages ?? [])];
    return {
      ids: pages.flatMap((page) => slidesOn(page).map((each) => each.page.id)),
      pages: output?.deck.pages ?? [],
    };
  };

  it.each([
    { folder: LAGON, kind: 'divider' as const, gone: (page: Page) => page.master === 'Divider' },
    { folder: 'long', kind: 'continuation' as const, gone: (page: Page) => page.continues === true },
  ])('are those of the kind $kind', ({ folder, kind, gone }) => {
    const { ids, pages } = shown(folder, [kind]);
    expect(pages.filter(gone).length).toBeGreaterThan(0);
    expect(ids).toEqual(pages.filter((page) => !gone(page)).map((page) => page.id));
    expect(shown(folder, []).ids).toEqual(pages.map((page) => page.id));
  });
});

describe('what a screen reader hears of a handout', () => {
  const { scene } = printed('handout-6');

  it('is the title once, then each slide’s heading and its figure, described by its message', () => {
    const headings = scene.pages.map(
      (page) => page.marks.filter((mark) => mark.structure?.at(-1)?.type === 'H1').length,
    );
    expect(headings).toEqual([1, ...scene.pages.slice(1).map(() => 0)]);
    for (const page of scene.pages) {
      for (const slide of slidesOn(page)) {
        expect(slide.alt).toBe(slide.page.title);
        const types = sectionOf(page, slide.page.id).map((mark) => mark.structure?.at(-1)?.type);
        expect(types).toEqual(['H2', 'H2', 'Figure']);
      }
    }
  });

  it('has a bookmark a slide', () => {
    const { outline } = scene;
    expect(outline.map((each) => each.title)).toEqual(
      scene.pages.flatMap((page) => slidesOn(page).map((each) => `${each.page.number}. ${each.page.title}`)),
    );
    for (const entry of outline) {
      const page = scene.pages[entry.page - 1];
      const slides = page ? slidesOn(page) : [];
      expect(
        slides.some((each) => entry.title.endsWith(each.page.title) && Math.abs(each.box.y - entry.y) < 0.01),
      ).toBe(true);
    }
  });
});

it('is refused where slides would be too small to see', () => {
  const { output, diagnostics } = toScenes(overlayWorld({}), optionsFor({ paper: 'a5', orientation: 'landscape' }), [
    'handout-9',
  ]);
  expect(output).toBeUndefined();
  expect(diagnostics.map((each) => each.code)).toEqual(['handout-crowded']);
});

it.each(PAPERS)('fits three slides a side on %s', (paper) => {
  const { scene } = printed('handout-3', { paper });
  expect(checkScene(scene)).toEqual([]);
  for (const page of scene.pages) {
    for (const mark of page.marks) {
      expect(contains(printable(scene), mark.box, 0.01), mark.id).toBe(true);
      if (mark.type === 'placed-page') expect(bottom(mark.box)).toBeLessThan(scene.size.h);
    }
  }
});
