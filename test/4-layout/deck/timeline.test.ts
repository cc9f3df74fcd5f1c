import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Canvas } from '../../../src/4-layout/deck/canvas.ts';
import type { SlidePage } from '../../../src/4-layout/deck/context.ts';
import { layoutTimeline } from '../../../src/4-layout/deck/slides/timeline.ts';
import { createAxis, findClusters, placeEvent, toYears } from '../../../src/4-layout/deck/timeline/axis.ts';
import { areApart, placeLabels } from '../../../src/4-layout/deck/timeline/place-labels.ts';
import { overlaps } from '../../../src/core/geometry.ts';
import type { TimelineEvent } from '../../../src/ir/slides.ts';
import { deckContext } from '../../support/deck-context.ts';
import { findMisfits, findText, namesOf, tableOf, textsOf, wordsOf } from '../../support/deck-marks.ts';
import { event, TIMELINE } from '../../support/evidence-slides.ts';
import { CHANCERY, THEMES } from '../../support/theme.ts';

const context = deckContext(CHANCERY);
const timeline = (events: readonly TimelineEvent[]) => layoutTimeline({ ...TIMELINE, events }, context);
const boxOf = (page: SlidePage | undefined, name: string) => page?.marks.find((each) => each.name === name)?.box;
const isAxis = (page: SlidePage): boolean => namesOf(page).includes('Axis');

describe('the axis', () => {
  it('has years of equal length', () => {
    const axis = createAxis(TIMELINE.events);
    expect([axis.start, axis.end]).toEqual([2001, 2008.5]);
    expect(axis.ticks.map((each) => each.year)).toEqual([2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008]);
    expect(axis.toX(2002) - axis.toX(2001)).toBeCloseTo(103.2, 5);
  });

  it('places a day, the middle of a month, and the start of a year', () => {
    expect(toYears('2005')).toBe(2005);
    expect(toYears('2002-12')).toBeCloseTo(2002 + 11.5 / 12, 5);
    expect(toYears('2008-06-03')).toBeCloseTo(2008 + 154 / 366, 5);
    expect(toYears('0079-08-24')).toBeCloseTo(79.6, 1);
  });

  it.each([
    ['1945', '2022', 5],
    ['1648', '2022', 20],
    ['2000', '2017', 1],
    ['2022-11-01', '2022-12-15', 1],
  ])('from %s to %s has a tick every n years', (from, to, step) => {
    const { ticks } = createAxis([event(from, from, 'A'), event(to, to, 'B')]);
    expect((ticks[1]?.year ?? (ticks[0]?.year ?? 0) + 1) - (ticks[0]?.year ?? 0)).toBe(step);
  });

  it('joins events closer than 0.9 inches', () => {
    const axis = createAxis(TIMELINE.events);
    const runs = findClusters(
      TIMELINE.events.filter((each) => each.kind !== 'span').map((each) => placeEvent(each, axis)),
    );
    expect(runs.map((run) => run.map((each) => each.event.label))).toEqual([
      ['December 2002'],
      ['2005'],
      ['2006'],
      ['May 2008', 'June 3, 2008', 'June 4, 2008'],
    ]);
  });
});

describe.each(THEMES)('the seed in the theme $name', (theme) => {
  it('stands on an axis, inside all boxes', () => {
    const { pages, diagnostics } = layoutTimeline(TIMELINE, deckContext(theme));
    expect(diagnostics).toEqual([]);
    expect(pages.map(isAxis)).toEqual([true]);
    expect(pages.flatMap(findMisfits)).toEqual([]);
  });
});

describe('a timeline', () => {
  it('matches the design to the point', () => {
    const [page] = layoutTimeline(TIMELINE, context).pages;
    expect(boxOf(page, 'December 2002 mark')).toEqual({ x: expect.closeTo(326.2, 0), y: 295, w: 10, h: 10 });
    expect(boxOf(page, '2005 mark')).toEqual({ x: expect.closeTo(543.6, 0), y: 296, w: expect.closeTo(99.4, 0), h: 8 });
    expect(boxOf(page, 'December 2002 date')?.y).toBe(156);
    expect(boxOf(page, '2006 date')?.y).toBe(244);
    expect(boxOf(page, 'Since 2001 span')).toEqual({ x: 129, y: 332, w: expect.closeTo(765.6, 0), h: 4 });
  });

  it('reads above the axis by date, years, span, cluster row by row', () => {
    const [page] = layoutTimeline(TIMELINE, context).pages;
    const order = ['Title', 'December 2002', '2005', '2006', 'Since 2001', 'May 2008 to June 4, 2008', 'Note'];
    expect(namesOf(page).filter((each) => order.includes(each))).toEqual(order);
    expect(page && tableOf(page).rows.map((row) => wordsOf(row.cells[0]))).toEqual([
      'May 2008',
      'June 3, 2008',
      'June 4, 2008',
    ]);
  });

  it('has one accent: the larger dot of the speech, with what ties it to its cluster', () => {
    const [page] = layoutTimeline(TIMELINE, context).pages;
    const dots = page?.marks.filter((each) => each.type === 'ellipse') ?? [];
    expect(dots.map((each) => [each.name, each.fill, each.box.w])).toEqual([
      ['December 2002 mark', 'dk1', 10],
      ['June 3, 2008 mark', 'accent1', 12],
    ]);
  });

  it('keeps to one level where labels have room', () => {
    const { pages } = timeline([
      event('2001', '2001', 'First'),
      event('2004-03', 'March 2004', 'Second'),
      event('2008-06-03', 'June 3, 2008', 'This presentation', { own: true }),
    ]);
    expect(['2001', 'March 2004', 'June 3, 2008'].map((name) => boxOf(pages[0], `${name} date`)?.y)).toEqual([
      156, 156, 156,
    ]);
    // The last one stands left of its stem.
    expect(boxOf(pages[0], 'June 3, 2008')?.x).toBeLessThan(880);
  });

  it('is a table of dates for more than seven labels', () => {
    const events = Array.from({ length: 8 }, (_, index) => event(`${2000 + index * 2}`, `${2000 + index * 2}`, 'Met'));
    const { pages, diagnostics } = timeline(events);
    expect(diagnostics).toEqual([]);
    expect(pages.map(isAxis)).toEqual([false]);
    expect(tableOf(pages[0]).rows.map((row) => wordsOf(row.cells[1]))).toEqual(events.map((each) => each.label));
  });

  it('is a table of dates for two clusters, or two spans', () => {
    const two = ['2001-01', '2001-02', '2008-01', '2008-02'].map((date) => event(date, date, 'Met'));
    expect(timeline(two).pages.map(isAxis)).toEqual([false]);
    const spans = [2001, 2003].map((year) => event(`${year}`, `Since ${year}`, 'Works', { span: true }));
    expect(timeline(spans).pages.map(isAxis)).toEqual([false]);
  });

  it('runs on where there are many dates', () => {
    const events = Array.from({ length: 40 }, (_, index) =>
      event(`${1980 + index}`, `${1980 + index}`, 'Met in Vienna'),
    );
    const { pages, diagnostics } = timeline(events);
    expect(diagnostics).toEqual([]);
    expect(pages.flatMap(findMisfits)).toEqual([]);
    expect(pages.reduce((sum, page) => sum + tableOf(page).rows.length, 0)).toBe(40);
    expect(namesOf(pages.at(-1)).includes('Note')).toBe(true);
  });

  it('names the heads of its table where it has them', () => {
    const events = Array.from({ length: 8 }, (_, index) => event(`${2000 + index}`, `${2000 + index}`, 'Met'));
    const { pages } = layoutTimeline({ ...TIMELINE, events, columns: ['Date', 'Event'] }, context);
    expect(tableOf(pages[0]).rows[0]?.cells.map(wordsOf)).toEqual(['', 'Date', 'Event']);
  });

  it('hangs a cluster at the left from the left side', () => {
    const { pages } = timeline([
      event('2001', 'Since 2001', 'Works', { span: true }),
      event('2001-02', 'February 2001', 'Met'),
      event('2001-04', 'April 2001', 'Met again'),
      event('2008-06-03', 'June 3, 2008', 'This presentation', { own: true }),
    ]);
    expect(tableOf(pages[0]).box.x).toBe(129);
    expect(boxOf(pages[0], 'Since 2001')?.x).toBe(525);
    expect(pages.flatMap(findMisfits)).toEqual([]);
  });

  it('needs no events and no note', () => {
    const { note: _, ...bare } = TIMELINE;
    expect(layoutTimeline({ ...bare, events: [] }, context).pages).toHaveLength(1);
    expect(findText(layoutTimeline(bare, context).pages[0], 'Note')).toBeUndefined();
  });
});

const date = fc.oneof(
  fc.integer({ min: 1500, max: 2100 }).map((year) => `${year}`),
  fc.tuple(fc.integer({ min: 1990, max: 2010 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => {
    return `${year}-${`${month}`.padStart(2, '0')}`;
  }),
  fc
    .tuple(fc.integer({ min: 2000, max: 2010 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map((parts) => parts.map((each) => `${each}`.padStart(2, '0')).join('-')),
);
const words = fc
  .array(
    fc.constantFrom('resolution', 'UN', 'on', 'the', 'Status', 'of', 'Women', 'policy', 'decision', 'trafficking'),
    {
      minLength: 1,
      maxLength: 22,
    },
  )
  .map((each) => each.join(' '));
const timelineEvents = fc
  .array(fc.record({ date, words, span: fc.boolean(), own: fc.boolean() }), { minLength: 1, maxLength: 7 })
  .map((all) =>
    [...all]
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map((each, index) => {
        const isSpan = index === 0 && each.span;
        const own = each.own && index === all.length - 1;
        return event(each.date, each.date, each.words, { cites: [index + 1], span: isSpan, own });
      }),
  );

describe('for any dates', () => {
  it('no label meets another or a stem', () => {
    fc.assert(
      fc.property(timelineEvents, (events) => {
        const axis = createAxis(events);
        const above = events.slice(-4).map((each) => placeEvent({ ...each, kind: 'point' }, axis));
        const labels = placeLabels(new Canvas(context, 'a test'), above);
        expect(labels === undefined || areApart(labels)).toBe(true);
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  it('every word is inside the page, and no two texts meet', () => {
    fc.assert(
      fc.property(timelineEvents, (events) => {
        const { pages, diagnostics } = timeline(events);
        expect(diagnostics).toEqual([]);
        expect(pages.length).toBeGreaterThan(0);
        expect(pages.flatMap(findMisfits)).toEqual([]);
        for (const page of pages) expect(meetings(page)).toEqual([]);
      }),
      { numRuns: 40, seed: 11 },
    );
  });
});

/** Pairs of texts whose lines share room; the little room that boxes keep below their lines does not count. */
function meetings(page: SlidePage): readonly string[] {
  const boxes = [
    ...textsOf(page).map((each) => ({ name: each.name, box: { ...each.box, h: Math.max(1, each.box.h - 4) } })),
    ...page.marks.flatMap((each) => (each.type === 'table' ? [{ name: each.name, box: each.box }] : [])),
  ].filter((each) => each.name !== 'Title');
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (overlaps(a.box, b.box, 0.5) ? [`${a.name} meets ${b.name}`] : [])),
  );
}
