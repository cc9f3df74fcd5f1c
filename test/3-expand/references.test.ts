import { describe, expect, it } from 'vitest';
import { citeBeside, citeRows, paragraphsOf } from '../../src/3-expand/cites.ts';
import { linkReferences } from '../../src/3-expand/references.ts';
import { plain } from '../../src/ir/rich-text.ts';
import { deckOf, groundFolder, slideOf } from '../support/expanded.ts';

const lagon = deckOf(groundFolder('lagon-unga-2008'));

describe('references', () => {
  it('are sorted and each stands once', () => {
    const quotes = [{ paragraph: 9 }, { paragraph: 3 }, { paragraph: 9 }];
    expect(paragraphsOf({ quotes })).toEqual([3, 9]);
  });

  it('of a section without quotes are its items’', () => {
    expect(
      paragraphsOf({ quotes: [], items: [{ quotes: [{ paragraph: 4 }] }, { quotes: [{ paragraph: 2 }] }] }),
    ).toEqual([2, 4]);
  });

  it('beside a title are those that it lacks', () => {
    expect(citeBeside({ cites: [6, 7] }, [7]).cites).toEqual([6]);
  });

  it('of rows are left out only where every row repeats the title’s', () => {
    expect(citeRows([{ cites: [7] }, { cites: [7] }], [7]).map((row) => row.cites)).toEqual([[], []]);
    expect(citeRows([{ cites: [7] }, { cites: [6, 7] }], [7]).map((row) => row.cites)).toEqual([[7], [6, 7]]);
  });

  it('of a column that rests on one paragraph stand in its head', () => {
    const { columns, rows } = slideOf(lagon, 'comparison');
    expect(columns.map((column) => column.cites)).toEqual([[4], [5]]);
    expect(rows.flatMap((row) => row.cells).every((cell) => cell.cites.length === 0)).toBe(true);
  });

  it('of evidence and of panels are always shown', () => {
    expect(slideOf(lagon, 'pillars').pillars.map((pillar) => [pillar.cites, pillar.evidence?.cites])).toEqual([
      [[], [4]],
      [[], [6]],
      [[], [3]],
    ]);
    expect(slideOf(lagon, 'roles').panel?.cites).toEqual([8]);
    expect(slideOf(lagon, 'regional').panel?.cites).toEqual([15]);
  });

  it('typed by an editor become links', () => {
    expect(linkReferences(plain('As ¶4–5 and ¶6, 7 say.'))).toEqual([
      { type: 'text', text: 'As ' },
      { type: 'ref', paragraphs: [4, 5] },
      { type: 'text', text: ' and ' },
      { type: 'ref', paragraphs: [6, 7] },
      { type: 'text', text: ' say.' },
    ]);
  });
});
