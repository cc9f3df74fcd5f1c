import { createHash } from 'node:crypto';
import { toEmu } from '../../core/units.ts';
import type { Scene } from '../../ir/scene.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { NOTES_SIZE } from './notes.ts';
import { type Part, type RelationshipType, relate, xmlPart } from './package.ts';
import * as names from './part-names.ts';
import { MASTER_ID } from './slide-master.ts';
import { textLevels } from './text-levels.ts';
import { escapeXml, NAMESPACES } from './xml.ts';

/** The smallest slide id that the schema allows (ECMA-376 part 1, 19.7.13). */
const FIRST_SLIDE_ID = 256;

interface Section {
  readonly title: string;
  readonly slides: readonly number[];
}

function sectionsOf(scene: Scene): readonly Section[] {
  const sections: { title: string; slides: number[] }[] = [];
  scene.pages.forEach((page, index) => {
    const last = sections.at(-1);
    if (last !== undefined && last.title === page.section) last.slides.push(index);
    else sections.push({ title: page.section, slides: [index] });
  });
  return sections.every(({ title }) => title === '') ? [] : sections;
}

/** A name-based UUID (version 5 in form) in the upper case that PowerPoint writes and validators ask for. */
function guid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex').toUpperCase();
  const variant = '89AB'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}

function sectionList(scene: Scene): string {
  const sections = sectionsOf(scene).map(({ title, slides }, index) => {
    const ids = slides.map((slide) => `<p14:sldId id="${FIRST_SLIDE_ID + slide}"/>`).join('');
    return `<p14:section name="${escapeXml(title)}" id="${guid(`section ${index} ${title}`)}"><p14:sldIdLst>${ids}</p14:sldIdLst></p14:section>`;
  });
  if (sections.length === 0) return '';
  return (
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">' +
    `<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${sections.join('')}</p14:sectionLst></p:ext></p:extLst>`
  );
}

/** The presentation and the small parts that only it refers to. */
export function presentationParts(scene: Scene): readonly Part[] {
  const hasNotes = scene.pages.some((page) => page.notes.length > 0);
  const targets: (readonly [RelationshipType, string])[] = [
    ['slide-master', names.SLIDE_MASTER],
    ...scene.pages.map((_, index) => ['slide', names.slideName(index + 1)] as const),
    ...(hasNotes ? [['notes-master', names.NOTES_MASTER] as const] : []),
    ['presentation-properties', names.PRESENTATION_PROPERTIES],
    ['view-properties', names.VIEW_PROPERTIES],
    ['theme', names.SLIDE_THEME],
    ['table-styles', names.TABLE_STYLES],
  ];
  const slides = scene.pages
    .map((_, index) => `<p:sldId id="${FIRST_SLIDE_ID + index}" r:id="rId${index + 2}"/>`)
    .join('');
  const notesMaster = hasNotes
    ? `<p:notesMasterIdLst><p:notesMasterId r:id="rId${scene.pages.length + 2}"/></p:notesMasterIdLst>`
    : '';
  const xml =
    `<p:presentation ${NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">` +
    `<p:sldMasterIdLst><p:sldMasterId id="${MASTER_ID}" r:id="rId1"/></p:sldMasterIdLst>${notesMaster}` +
    `${slides === '' ? '' : `<p:sldIdLst>${slides}</p:sldIdLst>`}<p:sldSz cx="${toEmu(scene.size.w)}" cy="${toEmu(scene.size.h)}"/>` +
    `<p:notesSz cx="${toEmu(NOTES_SIZE.w)}" cy="${toEmu(NOTES_SIZE.h)}"/>` +
    `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${escapeXml(scene.meta.language)}"/></a:defPPr>${textLevels(toEmu(36), 1800)}</p:defaultTextStyle>` +
    `${sectionList(scene)}</p:presentation>`;
  return [
    xmlPart(names.PRESENTATION, CONTENT_TYPES.presentation, xml, relate(...targets)),
    xmlPart(names.PRESENTATION_PROPERTIES, CONTENT_TYPES.presentationProperties, `<p:presentationPr ${NAMESPACES}/>`),
    xmlPart(
      names.VIEW_PROPERTIES,
      CONTENT_TYPES.viewProperties,
      `<p:viewPr ${NAMESPACES}><p:notesTextViewPr><p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale><p:origin x="0" y="0"/></p:cViewPr></p:notesTextViewPr><p:gridSpacing cx="76200" cy="76200"/></p:viewPr>`,
    ),
    // The style that PowerPoint gives to tables made later; those of the deck name theirs.
    xmlPart(
      names.TABLE_STYLES,
      CONTENT_TYPES.tableStyles,
      '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
    ),
  ];
}
