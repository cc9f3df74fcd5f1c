import type { AgendaSlide, SlideBase } from '../../ir/document.ts';
import type { Locale } from '../../ir/template.ts';
import type { SpeechPart } from '../parts.ts';
import { setRich } from '../typography.ts';

/** The parts of the speech; the range that each covers stands in its place, so it needs no references of its own. */
export function buildAgenda(base: SlideBase, parts: readonly SpeechPart[], locale: Locale): AgendaSlide {
  return {
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
  };
}
