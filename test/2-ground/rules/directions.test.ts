import { describe, expect, it } from 'vitest';
import { checkDirections, checkEnds } from '../../../src/2-ground/rules/directions.ts';
import { hold, judge } from '../../support/claim.ts';
import { outline } from '../../support/spans.ts';

describe('checkDirections', () => {
  it.each([
    ['the wrong way round', 'A road from the harbour to town', ['from the harbour to town']],
    ['“into” for “to”', 'From the harbour into town', ['From the harbour into town']],
    ['the right way round', 'A road from town to the harbour', []],
    ['other ends', 'From spring to autumn', []],
    ['one end', 'A road to town', []],
    ['ends with a word in common', 'From harbour town to harbour', []],
  ])('reads a way: %s', (_name, text, words) => {
    const said = 'We build a road from the town to the harbour.';
    expect(judge(checkDirections, said, text).map(([, each]) => each)).toEqual(words);
  });
});

describe('checkEnds', () => {
  function judgeEnds(said: string, from: string, to: string) {
    const change = `change: { from: ${from}, to: ${to} }`;
    const { speech, context } = hold(
      said,
      `agencies: { headline: H, items: [
      { name: Fund, kind: un, ${change}, quotes: ["${said}"] } ] }`,
    );
    const [body] = speech.agencies?.items ?? [];
    if (body === undefined) throw new Error('the fixture is wrong');
    return outline(checkEnds(body.change, body.quotes, context));
  }

  it.each([
    ['a way', 'It goes from talk to action.', 'action', 'talk'],
    ['a way in other forms', 'It goes from talking to acting.', 'action', 'talks'],
    ['ends of several words', 'It goes from empty talk to brave action.', 'brave action', 'empty talk'],
    ['ends with a word in common', 'It goes from small groups to large groups.', 'large groups', 'small groups'],
    ['a corridor', 'Women leave Gondor and reach Rohan.', 'Rohan', 'Gondor'],
    ['a way without “from”', 'After talk comes action.', 'action', 'talk'],
  ])('objects to %s, reversed', (_name, said, from, to) => {
    expect(judgeEnds(said, from, to)).toEqual([['roles-swapped', from]]);
    expect(judgeEnds(said, to, from)).toEqual([]);
  });

  it.each([
    ['an end that nobody said', 'It goes from talk to action.', 'action', 'rest'],
    ['the same at both ends', 'It goes from talk to talk.', 'talk', 'talk'],
    ['ends said both ways', 'From talk to action, and from action to talk. Action, then talk.', 'talk', 'action'],
    ['no ends', 'It rests.', 'talk', 'action'],
  ])('accepts %s', (_name, said, from, to) => {
    expect(judgeEnds(said, from, to)).toEqual([]);
  });

  it('needs no ends', () => {
    const { context } = hold('We dig.', '');
    expect(checkEnds(undefined, [], context)).toEqual([]);
  });
});
