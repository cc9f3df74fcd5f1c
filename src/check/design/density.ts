import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Mark, Page, Role, SetText } from '../../ir/scene.ts';
import { type LaidOutDocument, placeOf, readText, textsOf, titleOf, whereOf } from '../documents.ts';

/** How much a slide may hold: the words of a page, and the items of its list over all its pages. */
interface Density {
  readonly words: number;
  readonly items: number;
}

/**
 * Words: 105 where somebody speaks to the slide, 150 where it is read as a paper is. Items: six are the most that a list
 * may have; tables for reference may fill two slides.
 */
const SPOKEN_TO: Density = { words: 105, items: 6 };
const REFERENCE: Density = { words: 150, items: 12 };
/** The quotation alone, and not who said it: the five lines that its layout is made for. */
const PROJECTED: Density = { words: 45, items: 6 };

/** By layout; the list of sources is an index, which nobody reads through. */
const DENSITIES: Readonly<Partial<Record<NonNullable<Page['layout']>, Density>>> = {
  title: SPOKEN_TO,
  bluf: SPOKEN_TO,
  agenda: SPOKEN_TO,
  quote: PROJECTED,
  divider: SPOKEN_TO,
  pillars: SPOKEN_TO,
  cards: SPOKEN_TO,
  number: SPOKEN_TO,
  regional: SPOKEN_TO,
  comparison: REFERENCE,
  rows: REFERENCE,
  roles: REFERENCE,
  organisation: REFERENCE,
  timeline: REFERENCE,
  engagement: REFERENCE,
  asks: REFERENCE,
};

/** What is there to be read; running matter and paragraph numbers are not. */
const READ: ReadonlySet<Role> = new Set<Role>(['title', 'heading', 'body', 'label', 'figure', 'panel', 'note']);

/** Slides with more words than their layout can carry, and lists with more items. */
export function checkDensity(deck: LaidOutDocument): readonly Diagnostic[] {
  return deck.pages.flatMap((page): readonly Diagnostic[] => {
    const density = page.layout === undefined ? undefined : DENSITIES[page.layout];
    if (density === undefined) return [];
    const where = whereOf(deck, page);
    const words = countWords(page, density === PROJECTED);
    const items = page.continues ? 0 : (page.items ?? 0);
    return [
      ...(words > density.words ? [diagnose('words-many', { where, words, most: density.words }, placeOf(page))] : []),
      ...(items > density.items ? [diagnose('items-many', { where, items, most: density.items }, placeOf(page))] : []),
    ];
  });
}

function countWords(page: Page, titleOnly: boolean): number {
  const title = titleOf(page);
  const marks = titleOnly
    ? title
      ? [title]
      : []
    : page.marks.filter((mark) => READ.has(mark.role) && !mark.decorative);
  let count = 0;
  for (const text of marks.flatMap(readIn)) {
    for (const word of readText(text).split(/\s+/)) if (isWord(word)) count += 1;
  }
  return count;
}

/** The texts of a mark; heads of columns are labels that are looked up, not read. */
const readIn = (mark: Mark): readonly SetText[] =>
  mark.type === 'table' ? mark.rows.flatMap(({ header, cells }) => (header ? [] : cells)) : textsOf(mark);

/** A number of a paragraph, or a dash between words, is none. */
const isWord = (word: string): boolean => !word.startsWith('¶') && /[^\s–—•·.,;:!?…“”‘’"'()/&+=-]/.test(word);
