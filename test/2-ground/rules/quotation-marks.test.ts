import { describe, expect, it } from 'vitest';
import { checkQuotationMarks } from '../../../src/2-ground/rules/quotation-marks.ts';
import { judge } from '../../support/claim.ts';

const SAID = 'We don’t dig wells – we drink from them, from inter-agency wells, and “rest” at noon. Then we dig.';

describe('checkQuotationMarks', () => {
  it.each([
    ['other words', 'We “dig cellars” here', 'dig cellars'],
    ['another form', 'We are “digging wells”', 'digging wells'],
    ['a part of a word', 'We “drin” from them', 'drin'],
    ['a left-out word', 'We “drink them”', 'drink them'],
    ['an added word', 'We “drink deeply from them”', 'drink deeply from them'],
    ['another capital within', 'We “dig Wells”', 'dig Wells'],
    ['other punctuation within', 'We “dig wells, we drink”', 'dig wells, we drink'],
    ['left-out words that were not said', 'We “drink … from cellars”', 'drink … from cellars'],
    ['words across quotes', 'We “rest at noon from them”', 'rest at noon from them'],
    ['the second of two', 'We “dig wells” and “dig cellars”', 'dig cellars'],
  ])('objects to %s', (_name, text, words) => {
    expect(judge(checkQuotationMarks, SAID, text)).toEqual([['quotation-altered', words]]);
  });

  it.each([
    ['the words', 'We “dig wells”'],
    ['a capital first letter', '“Drink from them”'],
    ['a small first letter', '“then we dig”'],
    ['the full stop before the mark', 'We “drink from them.”'],
    ['straight apostrophes', "We “don't dig”"],
    ['another dash', 'We “dig wells - we drink”'],
    ['a no-break hyphen', 'We drink from “inter‑agency wells”'],
    ['a quotation mark within', 'We ‘rest’ at “noon”'],
    ['words that are left out', '“We don’t dig … from them”'],
    ['words that are left out, in brackets', '“We don’t dig […] from them”'],
    ['stress in the text', 'We “*drink* from them”'],
    ['no marks', 'We dig cellars'],
    ['one mark alone', 'A well is 5” wide'],
  ])('accepts %s', (_name, text) => {
    expect(judge(checkQuotationMarks, SAID, text)).toEqual([]);
  });

  it('reads straight marks', () => {
    expect(judge(checkQuotationMarks, SAID, 'We "dig wells"')).toEqual([]);
    expect(judge(checkQuotationMarks, SAID, 'We "dig cellars"')).toEqual([['quotation-altered', 'dig cellars']]);
  });

  it('looks in the quotes only', () => {
    const given = { quotes: ['Then we dig.'] };
    expect(judge(checkQuotationMarks, SAID, 'We “dig wells”', given)).toEqual([['quotation-altered', 'dig wells']]);
  });

  it.each(['name', 'label', 'ordinal'] as const)('holds a %s', (kind) => {
    expect(judge(checkQuotationMarks, SAID, 'Our “cellars”', { kind })).toEqual([['quotation-altered', 'cellars']]);
  });

  it.each([
    ['whole', 'we drink from them', []],
    ['in marks', '“dig wells”, “drink”', []],
    ['altered', 'we drank from them', ['we drank from them']],
    ['altered in marks', '“dig wells”, “drank”', ['drank']],
    ['with words left out', 'We don’t dig … from them', []],
  ])('holds the speaker’s own words, %s', (_name, text, words) => {
    const given = { kind: 'words' } as const;
    expect(judge(checkQuotationMarks, SAID, text, given).map(([, each]) => each)).toEqual(words);
  });
});
