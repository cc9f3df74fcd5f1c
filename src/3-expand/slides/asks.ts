import { citeRows, collectCites } from '../cites.ts';
import { present, type SlideBuilder } from './builder.ts';

/** Every ask, of whom, and in which words; the panel holds what comes next. */
export const buildAsks: SlideBuilder<'asks'> = (base, slots) => {
  const { columns, items, panel } = slots;
  return {
    slide: {
      ...base,
      type: 'asks',
      columns: [columns[0] ?? '', columns[1] ?? '', columns[2] ?? ''],
      rows: citeRows(items, base.title.cites).map(({ words = [], ...row }) => ({ ...row, words })),
      ...present({ panel }),
    },
    evidence: collectCites(slots),
    count: items.length,
  };
};
