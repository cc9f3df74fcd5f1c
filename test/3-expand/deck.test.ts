import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/ir/rich-text.ts';
import { deckOf, groundFolder, slideOf } from '../support/expanded.ts';

const lagon = deckOf(groundFolder('lagon-unga-2008'));
const yellen = deckOf(groundFolder('yellen-g20-2022'));

describe('the deck of the first speech', () => {
  it('has the seventeen slides of the design in their order', () => {
    expect(lagon.slides.map((slide) => slide.type)).toEqual([
      ...['title', 'bluf', 'agenda', 'quote', 'divider', 'pillars', 'comparison', 'cards', 'rows', 'roles'],
      ...['organisation', 'number', 'timeline', 'engagement', 'regional', 'asks', 'sources'],
    ]);
  });

  it('puts each slide into the part that its evidence stands in', () => {
    expect(lagon.slides.map((slide) => slide.part)).toEqual([
      ...[undefined, undefined, undefined, undefined, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 3, 3, undefined],
    ]);
    expect(lagon.parts.map((part) => part.covers)).toEqual([
      [3, 7],
      [8, 12],
      [13, 14],
      [15, 17],
    ]);
  });

  it('names sections and running heads after the parts', () => {
    expect([...new Set(lagon.slides.map((slide) => slide.section))]).toEqual([
      ...['Opening', 'Part one', 'Part two', 'Part three', 'Conclusion', 'Sources'],
    ]);
    expect(lagon.slides.map((slide) => slide.head).slice(1, 6)).toEqual([
      ...['Bottom line', 'At a glance', 'The problem', 'Part one: what is needed', 'Part one: what is needed'],
    ]);
  });

  it('has unique ids and titles', () => {
    for (const key of [lagon.slides.map((slide) => slide.id), lagon.slides.map((slide) => toPlain(slide.title.text))]) {
      expect(new Set(key).size).toBe(17);
    }
  });

  it('shows what a slide rests on', () => {
    const cites = Object.fromEntries(lagon.slides.map((slide) => [slide.id, [slide.title.cites, slide.cites]]));
    expect(cites).toMatchObject({
      'bottom-line': [[16], [3, 8, 15, 16]],
      'part-1': [
        [3, 4, 5, 6, 7],
        [3, 4, 5, 6, 7],
      ],
      obstacles: [
        [6, 7],
        [6, 7],
      ],
      timeline: [[16], [5, 12, 13, 14, 16, 17]],
      asks: [[16], [4, 5, 7, 8, 12, 15, 16, 17]],
    });
  });

  it('draws the one figure with its hedge', () => {
    const slide = slideOf(lagon, 'number');
    expect(slide).toMatchObject({ figure: '46%', unit: 'of $528\u00a0million', format: 'percent' });
    expect(slide.shares.map((share) => share.value)).toEqual([0.46, 0.54]);
    expect(slide.rest?.label).toBe('54\u00a0percent: not detailed in the speech');
    expect(slide.recipients?.items).toHaveLength(5);
    for (const text of [toPlain(slide.title.text), toPlain(slide.statement), slide.alt]) {
      expect(text.toLowerCase()).toContain('an estimated 46\u00a0percent');
    }
  });

  it('gathers dated items from the whole speech', () => {
    expect(slideOf(lagon, 'timeline').events.map((event) => [event.label, event.kind, event.own ?? false])).toEqual([
      ['Since 2001', 'span', false],
      ['December 2002', 'point', false],
      ['2005', 'year', false],
      ['2006', 'year', false],
      ['May 2008', 'point', false],
      ['June 3, 2008', 'point', true],
      ['June 4, 2008', 'point', false],
    ]);
  });

  it('keeps the editor’s remark on the name of ICAT beside it', () => {
    expect(toPlain(slideOf(lagon, 'organisation').note ?? [])).toContain('Coordination Group');
  });

  it('keeps stress, and sets quotation marks', () => {
    expect(slideOf(lagon, 'roles').rows[0]?.role).toContainEqual({ type: 'text', text: 'implement', emphasis: true });
    expect(toPlain(slideOf(lagon, 'asks').rows[3]?.words ?? [])).toBe('“I encourage”');
  });

  it('says what the file is', () => {
    expect(lagon.meta).toMatchObject({
      author: 'Mark P. Lagon',
      date: '2008-06-03',
      source: 'Ambassador Mark P.\u00a0Lagon, UNGA Thematic Debate on Human Trafficking, June\u00a03, 2008',
    });
    expect(lagon.meta.keywords).toContain('ICAT');
  });
});

describe('the deck of a speech of another shape', () => {
  it('makes slides only of what the speech has', () => {
    const types = yellen.slides.map((slide) => slide.type);
    expect(types).not.toContain('agenda');
    expect(types).not.toContain('divider');
    expect(types).not.toContain('regional');
    expect(new Set(yellen.slides.map((slide) => slide.section))).toEqual(new Set(['Opening', 'The speech', 'Sources']));
  });

  it('says how the text was given, and draws no chart of a figure without a whole', () => {
    expect(slideOf(yellen, 'title').dateline).toBe('Remarks as prepared for delivery, February\u00a017, 2022');
    expect(slideOf(yellen, 'number')).toMatchObject({ figure: '$75 billion', shares: [], format: 'number' });
  });
});
