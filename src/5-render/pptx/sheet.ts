import type { LinkTarget, Mark } from '../../ir/scene.ts';
import { finishObject } from './finish.ts';
import type { RelationshipList } from './package.ts';
import { slideName } from './part-names.ts';
import type { Resources } from './resources.ts';
import { escapeXml } from './xml.ts';

/** What all sheets share. */
export interface Surroundings {
  /** BCP 47, named on every run. */
  readonly language: string;
  readonly resources: Resources;
  /** The number of the slide that a link leads to, if it leads to one. */
  readonly slideOf: (target: LinkTarget) => number | undefined;
}

/** A mark and the raw object that pptxgenjs drew for it. */
export interface Drawn {
  readonly mark: Mark;
  readonly raw: string;
}

function linkTo(target: LinkTarget, relationships: RelationshipList, { slideOf }: Surroundings): string {
  if (target.type === 'uri') return `<a:hlinkClick r:id="${relationships.add('hyperlink', target.uri)}"/>`;
  const slide = slideOf(target);
  if (slide === undefined) return '';
  return `<a:hlinkClick r:id="${relationships.add('slide', slideName(slide))}" action="ppaction://hlinksldjump"/>`;
}

function resourceOf(mark: Mark, relationships: RelationshipList, { resources }: Surroundings): string | undefined {
  const part = resources.partOf(mark);
  return part === undefined ? undefined : relationships.add(mark.type === 'chart' ? 'chart' : 'image', part);
}

/** Finishes a sheet's objects; ids count on from `firstId`. */
export function finishObjects(
  drawn: readonly Drawn[],
  firstId: number,
  onLayout: boolean,
  relationships: RelationshipList,
  surroundings: Surroundings,
): string {
  return drawn
    .map(({ mark, raw }, index) => {
      const link = mark.link === undefined ? '' : linkTo(mark.link, relationships, surroundings);
      const identity = { id: firstId + index, link, onLayout };
      return finishObject(raw, mark, identity, resourceOf(mark, relationships, surroundings));
    })
    .join('');
}

const TREE_HEAD =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** A slide's, layout's or master's content: its objects in reading order, which is the order of drawing. */
export function commonSlideData(objects: string, name?: string, background = ''): string {
  const attribute = name === undefined ? '' : ` name="${escapeXml(name)}"`;
  return `<p:cSld${attribute}>${background}<p:spTree>${TREE_HEAD}${objects}</p:spTree></p:cSld>`;
}

/** White, from the theme, behind every slide and notes page. */
export const BACKGROUND = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';

/** Which slot of the theme each name of a colour means, on slides and notes pages alike. */
export const COLOR_MAP: string =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** Layouts, slides and notes pages keep their master's colour map. */
export const MASTER_COLORS = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';
