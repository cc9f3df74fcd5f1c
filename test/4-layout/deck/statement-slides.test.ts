import { describe, expect, it } from 'vitest';
import type { SlideResult } from '../../../src/4-layout/deck/context.ts';
import { layoutAgenda } from '../../../src/4-layout/deck/slides/agenda.ts';
import { layoutBluf } from '../../../src/4-layout/deck/slides/bluf.ts';
import { layoutDivider } from '../../../src/4-layout/deck/slides/divider.ts';
import { layoutQuote } from '../../../src/4-layout/deck/slides/quote.ts';
import { layoutTitle } from '../../../src/4-layout/deck/slides/title.ts';
import { plain } from '../../../src/ir/rich-text.ts';
import type { TextMark } from '../../../src/ir/scene.ts';
import { deckContext } from '../../support/deck-context.ts';
import { findMisfits, findText, namesOf, textsOf } from '../../support/deck-marks.ts';
import { placeAt } from '../../support/evidence-slides.ts';
import { AGENDA, BLUF, block, DIVIDER, numbering, paragraphs, QUOTE, TITLE } from '../../support/statement-slides.ts';
import { CHANCERY, HIGH_CONTRAST, PLAIN, THEMES } from '../../support/theme.ts';

const contextOf = (theme = CHANCERY, count = 17) => {
  const context = deckContext(theme);
  return { ...context, document: { ...context.document, paragraphs: paragraphs(count) } };
};
const context = contextOf();
const ENTRIES = ['Prevention must address the total picture', 'Demand has two markets, and both must be confronted'];
const titled = <S extends { title: unknown }>(slide: S, text: string): S => ({
  ...slide,
  title: { text: plain(text), cites: [1], at: placeAt(1) },
});

function textOf(result: SlideResult, name: string): TextMark {
  const found = textsOf(result.pages[0]).find((each) => each.name === name);
  if (!found) throw new Error(`no text ${name}: ${result.diagnostics.map((each) => each.message).join('; ')}`);
  return found;
}
const sizeOf = (mark: TextMark): number | undefined => mark.lines[0]?.runs[0]?.style.size;
/** The mark that hangs in the margin and the key below it stand outside the evidence by design. */
const misfits = (result: SlideResult): readonly string[] =>
  result.pages.flatMap(findMisfits).filter((each) => !/^(Opening mark|How to read|Key) leaves the evidence/.test(each));

describe.each(THEMES)('in the theme $name', (theme) => {
  const here = contextOf(theme);
  it.each([
    ['title', () => layoutTitle(TITLE, here)],
    ['bottom line', () => layoutBluf(BLUF, here)],
    ['agenda', () => layoutAgenda(AGENDA, here, numbering())],
    ['quotation', () => layoutQuote(QUOTE, here)],
    ['divider', () => layoutDivider(DIVIDER, here, numbering(ENTRIES))],
  ])('the %s takes one page, inside all boxes, its title in the placeholder and first', (_, layout) => {
    const result = layout();
    expect(result.diagnostics).toEqual([]);
    expect(result.pages).toHaveLength(1);
    expect(misfits(result)).toEqual([]);
    expect(result.pages[0]?.marks[0]).toMatchObject({ role: 'title', placeholder: 'title' });
  });
});

describe('the title slide', () => {
  it('is read from the title to the key', () => {
    expect(namesOf(layoutTitle(TITLE, context).pages[0])).toEqual([
      'Title',
      'Event',
      'Rule',
      'Speaker',
      'Office',
      'Date',
      'Key',
      'How to read',
    ]);
  });

  it.each([
    [CHANCERY, 'lt1'],
    [PLAIN, 'accent1'],
    [HIGH_CONTRAST, 'accent1'],
  ])('counts all paragraphs in the margin, in a colour that shows on it', (theme, color) => {
    const key = textOf(layoutTitle(TITLE, contextOf(theme)), 'Key');
    expect(key.lines[0]?.runs[0]).toMatchObject({ text: '¶1–17', style: { color } });
  });

  it('moves all below a title of one line up by a line', () => {
    const two = layoutTitle(TITLE, context);
    const one = layoutTitle(titled(TITLE, 'Preventing Trafficking'), context);
    for (const name of ['Speaker', 'Office', 'Date', 'How to read']) {
      expect(textOf(two, name).box.y - textOf(one, name).box.y).toBe(54);
    }
    expect(textOf(one, 'Title').box.y).toBe(126);
  });

  it('splits a long title at its colon and keeps the event', () => {
    const result = layoutTitle(
      titled(
        TITLE,
        'Enhancing Multilateral Cooperation to Prevent Trafficking in Persons: remarks on what governments can and cannot do',
      ),
      context,
    );
    expect(result.pages[0]?.title).toBe('Enhancing Multilateral Cooperation to Prevent Trafficking in Persons');
    expect(findText(result.pages[0], 'Event')).toBe('Remarks on what governments can and cannot do');
    expect(findText(result.pages[0], 'Date')).toBe(
      'UNGA Thematic Debate on Human Trafficking, Panel presentation, June 3, 2008',
    );
  });

  it('steps a long title down, and refuses one that no step can hold, at its place', () => {
    const longer = layoutTitle(titled(TITLE, `${TITLE.entry} across All Regions of the World`), context);
    expect(sizeOf(textOf(longer, 'Title'))).toBe(36);
    const { pages, diagnostics } = layoutTitle(titled(TITLE, `${TITLE.entry} `.repeat(4)), context);
    expect(pages).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'content-too-long', span: { start: 1 } }]);
  });

  it('gives two speakers a line each, and leaves out what is not said', () => {
    const two = {
      ...TITLE,
      speakers: [
        { name: 'One', lines: ['A', 'B'] },
        { name: 'Two', lines: ['C'] },
      ],
    };
    expect(findText(layoutTitle(two, context).pages[0], 'Speaker')).toBe('One\nTwo');
    expect(findText(layoutTitle(two, context).pages[0], 'Office')).toBe('A, B\nC');
    const bare = layoutTitle({ ...TITLE, speakers: [], event: '', dateline: '', key: [] }, contextOf(CHANCERY, 0));
    expect(bare.diagnostics).toEqual([]);
    expect(namesOf(bare.pages[0])).toEqual(['Title', 'Rule']);
  });
});

describe('the bottom line', () => {
  it('is read statement, reference, then support by support', () => {
    expect(namesOf(layoutBluf(BLUF, context).pages[0])).toEqual([
      'Title',
      'Running head',
      'Title reference',
      ...[1, 2, 3].flatMap((each) => [`Support ${each} rule`, `Support ${each} heading`, `Support ${each}`]),
    ]);
  });

  it('keeps the size and the supports’ place where the statement is short', () => {
    const short = layoutBluf(titled(BLUF, 'Build on what exists.'), context);
    expect(sizeOf(textOf(short, 'Title'))).toBe(32);
    expect(textOf(short, 'Support 1').box.y).toBe(textOf(layoutBluf(BLUF, context), 'Support 1').box.y);
  });

  it('sets four supports in quarters of small text and refuses a fifth', () => {
    const four = { ...BLUF, supports: [...BLUF.supports, block('Build', 'On what exists.')] };
    expect(sizeOf(textOf(layoutBluf(four, context), 'Support 4'))).toBe(16);
    const fifth = { ...block('Build', 'On what exists.'), at: placeAt(77) };
    const { pages, diagnostics } = layoutBluf({ ...BLUF, supports: [...four.supports, fifth] }, context);
    expect(pages).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'content-too-long', span: { start: 77 } }]);
  });

  it('steps the statement down to five lines at the smallest size, then refuses it', () => {
    const words = (count: number): string => Array.from({ length: count }, () => 'cooperation').join(' ');
    const [fitting, over] = [
      layoutBluf(titled(BLUF, words(22)), context),
      layoutBluf(titled(BLUF, words(40)), context),
    ];
    expect(textOf(fitting, 'Title').lines).toHaveLength(5);
    expect(sizeOf(textOf(fitting, 'Title'))).toBe(28);
    expect(over.diagnostics.map((each) => each.span?.start)).toEqual([1]);
  });
});

describe('the agenda', () => {
  it('is read row by row: reference, label, question, extent, slides', () => {
    const names = namesOf(layoutAgenda(AGENDA, context, numbering()).pages[0]);
    const first = names.filter((each) => each.startsWith('Row 1')).filter((each, i, all) => all.indexOf(each) === i);
    expect(first).toEqual([
      'Row 1 reference',
      'Row 1 label',
      'Row 1 question',
      'Row 1 tick',
      'Row 1 slides',
      'Row 1 rule',
    ]);
  });

  it('fills a tick for each paragraph of the part and names its slides, which it links to', () => {
    const result = layoutAgenda(AGENDA, context, numbering());
    const ticks = result.pages[0]?.marks.filter((each) => each.name === 'Row 2 tick') ?? [];
    expect(ticks).toHaveLength(17);
    expect(ticks.every((each) => each.decorative)).toBe(true);
    const filled = ticks.flatMap((each, index) => (each.type === 'rect' && each.fill === 'accent1' ? [index + 1] : []));
    expect(filled).toEqual([8, 9, 10, 11, 12]);
    expect(ticks.at(-1)?.box.x).toBeCloseTo(903 - (ticks[0]?.box.w ?? 0), 6);
    expect(textOf(result, 'Row 2 slides')).toMatchObject({ link: { type: 'page', page: 'divider-1' } });
    expect(findText(result.pages[0], 'Row 2 slides')).toBe('Slides 9–12');
  });

  it('draws the extent as a bar where ticks cannot be told apart', () => {
    const marks = layoutAgenda(AGENDA, contextOf(CHANCERY, 90), numbering()).pages[0]?.marks ?? [];
    expect(marks.filter((each) => each.name.startsWith('Row 1') && each.role === 'tick')).toHaveLength(2);
  });

  it.each([
    [2, 78],
    [4, 78],
    [5, 62],
    [6, 52],
  ])('spaces %d rows %d points apart', (count, pitch) => {
    const row = AGENDA.rows[0];
    const rows = Array.from({ length: count }, () => ({
      ...row,
      text: plain('What is needed?'),
    })) as typeof AGENDA.rows;
    const result = layoutAgenda({ ...AGENDA, rows }, context, numbering());
    expect(result.diagnostics).toEqual([]);
    expect(textOf(result, 'Row 2 question').box.y - textOf(result, 'Row 1 question').box.y).toBe(pitch);
    expect(misfits(result)).toEqual([]);
  });

  it('refuses a seventh part where it stands', () => {
    const rows = Array.from({ length: 7 }, (_, index) => ({
      ...AGENDA.rows[0],
      text: plain('What?'),
      at: placeAt(index),
    }));
    const { diagnostics } = layoutAgenda({ ...AGENDA, rows: rows as typeof AGENDA.rows }, context, numbering());
    expect(diagnostics).toMatchObject([{ code: 'content-too-long', span: { start: 6 } }]);
  });
});

describe('the quotation', () => {
  it('is read quotation, reference, speaker, office, with a decorative mark in the margin', () => {
    const [page] = layoutQuote(QUOTE, context).pages;
    expect(namesOf(page)).toEqual([
      'Title',
      'Running head',
      'Opening mark',
      'Reference',
      'Attribution',
      'Attribution office',
    ]);
    expect(page?.marks.find((each) => each.name === 'Opening mark')?.decorative).toBe(true);
    expect(page?.master).toBe('Quotation');
  });

  it('drops the hanging mark where the text brings its own', () => {
    expect(namesOf(layoutQuote(titled(QUOTE, `“${QUOTE.entry}`), context).pages[0])).not.toContain('Opening mark');
  });

  it('sets fewer than fifteen words larger, with the speaker right below them', () => {
    const result = layoutQuote(
      titled(QUOTE, 'Human trafficking is a dehumanizing crime, and an affront to human dignity.”'),
      context,
    );
    expect(sizeOf(textOf(result, 'Title'))).toBe(36);
    expect(textOf(result, 'Title').box.y).toBe(96);
    expect(textOf(result, 'Attribution').box.y).toBe(96 + 2 * 48 + 32);
    expect(textOf(layoutQuote(QUOTE, context), 'Attribution').box.y).toBe(348);
  });

  it('refuses more than 55 words', () => {
    const { diagnostics } = layoutQuote(titled(QUOTE, 'so it is '.repeat(19).trim()), context);
    expect(diagnostics).toMatchObject([{ code: 'content-too-long', span: { start: 1 } }]);
  });
});

describe('the divider', () => {
  it('is read part, title, reference, then entry by entry, and each entry leads to its slide', () => {
    const result = layoutDivider(DIVIDER, context, numbering(ENTRIES));
    expect(namesOf(result.pages[0])).toEqual([
      'Title',
      'Part',
      'Title reference',
      'Rule',
      'Entry label',
      'Entry 1 slide',
      'Entry 1',
      'Entry 2 slide',
      'Entry 2',
    ]);
    expect(textOf(result, 'Entry 2')).toMatchObject({
      link: { type: 'page', page: 'slide-7' },
      box: { x: 162, y: 335 },
    });
  });

  it('leaves out label and rule where there are no entries', () => {
    expect(namesOf(layoutDivider(DIVIDER, context, numbering()).pages[0])).toEqual([
      'Title',
      'Part',
      'Title reference',
    ]);
  });

  it('sets eight entries closer, and lets more share lines with a range of numbers', () => {
    const entries = (count: number) => Array.from({ length: count }, (_, index) => `Message ${index + 1}`);
    const eight = layoutDivider(DIVIDER, context, numbering(entries(8)));
    expect(findText(eight.pages[0], 'Entry 8')).toBe('Message 8');
    expect(misfits(eight)).toEqual([]);
    const many = layoutDivider(DIVIDER, context, numbering(entries(20)));
    expect(many.diagnostics).toEqual([]);
    expect(findText(many.pages[0], 'Entry 1 slide')).toBe('6–9');
    expect(findText(many.pages[0], 'Entry 6 slide')).toBe('23–25');
    expect(misfits(many)).toEqual([]);
  });
});
