import { citeBeside, collectCites } from '../cites.ts';
import { present, type SlideBuilder } from './builder.ts';

/** Partners named, efforts to build on, and what is asked. */
export const buildRegional: SlideBuilder<'regional'> = (base, slots) => {
  const { label, items, arrow, panel } = slots;
  const names = slots.partners?.names ?? [];
  const partners =
    slots.partners === undefined || names.length === 0 ? undefined : { label: slots.partners.label, names };
  const efforts = items.map(({ corridor, text = [], ...effort }) => ({
    ...citeBeside({ ...effort, text }, base.title.cites),
    ...(corridor === undefined ? {} : { corridor: { from: corridor.from, to: corridor.to } }),
  }));
  return {
    slide: {
      ...base,
      type: 'regional',
      ...present({ partners }),
      efforts: { label, items: efforts },
      arrow,
      ...present({ panel }),
    },
    evidence: collectCites(slots),
    count: efforts.length + names.length,
  };
};
