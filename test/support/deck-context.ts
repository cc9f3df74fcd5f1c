import type { DeckContext } from '../../src/4-layout/deck/context.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import type { Theme } from '../../src/ir/theme.ts';
import { createFontSet } from '../../src/text/fonts.ts';

/** What a slide layout may know, with English labels and a document without slides. */
export function deckContext(theme: Theme): DeckContext {
  return {
    theme,
    fonts: createFontSet(theme, createNodeWorld(process.cwd()), { ligatures: false }),
    document: {
      type: 'deck',
      meta: { title: '', author: '', subject: '', keywords: [], language: 'en-US', date: '2008-06-03', source: '' },
      labels: {
        slides: 'Slides {from}–{to}',
        slide: 'Slide {from}',
        continued: '{head} (continued, {page} of {pages})',
        entries: 'In this part',
        slidesShort: 'sl. {numbers}',
        pagesShort: 'p. {numbers}',
        paragraphContinued: '¶{number}, cont.',
        page: 'Slide {number}',
      },
      parts: [],
      slides: [],
      paragraphs: [],
    },
  };
}
