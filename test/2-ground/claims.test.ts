import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/2-ground/claims.ts';
import { hold } from '../support/claim.ts';
import { wordsAt } from '../support/spans.ts';

/** Ten words, each of them a passage. */
const SAID = 'One, two, three, four, five, six, seven, eight, nine, ten.';

const claimsOf = (sections: string): readonly Claim[] => hold(SAID, sections).claims;

const wordsOf = (passages: Claim['passages']): string => passages.map(({ exact }) => exact).join(' ');

/** Kind, text and passages of each claim. */
const outline = (sections: string): readonly string[] =>
  claimsOf(sections).map(({ kind, text, passages }) => `${kind} ${text}: ${wordsOf(passages)}`);

const claimOf = (sections: string, text: string): Claim => {
  const claim = claimsOf(sections).find((each) => each.text === text);
  if (claim === undefined) throw new Error(`there is no claim “${text}”`);
  return claim;
};

describe('collectClaims', () => {
  it.each([
    [
      'the bottom line',
      `keyMessage: { text: T, quotes: [One], supports: [{ name: N, text: S, ordinal: First, quotes: [two] }] }`,
      ['text T: One', 'name N: two', 'text S: two', 'ordinal First: two'],
    ],
    [
      'key messages',
      `keyMessages: { headline: H, short: B, label: L, items: [{ name: N, text: T, quotes: [One] }] }`,
      ['text H: One', 'text B: One', 'label L: One', 'name N: One', 'text T: One'],
    ],
    [
      'parts',
      `structure: { headline: H, quotes: [One], items: [
        { name: N, text: T, label: L, title: I, quotes: [two] }, { name: M, text: U, begins: three } ] }`,
      [
        'text H: One two',
        'name N: two',
        'label L: two',
        'text T: two',
        'text I: two',
        'name M: three',
        'text U: three',
      ],
    ],
    [
      'pillars',
      `pillars: { headline: H, items: [{ name: N, text: T, quotes: [One], evidence: { text: E, quotes: [two] } }] }`,
      ['text H: One', 'name N: One', 'text T: One', 'text E: two'],
    ],
    [
      'principles',
      `principles: { headline: H, obstacles: { headline: O, short: P, note: N }, items: [
        { name: A, text: B, requires: C, short: D, obstacle: E, obstacleQuotes: [two], quotes: [One] },
        { name: F, text: G, obstacle: I, quotes: [three] } ] }`,
      [
        'text H: One three',
        'name A: One',
        'text B: One',
        'text C: One',
        'name D: One',
        'name F: three',
        'text G: three',
        'text E: two One',
        'text I: three',
        'label O: One two three',
        'label P: One two three',
      ],
    ],
    [
      'lists',
      `lists: [{ headline: H, note: an editor’s, items: [{ name: N, text: T, quotes: [One] }] }]`,
      ['text H: One', 'name N: One', 'text T: One'],
    ],
    [
      'agencies',
      `agencies: { headline: H, ask: { to: A, action: B, strength: urge, words: C, quotes: [two] }, items: [
        { name: N, acronym: Y, kind: un, competence: O, role: R, ask: K, quotes: [One],
          facts: { chair: F, established: "2001", origin: G, members: M },
          change: { headline: I, from: P, to: Q, condition: S, words: W } } ] }`,
      [
        'text H: One',
        'name A: two',
        'text B: two',
        'words C: two',
        'name N: One',
        'name Y: One',
        'text O: One',
        'text R: One',
        'text K: One',
        'name F: One',
        'name 2001: One',
        'text G: One',
        'name M: One',
        'text I: One',
        'text P: One',
        'text Q: One',
        'text S: One',
        'words W: One',
      ],
    ],
    [
      'regional partners',
      `regional: { headline: H, partners: [P, Q], ask: { to: A, action: B, strength: urge, quotes: [two] }, items: [
        { name: N, kind: regional, corridor: { from: F, to: T }, quotes: [One] } ] }`,
      [
        'text H: One',
        'name A: two',
        'text B: two',
        'name N: One',
        'name F: One',
        'name T: One',
        'name P: One two',
        'name Q: One two',
      ],
    ],
    [
      'engagement',
      `engagement: { headline: H, items: [{ with: W, action: A, event: E, date: "2001", status: done, quotes: [One] }] }`,
      ['text H: One', 'name W: One', 'text A: One', 'text E: One'],
    ],
    [
      'figures',
      `figures: [{ value: 1, unit: U, meaning: M, headline: H, short: S, label: L, event: E, caveat: an editor’s, recipients: [R], quotes: [One] }]`,
      ['text H: One', 'text S: One', 'text E: One', 'text M: One', 'name L: One', 'name R: One'],
    ],
    [
      'asks',
      `asks: { headline: H, items: [{ to: T, action: A, strength: urge, words: W, quotes: [One] }] }`,
      ['text H: One', 'name T: One', 'text A: One', 'words W: One'],
    ],
    [
      'comparisons',
      `comparisons: [{ headline: H, quotes: [One], columns: [C, D], rows: [
        { label: L, cells: [{ text: A, quotes: [two] }, { text: B, quotes: [three] }] } ] }]`,
      [
        'text H: One two three',
        'label C: One two three',
        'label D: One two three',
        'label L: two three',
        'text A: two',
        'text B: three',
      ],
    ],
    [
      'quotations',
      'quotations: [{ text: T, by: Ada Moss, about: A, quotes: [One] }]',
      ['words T: One', 'label A: One'],
    ],
    [
      'the timeline and its moments',
      `timeline: { headline: H, note: an editor’s, quotes: [One] }
dates: [{ date: "2001", text: T, event: E, time: 10 am, quotes: [two] }]`,
      ['text H: One', 'text T: two', 'text E: two', 'words 10 am: two'],
    ],
    [
      'terms, whose expansion may be the editor’s',
      `glossary: [
        { term: A, expansion: B, origin: speech, quotes: [One] }, { term: C, expansion: D, origin: added, quotes: [two] } ]`,
      ['name A: One', 'text B: One', 'name C: two'],
    ],
    [
      'data of the author’s own, at any depth',
      `sections: { own: { text: free, deep: [{ text: T, more: M, size: 3, quotes: [One], inner: { what: W, quotes: two } }] } }`,
      ['text T: One', 'text M: One', 'text W: two'],
    ],
    ['what is the editor’s: nothing', 'notes: [{ about: A, text: T }]\nspeakerNotes: [{ slide: S, text: T }]', []],
  ])('makes claims of %s', (_name, sections, claims) => {
    expect(outline(sections)).toEqual(claims);
  });

  it('makes no claims of what rests on nothing', () => {
    expect(outline('timeline: { headline: H, quotes: [] }\nsections: { own: { text: T, quotes: [] } }')).toEqual([]);
  });

  it('says where each stands', () => {
    const claims = claimsOf(`regional: { headline: "H and h", partners: [P, Q], items: [
      { name: N, kind: regional, corridor: { from: F f, to: T }, quotes: [One] } ] }`);
    expect(claims.map(({ at }) => wordsAt(at))).toEqual(['"H and h"', 'N', 'F f', 'T', 'P', 'Q']);
  });

  const SECTION = (quotes: string): string => `pillars: { headline: H, ${quotes}items: [
    { name: A, text: a, quotes: [two] }, { name: B, text: b, quotes: [three] }, { name: C, text: c, quotes: [four] } ] }`;

  it('holds a headline to its own passages where it has any', () => {
    const own = claimOf(SECTION('quotes: [One], '), 'H');
    expect([wordsOf(own.passages), wordsOf(own.own), own.sums]).toEqual(['One two three four', 'One', true]);
    const none = claimOf(SECTION(''), 'H');
    expect([wordsOf(none.passages), wordsOf(none.own), none.sums]).toEqual(['two three four', 'two three four', false]);
  });

  it('counts the items of a section, and the columns of a comparison', () => {
    expect(claimOf(SECTION(''), 'H').counts).toEqual([3]);
    expect(claimOf(SECTION(''), 'a').counts).toEqual([]);
    const comparison = `comparisons: [{ headline: G, columns: [C, D], rows: [
      { label: L, cells: [{ text: A, quotes: [two] }, { text: B, quotes: [three] }] } ] }]`;
    expect(claimOf(comparison, 'G').counts).toEqual([2]);
    const principles = `principles: { headline: H, obstacles: { headline: O }, items: [
      { name: A, text: a, quotes: [One] }, { name: B, text: b, quotes: [two] } ] }`;
    expect(claimOf(principles, 'O').counts).toEqual([2]);
  });

  it('knows what the other items of a list rest on', () => {
    const siblings = (text: string) => claimOf(SECTION(''), text).siblings.map(wordsOf);
    expect([siblings('a'), siblings('b'), siblings('H')]).toEqual([['three', 'four'], ['two', 'four'], []]);
  });

  it('knows six neighbours on either side at most', () => {
    const items = Array.from({ length: 20 }, (_, i) => `{ name: N${i}, text: t${i}, quotes: [One] }`).join(', ');
    const counts = [0, 10, 19].map(
      (i) => claimOf(`pillars: { headline: H, items: [${items}] }`, `t${i}`).siblings.length,
    );
    expect(counts).toEqual([6, 12, 6]);
  });

  it('knows the dates that the same item gives', () => {
    expect(claimOf('dates: [{ date: 2001-02, text: T, quotes: [One] }]', 'T').dates).toEqual(['2001-02']);
    const figure = 'figures: [{ value: 1, unit: U, since: "2002", meaning: M, quotes: [One] }]';
    expect(claimOf(figure, 'M').dates).toEqual(['2002']);
    const agency = `agencies: { headline: H, items: [
      { name: N, kind: un, role: R, quotes: [One], facts: { established: "2003", origin: O } } ] }`;
    expect([claimOf(agency, 'O').dates, claimOf(agency, 'R').dates]).toEqual([['2003'], []]);
  });

  it.each([
    ['an item’s name', SECTION(''), 'a', ['A']],
    ['nothing for the name itself', SECTION(''), 'A', []],
    [
      'whom an ask is for',
      'asks: { headline: H, items: [{ to: T, action: A, strength: urge, quotes: [One] }] }',
      'A',
      ['T'],
    ],
    [
      'a column',
      'comparisons: [{ headline: H, columns: [C, D], rows: [{ label: L, cells: [{ text: A, quotes: [One] }, { text: B, quotes: [two] }] }] }]',
      'B',
      ['D'],
    ],
    [
      'a body’s name and acronym',
      'agencies: { headline: H, items: [{ name: N, acronym: Y, kind: un, role: R, quotes: [One] }] }',
      'R',
      ['N', 'Y'],
    ],
    [
      'a partner',
      'engagement: { headline: H, items: [{ with: W, action: A, status: done, quotes: [One] }] }',
      'A',
      ['W'],
    ],
  ])('takes %s for granted', (_name, sections, text, subject) => {
    expect(claimOf(sections, text).subject).toEqual(subject);
  });

  it('knows where a field of its own gives the hedge', () => {
    const figure = (hedge: string): string =>
      `figures: [{ value: 1, unit: U, ${hedge}meaning: M, headline: H, quotes: [One] }]`;
    const hedged = (sections: string) => ['H', 'M'].map((each) => claimOf(sections, each).hedged);
    expect([hedged(figure('hedge: about, ')), hedged(figure(''))]).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  describe('of objects that lost a quote', () => {
    it.each([
      ['a text', 'keyMessage: { text: T, quotes: [One, eleven] }', []],
      ['an item, and the heading that rests on it alone', SECTION('').replace('three', 'eleven'), ['A', 'a', 'C', 'c']],
      [
        'an item, but not the heading with quotes of its own',
        SECTION('quotes: [One], ').replace('three', 'eleven'),
        ['H', 'A', 'a', 'C', 'c'],
      ],
      ['the heading, but not its items', SECTION('quotes: [eleven], '), ['A', 'a', 'B', 'b', 'C', 'c']],
      [
        'a body with its facts',
        'agencies: { headline: H, quotes: [One], items: [{ name: N, kind: un, quotes: [eleven], facts: { origin: O } }] }',
        ['H'],
      ],
      ['data of one’s own', 'sections: { own: [{ text: T, quotes: [eleven] }, { text: U, quotes: [One] }] }', ['U']],
    ])('leaves out %s', (_name, sections, texts) => {
      expect(claimsOf(sections).map(({ text }) => text)).toEqual(texts);
    });
  });
});
