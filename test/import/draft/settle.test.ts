import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path } from '../../../src/1-read/yaml-node.ts';
import { settle } from '../../../src/import/draft/settle.ts';
import type { Draft, ModelRecord, ModelValue } from '../../../src/ir/draft.ts';

const draft = (model: ModelRecord): Draft => ({ model, unclaimed: [] });

/** Places of all texts outside quotes that contain a word. */
function placesOf(word: string, value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return value.includes(word) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'quotes' ? [] : placesOf(word, each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
const badIn = ({ model }: Draft): readonly Path[] => placesOf('bad', model);

describe('settle', () => {
  const said = ['quote of a', 'quote of b, quote of c'];

  it('takes out a field that an item can do without, else the item', () => {
    const items = (fields: ModelRecord): ModelRecord => ({
      asks: { headline: 'We ask', items: [{ action: 'a', quotes: ['quote of a'], ...fields }, { action: 'b' }] },
    });
    expect(settle(draft(items({ hedge: 'bad' })), said, badIn).model).toEqual(items({}));
    const without = settle(draft(items({ to: 'bad' })), said, badIn);
    expect(without.model).toEqual({ asks: { headline: 'We ask', items: [{ action: 'b' }] } });
    expect(without.unclaimed).toEqual([{ paragraph: 1, text: 'quote of a' }]);
  });

  it('takes one of several things that are said of a body, and the only one with its body', () => {
    const body = (fields: ModelRecord): ModelRecord => ({ agencies: { items: [{ name: 'B', ...fields }] } });
    expect(settle(draft(body({ role: 'bad', ask: 'fine' })), said, badIn).model).toEqual(body({ ask: 'fine' }));
    expect(settle(draft(body({ role: 'bad' })), said, badIn).model).toEqual({});
  });

  it('takes what is asked of all bodies from beside them', () => {
    const items = [{ name: 'B', role: 'fine' }];
    const { model } = settle(draft({ agencies: { items, ask: { action: 'bad' } } }), said, badIn);
    expect(model).toEqual({ agencies: { items } });
  });

  it('takes out one of the claims below the key message', () => {
    const keyMessage = { text: 'fine', supports: [{ text: 'one' }, { text: 'bad' }, { text: 'three' }] };
    expect(settle(draft({ keyMessage }), said, badIn).model).toEqual({
      keyMessage: { text: 'fine', supports: [{ text: 'one' }, { text: 'three' }] },
    });
  });

  it('takes out an item with two faults, and not its neighbour', () => {
    const one = { action: 'bad', words: 'bad' };
    const two = { action: 'fine' };
    expect(settle(draft({ asks: { items: [one, two, one] } }), said, badIn).model).toEqual({ asks: { items: [two] } });
    const lists = [
      { label: 'bad', items: [{ name: 'bad' }, { name: 'x' }] },
      { items: [{ name: 'y' }, { name: 'z' }] },
    ];
    expect(settle(draft({ lists }), said, badIn).model).toEqual({ lists: [lists[1]] });
  });

  it('cuts a title, and takes out its section where that does not help', () => {
    const headline = 'Governments should open their archives, because people are owed an account of bad years';
    const items = [{ action: 'fine' }];
    expect(settle(draft({ asks: { headline, items } }), said, badIn).model).toEqual({
      asks: { headline: 'Governments should open their archives', items },
    });
    expect(settle(draft({ asks: { headline: 'All is bad', items } }), said, badIn).model).toEqual({});
  });

  it('gives what was taken out in the order of the speech, once, and not what something else rests on', () => {
    const items = [
      { action: 'bad', quotes: ['quote of c', 'quote of b'] },
      { action: 'bad', quotes: ['quote of b'] },
      { action: 'bad', quotes: ['quote of a'] },
      { action: 'fine', quotes: ['quote of b'] },
    ];
    const unclaimed = [{ paragraph: 3, text: 'The end.' }];
    expect(settle({ model: { asks: { items } }, unclaimed }, [...said, 'The end.'], badIn).unclaimed).toEqual([
      { paragraph: 1, text: 'quote of a' },
      { paragraph: 2, text: 'quote of c' },
      { paragraph: 3, text: 'The end.' },
    ]);
  });

  it('tells by what stands around a passage which of two it is', () => {
    const items = [{ action: 'bad', quotes: [{ exact: 'act now', prefix: 'They' }] }];
    expect(settle(draft({ asks: { items } }), ['We act now', 'They act now'], badIn).unclaimed).toEqual([
      { paragraph: 2, text: 'act now' },
    ]);
  });

  it('ends where faults stay', () => {
    let rounds = 0;
    settle(draft({ speech: { title: 'T' } }), said, () => {
      rounds += 1;
      return [['speech', 'title']];
    });
    expect(rounds).toBeLessThan(10);
  });

  it('shortens facts that do not fit', () => {
    const title = 'A very long title of a speech that was given on a day long ago in a town far away from here';
    const once = settle(draft({ speech: { title } }), said, ({ model }) =>
      String((model.speech as ModelRecord).title).length > 70 ? [['speech', 'title']] : [],
    );
    expect(title).toContain(String((once.model.speech as ModelRecord).title));
  });

  it('leaves no fault, and all that has none; each passage that is lost stands among the unclaimed', () => {
    const text = fc.constantFrom('fine', 'good', 'bad', 'well said');
    const fields = fc.record({ action: text, hedge: text, role: text, ask: text, to: text }, { requiredKeys: [] });
    const section = fc.record({
      headline: fc.constantFrom('We ask', 'bad'),
      items: fc.array(fields, { minLength: 1 }),
    });
    const models = fc.record({ asks: section, lists: fc.array(section, { maxLength: 4 }), agencies: section });
    fc.assert(
      fc.property(models, (bare) => {
        let count = 0;
        const number = (value: ModelValue): ModelValue => {
          if (Array.isArray(value)) return value.map(number);
          if (typeof value !== 'object') return value;
          count += 1;
          const quotes = [`quote ${count}.`];
          const entries = Object.entries(value).map(([key, each]) => [key, number(each as ModelValue)]);
          return { ...Object.fromEntries(entries), quotes };
        };
        const model = Object.fromEntries(
          Object.entries(bare).map(([name, each]) => [name, number(each as ModelValue)]),
        );
        const paragraphs = Array.from({ length: count }, (_, at) => `quote ${at + 1}.`);
        const settled = settle(draft(model), paragraphs, badIn);
        expect(badIn(settled)).toEqual([]);
        const kept = JSON.stringify(settled.model);
        for (const quote of paragraphs) {
          const isKept = kept.includes(`"${quote}"`);
          expect(settled.unclaimed.some((each) => each.text === quote)).toBe(!isKept);
        }
        expect(settled.unclaimed.every(({ paragraph, text: said }) => paragraphs[paragraph - 1] === said)).toBe(true);
        for (const { headline, items } of [bare.asks, bare.agencies, ...bare.lists])
          if (headline !== 'bad' && items.every((each) => badIn(draft({ each })).length === 0))
            for (const each of items) expect(kept).toContain(JSON.stringify(each).slice(0, -1));
      }),
    );
  });
});
