import { describe, expect, it } from 'vitest';
import { findOperative, levelOf } from '../../../src/2-ground/english/strength.ts';
import lexicon from '../../../src/2-ground/lexicon/operative-verbs.json' with { type: 'json' };

const levels = (text: string, where: 'written' | 'said' = 'written'): readonly (readonly [number, string])[] =>
  findOperative(text, where).map(({ level, start, end }) => [level, text.slice(start, end)]);

describe('the scale', () => {
  it('has levels from 1 to 7 in order', () => {
    expect(lexicon.levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it.each(lexicon.levels.flatMap(({ level, as }) => as.map((words) => [words, level] as const)))(
    'has “%s” at %i',
    (words, level) => {
      expect(levelOf(words)).toBe(level);
    },
  );

  it('has no words at two levels', () => {
    const all = lexicon.levels.flatMap(({ as }) => as);
    expect(new Set(all).size).toBe(all.length);
  });

  it('rises from a possibility to a demand', () => {
    const rising = ['may', 'hope', 'encourage', 'should', 'call on', 'urge', 'must', 'demand'].map(levelOf);
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect(new Set(rising).size).toBe(7);
  });

  it.each([
    ['Call On', 4],
    ['“urge”', 5],
    [' must ', 6],
    ['strongly urge', 5],
    ['respectfully ask', 4],
    ['mention', 0],
  ])('reads the strength %s', (strength, level) => {
    expect(levelOf(strength)).toBe(level);
  });
});

describe('findOperative', () => {
  it.each([
    ['We hope to dig', 2, 'hope to'],
    ['We look forward to it', 2, 'look forward'],
    ['Mayors should dig', 3, 'should'],
    ['We encourage mayors', 3, 'encourage'],
    ['It calls upon mayors', 4, 'calls upon'],
    ['We called once again for wells', 4, 'called once again for'],
    ['We urge mayors', 5, 'urge'],
    ['It is urgent', 5, 'urgent'],
    ['Mayors need to dig', 5, 'need to'],
    ['Mayors must dig', 6, 'must'],
    ['Wells are mandatory', 6, 'mandatory'],
    ['We demand wells', 7, 'We demand'],
    ['It bans wells', 7, 'bans'],
    ['Mayors can dig', 1, 'can'],
  ])('finds the verb of “%s”', (text, level, words) => {
    expect(levels(text)).toContainEqual([level, words]);
  });

  it.each([
    ['words that begin alike', 'a mustard mayor, shallow hops, askew candles'],
    ['the market’s demand', 'supply and demand for wells'],
    ['headings', 'What is asked of mayors'],
    ['the second part of a compound', 'a well-ordered, self-imposed pace; re-ask'],
  ])('finds none in %s', (_name, text) => {
    expect(levels(text)).toEqual([]);
  });

  it('takes what merely carries strength for a verb only in a passage', () => {
    for (const text of ['It is vital', 'We have a duty', 'our job']) {
      expect(levels(text)).toEqual([]);
      expect(levels(text, 'said')).not.toEqual([]);
    }
  });

  it('does not take “cannot” for “can”', () => {
    expect(levels('We cannot wait')).toEqual([]);
    expect(levels('We cannot wait', 'said')).toEqual([[6, 'cannot']]);
  });

  it('reads apostrophes of both kinds', () => {
    expect([levels('we won’t', 'said'), levels("we won't", 'said')]).toEqual([[[6, 'won’t']], [[6, "won't"]]]);
  });
});
