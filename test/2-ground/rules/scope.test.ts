import { describe, expect, it } from 'vitest';
import { checkScope } from '../../../src/2-ground/rules/scope.ts';
import { judge, messagesOf } from '../../support/claim.ts';

describe('checkScope', () => {
  it.each([
    ['“many” made “all”', 'Many towns dig.', 'All towns dig.', 'All'],
    ['“most” made “every”', 'Most towns dig.', 'Every town digs.', 'Every'],
    ['“some” made “everyone”', 'Some drink.', 'Everyone drinks.', 'Everyone'],
    ['a part made the whole', 'Parts of town dig.', 'The whole town digs.', 'whole'],
    ['“often” made “always”', 'Towns often dig.', 'Towns always dig.', 'always'],
    ['“rarely” made “never”', 'Towns rarely dig.', 'Towns never dig.', 'never'],
    ['broad made unanimous', 'Broad support for wells', 'Unanimous support for wells', 'Unanimous'],
    ['a way made the only one', 'Digging is a way.', 'Digging is the only way.', 'only'],
    ['a cause made the main one', 'Drought is a cause.', 'Drought is the main cause.', 'main'],
    ['here made worldwide', 'Towns here dig.', 'Towns dig worldwide.', 'worldwide'],
    ['a superlative', 'It is a deep well.', 'It is the deepest well.', 'deepest'],
    ['a superlative with “most”', 'It is a critical well.', 'It is the most critical well.', 'most critical'],
    ['“best”', 'It is a good well.', 'It is the best well.', 'best'],
  ])('objects to %s', (_name, said, text, words) => {
    expect(judge(checkScope, said, text)).toEqual([['scope-exceeded', words]]);
  });

  it.each([
    ['the same word', 'All towns dig.', 'All towns dig.'],
    ['a word of the kind', 'Every town digs.', 'All towns dig.'],
    ['“no … without” for “always”', 'No town ever rests.', 'Towns always dig.'],
    ['“alone” for “only”', 'Digging alone helps.', 'Only digging helps.'],
    ['“first” for “main”', 'Our first task is digging.', 'The main task is digging.'],
    ['“around the world” for “worldwide”', 'Around the world, towns dig.', 'Towns dig worldwide.'],
    ['“not all”', 'Many towns dig.', 'Not all towns dig.'],
    ['“nearly all”', 'Most towns dig.', 'Nearly all towns dig.'],
    ['“above all”', 'We thank towns.', 'Above all, we thank towns.'],
    ['a count after “all”', 'Four towns dig.', 'All four towns dig.'],
    ['“not only”', 'Towns dig and drink.', 'Towns not only dig but drink.'],
    ['“in whole”', 'Parts of it dig.', 'In whole or in part'],
    ['a superlative that was said', 'It is the deepest well.', 'It is the deepest well.'],
    ['another superlative', 'It is the largest well.', 'It is the biggest well.'],
    ['the highest degree', 'It is of the utmost importance.', 'It is the most important well.'],
    ['words that end like a superlative', 'Towns ask.', 'Interest, request, harvest and a forest: the latest test'],
    ['“most of”', 'Many towns dig.', 'Most of them dig.'],
    ['“most people”', 'Many people dig.', 'Most people dig.'],
  ])('accepts %s', (_name, said, text) => {
    expect(judge(checkScope, said, text)).toEqual([]);
  });

  it('takes the sentence beside the quote into account', () => {
    const given = { quotes: ['towns dig'] };
    expect(judge(checkScope, 'All towns dig.', 'All towns dig.', given)).toEqual([]);
    expect(judge(checkScope, 'All rest. Some towns dig.', 'All towns dig.', given)).toHaveLength(1);
  });

  it.each(['name', 'label'] as const)('leaves a %s alone', (kind) => {
    expect(judge(checkScope, 'Many towns dig.', 'All towns', { kind })).toEqual([]);
  });

  it('shortens a long passage', () => {
    const said = `Many towns ${'dig and '.repeat(20)}rest.`;
    const [message] = messagesOf(checkScope, said, 'All towns dig.');
    expect(message?.message).toContain('Many towns dig and');
    expect(message?.message).toContain('…');
  });
});
