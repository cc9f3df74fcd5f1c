import { describe, expect, it } from 'vitest';
import { fitsAnywhere } from '../../../src/import/draft/fits.ts';

describe('fitsAnywhere', () => {
  it('looks at every text but quotes', () => {
    expect(fitsAnywhere({ asks: { headline: 'short' } })).toBe(true);
    expect(fitsAnywhere({ asks: { headline: 'long '.repeat(60) } })).toBe(false);
    expect(fitsAnywhere({ asks: { items: [{ quotes: ['long '.repeat(300)] }] } })).toBe(true);
    expect(fitsAnywhere({ asks: { items: [{ begins: 'long '.repeat(60), draft: { rule: 'x'.repeat(300) } }] } })).toBe(
      true,
    );
    expect(fitsAnywhere({ a: { name: 'Donaudampfschifffahrtsgesellschaft' } })).toBe(false);
  });

  it('knows that the best figure is a slide’s title', () => {
    const meaning = 'word '.repeat(30).trim();
    expect(fitsAnywhere({ figures: [{ meaning, rank: 1 }] })).toBe(false);
    expect(fitsAnywhere({ figures: [{ meaning, rank: 2 }] })).toBe(true);
    expect(fitsAnywhere({ figures: [{ meaning, rank: 1, headline: 'A short one' }] })).toBe(true);
  });
});
