import { beforeAll, describe, expect, test } from 'vitest';
import { writePptx } from '../../../src/5-render/pptx/write.ts';
import { type DeckParts, openDeck } from '../../support/deck-parts.ts';
import { bars, DECK, page, title } from '../../support/scenes.ts';
import { all, attribute, type Document, type Element, first, words } from '../../support/xml.ts';

let deck: DeckParts;
beforeAll(async () => {
  deck = openDeck(await writePptx(DECK));
});

const values = (elements: readonly Element[], name: string): readonly (string | undefined)[] =>
  elements.map((element) => attribute(element, name));

describe('a table', () => {
  const table = (): Element => first(deck.object(3, 'Agencies'), 'a:tbl');

  test('has a header row, row heads, a style that draws nothing, and a description', () => {
    const properties = first(table(), 'a:tblPr');
    expect([attribute(properties, 'firstRow'), attribute(properties, 'firstCol')]).toEqual(['1', '1']);
    expect(attribute(properties, 'bandRow')).toBeUndefined();
    expect(first(properties, 'a:tableStyleId').textContent).toBe('{2D5ABB26-0587-4C30-8999-92F81FD0307C}');
    expect(attribute(first(deck.object(3, 'Agencies'), 'p:cNvPr'), 'descr')).toBe('What each agency does');
  });

  test('has the exact widths, heights and insets', () => {
    expect(values(all(table(), 'a:gridCol'), 'w')).toEqual([String(150 * 12700), String(350 * 12700)]);
    expect(values(all(table(), 'a:tr'), 'h')).toEqual(Array(3).fill(String(50 * 12700)));
    const cell = first(table(), 'a:tcPr');
    expect(['marL', 'marT', 'marR', 'marB'].map((name) => Number(attribute(cell, name)) / 12700)).toEqual([0, 6, 9, 6]);
  });

  test('both cells at an edge draw the same line, in a colour of the theme', () => {
    const [head, row] = all(table(), 'a:tr').map((each) => first(each, 'a:tcPr'));
    const line = (cell: Element | undefined, side: string): readonly (string | undefined)[] => {
      const edge = cell && first(cell, side);
      return edge ? [attribute(edge, 'w'), ...values(all(edge, 'a:schemeClr'), 'val')] : [];
    };
    expect(line(head, 'a:lnT')).toEqual(['25400', 'tx1']);
    expect(line(head, 'a:lnB')).toEqual(['9525', 'accent3']);
    expect(line(row, 'a:lnT')).toEqual(line(head, 'a:lnB'));
    expect(line(row, 'a:lnL')).toEqual(['0']);
  });

  test('an empty cell takes the smallest line of its row, so that it cannot stretch it', async () => {
    const mark = DECK.pages[2]?.marks.find((each) => each.type === 'table');
    if (mark?.type !== 'table') throw new Error('no table');
    const rows = mark.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => (index === 1 ? { ...cell, paragraphs: [] } : cell)),
    }));
    const pages = [page(1, 'table', 'Content', [title('Gaps'), { ...mark, rows }])];
    const bare = openDeck(await writePptx({ ...DECK, pages })).object(1, 'Agencies');
    const blank = [all(table(), 'a:tc').at(-1), all(bare, 'a:tc').at(-1)];
    for (const cell of blank) {
      expect(cell && words(cell)).toBe('');
      expect(cell && attribute(first(cell, 'a:spcPts'), 'val')).toBe('1800');
      expect(cell && attribute(first(cell, 'a:endParaRPr'), 'sz')).toBe('1400');
    }
  });
});

describe('a doughnut', () => {
  const chart = (): Document => deck.xml('ppt/charts/chart1.xml');

  test('shows its points in the theme’s colours, with the mark’s hole, and says what it shows', () => {
    expect(attribute(first(chart(), 'c:holeSize'), 'val')).toBe('62');
    expect(all(chart(), 'c:dPt').map((point) => attribute(first(point, 'a:schemeClr'), 'val'))).toEqual([
      'accent1',
      'accent2',
      'accent5',
    ]);
    expect(all(chart(), 'c:legend')).toEqual([]);
    expect(attribute(first(deck.object(3, 'Share'), 'p:cNvPr'), 'descr')).toContain('46 percent');
    expect(all(chart(), 'a:srgbClr')).toEqual([]);
  });

  test('holds the same data as its workbook, zero included', () => {
    const workbook = openDeck(deck.bytes('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'));
    const sheet = workbook.xml('xl/worksheets/sheet1.xml');
    const numbers = all(sheet, 'v').map((each) => each.textContent);
    expect(numbers).toEqual(['0.46', '0', '0.54']);
    expect(all(first(chart(), 'c:numCache'), 'c:v').map((each) => each.textContent)).toEqual(numbers);
    const labels = all(sheet, 't').map((each) => each.textContent);
    expect(labels).toEqual(['', 'Funds & grants', 'To “NGOs”', 'Nothing', 'Rest']);
    expect(all(first(chart(), 'c:cat'), 'c:v').map((each) => each.textContent)).toEqual(labels.slice(2));
    expect(attribute(first(workbook.xml('xl/styles.xml'), 'numFmt'), 'formatCode')).toBe('0%');
  });
});

test('bars have two axes, the value axis hidden and from zero, and their values at the ends', async () => {
  const pages = [page(1, 'bars', 'Content', [title('Bars'), bars({ x: 129, y: 170, w: 400, h: 200 })])];
  const chart = openDeck(await writePptx({ ...DECK, pages })).xml('ppt/charts/chart1.xml');
  const axes = all(first(chart, 'c:barChart'), 'c:axId').map((each) => attribute(each, 'val'));
  expect(
    [first(chart, 'c:catAx'), first(chart, 'c:valAx')].map((axis) => attribute(first(axis, 'c:axId'), 'val')),
  ).toEqual(axes);
  expect(attribute(first(first(chart, 'c:valAx'), 'c:delete'), 'val')).toBe('1');
  expect(attribute(first(first(chart, 'c:valAx'), 'c:min'), 'val')).toBe('0');
  expect(attribute(first(first(chart, 'c:ser'), 'c:showVal'), 'val')).toBe('1');
});
