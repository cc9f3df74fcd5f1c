import type { OrganisationSlide } from '../../ir/slides.ts';
import type { FilledSlots, SLIDE_SLOTS } from '../../ir/template-slots.ts';
import { collectCites } from '../cites.ts';
import { present, type SlideBuilder } from './builder.ts';

type Change = NonNullable<FilledSlots<typeof SLIDE_SLOTS.organisation>['change']>;

/** One body: where it is to go, and the facts that the speech gives about it. */
export const buildOrganisation: SlideBuilder<'organisation'> = (base, slots) => {
  const change = slots.change === undefined ? undefined : setChange(slots.change);
  const facts = slots.facts.filter((fact) => fact.text.length > 0).map(({ label, text }) => ({ label, value: text }));
  return {
    slide: { ...base, type: 'organisation', ...present({ change }), facts },
    evidence: collectCites(slots),
    count: facts.length + (change === undefined ? 0 : 1),
  };
};

function setChange(change: Change): NonNullable<OrganisationSlide['change']> {
  const { fromLabel, from, toLabel, to, arrow, words, condition } = change;
  return { fromLabel, from, toLabel, to, arrow, ...present({ words, condition }) };
}
