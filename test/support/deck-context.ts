import type { DeckContext } from '../../src/4-layout/deck/context.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import type { Theme } from '../../src/ir/theme.ts';
import { createFontSet } from '../../src/text/fonts.ts';
import { LABELS } from './briefing-documents.ts';

/** What a slide layout may know, with English labels and a document without slides. */
export function deckContext(theme: Theme): DeckContext {
  return {
    theme,
    fonts: createFontSet(theme, createNodeWorld(process.cwd()), { ligatures: false }),
    document: {
      type: 'deck',
      meta: { title: '', author: '', subject: '', keywords: [], language: 'en-US', date: '2008-06-03', source: '' },
      labels: LABELS,
      parts: [],
      slides: [],
      paragraphs: [],
    },
  };
}
