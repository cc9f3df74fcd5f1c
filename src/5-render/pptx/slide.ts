import type { Master, Page, TextMark } from '../../ir/scene.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { type Part, RelationshipList, xmlPart } from './package.ts';
import { layoutName, notesName, slideName } from './part-names.ts';
import { slideNumber, slideTitle } from './placeholder.ts';
import { commonSlideData, type Drawn, finishObjects, MASTER_COLORS, type Surroundings } from './sheet.ts';
import { NAMESPACES } from './xml.ts';

/** The page's title, which its layout's placeholder holds. Throws where it has none: every slide must have a title. */
export function titleOf(page: Page): TextMark {
  const title = page.marks.find((mark): mark is TextMark => mark.type === 'text' && mark.placeholder === 'title');
  if (title === undefined) throw new Error(`slide “${page.id}” has no title`);
  return title;
}

/**
 * A slide: the title first, then its other objects in reading order, then its number.
 * `number` is the slide's place in the file, `drawn` all its marks but the title.
 */
export function slidePart(
  page: Page,
  number: number,
  masters: readonly Master[],
  drawn: readonly Drawn[],
  surroundings: Surroundings,
): Part {
  const layout = masters.findIndex((master) => master.name === page.master);
  const master = masters[layout];
  if (master === undefined) throw new Error(`slide “${page.id}” follows a master that is not there: ${page.master}`);
  const { language } = surroundings;
  const relationships = new RelationshipList();
  relationships.add('slide-layout', layoutName(layout + 1));
  if (page.notes.length > 0) relationships.add('notes-slide', notesName(number));
  const title = slideTitle(2, titleOf(page), master.title, language);
  const objects = finishObjects(drawn, 3, false, relationships, surroundings);
  const last = drawn.length + 3;
  const shown = master.pageNumber === undefined ? '' : slideNumber(last, master.pageNumber, page.number, language);
  const xml = `<p:sld ${NAMESPACES}>${commonSlideData(title + objects + shown)}${MASTER_COLORS}</p:sld>`;
  return xmlPart(slideName(number), CONTENT_TYPES.slide, xml, relationships.all);
}
