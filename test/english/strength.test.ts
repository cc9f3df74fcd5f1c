import { describe, expect, it } from 'vitest';
import lexicon from '../../src/english/lexicon/operative-verbs.json' with { type: 'json' };
import { findStronger, findStrongest, levelOf, type OperativeVerb, verbsOf } from '../../src/english/strength.ts';

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

/** The level and the words of the verb that is found. */
const shown = (text: string, verb: OperativeVerb | undefined) => verb && [verb.level, text.slice(verb.start, verb.end)];

describe('findStrongest', () => {
  it.each([
    ['Mayors can dig', 1, 'can'],
    ['We hope to dig', 2, 'hope to'],
    ['We look forward to it', 2, 'look forward'],
    ['Mayors should dig', 3, 'should'],
    ['We encourage mayors', 3, 'encourage'],
    ['It calls upon mayors', 4, 'calls upon'],
    ['We called once again for wells', 4, 'called once again for'],
    ['We urge mayors', 5, 'urge'],
    ['It is urgent', 5, 'urgent'],
    ['It is vital', 5, 'vital'],
    ['Mayors must dig', 6, 'must'],
    ['Wells are mandatory', 6, 'mandatory'],
    ['We cannot wait', 6, 'cannot'],
    ['We won’t wait', 6, 'won’t'],
    ["We won't wait", 6, "won't"],
    ['We have a duty', 6, 'duty'],
    ['We demand wells', 7, 'We demand'],
    ['It bans wells', 7, 'bans'],
    ['We earnestly warn mayors', 7, 'We earnestly warn'],
    ['We hope, ask and urge', 5, 'urge'],
  ])('finds the strongest verb of “%s”', (text, level, words) => {
    expect(shown(text, findStrongest(text))).toEqual([level, words]);
  });

  it.each([
    ['words that begin alike', 'a mustard mayor, shallow hops, askew candles'],
    ['the market’s demand', 'supply and demand for wells'],
    ['headings', 'What is asked of mayors'],
    ['the second part of a compound', 'a well-ordered, self-imposed pace; re-ask'],
    ['nothing', ''],
  ])('finds none in %s', (_name, text) => {
    expect(findStrongest(text)).toBeUndefined();
  });
});

describe('findStronger', () => {
  const find = (text: string, level: number) =>
    shown(
      text,
      findStronger(text, () => level),
    );

  it.each([
    ['Mayors must dig', 5, [6, 'must']],
    ['Mayors must dig', 6, undefined],
    ['Mayors are urged and are ordered to dig', 4, [7, 'are ordered']],
    ['Mayors are urged, asked and encouraged', 3, [5, 'urged']],
    ['Mayors should dig', 0, [3, 'should']],
  ])('finds what is stronger in “%s” than %i', (text, level, expected) => {
    expect(find(text, level)).toEqual(expected);
  });

  it('lets a possibility and a hope be', () => {
    expect([find('Mayors can dig', 0), find('We hope for wells', 0)]).toEqual([undefined, undefined]);
  });

  it('does not take what merely carries strength for a verb', () => {
    for (const text of ['It is vital', 'We have a duty', 'our job', 'We cannot wait'])
      expect(find(text, 0)).toBeUndefined();
  });

  it('does not ask for the level where nothing asks', () => {
    const ask = () => {
      throw new Error('asked');
    };
    expect(findStronger('Wells are deep', ask)).toBeUndefined();
  });
});

describe('verbsOf', () => {
  it('gives words of the level', () => {
    for (const level of [1, 2, 3, 4, 5, 6, 7]) {
      const verbs = verbsOf(level);
      expect(verbs.length).toBeGreaterThan(0);
      expect(new Set(verbs.map(levelOf))).toEqual(new Set([level]));
    }
    expect(verbsOf(0)).toEqual([]);
  });
});
