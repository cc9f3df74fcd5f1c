import { describe, expect, it } from 'vitest';
import { checkLikeness } from '../../../src/2-ground/rules/likeness.ts';
import { type Given, judge, messagesOf } from '../../support/claim.ts';
import { wordsAt } from '../../support/spans.ts';

/** A speech whose paragraphs have little in common. */
const SAID = `The council digs deep wells so that every farm has water in summer.

Teachers in our schools need books, and children need breakfast.

Bridges and roads carry wheat to the harbour; storms damage them.

Nurses run a clinic beside the market and vaccinate infants.

We thank the organizations cited.`;
const [WELLS = '', SCHOOLS = '', BRIDGES = '', CLINIC = '', CITED = ''] = SAID.split('\n\n');

const of = (quote: string, text: string, given: Given = {}) =>
  judge(checkLikeness, SAID, text, { quotes: [quote], ...given });

/** The passages that a message shows. */
const placesOf = (text: string, given: Given) =>
  messagesOf(checkLikeness, SAID, text, given)[0]?.related.map(({ span }) => wordsAt(span));

describe('checkLikeness', () => {
  it.each([
    ['the text of another passage', WELLS, 'Nurses vaccinate infants in a clinic'],
    ['another passage in other words', WELLS, 'Schools lack books for their teachers'],
    ['a text about nothing said', WELLS, 'Elephants admire symphonic orchestras'],
    ['a sentence that shares a word', BRIDGES, 'Council wells give farms water before storms'],
    ['two words of another passage', SCHOOLS, 'Wheat harbour'],
    [
      'a text that shares only what every text has',
      CLINIC,
      'It has been so that they all were there for bridges, roads and wheat',
    ],
  ])('objects to %s', (_name, quote, text) => {
    expect(of(quote, text)).toEqual([['passage-unlike', text]]);
  });

  it.each([
    ['the passage itself', WELLS, WELLS],
    ['a part of it', WELLS, 'The council digs wells'],
    ['other forms of its words', WELLS, 'Digging deeper wells: farms and their watering'],
    ['other words for it', SCHOOLS, 'Children require breakfast at school'],
    ['British spelling', BRIDGES, 'Wheat carried to the harbor'],
    ['words beside the quote', 'deep wells', 'Deep wells of the council for farms'],
    ['a heading of the editor’s', WELLS, 'Water security'],
    ['a word alone', WELLS, 'Elephants'],
    ['facts of the speech', WELLS, 'Mayor Ada Moss of Atlantis: wells for farms'],
    ['numbers', WELLS, '2,000 wells for 300 farms'],
  ])('accepts %s', (_name, quote, text) => {
    expect(of(quote, text)).toEqual([]);
  });

  it.each([
    [
      'behind a comma',
      'The council digs deep wells, elephants admiring symphonic orchestras',
      'elephants admiring symphonic orchestras',
    ],
    [
      'behind a dash',
      'The council digs deep wells – elephants admire symphonic orchestras',
      'elephants admire symphonic orchestras',
    ],
    [
      'behind “through”',
      'The council digs deep wells through elephants and symphonic orchestras',
      'through elephants and symphonic orchestras',
    ],
    [
      'before a comma',
      'Where elephants admire symphonic orchestras, the council digs deep wells',
      'Where elephants admire symphonic orchestras',
    ],
  ])('objects to an added clause %s', (_name, text, words) => {
    expect(of(WELLS, text)).toEqual([['passage-unlike', words]]);
  });

  it('objects to a detail put in between the speaker’s own words', () => {
    const text = 'Nurses run a symphonic orchestra clinic beside the market and vaccinate infants';
    expect(of(CLINIC, text)).toEqual([['passage-unlike', 'symphonic orchestra']]);
  });

  it.each([
    ['a word put in', 'Nurses run a symphonic clinic beside the market and vaccinate infants'],
    ['two added words in a clause of their own', 'Nurses run a clinic, symphonic orchestras'],
    ['a clause from beside the quote', 'Nurses run a clinic, beside the market, vaccinating infants'],
  ])('accepts %s', (_name, text) => {
    expect(of(CLINIC, text)).toEqual([]);
  });

  describe('among items', () => {
    const items = (first: string, second: string): Given => ({
      more: `pillars: { headline: H, items: [
        { name: One, text: "${first}", quotes: ["${WELLS}"] }, { name: Two, text: "${second}", quotes: ["${CLINIC}"] } ] }`,
    });
    const [wells, clinic] = ['Wells for farms', 'A market clinic'];

    it('objects to texts that changed places', () => {
      expect(judge(checkLikeness, SAID, clinic, items(clinic, wells))).toEqual([['passage-unlike', clinic]]);
      expect(judge(checkLikeness, SAID, wells, items(clinic, wells))).toEqual([['passage-unlike', wells]]);
    });

    it('accepts them where they belong', () => {
      expect(judge(checkLikeness, SAID, wells, items(wells, clinic))).toEqual([]);
      expect(judge(checkLikeness, SAID, clinic, items(wells, clinic))).toEqual([]);
    });

    it('points to the passage of the other item', () => {
      expect(placesOf(clinic, items(clinic, wells))).toEqual([WELLS, CLINIC]);
    });
  });

  it('points to the passage that is more like it, wherever it is', () => {
    expect(placesOf('Nurses vaccinate infants in a clinic', { quotes: [WELLS] })).toEqual([WELLS, CLINIC]);
  });

  it('points to its own passage alone where nothing is like it', () => {
    expect(placesOf('Elephants admire symphonic orchestras', { quotes: [WELLS] })).toEqual([WELLS]);
  });

  describe('of a name', () => {
    it.each([
      ['another passage’s', 'Nurses of a market clinic', 1],
      ['the editor’s', 'Symphonic elephants for orchestras', 0],
      ['its own', 'Deep wells for farms', 0],
    ])('is stricter only where it is %s', (_name, text, count) => {
      expect(of(WELLS, text, { kind: 'name' })).toHaveLength(count);
    });

    it('may be taken from anywhere where the quote points back', () => {
      expect(of(CITED, 'Nurses of a market clinic', { kind: 'name' })).toEqual([]);
    });
  });

  it.each(['label', 'words', 'ordinal'] as const)('leaves a %s alone', (kind) => {
    expect(of(WELLS, 'Nurses vaccinate infants in a clinic', { kind })).toEqual([]);
  });
});
