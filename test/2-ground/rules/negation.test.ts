import { describe, expect, it } from 'vitest';
import { checkNegation } from '../../../src/2-ground/rules/negation.ts';
import { judge, messagesOf } from '../../support/claim.ts';

describe('checkNegation', () => {
  it.each([
    ['“not” lost', 'Mayors do not dig deep wells.', 'Mayors dig deep wells.'],
    ['“never” lost', 'Mayors never dig deep wells.', 'Mayors dig deep wells.'],
    ['“n’t” lost', 'Roads don’t mend themselves quickly.', 'Roads mend themselves quickly.'],
    ['“cannot” lost', 'Mayors cannot dig deep wells alone.', 'Mayors dig deep wells alone.'],
    ['“no” lost', 'There are no deep wells in town.', 'There are deep wells in town.'],
    ['“neither” lost', 'Neither mayors nor towns dig wells.', 'Mayors and towns dig wells.'],
    ['“unable” lost', 'Mayors are unable to dig deep wells.', 'Mayors dig deep wells.'],
    ['a clause restated without its “not”', 'The town has not built roads in time.', 'The town built roads in time.'],
    ['one of two clauses', 'We dig, but roads do not mend themselves.', 'We dig, and roads mend themselves.'],
  ])('misses a “not”: %s', (_name, said, text) => {
    expect(judge(checkNegation, said, text)).toEqual([['negation-changed', text]]);
  });

  it.each([
    ['“not”', 'Mayors dig deep wells.', 'Mayors do not dig deep wells.', 'not'],
    ['“never”', 'Mayors dig deep wells.', 'Mayors never dig deep wells.', 'never'],
    ['“no”', 'There are deep wells.', 'There are no deep wells.', 'no'],
    ['“n’t”', 'Roads mend themselves.', 'Roads don’t mend themselves.', 'don’t'],
    ['“cannot”', 'Mayors dig deep wells.', 'Mayors cannot dig deep wells.', 'cannot'],
    ['“unable”', 'Mayors dig deep wells.', 'Mayors are unable to dig deep wells.', 'unable'],
    ['“nor”', 'Mayors dig and rest.', 'Mayors rest nor dig.', 'nor'],
  ])('objects to %s', (_name, said, text, words) => {
    expect(judge(checkNegation, said, text)).toEqual([['negation-changed', words]]);
  });

  it.each([
    ['the same “not”', 'Mayors do not dig deep wells.', 'Mayors do not dig deep wells.'],
    ['another “not”', 'Mayors do not dig deep wells.', 'Mayors never dig deep wells.'],
    ['a lack for a “not”', 'Mayors do not have deep wells.', 'Mayors lack deep wells.'],
    ['a “not” for a lack', 'Mayors lack deep wells.', 'Mayors do not have deep wells.'],
    ['a failure for a “not”', 'Mayors did not dig deep wells.', 'Mayors failed to dig deep wells.'],
    ['“unable” for “not able”', 'Mayors are not able to dig deep wells.', 'Mayors are unable to dig deep wells.'],
    ['“un-” for “not”', 'The wells are not protected from frost.', 'The wells are unprotected from frost.'],
    ['“not” for “un-”', 'The wells are unprotected.', 'The wells are not protected.'],
    ['“not only”', 'Mayors dig deep wells.', 'Mayors not only dig deep wells.'],
    ['a passage’s “not only”', 'Mayors not only dig deep wells.', 'Mayors dig deep wells.'],
    ['“no less than”', 'Mayors dig forty deep wells.', 'Mayors dig no less than forty deep wells.'],
    ['“without”, which affirms', 'Order brings growth.', 'Without order, no growth'],
    ['“unless”', 'If order comes, growth comes.', 'Unless order comes, growth will not come'],
    ['what was missing', 'A deep forum was missing from town.', 'Town had no deep forum.'],
    ['a “not” of another clause', 'Roads don’t last, but mayors dig deep wells.', 'Mayors dig deep wells.'],
    ['a “not” of another part of a list', 'Mayors dig wells; towns do not rest.', 'Mayors dig wells.'],
    ['what nothing negates', 'Mayors dig deep wells.', 'Mayors dig wells.'],
  ])('accepts %s', (_name, said, text) => {
    expect(judge(checkNegation, said, text)).toEqual([]);
  });

  it('holds names too, and no headings', () => {
    const of = (kind: 'name' | 'label') =>
      judge(checkNegation, 'Mayors dig deep wells.', 'No deep wells', { kind }).map(([, words]) => words);
    expect([of('name'), of('label')]).toEqual([['No'], []]);
  });

  it('takes for granted the “not” of the item’s own name', () => {
    const item = (name: string): string =>
      `pillars: { headline: H, items: [{ name: ${name}, text: Deep wells in town, quotes: [There are no deep wells in town.] }] }`;
    const of = (name: string) =>
      judge(checkNegation, 'There are no deep wells in town.', 'Deep wells in town', { more: item(name) }).length;
    expect([of('Not one'), of('Wells')]).toEqual([0, 1]);
  });

  it('finds the “not” beside the quote, in its sentence', () => {
    const given = { quotes: ['dig deep wells'] };
    expect(judge(checkNegation, 'Mayors do not dig deep wells.', 'Mayors dig deep wells.', given)).toHaveLength(1);
  });

  it('says what the passage says', () => {
    const [lost] = messagesOf(checkNegation, 'Mayors do not dig deep wells.', 'Mayors dig deep wells.');
    expect(lost?.message).toMatch(/“.*do not dig.*”.*“not” is missing/);
    const [added] = messagesOf(checkNegation, 'Mayors dig deep wells.', 'Mayors do not dig deep wells.');
    expect(added?.message).toContain('without a “not”');
  });
});
