import { describe, expect, it } from 'vitest';
import { findSentences } from '../../src/1-read/sentences.ts';

const split = (text: string) => findSentences(text).map(({ start, end }) => text.slice(start, end));

describe('findSentences', () => {
  it.each([
    ['Good morning. It is a pleasure.', 2],
    ['Ambassador Mark P. Lagon spoke. He thanked Mr. Chen and Dr. Ito.', 2],
    ['U.S. policy is clear. The U.S. Government agrees.', 2],
    ['We live in the U.S. The law is ours.', 2],
    ['At 10:00 a.m. Secretary Rice will speak.', 1],
    ['See No. 5 of the list. No. We will not.', 3],
    ['It includes: 1) demand, 2) law. 3) poverty.', 2],
    ['It rose by 4.5 percent. Then it fell.', 2],
    ['“We must act.” So he said.', 2],
    ['He asked: “Why?” and left.', 1],
    ['Wait… Then go!', 2],
    ['這是第一句。這是第二句。', 2],
    ['no full stop', 1],
    ['', 0],
  ])('finds the sentences of %j', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('covers the text but for the spaces between', () => {
    const text = 'One. Two! “Three?” Four';
    expect(split(text)).toEqual(['One.', 'Two!', '“Three?”', 'Four']);
  });
});
