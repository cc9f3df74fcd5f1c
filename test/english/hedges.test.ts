import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHedges, type HedgeKind, isLike } from '../../src/english/hedges.ts';

const found = (text: string): readonly (readonly [HedgeKind, string])[] =>
  findHedges(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('findHedges', () => {
  it.each([
    ['an estimated 40 wells', 'about', 'an estimated'],
    ['some 40 wells', 'about', 'some'],
    ['estimates of 40 wells', 'about', 'estimates of'],
    ['in the order of 40', 'about', 'in the order of'],
    ['Nearly 40 wells', 'under', 'Nearly'],
    ['just under 40 wells', 'under', 'just under'],
    ['close to 40 wells', 'under', 'close to'],
    ['more than 40 wells', 'over', 'more than'],
    ['in excess of $40', 'over', 'in excess of'],
    ['upwards of 40', 'over', 'upwards of'],
    ['at least 40 wells', 'at-least', 'at least'],
    ['no fewer than 40', 'at-least', 'no fewer than'],
    ['up to 40 wells', 'at-most', 'up to'],
    ['no more than 40', 'at-most', 'no more than'],
    ['as many as 40', 'at-most', 'as many as'],
    ['40 or less', 'at-most', 'or less'],
  ])('finds the hedge of “%s”', (text, kind, words) => {
    expect(found(text)).toContainEqual([kind, words]);
  });

  it('takes the longest at a place', () => {
    expect(found('no more than 40')).toEqual([['at-most', 'no more than']]);
    expect(found('just under 40')).toEqual([['under', 'just under']]);
    expect(found('well over 40')).toEqual([['over', 'well over']]);
  });

  it.each(['40 wells', 'overall, the understood roundabout', 'a moreover-ish hand-over-fist'])(
    'finds none in “%s”',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('finds all, in order', () => {
    expect(found('about 5 of nearly 9, up to 3').map(([kind]) => kind)).toEqual(['about', 'under', 'at-most']);
  });
});

const KINDS: readonly HedgeKind[] = ['about', 'under', 'over', 'at-most', 'at-least'];

describe('isLike', () => {
  it.each(KINDS)('takes %s for itself', (kind) => {
    expect(isLike(kind, kind)).toBe(true);
  });

  it.each([
    ['over', 'at-least'],
    ['at-least', 'over'],
    ['about', 'under'],
    ['under', 'at-most'],
  ] as const)('takes %s for %s', (written, said) => {
    expect(isLike(written, said)).toBe(true);
  });

  it('never takes a limit for one on the other side', () => {
    fc.assert(
      fc.property(fc.constantFrom('over', 'at-least'), fc.constantFrom('under', 'at-most'), (a, b) => {
        expect([isLike(a, b), isLike(b, a)]).toEqual([false, false]);
      }),
    );
  });

  it('makes no limit of an estimate', () => {
    for (const kind of ['over', 'at-least', 'at-most'] as const) expect(isLike(kind, 'about')).toBe(false);
  });
});
