import { describe, expect, it } from 'vitest';
import { findAllFigures } from '../../../src/import/draft/figures.ts';
import { analysed } from '../../support/analysed.ts';

const figures = (...paragraphs: string[]): readonly string[] =>
  findAllFigures(analysed(paragraphs).analysis.sentences).map(({ value, unit, hedge, high, of }) =>
    [hedge, value, high === undefined ? undefined : `to ${high}`, unit, of ? `of ${of.value} ${of.unit}` : undefined]
      .filter((each) => each !== undefined)
      .join(' '),
  );

describe('findAllFigures', () => {
  it.each([
    ['We have pledged more than $3 million.', ['more than 3000000 USD']],
    ['Some 40,000 people fled.', ['Some 40000 people']],
    ['Wheat prices have doubled.', ['2 times']],
    ['One in four children is hungry.', ['25 percent']],
    ['Nine out of ten clinics closed.', ['90 percent']],
    ['The cost is between $2 and $5 billion.', ['2000000000 to 5000000000 USD']],
    ['Nearly 30 percent of the $200 million was spent.', ['Nearly 30 percent of 200000000 USD']],
    ['Each dollar yields a 12-fold return.', ['12 times']],
    ['We trained two dozen judges and 48 officers.', ['24 judges', '48 officers']],
    ['The judge has a five-year term.', ['5 year term']],
    ['Crops failed by 30 to 40 percent.', ['30 to 40 percent']],
    ['About a third of the crops failed.', ['About 33.3333 percent']],
    ['At least 6.5 million children go to school.', ['At least 6500000 children']],
    ['Half of them are girls.', ['50 percent']],
    ['The budget of $3/1/2/ million was approved.', ['3500000 USD']],
  ])('measures in “%s”', (text, wanted) => {
    expect(figures(text)).toEqual(wanted);
  });

  it.each([
    ['years and dates', 'In 2005, on June 3, the talks began.'],
    ['a horizon', 'Over the next five years we will build.'],
    ['an age', 'A 25-year-old mother of children under the age of 10 spoke.'],
    ['somebody’s age', 'She is 25, and he was 60 when he came.'],
    ['even odds', 'We have a 50-50 chance.'],
    ['one of several', 'Peru is one of five members. One of the problems is time.'],
    ['a nought of rhetoric', 'Zero tolerance is our policy.'],
    ['a day’s name', 'The G7 and the P5 met on 9/11.'],
    ['a part of a text', 'Chapter 7 of the report says so.'],
    ['a century', 'The 21st century is here, and the first 100 days matter.'],
    ['a count of list items', 'There are three key areas and four principles.'],
    ['a document', 'Resolution 1325 and Article 51 apply.'],
    ['an ordinal', 'It is the second time and the 19th session.'],
    ['a group', 'The Group of 20 met.'],
    ['a compound', 'These are half-measures.'],
    ['a clock', 'At 10:00 am we meet.'],
    ['an address', 'We met at 583 Park Avenue today.'],
  ])('is silent at %s', (_, text) => {
    expect(figures(text)).toEqual([]);
  });

  it('gives a figure where it is first said, and another of the same size', () => {
    expect(figures('We gave $5 million.', 'Those $5 million were well spent.')).toEqual(['5000000 USD']);
    expect(figures('We gave $5 million.', 'Today we add another $5 million.')).toHaveLength(2);
  });
});
