import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { writeModel } from '../../../src/import/write/model.ts';
import { pathsIn } from '../../../src/import/write/path-at.ts';
import type { ModelRecord, ModelValue } from '../../../src/ir/draft.ts';

/** Every text of a model with its path. */
function* textsOf(
  value: ModelValue | undefined,
  path: readonly (string | number)[] = [],
): Generator<[string, readonly (string | number)[]]> {
  if (typeof value === 'string') yield [value, path];
  else if (Array.isArray(value))
    for (const [at, each] of (value as ModelValue[]).entries()) yield* textsOf(each, [...path, at]);
  else if (typeof value === 'object')
    for (const [key, each] of Object.entries(value)) yield* textsOf(each, [...path, key]);
}

type Path = readonly (string | number)[];

/** Where each value of a text begins, as the library reads it; one in a list or record on one line has that one's path. */
function* placesOf(node: unknown, path: Path = []): Generator<readonly [number, Path]> {
  if (isScalar(node) || ((isMap(node) || isSeq(node)) && node.flow)) yield [(node as Node).range?.[0] ?? 0, path];
  else if (isSeq(node)) for (const [at, each] of node.items.entries()) yield* placesOf(each, [...path, at]);
  else if (isMap(node))
    for (const { key, value } of node.items) {
      const own = [...path, isScalar(key) ? String(key.value) : ''];
      if (isScalar(key)) yield [key.range?.[0] ?? 0, own];
      yield* placesOf(value, own);
    }
}

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom('word ', 'a', ': ', '- ', '\n', '#', '"', "'", '> ', '|', 'key: value '),
    maxLength: 60,
  }),
  fc.constantFrom('true', '2005', '', '- item', 'key: value', '>-'),
);
const key = fc.constantFrom('name', 'text', 'quotes', 'items', 'draft', 'of', 'two-words', 'true');
const model = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, text, fc.integer(), fc.boolean(), tie('list'), tie('map')),
  // No model has a list within a list.
  list: fc.array(fc.oneof({ maxDepth: 4 }, text, fc.integer(), tie('map')), { maxLength: 4 }),
  map: fc.dictionary(key, tie('node'), { maxKeys: 4, noNullPrototype: true }),
})).map as fc.Arbitrary<ModelRecord>;

describe('pathsIn', () => {
  it('knows each text of a written model by where it stands', () => {
    const long = (letter: string): string => `${letter}1 key: value and more words that go on and on `.repeat(4).trim();
    const model = {
      speech: { draft: true, title: 'A1 title', speaker: { name: 'B1 name' } },
      lists: [
        {
          kind: 'steps',
          headline: 'C1 headline',
          items: [{ name: 'D1', text: long('E'), quotes: [long('F'), 'G1 quote'] }],
        },
        {
          kind: 'other',
          headline: 'H1',
          items: [
            { name: 'I1', quotes: [{ exact: 'J1', prefix: 'K1' }] },
            { name: 'L1', quotes: ['M1'] },
          ],
        },
      ],
      figures: [{ value: 4, unit: 'N1', meaning: 'O1', quotes: [long('P')] }],
    };
    const yaml = writeModel({ model, unclaimed: [] });
    const pathAt = pathsIn(yaml);
    for (const [text, path] of textsOf(model)) {
      const offset = yaml.search(new RegExp(`\\b${text.slice(0, 2)}\\b`));
      if (/^[A-P]1/.test(text) && !['J1', 'K1'].includes(text))
        expect(pathAt(offset).join('.'), text).toBe(path.join('.'));
    }
  });

  it('knows each field of any written model as the library does', () => {
    fc.assert(
      fc.property(model, (data) => {
        const yaml = writeModel({ model: data, unclaimed: [{ paragraph: 1, text: 'name: no field' }] });
        const pathAt = pathsIn(yaml);
        for (const [offset, path] of placesOf(parseDocument(yaml).contents)) expect(pathAt(offset)).toEqual(path);
      }),
      { numRuns: 500 },
    );
  });
});
