import { describe, expect, it } from 'vitest';
import { choosePart } from '../../src/3-expand/parts.ts';
import { toPlain } from '../../src/ir/rich-text.ts';
import {
  deckOf,
  expandDeck,
  FACTS,
  type Grounded,
  groundModel,
  STRUCTURE,
  slidesOf,
  templateOf,
} from '../support/expanded.ts';
import { outline } from '../support/spans.ts';

const PARTS = [
  { label: 'Part one', name: 'a', covers: [3, 7] as const },
  { label: 'Part two', name: 'b', covers: [8, 12] as const },
];

describe('choosing the part of a slide', () => {
  it.each([
    ['the part with most of the evidence', [3, 9, 10], [4], 1],
    ['the title decides a tie', [3, 9], [9], 1],
    ['the first part, where the title is in neither', [3, 9], [1], 0],
    ['the title alone, where there is no evidence', [], [12], 1],
    ['no part, where nothing is in one', [1], [2], undefined],
  ] as const)('takes %s', (_, evidence, title, part) => {
    expect(choosePart(evidence, title, PARTS)).toBe(part);
  });
});

const QUOTATIONS = `quotations:
  - { text: Road., by: Ada, quotes: [Then the roads] }
  - { text: Well., by: Ada, quotes: [First the wells] }
  - { text: Wells again., by: Ada, quotes: [We urge mayors to dig] }
  - { text: Meeting., by: Ada, quotes: [We meet here] }
`;
const QUOTES = `  - { layout: sources, id: end, place: closing, title: { text: End } }
  - layout: quote
    id: q
    each: quotations
    head: Words
    title: { text: '{{ item.text }}', cite: item }
    name: '{{ item.by }}'
  - { layout: cards, id: uncited, least: 0, title: { text: Uncited } }
  - layout: divider
    id: part
    as: part
    least: 2
    title: { text: '{{ part.title }}' }`;

const listOf = (speech: Grounded, order = ''): readonly string[] =>
  deckOf(speech, slidesOf(QUOTES, order)).slides.map((slide) => `${slide.section} | ${toPlain(slide.title.text)}`);

describe('the order of slides', () => {
  const speech = groundModel(FACTS + STRUCTURE + QUOTATIONS);

  it('follows the parts, with a divider before a part that is long enough', () => {
    expect(listOf(speech)).toEqual([
      'Opening | Meeting.',
      'Part one | What of the wells',
      'Part one | Well.',
      'Part one | Wells again.',
      'Part one | Uncited',
      'Part two | Road.',
      'Sources | End',
    ]);
  });

  it('stays as the template lists it where that is asked for, sections still unique', () => {
    const sections = deckOf(speech, slidesOf(QUOTES, 'order: template\n')).slides.map((slide) => slide.section);
    const starts = sections.filter((name, i) => name !== sections[i - 1]);
    expect(new Set(starts).size).toBe(starts.length);
    expect(listOf(speech, 'order: template\n')[0]).toBe('Sources | End');
  });

  it('has the template’s own heads where the speech announces no parts', () => {
    const slides = deckOf(groundModel(FACTS + QUOTATIONS), slidesOf(QUOTES)).slides;
    expect(slides.map((slide) => [slide.section, slide.head])).toContainEqual(['The speech', 'Words']);
    expect(slides.some((slide) => slide.type === 'divider')).toBe(false);
  });

  it('gives repeated slides ids of their own', () => {
    const ids = deckOf(speech, slidesOf(QUOTES)).slides.map((slide) => slide.id);
    expect(ids).toEqual(expect.arrayContaining(['q', 'q-2', 'q-3', 'q-4', 'part-1']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('warns of a part that does not say where it begins', () => {
    const model = `${FACTS}structure:
  headline: One thing
  quotes: [two things]
  items: [{ name: the wells, text: What?, quotes: [the wells] }]
`;
    const { speech: unplaced, transcript } = groundModel(model);
    const { output, diagnostics } = expandDeck(unplaced, transcript, templateOf());
    expect(outline(diagnostics)).toEqual([['part-without-beginning', 'the wells']]);
    expect(output?.parts).toEqual([]);
    expect(output?.slides.some((slide) => slide.type === 'agenda')).toBe(false);
  });
});
