import type { SlideBuilder } from './builder.ts';

/** The speaker's words, which are the slide's title, and who said them: one of the speech's facts. */
export const buildQuote: SlideBuilder<'quote'> = (base, { name, lines }, { speech }) => ({
  slide: { ...base, type: 'quote', attribution: { name, lines, at: speech.speech.at } },
  evidence: [],
  count: 1,
});
