import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAnchors } from '../../../src/compile.ts';
import { Quotes } from '../../../src/import/draft/quotes.ts';
import { transcriptOf } from '../../support/analysed.ts';

describe('Quotes', () => {
  const quotes = new Quotes(
    openAnchors(transcriptOf('We must act now. We wait.', 'They say it too: We must act now. Then they rest.')),
  );

  it('is the text itself where it stands once', () => {
    expect(quotes.of(1, 'We wait.')).toBe('We wait.');
    expect(quotes.of(2, 'They say it too')).toBe('They say it too');
  });

  it('has what stands around it where it stands twice', () => {
    expect(quotes.of(1, 'We must act now.')).toEqual({ exact: 'We must act now.', suffix: 'We wait.' });
    expect(quotes.of(2, 'We must act now.')).toEqual({
      exact: 'We must act now.',
      prefix: 'They say it too:',
      suffix: 'Then they rest.',
    });
    expect(quotes.of(2, 'act')).toMatchObject({ exact: 'act' });
  });

  it('is found again in the paragraph that it was taken from, and in no other', () => {
    const paragraph = fc.array(fc.constantFrom('we', 'act', 'now.', 'They', 'do', 'not,'), {
      minLength: 1,
      maxLength: 12,
    });
    const taken = fc.record({ paragraph: fc.nat(), from: fc.nat(), size: fc.nat() });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), taken, (bodies, take) => {
        // No two begin alike, as no two of a speech are alike.
        const transcript = transcriptOf(
          ...bodies.map((words, at) => ['Alpha Beta Gamma Delta Eta Iota'.split(' ')[at], ...words].join(' ')),
        );
        const texts = transcript.paragraphs.map(({ text }) => text);
        const place = take.paragraph % texts.length;
        const text = texts[place] ?? '';
        const words = [...text.matchAll(/\S+/g)];
        const first = take.from % words.length;
        const last = first + (take.size % (words.length - first));
        const start = words[first]?.index ?? 0;
        const exact = text.slice(start, (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0));
        const anchors = openAnchors(transcript);
        const quote = new Quotes(anchors).of(place + 1, exact, start);
        const asked = typeof quote === 'string' ? { exact: quote } : (quote as { readonly exact: string });
        const found = anchors.find(asked);
        expect(asked.exact).toBe(exact);
        expect(new Set(found.map((each) => each.paragraph))).toEqual(new Set([place + 1]));
      }),
      { numRuns: 500 },
    );
  });
});
