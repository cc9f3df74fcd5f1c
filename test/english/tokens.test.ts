import { describe, expect, it } from 'vitest';
import { type Token, tokenize } from '../../src/english/tokens.ts';

const textsOf = (text: string): readonly string[] => tokenize(text).map((each) => each.text);

/** Words for which something holds. */
const which = (text: string, holds: (token: Token) => boolean): readonly string[] =>
  tokenize(text)
    .filter(holds)
    .map((each) => each.text);

describe('tokenize', () => {
  it.each([
    ['words', 'We dug, then we drank.', ['We', 'dug', 'then', 'we', 'drank']],
    ['apostrophes within words', 'Don’t ask o’clock', ['Don’t', 'ask', 'o’clock']],
    ['parts of a compound', 'modern-day slavery', ['modern', 'day', 'slavery']],
    ['numbers with points and commas', 'from 1,000.5 to 3.14.', ['from', '1,000.5', 'to', '3.14']],
    ['signs that touch a number', '$528m, 46%', ['528', 'm', '46']],
    ['accents of their own', 'Cafe\u0301 owners', ['Cafe\u0301', 'owners']],
    ['acronyms with points', 'the U.S. and the U.N.', ['the', 'U.S.', 'and', 'the', 'U.N.']],
    ['acronyms with digits', 'COVID-19, G-8, FY2008', ['COVID-19', 'G-8', 'FY2008']],
    ['several acronyms', 'UNODC, ACT-A and R&D', ['UNODC', 'ACT-A', 'and', 'R&D']],
    ['an acronym with its plural', 'NGOs', ['NGOs']],
    ['nothing', ' – … ', []],
  ])('finds %s', (_name, text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it('keeps where each stands', () => {
    const text = 'The “U.S.” paid $5 – twice.';
    for (const { text: written, start, end } of tokenize(text)) expect(text.slice(start, end)).toBe(written);
  });

  it.each([
    ['Governments', 'governments', 'word'],
    ['Government’s', 'government', 'word'],
    ["partners'", 'partners', 'word'],
    ['isn’t', "isn't", 'word'],
    ['U.S.', 'US', 'acronym'],
    ['U.S.’s', 'US', 'acronym'],
    ['UNODC’s', 'UNODC', 'acronym'],
    ['NGOs', 'NGO', 'acronym'],
    ['G-8', 'G8', 'acronym'],
    ['COVID‑19', 'COVID19', 'acronym'],
    ['R&D', 'RD', 'acronym'],
    ['1,000', '1,000', 'number'],
    ['I', 'i', 'word'],
  ])('compares %s as %s', (text, key, type) => {
    expect(tokenize(text)).toMatchObject([{ key, type }]);
  });

  it('takes an acronym and a number for their own stems', () => {
    expect(tokenize('NGOs organise 20 centres').map(({ stem }) => stem)).toEqual(['NGO', 'organ', '20', 'center']);
  });

  it('tells capitals', () => {
    expect(which('Élan for Łódź, Šefčovič and ÆØÅ', ({ capital }) => capital)).toEqual([
      'Élan',
      'Łódź',
      'Šefčovič',
      'ÆØÅ',
    ]);
    expect(which('We met the Government of Chad at UNODC', ({ capital }) => capital)).toEqual([
      'We',
      'Government',
      'Chad',
      'UNODC',
    ]);
  });

  it.each([
    ['a text', 'Wells first', ['Wells']],
    ['sentences', 'We dig. They dug! Who? Us.', ['We', 'They', 'Who', 'Us']],
    ['a quotation', 'he said “Stop it” and (Indeed) left', ['Stop', 'Indeed']],
    ['a sentence that ends in quotation marks', 'He said “no.” Then left', ['He', 'Then']],
    ['what a colon or a dash opens', 'Two things: Wells – Roads', ['Two', 'Wells', 'Roads']],
    ['numbered items', 'here 1) Wells, 2. Roads', ['Wells', 'Roads']],
  ])('tells the first words of %s', (_name, text, expected) => {
    expect(which(text, ({ initial, capital }) => initial && capital)).toEqual(expected);
  });

  it('tells what a hyphen joins', () => {
    expect(which('inter-agency work - well-known, non‑state', ({ joined }) => joined)).toEqual([
      'agency',
      'known',
      'state',
    ]);
  });
});
