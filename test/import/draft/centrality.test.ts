import { describe, expect, it } from 'vitest';
import { centralityOf, contentOf, likeness } from '../../../src/import/draft/centrality.ts';
import { analysed } from '../../support/analysed.ts';

const sentencesOf = (...texts: readonly string[]) => analysed(texts).analysis.sentences;

describe('centralityOf', () => {
  it('weighs sentences by the words that the speech says again and again', () => {
    const [rivers, harbour, flood] = centralityOf(
      sentencesOf(
        'Clean rivers need clean towns upstream.',
        'Yesterday somebody painted a harbour.',
        'Towns and rivers live together, and rivers stay clean.',
      ),
    );
    expect(rivers).toBeGreaterThan(harbour ?? 1);
    expect(flood).toBeGreaterThan(harbour ?? 1);
  });

  it('gives nothing to sentences without a word that says something', () => {
    expect(centralityOf(sentencesOf('And so it is.', 'Rivers matter.'))[0]).toBe(0);
    expect(centralityOf([])).toEqual([]);
  });
});

describe('likeness', () => {
  const between = (a: string, b: string): number => {
    const [left, right] = sentencesOf(a, b);
    return left && right ? likeness(left, right) : Number.NaN;
  };

  it('is how many words of the shorter stand in the longer, in any form', () => {
    expect(between('Protect the river.', 'Protecting rivers is the task of towns.')).toBe(1);
    expect(between('Protect the river.', 'Schools teach children.')).toBe(0);
    expect(between('Protect the river.', 'Protect the children.')).toBe(0.5);
    expect(between('It is so.', 'It is so.')).toBe(0);
  });
});

describe('contentOf', () => {
  it('leaves out small words and numbers', () => {
    const [sentence] = sentencesOf('The 12 rivers of the north are at risk.');
    expect(contentOf(sentence?.tokens ?? [])).toEqual(['river', 'north', 'risk']);
  });
});
