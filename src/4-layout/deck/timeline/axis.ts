import type { TimelineEvent } from '../../../ir/slides.ts';
import { CONTENT } from '../grid.ts';

/** A true axis of time: a year is as long as any other. */
export interface Axis {
  /** In years, with fractions: 2008.42 is in June. */
  readonly start: number;
  readonly end: number;
  /** Points on the page. */
  readonly toX: (year: number) => number;
  readonly ticks: readonly { readonly year: number; readonly x: number }[];
}

/** An event on the axis. */
export interface Placement {
  readonly event: TimelineEvent;
  /** Where its label is tied to the axis: a dot's middle, or a bar's left end, points. */
  readonly x: number;
  /** Left and right end of its dot or bar, points. */
  readonly from: number;
  readonly to: number;
}

export const DOT = 10;
export const OWN_DOT = 12;
/** Kept free at either end of a bar, so that the bars of two years in a row stay two. */
const BAR_INSET = 2;
/** A tick's label begins this far right of it, and needs this much room. */
export const TICK_LABEL = { x: 5, w: 32 } as const;
/** Years between ticks where there are too many to label each. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000] as const;
/** Room that a tick with its label needs, points. */
const TICK_PITCH = 40;

/** A date as a year with a fraction: a day by its place in the year, a month by its middle, a year by its start. */
export function toYears(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year;
  if (day === undefined) return year + (month - 0.5) / 12;
  const start = startOf(year);
  return year + (startOf(year, month - 1, day) - start) / (startOf(year + 1) - start);
}

/** Milliseconds; `setUTCFullYear`, since `Date.UTC` takes the years 0 to 99 for the twentieth century's. */
function startOf(year: number, month = 0, day = 1): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** From the first event's year to half a year after the last event's, or to where the last year's label has room. */
export function createAxis(events: readonly TimelineEvent[]): Axis {
  const first = Math.floor(Math.min(...events.map((each) => toYears(each.date))));
  const last = Math.max(...events.map((each) => toYears(each.date) + (each.kind === 'year' ? 1 : 0)));
  const rough = Math.max(1, last - first);
  const step = STEPS.find((each) => (rough / each) * TICK_PITCH <= CONTENT.w) ?? STEPS.at(-1) ?? 1;
  const start = Math.floor(first / step) * step;
  const whole = step === 1 ? Math.ceil(last * 2 + 1e-9) / 2 : last + step / 10;
  const lastTick = Math.floor((whole - 1e-9) / step) * step;
  const room = TICK_LABEL.x + TICK_LABEL.w;
  const labelled = (CONTENT.w * lastTick - room * start) / (CONTENT.w - room);
  const end = Math.max(whole, labelled, start + 1);
  const toX = (year: number): number => CONTENT.x + ((year - start) / (end - start)) * CONTENT.w;
  const ticks: { year: number; x: number }[] = [];
  for (let year = start; year < end - 1e-9; year += step) ticks.push({ year, x: toX(year) });
  return { start, end, toX, ticks };
}

/** Where an event stands; its dot or bar stays between the ends of the axis. */
export function placeEvent(event: TimelineEvent, axis: Axis): Placement {
  const at = toYears(event.date);
  if (event.kind === 'year') {
    const left = axis.toX(at);
    const right = axis.toX(at + 1);
    const inset = Math.min(BAR_INSET, (right - left) / 4);
    return { event, x: left + inset, from: left + inset, to: right - inset };
  }
  const radius = (event.own ? OWN_DOT : DOT) / 2;
  const x = Math.min(CONTENT.right - radius, Math.max(CONTENT.x + radius, axis.toX(at)));
  return { event, x, from: x - radius, to: x + radius };
}

/** Events so close that their labels cannot stand apart. */
const CLOSE = 64.8;

/** Runs of events that stand closer than 0.9 inches, each in order of date; an event alone is a run of one. */
export function findClusters(placements: readonly Placement[]): readonly (readonly Placement[])[] {
  const runs: Placement[][] = [];
  for (const each of [...placements].sort((a, b) => a.x - b.x)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && each.x - last.x < CLOSE) run.push(each);
    else runs.push([each]);
  }
  return runs;
}
