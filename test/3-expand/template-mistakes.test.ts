import { describe, expect, it } from 'vitest';
import { positionOf } from '../../src/core/source.ts';
import { deckOf, FACTS, groundModel, mistakesOf, slidesOf } from '../support/expanded.ts';
import { outline } from '../support/spans.ts';

const slide = (text: string, more = ''): string =>
  `  - { layout: quote, id: q, ${more} title: { text: '${text}' }, name: N }`;

describe('mistakes in a template', () => {
  it.each([
    ['a name no speech has', '{{ prinziples.headline }}', 'template-name-unknown', 'prinziples'],
    ['a field its section has not', '{{ principles.hedline }}', 'template-name-unknown', 'hedline'],
    ['a field of an element', '{{ figures[0].valeu }}', 'template-name-unknown', 'valeu'],
    ['a field of a text', '{{ speech.title.short }}', 'template-name-unknown', 'short'],
    ['a label', '{{ labels.heads.ask }}', 'template-name-unknown', 'ask'],
    ['a filter', '{{ speech.title | upcas }}', 'template-filter-unknown', 'upcas'],
    ['a tag that is not closed', '{% if principles %}x', 'template-liquid', '{% if principles %}'],
    ['a tag that does not exist', '{% foo %}', 'template-liquid', '{% foo %}'],
    ['a way to other files', '{% include "/etc/passwd" %}', 'template-liquid', '{% include "/etc/passwd" %}'],
    ['another way to other files', '{% render "x" %}', 'template-liquid', '{% render "x" %}'],
    ['a layout', '{% layout "x" %}', 'template-liquid', '{% layout "x" %}'],
    ['the clock', '{{ "now" | date_to_string }}', 'template-filter-unknown', 'date_to_string'],
  ])('%s stands where it is', (_, text, code, words) => {
    expect(outline(mistakesOf(slide(text)))).toEqual([[code, words]]);
  });

  it('are found in expressions, with what was probably meant and what there is', () => {
    const [mistake, ...others] = mistakesOf(slide('T', 'when: principles.obstacle,'));
    expect(others).toEqual([]);
    expect(outline(mistake ? [mistake] : [])).toEqual([['template-name-unknown', 'obstacle']]);
    expect(mistake?.hints.join(' ')).toContain('“obstacles”');
    expect(mistake?.hints.join(' ')).toContain('headline, items');
  });

  it('are found in slides that this speech does not make', () => {
    const codes = mistakesOf(slide('{{ item.nam }}', 'when: pillars, each: pillars.items,')).map((each) => each.code);
    expect(codes).toEqual(['template-name-unknown']);
  });

  it('are reported together, each with its line', () => {
    const mistakes = mistakesOf(
      `${slide('{{ a }}')}\n  - { layout: quote, id: r, title: { text: "{{ b }}" }, name: '{{ c }}' }`,
    );
    const lines = mistakes.map(({ span }) => span && positionOf(span.source, span.start).line);
    expect(mistakes).toHaveLength(3);
    expect(new Set(lines).size).toBe(2);
  });

  it('include an `each` that is no list, and a slide without a title', () => {
    expect(outline(mistakesOf(slide('T', 'each: speech.title,')))).toEqual([['template-not-a-list', 'speech.title']]);
    expect(mistakesOf(slide('{{ principles.headline }}')).map((each) => each.code)).toEqual(['title-empty']);
  });
});

describe('names that a speech may have and this one has not', () => {
  const speech = groundModel(FACTS);

  it.each([
    'principles.obstacles',
    'keyMessage.supports',
    'agencies.ask.to',
    'sections.mine',
    'lists',
    'speech.marking',
  ])('%s is simply absent', (name) => {
    expect(deckOf(speech, slidesOf(slide('T', `when: ${name},`))).slides).toEqual([]);
  });

  it('are empty in a text', () => {
    const [first] = deckOf(speech, slidesOf(slide('A{{ principles.label }}B'))).slides;
    expect(first?.title.text).toEqual([{ type: 'text', text: 'AB' }]);
  });
});

describe('the prototype of a value', () => {
  it.each(['constructor', '__proto__', 'toString'])('“%s” is out of reach', (name) => {
    expect(mistakesOf(slide(`{{ speech.${name} }}`)).map((each) => each.code)).toEqual(['template-name-unknown']);
  });
});
