import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/ir/rich-text.ts';
import { deckOf, groundFolder, slidesOf, TEMPLATE, templateOf } from '../support/expanded.ts';

const lagon = groundFolder('lagon-unga-2008');
const idsOf = (text: string): readonly string[] => deckOf(lagon, templateOf(text)).slides.map((slide) => slide.id);

/** The entry of a slide, from its layout to the next entry. */
const entryOf = (id: string): string => {
  const entry = TEMPLATE.split(/(?=^ {2}- layout: )/m).find((each) => each.includes(`\n    id: ${id}\n`));
  if (entry === undefined) throw new Error(`the template has no slide “${id}”`);
  return entry;
};

describe('a user’s own template', () => {
  it('drops a slide', () => {
    expect(idsOf(TEMPLATE.replace(entryOf('comparison'), ''))).not.toContain('comparison');
  });

  it('puts slides of a part into another order', () => {
    const without = TEMPLATE.replace(entryOf('engagement'), '');
    const ids = idsOf(without.replace(entryOf('figure'), `${entryOf('engagement')}${entryOf('figure')}`));
    expect(ids.indexOf('engagement')).toBe(ids.indexOf('figure') - 1);
  });

  it('gives a slide another title', () => {
    const deck = deckOf(lagon, templateOf(TEMPLATE.replace("'{{ asks.headline }}'", "'Asks: {{ asks.items.size }}'")));
    expect(deck.slides.map((slide) => toPlain(slide.title.text))).toContain('Asks: 6');
  });

  it('adds slides of its own, filtered and cut', () => {
    const template = slidesOf(
      `  - layout: cards
    id: mine
    title: { text: 'Done by {{ speech.actor }}', cite: engagement }
    items:
      - { each: engagement.items, where: item.status == 'done', select: 2, heading: '{{ item.with }}', text: X, cite: item }
      - { when: principles.nothing == nil, heading: More, text: Y }
      - { heading: Last, text: '{{ figures[0].value | percent }}' }`.replace('principles.nothing', 'principles.label'),
    );
    const [slide] = deckOf(lagon, template).slides;
    expect(slide?.type === 'cards' && slide.cards.map((card) => toPlain(card.text))).toEqual([
      'X',
      'X',
      'Y',
      '46\u00a0percent',
    ]);
  });

  it('makes no slide of fewer items than it asks for', () => {
    expect(idsOf(TEMPLATE.replace('    id: timeline\n    least: 3', '    id: timeline\n    least: 8'))).not.toContain(
      'timeline',
    );
    expect(
      idsOf(TEMPLATE.replace('    as: part\n    least: 4', '    as: part\n    least: 2')).filter((id) =>
        id.startsWith('part-'),
      ),
    ).toEqual([...['part-1', 'part-2', 'part-3', 'part-4']]);
  });
});
