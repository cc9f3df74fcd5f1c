import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DraftedModel, Gold } from './classes.ts';
import { meanOf, type Scores, score } from './measure.ts';
import { fold, spansMatch } from './spans.ts';

const NOTHING: Gold = {
  enumerations: [],
  organisations: [],
  engagements: [],
  figures: [],
  asks: [],
  acronyms: [],
};
const scoreOne = (draft: DraftedModel, gold: Partial<Gold>): Scores =>
  score([{ name: '01', draft, gold: { ...NOTHING, ...gold } }]);
const quoting = (...quotes: readonly string[]): { readonly quotes: readonly string[] } => ({ quotes });

describe('spans', () => {
  it('match where most words of the shorter are in the longer', () => {
    expect(spansMatch('We urge all partners to join', '“We urge all *partners* to join this effort to end it.”')).toBe(
      true,
    );
    expect(spansMatch('We urge all partners to join', 'We thank all who came to see it')).toBe(false);
  });

  it('do not match where one is a scrap of the other', () => {
    expect(spansMatch('to join', 'We urge all partners to join this effort and to end it before the year is out')).toBe(
      false,
    );
  });

  it('count a word as often as it stands there', () => {
    expect(spansMatch('more more more more', 'more money for wells')).toBe(false);
  });
});

describe('a class', () => {
  const gold = {
    asks: [
      { verbatim: 'We urge all partners to join this effort.' },
      { verbatim: 'States should protect the victims of trafficking.' },
      { verbatim: 'We hope that the Council will act on it soon.', optional: true },
    ],
  };

  it('has precision of what was drafted and recall of what is core', () => {
    const draft = {
      asks: { items: [quoting('We urge all partners to join'), quoting('It is a pleasure to be here today')] },
    };
    expect(scoreOne(draft, gold).asks).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5, core: 2, drafted: 2 });
  });

  it('names what was missed and what should not have been drafted', () => {
    const draft = {
      asks: { items: [quoting('We urge all partners to join'), quoting('It is a pleasure to be here today')] },
    };
    expect(scoreOne(draft, gold).asks).toMatchObject({
      missed: ['01: States should protect the victims of trafficking.'],
      mistaken: ['01: It is a pleasure to be here today'],
    });
  });

  it('takes what is optional for neither', () => {
    const draft = { asks: { items: [quoting('We hope that the Council will act on it')] } };
    expect(scoreOne(draft, gold).asks).toMatchObject({ precision: 0, recall: 0, core: 2, drafted: 0 });
  });

  it('pools the speeches', () => {
    const both = { asks: { items: gold.asks.map(({ verbatim }) => quoting(verbatim)) } };
    const { asks } = score([
      { name: '01', draft: both, gold: { ...NOTHING, ...gold } },
      { name: '02', draft: {}, gold: { ...NOTHING, asks: gold.asks.slice(0, 2) } },
    ]);
    expect(asks).toMatchObject({ precision: 1, recall: 0.5, core: 4, drafted: 2 });
  });

  it('is nought where there is nothing', () => {
    expect(meanOf(scoreOne({}, {}))).toBe(0);
  });
});

describe('enumerations', () => {
  const items = ['First, we must prevent it', 'Second, we must punish it'];

  it('are found in any section of lists, and among engagement points and asks', () => {
    const draft = {
      lists: [{ items: [quoting('First, we must prevent it')] }],
      asks: { items: [quoting('Second, we must punish it')] },
    };
    expect(scoreOne(draft, { enumerations: [{ items }] }).enumerations).toMatchObject({
      precision: 1,
      recall: 1,
      drafted: 1,
    });
  });

  it('are found where they are said again', () => {
    const draft = { pillars: { items: [quoting('Prevention comes before all else here')] } };
    const gold = {
      enumerations: [{ items: items.slice(0, 1), alternates: ['Prevention comes before all else here'] }],
    };
    expect(scoreOne(draft, gold).enumerations.recall).toBe(1);
  });
});

describe('organisations', () => {
  const gold = {
    organisations: [
      { name: 'World Bank', acronym: 'IBRD', aliases: ['the Bank'], roleSpans: ['The Bank lends to the poorest.'] },
    ],
    mentions: ['Security Council'],
  };

  it.each([{ name: 'World Bank Group' }, { name: 'IBRD' }, { name: 'The Fund', acronym: 'IBRD' }])(
    'are known as %o',
    (body) => {
      expect(scoreOne({ agencies: { items: [body] } }, gold).organisations.recall).toBe(1);
    },
  );

  it('are no mistakes where they are named and play no part', () => {
    const bodies = [{ name: 'UN Security Council' }, { name: 'Ministry of Wells' }];
    expect(scoreOne({ agencies: { items: bodies } }, gold).organisations.mistaken).toEqual(['01: Ministry of Wells']);
  });

  it('have roles of their own, a quote each', () => {
    const body = {
      name: 'World Bank',
      quotes: [{ exact: 'The Bank lends to the poorest.' }, 'I thank its president for coming'],
    };
    expect(scoreOne({ agencies: { items: [body] } }, gold).roles).toMatchObject({ precision: 0.5, recall: 1 });
  });
});

describe('figures', () => {
  const gold = {
    figures: [{ verbatim: '46 percent', meaningSpan: 'It spent 46 percent of the money abroad.', value: 46 }],
  };
  const drafted = (value: number, quote: string): Scores => scoreOne({ figures: [{ value, ...quoting(quote) }] }, gold);

  it('need the value and the words', () => {
    expect(drafted(46, 'It spent 46 percent of the money').figures.recall).toBe(1);
    expect(drafted(0.46, 'It spent 46 percent of the money').figures.recall).toBe(1);
    expect(drafted(47, 'It spent 46 percent of the money').figures.recall).toBe(0);
    expect(drafted(46, 'There are children in forced labour').figures.recall).toBe(0);
  });
});

describe('acronyms', () => {
  it('must be drafted where the speech spells them out', () => {
    const acronyms = [
      { acronym: 'UNICEF', expansionInText: 'adjacent' },
      { acronym: 'NATO', expansionInText: null },
    ];
    const { core, recall, precision } = scoreOne(
      { glossary: [{ term: 'UNICEF' }, { term: 'NATO' }] },
      { acronyms },
    ).acronyms;
    expect({ core, recall, precision }).toEqual({ core: 1, recall: 1, precision: 1 });
  });
});

describe.each(['development', 'further'])('the speeches of %s', (folder) => {
  const names = readdirSync(`test/corpus/${folder}/gold`).map((file) => file.replace('.json', ''));

  it.each(names)('%s is annotated in its own words', (name) => {
    const plain = (text: string): string => text.replace(/^\ufeff/, '').replace(/\s+/g, ' ');
    const raw = plain(readFileSync(`test/corpus/${folder}/raw/${name}.txt`, 'utf8'));
    const gold = JSON.parse(readFileSync(`test/corpus/${folder}/gold/${name}.json`, 'utf8')) as Gold;
    const spans = [
      ...gold.enumerations.flatMap(({ items }) => items),
      ...gold.organisations.flatMap(({ roleSpans }) => roleSpans),
      ...[...gold.engagements, ...gold.figures, ...gold.asks].map(({ verbatim }) => verbatim),
    ];
    expect(spans.filter((span) => !raw.includes(plain(span)))).toEqual([]);
  });
});

it('writings of the same words are one', () => {
  expect(fold('The *Speaker’s* “Words”')).toBe('the speaker\'s "words"');
});
