import { describe, expect, it } from 'vitest';
import { checkTies } from '../../../src/2-ground/rules/ties.ts';
import { judge, messagesOf } from '../../support/claim.ts';

describe('checkTies', () => {
  const SAID = 'Mayors report to Gondor on roads of Rohan.';

  it.each([
    ['to another name', SAID, 'Mayors report to Rohan on roads of Gondor', 'report to Rohan'],
    [
      'under another name',
      'Wells belong under Gondor, roads to Rohan.',
      'Wells belong under Rohan and Gondor',
      'belong under Rohan',
    ],
    [
      'from another name',
      'We need help from Gondor, and Rohan rests.',
      'Help from Rohan, and Gondor',
      'Help from Rohan',
    ],
    ['for another name', 'Wells for Gondor were dug by Rohan.', 'Wells for Rohan, by Gondor', 'Wells for Rohan'],
    ['with another name', 'We work with Gondor and see Rohan.', 'Work with Rohan, and Gondor', 'Work with Rohan'],
    [
      'of another name',
      'The mayors of Gondor and Rohan’s teachers met.',
      'Mayors of Rohan and Gondor’s teachers',
      'Mayors of Rohan',
    ],
  ])('objects to what is tied %s', (_name, said, text, words) => {
    expect(judge(checkTies, said, text)).toEqual([['roles-swapped', words]]);
  });

  it.each([
    ['the same tie', 'Mayors report to Gondor'],
    ['the other tie', 'Roads of Rohan, Gondor’s'],
    ['a name that nobody tied', 'Mayors report to Mordor on Gondor'],
    ['a tie without what belongs there', 'Mayors report to Rohan'],
    ['a tie to no name', 'Mayors report to towns, Gondor'],
    ['another word’s tie', 'Mayors listen to Rohan, and Gondor'],
  ])('accepts %s', (_name, text) => {
    expect(judge(checkTies, SAID, text)).toEqual([]);
  });

  it('says what the passage has there', () => {
    const [message] = messagesOf(checkTies, SAID, 'Mayors report to Rohan on roads of Gondor');
    expect(message?.message).toContain('“report to Gondor”');
  });
});
