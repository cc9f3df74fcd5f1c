import { describe, expect, inject, it } from 'vitest';
import { convertDecks } from '../support/office.ts';
import { colourOperators } from '../support/pdf-operators.ts';
import { countColoured, countTints, inkOf, renderPages } from '../support/ppm.ts';
import { runTool } from '../support/run-tool.ts';
import type { Made } from './build-all.ts';
import { madeOf, madeOfPaper, madeOfSheets, titleOf } from './made.ts';

const named = (files: readonly Made[]): readonly (Made & { readonly title: string })[] =>
  files.map((made) => ({ ...made, title: titleOf(made) }));

const paper = named(madeOfPaper());
/** What is to be printed without colour, by its theme or by its ink. */
const uncoloured = paper.filter(
  ({ options }) => options.theme === 'print' || options.ink === 'grey' || options.ink === 'black',
);
const black = paper.filter(
  ({ options, format }) => options.ink === 'black' || (options.ink === undefined && /handout-[69]/.test(format)),
);

/** 12 mm less the pixel that an edge may touch: office printers clip there, and staples and punches go there. */
const MARGIN = 33;

describe.each(uncoloured)('$title', ({ path }) => {
  it('sets no colour but black, white and grey, and shows none', () => {
    const file = runTool('qpdf', ['--qdf', '--object-streams=disable', path, '-']).toString('latin1');
    expect([...file.matchAll(/^[\d.]+ [gG]\b/gm)].length).toBeGreaterThan(2);
    expect(colourOperators(file)).toEqual([]);
    expect(
      renderPages(path)
        .map(countColoured)
        .filter((count) => count > 0),
    ).toEqual([]);
  });
});

describe.each(black)('$title, in black', ({ path }) => {
  it('shows ink and paper, and no tint between', () => {
    expect(
      renderPages(path, { smooth: false })
        .map(countTints)
        .filter((count) => count > 0),
    ).toEqual([]);
  });
});

it('shows colours and tints where there are some, so that the checks above could fail', () => {
  const coloured = madeOf('briefing').filter((each) => each.name.endsWith('chancery a4'));
  expect(coloured.length).toBeGreaterThan(0);
  for (const { path } of coloured) {
    expect(renderPages(path).every((page) => countColoured(page) > 0)).toBe(true);
    expect(renderPages(path, { smooth: false }).some((page) => countTints(page) > 0)).toBe(true);
  }
});

it('shows the decks for print in black, white and grey too', () => {
  const decks = madeOf('pptx');
  const pdfs = convertDecks(
    decks.map((each) => each.path),
    inject('folder'),
  );
  const printed = pdfs.filter((_, index) => decks[index]?.options.theme === 'print');
  expect(printed.length).toBeGreaterThan(0);
  for (const path of printed) {
    expect(
      renderPages(path)
        .map(countColoured)
        .filter((count) => count > 0),
    ).toEqual([]);
  }
});

it.each([...paper, ...named(madeOfSheets())])('has nothing in the outer 12 mm of $title', (made) => {
  for (const [index, page] of renderPages(made.path).entries()) {
    const outside = [...inkOf(page)].filter(
      ({ x, y }) => x < MARGIN || y < MARGIN || x >= page.width - MARGIN || y >= page.height - MARGIN,
    );
    expect(outside, `page ${index + 1}`).toEqual([]);
  }
});
