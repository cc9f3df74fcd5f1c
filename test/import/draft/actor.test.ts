import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/english/grammar.ts';
import { Actor } from '../../../src/import/draft/actor.ts';
import { FACTS } from '../../support/analysed.ts';

const american = new Actor(FACTS);
const french = new Actor({ actor: 'France', actorAdjective: 'French' });
const isSubject = (actor: Actor, text: string): boolean => {
  const words = wordsOf(text);
  return actor.isSubject(words, 0, words.length);
};

describe('Actor', () => {
  it.each([
    'The United States',
    'America',
    'The U.S. Government',
    'Our delegation',
    'This Administration',
    'Our experts',
    'The United States Congress',
    'President Moss',
    'The President',
    'Secretary Rice',
    'The Department of Agriculture',
    'USAID',
    'Last year the United States',
    'My colleagues and I',
  ])('takes “%s” for the speaker’s own side', (text) => {
    expect(isSubject(american, text)).toBe(true);
  });

  it.each([
    'France',
    'The French delegation',
    'The people of the United States',
    'Partners in the United States',
    'The Secretary-General',
    'The Ministry of Health of Kenya',
    'Our world',
    'Our partners',
    'The World Bank',
    'UNICEF',
    'Governments',
  ])('takes “%s” for somebody else', (text) => {
    expect(isSubject(american, text)).toBe(false);
  });

  it('goes by the actor that it is told', () => {
    expect(isSubject(french, 'France')).toBe(true);
    expect(isSubject(french, 'The French government')).toBe(true);
    expect(isSubject(french, 'The United States')).toBe(false);
    expect(isSubject(french, 'USAID')).toBe(false);
  });

  it('knows names that are the actor’s, and bodies that are', () => {
    expect(american.isActor('United States')).toBe(true);
    expect(american.isActor('United Nations')).toBe(false);
    expect(new Actor({ actor: 'United Nations' }).isActor('UN')).toBe(true);
    expect(american.isOfActor('U.S. Department of State')).toBe(true);
    expect(american.isOfActor('French Development Agency')).toBe(false);
    expect(french.isOfActor('French Development Agency')).toBe(true);
  });

  it('finds the actor anywhere among words', () => {
    expect(american.isNamed(wordsOf('They spoke with American and U.S. envoys'))).toBe(true);
    expect(american.isNamed(wordsOf('They spoke with envoys'))).toBe(false);
  });
});
