import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../src/2-ground/formula.ts';

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
