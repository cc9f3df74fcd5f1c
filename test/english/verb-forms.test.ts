import { describe, expect, it } from 'vitest';
import { formsOf, inflect } from '../../src/english/verb-forms.ts';

describe('formsOf', () => {
  it.each([
    ['provide', 'provides providing provided provided'],
    ['carry', 'carries carrying carried carried'],
    ['stop', 'stops stopping stopped stopped'],
    ['commit', 'commits committing committed committed'],
    ['deliver', 'delivers delivering delivered delivered'],
    ['reach', 'reaches reaching reached reached'],
    ['lie', 'lies lying lied lied'],
    ['agree', 'agrees agreeing agreed agreed'],
    ['undertake', 'undertakes undertaking undertook undertaken'],
    ['go', 'goes going went gone'],
    ['enjoy', 'enjoys enjoying enjoyed enjoyed'],
    ['fix', 'fixes fixing fixed fixed'],
    ['create', 'creates creating created created'],
    ['set', 'sets setting set set'],
  ])('spells %s', (lemma, forms) => {
    const { third, ing, past, participle } = formsOf(lemma);
    expect([third, ing, past, participle].join(' ')).toBe(forms);
  });
});

describe('inflect', () => {
  it('knows a verb by any of its forms, and all that a form may be', () => {
    const table = inflect(['put', 'give']);
    expect(table.get('gave')).toEqual({ lemma: 'give', forms: ['past'] });
    expect(table.get('put')?.forms).toEqual(['base', 'past', 'participle']);
    expect(table.get('gift')).toBeUndefined();
  });
});
