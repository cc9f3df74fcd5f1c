import type { SlideBuilder } from './builder.ts';

/** The speaker's words, which are the slide's title, and who said them. */
export const buildQuote: SlideBuilder<'quote'> = (base, { name, lines }) => ({
  slide: { ...base, type: 'quote', attribution: { name, lines } },
  evidence: [],
  count: 1,
});
