import { describe, expect, it } from 'vitest';
import { checkSections } from '../../../src/check/access/sections.ts';
import type { Mark } from '../../../src/ir/scene.ts';
import { deck, paper, slide, text } from '../../support/hand-made.ts';

const BOX = { x: 111, y: 200, w: 200, h: 30 };
const inSection = (id: string, title: string): Mark =>
  text(
    title,
    BOX,
    {},
    {
      role: 'heading',
      structure: [
        { id, type: 'Sect', title },
        { id: `${id}-h`, type: 'H2' },
      ],
    },
  );

describe('sections', () => {
  it('of slides are runs of a name, which must not come back', () => {
    const pages = (...names: readonly string[]) => names.map((section, index) => slide(index + 1, [], { section }));
    expect(checkSections([deck(pages('A', 'A', 'B'))])).toEqual({ looked: 2, failed: 0, diagnostics: [] });
    const { diagnostics, failed } = checkSections([deck(pages('A', 'B', 'a'))]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '“a” on slide 3 “slide-3” is the name of another section of the deck too',
    ]);
    expect(failed).toBe(1);
  });

  it('of paper are told apart by their names, over all its pages, and for each document alone', () => {
    const one = paper([
      slide(1, [inSection('a', 'Asks'), inSection('a', 'Asks')]),
      slide(2, [inSection('b', 'Roles')]),
    ]);
    expect(checkSections([one, one]).failed).toBe(0);
    const two = paper([slide(1, [inSection('a', 'Asks')]), slide(2, [inSection('b', 'Asks')])]);
    expect(checkSections([two]).diagnostics.map(({ code }) => code)).toEqual(['section-repeated']);
  });
});
