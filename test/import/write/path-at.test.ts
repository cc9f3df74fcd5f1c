import { describe, expect, it } from 'vitest';
import { writeModel } from '../../../src/import/write/model.ts';
import { pathsIn } from '../../../src/import/write/path-at.ts';
import type { ModelValue } from '../../../src/ir/draft.ts';

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
});
