import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../src/import/draft/label.ts';
import { isCutOf } from '../../support/own-words.ts';

const WORDS =
  'we you governments the a must should help build schools roads and but which that to of in from because so if not only first , ; — : . 5 million UNICEF “peace” (now)'.split(
    ' ',
  );
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

describe('labelOf', () => {
  it.each([
    ['First, states should respect the rights of farmers.', 'Respect the rights of farmers'],
    ['Secondly, the rights of minorities should be guaranteed everywhere.', 'Rights of minorities'],
    ['curbing the demand that feeds the trade', 'Curbing the demand'],
    ['The fund will not create a new agency.', 'Not create a new agency'],
    ['Third, there needs to be an absence of corruption.', 'Absence of corruption'],
    ['It is imperative a government respect the rights of farmers.', 'Respect the rights of farmers'],
    ['A modest--and for the third year in a row--frozen budget was approved.', 'Modest frozen budget'],
    ['To close the gap in funding, we must also raise a tax.', 'Raise a tax'],
    ['While we met our partners, we tried to mend the dam.', 'Tried to mend the dam'],
    ['In the north and south, there are many kinds of work.', 'Many kinds of work'],
    ['To build a better system to predict, prepare for, and respond to floods.', 'Build a better system to predict'],
    ['From the dams, to finance, to security, we have mended much.', 'Mended much'],
    ['More than 130 million euros for the north', 'More than 130 million euros'],
    ['Supporting a recently opened Harbor Gun Unit in the south', 'Harbor Gun Unit'],
    ['What is at issue is a fight for food so that some can survive.', 'Fight for food'],
    ['One crucial measure is exposing who owns such companies.', 'Exposing who owns such companies'],
    ['Once we shine a light on the towns, we must go after the gangs.', 'Go after the gangs'],
    ['In addition to my tenure as president, Mr. Adams of Ohio was elected chair.', 'Mr. Adams of Ohio'],
  ])('names “%s”', (text, label) => expect(labelOf(text)).toBe(label));

  it('names a text in six words', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(labelOf(text).match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('is cut out of the text', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(isCutOf(labelOf(text), text)).toBe(true);
      }),
    );
  });
});
