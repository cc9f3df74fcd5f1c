import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/5-render/csv/csv.ts';
import { readCsv } from '../../support/csv.ts';

/** Cells as they come back, without the mark at the beginning of the file. */
const back = (...cells: Parameters<typeof writeCsv>[0][number]): readonly string[] => {
  const text = writeCsv([cells]);
  expect(text.startsWith('\ufeff')).toBe(true);
  return readCsv(text.slice(1))[0] ?? [];
};

describe('a table', () => {
  it('has a line a row, fields between commas, and a mark by which spreadsheets know its encoding', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['ä', 7, undefined],
      ]),
    ).toBe('\ufeffa,b\r\nä,7,\r\n');
  });

  it('comes back as it was, whatever stands in it', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !/^[=+\-@\t\r\n＝＋－＠]/.test(each));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (cells) => {
        expect(back(...cells)).toEqual(cells);
      }),
    );
  });

  it.each(['a,b', 'a "b" c', '"', 'a\nb', 'a\r\nb', ' a', 'a ', ''])('takes %j', (text) => {
    expect(back(text, 'x')).toEqual([text, 'x']);
  });
});

describe('what a spreadsheet would run', () => {
  it.each([
    '=cmd()',
    "=HYPERLINK('http://a','b')",
    '+1',
    '-1 percent',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ])('%j begins with an apostrophe', (text) => {
    expect(back(text)).toEqual([`'${text}`]);
  });

  it.each(['1 = 2', '– a dash', '“=” in quotes', "'quoted'"])('%j does not', (text) => {
    expect(back(text)).toEqual([text]);
  });

  it('is no number of ours', () => {
    expect(back(-1, 0)).toEqual(['-1', '0']);
  });
});
