import { describe, expect, it } from 'vitest';
import { checkDrafts } from '../../src/2-ground/check-drafts.ts';
import { FACTS, groundModel } from '../support/expanded.ts';
import { wordsAt } from '../support/spans.ts';

const mark = (rule: string): string => `draft: { rule: ${rule}, confidence: 0.5 }, quotes: [the wells]`;

/** A mark at every kind of thing that rests on the speech. */
const MARKED = `keyMessage: { text: T, ${mark('a')}, supports: [{ name: N, text: T, ${mark('b')} }] }
pillars:
  headline: H
  draft: { rule: c, confidence: 1 }
  items: [{ name: N, text: T, ${mark('d')}, evidence: { text: E, ${mark('e')} } }]
lists: [{ headline: H, items: [{ name: N, text: T, ${mark('f')} }] }]
agencies:
  headline: H
  items: [{ name: N, kind: un, ${mark('g')} }]
  ask: { to: T, action: A, strength: should, ${mark('h')} }
figures: [{ value: 40, unit: percent, meaning: M, ${mark('i')} }]
comparisons: [{ headline: H, columns: [C], rows: [{ label: L, cells: [{ text: T, ${mark('j')} }] }] }]
quotations: [{ text: T, by: B, ${mark('k')} }]
timeline: { headline: H, ${mark('l')} }
dates: [{ date: 2005, text: T, ${mark('m')} }]
glossary: [{ term: T, expansion: E, origin: added, ${mark('n')} }]
`;

const found = (facts: string, sections: string = '') =>
  checkDrafts(groundModel(`${FACTS}${facts}${sections}`).speech, 'my speech');

describe('checkDrafts', () => {
  it('counts what is still marked, once a draft, where it says that it is one', () => {
    const [draft, ...more] = found('  draft: true\n', MARKED);
    expect(more).toEqual([]);
    expect(draft).toMatchObject({ code: 'draft', severity: 'warning' });
    expect(draft?.message).toMatch(/: 14$/);
    expect(draft?.hints.join()).toContain('aide import --review my speech');
    expect(wordsAt(draft?.span)).toBe('true');
  });

  it('says what is left to do once all items are kept', () => {
    const [draft] = found('  draft: true\n');
    expect(draft?.message).toMatch(/: 0$/);
    expect(draft?.hints).toEqual(['All are kept: take out `draft: true`.']);
  });

  it.each(['', '  draft: false\n'])('warns of each mark that is left behind, at its place: %j', (facts) => {
    const left = found(facts, MARKED);
    expect(left.map(({ code }) => code)).toEqual(Array(14).fill('draft-left'));
    const rules = left.map(({ message }) => /“(\w)”/.exec(message)?.[1]);
    expect(rules.toSorted().join('')).toBe('abcdefghijklmn');
    for (const [index, { span }] of left.entries()) expect(wordsAt(span)).toContain(`rule: ${rules[index]},`);
  });

  it('leaves the author’s own data alone, and says nothing of other models', () => {
    expect(found('', `sections: { own: { text: T, ${mark('own')} } }\n`)).toEqual([]);
    expect(found('', 'keyMessage: { text: T, rank: 3, quotes: [the wells] }\n')).toEqual([]);
  });
});
