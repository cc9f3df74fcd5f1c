import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/core/source.ts';
import { type Basis, indexEvidence, mergePassages } from '../../src/ir/evidence.ts';
import type { Passage } from '../../src/ir/speech.ts';
import { sourceOf } from '../support/spans.ts';

const speech = sourceOf('', 'speech.yaml');
const template = sourceOf('', 'template.yaml');
const span = (start: number, end: number, source = speech): Span => ({ source, start, end });

const passage = (paragraph: number, start = 0, end = 9): Passage => ({
  exact: '',
  at: span(0, 0),
  paragraph,
  start,
  end,
  sentences: [0],
});

const basis = (start: number, end: number, ...passages: readonly Passage[]): Basis => ({
  at: span(start, end),
  passages,
});

const paragraphsAt = (places: readonly Basis[], words: Span): readonly number[] =>
  indexEvidence([{ id: 'slide', basis: places }])
    .at('slide', words)
    .map(({ paragraph }) => paragraph);

describe('what words rest on', () => {
  const places = [basis(10, 90, passage(1)), basis(20, 40, passage(2)), basis(50, 60, passage(3), passage(2))];

  it.each([
    ['the innermost place around them', span(25, 30), [2]],
    ['a place that is theirs exactly', span(20, 40), [2]],
    ['the place around, where they stand beside the inner ones', span(42, 48), [1]],
    ['the place around, where they reach over an inner one', span(30, 55), [1]],
    ['all passages of a place, in the order of the speech', span(50, 55), [2, 3]],
    ['nothing, before all places', span(0, 5), []],
    ['nothing, after all places', span(95, 99), []],
    ['nothing, where they reach out of all places', span(5, 20), []],
    ['nothing, in another file', span(25, 30, template), []],
  ])('is what %s rests on', (_, words, expected) => {
    expect(paragraphsAt(places, words)).toEqual(expected);
  });

  it('is told apart by slide and section', () => {
    const index = indexEvidence([{ id: 'a', basis: [basis(0, 9, passage(1))] }, { id: 'b' }]);
    expect(index.at('a', span(1, 2))).toHaveLength(1);
    expect(index.at('b', span(1, 2))).toEqual([]);
    expect(index.at('c', span(1, 2))).toEqual([]);
  });

  it('is the passages of a place together, however often it was noted', () => {
    expect(paragraphsAt([basis(0, 9, passage(4)), basis(0, 9, passage(1), passage(4))], span(0, 9))).toEqual([1, 4]);
  });

  it('is what a search of all places finds', () => {
    const nested = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 12 }).map((pairs) =>
      // Halving a line again and again makes places that lie within or beside each other.
      pairs.map(([from, depth], index) => {
        const size = 64 >> (depth % 6);
        const start = Math.floor((from * 2) / size) * size;
        return basis(start, start + size, passage(index + 1));
      }),
    );
    fc.assert(
      fc.property(nested, fc.nat(60), fc.nat(8), (all, start, length) => {
        const words = span(start, start + length);
        const around = all.filter(({ at }) => at.start <= words.start && words.end <= at.end);
        const size = Math.min(...around.map(({ at }) => at.end - at.start));
        const expected = around
          .filter(({ at }) => at.end - at.start === size)
          .flatMap(({ passages }) => passages.map(({ paragraph }) => paragraph));
        expect(paragraphsAt(all, words)).toEqual(expected.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('passages', () => {
  it('are named once each, in the order of the speech, the longer first where they begin alike', () => {
    const list = [passage(2, 5, 9), passage(1, 0, 4), passage(2, 5, 20), passage(1, 0, 4)];
    expect(mergePassages(list)).toEqual([passage(1, 0, 4), passage(2, 5, 20), passage(2, 5, 9)]);
  });
});
