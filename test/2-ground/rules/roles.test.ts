import { describe, expect, it } from 'vitest';
import { checkActors, checkEnds, checkRoles, checkTies } from '../../../src/2-ground/rules/roles.ts';
import { type Given, hold, judge, messagesOf } from '../../support/claim.ts';
import { outline } from '../../support/spans.ts';

describe('checkRoles', () => {
  const SAID = 'UNDP digs deep wells in towns; UNHCR builds safe roads to harbours. Both work with the ILO.';

  it.each([
    ['another body', 'UNHCR digs deep wells in towns', 'UNHCR digs deep wells in towns'],
    ['the other body', 'UNDP builds safe roads', 'UNDP builds safe roads'],
    ['two that were swapped, the first', 'UNHCR digs deep wells; harbours', 'UNHCR digs deep wells;'],
    ['one clause of several', 'Wells and roads, and UNDP builds safe roads', 'and UNDP builds safe roads'],
    ['one sentence of several', 'Towns rejoice. UNHCR digs deep wells', 'UNHCR digs deep wells'],
    ['a third body', 'The ILO digs deep wells in towns', 'The ILO digs deep wells in towns'],
  ])('objects where %s is said to do it', (_name, text, words) => {
    expect(judge(checkRoles, SAID, text)).toEqual([['roles-swapped', words]]);
  });

  it('objects to both where both are swapped', () => {
    expect(judge(checkRoles, SAID, 'UNHCR digs deep wells; UNDP builds safe roads').map(([, words]) => words)).toEqual([
      'UNHCR digs deep wells;',
      'UNDP builds safe roads',
    ]);
  });

  it.each([
    ['the right body', 'UNDP digs deep wells in towns'],
    ['both in their places', 'UNDP digs deep wells; UNHCR builds safe roads'],
    ['both at once', 'UNDP and UNHCR dig wells and build roads'],
    ['no body', 'Deep wells in towns, safe roads to harbours'],
    ['a body of which nobody speaks', 'UNICEF digs deep wells in towns'],
    ['too few words', 'UNHCR digs'],
    ['words that nobody said', 'UNHCR teaches children'],
    ['what is said of both', 'UNHCR works with the ILO'],
  ])('accepts %s', (_name, text) => {
    expect(judge(checkRoles, SAID, text)).toEqual([]);
  });

  it('leaves a speech alone in which a passage names one body', () => {
    expect(judge(checkRoles, 'UNDP digs deep wells. Roads are safe.', 'UNHCR digs deep wells')).toEqual([]);
  });

  it('takes an agency’s texts for said of it', () => {
    const bodies = (first: string, second: string): Given => ({
      more: `agencies: { headline: H, items: [
        { name: Fund, acronym: UNDP, kind: un, role: ${first}, quotes: ["${SAID}"] },
        { name: Office, acronym: UNHCR, kind: un, role: ${second}, quotes: ["${SAID}"] } ] }`.replaceAll(
        SAID,
        'UNDP digs deep wells in towns; UNHCR builds safe roads to harbours.',
      ),
    });
    const [wells, roads] = ['digs deep wells', 'builds safe roads'];
    expect(judge(checkRoles, SAID, wells, bodies(wells, roads))).toEqual([]);
    expect(judge(checkRoles, SAID, wells, bodies(roads, wells))).toEqual([['roles-swapped', wells]]);
  });

  it.each([
    ['the wrong way round', 'A road from the harbour to town', ['from the harbour to town']],
    ['“into” for “to”', 'From the harbour into town', ['From the harbour into town']],
    ['the right way round', 'A road from town to the harbour', []],
    ['other ends', 'From spring to autumn', []],
    ['one end', 'A road to town', []],
    ['ends with a word in common', 'From harbour town to harbour', []],
  ])('reads a way: %s', (_name, text, words) => {
    const said = 'We build a road from the town to the harbour.';
    expect(judge(checkRoles, said, text).map(([, each]) => each)).toEqual(words);
  });

  it.each(['name', 'label'] as const)('leaves a %s alone', (kind) => {
    expect(judge(checkRoles, SAID, 'UNHCR digs deep wells in towns', { kind })).toEqual([]);
  });
});

describe('checkTies', () => {
  const SAID = 'Mayors report to Gondor on roads of Rohan.';

  it.each([
    ['to another name', SAID, 'Mayors report to Rohan on roads of Gondor', 'report to Rohan'],
    [
      'under another name',
      'Wells belong under Gondor, roads to Rohan.',
      'Wells belong under Rohan and Gondor',
      'belong under Rohan',
    ],
    [
      'from another name',
      'We need help from Gondor, and Rohan rests.',
      'Help from Rohan, and Gondor',
      'Help from Rohan',
    ],
    ['for another name', 'Wells for Gondor were dug by Rohan.', 'Wells for Rohan, by Gondor', 'Wells for Rohan'],
    ['with another name', 'We work with Gondor and see Rohan.', 'Work with Rohan, and Gondor', 'Work with Rohan'],
    [
      'of another name',
      'The mayors of Gondor and Rohan’s teachers met.',
      'Mayors of Rohan and Gondor’s teachers',
      'Mayors of Rohan',
    ],
  ])('objects to what is tied %s', (_name, said, text, words) => {
    expect(judge(checkTies, said, text)).toEqual([['roles-swapped', words]]);
  });

  it.each([
    ['the same tie', 'Mayors report to Gondor'],
    ['the other tie', 'Roads of Rohan, Gondor’s'],
    ['a name that nobody tied', 'Mayors report to Mordor on Gondor'],
    ['a tie without what belongs there', 'Mayors report to Rohan'],
    ['a tie to no name', 'Mayors report to towns, Gondor'],
    ['another word’s tie', 'Mayors listen to Rohan, and Gondor'],
  ])('accepts %s', (_name, text) => {
    expect(judge(checkTies, SAID, text)).toEqual([]);
  });

  it('says what the passage has there', () => {
    const [message] = messagesOf(checkTies, SAID, 'Mayors report to Rohan on roads of Gondor');
    expect(message?.message).toContain('“report to Gondor”');
  });
});

describe('checkActors', () => {
  it.each([
    ['subject and object', 'Mayors helped teachers.', 'Teachers helped mayors.', 'helped'],
    ['with a helping verb', 'Mayors will help teachers.', 'Teachers will help mayors.', 'help'],
    ['with attributes', 'Old mayors helped young teachers.', 'Young teachers helped old mayors.', 'helped'],
    ['in the passive', 'Mayors were helped by teachers.', 'Teachers were helped by mayors.', 'helped'],
    ['in other forms of the verb', 'Mayors helped teachers.', 'Teachers helping mayors', 'helping'],
    ['with an irregular verb', 'Mayors led teachers.', 'Teachers led mayors.', 'led'],
  ])('objects where %s changed places', (_name, said, text, words) => {
    expect(judge(checkActors, said, text)).toEqual([['roles-swapped', words]]);
  });

  it.each([
    ['the same', 'Mayors helped teachers.', 'Mayors helped teachers.'],
    ['the passive for the active', 'Mayors helped teachers.', 'Teachers were helped by mayors.'],
    ['the active for the passive', 'Mayors were helped by teachers.', 'Teachers helped mayors.'],
    ['another object', 'Mayors helped teachers.', 'Mayors helped children.'],
    ['another verb', 'Mayors helped teachers.', 'Teachers thanked mayors.'],
    ['a noun between them', 'Mayors and teachers meet.', 'Teachers and mayors meet.'],
    ['words of other clauses', 'Mayors helped; teachers rested.', 'Teachers rested; helped, mayors dug.'],
  ])('accepts %s', (_name, said, text) => {
    expect(judge(checkActors, said, text)).toEqual([]);
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
