import { describe, expect, it } from 'vitest';
import { createFilters } from '../../src/3-expand/filters.ts';
import { localeOf, writeDate, writeList, writeMoney } from '../../src/3-expand/locale.ts';
import { setPlain, setQuotes, setRich } from '../../src/3-expand/typography.ts';
import type { Labels, LabelTree } from '../../src/ir/template.ts';
import { deckOf, expandDeck, FACTS, groundModel, slideOf, TEMPLATE, templateOf } from '../support/expanded.ts';

const { labels } = templateOf(TEMPLATE, ['en', 'es', 'fr']);
const labelsOf = (language: string): Labels => {
  const found = labels.get(language);
  if (found === undefined) throw new Error(`no labels for ${language}`);
  return found;
};
const locale = (tag: string): ReturnType<typeof localeOf> => localeOf(labelsOf(tag.slice(0, 2)), tag);
const ENGLISH = locale('en-US');

describe('dates', () => {
  it.each([
    ['en-US', '2008-06-03', 'June 3, 2008'],
    ['en-GB', '2008-06-03', '3 June 2008'],
    ['en', '2008-05', 'May 2008'],
    ['en-US', '2005', '2005'],
    ['fr-FR', '2008-06-03', '3 juin 2008'],
    ['fr', '2008-06-01', '1er juin 2008'],
    ['es-ES', '2008-06-03', '3 de junio de 2008'],
    ['en-US', 'in the spring', 'in the spring'],
  ])('in %s %s is %s', (tag, date, written) => {
    expect(writeDate(date, locale(tag))).toBe(written);
  });
});

describe('numbers', () => {
  it.each([
    ['en-US', 528_000_000, 'USD', '$528 million'],
    ['en-US', 1_250_000_000, 'EUR', '€1.25 billion'],
    ['en-US', 1_234_567, 'USD', '$1,234,567'],
    ['en-US', 12_500, 'countries', '12,500 countries'],
    ['en-US', 5_000_000, 'XDR', 'XDR 5 million'],
    ['en-GB', 528_000_000, 'USD', 'US$528 million'],
    ['fr-FR', 528_000_000, 'USD', '528 millions de dollars'],
    ['fr-FR', 1_500_000, 'EUR', '1,5 million de euros'],
  ])('in %s %d %s is %s', (tag, value, unit, written) => {
    expect(writeMoney(value, unit, locale(tag))).toBe(written);
  });

  it('are listed as the language lists', () => {
    expect(writeList(['a', 'b', 'c'], ENGLISH)).toBe('a, b and c');
    expect(writeList(['a', 'b'], locale('fr'))).toBe('a et b');
    expect(writeList(['a'], ENGLISH)).toBe('a');
  });
});

describe('typography', () => {
  it.each([
    ['"It\'s here," he said.', '“It’s here,” he said.'],
    ["the States' share", 'the States’ share'],
    ["'sender' and 'recipient'", '‘sender’ and ‘recipient’'],
    ['("so")', '(“so”)'],
    ['"\'Inner\' and outer"', '“‘Inner’ and outer”'],
    ["the class of '68", 'the class of ’68'],
    ['a -- b --', 'a -- b --'],
    ['already “set”', 'already “set”'],
  ])('%s becomes %s', (straight, set) => {
    expect(setQuotes(straight, ENGLISH)).toBe(set);
  });

  it('sets the marks of the language', () => {
    expect(setPlain('"Oui" et l\'autre', locale('fr'))).toBe('«\u00a0Oui\u00a0» et l’autre');
  });

  it('reads stress, and only stress', () => {
    expect(setRich('to *implement* those', ENGLISH)).toEqual([
      { type: 'text', text: 'to ' },
      { type: 'text', text: 'implement', emphasis: true },
      { type: 'text', text: ' those' },
    ]);
    expect(setRich('2 * 3 * 4', ENGLISH)).toEqual([{ type: 'text', text: '2 * 3 * 4' }]);
  });
});

describe('filters', () => {
  const filters = createFilters(ENGLISH);
  it.each([
    ['ordinal_word', [1], 'first'],
    ['ordinal_word', [99], '99'],
    ['number', ['12500'], '12,500'],
    ['number', ['a dozen'], 'a dozen'],
    ['measure', [46, 'percent'], '46 percent'],
    ['measure', [33.3333, 'percent'], '33.3 percent'],
    ['measure', [12.125, 'percent'], '12.125 percent'],
    ['measure', [0.0625, 'percent'], '0.063 percent'],
    ['measure_sign', [46, 'percent'], '46%'],
    ['sentence', ['the UN met'], 'The UN met'],
    ['full_stop', ['Done'], 'Done.'],
    ['full_stop', ['Done.”'], 'Done.”'],
    ['quoted', ['I urge'], '“I urge”'],
    ['quoted', ['“it is,” “must”'], '“it is,” “must”'],
    ['surname', ['Martin L. King, Jr.'], 'King'],
    ['fill', ['{a} of {b}', ['a', 1], ['b', 2]], '1 of 2'],
    [
      'about',
      [
        [
          { about: 'Name of ICAT', text: 'x' },
          { about: 'Dates', text: 'y' },
        ],
        'ICAT',
      ],
      'x',
    ],
    [
      'hedged',
      ['a share of funds', { value: 46, unit: 'percent', hedge: 'an estimated' }],
      'An estimated 46 percent: a share of funds',
    ],
    ['hedged', ['Estimates say 46', { value: 46, unit: 'percent', hedge: 'an estimated' }], 'Estimates say 46'],
  ] as const)('%s of %j is %s', (name, [value, ...parameters], result) => {
    expect(filters[name]?.(value, ...parameters)).toBe(result);
  });
});

describe('labels', () => {
  const namesOf = (tree: LabelTree, path = ''): readonly string[] =>
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === 'string' ? [`${path}.${name}`] : namesOf(value, `${path}.${name}`),
    );
  /** Forms of speech differ from language to language. */
  const shared = (tree: LabelTree): readonly string[] =>
    namesOf(tree)
      .filter((name) => !name.includes('.ownForms.'))
      .toSorted();

  it.each(['es', 'fr'])('in %s have the names that the English ones have', (language) => {
    expect(shared(labelsOf(language).texts)).toEqual(shared(labelsOf('en').texts));
  });

  it('are the speech’s language’s', () => {
    const speech = groundModel(FACTS.replace('en-US', 'fr-CA'));
    const deck = deckOf(speech, templateOf(TEMPLATE, ['en', 'fr']));
    expect(deck.slides.at(-1)?.section).toBe('Sources');
    expect(deck.slides.at(-1)?.head).toBe('Sources et texte intégral');
    expect(slideOf(deck, 'title').dateline).toBe('Remarks, 3 juin 2008');
  });

  it('are English, with a warning, where the language has none', () => {
    const { speech, transcript } = groundModel(FACTS.replace('en-US', 'sw'));
    const { output, diagnostics } = expandDeck(speech, transcript, templateOf());
    expect(diagnostics.map((each) => [each.code, each.severity])).toEqual([['language-without-labels', 'warning']]);
    expect(output?.slides.at(-1)?.head).toBe('Sources and full text');
  });
});
