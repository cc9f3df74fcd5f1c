import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/1-read/transcript.ts';
import { foldText } from '../../src/2-ground/fold.ts';
import { spanOfPassage } from '../../src/2-ground/passage-span.ts';
import { findOccurrences, indexTranscript } from '../../src/2-ground/quote-index.ts';
import { sourceOf, wordsAt } from '../support/spans.ts';

const source = sourceOf(readFileSync('data/lagon-unga-2008/transcript.md', 'utf8'), 'transcript.md');
const transcript = readTranscript(source).output;
if (transcript === undefined) throw new Error('the shipped transcript is wrong');
const index = indexTranscript(transcript);

/** Any run of words of any paragraph; a dash alone is no words, and dashes of every kind are one. */
const excerpt = fc
  .tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 40 }))
  .map(([which, from, length]) => {
    const paragraph = transcript.paragraphs[which % transcript.paragraphs.length];
    const words = paragraph?.text.split(' ') ?? [];
    const start = from % words.length;
    return { number: paragraph?.number, text: words.slice(start, start + length).join(' ') };
  })
  .filter(({ text }) => /\p{L}/u.test(text));

describe('findOccurrences', () => {
  it('finds every run of words in its paragraph, however it was copied', () => {
    fc.assert(
      fc.property(excerpt, fc.constantFrom(' ', '\n   ', '\u00a0', '\t '), ({ number, text }, space) => {
        const copied = text.replaceAll(' ', space).replaceAll("'", '’').replaceAll('"', '”').replaceAll('-', '‑');
        const found = findOccurrences(index, copied);
        expect(found.map(({ paragraph }) => paragraph.number)).toContain(number);
        for (const { paragraph, start, end } of found) expect(paragraph.text.slice(start, end)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same in a transcript of any length', () => {
    const filler = Array.from(
      { length: 12_000 },
      (_, at) => `Paragraph ${at} speaks of nothing that anybody would quote.`,
    );
    const long = readTranscript(sourceOf(`${source.text}\n\n${filler.join('\n\n')}\n`)).output;
    const indexes = long ? { short: index, long: indexTranscript(long) } : undefined;
    if (indexes?.long.places === undefined) throw new Error('the filler is too short');
    const found = (each: typeof index, exact: string) =>
      findOccurrences(each, exact).map(({ paragraph, start, end }) => [paragraph.number, start, end]);
    fc.assert(
      fc.property(excerpt, fc.nat(3), fc.nat(3), ({ text }, cut, less) => {
        // A quote may begin or end within a word, and is then found nowhere.
        const exact = text.slice(cut, text.length - less);
        expect(found(indexes.long, exact)).toEqual(expect.arrayContaining(found(indexes.short, exact)));
        const own = found(indexes.long, exact).filter(([number = 0]) => number <= transcript.paragraphs.length);
        expect(own).toEqual(found(indexes.short, exact));
      }),
      { numRuns: 300 },
    );
  });

  it('finds the way back to the file', () => {
    for (const paragraph of transcript.paragraphs) {
      const span = spanOfPassage({ paragraph, start: 0, end: paragraph.text.length });
      expect(wordsAt(span)).toBe(wordsAt(paragraph.at));
    }
  });

  it('finds nothing for a quote without words', () => {
    expect(findOccurrences(index, ' \u00ad ')).toEqual([]);
  });

  it('counts overlapping places', () => {
    const doubled = readTranscript(sourceOf('a b a b a')).output;
    expect(doubled && findOccurrences(indexTranscript(doubled), 'a b a')).toHaveLength(2);
  });

  it('takes words of scripts without spaces for words', () => {
    const chinese = readTranscript(sourceOf('我们必须行动起来。')).output;
    expect(chinese && findOccurrences(indexTranscript(chinese), '必须行动')).toHaveLength(1);
  });
});

describe('foldText', () => {
  it('leads back from every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        expect([folded.starts.length, folded.ends.length]).toEqual([folded.text.length, folded.text.length]);
        for (let i = 1; i < folded.text.length; i += 1) {
          expect(folded.starts[i]).toBeGreaterThanOrEqual(folded.starts[i - 1] ?? 0);
          expect(folded.ends[i]).toBeGreaterThanOrEqual(folded.starts[i] ?? 0);
        }
      }),
    );
  });

  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', 'e\u0301', ' ', '\u00a0', '–', '-', '“', '’', '\u00ad') }),
        (text) => {
          const once = foldText(text).text;
          expect(foldText(once).text).toBe(once);
        },
      ),
    );
  });
});
