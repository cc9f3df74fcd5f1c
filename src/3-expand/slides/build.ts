import { assertNever } from '../../core/assert-never.ts';
import type { OrganisationSlide, Slide, SlideBase } from '../../ir/document.ts';
import type { SlidePattern } from '../../ir/template.ts';
import { type FilledSlots, SLIDE_SLOTS } from '../../ir/template-slots.ts';
import { citeBeside, citeRows, collectCites, mergeParagraphs, paragraphsOf } from '../cites.ts';
import type { Context } from '../context.ts';
import type { Scope } from '../engine.ts';
import { buildAgenda } from './agenda.ts';
import { buildComparison, comparisonCites, isComparison } from './comparison.ts';
import { buildNumber } from './number.ts';
import { buildTimeline } from './timeline.ts';

/** A slide with the paragraphs of its evidence, which say where it belongs, and with how much it has to show. */
export interface Built {
  readonly slide: Slide;
  readonly evidence: readonly number[];
  /** Items shown, to hold against the template's `least`; a slide that lists nothing has one. */
  readonly count: number;
}

/** Makes a slide of what its layout takes; undefined where the speech gives it nothing to show. */
export function buildSlide(pattern: SlidePattern, base: SlideBase, scope: Scope, context: Context): Built | undefined {
  const built = buildLayout(pattern, base, scope, context);
  if (built === undefined) return undefined;
  const { slide, evidence, count } = built;
  return { slide: { ...slide, cites: mergeParagraphs(slide.title.cites, evidence) }, evidence, count };
}

function buildLayout(pattern: SlidePattern, base: SlideBase, scope: Scope, context: Context): Built | undefined {
  const { filler, locale, parts } = context;
  const title = base.title.cites;
  const { layout, slots } = pattern;
  switch (layout) {
    case 'title': {
      const filled = filler.fill(slots, SLIDE_SLOTS.title, scope);
      const slide = { ...base, type: 'title', ...filled } as const;
      return { slide, evidence: collectCites(filled), count: 1 };
    }
    case 'bluf': {
      const { supports } = filler.fill(slots, SLIDE_SLOTS.bluf, scope);
      const slide = { ...base, type: 'bluf', supports: supports.map((each) => citeBeside(each, title)) } as const;
      return { slide, evidence: collectCites(supports), count: 1 };
    }
    case 'agenda':
      return { slide: buildAgenda(base, parts, locale), evidence: [], count: parts.length };
    case 'quote': {
      const { name, lines } = filler.fill(slots, SLIDE_SLOTS.quote, scope);
      return { slide: { ...base, type: 'quote', attribution: { name, lines } }, evidence: [], count: 1 };
    }
    case 'divider':
      throw new Error('dividers are made when the slides of a part are known');
    case 'pillars': {
      const { label, items } = filler.fill(slots, SLIDE_SLOTS.pillars, scope);
      const pillars = items.map(({ evidence, ...each }) => ({
        ...citeBeside(each, title),
        ...(evidence === undefined || evidence.text.length === 0 ? {} : { evidence }),
      }));
      return {
        slide: { ...base, type: 'pillars', label, pillars },
        evidence: collectCites(items),
        count: items.length,
      };
    }
    case 'comparison': {
      const { of } = filler.fill(slots, SLIDE_SLOTS.comparison, scope);
      const slide = buildComparison(base, of, locale);
      if (slide === undefined || !isComparison(of)) return undefined;
      return { slide, evidence: comparisonCites(of), count: slide.rows.length };
    }
    case 'cards': {
      const { items } = filler.fill(slots, SLIDE_SLOTS.cards, scope);
      const cards = items.map(({ ordinal, ...each }) => ({ ...citeBeside(each, title), ...present({ ordinal }) }));
      return { slide: { ...base, type: 'cards', cards }, evidence: collectCites(items), count: cards.length };
    }
    case 'rows': {
      const { columns, items } = filler.fill(slots, SLIDE_SLOTS.rows, scope);
      const rows = citeRows(items, title).map(({ ordinal, ...each }) => ({ ...each, ...present({ ordinal }) }));
      return { slide: { ...base, type: 'rows', columns, rows }, evidence: collectCites(items), count: rows.length };
    }
    case 'roles': {
      const filled = filler.fill(slots, SLIDE_SLOTS.roles, scope);
      const { columns, items, panel } = filled;
      const rows = citeRows(items, title).map(({ competence = [], role = [], ask, ...each }) => ({
        ...each,
        competence,
        role,
        ...present({ ask }),
      }));
      const hasAsks = rows.some((row) => row.ask !== undefined);
      const heads = hasAsks ? columns : columns.slice(0, 3);
      const slide = { ...base, type: 'roles', columns: heads, rows, ...present({ panel }) } as const;
      return { slide, evidence: collectCites(filled), count: rows.length };
    }
    case 'organisation': {
      const filled = filler.fill(slots, SLIDE_SLOTS.organisation, scope);
      const facts = filled.facts
        .filter((each) => each.text.length > 0)
        .map(({ label, text }) => ({ label, value: text }));
      const change = filled.change === undefined ? undefined : setChange(filled.change);
      const slide = {
        ...base,
        type: 'organisation',
        ...present({ change }),
        facts,
      } as const;
      return { slide, evidence: collectCites(filled), count: facts.length + (filled.change === undefined ? 0 : 1) };
    }
    case 'number': {
      const filled = filler.fill(slots, SLIDE_SLOTS.number, scope);
      const slide = buildNumber(base, filled, locale);
      return slide === undefined ? undefined : { slide, evidence: paragraphsOf(filled.figure), count: 1 };
    }
    case 'timeline': {
      const slide = buildTimeline(base, filler.fill(slots, SLIDE_SLOTS.timeline, scope), locale);
      return { slide, evidence: collectCites(slide.events), count: slide.events.length };
    }
    case 'engagement': {
      const { columns, items } = filler.fill(slots, SLIDE_SLOTS.engagement, scope);
      const slide = {
        ...base,
        type: 'engagement',
        columns: [columns[0] ?? '', columns[1] ?? ''],
        rows: citeRows(items, title),
      } as const;
      return { slide, evidence: collectCites(items), count: items.length };
    }
    case 'regional': {
      const filled = filler.fill(slots, SLIDE_SLOTS.regional, scope);
      const { partners, label, items, arrow, panel } = filled;
      const efforts = items.map(({ corridor, text = [], ...each }) => ({
        ...citeBeside({ ...each, text }, title),
        ...(corridor === undefined ? {} : { corridor: { from: corridor.from, to: corridor.to } }),
      }));
      const slide = {
        ...base,
        type: 'regional',
        ...(partners === undefined || partners.names.length === 0
          ? {}
          : { partners: { label: partners.label, names: partners.names } }),
        efforts: { label, items: efforts },
        arrow,
        ...present({ panel }),
      } as const;
      return { slide, evidence: collectCites(filled), count: efforts.length + (partners?.names.length ?? 0) };
    }
    case 'asks': {
      const filled = filler.fill(slots, SLIDE_SLOTS.asks, scope);
      const { columns, items, panel } = filled;
      const slide = {
        ...base,
        type: 'asks',
        columns: [columns[0] ?? '', columns[1] ?? '', columns[2] ?? ''],
        rows: citeRows(items, title).map(({ words = [], ...each }) => ({ ...each, words })),
        ...present({ panel }),
      } as const;
      return { slide, evidence: collectCites(filled), count: items.length };
    }
    case 'sources': {
      const { columns, blocks } = filler.fill(slots, SLIDE_SLOTS.sources, scope);
      const slide = {
        ...base,
        type: 'sources',
        columns: [columns[0] ?? '', columns[1] ?? '', columns[2] ?? ''],
        blocks: blocks.filter((each) => each.text.length > 0).map(({ label, text }) => ({ label, text })),
      } as const;
      return { slide, evidence: [], count: 1 };
    }
    default:
      return assertNever(layout);
  }
}

/** Where an organisation is to go. */
function setChange(
  change: NonNullable<FilledSlots<typeof SLIDE_SLOTS.organisation>['change']>,
): NonNullable<OrganisationSlide['change']> {
  const { fromLabel, from, toLabel, to, arrow, words, condition } = change;
  return { fromLabel, from, toLabel, to, arrow, ...present({ words, condition }) };
}

/** The fields that have a value: an optional field is left out, not set to undefined. */
function present<T extends Readonly<Record<string, unknown>>>(
  fields: T,
): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: NonNullable<T[K]>;
  };
}
