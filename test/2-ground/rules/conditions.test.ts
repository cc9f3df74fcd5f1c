import { describe, expect, it } from 'vitest';
import { checkConditions } from '../../../src/2-ground/rules/conditions.ts';
import { judge, messagesOf } from '../../support/claim.ts';

describe('checkConditions', () => {
  it.each([
    ['if', 'If the council agrees, mayors dig wells.'],
    ['if, behind', 'Mayors dig wells if the council agrees.'],
    ['unless', 'Mayors dig wells unless the council objects.'],
    ['provided that', 'Mayors dig wells, provided that the council agrees.'],
    ['as long as', 'Mayors dig wells as long as rain holds.'],
    ['on condition that', 'Mayors dig wells on condition that the council agrees.'],
    ['only when', 'Only when the council agrees, mayors dig wells.'],
    ['only if', 'Mayors dig wells only if the council agrees.'],
    ['subject to', 'Subject to council approval, mayors dig wells.'],
    ['depending on', 'Mayors dig wells, depending on rainfall.'],
    ['in the event of', 'In the event of drought, mayors dig wells.'],
    ['or else', 'The council agrees, or they see mayors dig wells.'],
  ])('misses “%s”', (_name, said) => {
    expect(judge(checkConditions, said, 'Mayors dig wells')).toEqual([['condition-lost', 'Mayors dig wells']]);
  });

  it.each([
    ['the condition', 'If the council agrees, mayors dig wells.', 'If the council agrees, mayors dig wells'],
    ['another conjunction', 'If the council agrees, mayors dig wells.', 'Mayors dig wells when told to'],
    ['the condition’s words', 'If the council agrees, mayors dig wells.', 'Council agrees: mayors dig wells'],
    [
      'the condition as an attribute',
      'If the council agrees, mayors dig wells.',
      'Mayors dig wells on agreed council terms',
    ],
    ['another part of the sentence', 'If the council agrees, mayors dig wells.', 'A council for towns'],
    ['a part of the main clause', 'If rain falls, mayors dig wells, roads, canals and cellars.', 'Mayors meet'],
    ['“as if”', 'Mayors dig wells as if rain never fell.', 'Mayors dig wells'],
    ['“what if”', 'Mayors dig wells: what if rain falls?', 'Mayors dig wells'],
    ['“if not”', 'Mayors dig some if not many wells.', 'Mayors dig some wells'],
    ['“even if”', 'Mayors dig wells even if rain falls.', 'Mayors dig wells'],
    ['“asked if”', 'They asked if mayors dig wells.', 'Mayors dig wells'],
    ['no condition', 'Mayors dig wells.', 'Mayors dig wells'],
  ])('accepts %s', (_name, said, text) => {
    expect(judge(checkConditions, said, text)).toEqual([]);
  });

  it('misses one that the quote leaves out of its sentence', () => {
    const said = 'If the council agrees, mayors dig wells.';
    expect(judge(checkConditions, said, 'Mayors dig wells', { quotes: ['mayors dig wells'] })).toHaveLength(1);
  });

  it('misses none of another sentence', () => {
    const said = 'If the council agrees, fine. Mayors dig wells.';
    expect(judge(checkConditions, said, 'Mayors dig wells', { quotes: ['Mayors dig wells.'] })).toEqual([]);
  });

  it.each(['name', 'label'] as const)('leaves a %s alone', (kind) => {
    expect(judge(checkConditions, 'If rain falls, mayors dig wells.', 'Mayors dig wells', { kind })).toEqual([]);
  });

  it('says the condition', () => {
    const [message] = messagesOf(checkConditions, 'Mayors dig wells, if the council agrees.', 'Mayors dig wells');
    expect(message?.message).toContain('“if the council agrees');
  });
});
