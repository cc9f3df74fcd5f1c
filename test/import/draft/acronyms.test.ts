import { describe, expect, it } from 'vitest';
import { findAcronyms, shortestLongForm } from '../../../src/import/draft/acronyms.ts';
import { analysed } from '../../support/analysed.ts';

const terms = (...paragraphs: string[]) =>
  Object.fromEntries(
    findAcronyms(analysed(paragraphs).analysis).map(({ term, expansion, basis }) => [term, [expansion, basis]]),
  );

describe('shortestLongForm', () => {
  it.each([
    ['RBC', 'we joined the River Basin Commission', 'River Basin Commission'],
    ['HMM', 'the Hidden Markov Model', 'Hidden Markov Model'],
    ['FDI', 'growth of foreign direct investment', 'foreign direct investment'],
  ])('finds what %s stands for', (letters, lead, long) => {
    expect(shortestLongForm(letters, lead, letters.length)).toBe(long);
  });

  it('finds nothing where letters are strewn over other words', () => {
    expect(shortestLongForm('NATO', 'we know that all of them', 4)).toBeUndefined();
  });
});

describe('findAcronyms', () => {
  it.each([
    ['The River Basin Commission (RBC) met.', { RBC: ['River Basin Commission', 'adjacent'] }],
    ['RBC (River Basin Commission) met.', { RBC: ['River Basin Commission', 'adjacent'] }],
    ['The Clean Air Pact – CAP – holds.', { CAP: ['Clean Air Pact', 'adjacent'] }],
    ['The Crime Data Network, or CDN, grows.', { CDN: ['Crime Data Network', 'adjacent'] }],
    ['We spoke of the RBC.', { RBC: [undefined, undefined] }],
  ])('reads “%s”', (text, wanted) => expect(terms(text)).toEqual(wanted));

  it('finds the long form elsewhere, and takes U.S. and US for one', () => {
    expect(terms('The U.S. leads.', 'The United States and US firms lead.')).toEqual({
      'U.S.': ['United States', 'elsewhere'],
    });
  });

  it.each([
    ['Weapons of mass destruction (WMD) are banned.', { WMD: ['Weapons of mass destruction', 'adjacent'] }],
    ['The Test-Ban Treaty Office (TBTO) met.', { TBTO: ['Test-Ban Treaty Office', 'adjacent'] }],
    ['The Rivers Authority (“RA”) is new.', { RA: ['Rivers Authority', 'adjacent'] }],
    [
      'The European Union (EU) and the African Union (AU) met.',
      { EU: ['European Union', 'adjacent'], AU: ['African Union', 'adjacent'] },
    ],
  ])('tells where a long form begins: “%s”', (text, wanted) => expect(terms(text)).toEqual(wanted));

  it.each([
    'The Group (of seven) met.',
    'The Bank (see p. 4) lends.',
    'Members (Peru, Chile) left.',
    'The Fund (the Fund) lends.',
  ])('takes no bracket for a short form: “%s”', (text) => expect(terms(text)).toEqual({}));

  it('hears no short form in shouting', () => {
    expect(terms('THE END IS NEAR. WE MUST ACT NOW.', 'THE TIME IS OURS!')).toEqual({});
  });

  it('takes ordinary words with a capital for none', () => {
    expect(terms('To Trade Organizations we say: As Always, If Only.')).toEqual({});
  });
});
