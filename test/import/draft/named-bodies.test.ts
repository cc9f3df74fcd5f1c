import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/english/tokens.ts';
import { findNamedBodies } from '../../../src/import/draft/named-bodies.ts';

describe('findNamedBodies', () => {
  const names = (text: string): readonly string[] => findNamedBodies(text, tokenize(text)).map(({ name }) => name);
  it.each([
    [
      'The Lagos Water Initiative and the Office for River Affairs met.',
      ['Lagos Water Initiative', 'Office for River Affairs'],
    ],
    ['We thank the Global Reef Fund’s staff.', ['Global Reef Fund']],
    ['The Ada Byron school feeding program works.', ['Ada Byron school feeding program']],
    ['The Summit Declaration and the Peace Treaty were read.', []],
    ['An LLC or trust can be the owner.', []],
    ['The Iranian nuclear program goes on.', []],
  ])('reads “%s”', (text, wanted) => expect(names(text)).toEqual(wanted));
});
