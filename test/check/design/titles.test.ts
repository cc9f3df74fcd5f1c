import { describe, expect, it } from 'vitest';
import { checkTitles } from '../../../src/check/design/titles.ts';
import type { Page } from '../../../src/ir/scene.ts';
import { deck, slide, TITLE_BOX, text } from '../../support/hand-made.ts';

const codes = (pages: readonly Page[], language?: string): readonly string[] =>
  checkTitles(deck(pages, language === undefined ? {} : { language })).map(({ code }) => code);
const titled = (title: string, facts: Partial<Page> = {}): Page => slide(1, [], { title, ...facts });

describe('a title that is no sentence', () => {
  it('is told with its slide', () => {
    const [found] = checkTitles(deck([titled('Agencies and roles', { id: 'agencies' })]));
    expect(found?.code).toBe('title-not-sentence');
    expect(found?.message).toContain('slide 1 “agencies”');
  });

  it('is left alone in another language, and where it is a name or the speaker’s words', () => {
    expect(codes([titled('Agences et rôles')], 'fr')).toEqual([]);
    for (const layout of ['title', 'divider', 'quote'] as const)
      expect(codes([titled('A name', { layout })])).toEqual([]);
    expect(codes([titled('“A grim reality”')])).toEqual([]);
    expect(codes([titled('A “grim” reality”')])).toEqual(['title-not-sentence']);
  });

  it('is told once of a slide that runs on', () => {
    const more = slide(2, [], { title: 'A name (2/2)', continues: true });
    expect(codes([titled('A name'), more])).toEqual(['title-not-sentence']);
  });
});

describe('a title of three lines', () => {
  const titleMark = text('It says/one thing/and another', TITLE_BOX, {}, { role: 'title' });

  it('is too long, save where it is the statement of its slide', () => {
    expect(codes([titled('It says', { titleMark } as Partial<Page>)])).toEqual(['title-too-long']);
    expect(codes([titled('It says', { titleMark, layout: 'bluf' } as Partial<Page>)])).toEqual([]);
    const two = text('It says/one thing', TITLE_BOX, {}, { role: 'title' });
    expect(codes([titled('It says', { titleMark: two } as Partial<Page>)])).toEqual([]);
  });
});

describe('a title that another slide has', () => {
  it('is told of the second, whatever its capitals and spaces', () => {
    const found = checkTitles(deck([titled('It says so'), slide(2, [], { title: 'It  says So' })]));
    expect(found.map(({ code }) => code)).toEqual(['title-repeated']);
    expect(found[0]?.message).toContain('slide 2');
  });

  it('is not told of what runs on', () => {
    expect(codes([titled('It says so'), slide(2, [], { title: 'It says so', continues: true })])).toEqual([]);
  });
});
