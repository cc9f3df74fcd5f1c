import { describe, expect, it } from 'vitest';
import { findMessages } from '../../../src/import/draft/key-message.ts';
import { analysed } from '../../support/analysed.ts';

const messages = (paragraphs: readonly string[], count = 10, weigh = (_: { readonly text: string }): number => 0) =>
  findMessages(analysed(paragraphs).analysis, count, weigh).map(({ text }) => text);

const SPEECH = [
  'Thank you for the warm welcome to this beautiful town by the river, and congratulations to all rivers.',
  'Rivers carry seeds, soil and boats from the hills to the sea.',
  'Some 400 rivers ran dry in the last century across four continents.',
  'I remember the river of my childhood, where my mother taught me to swim.',
  'Will our children still know rivers in which fish can live?',
  'It depends on us whether these rivers will live for another century.',
  'Painters came to the old harbour and showed what they had made in winter.',
  'Clean rivers must be the shared responsibility of all towns along them.',
];

describe('findMessages', () => {
  it('puts first what claims something in the words of the whole speech, late in it', () => {
    expect(messages(SPEECH)[0]).toBe('Clean rivers must be the shared responsibility of all towns along them');
  });

  it('leaves out courtesies, questions, and what points outside its sentence', () => {
    const all = messages(SPEECH).join('\n');
    for (const absent of ['warm welcome', 'Will our children', 'It depends']) expect(all).not.toContain(absent);
  });

  it('leaves out half of a contrast, and puts what points elsewhere behind what does not', () => {
    const half = 'The fund for clean rivers does not just pay for the boats of the towns along them.';
    expect(messages([half])).toEqual([]);
    expect(messages([half.replace('.', ', but for their harbours too.')])).toHaveLength(1);
    const [pointing, plain] = [
      'Clean rivers must do that for all of the northern towns',
      'Clean rivers must feed all of the northern towns',
    ];
    expect(messages([`${pointing}.`, 'We met in a hall.', `${plain}.`], 1)).toEqual([plain]);
    expect(messages(['Two, clean rivers must feed all of the towns along them.'])).toEqual([]);
  });

  it('puts what the speaker says of himself last', () => {
    expect(messages(SPEECH).at(-1)).toMatch(/childhood/);
  });

  it('goes by what else a sentence counts for, and gives so many', () => {
    expect(messages(SPEECH, 1, ({ text }) => (text.startsWith('Painters') ? 2 : 0))).toEqual([
      expect.stringContaining('Painters'),
    ]);
  });

  it('takes one sentence a paragraph, and none that says the same again', () => {
    const twice = [
      'Towns must protect their rivers from waste.',
      'Once more: towns must protect all of their rivers from waste.',
      'Donors should pay for schools in the valleys of the south.',
    ];
    expect(messages(twice)).toHaveLength(2);
  });

  it('finds none where nothing can stand for the speech', () => {
    expect(messages(['Good morning.', 'Thank you.'])).toEqual([]);
  });
});
