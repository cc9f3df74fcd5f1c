import { describe, expect, it } from 'vitest';
import { checkFigure } from '../../../src/2-ground/rules/figures.ts';
import { hold } from '../../support/claim.ts';
import { outline } from '../../support/spans.ts';

function messages(said: string, fields: string) {
  const { speech, context } = hold(said, `figures: [{ ${fields}, meaning: M, quotes: ['${said}'] }]`);
  const [figure] = speech.figures ?? [];
  if (figure === undefined) throw new Error('the fixture is wrong');
  return checkFigure(figure, context.said.evidenceOf(figure.quotes), context);
}

const judge = (said: string, fields: string) => outline(messages(said, fields));

describe('checkFigure', () => {
  it.each([
    ['percent', 'We lost 46 percent.', 'value: 46, unit: percent'],
    ['the percent sign', 'We lost 46%.', 'value: 46, unit: "%"'],
    ['a fraction as percent', 'We lost a quarter of it. We lost half.', 'value: 50, unit: percent'],
    ['money', 'It cost $528 million.', 'value: 528000000, unit: USD'],
    ['money in words', 'It cost half a billion dollars.', 'value: 500000000, unit: USD'],
    ['things', 'We dug forty wells.', 'value: 40, unit: wells'],
    ['people', 'A million people drank.', 'value: 1000000, unit: people'],
    ['a decimal', 'We drank 4.5 million.', 'value: 4500000, unit: buckets'],
    ['a whole', 'We spent $5 of $10 million.', 'value: 5, unit: USD, of: { value: 10000000, unit: USD }'],
  ])('accepts %s', (_name, said, fields) => {
    expect(judge(said, fields)).toEqual([]);
  });

  it.each([
    ['another value', 'We lost 46 percent.', 'value: 47, unit: percent', '47'],
    ['another magnitude', 'It cost $528 million.', 'value: 528, unit: USD', '528'],
    ['another currency', 'It cost $528.', 'value: 528, unit: EUR', 'EUR'],
    ['things for percent', 'We lost 46 percent.', 'value: 46, unit: wells', 'wells'],
    ['percent for things', 'We lost 46 wells.', 'value: 46, unit: percent', 'percent'],
    ['money for things', 'It cost $46.', 'value: 46, unit: wells', 'wells'],
    ['a time for things', 'We met at 10:00.', 'value: 600, unit: wells', 'wells'],
    ['a value that nobody said', 'We lost it.', 'value: 46, unit: percent', '46'],
    ['another whole', 'We spent $5.', 'value: 5, unit: USD, of: { value: 10, unit: USD }', '{ value: 10, unit: USD }'],
  ])('objects to %s', (_name, said, fields, words) => {
    expect(judge(said, fields)).toEqual([['number-unsupported', words]]);
  });

  it.each([
    ['an estimate', 'An estimated 46 percent are dry.', 'An estimated'],
    ['a limit below', 'More than 46 percent are dry.', 'More than'],
    ['a limit above', 'Up to 46 percent are dry.', 'Up to'],
    ['a hedge behind', '46 percent or more are dry.', 'or more'],
  ])('asks for %s', (_name, said, hedge) => {
    const [message, ...more] = messages(said, 'value: 46, unit: percent');
    expect(more).toEqual([]);
    expect(outline(message ? [message] : [])).toEqual([['hedge-dropped', '46']]);
    expect(message?.hints.join()).toContain(hedge);
  });

  it.each([
    ['the speaker’s own', 'An estimated 46 percent are dry.', 'an estimated'],
    ['one of its kind', 'Some 46 percent are dry.', 'about'],
    ['a limit of its kind', 'More than 46 percent are dry.', 'at least'],
    ['one that no rule knows, if it was said', 'A good 46 percent are dry.', 'a good'],
  ])('accepts a hedge: %s', (_name, said, hedge) => {
    expect(judge(said, `value: 46, unit: percent, hedge: ${hedge}`)).toEqual([]);
  });

  it.each([
    ['that was not said', '46 percent are dry.', 'about'],
    ['of another kind', 'More than 46 percent are dry.', 'up to'],
    ['that turns a limit around', 'Up to 46 percent are dry.', 'over'],
    ['of another number', '46 percent, or about 50 wells, are dry.', 'nearly'],
  ])('objects to a hedge %s', (_name, said, hedge) => {
    expect(judge(said, `value: 46, unit: percent, hedge: ${hedge}`)).toEqual([['hedge-added', hedge]]);
  });

  it('asks for no hedge where the number was said plainly too', () => {
    expect(judge('About 46 percent are dry. I repeat: 46 percent.', 'value: 46, unit: percent')).toEqual([]);
  });
});

describe('a derived value', () => {
  const said = 'It is 46 percent of $528 million, over 4 years.';

  it.each([
    ['what its formula makes', 242_880_000, '0.46 * 528000000'],
    ['percent as a number', 242_880_000, '46 / 100 * 528000000'],
    ['rounding to the digits given', 243_000_000, '0.46 * 528_000_000'],
    ['what is left of a whole', 54, '100 - 46'],
    ['decimals rounded', 11.5, '46 / 4'],
    ['other signs', 132_000_000, '528000000 ÷ 4'],
    ['brackets', 285_120_000, '(1 − 0.46) × 528000000'],
  ])('may be %s', (_name, value, formula) => {
    expect(judge(said, `value: ${value}, unit: USD, derived: "${formula}"`)).toEqual([]);
  });

  it.each([
    ['another value', 24, '0.46 * 528000000'],
    ['a value beyond rounding', 244_000_000, '0.46 * 528000000'],
    ['nothing computed', 24, 'a guess'],
    ['no end', 24, '46 / (4 - 4)'],
    ['code', 24, 'process.exit()'],
  ])('must not be %s', (_name, value, formula) => {
    expect(judge(said, `value: ${value}, unit: USD, derived: "${formula}"`)).toEqual([
      ['derived-mismatch', `"${formula}"`],
    ]);
  });

  it('may rest only on numbers that were said', () => {
    expect(judge(said, 'value: 50, unit: wells, derived: "46 + 4"')).toEqual([]);
    expect(judge(said, 'value: 51, unit: wells, derived: "46 + 5"')).toEqual([['number-unsupported', '"46 + 5"']]);
  });
});
