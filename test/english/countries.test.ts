import { describe, expect, it } from 'vitest';
import { isOfCountry } from '../../src/english/countries.ts';

describe('isOfCountry', () => {
  it.each(
    'brazil brazilian brazilians turkey turkish japanese indonesian indian kuwait kuwaiti israelis korean swedish africa'.split(
      ' ',
    ),
  )('knows %s', (word) => {
    expect(isOfCountry(word)).toBe(true);
  });

  it.each('human wells publish these ocean organ christian basis atlantis than guardian semi finish'.split(' '))(
    'takes %s for an ordinary word',
    (word) => {
      expect(isOfCountry(word)).toBe(false);
    },
  );
});
