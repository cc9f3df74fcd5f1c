import { beforeAll, describe, expect, test } from 'vitest';
import { writePptx } from '../../../src/5-render/pptx/write.ts';
import { type DeckParts, openDeck } from '../../support/deck-parts.ts';
import { BODY, DECK, ODD, page, paragraph, TITLE, text, title } from '../../support/scenes.ts';
import { all, attribute, children, type Element, first, words } from '../../support/xml.ts';

let deck: DeckParts;
beforeAll(async () => {
  deck = openDeck(await writePptx(DECK));
});

const names = (number: number): readonly (string | undefined)[] =>
  children(first(deck.xml(`ppt/slides/slide${number}.xml`), 'p:spTree'))
    .slice(2)
    .map((object) => attribute(first(object, 'p:cNvPr'), 'name'));

const CLEAN = 'Tom & Jerry <b>"quoted"</b> \'single\' 😀 Привет ]]> end \ufffd lone $1 $&';

describe('order and identity', () => {
  test('the title stands first, the other marks keep their order, the number comes last', () => {
    expect(names(1)).toEqual(['Title', 'event']);
    expect(names(2)).toEqual([
      'Title',
      'Title reference',
      'Panel',
      'Dot',
      `Panel text ${CLEAN}`,
      'Arrow',
      'Logo',
      'Logo',
      'Slide number',
    ]);
  });

  test('decoration is marked, what carries meaning is described', () => {
    const own = (name: string): Element => first(deck.object(2, name), 'p:cNvPr');
    expect(attribute(own('Panel'), 'descr')).toBe('');
    expect(attribute(first(own('Panel'), 'adec:decorative'), 'val')).toBe('1');
    expect(all(own('Dot'), 'adec:decorative')).toHaveLength(1);
    expect(attribute(own('Arrow'), 'descr')).toBe('Leads to');
    expect(all(own('Arrow'), 'adec:decorative')).toHaveLength(0);
    expect(attribute(own('Logo'), 'descr')).toBe('The agency’s emblem');
    expect(attribute(own('Title reference'), 'descr')).toBeUndefined();
  });
});

describe('the title placeholder', () => {
  test('inherits everything where it is set as its layout says', () => {
    const object = deck.object(3, 'Title');
    expect(attribute(first(object, 'p:ph'), 'type')).toBe('title');
    expect(children(first(object, 'p:spPr'))).toEqual([]);
    expect(all(object, 'a:pPr')).toEqual([]);
    const run = first(object, 'a:rPr');
    expect([...run.attributes].map((each) => `${each.name}=${each.value}`)).toEqual(['lang=en-GB']);
    expect(children(run)).toEqual([]);
  });

  test('says only the box, size and lead in which it differs', () => {
    const object = deck.object(2, 'Title');
    expect(attribute(first(object, 'a:ext'), 'cx')).toBe(String(600 * 12700));
    expect([...first(object, 'a:rPr').attributes].map((each) => `${each.name}=${each.value}`)).toEqual([
      'lang=en-GB',
      'sz=2600',
    ]);
    expect(attribute(first(first(object, 'a:lnSpc'), 'a:spcPts'), 'val')).toBe('3300');
  });

  test('takes weight off and back on where a run differs from a bold layout', async () => {
    const bold = { ...TITLE, bold: true };
    const masters = DECK.masters.map((each) => ({ ...each, title: title(each.name, bold) }));
    const mixed = text(
      'title',
      { x: 129, y: 56, w: 774, h: 68 },
      [
        paragraph(
          [
            ['Bold ', bold],
            ['light', TITLE],
          ],
          TITLE,
        ),
      ],
      {
        name: 'Title',
        placeholder: 'title',
      },
    );
    const runs = all(
      openDeck(await writePptx({ ...DECK, masters, pages: [page(1, 'a', 'Content', [mixed])] })).object(1, 'Title'),
      'a:rPr',
    );
    expect(runs.map((run) => attribute(run, 'b'))).toEqual([undefined, '0']);
  });
});

describe('text', () => {
  test('is escaped, and cleaned of what XML cannot hold', () => {
    expect(words(deck.object(2, `Panel text ${CLEAN}`))).toBe(`Bold label: ${CLEAN} in Georgia\nA second paragraph`);
    expect(ODD).not.toBe(CLEAN);
  });

  test('stands in frames without insets or fitting, anchored as the mark says', () => {
    const frame = first(deck.object(2, `Panel text ${CLEAN}`), 'a:bodyPr');
    expect(['lIns', 'tIns', 'rIns', 'bIns', 'wrap', 'anchor'].map((name) => attribute(frame, name))).toEqual([
      '0',
      '0',
      '0',
      '0',
      'square',
      'ctr',
    ]);
    expect(children(frame)).toEqual([]);
    expect(attribute(first(deck.object(2, 'Title reference'), 'a:bodyPr'), 'anchor')).toBe('t');
  });

  test('has one set of properties a paragraph: alignment, exact lead, space before', () => {
    const paragraphs = all(deck.object(2, `Panel text ${CLEAN}`), 'a:p');
    expect(paragraphs.map((each) => all(each, 'a:pPr').length)).toEqual([1, 1]);
    expect(paragraphs.map((each) => attribute(first(each, 'a:pPr'), 'algn'))).toEqual(['l', 'ctr']);
    expect(paragraphs.map((each) => all(each, 'a:spcPts').map((points) => attribute(points, 'val')))).toEqual([
      ['2300'],
      ['2300', '600'],
    ]);
  });

  test('takes colours and fonts from the theme and names its language', () => {
    const runs = all(deck.object(2, `Panel text ${CLEAN}`), 'a:rPr');
    expect(runs.map((run) => attribute(first(run, 'a:schemeClr'), 'val'))).toEqual(['tx2', 'tx1', 'tx1', 'tx1']);
    expect(runs.map((run) => all(run, 'a:latin').map((font) => attribute(font, 'typeface')))).toEqual([
      [],
      [],
      ['+mj-lt'],
      [],
    ]);
    expect(runs.map((run) => attribute(run, 'i'))).toEqual([undefined, undefined, '1', undefined]);
    for (const name of deck.names.filter((each) => /^ppt\/(slide|notes)/.test(each) && each.endsWith('.xml'))) {
      const document = deck.xml(name);
      expect(all(document, 'a:srgbClr'), name).toEqual([]);
      for (const run of all(document, 'a:rPr')) expect(attribute(run, 'lang'), name).toBe('en-GB');
    }
  });

  test('keeps an empty paragraph, and a run of one space', async () => {
    const mark = text('gap', { x: 0, y: 0, w: 90, h: 90 }, [
      paragraph('One', BODY),
      paragraph('', BODY),
      paragraph(
        [
          ['a', BODY],
          [' ', BODY],
          ['b', BODY],
        ],
        BODY,
      ),
    ]);
    const written = openDeck(await writePptx({ ...DECK, pages: [page(1, 'a', 'Content', [title('Gaps'), mark])] }));
    expect(words(written.object(1, 'gap'))).toBe('One\n\na b');
  });
});

describe('shapes', () => {
  test('fill, outline, direction and arrow head are the mark’s', () => {
    const panel = first(deck.object(2, 'Panel'), 'p:spPr');
    expect(children(panel).map((each) => each.nodeName)).toEqual(['a:xfrm', 'a:prstGeom', 'a:solidFill', 'a:ln']);
    expect(all(first(panel, 'a:ln'), 'a:noFill')).toHaveLength(1);
    const dot = first(deck.object(2, 'Dot'), 'a:ln');
    expect([attribute(dot, 'w'), attribute(first(dot, 'a:schemeClr'), 'val')]).toEqual(['19050', 'hlink']);
    const arrow = deck.object(2, 'Arrow');
    expect([attribute(first(arrow, 'a:xfrm'), 'flipH'), attribute(first(arrow, 'a:xfrm'), 'flipV')]).toEqual([
      '1',
      undefined,
    ]);
    expect(all(arrow, 'a:tailEnd')).toHaveLength(1);
  });

  test('a picture that stands twice is stored once, byte for byte', () => {
    expect(deck.names.filter((name) => name.startsWith('ppt/media/'))).toEqual(['ppt/media/image1.png']);
    const logo = DECK.pages[1]?.marks.find((mark) => mark.type === 'image');
    expect(logo?.type === 'image' && Buffer.compare(deck.bytes('ppt/media/image1.png'), logo.bytes)).toBe(0);
  });
});

describe('links', () => {
  const link = (name: string): Element => first(first(deck.object(2, name), 'p:cNvPr'), 'a:hlinkClick');

  test('a page is a jump inside the deck', () => {
    const jump = link('Title reference');
    expect(attribute(jump, 'action')).toBe('ppaction://hlinksldjump');
    expect(deck.target('ppt/slides/slide2.xml', attribute(jump, 'r:id') ?? '')).toBe('slide4.xml');
  });

  test('an address leads outside', () => {
    expect(deck.target('ppt/slides/slide2.xml', attribute(link(`Panel text ${CLEAN}`), 'r:id') ?? '')).toBe(
      'https://example.org/a?b=1&c="2"',
    );
  });

  test('a paragraph, which has no place in a deck, is no link', async () => {
    const mark = text('ref', { x: 0, y: 0, w: 9, h: 9 }, [paragraph('¶1', BODY)], {
      link: { type: 'paragraph', number: 1 },
    });
    const written = openDeck(await writePptx({ ...DECK, pages: [page(1, 'a', 'Content', [title('T'), mark])] }));
    expect(all(written.object(1, 'ref'), 'a:hlinkClick')).toEqual([]);
  });
});
