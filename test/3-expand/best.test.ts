import { describe, expect, it } from 'vitest';
import { type Documents, expand } from '../../src/3-expand/expand.ts';
import type { DeckDocument } from '../../src/ir/document.ts';
import { toPlain } from '../../src/ir/rich-text.ts';
import type { Template } from '../../src/ir/template.ts';
import {
  briefingOf,
  deckOf,
  FACTS,
  groundFolder,
  groundModel,
  mistakesOf,
  sectionOf,
  slideOf,
  slidesOf,
  TEMPLATE,
  templateOf,
} from '../support/expanded.ts';

const COUNT = 20;
/** A speech of as many paragraphs, and an item that quotes each; ranked from the last to the first, if at all. */
const TRANSCRIPT = Array.from({ length: COUNT }, (_, index) => `We must mend road ${index + 1} now.`).join('\n\n');
const each = (fields: (number: number) => string, ranked = true): string =>
  Array.from({ length: COUNT }, (_, index) => {
    const number = index + 1;
    const rank = ranked ? `, rank: ${COUNT - index}` : '';
    return `    - { ${fields(number)}, quotes: [mend road ${number} now]${rank} }\n`;
  }).join('');
const asks = (ranked = true): string =>
  `asks:\n  headline: We must mend roads\n  items:\n${each((n) => `to: Mayor ${n}, action: Mend road ${n}, strength: must`, ranked)}`;
const figures = (count = COUNT, ranked = true, unit = 'roads', more = ''): string =>
  `figures:\n${each((n) => `value: ${n}, unit: ${unit}${more}, meaning: The road of number ${n}`, ranked)
    .split('\n')
    .slice(0, count)
    .join('\n')}\n`;
const speechOf = (...sections: readonly string[]) => groundModel(`${FACTS}${sections.join('')}`, TRANSCRIPT);

const numbersFrom = (first: number): readonly number[] =>
  Array.from({ length: COUNT - first + 1 }, (_, index) => first + index);
const idsOf = (deck: DeckDocument): readonly string[] => deck.slides.map(({ id }) => id);

describe('a recipe that takes the best', () => {
  const cards = (more: string, title = ''): Template =>
    slidesOf(
      `  - { layout: cards, id: c, title: { text: Roads${title} }, items: { each: asks.items, ${more}, heading: '{{ item.to }}', text: X, cite: item } }`,
    );
  const shown = (template: Template, model = speechOf(asks())): readonly string[] =>
    slideOf(deckOf(model, template), 'cards').cards.map(({ heading }) => toPlain(heading).replace(/\D+/, ''));

  it('takes them in the order of the speech, and cites no other', () => {
    const template = cards('best: 3', ", cite: 'asks | best: 3'");
    expect(shown(template)).toEqual(['18', '19', '20']);
    const { title, cards: made } = slideOf(deckOf(speechOf(asks()), template), 'cards');
    expect(title.cites).toEqual([18, 19, 20]);
    expect(made.flatMap(({ cites }) => cites)).not.toContain(1);
  });

  it('takes all of a list that nobody ranked', () => {
    expect(shown(cards('best: 3'), speechOf(asks(false)))).toHaveLength(COUNT);
  });

  it('asks `where` first, and `select` last', () => {
    expect(shown(cards("where: item.to != 'Mayor 20', best: 3"))).toEqual(['17', '18', '19']);
    expect(shown(cards('best: 3, select: 2'))).toEqual(['19', '20']);
    expect(shown(cards('best: 3, select: 2'), speechOf(asks(false)))).toEqual(['1', '2']);
  });

  it('makes so many slides, too', () => {
    const template = slidesOf(
      "  - { layout: quote, id: q, each: asks.items, best: 2, title: { text: '{{ item.action }}' }, name: N }",
    );
    const titles = deckOf(speechOf(asks()), template).slides.map(({ title }) => toPlain(title.text));
    expect(titles.map((title) => title.replaceAll('\u00a0', ' '))).toEqual(['Mend road 19', 'Mend road 20']);
  });

  it('still knows the names of the elements behind a filter', () => {
    const of = (expression: string, name: string) =>
      mistakesOf(`  - layout: cards
    id: c
    title: { text: T }
    items: { each: "${expression}", heading: '{{ item.${name} }}', text: X }`).map(({ code }) => code);
    expect(of("asks.items | where: 'to' | best: 3", 'to')).toEqual([]);
    expect(of("asks.items | where: 'to' | best: 3", 'nobody')).toEqual(['template-name-unknown']);
    expect(of('asks.headline | best: 3', 'to')).toEqual(['template-not-a-list']);
  });
});

describe('the template that ships', () => {
  it('shows the best asks in the deck and twice as many in the briefing', () => {
    const model = speechOf(asks());
    expect(slideOf(deckOf(model), 'asks').rows.flatMap(({ cites }) => cites)).toEqual(numbersFrom(15));
    const table = sectionOf(briefingOf(model), 'table', 'asks');
    expect(table.rows.flatMap(({ cites }) => cites)).toEqual(numbersFrom(7));
    expect(table.heading?.cites).toEqual(numbersFrom(7));
  });

  it('says on the one-pager how many more the briefing has, of those that it shows', () => {
    const notes = (ranked: boolean): string => {
      const { speech, transcript } = speechOf(asks(ranked));
      const { onePager } = expand(speech, transcript, templateOf()).output as Documents;
      if (onePager === undefined) throw new Error('there is no one-pager');
      const { rows, note } = sectionOf(onePager, 'table', 'asks');
      return `${rows.length}: ${toPlain(note ?? [])}`;
    };
    expect(notes(true)).toMatch(/^6: And 8 more/);
    expect(notes(false)).toMatch(/^8: And 12 more/);
  });

  it('sets the best figure large where a list of them does not say as much', () => {
    const large = (...options: Parameters<typeof figures>): string | undefined => {
      const model = speechOf(figures(...options));
      return idsOf(deckOf(model)).includes('figure') ? slideOf(deckOf(model), 'number').figure : undefined;
    };
    expect(large(COUNT, true, 'percent')).toContain('20');
    expect(large(COUNT, true, 'roads', ', recipients: [Towns, Ports]')).toContain('20');
    expect(large(2)).toContain('2');
    expect(large(COUNT, false)).toContain('1');
    expect(large()).toBeUndefined();
  });

  it('lists the best figures where three or more are ranked', () => {
    const deck = deckOf(speechOf(figures()));
    expect(slideOf(deck, 'rows').rows.flatMap(({ cites }) => cites)).toEqual(numbersFrom(16));
    expect(sectionOf(briefingOf(speechOf(figures())), 'table', 'figures').rows.flatMap(({ cites }) => cites)).toEqual(
      numbersFrom(9),
    );
  });

  it('lists no figures where there are two, or where nobody ranked them', () => {
    for (const section of [figures(2), figures(COUNT, false)]) {
      const model = speechOf(section);
      expect(idsOf(deckOf(model))).not.toContain('figures');
      expect(briefingOf(model).sections.map(({ id }) => id)).not.toContain('figures');
    }
    expect(slideOf(deckOf(speechOf(figures(COUNT, false))), 'number').figure).toContain('1');
  });

  it.each(['lagon-unga-2008', 'yellen-g20-2022'])('makes of data/%s what it makes without ranks in mind', (folder) => {
    const plainly = TEMPLATE.replace(/^#.*\n|^ *best: \d+\n|,? best: \d+(?=,)| \| best: \d+/gm, '');
    expect(plainly).not.toContain('best');
    const { speech, transcript } = groundFolder(folder);
    const made = [TEMPLATE, plainly].map((text) => expand(speech, transcript, templateOf(text)).output);
    const [ours, without] = made.map((documents) => JSON.stringify(documents, withoutPlaces));
    expect(ours).toBe(without);
  });
});

/** Places in the template differ where its text does. */
const withoutPlaces = (key: string, value: unknown): unknown =>
  key === 'at' || key.endsWith('At') ? undefined : value;
