import { citeBeside, collectCites } from '../cites.ts';
import type { SlideBuilder } from './builder.ts';

/** The bottom line with what supports it; it stands by itself where nothing does. */
export const buildBluf: SlideBuilder<'bluf'> = (base, { supports }) => ({
  slide: { ...base, type: 'bluf', supports: supports.map((each) => citeBeside(each, base.title.cites)) },
  evidence: collectCites(supports),
  count: 1,
});
