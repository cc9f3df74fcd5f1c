import { describe, expect, it } from 'vitest';
import { fitsAnywhere } from '../../../src/import/draft/fits.ts';
import { byRank, ranksOf } from '../../../src/import/draft/rank.ts';
import { type Path, settle } from '../../../src/import/draft/settle.ts';
import type { Draft, ModelRecord } from '../../../src/ir/draft.ts';

const draft = (model: ModelRecord): Draft => ({ model, unclaimed: [] });
const asks = (...actions: string[]): ModelRecord => ({
  asks: {
    headline: 'We ask',
    items: actions.map((action) => ({ action, quotes: [`quote of ${action}`], hedge: 'some' })),
  },
});

describe('settle', () => {
  /** Faults at the places that are named until nothing is there any more. */
  const faultsAt =
    (...paths: Path[]) =>
    ({ model }: Draft): readonly Path[] =>
      paths.filter(
        (path) =>
          path.reduce<unknown>((value, each) => (value as Record<string, unknown>)?.[each], model) !== undefined,
      );

  it('takes out a field that an item can do without, else the item', () => {
    const once = (path: Path) => {
      let done = false;
      return (): readonly Path[] => {
        if (done) return [];
        done = true;
        return [path];
      };
    };
    expect(settle(draft(asks('a', 'b')), once(['asks', 'items', 1, 'hedge'])).model).toMatchObject({
      asks: { items: [{ action: 'a', hedge: 'some' }, { action: 'b' }] },
    });
    const without = settle(draft(asks('a', 'b')), once(['asks', 'items', 0, 'action']));
    expect(without.model).toMatchObject({ asks: { items: [{ action: 'b' }] } });
    expect(without.unclaimed).toEqual([{ paragraph: 0, text: 'quote of a' }]);
  });

  it('takes out a section that lost its items, and ends', () => {
    expect(settle(draft(asks('a')), faultsAt(['asks', 'items', 0, 'action'])).model).toEqual({});
    let rounds = 0;
    settle(draft({ speech: { title: 'T' } }), () => {
      rounds += 1;
      return [['speech', 'title']];
    });
    expect(rounds).toBeLessThan(10);
  });

  it('shortens facts that do not fit', () => {
    const title = 'A very long title of a speech that was given on a day long ago in a town far away from here';
    const once = settle(draft({ speech: { title } }), ({ model }) =>
      String((model.speech as ModelRecord).title).length > 70 ? [['speech', 'title']] : [],
    );
    expect(title).toContain(String((once.model.speech as ModelRecord).title));
  });
});

describe('fitsAnywhere', () => {
  it('looks at every text but quotes', () => {
    expect(fitsAnywhere(asks('short'))).toBe(true);
    expect(fitsAnywhere(asks('long '.repeat(60)))).toBe(false);
    expect(fitsAnywhere({ asks: { items: [{ quotes: ['long '.repeat(300)] }] } })).toBe(true);
    expect(fitsAnywhere({ a: { name: 'Donaudampfschifffahrtsgesellschaft' } })).toBe(false);
  });
});

describe('ranksOf', () => {
  it('ranks by score, the earlier first among equals', () => {
    expect(ranksOf([0.5, 0.9, 0.5])).toEqual([2, 1, 3]);
    expect(byRank(['a', 'b', 'c'], [2, 1, 3])).toEqual(['b', 'a', 'c']);
  });
});
