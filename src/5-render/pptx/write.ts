import type { LinkTarget, Mark, Master, Page, Scene } from '../../ir/scene.ts';
import { drawSheets } from './draw.ts';
import { notesMasterPart, notesPart } from './notes.ts';
import { type Part, relate, zipPackage } from './package.ts';
import * as names from './part-names.ts';
import { presentationParts } from './presentation.ts';
import { corePropertiesPart, extendedPropertiesPart } from './properties.ts';
import { collectResources } from './resources.ts';
import type { Drawn, Surroundings } from './sheet.ts';
import { slidePart, titleOf } from './slide.ts';
import { layoutParts, slideMasterPart } from './slide-master.ts';
import { themePart } from './theme.ts';

/** Slides by what links to them name: a page, or a mark that carries an anchor. Paragraphs have no place of their own in a deck. */
function findSlides(pages: readonly Page[]): Surroundings['slideOf'] {
  const byPage = new Map(pages.map((page, index) => [page.id, index + 1]));
  const byAnchor = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const { anchor } of page.marks) if (anchor !== undefined) byAnchor.set(anchor, index + 1);
  });
  return (target: LinkTarget) => {
    if (target.type !== 'page' && target.type !== 'mark') return undefined;
    const slide = target.type === 'page' ? byPage.get(target.page) : byAnchor.get(target.mark);
    if (slide === undefined) throw new Error(`a link leads to what is not there: ${JSON.stringify(target)}`);
    return slide;
  };
}

const PACKAGE: Part = {
  name: '',
  contentType: '',
  content: '',
  relationships: relate(
    ['office-document', names.PRESENTATION],
    ['core-properties', names.CORE_PROPERTIES],
    ['extended-properties', names.EXTENDED_PROPERTIES],
  ),
};

/**
 * Writes a deck as PPTX.
 *
 *     marks ── pptxgenjs ──► raw objects ── finish ──► slides, layouts ─┐
 *     scene ──► master, theme, notes, charts, pictures, properties ─────┴─ zip ──► bytes
 *
 * The same scene gives the same bytes, in any process and time zone. Throws where the scene breaks its own contract:
 * a slide without a title, one that follows a master that the scene lacks, a link to a page that is not there.
 */
export async function writePptx(scene: Scene): Promise<Uint8Array> {
  const { masters, pages, theme, size } = scene;
  const { language } = scene.meta;
  const furniture = masters.map((master: Master) => master.marks);
  const bodies = pages.map((page) => page.marks.filter((mark) => mark !== titleOf(page)));
  const sheets: readonly (readonly Mark[])[] = [...furniture, ...bodies];
  const raw = await drawSheets(sheets, language);
  const drawn: readonly (readonly Drawn[])[] = sheets.map((marks, sheet) =>
    marks.map((mark, index) => ({ mark, raw: raw[sheet]?.[index] ?? '' })),
  );
  const resources = collectResources(sheets.flat(), language);
  const surroundings: Surroundings = { language, resources, slideOf: findSlides(pages) };
  const noted = pages.flatMap((page, index) => (page.notes.length > 0 ? [notesPart(page, index + 1, language)] : []));
  return zipPackage([
    PACKAGE,
    ...presentationParts(scene),
    slideMasterPart(masters, language),
    ...layoutParts(masters, drawn, surroundings),
    themePart(names.SLIDE_THEME, theme),
    ...pages.map((page, index) =>
      slidePart(page, index + 1, masters, drawn[masters.length + index] ?? [], surroundings),
    ),
    ...(noted.length > 0 ? [notesMasterPart(size, language), themePart(names.NOTES_THEME, theme), ...noted] : []),
    ...resources.parts,
    corePropertiesPart(scene),
    extendedPropertiesPart(scene),
  ]);
}
