import { describe, expect, it } from 'vitest';
import { findEnumerations } from '../../../src/import/draft/enumerations.ts';
import { analysed } from '../../support/analysed.ts';

const lists = (paragraphs: readonly string[], items: readonly number[] = []) => {
  const { analysis, transcript } = analysed(paragraphs, undefined, new Set(items));
  return findEnumerations(analysis, transcript).map(({ kind, rule, lead, items: own }) => ({
    kind,
    rule,
    lead: lead?.text,
    items: own.map(({ text }) => text),
  }));
};

describe('findEnumerations', () => {
  it('follows what is counted off over sentences and paragraphs', () => {
    expect(
      lists([
        'Three principles guide us. First, aid must be fair. It reaches all. Second, aid must be fast.',
        'And finally, aid must be open.',
      ]),
    ).toEqual([
      {
        kind: 'principles',
        rule: 'ordinals',
        lead: 'Three principles guide us.',
        items: ['First, aid must be fair.', 'Second, aid must be fast.', 'And finally, aid must be open.'],
      },
    ]);
  });

  it.each([
    ['a number', 'One, aid must be fair.', 'Two, aid must be fast.', 'Three, aid must be open.'],
    [
      'a number with its name',
      'Number one: aid must be fair.',
      'Number two: aid must be fast.',
      'Number three: be open.',
    ],
    ['words for it', 'To begin with, aid must be fair.', 'Next, aid must be fast.', 'Finally, aid must be open.'],
    ['what is counted', 'On the first point, aid is fair.', 'My second point is speed.', 'My third point is openness.'],
  ])('follows %s', (_, ...items) => {
    expect(lists(['We have three priorities.', ...items])).toMatchObject([
      { rule: 'ordinals', lead: 'We have three priorities.', items },
    ]);
  });

  it('does not take a number of things for a count', () => {
    expect(lists(['One hundred towns burned. Two hundred towns drowned. Three years went by.'])).toEqual([]);
  });

  it.each([
    [
      'numbers',
      'We must 1) cut tariffs, 2) open ports, and 3) train officers.',
      ['cut tariffs', 'open ports', 'train officers'],
    ],
    [
      'ordinals-inside',
      'We want a stronger court, first, to judge; secondly, to deter; and thirdly, to teach.',
      ['first, to judge', 'secondly, to deter', 'thirdly, to teach'],
    ],
    [
      'semicolons',
      'Our work includes training judges; building courts; and, last month, opening a school.',
      ['training judges', 'building courts', 'opening a school'],
    ],
    ['colon', 'The plan has four pillars: health, schools, roads, and trade.', ['health', 'schools', 'roads', 'trade']],
    ['dash', 'It takes effort on several fronts – health, schools and trade.', ['health', 'schools', 'trade']],
    [
      'including',
      'We offer various measures, including lower tariffs, faster visas and more scholarships.',
      ['lower tariffs', 'faster visas', 'more scholarships'],
    ],
  ])('takes a sentence apart by %s', (rule, text, items) => {
    expect(lists([text])).toMatchObject([{ rule, items }]);
  });

  it('takes paragraphs that the source marks, or that end in semicolons, for items', () => {
    const marked = [
      'We ask three things:',
      'Open the crossings to aid. It is urgent.',
      'Free the prisoners.',
      'Thank you.',
    ];
    expect(lists(marked, [2, 3])).toMatchObject([
      { rule: 'paragraphs', items: ['Open the crossings to aid.', 'Free the prisoners.'] },
    ]);
    expect(
      lists(['These dealt with:', 'nuclear safety;', 'free media; and', 'clean water.', 'We go on.']),
    ).toMatchObject([{ items: ['nuclear safety', 'free media', 'clean water.'] }]);
  });

  it.each([
    [
      'letters',
      'We will do three things: (a) dig wells, (b) lay pipes, and (c) train plumbers.',
      ['dig wells', 'lay pipes', 'train plumbers'],
    ],
    [
      'infinitives',
      'We ask members: to open archives; to free the press; and to hold elections.',
      ['to open archives', 'to free the press', 'to hold elections'],
    ],
    [
      'nouns with ordinals',
      'The first reason is trust. The second reason is money.',
      ['The first reason is trust.', 'The second reason is money.'],
    ],
  ])('takes %s', (_, text, items) => {
    expect(lists([text])).toMatchObject([{ items }]);
  });

  it('gives an ordinal to each item that has one', () => {
    const { analysis, transcript } = analysed([
      'There are two tasks. First, states must pay. Second, schools must open.',
    ]);
    expect(findEnumerations(analysis, transcript)[0]?.items.map(({ ordinal }) => ordinal?.toLowerCase())).toEqual([
      'first',
      'second',
    ]);
  });

  it('takes questions that a colon announces', () => {
    expect(lists(['Questions remain: Who will pay? Who will build? We do not know.'])).toMatchObject([
      { rule: 'questions', items: ['Who will pay?', 'Who will build?'] },
    ]);
  });

  it.each([
    ['courtesies', 'First, I thank the President. Second, let me congratulate the Chair.'],
    ['a first without a second', 'First, we must act. We will see.'],
    ['places in a race', 'He came in first, and she came in second.'],
    ['two sides', 'On the one hand, prices fell. On the other hand, wages fell too.'],
    ['years', 'First, prices fell in 2005. In the second year wages rose.'],
    ['a row of names', 'I met the leaders of Peru, Chile, Kenya, and Ghana.'],
    ['things named in passing', 'We met farmers, teachers, and nurses.'],
    ['an aside after a colon', 'We do our part: governments, firms, churches.'],
  ])('is silent at %s', (_, text) => {
    expect(lists([text])).toEqual([]);
  });
});
