import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Page } from '../../ir/scene.ts';
import { type LaidOutDocument, placeOf, whereOf } from '../documents.ts';

/** This many of one layout in a row tire. */
const ALIKE = 3;
/** Slides that lead through the deck may look the same. */
const GUIDES: ReadonlySet<Page['layout']> = new Set(['title', 'agenda', 'divider', 'sources'] as const);

/** Runs of slides that look the same; what a slide runs on to is part of it. */
export function checkAlike(deck: LaidOutDocument): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let run: Page[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (run.length >= ALIKE && first && last) {
      const parameters = { from: whereOf(deck, first), to: whereOf(deck, last), count: run.length };
      found.push(
        diagnose('slides-alike', { ...parameters, layout: first.layout ?? '' }, placeOf(run[ALIKE - 1] ?? last)),
      );
    }
    run = [];
  };
  for (const page of deck.pages) {
    if (page.continues) continue;
    if (page.layout !== run[0]?.layout) close();
    if (page.layout !== undefined && !GUIDES.has(page.layout)) run.push(page);
  }
  close();
  return found;
}
