import { describe, expect, it } from 'vitest';
import { checkHalves } from '../../../src/check/design/half-empty.ts';
import type { Mark, Page } from '../../../src/ir/scene.ts';
import { chart, deck, rect, slide, text } from '../../support/hand-made.ts';

const halves = (marks: readonly Mark[], facts: Partial<Page> = {}): readonly string[] =>
  checkHalves(deck([slide(1, marks, facts)])).map(({ message }) => message.split(' ')[1] ?? '');

const WIDE = { x: 129, y: 160, w: 774, h: 20 };
const LOW = { x: 129, y: 400, w: 774, h: 20 };
/** Fifty letters of ten points. */
const LINE = 'word '.repeat(20).trim();

describe('a half', () => {
  it('is empty below, to the right or to the left where nothing reaches into it', () => {
    expect(halves([text(LINE, WIDE, { size: 20 })])).toEqual(['lower']);
    expect(halves([text('few', WIDE), text('few', LOW)])).toEqual(['right']);
    expect(halves([text('few', { ...WIDE, x: 600 }), text('few', { ...LOW, x: 600 })])).toEqual(['left']);
    expect(halves([text(LINE, WIDE, { size: 20 }), text('few', LOW)])).toEqual([]);
  });

  it('is filled by what shows, not by the box of a text', () => {
    expect(halves([text(LINE, { ...WIDE, h: 300 }, { size: 20 })])).toEqual(['lower']);
    expect(halves([chart(['accent1']), text('few', { ...LOW, x: 600 })])).toEqual([]);
    expect(halves([rect({ ...WIDE, h: 300 }, 'lt2')])).toEqual([]);
    expect(halves([text(LINE, WIDE, { size: 20 }), text('few', LOW, {}, { role: 'note' })])).toEqual([]);
  });

  it('is not filled by the title, the ruler’s ticks and paragraph numbers', () => {
    const ticks = rect({ x: 700, y: 506, w: 6, h: 6 }, 'accent1', { role: 'tick' });
    const ref = text('¶4', { ...LOW, x: 57 }, {}, { role: 'ref' });
    expect(halves([text(LINE, WIDE, { size: 20 }), ticks, ref])).toEqual(['lower']);
  });

  it('may be empty on purpose', () => {
    for (const master of ['Title', 'Divider', 'Statement', 'Quotation'] as const)
      expect(halves([], { master })).toEqual([]);
    expect(halves([], { layout: 'number' })).toEqual([]);
  });
});
