import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Span } from '../../core/source.ts';
import type { Mark, Page, Role, RunStyle } from '../../ir/scene.ts';
import type { TextStyle } from '../../ir/theme.ts';
import { isDeck, type LaidOutDocument, placeOf, textsOf, whereAll } from '../documents.ts';

/** What a text is for, as far as its size goes. */
type Use = 'titles' | 'text' | 'small print' | 'running matter';

const USES: Readonly<Record<Role, Use>> = {
  title: 'titles',
  heading: 'text',
  body: 'text',
  panel: 'text',
  figure: 'text',
  label: 'small print',
  ref: 'small print',
  head: 'small print',
  note: 'small print',
  footer: 'running matter',
  'page-number': 'running matter',
  marking: 'running matter',
  rule: 'running matter',
  tick: 'running matter',
  arrow: 'running matter',
  decoration: 'running matter',
};

/**
 * The smallest sizes that a reader can be asked to read, points. A slide is read from across the room, so its evidence
 * takes 14 at least; paper is read in hand.
 */
const ON_SLIDES: Readonly<Record<Use, number>> = { titles: 20, text: 14, 'small print': 11, 'running matter': 9 };
const ON_PAPER: Readonly<Record<Use, number>> = { titles: 14, text: 9, 'small print': 8, 'running matter': 7 };
/** Labels and numbers share a table with its text, and the list of sources is for reading in hand. */
const MIXED: Use = 'small print';

/** Texts of one size that are too small, with the pages on which they stand. */
interface Small {
  readonly use: Use;
  readonly size: number;
  readonly style: RunStyle;
  readonly first: Page;
  readonly mark: Mark;
  readonly pages: Set<Page>;
}

/** Sizes that are too small to read, each told once with the first page it is on. */
export function checkTypeSizes(document: LaidOutDocument): readonly Diagnostic[] {
  const least = isDeck(document) ? ON_SLIDES : ON_PAPER;
  const small = new Map<string, Small>();
  for (const page of document.pages) {
    for (const mark of page.marks) {
      const use =
        mark.type === 'table' || (page.layout === 'sources' && USES[mark.role] === 'text') ? MIXED : USES[mark.role];
      for (const { lines } of textsOf(mark)) {
        for (const { runs } of lines) {
          for (const { style, text } of runs) {
            if (style.size >= least[use]) continue;
            const own = text.trimStart().startsWith('¶') ? USES.ref : use;
            if (style.size >= least[own]) continue;
            const key = `${own} ${style.size}`;
            const known = small.get(key);
            if (known) known.pages.add(page);
            else small.set(key, { use: own, size: style.size, style, first: page, mark, pages: new Set([page]) });
          }
        }
      }
    }
  }
  return [...small.values()].map(({ use, size, style, first, mark, pages }) => {
    const parameters = { use, size, least: least[use], where: whereAll(document, first, pages.size) };
    return diagnose('type-small', parameters, styleIn(document, style) ?? mark.origin ?? placeOf(first));
  });
}

/** Where the theme sets a style of this look, or lets one step down to its size. */
function styleIn({ scene }: LaidOutDocument, look: RunStyle): Span | undefined {
  const { theme } = scene;
  const [scale, steps] = scene.type === 'deck' ? (['slide', theme.steps] as const) : (['print', {}] as const);
  const styles: readonly (readonly [string, TextStyle])[] = Object.entries(theme[scale]);
  const same = styles.find(([, each]) => each.size === look.size && each.font === look.font && each.bold === look.bold);
  if (same) return theme.places?.get(`${scale}.${same[0]}`);
  const stepped = Object.entries(steps).find(([, sizes]) => sizes.includes(look.size));
  return stepped && theme.places?.get(`steps.${stepped[0]}`);
}
