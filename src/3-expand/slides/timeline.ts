import { fillGaps } from '../../core/fill-gaps.ts';
import { toPlain } from '../../ir/rich-text.ts';
import type { TimelineEvent } from '../../ir/slides.ts';
import type { Locale } from '../../ir/template.ts';
import type { FilledSlots, SLIDE_SLOTS } from '../../ir/template-slots.ts';
import { collectCites, mergeParagraphs } from '../cites.ts';
import type { Filler } from '../fill.ts';
import { writeDate } from '../locale.ts';
import { parseDate } from '../partial-date.ts';
import { isPresent } from '../view.ts';
import type { SlideBuilder } from './builder.ts';

type Slots = FilledSlots<typeof SLIDE_SLOTS.timeline>;

/** What happened when, in order; what has no date that can be placed on an axis is left out. */
export const buildTimeline: SlideBuilder<'timeline'> = (base, slots, { locale, filler }) => {
  const events = collectEvents(slots, locale, filler);
  const { legend } = slots;
  const slide = { ...base, type: 'timeline' as const, events, ...(legend === undefined ? {} : { legend }) };
  return { slide, evidence: collectCites(events), count: events.length };
};

/** Events in order of date; the same words at the same date are one event that rests on all their paragraphs. */
function collectEvents({ events, since }: Slots, locale: Locale, filler: Filler): readonly TimelineEvent[] {
  const merged = new Map<string, TimelineEvent>();
  for (const each of events) {
    const event = readEvent(each, since, locale);
    if (event === undefined) continue;
    const key = `${event.date} ${event.kind} ${toPlain(event.text)}`;
    const same = merged.get(key);
    if (same !== undefined) filler.join(same.at, event.at);
    merged.set(key, same === undefined ? event : { ...same, cites: mergeParagraphs(same.cites, event.cites) });
  }
  // ISO dates of any precision sort as text, the less precise first.
  return [...merged.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function readEvent(slots: Slots['events'][number], since: string, locale: Locale): TimelineEvent | undefined {
  const { text, cites, at } = slots;
  const date = (slots.since ?? slots.date ?? '').trim();
  const parts = parseDate(date);
  if (parts === undefined || text.length === 0) return undefined;
  const written = writeDate(date, locale);
  const isSpan = slots.since !== undefined;
  return {
    text,
    cites,
    at,
    date,
    label: isSpan ? fillGaps(since, { date: written }) : written,
    kind: isSpan ? 'span' : parts.month === undefined ? 'year' : 'point',
    ...(isPresent(slots.own) ? { own: true } : {}),
  };
}
