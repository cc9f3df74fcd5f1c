import { citeRows, collectCites } from '../cites.ts';
import type { SlideBuilder } from './builder.ts';

/** Where somebody is active and what they did there. */
export const buildEngagement: SlideBuilder<'engagement'> = (base, { columns, items }) => ({
  slide: {
    ...base,
    type: 'engagement',
    columns: [columns[0] ?? '', columns[1] ?? ''],
    rows: citeRows(items, base.title.cites),
  },
  evidence: collectCites(items),
  count: items.length,
});
