import { assertNever } from '../../core/assert-never.ts';
import { fillGaps } from '../../core/fill-gaps.ts';
import type { Place } from '../../core/source.ts';
import type { BriefingSection } from '../../ir/sections.ts';
import type { Statement } from '../../ir/statement.ts';
import type { SectionPattern } from '../../ir/template.ts';
import { SECTION_SLOTS } from '../../ir/template-slots.ts';
import { citeBeside } from '../cites.ts';
import type { Context } from '../context.ts';
import type { Scope } from '../engine.ts';
import { buildBar, isFigure } from '../figure.ts';
import { writeNumber } from '../locale.ts';
import { linkReferences } from '../references.ts';
import { buildTable } from './table.ts';

/** What every section has. */
export interface SectionBase {
  readonly id: string;
  readonly heading?: Statement;
  readonly at: Place;
}

/** A section with how much it has to show, to hold against the template's `least`. */
export interface BuiltSection {
  readonly section: BriefingSection;
  readonly count: number;
}

/** Makes a section of what its kind takes; undefined where the speech gives it nothing to show. */
export function buildSection(
  { kind, slots }: SectionPattern,
  base: SectionBase,
  scope: Scope,
  context: Context,
): BuiltSection | undefined {
  const { filler, locale, paragraphs } = context;
  const title = base.heading?.cites ?? [];
  switch (kind) {
    case 'masthead': {
      const { facts, ...filled } = filler.fill(slots, SECTION_SLOTS.masthead, scope);
      const shown = facts.filter((each) => each.value !== '').map(({ label, value }) => ({ label, value }));
      return { section: { ...base, type: kind, ...filled, facts: shown }, count: 1 };
    }
    case 'bottom-line':
    case 'panel': {
      const { panel } = filler.fill(slots, SECTION_SLOTS[kind], scope);
      return panel === undefined ? undefined : { section: { ...base, type: kind, panel }, count: 1 };
    }
    case 'messages': {
      const { items } = filler.fill(slots, SECTION_SLOTS.messages, scope);
      const sign = (value: number): string => fillGaps(locale.percent.sign, { value: writeNumber(value, locale) });
      const messages = items.map(({ bar, ...each }) => {
        const drawn = bar !== undefined && isFigure(bar.figure) ? buildBar(bar.figure, bar, sign) : undefined;
        return { ...each, ...(drawn === undefined ? {} : { bar: drawn }) };
      });
      return { section: { ...base, type: kind, messages }, count: messages.length };
    }
    case 'cards': {
      const { items } = filler.fill(slots, SECTION_SLOTS.cards, scope);
      const cards = items.map(({ ordinal, ...each }) => ({
        ...citeBeside(each, title),
        ...(ordinal === undefined ? {} : { ordinal }),
      }));
      return { section: { ...base, type: kind, cards }, count: cards.length };
    }
    case 'table': {
      const section = buildTable(base, filler.fill(slots, SECTION_SLOTS.table, scope), context);
      return { section, count: section.rows.length };
    }
    case 'glossary': {
      const { items } = filler.fill(slots, SECTION_SLOTS.glossary, scope);
      return { section: { ...base, type: kind, terms: items }, count: items.length };
    }
    case 'annex':
      return {
        section: { ...base, type: kind, ...filler.fill(slots, SECTION_SLOTS.annex, scope), paragraphs },
        count: paragraphs.length,
      };
    case 'remarks': {
      const { items } = filler.fill(slots, SECTION_SLOTS.remarks, scope);
      const remarks = items
        .filter((each) => each.text.length > 0)
        .map(({ label, text, at }) => ({ label, text: linkReferences(text), at }));
      return { section: { ...base, type: kind, remarks }, count: remarks.length };
    }
    default:
      return assertNever(kind);
  }
}
