import { beforeAll, describe, expect, test } from 'vitest';
import { writePptx } from '../../../src/5-render/pptx/write.ts';
import { COLOR_SLOTS } from '../../../src/ir/theme.ts';
import { type DeckParts, openDeck } from '../../support/deck-parts.ts';
import { DECK, THEME } from '../../support/scenes.ts';
import { all, attribute, children, first, words } from '../../support/xml.ts';

let deck: DeckParts;
beforeAll(async () => {
  deck = openDeck(await writePptx(DECK));
});

describe('the theme', () => {
  test('holds the colours and fonts, for slides and for notes', () => {
    for (const name of ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml']) {
      const theme = deck.xml(name);
      const scheme = first(theme, 'a:clrScheme');
      expect(children(scheme).map((slot) => slot.localName)).toEqual([...COLOR_SLOTS]);
      expect(all(scheme, 'a:srgbClr').map((color) => attribute(color, 'val'))).toEqual(
        COLOR_SLOTS.map((slot) => THEME.colors[slot]),
      );
      expect(attribute(first(first(theme, 'a:majorFont'), 'a:latin'), 'typeface')).toBe('Georgia');
      expect(attribute(first(first(theme, 'a:minorFont'), 'a:latin'), 'typeface')).toBe('Calibri');
      expect(attribute(scheme, 'name')).toBe(THEME.label);
    }
  });
});

describe('layouts', () => {
  const layout = (number: number): ReturnType<DeckParts['xml']> =>
    deck.xml(`ppt/slideLayouts/slideLayout${number}.xml`);

  test('are named, typed, and hold title, furniture and number', () => {
    const names = [1, 2, 3, 4, 5].map((number) => attribute(first(layout(number), 'p:cSld'), 'name'));
    expect(names).toEqual(['Title', 'Divider', 'Content', 'Statement', 'Quotation']);
    expect([1, 2, 3].map((number) => attribute(first(layout(number), 'p:sldLayout'), 'type'))).toEqual([
      'title',
      'secHead',
      'titleOnly',
    ]);
    const objects = all(layout(3), 'p:cNvPr')
      .slice(1)
      .map((each) => attribute(each, 'name'));
    expect(objects).toEqual(['Title', 'Margin line', 'Source', 'Slide number']);
    expect(all(layout(1), 'p:ph').map((each) => attribute(each, 'type'))).toEqual(['title']);
  });

  test('the content layout takes its title’s look from the master, the others have their own', () => {
    const style = first(deck.xml('ppt/slideMasters/slideMaster1.xml'), 'p:titleStyle');
    expect(attribute(first(style, 'a:defRPr'), 'sz')).toBe('2800');
    expect(attribute(first(style, 'a:latin'), 'typeface')).toBe('+mj-lt');
    const sizes = [1, 2, 3, 4, 5].map((number) => {
      const title = first(layout(number), 'p:sp');
      return all(title, 'a:defRPr').map((each) => attribute(each, 'sz'));
    });
    expect(sizes).toEqual([['4400'], ['4000'], [], ['3200'], ['3200']]);
  });

  test('slides follow the layout of their master', () => {
    const targets = [1, 2, 3, 4].map((number) => deck.target(`ppt/slides/slide${number}.xml`, 'rId1'));
    expect(targets.map((target) => target?.replace(/\D/g, ''))).toEqual(['1', '3', '3', '5']);
  });
});

test('slide numbers are fields in the layout’s placeholder, where the master has one', () => {
  const field = (number: number): readonly (string | undefined)[] =>
    all(deck.xml(`ppt/slides/slide${number}.xml`), 'a:fld').map(
      (each) => `${attribute(each, 'type')} ${each.textContent}`,
    );
  expect([1, 2, 3, 4].map(field)).toEqual([[], ['slidenum 2'], ['slidenum 3'], ['slidenum 4']]);
  const index = (name: string): readonly (string | undefined)[] =>
    all(deck.xml(name), 'p:ph')
      .filter((each) => attribute(each, 'type') === 'sldNum')
      .map((each) => attribute(each, 'idx'));
  expect(index('ppt/slides/slide2.xml')).toEqual(index('ppt/slideLayouts/slideLayout3.xml'));
});

describe('notes', () => {
  test('quote each paragraph with its number in bold, on slides that rest on any', () => {
    expect(deck.names.filter((name) => /notesSlide\d+\.xml$/.test(name))).toHaveLength(2);
    const notes = deck.xml('ppt/notesSlides/notesSlide2.xml');
    const body = all(notes, 'p:sp').find((shape) =>
      all(shape, 'p:ph').some((each) => attribute(each, 'type') === 'body'),
    );
    if (body === undefined) throw new Error('no notes');
    expect(words(body).split('\n')).toEqual([
      expect.stringMatching(/^¶7 The paragraph in full\. Tom & Jerry/),
      '¶8 And the next.',
    ]);
    const [label, text] = all(first(body, 'a:p'), 'a:rPr');
    expect([label && attribute(label, 'b'), text && attribute(text, 'b')]).toEqual(['1', undefined]);
    expect(all(notes, 'p:ph').map((each) => attribute(each, 'type'))).toEqual(['sldImg', 'body', 'sldNum']);
  });
});

describe('the presentation', () => {
  test('lists masters, slides and sizes in the schema’s order', () => {
    const order = children(first(deck.xml('ppt/presentation.xml'), 'p:presentation')).map((each) => each.localName);
    expect(order).toEqual([
      'sldMasterIdLst',
      'notesMasterIdLst',
      'sldIdLst',
      'sldSz',
      'notesSz',
      'defaultTextStyle',
      'extLst',
    ]);
  });

  test('groups slides into the pages’ sections, under ids in upper case', () => {
    const sections = all(deck.xml('ppt/presentation.xml'), 'p14:section');
    expect(
      sections.map((each) => [attribute(each, 'name'), all(each, 'p14:sldId').map((slide) => attribute(slide, 'id'))]),
    ).toEqual([
      ['Opening', ['256', '257']],
      ['Body & soul', ['258', '259']],
    ]);
    const ids = sections.map((each) => attribute(each, 'id') ?? '');
    for (const id of ids)
      expect(id).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('the file says whose it is, dated by the speech', () => {
  const core = deck.xml('docProps/core.xml');
  const fields = Object.fromEntries(
    children(first(core, 'cp:coreProperties')).map((each) => [each.localName, each.textContent]),
  );
  expect(fields).toEqual({
    title: 'Title & <subtitle>',
    subject: 'An event',
    creator: 'A. Speaker "the" author',
    keywords: 'trafficking, a & b',
    language: 'en-GB',
    lastModifiedBy: 'A. Speaker "the" author',
    revision: '1',
    created: '2008-06-03T00:00:00Z',
    modified: '2008-06-03T00:00:00Z',
  });
  const titles = all(deck.xml('docProps/app.xml'), 'vt:lpstr').map((each) => each.textContent);
  expect(titles.slice(3)).toEqual(['Georgia', 'Calibri', THEME.label, ...DECK.pages.map((page) => page.title)]);
});
