import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, rangeOf, resolveRelative, writeRange } from '../../src/english/dates.ts';

describe('findDates', () => {
  it.each([
    ['a day and a year', 'on June 3, 2008, in town', 'June 3, 2008', { year: 2008, month: 6, day: 3 }],
    ['the day first', 'on 3 June 2008', '3 June 2008', { year: 2008, month: 6, day: 3 }],
    ['an ordinal', 'the 3rd of June 2008', '3rd of June 2008', { year: 2008, month: 6, day: 3 }],
    ['an ordinal behind', 'June 3rd', 'June 3rd', { month: 6, day: 3 }],
    ['a month and a year', 'in May 2005', 'May 2005', { year: 2005, month: 5 }],
    ['“of” between them', 'in May of 2005', 'May of 2005', { year: 2005, month: 5 }],
    ['a short month', 'on Sept. 9, 1999', 'Sept. 9, 1999', { year: 1999, month: 9, day: 9 }],
    ['a month alone', 'in October we met', 'October', { month: 10 }],
    ['May alone', 'since May', 'May', { month: 5 }],
  ])('finds %s', (_name, text, words, date) => {
    const dates = findDates(text);
    expect(dates).toHaveLength(1);
    expect(dates[0]).toMatchObject(date);
    expect(text.slice(dates[0]?.start, dates[0]?.end)).toBe(words);
  });

  it.each([
    ['the verb', 'It may be so. May I ask? We may 2 of us go.'],
    ['to march', 'They march on. March with us.'],
    ['a name', 'August bodies met Mar and Jan'],
    ['a year alone', 'since 2001'],
    ['a marker of another kind', 'Mayor 3, marches 2008'],
  ])('takes no date for %s', (_name, text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('finds all in order, and no year that goes on', () => {
    expect(findDates('from June 3 to 5 July 2008').map(({ month, day }) => [month, day])).toEqual([
      [6, 3],
      [7, 5],
    ]);
    expect(findDates('in May 2005')[0]).not.toHaveProperty('day');
  });
});

describe('rangeOf', () => {
  it.each(['2008', '2008-02', '2008-02-29', '1969-12-31', '2100-02', '1970-01'])(
    'covers %s and nothing else',
    (date) => {
      expect(writeRange(rangeOf(date))).toBe(date);
    },
  );

  it.each([
    ['2008', 366],
    ['2007', 365],
    ['2008-02', 29],
    ['2100-02', 28],
    ['2008-06-03', 1],
  ])('gives %s %i days', (date, days) => {
    const { first, last } = rangeOf(date);
    expect(last - first + 1).toBe(days);
  });

  it('writes what is no whole month or year as two days', () => {
    expect(writeRange({ first: rangeOf('2008-06-03').first, last: rangeOf('2008').last })).toBe(
      '2008-06-03 to 2008-12-31',
    );
  });
});

/** A Tuesday. */
const DAY = '2008-06-03';
const resolve = (words: string, said = DAY): string | undefined => {
  const range = resolveRelative(words, said);
  return range && writeRange(range);
};

describe('resolveRelative', () => {
  it.each([
    ['today', '2008-06-03'],
    ['this morning', '2008-06-03'],
    ['Tomorrow', '2008-06-04'],
    ['the day after tomorrow', '2008-06-05'],
    ['yesterday', '2008-06-02'],
    ['last night', '2008-06-02'],
    ['the day before yesterday', '2008-06-01'],
    ['this week', '2008-06-02 to 2008-06-08'],
    ['last week', '2008-05-26 to 2008-06-01'],
    ['next week', '2008-06-09 to 2008-06-15'],
    ['last month', '2008-05'],
    ['this month', '2008-06'],
    ['the coming month', '2008-07'],
    ['last year', '2007'],
    ['the previous year', '2007'],
    ['this year', '2008'],
    ['next year', '2009'],
    ['later this year', '2008-06-03 to 2008-12-31'],
    ['earlier this year', '2008-01-01 to 2008-06-03'],
    ['later this month', '2008-06-03 to 2008-06-30'],
    ['this time next year', '2009-06'],
    ['this time last year', '2007-06'],
    ['two years ago', '2006'],
    ['2 years ago', '2006'],
    ['a year ago', '2007'],
    ['six months ago', '2007-12'],
    ['ten days ago', '2008-05-24'],
    ['a decade ago', '1998'],
    ['in three months', '2008-09'],
    ['within two weeks', '2008-06-03 to 2008-06-22'],
    ['by the end of the year', '2008-06-03 to 2008-12-31'],
    ['on Friday', '2008-06-06 to 2008-06-13'],
    ['last Friday', '2008-05-23 to 2008-05-30'],
    ['Ladies, let me thank you for last month’s talks', '2008-05'],
  ])('takes “%s” for %s', (words, expected) => {
    expect(resolve(words)).toBe(expected);
  });

  it.each(['soon', 'a few years ago', 'several months ago', 'in the past', 'once upon a time', '', 'year'])(
    'leaves “%s” open',
    (words) => {
      expect(resolve(words)).toBeUndefined();
    },
  );

  it.each([
    ['tomorrow over the end of February', 'tomorrow', '2008-02-28', '2008-02-29'],
    ['tomorrow in a year without a leap day', 'tomorrow', '2007-02-28', '2007-03-01'],
    ['yesterday after a leap day', 'yesterday', '2008-03-01', '2008-02-29'],
    ['a leap day’s next year', 'next year', '2008-02-29', '2009'],
    ['a leap day’s next month', 'this time next year', '2008-02-29', '2009-02'],
    ['last month in January', 'last month', '2008-01-15', '2007-12'],
    ['next month at a long month’s end', 'next month', '2008-01-31', '2008-02'],
    ['last year said in a year', 'last year', '2008', '2007'],
    ['last month said in a month', 'last month', '2008-01', '2007-12'],
    ['a week over the end of a year', 'this week', '2008-12-31', '2008-12-29 to 2009-01-04'],
    ['a Sunday, the last day of its week', 'this week', '2008-06-08', '2008-06-02 to 2008-06-08'],
  ])('counts %s', (_name, words, said, expected) => {
    expect(resolve(words, said)).toBe(expected);
  });

  it.each(['tomorrow', 'today', 'on Friday'])('does not take “%s” from a date without a day', (words) => {
    expect(resolve(words, '2008-06')).toBeUndefined();
  });

  it('says where a weekday leaves a margin', () => {
    expect(resolveRelative('next Friday', DAY)?.loose).toBe(true);
    expect(resolveRelative('last month', DAY)).not.toHaveProperty('loose');
  });

  it('puts yesterday, today and tomorrow side by side on any day', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const said = date.toISOString().slice(0, 10);
        const [a, b, c] = ['yesterday', 'today', 'tomorrow'].map(
          (each) => resolveRelative(each, said)?.first ?? Number.NaN,
        );
        expect([a, c]).toEqual([(b ?? 0) - 1, (b ?? 0) + 1]);
        expect(resolve('today', said)).toBe(said);
      }),
    );
  });
});
