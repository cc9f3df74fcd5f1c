import { paragraphsOf } from '../cites.ts';
import { setRich } from '../typography.ts';
import type { SlideBuilder } from './builder.ts';

/** The parts of the speech; the range that each covers stands in its place, so it needs no references of its own. */
export const buildAgenda: SlideBuilder<'agenda'> = (base, _slots, { parts, locale, filler }) => {
  for (const { at, quotes } of parts) filler.rest(at, quotes);
  return {
    slide: {
      ...base,
      type: 'agenda',
      rows: parts.map(({ label, text, covers, at }, part) => ({
        label,
        text: setRich(text, locale),
        cites: [],
        covers,
        part,
        at,
      })),
    },
    evidence: paragraphsOf(parts.map(({ quotes }) => quotes)),
    count: parts.length,
  };
};
