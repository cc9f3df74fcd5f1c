import { describe, expect, it } from 'vitest';
import { openAnchors } from '../../../src/2-ground/anchors.ts';
import { findAcronyms } from '../../../src/import/draft/acronyms.ts';
import { findAsks } from '../../../src/import/draft/asks.ts';
import { engagementOf } from '../../../src/import/draft/engagement-items.ts';
import { findEnumerations } from '../../../src/import/draft/enumerations.ts';
import { findAllFigures } from '../../../src/import/draft/figures.ts';
import { findMessages } from '../../../src/import/draft/key-message.ts';
import { findAllOrganisations } from '../../../src/import/draft/organisations.ts';
import { Sections } from '../../../src/import/draft/sections.ts';
import type { ModelRecord } from '../../../src/ir/draft.ts';
import { analysed } from '../../support/analysed.ts';

/** What the rules find in paragraphs, and the sections to word it. */
function drafting(...paragraphs: readonly string[]) {
  const { analysis, actor, transcript } = analysed(paragraphs);
  const { sentences } = analysis;
  const asks = sentences.flatMap((sentence) => findAsks(sentence, actor).slice(0, 1));
  const enumerations = findEnumerations(analysis, transcript);
  const acronyms = findAcronyms(analysis);
  const sections = new Sections(analysis, openAnchors(transcript));
  return {
    sections,
    claimed: () => [...sections.claimed].map(({ text }) => text),
    asks: () => sections.asks(asks),
    enumeration: () => enumerations[0] && sections.enumeration(enumerations[0]),
    figures: (recipients: readonly string[] = []) =>
      sections.figures(findAllFigures(sentences).map((figure) => ({ ...figure, recipients }))),
    agencies: () =>
      sections.agencies(findAllOrganisations(analysis, actor, asks, enumerations, acronyms), acronyms, asks),
    engagement: () => sections.engagement(engagementOf(analysis, actor, asks, enumerations)),
    glossary: () => sections.glossary(acronyms),
    keyMessage: () => sections.keyMessage(findMessages(analysis, 4, () => 0)),
  };
}
const itemsOf = (section: ModelRecord | undefined): readonly ModelRecord[] => section?.items as readonly ModelRecord[];

describe('Sections', () => {
  it('makes no section of nothing', () => {
    const { asks, enumeration, figures, agencies, engagement, glossary, keyMessage, claimed } =
      drafting('Good morning.');
    for (const make of [asks, enumeration, figures, agencies, engagement, glossary, keyMessage])
      expect(make()).toBeUndefined();
    expect(claimed()).toEqual([]);
  });

  it('gives as the ask of a body what is asked of it and of nobody else', () => {
    const words = (...paragraphs: string[]) =>
      itemsOf(drafting(...paragraphs).agencies()).map(({ name, role, ask }) => ({ name, role, ask }));
    expect(words('UNESCO should open its archives.')).toMatchObject([{ name: 'UNESCO', ask: 'Open its archives' }]);
    expect(words('UNESCO is a treasure house of the world. It should open its archives.')).toMatchObject([
      { name: 'UNESCO', ask: 'Open its archives' },
    ]);
    // Whose name is in an ask of others is told in a whole sentence.
    for (const text of [
      'Countries that aspire to join the World Trade Organization should lower their tariffs',
      'Countries should recognize the jurisdiction of the International Court of Justice',
      'We should strengthen the World Trade Organization',
    ]) {
      expect(words(`${text}.`)).toMatchObject([{ role: text, ask: undefined }]);
    }
    // What leans on the sentence before is no role where another sentence is there.
    expect(
      words(
        'The Hague is a city of law. It is home to the International Court of Justice.',
        'Countries should recognize the jurisdiction of the International Court of Justice.',
      ),
    ).toMatchObject([{ role: 'Countries should recognize the jurisdiction of the International Court of Justice' }]);
  });

  it('leaves an ask that names several bodies to the asks, where they have roles of their own', () => {
    const { agencies } = drafting(
      'UNESCO is best suited to keep archives. UNICEF is best suited to reach children.',
      'We encourage UNESCO to share its archives with UNICEF.',
    );
    expect(itemsOf(agencies()).map(({ name, role, ask }) => [name, role, ask])).toEqual([
      ['UNESCO', 'Keep archives', undefined],
      ['UNICEF', 'Reach children', undefined],
    ]);
  });

  it('names a body in its role, in more words where fewer would cut it off', () => {
    const text =
      'In the long months that led up to this gathering, which was a great success, the United States joined our partners to launch the Reef Recovery Fund.';
    expect(itemsOf(drafting(text).agencies())).toMatchObject([
      { name: 'Reef Recovery Fund', role: expect.stringContaining('Reef Recovery Fund') },
    ]);
  });

  it('names nobody where a purpose stands in the place of a subject', () => {
    const { asks } = drafting('To relieve poverty must be accompanied by sound policies of all states.');
    expect(itemsOf(asks())).toMatchObject([{ to: 'Not named' }]);
  });

  it('ranks last what only points to an act', () => {
    const { engagement } = drafting('We implemented it.', 'The United States has shipped 200 tents.');
    expect(itemsOf(engagement()).map(({ action, rank }) => [action, rank])).toEqual([
      ['Implemented it', 2],
      ['Shipped 200 tents', 1],
    ]);
  });

  it('titles a section by what it is about, not by what stands before that in the sentence', () => {
    const { agencies } = drafting(
      'The risk of unrest is even more troubling in areas such as Darfur, where the World Food Program has suspended its work with the children of the northern towns.',
      'UNICEF is best suited to reach children.',
    );
    expect(agencies()?.headline).toBe('UNICEF is best suited to reach children');
  });

  it('sets full stops in all texts of a list or in none', () => {
    const texts = (paragraph: string) =>
      itemsOf(drafting(paragraph).enumeration()).map(({ text }) => String(text).endsWith('.'));
    expect(texts('We work on three fronts: prevention, the protection of all victims, and prosecution.')).toEqual([
      false,
      false,
      false,
    ]);
    expect(texts('We face hard questions: Why are wells dry? Why are so many of the towns in need?')).toEqual([
      false,
      false,
    ]);
    expect(
      texts('We must do two things: first, to build more schools in the north; second, to train more teachers there.'),
    ).toEqual([true, true]);
  });

  it('words asks: whom, what, with which verb, and in whose words', () => {
    const { asks, claimed } = drafting('We are late. We urge all of the donors to honor their pledges this year.');
    expect(itemsOf(asks())).toMatchObject([
      {
        to: 'Donors',
        action: 'Honor their pledges this year',
        strength: 'urge',
        words: 'We urge',
        quotes: ['We urge all of the donors to honor their pledges this year.'],
        rank: 1,
        draft: { rule: 'asks.explicit' },
      },
    ]);
    expect(claimed()).toEqual(['We urge all of the donors to honor their pledges this year.']);
  });

  it('looks for whom “it” means in the sentence before, and quotes that too', () => {
    const { asks } = drafting('The River Bank lends to towns. It should publish its terms.');
    expect(itemsOf(asks())).toMatchObject([
      { to: 'River Bank', quotes: ['The River Bank lends to towns.', 'It should publish its terms.'] },
    ]);
    expect(itemsOf(drafting('Good morning.', 'It should publish its terms.').asks())?.[0]?.to).toBe('Not named');
  });

  it('words enumerations: the count, a name, the text without it', () => {
    const { enumeration } = drafting(
      'Three principles should guide all of us. First, aid must be fair to every town. Second, aid must be quick in every season.',
    );
    const section = enumeration();
    expect(section).toMatchObject({ headline: 'Three principles should guide all of us' });
    expect(itemsOf(section)).toMatchObject([
      { ordinal: 'First', text: 'Aid must be fair to every town.', quotes: ['First, aid must be fair to every town.'] },
      { ordinal: 'Second', text: 'Aid must be quick in every season.' },
    ]);
  });

  it('words figures: value, unit, hedge, and the best of them first', () => {
    const found = drafting(
      'More than 400 towns have joined the plan. We have given nearly $5 million to it since 2005.',
    ).figures();
    expect(found).toMatchObject([
      { value: 400, unit: 'towns', hedge: 'more than', rank: 2, draft: { rule: 'figures.count' } },
      { value: 5_000_000, unit: 'USD', hedge: 'nearly', since: '2005', rank: 1, draft: { rule: 'figures.money' } },
    ]);
    expect(found?.[0]?.meaning).toBe('More than 400 towns have joined the plan');
    expect(found?.[0]?.recipients).toBeUndefined();
  });

  it('names who got it where there are several', () => {
    const text = 'We have given $5 million to the plan.';
    expect(drafting(text).figures(['A'])?.[0]?.recipients).toBeUndefined();
    expect(drafting(text).figures(['A', 'B'])?.[0]?.recipients).toEqual(['A', 'B']);
  });

  it('quotes what a fragment stands for', () => {
    const found = drafting('We have given a lot to rivers. Nearly $5 million.').figures();
    expect(found?.[0]?.quotes).toEqual(['We have given a lot to rivers. Nearly $5 million.']);
  });

  it('says what bodies are competent in, do, and are asked to do', () => {
    const items = itemsOf(
      drafting(
        'UNICEF is best suited to reach children in camps. UNICEF’s expertise lies in the care of children. We urge UNICEF to open its archives.',
        'The River Basin Commission (RBC) issues permits to towns.',
      ).agencies(),
    );
    expect(items).toMatchObject([
      {
        name: 'UNICEF',
        role: 'Reach children in camps',
        competence: 'The care of children',
        ask: 'Open its archives',
        rank: 1,
      },
      { name: 'River Basin Commission', acronym: 'RBC', role: 'Issues permits to towns', rank: 2 },
    ]);
    expect(items[0]?.quotes).toHaveLength(3);
  });

  it('words acts: with whom, when, and how far they are', () => {
    const items = itemsOf(drafting('In 2005 the United States funded the clinic with the OAS.').engagement());
    expect(items).toMatchObject([
      {
        with: 'OAS',
        action: 'Funded the clinic with the OAS',
        date: '2005',
        status: 'done',
        draft: { rule: 'engagement.named' },
      },
    ]);
    expect(items[0]?.resolved).toBeUndefined();
  });

  it('tells terms that the speech spells out from those that it does not', () => {
    const { glossary } = drafting('The River Basin Commission (RBC) and UNICEF met the XYZ.');
    expect(glossary()).toMatchObject([
      { term: 'RBC', expansion: 'River Basin Commission', origin: 'speech', draft: { rule: 'glossary.adjacent' } },
      {
        term: 'UNICEF',
        expansion: "United Nations Children's Fund",
        origin: 'added',
        draft: { rule: 'glossary.gazetteer' },
      },
    ]);
  });

  it('puts a claim first, with two or three below it or none', () => {
    const one = 'Clean rivers must be the shared responsibility of all towns along them.';
    const two = 'Schools should teach every child how water comes to a house.';
    const three = 'Donors must pay what they have promised to the valleys of the south.';
    expect(drafting(one).keyMessage()).toMatchObject({ text: one, quotes: [one] });
    expect(drafting(one).keyMessage()?.supports).toBeUndefined();
    expect(drafting(one, two).keyMessage()?.supports).toBeUndefined();
    expect(drafting(one, two, three).keyMessage()?.supports).toHaveLength(2);
  });

  it('gives no two sections one title', () => {
    const { asks, enumeration } = drafting(
      'Three steps are needed now. First, towns should clean their rivers. Second, donors should pay for schools.',
    );
    const titles = [enumeration(), asks()].map((section) => section?.headline);
    expect(new Set(titles).size).toBe(2);
  });
});
