import { describe, expect, it } from 'vitest';
import type { SlideResult } from '../../../src/4-layout/deck/context.ts';
import { layoutCards } from '../../../src/4-layout/deck/slides/cards.ts';
import { layoutPillars } from '../../../src/4-layout/deck/slides/pillars.ts';
import { layoutRows } from '../../../src/4-layout/deck/slides/rows.ts';
import { layoutSources } from '../../../src/4-layout/deck/slides/sources.ts';
import { plain } from '../../../src/ir/rich-text.ts';
import type { TextMark } from '../../../src/ir/scene.ts';
import { deckContext } from '../../support/deck-context.ts';
import { findMisfits, findText, namesOf, tableOf, textsOf, wordsOf } from '../../support/deck-marks.ts';
import { placeAt } from '../../support/evidence-slides.ts';
import { block, CARDS, numbering, PILLARS, paragraphs, ROWS, SOURCES } from '../../support/statement-slides.ts';
import { CHANCERY, THEMES } from '../../support/theme.ts';

const contextOf = (theme = CHANCERY, count = 17, text?: string) => {
  const context = deckContext(theme);
  return { ...context, document: { ...context.document, paragraphs: paragraphs(count, text) } };
};
const context = contextOf();
const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterb';
const words = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => ['safe', 'and', 'voluntary', 'repatriation', 'of', 'victims'][index % 6],
  ).join(' ');
const many = <T>(items: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, index) => items[index % items.length]).filter((each) => each !== undefined);
const misfits = (result: SlideResult): readonly string[] => result.pages.flatMap(findMisfits);

function textOf(result: SlideResult, name: string): TextMark {
  const found = textsOf(result.pages[0]).find((each) => each.name === name);
  if (!found) throw new Error(`no text ${name}: ${result.diagnostics.map((each) => each.message).join('; ')}`);
  return found;
}
const sizeOf = (mark: TextMark): number | undefined => mark.lines[0]?.runs[0]?.style.size;

describe.each(THEMES)('in the theme $name', (theme) => {
  const here = contextOf(theme);
  it.each([
    ['pillars', () => layoutPillars(PILLARS, here)],
    ['cards', () => layoutCards(CARDS, here)],
    ['rows', () => layoutRows(ROWS, here)],
    ['sources', () => layoutSources(SOURCES, here, numbering())],
  ])('the %s slide takes one page, inside all boxes, its title in the placeholder and first', (_, layout) => {
    const result = layout();
    expect(result.diagnostics).toEqual([]);
    expect(result.pages).toHaveLength(1);
    expect(misfits(result)).toEqual([]);
    expect(result.pages[0]?.marks[0]).toMatchObject({ role: 'title', placeholder: 'title' });
  });

  it.each([1, 2, 3, 5, 7, 12, 40])('%d items of a sentence fit, on as many slides as it takes', (count) => {
    const results = [
      layoutCards({ ...CARDS, cards: many(CARDS.cards, count) }, here),
      layoutRows({ ...ROWS, rows: many(ROWS.rows, count) }, here),
      layoutPillars({ ...PILLARS, pillars: many(PILLARS.pillars, count) }, here),
    ];
    for (const result of results) {
      expect(result.diagnostics).toEqual([]);
      expect(misfits(result)).toEqual([]);
      const titles = result.pages.map((each) => each.title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it.each([
    '',
    'X',
    WORD,
    'https://www.example.org/a/very/long/path?with=query&and=more',
    'Предотвращение торговли людьми',
  ])('the text “%s” fits or is refused, never runs over', (text) => {
    const results = [
      layoutCards({ ...CARDS, cards: CARDS.cards.map((each) => ({ ...each, text: plain(text) })) }, here),
      layoutPillars({ ...PILLARS, pillars: PILLARS.pillars.map((each) => ({ ...each, text: plain(text) })) }, here),
      layoutRows({ ...ROWS, rows: ROWS.rows.map((each) => ({ ...each, cells: [plain(text)] })) }, here),
      layoutSources(SOURCES, contextOf(theme, 17, text), numbering()),
    ];
    for (const result of results) {
      expect(misfits(result)).toEqual([]);
      expect(result.pages.length > 0).toBe(result.diagnostics.length === 0);
    }
  });
});

describe('pillars', () => {
  it('are read label, then pillar by pillar: heading, action, evidence', () => {
    const names = namesOf(layoutPillars(PILLARS, context).pages[0]);
    expect(names.slice(0, 9)).toEqual([
      'Title',
      'Running head',
      'Title reference',
      'Lintel label',
      'Lintel',
      'Pillar 1 heading',
      'Pillar 1 action',
      'Pillar 1 rule',
      'Pillar 1 evidence',
    ]);
    expect(names.filter((each) => each === 'Column rule')).toHaveLength(2);
  });

  it('start their evidence on one line, higher where every action takes one line', () => {
    const result = layoutPillars(PILLARS, context);
    for (const each of [1, 2, 3]) expect(textOf(result, `Pillar ${each} evidence`).box.y).toBe(330);
    const short = PILLARS.pillars.map((each) => ({ ...each, text: plain('Curb demand.') }));
    expect(textOf(layoutPillars({ ...PILLARS, pillars: short }, context), 'Pillar 2 evidence').box.y).toBe(281);
  });

  it('stand in halves where there are two, and in quarters of small text where there are four', () => {
    const two = layoutPillars({ ...PILLARS, pillars: PILLARS.pillars.slice(0, 2) }, context);
    expect(textOf(two, 'Pillar 2 heading').box.x).toBe(525);
    const four = layoutPillars({ ...PILLARS, pillars: many(PILLARS.pillars, 4) }, context);
    expect(sizeOf(textOf(four, 'Pillar 4 evidence'))).toBe(16);
    expect(sizeOf(textOf(four, 'Pillar 4 heading'))).toBe(20);
  });

  it('run on in the same columns where there are five, each page resting on its own paragraphs', () => {
    const { pages } = layoutPillars({ ...PILLARS, pillars: many(PILLARS.pillars, 5) }, context);
    expect(pages.map((each) => textsOf(each).filter(({ role }) => role === 'heading').length)).toEqual([3, 2]);
    expect(pages.map((each) => textsOf(each).find(({ name }) => name === 'Pillar 2 heading')?.box.x)).toEqual([
      393, 393,
    ]);
    expect(pages.map((each) => each.cites)).toEqual([
      [3, 4, 6],
      [3, 4, 6],
    ]);
    expect(findText(pages[1], 'Running head')).toBe('Part one: what is needed (continued, 2 of 2)');
  });

  it('become cards where there are five without evidence', () => {
    const pillars = Array.from({ length: 5 }, () => block('Demand', words(12)));
    expect(namesOf(layoutPillars({ ...PILLARS, pillars }, context).pages[0])).toContain('Card 5 heading');
  });

  it('refuse a word wider than a column where it stands', () => {
    const pillars = PILLARS.pillars.map((each) => ({ ...each, heading: plain(WORD), at: placeAt(42) }));
    const { pages, diagnostics } = layoutPillars({ ...PILLARS, pillars }, context);
    expect(pages).toEqual([]);
    expect(diagnostics[0]).toMatchObject({ code: 'content-too-long', span: { start: 42 } });
  });
});

describe('cards', () => {
  const grid = (count: number, text = words(10)): SlideResult =>
    layoutCards({ ...CARDS, cards: Array.from({ length: count }, () => block('Prevention', text)) }, context);

  it('are read across, then down: ordinal, heading, text', () => {
    const names = namesOf(layoutCards(CARDS, context).pages[0]);
    expect(names.slice(3, 11)).toEqual([
      'Card 1 rule',
      'Card 1 ordinal',
      'Card 1 heading',
      'Card 1',
      'Card 2 rule',
      'Card 2 ordinal',
      'Card 2 heading',
      'Card 2',
    ]);
  });

  it.each([
    [2, 525, 24, 20],
    [3, 393, 24, 20],
    [4, 525, 24, 18],
    [5, 393, 20, 18],
    [6, 393, 20, 18],
  ])('%d: the second stands at %d, heading %d, text %d', (count, x, heading, text) => {
    const result = grid(count);
    expect(textOf(result, 'Card 2 heading').box.x).toBe(x);
    expect(sizeOf(textOf(result, 'Card 2 heading'))).toBe(heading);
    expect(sizeOf(textOf(result, 'Card 2'))).toBe(text);
  });

  it('become rows where every text is one line, where there are seven, and where texts are long', () => {
    for (const result of [grid(3, 'Curb demand.'), grid(7), grid(6, words(40))]) {
      expect(result.diagnostics).toEqual([]);
      expect(tableOf(result.pages[0]).rows.every((each) => !each.header)).toBe(true);
      expect(misfits(result)).toEqual([]);
    }
    expect(grid(7).pages).toHaveLength(2);
  });

  it('open a list without column heads with a strong rule on every page', () => {
    for (const page of grid(9).pages) {
      expect(tableOf(page).rows.map((each) => each.cells.at(-1)?.border.top?.weight)).toEqual([
        1.5,
        ...tableOf(page)
          .rows.slice(1)
          .map(() => undefined),
      ]);
    }
  });

  it('leave room for a note at the foot', () => {
    const result = layoutCards({ ...CARDS, note: plain(words(30)) }, context);
    const note = textOf(result, 'Note');
    for (const card of textsOf(result.pages[0]).filter((each) => /^Card \d$/.test(each.name))) {
      expect(card.box.y + card.lines.length * 23).toBeLessThanOrEqual(note.box.y);
    }
  });
});

describe('rows', () => {
  it('are a native table with the reference first and a header row', () => {
    const table = tableOf(layoutRows(ROWS, context).pages[0]);
    expect(table.columns).toEqual([72, 216, 252, 306]);
    expect(table.box.y).toBe(146);
    expect(table.rows.map((each) => each.height)).toEqual([30, 66, 66, 66, 66]);
    expect(table.rows[0]?.cells.map(wordsOf)).toEqual(['', 'Principle', 'What it requires', 'What stands in the way']);
    expect(wordsOf(table.rows[2]?.cells[1])).toBe('Second\nJustice under the law');
    expect(table.rows[2]?.cells[1]?.header).toBe('row');
  });

  it('are a list in body text where there is no second dimension', () => {
    const rows = ROWS.rows.map((each) => ({ ...each, cells: each.cells.slice(0, 1) }));
    const table = tableOf(layoutRows({ ...ROWS, columns: ROWS.columns.slice(0, 2), rows }, context).pages[0]);
    expect(table.columns).toEqual([72, 216, 558]);
    expect(table.rows[1]?.cells[2]?.lines[0]?.runs[0]?.style.size).toBe(18);
  });

  it('run on evenly with their heads repeated and the note at the end', () => {
    const { pages } = layoutRows({ ...ROWS, rows: many(ROWS.rows, 8) }, context);
    expect(pages.map((each) => tableOf(each).rows.length)).toEqual([5, 5]);
    expect(pages.map((each) => tableOf(each).rows[0]?.header)).toEqual([true, true]);
    expect(pages.map((each) => namesOf(each).includes('Note'))).toEqual([false, true]);
  });

  it('refuse a row that no slide can hold where it stands', () => {
    const rows = [{ ...ROWS.rows[0], heading: plain('X'), cells: [plain(words(600)), []], cites: [1], at: placeAt(9) }];
    expect(layoutRows({ ...ROWS, rows }, context).diagnostics[0]).toMatchObject({ span: { start: 9 } });
  });
});

describe('sources', () => {
  const sources = (count: number): SlideResult => layoutSources(SOURCES, contextOf(CHANCERY, count), numbering());

  it('are read left column first, then the table', () => {
    const names = namesOf(sources(17).pages[0]);
    expect(names.at(-1)).toBe('Concordance of paragraphs and slides');
    expect(names.indexOf('Source 3')).toBe(names.length - 2);
  });

  it('show a dash for a paragraph that no slide rests on', () => {
    const [, first, , third] = tableOf(sources(17).pages[0]).rows;
    expect(wordsOf(first?.cells[2])).toBe('1, 3');
    expect(wordsOf(third?.cells[2])).toBe('–');
  });

  it.each([
    [8, 3, 8],
    [17, 7, 9],
    [24, 7, 12],
    [25, 11, 7],
    [48, 11, 12],
  ])('list %d paragraphs in %d columns of %d rows', (count, columns, rows) => {
    const table = tableOf(sources(count).pages[0]);
    expect(table.columns).toHaveLength(columns);
    expect(table.rows).toHaveLength(rows + 1);
    expect(table.box.x + table.box.w).toBeCloseTo(903, 6);
    expect(table.box.y + table.box.h).toBeLessThanOrEqual(484.01);
  });

  it('leave the concordance to the annex where the speech is long', () => {
    expect(sources(49).diagnostics).toEqual([]);
    expect(() => tableOf(sources(49).pages[0])).toThrow();
  });

  it('cut first words at a word, with an ellipsis', () => {
    const table = tableOf(sources(17).pages[0]);
    expect(wordsOf(table.rows[1]?.cells[1])).toBe('Multilateral partnerships are…');
    expect(wordsOf(tableOf(sources(8).pages[0]).rows[1]?.cells[1])).toBe(
      'Multilateral partnerships are key to success.',
    );
  });
});
