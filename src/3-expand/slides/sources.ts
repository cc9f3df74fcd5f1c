import type { SlideBuilder } from './builder.ts';

/** Where the text is and how it is used; layout adds the concordance, for it knows the slides' numbers. */
export const buildSources: SlideBuilder<'sources'> = (base, { columns, blocks }) => ({
  slide: {
    ...base,
    type: 'sources',
    columns: [columns[0] ?? '', columns[1] ?? '', columns[2] ?? ''],
    blocks: blocks.filter((block) => block.text.length > 0).map(({ label, text, at }) => ({ label, text, at })),
  },
  evidence: [],
  count: 1,
});
