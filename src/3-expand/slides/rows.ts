import { citeRows, collectCites } from '../cites.ts';
import { present, type SlideBuilder } from './builder.ts';

/** Items with further dimensions, a column each. */
export const buildRows: SlideBuilder<'rows'> = (base, { columns, items }) => ({
  slide: {
    ...base,
    type: 'rows',
    columns,
    rows: citeRows(items, base.title.cites).map(({ ordinal, ...row }) => ({ ...row, ...present({ ordinal }) })),
  },
  evidence: collectCites(items),
  count: items.length,
});
