import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFigure, compute } from '../../../src/2-ground/rules/figures.ts';
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

describe('compute', () => {
  it.each([
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['2 * (3 + (4 - 1))', 12],
    ['10 - 3 - 2', 5],
    ['100 / 10 / 2', 5],
    ['-2 + 3', 1],
    ['2 * -3', -6],
    ['--2', 2],
    ['1e6', 1_000_000],
    ['1_000 × 2', 2000],
    ['9 ÷ 2', 4.5],
    ['5 − 2', 3],
    ['0.1', 0.1],
  ])('makes of %s %d', (formula, value) => {
    expect(compute(formula)?.value).toBe(value);
  });

  it.each([
    '',
    ' ',
    '1 / 0',
    '0 / 0',
    '1 +',
    '* 2',
    '(1',
    '1)',
    '()',
    '1 2',
    '1 ** 2',
    '2 ^ 3',
    'two + 2',
    'NaN',
    'Infinity',
    '0x10',
    'process.exit()',
    'constructor.constructor("return 1")()',
    '1; 2',
    '1, 2',
    '`1`',
    '[1]',
    '1 + a',
    `${'1+'.repeat(300)}1`,
    '('.repeat(100_000),
    '-'.repeat(100_000),
  ])('makes nothing of %s', (formula) => {
    expect(compute(formula)).toBeUndefined();
  });

  it('lists the numbers', () => {
    expect(compute('(1 - 0.46) * 528_000_000')?.numbers).toEqual([1, 0.46, 528e6]);
  });

  it('does what arithmetic does', () => {
    const sign = fc.constantFrom('+', '-', '*');
    const number = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(number, sign, number, sign, number, fc.boolean(), (a, one, b, other, c, bracketed) => {
        const values: Readonly<Record<string, (x: number, y: number) => number>> = {
          '+': (x, y) => x + y,
          '-': (x, y) => x - y,
          '*': (x, y) => x * y,
        };
        const apply = (by: string, x: number, y: number): number => values[by]?.(x, y) ?? Number.NaN;
        const rightFirst = bracketed || (other === '*' && one !== '*');
        const expected = rightFirst ? apply(one, a, apply(other, b, c)) : apply(other, apply(one, a, b), c);
        const formula = bracketed ? `${a} ${one} (${b} ${other} ${c})` : `${a}${one}${b} ${other} ${c}`;
        expect(compute(formula)?.value).toBe(expected);
      }),
    );
  });

  it('throws at nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '.', '+', '-', '*', '/', '(', ')', ' ', 'e', 'a', '_') }),
        (text) => {
          const made = compute(text);
          expect(made === undefined || Number.isFinite(made.value)).toBe(true);
        },
      ),
    );
  });
});
