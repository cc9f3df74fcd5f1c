import { describe, expect, it } from 'vitest';
import { findAcronyms } from '../../../src/import/draft/acronyms.ts';
import { findAsks } from '../../../src/import/draft/asks.ts';
import { findEnumerations } from '../../../src/import/draft/enumerations.ts';
import { findAllOrganisations, namesIn } from '../../../src/import/draft/organisations.ts';
import { RULES } from '../../../src/import/draft/rules.ts';
import { analysed } from '../../support/analysed.ts';

const bodies = (...paragraphs: string[]): Readonly<Record<string, readonly string[]>> => {
  const { analysis, actor, transcript } = analysed(paragraphs);
  const asks = analysis.sentences.flatMap((sentence) => findAsks(sentence, actor).slice(0, 1));
  const found = findAllOrganisations(
    analysis,
    actor,
    asks,
    findEnumerations(analysis, transcript),
    findAcronyms(analysis),
  );
  for (const { roles } of found) for (const { basis } of roles) expect(RULES[`agencies.${basis}`]).toBeDefined();
  return Object.fromEntries(found.map(({ name, roles }) => [name, roles.map(({ sentence }) => sentence.text)]));
};

describe('findAllOrganisations', () => {
  it('keeps bodies with a role, and the sentences that say it', () => {
    expect(bodies('UNICEF is best suited to reach children. As I said at the United Nations, we are late.')).toEqual({
      UNICEF: ['UNICEF is best suited to reach children.'],
    });
  });

  it.each([
    ['what is asked of it', 'We encourage UNESCO to open its archives.', 'UNESCO'],
    ['what is done for it', 'We should strengthen the World Trade Organization.', 'World Trade Organization'],
    ['its work', 'The work of the World Health Organization saves lives.', 'World Health Organization'],
    ['what is given to it', 'Last week, we pledged 20 million euros to UNHCR.', 'UNHCR'],
    ['what goes through it', 'Aid flows through the Reef Recovery Fund.', 'Reef Recovery Fund'],
    ['a row of bodies', 'States should join regional bodies such as ASEAN, the OSCE and the OAS.', 'OAS'],
  ])('takes %s', (_, text, name) => expect(Object.keys(bodies(text))).toContain(name));

  it('follows a body by its short forms and by pronouns', () => {
    const found = bodies(
      'The Harbor Safety Task Force is a good start. It should publish its data.',
      'The Task Force must act soon. We went home.',
    );
    expect(found).toEqual({
      'Harbor Safety Task Force': [
        'The Harbor Safety Task Force is a good start.',
        'It should publish its data.',
        'The Task Force must act soon.',
      ],
    });
  });

  it('does not take a body that a sentence begins with for the one before', () => {
    const found = bodies(
      'The United Nations needs to do better.',
      'The Organization for the Prohibition of Chemical Weapons will this year celebrate its birthday. It should stand ready.',
    );
    expect(found['United Nations']).toEqual(['The United Nations needs to do better.']);
    expect(found['Organization for the Prohibition of Chemical Weapons']).toEqual(['It should stand ready.']);
  });

  it('takes a long form and its short form for one body', () => {
    expect(Object.keys(bodies('The River Basin Commission (RBC) is new. RBC will issue permits.'))).toEqual([
      'River Basin Commission',
    ]);
  });

  it.each([
    ['a source', 'According to the World Bank, growth is slow. The World Bank estimates it at two percent.'],
    ['thanks', 'I want to thank UNICEF for its welcome.'],
    ['a place', 'We spoke within the Security Council.'],
    ['an adjective', 'They carry WHO-approved vaccines.'],
    ['a birthday', 'UNESCO will this year celebrate its anniversary.'],
  ])('leaves out %s', (_, text) => expect(bodies(text)).toEqual({}));
});

describe('namesIn', () => {
  it('names bodies in order, without possessives', () => {
    expect(namesIn('with UNICEF’s staff and the Global Reef Fund')).toEqual(['UNICEF', 'Global Reef Fund']);
  });
});
