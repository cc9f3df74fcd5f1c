import { describe, expect, inject, it } from 'vitest';
import { convertDecks } from '../support/office.ts';
import { countColoured, inkOf, renderPages } from '../support/ppm.ts';
import { runTool } from '../support/run-tool.ts';
import { madeOf } from './made.ts';

const briefings = madeOf('briefing');
const inPrint = briefings.filter((each) => each.options.theme === 'print');

/** 12 mm less the pixel that an edge may touch: office printers clip there, and staples and punches go there. */
const MARGIN = 33;

describe.each(inPrint)('the briefing $name', ({ path }) => {
  it('sets no colour but black, white and grey', () => {
    const file = runTool('qpdf', ['--qdf', '--object-streams=disable', path, '-']).toString('latin1');
    expect([...file.matchAll(/^[\d.]+ [gG]\b/gm)].length).toBeGreaterThan(10);
    expect(file.match(/^(?:[\d.]+ ){3,4}(?:rg|RG|k|K|sc|SC|scn|SCN)\b/gm) ?? []).toEqual([]);
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

it.each(briefings)('has nothing in the outer 12 mm of the briefing $name', (made) => {
  for (const [index, page] of renderPages(made.path).entries()) {
    const outside = [...inkOf(page)].filter(
      ({ x, y }) => x < MARGIN || y < MARGIN || x >= page.width - MARGIN || y >= page.height - MARGIN,
    );
    expect(outside, `page ${index + 1}`).toEqual([]);
  }
});
