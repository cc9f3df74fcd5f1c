import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { isEnglish } from '../../core/language.ts';
import type { Page } from '../../ir/scene.ts';
import { type LaidOutDocument, placeOf, titleOf, whereOf } from '../documents.ts';
import { isSentence } from './sentence.ts';

/** Titles that are a name, or the speaker's own words. */
const NO_MESSAGE: ReadonlySet<Page['layout']> = new Set(['title', 'divider', 'quote'] as const);
/** Titles that are all that the slide has to say, and set so. */
const STATEMENT: ReadonlySet<Page['layout']> = new Set(['bluf', 'quote'] as const);
const MOST_LINES = 2;
/** What stands in quotation marks as a whole is the speaker's, and nobody's to mend. */
const QUOTATION = /^[“"«].*[”"»][.!?…]?$/s;

/** Titles of slides: each a sentence of at most two lines that no other slide has. */
export function checkTitles(deck: LaidOutDocument): readonly Diagnostic[] {
  const english = isEnglish(deck.scene.meta.language);
  const first = new Map<string, Page>();
  return deck.pages.flatMap((page): readonly Diagnostic[] => {
    // What runs on has said its title, and counts it.
    if (page.continues) return [];
    const where = whereOf(deck, page);
    const found: Diagnostic[] = [];
    const say = (
      code: 'title-not-sentence' | 'title-too-long',
      parameters: Record<string, string | number> = {},
    ): void => {
      found.push(diagnose(code, { where, title: page.title, ...parameters }, placeOf(page)));
    };
    if (english && !NO_MESSAGE.has(page.layout) && !QUOTATION.test(page.title) && !isSentence(page.title)) {
      say('title-not-sentence');
    }
    const lines = titleOf(page)?.lines.length ?? 0;
    if (lines > MOST_LINES && !STATEMENT.has(page.layout)) say('title-too-long', { lines });
    const key = page.title.toLowerCase().replace(/\s+/g, ' ').trim();
    const twin = first.get(key);
    if (twin === undefined) first.set(key, page);
    else {
      const span = placeOf(twin);
      const related = span === undefined ? [] : [{ message: `the title of ${whereOf(deck, twin)}`, span }];
      const parameters = { where, title: page.title, other: whereOf(deck, twin) };
      found.push(diagnose('title-repeated', parameters, placeOf(page), { related }));
    }
    return found;
  });
}
