import { describe, expect, inject, it } from 'vitest';
import type { Box } from '../../src/core/geometry.ts';
import { convertDecks } from '../support/office.ts';
import { countColoured, inkOf, renderPages } from '../support/ppm.ts';
import { runTool } from '../support/run-tool.ts';
import { madeOf, sceneOf } from './made.ts';

const briefings = madeOf('briefing');
const inPrint = briefings.filter((each) => each.options.theme === 'print');

/** 12 mm, below which office printers clip and staples and punches go. */
const MARGIN = 34;
/** A quarter of an inch, which every office printer reaches: the footer stands lower than the body. */
const FOOT = 18;

describe.each(inPrint)('the briefing $name', ({ path }) => {
  it('sets no colour but black, white and grey', () => {
    const file = runTool('qpdf', ['--qdf', '--object-streams=disable', path, '-']).toString('latin1');
    const painted = [...file.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|sc|SC|scn|SCN)\b/gm)];
    expect(painted.length).toBeGreaterThan(10);
    expect(painted.filter(([, red, green, blue]) => red !== green || red !== blue).map(String)).toEqual([]);
    expect(file).not.toMatch(/^[\d.]+ [\d.]+ [\d.]+ [\d.]+ [kK]\b/m);
  });

  it('is the same on a printer without colour', () => {
    const counts = renderPages(path).map(countColoured);
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.filter((count) => count > 0)).toEqual([]);
  });
});

it('shows colour where a theme has one, so that the checks above could fail', () => {
  const coloured = briefings.filter((each) => each.options.theme === 'chancery').slice(0, 1);
  expect(coloured.flatMap(({ path }) => renderPages(path)).every((page) => countColoured(page) > 0)).toBe(true);
});

it('shows the decks for print in black, white and grey too', () => {
  const decks = madeOf('pptx');
  const pdfs = convertDecks(
    decks.map((each) => each.path),
    inject('folder'),
  );
  const printed = pdfs.filter((_, index) => decks[index]?.options.theme === 'print');
  expect(printed.length).toBeGreaterThan(0);
  for (const path of printed)
    expect(
      renderPages(path)
        .map(countColoured)
        .filter((count) => count > 0),
    ).toEqual([]);
});

describe.each(briefings)('the paper of the briefing $name', (made) => {
  const scene = sceneOf(made);
  /** The line or bar that may bleed, with a pixel around it. */
  const furniture = scene.masters.flatMap((master) =>
    master.marks.map(({ box }): Box => ({ x: box.x - 2, y: box.y - 2, w: box.w + 4, h: box.h + 4 })),
  );

  it('has nothing near its edges but the line or bar that may bleed', () => {
    for (const [index, page] of renderPages(made.path).entries()) {
      const outside = [...inkOf(page)].filter(({ x, y }) => {
        const inside = x >= MARGIN && y >= MARGIN && x < page.width - MARGIN && y < page.height - FOOT;
        return (
          !inside && !furniture.some((box) => x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h)
        );
      });
      expect(outside, `page ${index + 1}`).toEqual([]);
    }
  });

  it('has nothing but its footer in the lowest 12 mm', () => {
    const footer = ['footer', 'page-number', 'tick', 'marking'];
    const low = scene.pages.flatMap((page) =>
      page.marks.filter((mark) => mark.box.y + mark.box.h > scene.size.h - MARGIN),
    );
    expect(low.length).toBeGreaterThan(0);
    expect(low.filter((mark) => !footer.includes(mark.role)).map((mark) => mark.id)).toEqual([]);
  });
});
