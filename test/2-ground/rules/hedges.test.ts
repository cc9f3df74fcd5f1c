import { describe, expect, it } from 'vitest';
import { Analysed } from '../../../src/2-ground/evidence.ts';
import { checkHedges, hedgesOf } from '../../../src/2-ground/rules/hedges.ts';
import { judge, messagesOf } from '../../support/claim.ts';

describe('checkHedges', () => {
  it.each([
    ['an estimate', 'An estimated 40 wells are dry.', 'Dry: 40 wells', '40'],
    ['an estimate further off', 'Estimates of the need run to $75 billion.', 'The need is $75 billion.', '$75 billion'],
    ['“about”', 'About 40 wells are dry.', '40 wells are dry.', '40'],
    ['“about” before a sign', 'It cost about $5 million.', 'It cost $5 million.', '$5 million'],
    ['“nearly”', 'Nearly 40 wells are dry.', '40 wells are dry.', '40'],
    ['“more than”', 'More than 40 wells are dry.', '40 wells are dry.', '40'],
    ['“more than” before “our”', 'It is more than our $6 billion.', 'It is $6 billion.', '$6 billion'],
    ['“up to”', 'Up to 46 percent are dry.', '46 percent are dry.', '46 percent'],
    ['“at least”', 'At least 40 wells are dry.', '40 wells are dry.', '40'],
    ['a hedge behind', '40 wells or more are dry.', '40 wells are dry.', '40'],
    ['the hedge of a fraction', 'Nearly half of the wells are dry.', 'Half of the wells are dry.', 'Half'],
  ])('misses %s', (_name, said, text, words) => {
    expect(judge(checkHedges, said, text)).toEqual([['hedge-dropped', words]]);
  });

  it.each([
    ['one that nobody said', '40 wells are dry.', 'About 40 wells are dry.', 'About'],
    ['a limit that nobody said', '40 wells are dry.', 'More than 40 wells are dry.', 'More than'],
    ['a limit the other way round', 'More than 40 wells are dry.', 'Up to 40 wells are dry.', 'Up to'],
    ['an estimate for a limit', 'At least 40 wells are dry.', 'About 40 wells are dry.', 'About'],
    ['a limit for an estimate', 'About 40 wells are dry.', 'At least 40 wells are dry.', 'At least'],
    ['one behind', '40 wells are dry.', '40 or more wells are dry.', 'or more'],
    ['the hedge of another number', 'Nearly 9 towns have 40 wells.', 'They have nearly 40 wells.', 'nearly'],
  ])('objects to a hedge: %s', (_name, said, text, words) => {
    expect(judge(checkHedges, said, text)).toEqual([['hedge-added', words]]);
  });

  it.each([
    ['the same', 'About 40 wells are dry.', 'About 40 wells are dry.'],
    ['one of its kind', 'An estimated 40 wells are dry.', 'Some 40 wells are dry.'],
    ['a limit of its kind', 'More than 40 wells are dry.', 'At least 40 wells are dry.'],
    ['“nearly” for “up to”', 'Up to 40 wells are dry.', 'Nearly 40 wells are dry.'],
    ['an estimate as a noun', 'An estimated 40 wells are dry.', 'The estimate is 40.'],
    ['a limit as a verb', 'More than 40 wells are dry.', 'Dry wells exceed 40.'],
    ['a number that was said plainly too', 'About 40 wells, yes, 40 wells are dry.', '40 wells are dry.'],
    ['“nearly two thirds” for 65 percent', '65 percent are dry.', 'Nearly two thirds are dry.'],
    ['a number without hedges', '40 wells are dry.', '40 wells are dry.'],
    ['a number that another rule misses', 'We dig.', 'About 40 wells are dry.'],
    ['a hedge of another clause', 'It cost about as much: 40 wells are dry.', '40 wells are dry.'],
    ['years and ordinals', 'Since about 2001, over the third well', 'In 2001, the third well'],
    ['clock times', 'We meet about 10:00.', 'We meet at 10:00.'],
  ])('accepts %s', (_name, said, text) => {
    expect(judge(checkHedges, said, text)).toEqual([]);
  });

  it('lets another field give the hedge', () => {
    const said = 'About 40 wells are dry.';
    const figure = (hedge: string) =>
      `figures: [{ value: 40, unit: wells, ${hedge} meaning: M, headline: Dry wells are 40, quotes: ["${said}"] }]`;
    expect(judge(checkHedges, said, 'Dry wells are 40', { more: figure('hedge: about,') })).toEqual([]);
    expect(judge(checkHedges, said, 'Dry wells are 40', { more: figure('') })).toEqual([['hedge-dropped', '40']]);
  });

  it.each([
    ['one of the largest', 'It is one of the largest wells.', 'It is the largest well.', 'largest'],
    ['one of the most', 'It is one of the most important wells.', 'It is the most important well.', 'most important'],
    ['among the best', 'It is among the best wells.', 'It is the best well.', 'best well'],
    ['one of our very oldest', 'It is one of our very oldest wells.', 'It is our oldest well.', 'oldest'],
    ['two of the deepest', 'It has two of the deepest wells.', 'It has the deepest wells.', 'deepest'],
  ])('misses “%s”', (_name, said, text, words) => {
    expect(judge(checkHedges, said, text)).toEqual([['hedge-dropped', words]]);
  });

  it.each([
    ['kept', 'It is one of the largest wells.', 'It is one of the largest wells.'],
    ['kept in other words', 'It is one of the largest wells.', 'It is among the largest wells.'],
    ['left out with the superlative', 'It is one of the largest wells.', 'It is a large well.'],
    ['said plainly too', 'It is one of the largest wells, the largest of ours.', 'It is our largest well.'],
    ['of another superlative', 'One of the oldest wells is the largest.', 'It is the largest well.'],
    ['not said', 'It is the largest well.', 'It is the largest well.'],
  ])('accepts “one of the”, %s', (_name, said, text) => {
    expect(judge(checkHedges, said, text)).toEqual([]);
  });

  it.each(['name', 'label'] as const)('leaves a %s alone', (kind) => {
    expect(judge(checkHedges, 'About 40 wells are dry.', '40 wells', { kind })).toEqual([]);
  });

  it('says hedge and number as they were said', () => {
    const [message] = messagesOf(checkHedges, 'Nearly all, or about 40 wells, are dry.', '40 wells are dry.');
    expect(message?.message).toContain('“about 40”');
  });
});

describe('hedgesOf', () => {
  it.each([
    ['up to about 40', ['about', 'up to']],
    ['40 or so', ['or so']],
    ['about 5 of the 40', []],
    ['over the years, 40', []],
    ['estimates of the whole need run to 40', ['run to', 'estimates of']],
    ['40 wells or more', ['or more']],
    ['40 wells and roads or more', []],
  ])('finds those of the last number of “%s”', (text, words) => {
    const analysed = new Analysed(text);
    const number = analysed.quantities.at(-1);
    if (number === undefined) throw new Error('the fixture is wrong');
    expect(hedgesOf(number, analysed).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
});
