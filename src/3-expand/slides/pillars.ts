import { citeBeside, collectCites } from '../cites.ts';
import type { SlideBuilder } from './builder.ts';

/** Parts of one whole. Evidence always shows what it rests on, for that is its point. */
export const buildPillars: SlideBuilder<'pillars'> = (base, { label, items }) => ({
  slide: {
    ...base,
    type: 'pillars',
    label,
    pillars: items.map(({ evidence, ...pillar }) => ({
      ...citeBeside(pillar, base.title.cites),
      ...(evidence === undefined || evidence.text.length === 0 ? {} : { evidence }),
    })),
  },
  evidence: collectCites(items),
  count: items.length,
});
