import { describe, expect, it } from 'vitest';
import { findAsks } from '../../../src/import/draft/asks.ts';
import { Bodies, definedTerms, mentionsOf } from '../../../src/import/draft/bodies.ts';
import { pronounRole, rolesOf } from '../../../src/import/draft/roles.ts';
import { analysed } from '../../support/analysed.ts';

/** What one sentence says of the bodies that it names: each with the kind of role. */
function roles(text: string): Readonly<Record<string, string>> {
  const { analysis, actor } = analysed([text]);
  const bodies = new Bodies(actor, 'United States', [], []);
  const found = analysis.sentences.flatMap((sentence) =>
    rolesOf(sentence, mentionsOf(sentence, bodies), findAsks(sentence, actor)[0]),
  );
  return Object.fromEntries(found.map(({ key, role }) => [bodies.get(key)?.name ?? key, role.basis]));
}

describe('rolesOf', () => {
  it.each([
    ['UNICEF is best suited to reach children.', { UNICEF: 'subject' }],
    ['UNESCO and UNICEF should share their maps.', { UNESCO: 'subject', UNICEF: 'subject' }],
    ['UNICEF’s expertise lies in the care of children.', { UNICEF: 'possession' }],
    ['We value the work of the World Health Organization.', { 'World Health Organization': 'possession' }],
    ['Grain comes through the Reef Recovery Fund.', { 'Reef Recovery Fund': 'channel' }],
    ['The talks are chaired by the African Union.', { 'African Union': 'channel' }],
    ['We should strengthen the World Trade Organization.', { 'World Trade Organization': 'object' }],
    ['We urge UNESCO to open its archives.', { UNESCO: 'object' }],
    ['We built wells in partnership with UNICEF.', { UNICEF: 'partner' }],
    [
      'Countries that aspire to join the World Trade Organization should lower tariffs.',
      { 'World Trade Organization': 'object' },
    ],
    ['They wrote to UNICEF, which looks after children.', { UNICEF: 'description' }],
  ])('says what a body is in “%s”', (text, wanted) => expect(roles(text)).toEqual(wanted));

  it.each([
    ['a source', 'UNICEF estimates that 40 percent are hungry.'],
    ['a place', 'We spoke at the World Health Organization in May.'],
    ['no member', 'We are not a member of the World Trade Organization.'],
    ['a word that qualifies another', 'The UNESCO building is tall.'],
  ])('says nothing where it is %s', (_, text) => {
    expect(Object.keys(roles(text))).toEqual([]);
  });
});

describe('pronounRole', () => {
  const role = (text: string, distance = 1): string | undefined => {
    const [sentence] = analysed([text]).analysis.sentences;
    return sentence && pronounRole(sentence, distance)?.basis;
  };

  it('goes on about a body', () => {
    expect(role('It lends to towns.')).toBe('pronoun');
    expect(role('This forum helps towns.', 3)).toBe('pronoun');
  });

  it('is silent far away, and where “it” is about nothing', () => {
    expect(role('It lends to towns.', 2)).toBeUndefined();
    expect(role('This forum helps towns.', 4)).toBeUndefined();
    expect(role('It is clear that towns need wells.')).toBeUndefined();
    expect(role('It takes courage to act.')).toBeUndefined();
    expect(role('Towns need wells.')).toBeUndefined();
  });
});

describe('definedTerms', () => {
  const terms = (...paragraphs: readonly string[]): readonly string[] =>
    definedTerms(analysed(paragraphs).analysis.sentences).map(({ name }) => name);

  it('knows what a speech calls by a word with a capital, or founds', () => {
    expect(
      terms('We propose a regional water fund.', 'The Fund would lend to towns. Donors should pay into the Fund.'),
    ).toEqual(['regional water fund']);
    expect(terms('We have established a harbour task force.')).toEqual(['harbour task force']);
  });

  it('takes no word with a capital for one that nobody has introduced', () => {
    expect(terms('The Fund lends to towns. Donors pay into the Fund.')).toEqual([]);
    expect(terms('We need more money for wells.')).toEqual([]);
  });
});
