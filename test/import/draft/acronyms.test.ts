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

  it('takes ordinary words with a capital for none', () => {
    expect(terms('To Trade Organizations we say: As Always, If Only.')).toEqual({});
  });
});
