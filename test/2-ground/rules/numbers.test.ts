import { describe, expect, it } from 'vitest';
import { checkNumbers } from '../../../src/2-ground/rules/numbers.ts';
import { type Given, judge, messagesOf } from '../../support/claim.ts';

type Row = [name: string, said: string, text: string, words: string, given?: Given];

describe('checkNumbers', () => {
  it.each<Row>([
    ['another number', 'We dug 40 wells.', 'We dug 41 wells.', '41'],
    ['another magnitude', 'It cost $528 million.', 'It cost $528 billion.', '$528 billion'],
    ['another currency', 'It cost $528 million.', 'It cost €528 million.', '€528 million'],
    ['percent made a number', '46 percent of wells are dry.', '46 wells are dry.', '46'],
    ['a number made percent', '46 wells are dry.', '46% of wells are dry.', '46%'],
    ['a fraction that is too far off', '55 percent are dry.', 'Two thirds are dry.', 'Two thirds'],
    ['an end of a range', 'It lost 5 to 10 percent.', 'It lost 5 to 15 percent.', '15 percent'],
    ['another ordinal', 'This is our third well.', 'This is our fourth well.', 'fourth'],
    ['a multiple', 'The number of wells doubled.', 'The number of wells tripled.', 'tripled'],
    ['a vague magnitude made a number', 'Thousands of wells are dry.', '1,000 wells are dry.', '1,000'],
    ['another clock time', 'We meet at 10 a.m.', 'We meet at 10 p.m.', '10 p.m.'],
    ['another unit of time', 'It took two years to dig.', 'It took two months to dig.', 'two'],
    ['a number of another passage', 'We dug wells.\n\nWe dug 40.', 'We dug 40 wells.', '40'],
    ['a number beside the quote', 'We dug wells, 40 in all.', 'We dug 40 wells.', '40', { quotes: ['We dug wells'] }],
    ['a count of what is not listed', 'We need a well.', 'Three needs', 'Three', { kind: 'label' }],
    [
      'a contradicted count',
      'We keep four principles: to dig, to pump, to drink, to share and to rest.',
      'We keep five principles.',
      'five',
    ],
    ['a number in a name', 'We met the council.', 'Council of 12', '12', { kind: 'name' }],
  ])('objects to %s', (_name, said, text, words, given) => {
    expect(judge(checkNumbers, said, text, given)).toEqual([['number-unsupported', words]]);
  });

  it.each<Row>([
    ['another year', 'We met in 2005.', 'We met in 2006.', '2006'],
    ['a year without any said', 'We met.', 'We met in 2006.', '2006'],
    ['the year of the speech where nothing counts from it', 'We met.', 'We met in 2008.', '2008'],
    ['a year that the words do not mean', 'We met last year.', 'We met in 2006.', '2006'],
  ])('objects to %s as a date', (_name, said, text, words, given) => {
    expect(judge(checkNumbers, said, text, given)).toEqual([['date-unsupported', words]]);
  });

  it.each([
    ['the percent sign', '46 percent of wells are dry.', '46% of wells are dry.'],
    ['per cent', '46% of wells are dry.', 'Dry: 46 per cent'],
    ['percent in words', 'Forty-six percent of wells are dry.', '46 percent are dry.'],
    ['money with its code', 'It cost $528 million.', 'It cost USD 528,000,000.'],
    ['money in words', 'It cost $528 million.', 'It cost 528 million dollars.'],
    ['half a million', 'It cost $500,000.', 'It cost half a million dollars.'],
    ['a magnitude and a half', 'It took 4.5 million buckets.', 'It took four and a half million buckets.'],
    ['two thirds for 65 percent', '65 percent are dry.', 'Two thirds are dry.'],
    ['one in three for a third', 'A third of wells are dry.', 'One in three wells is dry.'],
    ['both ends of a range', 'It lost 5 to 10 percent.', 'It lost 5–10%.'],
    ['one end of a range', 'It lost 5 to 10 percent.', 'It lost up to 10%.'],
    ['words for digits', 'We dug 7 wells.', 'We dug seven wells.'],
    ['a dozen', 'We dug 12 wells.', 'We dug a dozen wells.'],
    ['a decade', 'It took ten years.', 'It took a decade.'],
    ['ordinals in digits', 'This is our third well.', 'This is our 3rd well.'],
    ['an ordinal for a count', 'After fifteen years we meet.', 'The fifteenth year'],
    ['10 a.m. for 10:00', 'We meet at 10:00.', 'We meet at 10 a.m.'],
    ['a number at the start', '40 wells are dry.', 'Of the wells, 40 are dry.'],
    ['references', 'We dug wells.', 'We dug wells (¶7).'],
    ['a number in a name', 'The G8 fights COVID-19.', 'The G8 against COVID-19'],
    ['one as a pronoun', 'Each well counts.', 'One of the wells, for everyone'],
    ['no one number for zero tolerance', 'We tolerate nothing.', 'Zero-tolerance for dry wells'],
    ['the Second World War, which is a name', 'We met.', 'After the Second World War'],
    ['facts of the speech', 'We met.', 'On 3 June 2008'],
    ['the date of the speech as a year', 'We met this week.', 'In 2008 we met'],
    ['a year that the words mean', 'We met last year.', 'In 2007 we met'],
    ['a year some time ago', 'Two years ago we met.', 'In 2006 we met'],
    ['a year beside a month', 'We met in May.', 'We met in May 2008.'],
    ['a year within a date', 'We met on June 3, 2005.', 'In 2005 we met'],
  ])('accepts %s', (_name, said, text) => {
    expect(judge(checkNumbers, said, text)).toEqual([]);
  });

  it.each([
    ['two things joined by “and”', 'We need wells and roads.', 'Two needs'],
    ['three things with commas', 'We need wells, roads and schools.', 'Three needs'],
    ['three things with a comma before “and”', 'We need wells, roads, and schools.', 'Three needs'],
    ['things of several words', 'We need deep wells in towns, safe roads to them and a school.', 'Three needs'],
    ['numbered items', '1) We dig. 2) We pump. 3) We drink.', 'Three steps'],
    ['ordinals', 'First, we dig. Second, we pump.', 'Two steps'],
    ['both', 'We need both.', 'Two needs'],
    ['not only', 'We need not only wells.', 'Two needs'],
  ])('counts %s', (_name, said, text) => {
    expect(judge(checkNumbers, said, text)).toEqual([]);
  });

  it('counts as many as there are quotes', () => {
    const quotes = ['We dig.', 'We pump.', 'We drink.'];
    const said = quotes.join(' ');
    expect(judge(checkNumbers, said, 'Three steps', { quotes })).toEqual([]);
    expect(judge(checkNumbers, said, 'Four steps', { quotes })).toEqual([['number-unsupported', 'Four']]);
  });

  describe('of a section', () => {
    const said = 'We dig wells, roads and canals. We pump. We drink.';
    const section = (headline: string, quotes = ''): Given => ({
      more: `pillars: { headline: ${headline}, ${quotes}items: [
        { name: a, text: b, quotes: [We pump.] }, { name: a, text: b, quotes: [We drink.] } ] }`,
    });

    it('counts its items', () => {
      expect(judge(checkNumbers, said, 'Two steps', section('Two steps'))).toEqual([]);
      expect(judge(checkNumbers, said, 'Three steps', section('Three steps'))).toEqual([
        ['number-unsupported', 'Three'],
      ]);
    });

    it('counts what its own passages list too', () => {
      const own = 'quotes: ["We dig wells, roads and canals."], ';
      expect(judge(checkNumbers, said, 'Three steps', section('Three steps', own))).toEqual([]);
      expect(judge(checkNumbers, said, 'Four steps', section('Four steps', own))).toHaveLength(1);
    });
  });

  it.each([
    ['of its date', 'date: 2006-05, ', 'We met in 2006'],
    ['of its date, worked out', 'date: "2007", resolved: last year, ', 'We met in 2007'],
  ])('accepts a year %s', (_name, date, text) => {
    const more = `dates: [{ ${date}text: ${text}, quotes: ["We met last year, in May."] }]`;
    expect(judge(checkNumbers, 'We met last year, in May.', text, { more })).toEqual([]);
  });

  describe('of an ordinal', () => {
    const ordinal = (text: string, quote: string) =>
      judge(checkNumbers, 'First, we dig and, second, we pump. 3) We drink.', text, {
        kind: 'ordinal',
        quotes: [quote],
      });

    it.each([
      ['in the quote', 'First', 'First, we dig'],
      ['beside the quote, in its sentence', 'First', 'we dig'],
      ['in any case', 'Second', 'second, we pump'],
      ['in digits', '3)', '3) We drink.'],
    ])('accepts one %s', (_name, text, quote) => {
      expect(ordinal(text, quote)).toEqual([]);
    });

    it.each([
      ['of nowhere', 'Third', 'we dig'],
      ['of another sentence', 'First', 'We drink.'],
      ['that the quote counts otherwise', 'First', 'second, we pump'],
      ['that the quote numbers otherwise', '1)', '3) We drink.'],
    ])('objects to one %s', (_name, text, quote) => {
      expect(ordinal(text, quote)).toEqual([['number-unsupported', text]]);
    });
  });

  it.each([
    ['what the quotes hold', 'We dug 40 wells.', {}, '“40”'],
    ['that they hold none', 'We dug wells.', {}, 'no number'],
    ['that it stands nearby', 'We dug wells, 41 in all.', { quotes: ['We dug wells'] }, 'same sentence'],
  ] as const)('says %s', (_name, said, given, hint) => {
    expect(messagesOf(checkNumbers, said, 'We dug 41 wells.', given)[0]?.hints.join()).toContain(hint);
  });
});
