import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, findQuantities, type Quantity } from '../../src/english/quantities.ts';
import { tokenize } from '../../src/english/tokens.ts';

const find = (text: string): readonly Quantity[] => findQuantities(text, tokenize(text));

/** Kind, value with currency, and words of each number. */
const found = (text: string): readonly (readonly unknown[])[] =>
  find(text).map(({ kind, value, currency, start, end }) => [
    kind,
    currency === undefined ? value : `${currency} ${value}`,
    text.slice(start, end),
  ]);

describe('findQuantities', () => {
  it.each([
    ['digits', 'We dug 40 wells.', 'count', 40, '40'],
    ['digits with commas', 'all 528,000,000 of them', 'count', 528e6, '528,000,000'],
    ['decimals', '3.5 million wells', 'count', 3.5e6, '3.5 million'],
    ['a letter for a magnitude', '3k wells', 'count', 3000, '3k'],
    ['a word', 'We dug seven wells.', 'count', 7, 'seven'],
    ['a compound word', 'twenty-five wells', 'count', 25, 'twenty-five'],
    ['hundreds and ones', 'three hundred and twelve wells', 'count', 312, 'three hundred and twelve'],
    ['a magnitude with an article', 'a million wells', 'count', 1e6, 'million'],
    ['two magnitudes', 'two hundred thousand wells', 'count', 200_000, 'two hundred thousand'],
    ['dozens that are counted', 'two dozen wells', 'count', 24, 'two dozen'],
    ['a decade', 'for a decade', 'count', 10, 'decade'],
    ['half of a magnitude', 'half a million wells', 'count', 500_000, 'half a million'],
    ['a magnitude and a half', 'four and a half million wells', 'count', 4.5e6, 'four and a half million'],
    ['a quarter of a magnitude', 'a quarter million wells', 'count', 250_000, 'quarter million'],
    ['percent', '46 percent of them', 'percent', 46, '46 percent'],
    ['per cent', '46 per cent of them', 'percent', 46, '46 per cent'],
    ['the percent sign', '46% of them', 'percent', 46, '46%'],
    ['the percent sign behind a space', '46 % of them', 'percent', 46, '46 %'],
    ['percent in words', 'forty-six percent', 'percent', 46, 'forty-six percent'],
    ['a fraction', 'two thirds of them', 'fraction', 2 / 3, 'two thirds'],
    ['a fraction with a hyphen', 'two-thirds of them', 'fraction', 2 / 3, 'two-thirds'],
    ['half', 'half of them', 'fraction', 0.5, 'half'],
    ['a third', 'a third of them', 'fraction', 1 / 3, 'third'],
    ['one in so many', 'one in three wells', 'fraction', 1 / 3, 'one in three'],
    ['an ordinal', 'the third well', 'ordinal', 3, 'third'],
    ['an ordinal in digits', 'the 3rd well', 'ordinal', 3, '3rd'],
    ['a compound ordinal', 'the twenty-first century', 'ordinal', 21, 'twenty-first'],
    ['a year', 'since 2001', 'year', 2001, '2001'],
    ['a decade of years', 'the 1990s', 'year', 1990, '1990s'],
    ['a vague magnitude', 'thousands of wells', 'vague', 1e3, 'thousands'],
    ['two of them', 'hundreds of millions', 'vague', 1e8, 'hundreds of millions'],
    ['a multiple', 'it doubled', 'multiple', 2, 'doubled'],
    ['a clock time', 'at 10:30', 'time', 630, '10:30'],
    ['a clock time in the morning', 'at 10 a.m.', 'time', 600, '10 a.m.'],
    ['a clock time in the afternoon', 'at 3:15 pm', 'time', 915, '3:15 pm'],
    ['noon', 'at 12 p.m.', 'time', 720, '12 p.m.'],
    ['midnight', 'at 12 a.m.', 'time', 0, '12 a.m.'],
  ])('finds %s', (_name, text, kind, value, words) => {
    expect(found(text)).toEqual([[kind, value, words]]);
  });

  it.each([
    ['a sign', 'it cost $528 million', 'USD 528000000', '$528 million'],
    ['a sign and a letter', 'it cost $528m', 'USD 528000000', '$528m'],
    ['a country before the sign', 'it cost US$5', 'USD 5', 'US$5'],
    ['another country', 'it cost A$5', 'AUD 5', 'A$5'],
    ['another sign', '€1.5 billion', 'EUR 1500000000', '€1.5 billion'],
    ['a code before', 'USD 528,000,000', 'USD 528000000', 'USD 528,000,000'],
    ['a code behind', '5 EUR', 'EUR 5', '5 EUR'],
    ['a word behind', '528 million dollars', 'USD 528000000', '528 million dollars'],
    ['two words behind', '45 US dollars', 'USD 45', '45 US dollars'],
    ['words only', 'half a billion dollars', 'USD 500000000', 'half a billion dollars'],
  ])('finds money with %s', (_name, text, amount, words) => {
    expect(found(text)).toEqual([['money', amount, words]]);
  });

  it.each([
    ['one as a word', 'one of the wells, and no one else'],
    ['zero in a compound', 'zero-tolerance'],
    ['references', 'as ¶7 says'],
    ['digits within acronyms', 'COVID-19, the G8 and FY2008'],
    ['words that hold numbers', 'often, weight, tend, money, secondary'],
  ])('takes no number for %s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['5 to 10 percent', [5, 10], 'percent'],
    ['5–10%', [5, 10], 'percent'],
    ['between 5 and 10 percent', [5, 10], 'percent'],
    ['$5 to 10 million', [5e6, 1e7], 'money'],
    ['$5–$10', [5, 10], 'money'],
    ['$5 million to $10 million', [5e6, 1e7], 'money'],
  ])('lets the ends of “%s” share what they count in', (text, values, kind) => {
    expect(find(text).map((each) => each.value)).toEqual(values);
    expect(new Set(find(text).map((each) => each.kind))).toEqual(new Set([kind]));
  });

  it.each([
    ['eight nine', [8, 9]],
    ['two, three and four', [2, 3, 4]],
    ['twenty thirty', [20, 30]],
  ])('keeps apart “%s”', (text, values) => {
    expect(find(text).map((each) => each.value)).toEqual(values);
  });

  it('reads numbers of any size back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2101, max: 999_999_999 }), (value) => {
        expect(found(`We saw ${value.toLocaleString('en-US')} wells`)[0]?.[1]).toBe(value);
      }),
    );
  });
});

describe('agrees', () => {
  const agree = (written: string, said: string): boolean => {
    const [[a], [b]] = [find(written), find(said)];
    if (a === undefined || b === undefined) throw new Error('the fixture is wrong');
    return agrees(a, b);
  };

  it.each([
    ['46%', '46 per cent'],
    ['528 million dollars', '$528,000,000'],
    ['USD 528 million', '$528m'],
    ['half a million', '500,000'],
    ['four and a half million', '4.5 million'],
    ['two thirds', '65 percent'],
    ['65 percent', 'two thirds'],
    ['a third of them', 'one in three'],
    ['half', '50%'],
    ['10 a.m.', '10:00'],
    ['3:15 pm', '15:15'],
    ['the 3rd', 'third'],
    ['a dozen', '12'],
    ['a decade', 'ten years'],
    ['2001', '2001'],
    ['hundreds of millions', 'hundreds of millions'],
    ['twice', 'doubled'],
  ])('takes “%s” for “%s”', (written, said) => {
    expect(agree(written, said)).toBe(true);
  });

  it.each([
    ['46%', '47%'],
    ['46%', '46'],
    ['46', '46%'],
    ['$5', '€5'],
    ['$5', '5'],
    ['5', '$5'],
    ['528 million', '528 billion'],
    ['two thirds', '60 percent'],
    ['half', 'a third of them'],
    ['10 a.m.', '10 p.m.'],
    ['10', '10:00'],
    ['thousands', '1,000'],
    ['1,000', 'thousands'],
    ['three times', 'doubled'],
  ])('does not take “%s” for “%s”', (written, said) => {
    expect(agree(written, said)).toBe(false);
  });

  it('takes each number for itself', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.constantFrom('%', ' percent', ' wells', ' million', ' dollars', ' million euros'),
        (value, unit) => {
          expect(agree(`${value}${unit}`, `${value}${unit}`)).toBe(true);
        },
      ),
    );
  });
});
