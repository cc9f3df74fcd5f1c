import { describe, expect, it } from 'vitest';
import { checkDensity } from '../../../src/check/design/density.ts';
import type { Page } from '../../../src/ir/scene.ts';
import { words } from '../../support/briefing-documents.ts';
import { deck, slide, table, text } from '../../support/hand-made.ts';

const BOX = { x: 129, y: 160, w: 700, h: 300 };
/** The title of a slide made by hand has four words. */
const TITLE = 4;
const codes = (...pages: readonly Page[]): readonly string[] => checkDensity(deck(pages)).map(({ code }) => code);
const holding = (count: number, facts: Partial<Page> = {}): Page => slide(1, [text(words(count), BOX)], facts);

describe('words', () => {
  it('are many above 105 where somebody speaks to the slide, and above 150 where it is read', () => {
    expect(codes(holding(105 - TITLE))).toEqual([]);
    expect(codes(holding(106 - TITLE))).toEqual(['words-many']);
    expect(codes(holding(150 - TITLE, { layout: 'asks' }))).toEqual([]);
    expect(codes(holding(151 - TITLE, { layout: 'asks' }))).toEqual(['words-many']);
  });

  it('are not counted where they are an index, and on paper', () => {
    expect(codes(holding(400, { layout: 'sources' }))).toEqual([]);
    const { layout: _, ...page } = holding(400);
    expect(codes(page)).toEqual([]);
  });

  it('of a quotation are its own', () => {
    const quoting = (count: number): Page => holding(60, { layout: 'quote', title: words(count) });
    expect(codes(quoting(45))).toEqual([]);
    expect(codes(quoting(46))).toEqual(['words-many']);
  });

  it('are neither numbers of paragraphs, nor dashes, nor heads of columns, nor running matter', () => {
    const full = text(`${words(105 - TITLE)} – ¶4 ¶5–7`, BOX);
    const head = text(words(9), BOX, {}, { role: 'head' });
    const heads = table([['#Of whom, and in which words', 'What is asked']]);
    expect(codes(slide(1, [full, head, heads]))).toEqual([]);
  });
});

describe('items', () => {
  it('are many above six, and above twelve in a table for reference', () => {
    expect(codes(slide(1, [], { items: 6 }))).toEqual([]);
    expect(codes(slide(1, [], { items: 7 }))).toEqual(['items-many']);
    expect(codes(slide(1, [], { items: 12, layout: 'roles' }))).toEqual([]);
    expect(codes(slide(1, [], { items: 13, layout: 'roles' }))).toEqual(['items-many']);
  });

  it('are told once of a list that runs on', () => {
    expect(codes(slide(1, [], { items: 8 }), slide(2, [], { items: 8, continues: true }))).toEqual(['items-many']);
  });
});
