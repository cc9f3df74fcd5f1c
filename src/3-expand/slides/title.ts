import { collectCites } from '../cites.ts';
import type { SlideBuilder } from './builder.ts';

/** Who said what, where and when. */
export const buildTitle: SlideBuilder<'title'> = (base, slots) => ({
  slide: { ...base, type: 'title', ...slots },
  evidence: collectCites(slots),
  count: 1,
});
