import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { type Box, bottom, right } from '../../core/geometry.ts';
import type { Mark, Page, PrintScene, Role } from '../../ir/scene.ts';
import { boxOfLine, type LaidOutDocument, placeOf, whereOf } from '../documents.ts';

/** What fills a slide: evidence with its rules, and not what leads to it or stands on every slide. */
const EVIDENCE: ReadonlySet<Role> = new Set<Role>([
  'heading',
  'body',
  'label',
  'figure',
  'panel',
  'arrow',
  'rule',
  'note',
  'decoration',
]);
/** What reaches into a half by less than a line's depth leaves it empty to the eye, points. */
const REACH = 6;

type Half = 'left' | 'right' | 'lower';

/**
 * Slides of which a half shows nothing. Those that leave room on purpose follow other masters (title, divider, bottom
 * line, quotation) or set a figure alone.
 */
export function checkHalves(deck: LaidOutDocument): readonly Diagnostic[] {
  const area = areaOf(deck.scene);
  if (!area) return [];
  return deck.pages.flatMap((page) => {
    if (page.master !== 'Content' || page.layout === 'number') return [];
    const half = emptyHalf(page, area);
    return half === undefined
      ? []
      : [diagnose('slide-half-empty', { where: whereOf(deck, page), half }, placeOf(page))];
  });
}

/** Where titles and evidence stand: as wide as titles may be, from their top to the line at the foot. */
function areaOf({ masters }: PrintScene): Box | undefined {
  const master = masters.find(({ name }) => name === 'Content');
  const title = master?.title?.box;
  const foot = master?.pageNumber?.box;
  return title && foot && { ...title, h: foot.y - title.y };
}

function emptyHalf(page: Page, area: Box): Half | undefined {
  const boxes = page.marks.filter((mark) => EVIDENCE.has(mark.role)).flatMap(inkOf);
  const middle = { x: area.x + area.w / 2, y: area.y + area.h / 2 };
  if (!boxes.some((box) => bottom(box) > middle.y + REACH)) return 'lower';
  if (!boxes.some((box) => right(box) > middle.x + REACH)) return 'right';
  if (!boxes.some((box) => box.x < middle.x - REACH)) return 'left';
  return undefined;
}

/** Where a mark shows something: the lines of a text, not the box that they would have room in. */
const inkOf = (mark: Mark): readonly Box[] => (mark.type === 'text' ? mark.lines.map(boxOfLine) : [mark.box]);
