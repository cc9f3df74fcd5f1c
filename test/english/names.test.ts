import { describe, expect, it } from 'vitest';
import { isDemonym, NameIndex, spells } from '../../src/english/names.ts';
import { tokenize } from '../../src/english/tokens.ts';

describe('isDemonym', () => {
  it.each([
    ['turkish', 'turkey'],
    ['brazilian', 'brazil'],
    ['japanese', 'japan'],
    ['indonesian', 'indonesia'],
    ['kenyans', 'kenya'],
    ['iraqi', 'iraq'],
    ['swedish', 'sweden'],
    ['icelandic', 'iceland'],
    ['mexican', 'mexico'],
    ['korean', 'korea'],
  ])('takes %s for of %s, either way round', (adjective, country) => {
    expect([isDemonym(adjective, country), isDemonym(country, adjective)]).toEqual([true, true]);
  });

  it.each([
    ['austrian', 'australia'],
    ['iranian', 'iraq'],
    ['polish', 'portugal'],
    ['an', 'angola'],
    ['turkey', 'kenya'],
    ['human', 'hungary'],
  ])('keeps apart %s and %s', (a, b) => {
    expect(isDemonym(a, b)).toBe(false);
  });
});

describe('NameIndex', () => {
  const forms = (text: string, ...pairs: readonly (readonly [string, string])[]): ReadonlySet<string> =>
    new NameIndex(pairs).otherForms(tokenize(text));

  it.each([
    ['the acronym of a name', 'the International Criminal Court met', 'ICC'],
    ['an acronym without its small words', 'the Office on Drugs and Crime', 'ODC'],
    ['an acronym with them', 'the Department of Defense', 'DOD'],
    ['an acronym within one', 'the UN Office on Drugs and Crime', 'UNODC'],
    ['an acronym of compounds', 'the Inter-Agency Cooperation Group', 'IACG'],
    ['other names of a country', 'the United States’ help', 'american'],
    ['the acronym of a country', 'American wells', 'US'],
    ['a country of two words', 'the U.S. helps', 'states'],
    ['irregular demonyms', 'Dutch wells', 'netherlands'],
    ['the long form of an acronym', 'the EU met', 'union'],
    ['the acronym of a group with a number', 'the Group of Twenty met', 'G20'],
  ])('has %s', (_name, text, expected) => {
    expect(forms(text)).toContain(expected);
  });

  it.each([
    ['an acronym of words without capitals', 'we met once in town', 'MO'],
    ['an acronym across other words', 'the Court that Ada leads', 'CA'],
    ['a country for a part of its name', 'the states united', 'US'],
    ['a group for another number', 'a group of eighty', 'G8'],
  ])('has not %s', (_name, text, unexpected) => {
    expect(forms(text)).not.toContain(unexpected);
  });

  it('has both forms of a pair, whichever stands there', () => {
    const pair = ['IAWG', 'Inter-Agency Wells Group'] as const;
    expect(forms('the IAWG met', pair)).toContain('wells');
    expect(forms('the Inter-Agency Wells Group met', pair)).toContain('IAWG');
    expect(forms('the inter-agency wells', pair)).not.toContain('IAWG');
  });

  it('takes a plain word for the short form of a pair, with its article or without', () => {
    const pair = ['the Fund', 'Global Wells Money'] as const;
    expect(forms('the Fund pays', pair)).toContain('money');
    expect(forms('our Fund pays', pair)).toContain('money');
    expect(forms('the money', pair)).not.toContain('fund');
  });
});

describe('spells', () => {
  it.each([
    ['SME', 'small and medium-sized enterprises'],
    ['PPE', 'personal protective equipment'],
    ['GBV', 'gender-based violence'],
    ['IPR', 'our intellectual property rights matter'],
    ['UNODC', 'the UN office on drugs and crime'],
  ])('makes %s of “%s”', (acronym, text) => {
    expect(spells(acronym, tokenize(text))).toBe(true);
  });

  it.each([
    ['PPE', 'equipment for personal protection'],
    ['PPE', 'personal protective gear'],
    ['A', 'all'],
    ['G8', 'group of eight'],
  ])('does not make %s of “%s”', (acronym, text) => {
    expect(spells(acronym, tokenize(text))).toBe(false);
  });
});
