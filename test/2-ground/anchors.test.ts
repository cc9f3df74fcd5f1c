import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/1-read/transcript.ts';
import { openAnchors } from '../../src/2-ground/anchors.ts';
import { sourceOf } from '../support/spans.ts';

const TEXT = `We urge all partners to dig wells for the villages of the north. Then, we rest.

Wells matter. We urge nobody to wait.
`;
const open = () => {
  const { output } = readTranscript(sourceOf(TEXT, 'transcript.md'));
  if (output === undefined) throw new Error('not read');
  return openAnchors(output);
};

describe('openAnchors', () => {
  it('finds words as quotes are found, all places in order', () => {
    const anchors = open();
    expect(anchors.find({ exact: 'We  urge' }).map(({ paragraph }) => paragraph)).toEqual([1, 2]);
    expect(anchors.find({ exact: 'We urge', suffix: 'nobody' })).toEqual([{ paragraph: 2, start: 14, end: 21 }]);
    expect(anchors.find({ exact: 'We urges' })).toEqual([]);
    expect(anchors.textOf(2).slice(14, 21)).toBe('We urge');
    expect(anchors.sentencesOf(2)).toHaveLength(2);
    expect([anchors.textOf(3), anchors.sentencesOf(0)]).toEqual(['', []]);
  });

  it('gives the passage most like words that are not found, without punctuation that they lack', () => {
    const anchors = open();
    const nearest = anchors.nearest('We urge all the partners to dig wells for villages of the south');
    expect(nearest).toMatchObject({
      paragraph: 1,
      exact: 'We urge all partners to dig wells for the villages of the north',
    });
    expect(nearest?.share).toBeCloseTo(12 / 13);
    expect(anchors.nearest('dig wells for the village of the north.')?.exact).toMatch(/^dig .* north\.$/);
    expect(anchors.nearest('nothing alike here')).toBeUndefined();
  });
});
