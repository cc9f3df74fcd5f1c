import { describe, expect, it } from 'vitest';
import { checkModals } from '../../../src/2-ground/rules/modals.ts';
import { judge, messagesOf } from '../../support/claim.ts';

describe('checkModals', () => {
  it.each([
    ['“may” made “will”', 'Dry wells may fuel conflict.', 'Dry wells will fuel conflict.', 'will fuel'],
    ['“might” made “will”', 'Dry wells might fuel conflict.', 'Dry wells will fuel conflict.', 'will fuel'],
    ['“could” made “shall”', 'Dry wells could fuel conflict.', 'Dry wells shall fuel conflict.', 'shall fuel'],
    ['“can” made a fact', 'Dry wells can fuel conflict.', 'Every dry well fuels conflict.', 'fuels'],
    ['words between', 'They can directly or indirectly fuel it.', 'They will fuel it.', 'will fuel'],
    ['adverbs before the verb', 'They could still even fuel it.', 'They will indeed fuel it.', 'will indeed fuel'],
    ['“may be” made “is”', 'It may be the hardest task.', 'It is the hardest task.', 'is the hardest'],
    ['“could be” made “are”', 'They could be more dangerous.', 'They are dangerous.', 'are dangerous'],
    ['“can be” made “was”', 'It can be dry.', 'It was dry.', 'was dry'],
  ])('objects to %s', (_name, said, text, words) => {
    expect(judge(checkModals, said, text)).toEqual([['hedge-dropped', words]]);
  });

  it.each([
    ['the same modal', 'Dry wells may fuel conflict.', 'Dry wells may fuel conflict.'],
    ['another modal', 'Dry wells may fuel conflict.', 'Dry wells can fuel conflict.'],
    [
      'a possibility in other words',
      'Dry wells may fuel conflict.',
      'Dry wells: a potential fuel of conflict that fuels war',
    ],
    ['a risk', 'Dry wells may fuel conflict.', 'The risk that a dry well fuels conflict'],
    ['an aim', 'It can help towns.', 'It aims to help towns.'],
    ['an infinitive', 'Dry wells may fuel conflict.', 'To fuel conflict'],
    ['the plural of a noun', 'They can plan for it.', 'The plans for it'],
    ['a plain verb', 'Dry wells fuel conflict.', 'Dry wells will fuel conflict.'],
    ['“cannot”', 'They can not fuel it.', 'They will not fuel it.'],
    ['“only can”', 'They can only fuel it.', 'They will fuel it.'],
    ['another verb', 'Dry wells may fuel conflict.', 'Dry wells will end conflict.'],
    ['“may be” with nothing after it', 'So it may be.', 'So it is.'],
  ])('accepts %s', (_name, said, text) => {
    expect(judge(checkModals, said, text)).toEqual([]);
  });

  it.each(['name', 'label'] as const)('leaves a %s alone', (kind) => {
    expect(judge(checkModals, 'Wells may fuel it.', 'Wells will fuel it', { kind })).toEqual([]);
  });

  it('says what was said', () => {
    const [message] = messagesOf(checkModals, 'Dry wells may fuel conflict.', 'Dry wells will fuel conflict.');
    expect(message?.message).toContain('“may fuel”');
  });
});
