import { citeBeside, collectCites } from '../cites.ts';
import { present, type SlideBuilder } from './builder.ts';

/** Equal items side by side. */
export const buildCards: SlideBuilder<'cards'> = (base, { items }) => ({
  slide: {
    ...base,
    type: 'cards',
    cards: items.map(({ ordinal, ...card }) => ({ ...citeBeside(card, base.title.cites), ...present({ ordinal }) })),
  },
  evidence: collectCites(items),
  count: items.length,
});
