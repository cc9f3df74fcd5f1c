import { toEmu } from '../../core/units.ts';
import type { Master, MasterName, TextMark } from '../../ir/scene.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { type Part, RelationshipList, relate, xmlPart } from './package.ts';
import { layoutName, SLIDE_MASTER, SLIDE_THEME } from './part-names.ts';
import { layoutNumber, layoutTitle } from './placeholder.ts';
import {
  BACKGROUND,
  COLOR_MAP,
  commonSlideData,
  type Drawn,
  finishObjects,
  MASTER_COLORS,
  type Surroundings,
} from './sheet.ts';
import { levelStyle, lookOf } from './text.ts';
import { textLevels } from './text-levels.ts';
import { NAMESPACES } from './xml.ts';

/** PowerPoint's own kinds, by which slides find their layout again when they are pasted into another deck. */
const LAYOUT_TYPES: Readonly<Record<MasterName, string>> = {
  Title: 'title',
  Divider: 'secHead',
  Content: 'titleOnly',
  Statement: 'cust',
  Quotation: 'cust',
  Page: 'cust',
};

/** Ids of masters and layouts share one range, which starts here (ECMA-376 part 1, 19.7.3). */
const FIRST_MASTER_ID = 2147483648;
export const MASTER_ID: number = FIRST_MASTER_ID;

/** The master whose title is the deck's: its look is the master's title style, which the other layouts depart from. */
export const baseMaster = (masters: readonly Master[]): Master | undefined =>
  masters.find((master) => master.name === 'Content') ?? masters.find((master) => master.title !== undefined);

function layoutPart(
  master: Master,
  number: number,
  drawn: readonly Drawn[],
  isBase: boolean,
  surroundings: Surroundings,
): Part {
  const { language } = surroundings;
  const relationships = new RelationshipList();
  relationships.add('slide-master', SLIDE_MASTER);
  const title = master.title === undefined ? '' : layoutTitle(2, master.title, language, isBase);
  const pageNumber = master.pageNumber === undefined ? '' : layoutNumber(3, master.pageNumber, language);
  const objects = finishObjects(drawn, 4, true, relationships, surroundings);
  const xml =
    `<p:sldLayout ${NAMESPACES} type="${LAYOUT_TYPES[master.name]}" preserve="1" userDrawn="1">` +
    `${commonSlideData(title + objects + pageNumber, master.name)}${MASTER_COLORS}</p:sldLayout>`;
  return xmlPart(layoutName(number), CONTENT_TYPES.slideLayout, xml, relationships.all);
}

/** A layout a master of the scene, with its furniture, title and slide number; `drawn` holds the furniture of each. */
export function layoutParts(
  masters: readonly Master[],
  drawn: readonly (readonly Drawn[])[],
  surroundings: Surroundings,
): readonly Part[] {
  const base = baseMaster(masters);
  return masters.map((master, index) =>
    layoutPart(master, index + 1, drawn[index] ?? [], master === base, surroundings),
  );
}

function titleStyle(title: TextMark | undefined): string {
  const look = title === undefined ? undefined : lookOf(title);
  return look === undefined ? '<p:titleStyle/>' : `<p:titleStyle>${levelStyle('a:lvl1pPr', look)}</p:titleStyle>`;
}

/** The one slide master: title style, slide number, and the list of layouts. */
export function slideMasterPart(masters: readonly Master[], language: string): Part {
  const base = baseMaster(masters);
  const title = base?.title === undefined ? '' : layoutTitle(2, base.title, language, true);
  const pageNumber = base?.pageNumber === undefined ? '' : layoutNumber(3, base.pageNumber, language);
  const layouts = masters.map(
    (_, index) => `<p:sldLayoutId id="${FIRST_MASTER_ID + 1 + index}" r:id="rId${index + 1}"/>`,
  );
  const xml =
    `<p:sldMaster ${NAMESPACES} preserve="1">${commonSlideData(title + pageNumber, undefined, BACKGROUND)}${COLOR_MAP}` +
    `<p:sldLayoutIdLst>${layouts.join('')}</p:sldLayoutIdLst><p:txStyles>${titleStyle(base?.title)}` +
    `<p:bodyStyle>${textLevels(toEmu(18), 1800)}</p:bodyStyle><p:otherStyle>${textLevels(toEmu(36), 1800)}</p:otherStyle></p:txStyles></p:sldMaster>`;
  const layoutTargets = masters.map((_, index) => ['slide-layout', layoutName(index + 1)] as const);
  return xmlPart(SLIDE_MASTER, CONTENT_TYPES.slideMaster, xml, relate(...layoutTargets, ['theme', SLIDE_THEME]));
}
