import { describe, expect, it } from 'vitest';
import { layoutAsks } from '../../../src/4-layout/deck/slides/asks.ts';
import { layoutComparison } from '../../../src/4-layout/deck/slides/comparison.ts';
import { layoutEngagement } from '../../../src/4-layout/deck/slides/engagement.ts';
import { layoutNumber } from '../../../src/4-layout/deck/slides/number.ts';
import { layoutOrganisation } from '../../../src/4-layout/deck/slides/organisation.ts';
import { layoutRegional } from '../../../src/4-layout/deck/slides/regional.ts';
import { layoutRoles } from '../../../src/4-layout/deck/slides/roles.ts';
import { contains, overlaps, right } from '../../../src/core/geometry.ts';
import { plain } from '../../../src/ir/rich-text.ts';
import type { ColorSlot } from '../../../src/ir/theme.ts';
import { deckContext } from '../../support/deck-context.ts';
import { findMisfits, findText, namesOf, tableOf, textsOf, wordsOf } from '../../support/deck-marks.ts';
import {
  ASKS,
  COMPARISON,
  ENGAGEMENT,
  NUMBER,
  ORGANISATION,
  placeAt,
  REGIONAL,
  ROLES,
  statement,
} from '../../support/evidence-slides.ts';
import { CHANCERY, HIGH_CONTRAST, THEMES } from '../../support/theme.ts';

const context = deckContext(CHANCERY);
const LONG = 'Safe and voluntary repatriation and reintegration of victims; orderly and humane migration. '
  .repeat(2)
  .trim();
const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterb';
const many = <T>(items: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, index) => items[index % items.length]).filter((each) => each !== undefined);

describe.each(THEMES)('in the theme $name', (theme) => {
  const here = deckContext(theme);
  it.each([
    ['comparison', () => layoutComparison(COMPARISON, here)],
    ['roles', () => layoutRoles(ROLES, here)],
    ['organisation', () => layoutOrganisation(ORGANISATION, here)],
    ['number', () => layoutNumber(NUMBER, here)],
    ['engagement', () => layoutEngagement(ENGAGEMENT, here)],
    ['regional', () => layoutRegional(REGIONAL, here)],
    ['asks', () => layoutAsks(ASKS, here)],
  ])('the %s slide of the seed takes one page, inside all boxes', (_, layout) => {
    const { pages, diagnostics } = layout();
    expect(diagnostics).toEqual([]);
    expect(pages).toHaveLength(1);
    expect(pages.flatMap(findMisfits)).toEqual([]);
  });
});

describe('tables', () => {
  it('begin with title, running head and reference, then go row by row, then the ask', () => {
    const { pages } = layoutRoles(ROLES, context);
    expect(namesOf(pages[0])).toEqual([
      'Title',
      'Running head',
      'Title reference',
      'Agency roles',
      'Ask panel',
      'Ask bar',
      'Ask label',
      'Ask',
    ]);
    const table = tableOf(pages[0]);
    expect(table.rows[0]?.header).toBe(true);
    expect(table.rows.map((row) => wordsOf(row.cells[0]))).toEqual(['', '¶9', '¶9', '¶10', '¶11']);
  });

  it('have their references end flush with the reference column', () => {
    const [reference] = tableOf(layoutRoles(ROLES, context).pages[0]).rows[1]?.cells ?? [];
    const [run] = reference?.lines[0]?.runs ?? [];
    expect((run?.x ?? 0) + (run?.width ?? 0)).toBeCloseTo(111, 3);
    expect(reference?.border).toEqual({});
  });

  it('set the first line of every cell of a row on one baseline', () => {
    for (const row of tableOf(layoutAsks(ASKS, context).pages[0]).rows.slice(1)) {
      const baselines = row.cells.flatMap((each) => each.lines[0]?.baseline ?? []);
      expect(new Set(baselines.map((each) => each.toFixed(3))).size).toBe(1);
    }
  });

  it('follow the columns and lines of the design', () => {
    expect(tableOf(layoutRoles(ROLES, context).pages[0]).columns).toEqual([72, 108, 264, 402]);
    expect(tableOf(layoutAsks(ASKS, context).pages[0]).columns).toEqual([72, 222, 144, 408]);
    expect(tableOf(layoutEngagement(ENGAGEMENT, context).pages[0]).columns).toEqual([264, 510]);
    expect(tableOf(layoutComparison(COMPARISON, context).pages[0]).columns).toEqual([132, 324, 318]);
    expect(tableOf(layoutRoles(ROLES, context).pages[0]).rows.map((each) => each.height)).toEqual([30, 56, 56, 56, 76]);
  });

  it.each([1, 2, 6, 7, 12, 40])('hold %i rows on as many pages as they need, none of them lonely', (count) => {
    const rows = many(ROLES.rows, count);
    const { pages, diagnostics } = layoutRoles({ ...ROLES, rows }, context);
    expect(diagnostics).toEqual([]);
    expect(pages.flatMap(findMisfits)).toEqual([]);
    const counts = pages.map((page) => tableOf(page).rows.filter((each) => !each.header).length);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(count);
    if (count > 1) expect(Math.min(...counts)).toBeGreaterThan(1);
    expect(pages.map((page) => tableOf(page).rows[0]?.header)).toEqual(pages.map(() => true));
    expect(pages.map((page) => namesOf(page).includes('Ask'))).toEqual(pages.map((_, i) => i === pages.length - 1));
    expect(Math.max(...counts)).toBeLessThanOrEqual(5);
  });

  it('say on every page which one it is, and what it rests on', () => {
    const { pages } = layoutRoles({ ...ROLES, rows: many(ROLES.rows, 8) }, context);
    expect(pages.map((page) => findText(page, 'Running head'))).toEqual([
      'Part two: how multilateral organizations can best help (continued, 1 of 2)',
      'Part two: how multilateral organizations can best help (continued, 2 of 2)',
    ]);
    expect(new Set(pages.map((each) => each.title)).size).toBe(2);
    expect(pages[0]?.cites).toEqual([8, 9, 10, 11]);
  });

  it('are set larger again once they are split', () => {
    const two = layoutRoles(
      { ...ROLES, rows: ROLES.rows.slice(2), panel: { label: 'Asked', ...statement('Act.', 8) } },
      context,
    );
    const size = tableOf(two.pages[0]).rows[1]?.cells[2]?.paragraphs[0]?.runs[0]?.style.size;
    expect(size).toBe(18);
  });

  it('give a fourth column to asks of single rows', () => {
    const rows = ROLES.rows.map((each, index) => (index === 1 ? { ...each, ask: plain('Assist and protect') } : each));
    const { pages, diagnostics } = layoutRoles({ ...ROLES, columns: [...ROLES.columns, 'Ask'], rows }, context);
    expect(diagnostics).toEqual([]);
    const { columns } = tableOf(pages[0]);
    expect(columns).toHaveLength(5);
    expect(columns.reduce((sum, each) => sum + each, 0)).toBe(846);
    // Roles have the most to say, so they get the widest column.
    expect(Math.max(...columns)).toBe(columns[3]);
    expect(pages.flatMap(findMisfits)).toEqual([]);
  });

  it('keep the asks of one addressee on one slide', () => {
    const to = ['A', 'A', 'B', 'B', 'B', 'B', 'B'];
    const [first] = ASKS.rows;
    const rows = to.flatMap((each) => (first ? [{ ...first, to: each }] : []));
    const { pages } = layoutAsks({ ...ASKS, rows }, context);
    expect(
      pages.map((page) =>
        tableOf(page)
          .rows.slice(1)
          .map((each) => wordsOf(each.cells[1])),
      ),
    ).toEqual([
      ['A', 'A'],
      ['B', 'B', 'B', 'B', 'B'],
    ]);
  });

  it('set three asks in body', () => {
    const table = tableOf(layoutAsks({ ...ASKS, rows: ASKS.rows.slice(2, 5) }, context).pages[0]);
    expect(table.rows[1]?.height).toBe(61);
    expect(table.rows[1]?.cells[3]?.paragraphs[0]?.runs[0]?.style.size).toBe(18);
  });

  it('leave the reference column out where every row rests on what the title rests on', () => {
    expect(tableOf(layoutEngagement(ENGAGEMENT, context).pages[0]).box.x).toBe(129);
    const rows = ENGAGEMENT.rows.map((each, index) => ({ ...each, cites: [13 + (index % 2)] }));
    expect(tableOf(layoutEngagement({ ...ENGAGEMENT, rows }, context).pages[0]).box.x).toBe(57);
  });

  it('compare three cases in small type, and name paragraphs in cells where no heading does', () => {
    const columns = ['One', 'Two', 'Three'].map((heading) => ({ heading, cites: [] }));
    const rows = COMPARISON.rows.map((each) => ({ ...each, cells: [...each.cells, statement('A third case', 6)] }));
    const { pages, diagnostics } = layoutComparison({ ...COMPARISON, columns, rows }, context);
    expect(diagnostics).toEqual([]);
    const [, , , cell] = tableOf(pages[0]).rows[1]?.cells ?? [];
    expect(wordsOf(cell)).toBe('A third case ¶6');
    expect(cell?.paragraphs[0]?.runs[0]?.style.size).toBe(16);
  });

  it('report the row that is too long for a page, at its place', () => {
    const at = placeAt(321);
    const rows = [
      ...ROLES.rows,
      { ...(ROLES.rows[0] ?? { name: '', competence: [], cites: [] }), role: plain(LONG.repeat(12)), at },
    ];
    const { pages, diagnostics } = layoutRoles({ ...ROLES, rows }, context);
    expect(pages).toEqual([]);
    expect(diagnostics.map((each) => [each.code, each.span])).toEqual([['content-too-long', at.span]]);
  });

  it('report a word that is wider than its column', () => {
    const at = placeAt(12);
    const rows = ASKS.rows.map((each, index) => (index === 2 ? { ...each, to: WORD, at } : each));
    const { pages, diagnostics } = layoutAsks({ ...ASKS, rows }, context);
    expect(pages).toEqual([]);
    expect(diagnostics.map((each) => each.span?.start)).toEqual([12]);
  });

  it('show other scripts and refuse letters that no font has', () => {
    const rows = (text: string) => ENGAGEMENT.rows.map((each) => ({ ...each, action: plain(text) }));
    expect(layoutEngagement({ ...ENGAGEMENT, rows: rows('Совместная работа') }, context).pages).toHaveLength(1);
    const refused = layoutEngagement({ ...ENGAGEMENT, rows: rows('協力') }, context).diagnostics;
    expect([...new Set(refused.map((each) => each.code))]).toEqual(['glyph-missing']);
  });

  it('draw a table without rows and a panel without words', () => {
    expect(layoutAsks({ ...ASKS, rows: [] }, context).pages).toHaveLength(1);
    expect(layoutComparison({ ...COMPARISON, rows: [], columns: [] }, context).pages).toHaveLength(1);
  });
});

describe('the ask panel', () => {
  const fillOf = (theme: typeof CHANCERY): (ColorSlot | undefined)[] =>
    (layoutAsks(ASKS, deckContext(theme)).pages[0]?.marks ?? []).flatMap((each) =>
      each.type === 'rect' ? [each.fill] : [],
    );

  it('has tint and an accent edge, or an outline', () => {
    expect(fillOf(CHANCERY)).toEqual(['lt2', 'accent1']);
    expect(fillOf(HIGH_CONTRAST)).toEqual([undefined]);
  });

  it('is as high as its text and keeps to the foot of the slide', () => {
    const panel = (text: string) => {
      const rows = ASKS.rows.slice(0, 4);
      const marks =
        layoutAsks({ ...ASKS, rows, panel: { label: 'Next', ...statement(text, 17) } }, context).pages[0]?.marks ?? [];
      return marks.find((each) => each.name === 'Ask panel')?.box;
    };
    expect(panel('Act.')?.h).toBe(34);
    expect(panel(LONG.slice(0, 150))?.h).toBe(52);
    expect((panel(LONG)?.y ?? 0) + (panel(LONG)?.h ?? 0)).toBeLessThanOrEqual(484);
  });
});

describe('an organisation', () => {
  it('goes from, arrow, to, words, condition, facts', () => {
    const names = namesOf(layoutOrganisation(ORGANISATION, context).pages[0]);
    const order = [
      'From',
      'Arrow',
      'To',
      'Verb',
      'Condition',
      'Full name',
      'Chair and members',
      'Established',
      'Origin',
    ];
    expect(names.filter((each) => order.includes(each))).toEqual(order);
    const arrow = layoutOrganisation(ORGANISATION, context).pages[0]?.marks.find((each) => each.name === 'Arrow');
    expect(arrow).toMatchObject({ alt: 'leads to', arrow: true, from: { x: 387, y: 216 }, to: { x: 453, y: 216 } });
  });

  it('shares the columns by what the facts need', () => {
    const { pages } = layoutOrganisation(ORGANISATION, context);
    const xs = ORGANISATION.facts.map(({ label }) => pages[0]?.marks.find((each) => each.name === label)?.box.x);
    expect(xs).toEqual([129, 327, 525, 657]);
  });

  it('moves its facts up and sets short ones large where there is no change', () => {
    const { change: _, ...rest } = ORGANISATION;
    const { pages } = layoutOrganisation(rest, context);
    const year = textsOf(pages[0]).find((each) => each.name === 'Established');
    expect(year?.paragraphs[0]?.runs[0]?.style.size).toBe(20);
    expect(year?.box.y).toBe(186);
  });

  it.each([0, 1, 2, 3, 5, 6, 9])('holds %i facts', (count) => {
    const facts = many(ORGANISATION.facts, count).map((each, index) => ({ ...each, label: `Fact ${index}` }));
    const { pages, diagnostics } = layoutOrganisation({ ...ORGANISATION, facts }, context);
    expect(diagnostics.every((each) => each.code === 'content-too-long')).toBe(true);
    expect(pages.flatMap(findMisfits)).toEqual([]);
    if (count <= 5) expect(pages).toHaveLength(1);
  });

  it('reports a goal that is too long', () => {
    const change = { ...(ORGANISATION.change ?? { fromLabel: '', from: [], toLabel: '', arrow: '' }), to: plain(LONG) };
    const { diagnostics } = layoutOrganisation({ ...ORGANISATION, change }, context);
    expect(new Set(diagnostics.map((each) => each.code))).toEqual(new Set(['content-too-long']));
  });
});

describe('a number', () => {
  const chartOf = (slide: typeof NUMBER, theme = CHANCERY) =>
    layoutNumber(slide, deckContext(theme)).pages[0]?.marks.find((each) => each.type === 'chart');

  it('is a doughnut around the figure', () => {
    const chart = chartOf(NUMBER);
    expect(chart).toMatchObject({
      chart: 'doughnut',
      hole: 0.7,
      box: { x: 129, y: 158, w: 318, h: 318 },
      alt: NUMBER.alt,
    });
    const figure = textsOf(layoutNumber(NUMBER, context).pages[0]).find((each) => each.name === 'Figure');
    const hole = { x: 288 - 111, y: 317 - 111, w: 222, h: 222 };
    expect(figure && contains(hole, figure.box)).toBe(true);
    expect(figure && (figure.box.x + right(figure.box)) / 2).toBeCloseTo(288, 3);
  });

  it('has its remainder outlined where tints print as speckle', () => {
    expect(chartOf(NUMBER, HIGH_CONTRAST)?.points.map((each) => [each.fill, each.stroke?.color])).toEqual([
      ['accent1', 'dk1'],
      ['lt1', 'dk1'],
    ]);
    expect(chartOf(NUMBER)?.points.map((each) => each.fill)).toEqual(['accent1', 'accent5']);
  });

  it('is read as chart, figure, unit, recipients, caveat', () => {
    const names = namesOf(layoutNumber(NUMBER, context).pages[0]);
    const order = ['Share chart', 'Figure', 'Figure label', 'Recipients label', 'Recipients', 'Rest label', 'Rest'];
    expect(names.filter((each) => order.includes(each))).toEqual(order);
  });

  it('sets more than five recipients in two columns, and no more than eight', () => {
    const items = (count: number) => Array.from({ length: count }, (_, index) => `Agency ${index + 1}`);
    const slide = (count: number) => ({ ...NUMBER, recipients: { label: 'To', items: items(count) } });
    const columns = (count: number) =>
      textsOf(layoutNumber(slide(count), context).pages[0]).filter((each) => each.name === 'Recipients').length;
    expect([columns(5), columns(6), columns(8)]).toEqual([1, 2, 2]);
    expect(layoutNumber(slide(9), context).diagnostics.map((each) => each.code)).toEqual(['content-too-long']);
  });

  it('stands alone and large where no whole is known', () => {
    const { pages } = layoutNumber({ ...NUMBER, shares: [] }, context);
    const figure = textsOf(pages[0]).find((each) => each.name === 'Figure');
    expect(figure?.paragraphs[0]?.runs[0]?.style.size).toBe(96);
    expect(findText(pages[0], 'Statement')).toBe(
      'An estimated 46 percent of the funds has gone to multilateral organizations',
    );
    expect(pages.flatMap(findMisfits)).toEqual([]);
  });

  it('is a sorted bar chart where there are more than two shares', () => {
    const shares = [0.2, 0.5, 0.3].map((value, index) => ({ label: `Part ${index}`, value, highlight: index === 1 }));
    const chart = chartOf({ ...NUMBER, shares });
    expect(chart?.chart).toBe('bar');
    expect(chart?.points.map((each) => [each.value, each.fill])).toEqual([
      [0.5, 'accent1'],
      [0.3, 'accent5'],
      [0.2, 'accent5'],
    ]);
  });

  it('steps a long figure down', () => {
    const { pages, diagnostics } = layoutNumber({ ...NUMBER, figure: '$1.25 trillion' }, context);
    expect(diagnostics).toEqual([]);
    expect(pages.flatMap(findMisfits)).toEqual([]);
  });

  it('needs neither recipients nor a caveat', () => {
    const { recipients: _, rest: __, ...bare } = NUMBER;
    expect(layoutNumber(bare, context).diagnostics).toEqual([]);
    expect(layoutNumber({ ...bare, shares: [] }, context).diagnostics).toEqual([]);
  });
});

describe('regional partnerships', () => {
  it('go partners, efforts, sender, arrow, destination, ask', () => {
    const { pages } = layoutRegional(REGIONAL, context);
    const order = [
      'Partners',
      'OSCE Special Representative',
      'Sending nations',
      'Corridor',
      'Destination nations',
      'Ask',
    ];
    expect(namesOf(pages[0]).filter((each) => order.includes(each))).toEqual(order);
    expect(pages[0]?.marks.find((each) => each.name === 'Corridor')?.alt).toBe('to');
    expect(pages[0]?.marks.find((each) => each.name === 'Ask panel')?.box).toEqual({ x: 129, y: 420, w: 774, h: 60 });
  });

  it.each([4, 9, 40])('make a table of %i efforts', (count) => {
    const items = many(REGIONAL.efforts.items, count);
    const { pages, diagnostics } = layoutRegional({ ...REGIONAL, efforts: { label: 'Efforts', items } }, context);
    expect(diagnostics).toEqual([]);
    expect(pages.flatMap(findMisfits)).toEqual([]);
    // The partners take the first row.
    const rows = pages.flatMap((page) => tableOf(page).rows.filter((each) => !each.header));
    expect(rows).toHaveLength(count + 1);
    expect(wordsOf(rows[0]?.cells[1])).toBe('ASEAN, OSCE, OAS');
  });

  it('need neither partners, efforts nor an ask', () => {
    const { partners: _, panel: __, ...bare } = REGIONAL;
    expect(layoutRegional(bare, context).pages.flatMap(findMisfits)).toEqual([]);
    const none = { ...REGIONAL, efforts: { label: '', items: [] } };
    expect(layoutRegional(none, context).pages).toHaveLength(1);
  });

  it('report partners that do not fit', () => {
    const names = Array.from({ length: 40 }, (_, index) => `Organisation ${index}`);
    const at = placeAt(77);
    const { diagnostics } = layoutRegional(
      { ...REGIONAL, partners: { label: 'Partners', names }, efforts: { label: '', items: [] }, at },
      context,
    );
    expect(diagnostics.map((each) => [each.code, each.span?.start])).toEqual([['content-too-long', 77]]);
  });
});

it('no two texts meet on any slide of the seed', () => {
  const pages = [
    layoutOrganisation(ORGANISATION, context),
    layoutNumber(NUMBER, context),
    layoutRegional(REGIONAL, context),
  ].flatMap((each) => each.pages);
  for (const page of pages) {
    const texts = textsOf(page).filter((each) => each.anchorY === 'top');
    for (const [index, text] of texts.entries()) {
      const met = texts.slice(index + 1).filter((other) => overlaps(text.box, other.box, 4.1));
      expect(met.map((each) => [text.name, each.name])).toEqual([]);
    }
  }
});
