import { describe, expect, it } from 'vitest';
import { checkNames } from '../../../src/2-ground/rules/names.ts';
import { type Given, judge, messagesOf } from '../../support/claim.ts';

describe('checkNames', () => {
  it.each<[name: string, said: string, text: string, words: string, given?: Given]>([
    ['a name that nobody said', 'We thank the council.', 'We thank Gondor.', 'Gondor'],
    ['an acronym that nobody said', 'We thank the council.', 'We thank UNODC.', 'UNODC'],
    ['another acronym', 'We thank UNHCR.', 'We thank UNODC.', 'UNODC'],
    ['another country', 'We thank Kenya.', 'We thank Uganda.', 'Uganda'],
    ['another people', 'The Kenyan mayors dig.', 'The mayors, Ugandan, dig.', 'Ugandan'],
    ['a name of two words, as one', 'We thank the council.', 'We thank Minas Tirith.', 'Minas Tirith'],
    ['a name in the possessive', 'We like its wells.', 'We like Gondor’s wells.', 'Gondor’s'],
    ['a country at the start', 'They dig wells.', 'Kenya digs wells.', 'Kenya'],
    ['a name of the speech at the start', 'They dig wells.\n\nWe thank Gondor.', 'Gondor digs wells.', 'Gondor'],
    [
      'a name beside the quote',
      'We thank them, Gondor above all.',
      'We thank Gondor.',
      'Gondor',
      { quotes: ['We thank them'] },
    ],
    ['a name in a name', 'We thank the council.', 'Council of Gondor', 'Gondor', { kind: 'name' }],
    ['a name in a heading', 'We thank the council.', 'Help from Gondor', 'Gondor', { kind: 'label' }],
    ['a name at the start of a name of two', 'We thank them.', 'Minas Tirith digs.', 'Minas Tirith'],
    ['the acronym of another name', 'We thank the International Criminal Court.', 'We thank the ICJ.', 'ICJ'],
    ['a weekday’s namesake', 'We dig.', 'We dig with Wednesday Addams.', 'Addams'],
  ])('objects to %s', (_name, said, text, words, given) => {
    expect(judge(checkNames, said, text, given)).toEqual([['name-unsupported', words]]);
  });

  it('objects to each name by itself', () => {
    expect(judge(checkNames, 'We thank them.', 'We thank Gondor, Rohan and the UN.').map(([, words]) => words)).toEqual(
      ['Gondor', 'Rohan', 'UN'],
    );
  });

  it.each<[name: string, said: string, text: string, given?: Given]>([
    ['the name', 'We thank Gondor.', 'We thank Gondor.'],
    ['the name in the possessive', 'We like Gondor’s wells.', 'We like wells of Gondor.'],
    ['a possessive of the name', 'We like wells of Gondor.', "We like Gondor's wells."],
    ['a demonym for a country', 'We thank Brazil.', 'We thank the Brazilian mayors.'],
    ['a country for a demonym', 'We thank the Turkish mayors.', 'We thank mayors in Turkey.'],
    ['an irregular demonym', 'We thank the Netherlands.', 'We thank our Dutch friends.'],
    ['an acronym for its name', 'We thank the International Criminal Court.', 'We thank the ICC.'],
    ['an acronym for a name with small words', 'The UN Office on Drugs and Crime dug.', 'The wells of UNODC'],
    ['an acronym for plain words', 'Small and medium-sized enterprises dug.', 'The wells of SMEs'],
    ['points in an acronym', 'We thank the U.S. for it.', 'We thank the US for it.'],
    ['the country of an acronym', 'We thank the U.S. for it.', 'We thank the United States.'],
    ['the long form of an acronym', 'We thank the UN.', 'We thank the United Nations.'],
    ['a plural', 'The NGO dug.', 'We thank NGOs.'],
    ['facts of the speech', 'We thank them.', 'We thank Ada Moss of Atlantis.'],
    ['a form of the name', 'The High Commissioner dug.', 'We thank the High Commission.'],
    ['words that a heading gives capitals', 'The council dug seven deep wells.', 'Seven Deep Wells Dug By the Council'],
    ['capitals at the start of sentences', 'The council dug.', 'Councils dig. Wells matter: Water flows – Always.'],
    ['titles and offices', 'They dig.', 'The President, Ministers and Member States dig.'],
    ['months and weekdays', 'They dig.', 'They dig on Monday in March.'],
    ['a quarter', 'They dug in the third quarter.', 'They dug in Q3.'],
    ['a fiscal year', 'They dug in fiscal year 2008.', 'They dug in FY2008.'],
    ['a currency', 'It cost $5 million.', 'It cost USD 5 million.'],
    ['“I”', 'They dig.', 'They and I dig.'],
    ['a plain word before a plain word', 'The council dug.', 'Council wells'],
  ])('accepts %s', (_name, said, text, given) => {
    expect(judge(checkNames, said, text, given)).toEqual([]);
  });

  describe('with a glossary', () => {
    const glossary = 'glossary: [{ term: IAWG, expansion: Inter-Agency Wells Group, origin: added, quotes: [We] }]';

    it.each([
      ['the short form', 'We thank the Inter-Agency Wells Group.', 'We thank the IAWG.'],
      ['the long form', 'We thank the IAWG.', 'We thank the Inter-Agency Wells Group.'],
    ])('accepts %s', (_name, said, text) => {
      expect(judge(checkNames, said, text, { more: glossary })).toEqual([]);
    });

    it.each([
      ['the short form', 'We thank the IAWG.', 'IAWG'],
      ['the long form', 'We thank the Inter-Agency Wells Group.', 'Inter-Agency Wells Group'],
    ])('objects to %s where neither was said', (_name, text, words) => {
      expect(judge(checkNames, 'We thank them.', text, { more: glossary })[0]).toEqual(['name-unsupported', words]);
    });
  });

  it.each([
    ['expands', 'We thank the Wells Trust for All.\n\nWe: the Wells Trust for All (WT4)', []],
    ['does not expand', 'We thank the Wells Trust for All.', ['WT4']],
  ])('takes the acronym of a listed body for its name where the speech %s it', (_name, said, words) => {
    const more = `agencies: { headline: H, items: [
      { name: Wells Trust for All, acronym: WT4, kind: other, quotes: [We thank] } ] }`;
    expect(judge(checkNames, said, 'We thank WT4.', { more }).map(([, each]) => each)).toEqual(words);
  });

  it.each([
    ['a pronoun', 'Gondor helps us. It digs wells.', 'Gondor digs wells.', ['It digs wells.'], []],
    [
      'a pronoun of a sentence further up',
      'Gondor helps. We dig. They help. It digs.',
      'We see Gondor dig.',
      ['It digs.'],
      ['Gondor'],
    ],
    [
      'a word that points back',
      'Gondor helps.\n\nThe towns named dig.',
      'We see Gondor dig.',
      ['The towns named dig.'],
      [],
    ],
    [
      'the last word of a name',
      'The Gondor Task Force met.\n\nThe Force digs.',
      'The Gondor Task Force digs.',
      ['The Force digs.'],
      [],
    ],
    [
      'the last word of another name',
      'The Rohan Force met.\n\nThe Force digs.',
      'The Gondor Force digs.',
      ['The Force digs.'],
      ['Gondor'],
    ],
  ] as const)('looks for what the quote takes up by %s', (_name, said, text, quotes, words) => {
    expect(judge(checkNames, said, text, { quotes }).map(([, each]) => each)).toEqual(words);
  });

  it('says where to find it', () => {
    const hints = (said: string, quotes: readonly string[]) =>
      messagesOf(checkNames, said, 'We thank Gondor.', { quotes })[0]?.hints.join();
    expect(hints('We thank them, Gondor above all.', ['We thank them'])).toContain('same sentence');
    expect(hints('We thank them.', ['We thank them'])).toContain('origin: added');
  });
});
