import { describe, expect, it } from 'vitest';
import { checkDateField, checkDates } from '../../../src/2-ground/rules/dates.ts';
import { type Given, hold, judge, messagesOf } from '../../support/claim.ts';
import { outline } from '../../support/spans.ts';

describe('checkDates', () => {
  it.each<[name: string, said: string, text: string, words: string, given?: Given]>([
    ['another month', 'We met in May 2005.', 'We met in June 2005.', 'June 2005'],
    ['another year', 'We met in May 2005.', 'We met in May 2006.', 'May 2006'],
    ['another day', 'We met on May 4.', 'We met on May 5.', 'May 5'],
    ['a day that was not said', 'We met in May 2005.', 'We met on 4 May 2005.', '4 May 2005'],
    ['a year that was not said', 'We met in May.', 'We met in May 2006.', 'May 2006'],
    ['a month that was not said', 'We met in 2005.', 'We met in May 2005.', 'May 2005'],
    ['days that the words do not mean', 'We meet tomorrow.', 'We meet on June 5.', 'June 5'],
    ['a month that the words do not mean', 'We met last month.', 'We met in April.', 'April'],
    ['a month of a whole year', 'We met last year.', 'We met in May 2007.', 'May 2007'],
    ['a date beside the quote', 'We met, in May. We dug.\n\nAgain', 'We met in May.', 'May', { quotes: ['We met'] }],
  ])('objects to %s', (_name, said, text, words, given) => {
    expect(judge(checkDates, said, text, given)).toEqual([['date-unsupported', words]]);
  });

  it.each([
    ['the same date', 'We met on May 4, 2005.', 'We met on May 4, 2005.'],
    ['a date written otherwise', 'We met on May 4, 2005.', 'The 4th of May 2005'],
    ['a shorter month', 'We met on September 4.', 'We met on Sept. 4.'],
    ['a date less precise', 'We met on May 4, 2005.', 'We met in May 2005.'],
    ['a month alone', 'We met in May 2005.', 'We met in May.'],
    ['the year of the speech for a month', 'We meet in October.', 'We meet in October 2008.'],
    ['a year said apart', 'In 2005 we dug; in May we drank.', 'In May 2005 we drank.'],
    ['the day of the speech', 'We met.', 'On 3 June 2008 we met.'],
    ['its month', 'We met.', 'In June 2008 we met.'],
    ['tomorrow', 'We meet tomorrow.', 'We meet on June 4.'],
    ['tomorrow with its year', 'We meet tomorrow.', 'We meet on 4 June 2008.'],
    ['last month', 'We met last month.', 'We met in May 2008.'],
    ['this time next year', 'We meet this time next year.', 'We meet in June 2009.'],
    ['the verb “may”', 'We met.', 'We may meet, and march on.'],
  ])('accepts %s', (_name, said, text) => {
    expect(judge(checkDates, said, text)).toEqual([]);
  });

  it.each([
    ['a month of', 'date: 2006-05', 'We met in May 2006.', []],
    ['another month than', 'date: 2006-05', 'We met in June 2006.', [['date-unsupported', 'June 2006']]],
    ['a day within', 'date: 2006-05', 'We met on May 4, 2006.', [['date-unsupported', 'May 4, 2006']]],
    ['the day of', 'date: 2006-05-04', 'We met on May 4.', []],
  ])('holds %s the item’s own date', (_name, date, text, expected) => {
    const more = `dates: [{ ${date}, text: "${text}", quotes: [We met.] }]`;
    expect(judge(checkDates, 'We met.', text, { more })).toEqual(expected);
  });

  it('says what the quotes hold', () => {
    const [message] = messagesOf(checkDates, 'We met in May 2005.', 'We met in July.');
    expect(message?.hints.join()).toContain('“May 2005”');
  });
});

/** What is said of a moment's own date, in YAML, on 3 June 2008, a Tuesday. */
function field(said: string, date: string) {
  const { speech, context } = hold(said, `dates: [{ ${date}, text: T, quotes: ['${said}'] }]`);
  const [item] = speech.dates ?? [];
  if (item === undefined) throw new Error('the fixture is wrong');
  return outline(checkDateField(item, 'date', item.date, context.said.evidenceOf(item.quotes), context));
}

describe('checkDateField', () => {
  it.each([
    ['another year', 'We met in 2005.', '2006'],
    ['another month', 'We met in May 2005.', '2005-06'],
    ['a month of a year', 'We met in 2005.', '2005-06'],
    ['a day of a month', 'We met in May 2005.', '2005-05-04'],
    ['another day', 'We met on May 4, 2005.', '2005-05-05'],
    ['a year that nobody said', 'We met in May.', '2007-05'],
    ['the day after the speech', 'We met.', '2008-06-04'],
    ['words that nobody resolved', 'We met last month.', '2008-05'],
  ])('objects to %s', (_name, said, date) => {
    expect(field(said, `date: "${date}"`)).toEqual([['date-unsupported', `"${date}"`]]);
  });

  it.each([
    ['a year', 'We met in 2005.', '2005'],
    ['a year of a month', 'We met in May 2005.', '2005'],
    ['a month', 'We met in May 2005.', '2005-05'],
    ['a month of a day', 'We met on May 4, 2005.', '2005-05'],
    ['a day', 'We met on 4 May 2005.', '2005-05-04'],
    ['a year said apart', 'In 2005, in May, we met.', '2005-05'],
    ['the day of the speech', 'We met.', '2008-06-03'],
  ])('accepts %s', (_name, said, date) => {
    expect(field(said, `date: "${date}"`)).toEqual([]);
  });

  it.each([
    ['tomorrow', 'tomorrow', '2008-06-04'],
    ['last month', 'last month', '2008-05'],
    ['a year for last month', 'last month', '2008'],
    ['later this year', 'later this year', '2008'],
    ['this time next year', 'this time next year', '2009-06'],
    ['two years ago', 'two years ago', '2006'],
    ['a day of what a weekday leaves open', 'on Friday', '2008-06-06'],
    ['words that no rule knows', 'a few years ago', '2005'],
    ['a quotation mark of another kind', "last month's end", '2008-05'],
  ])('lets a date follow from %s', (_name, words, date) => {
    const said = `We met ${words.replace("'", '’')}.`;
    expect(field(said, `date: "${date}", resolved: "${words}"`)).toEqual([]);
  });

  it.each([
    ['tomorrow', '2008-06-05'],
    ['last month', '2008-06'],
    ['last month', '2007-05'],
    ['later this year', '2009'],
    ['this time next year', '2009-05'],
    ['two years ago', '2005'],
    ['on Friday', '2008-06-20'],
  ])('sees that “%s” is not %s', (words, date) => {
    expect(field(`We met ${words}.`, `date: "${date}", resolved: ${words}`)).toEqual([
      ['date-not-following', `"${date}"`],
    ]);
  });

  it.each([
    ['last month', '2008-05-04'],
    ['later this year', '2008-10'],
    ['two years ago', '2006-06'],
    ['this time next year', '2009-06-03'],
  ])('sees that “%s” is less precise than %s', (words, date) => {
    expect(field(`We met ${words}.`, `date: "${date}", resolved: ${words}`)).toEqual([
      ['date-not-following', `"${date}"`],
    ]);
  });

  it('asks for words that were said', () => {
    expect(field('We met last month.', 'date: "2008-06-02", resolved: yesterday')).toEqual([
      ['quotation-altered', 'yesterday'],
    ]);
    expect(field('We met last month.', 'date: "2008", resolved: yesterday')).toEqual([
      ['quotation-altered', 'yesterday'],
    ]);
  });

  it('says which day the words mean', () => {
    const { speech, context } = hold(
      'We meet tomorrow.',
      'dates: [{ date: 2008-06-05, resolved: tomorrow, text: T, quotes: [We meet tomorrow.] }]',
    );
    const [item] = speech.dates ?? [];
    if (item === undefined) throw new Error('the fixture is wrong');
    const [message] = checkDateField(item, 'date', item.date, context.said.evidenceOf(item.quotes), context);
    expect(message?.message).toContain('2008-06-04');
  });

  it('counts a day over a leap day', () => {
    const facts = 'speech: { title: T, speaker: { name: A }, actor: A, event: { name: M, date: 2008-02-28 } }\n';
    const { speech, context } = hold(
      'We meet tomorrow.',
      'dates: [{ date: 2008-02-29, resolved: tomorrow, text: T, quotes: [We meet tomorrow.] }, { date: 2008-03-01, resolved: tomorrow, text: T, quotes: [We meet tomorrow.] }]',
      facts,
    );
    const codes = (speech.dates ?? []).map((item) =>
      checkDateField(item, 'date', item.date, context.said.evidenceOf(item.quotes), context).map(({ code }) => code),
    );
    expect(codes).toEqual([[], ['date-not-following']]);
  });
});
