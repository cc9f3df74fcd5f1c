import type { SlideBase } from '../../ir/slides.ts';
import type { Pattern } from '../../ir/template.ts';
import { SLIDE_SLOTS } from '../../ir/template-slots.ts';
import { mergeParagraphs } from '../cites.ts';
import type { Context } from '../context.ts';
import type { Scope } from '../engine.ts';
import { buildAgenda } from './agenda.ts';
import { buildAsks } from './asks.ts';
import { buildBluf } from './bluf.ts';
import type { Built, ContentLayout, SlideBuilder } from './builder.ts';
import { buildCards } from './cards.ts';
import { buildComparison } from './comparison.ts';
import { buildEngagement } from './engagement.ts';
import { buildNumber } from './number.ts';
import { buildOrganisation } from './organisation.ts';
import { buildPillars } from './pillars.ts';
import { buildQuote } from './quote.ts';
import { buildRegional } from './regional.ts';
import { buildRoles } from './roles.ts';
import { buildRows } from './rows.ts';
import { buildSources } from './sources.ts';
import { buildTimeline } from './timeline.ts';
import { buildTitle } from './title.ts';

const BUILDERS: { readonly [L in ContentLayout]: SlideBuilder<L> } = {
  title: buildTitle,
  bluf: buildBluf,
  agenda: buildAgenda,
  quote: buildQuote,
  pillars: buildPillars,
  comparison: buildComparison,
  cards: buildCards,
  rows: buildRows,
  roles: buildRoles,
  organisation: buildOrganisation,
  number: buildNumber,
  timeline: buildTimeline,
  engagement: buildEngagement,
  regional: buildRegional,
  asks: buildAsks,
  sources: buildSources,
};

/** Fills the slots of a layout and makes its slide, which rests on its title's paragraphs and its evidence's. */
export function buildSlide<L extends ContentLayout>(
  layout: L,
  slots: Pattern['slots'],
  base: SlideBase,
  scope: Scope,
  context: Context,
): Built | undefined {
  const build: SlideBuilder<L> = BUILDERS[layout];
  const built = build(base, context.filler.fill(slots, SLIDE_SLOTS[layout], scope), context);
  if (built === undefined) return undefined;
  const { slide, evidence, count }: Built = built;
  return { slide: { ...slide, cites: mergeParagraphs(slide.title.cites, evidence) }, evidence, count };
}
