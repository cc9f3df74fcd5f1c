import type { Mark, Paragraph, Scene } from '../../ir/scene.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { type Part, xmlPart } from './package.ts';
import { CORE_PROPERTIES, EXTENDED_PROPERTIES } from './part-names.ts';
import { titleOf } from './slide.ts';
import { wordsOf } from './text.ts';
import { escapeXml } from './xml.ts';

/** Midnight, Greenwich, of an ISO date that may lack day and month; nothing for what is no date. */
function timestamp(date: string): string | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}T00:00:00Z`;
}

const element = (name: string, text: string): string => (text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`);

/** What the file says of itself; its times are those of the speech, so that they do not change from build to build. */
export function corePropertiesPart({ meta }: Scene): Part {
  const time = timestamp(meta.date);
  const times = ['created', 'modified'].map((name) =>
    time === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`,
  );
  const xml =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    element('dc:title', meta.title) +
    element('dc:subject', meta.subject) +
    element('dc:creator', meta.author) +
    element('cp:keywords', meta.keywords.join(', ')) +
    element('dc:language', meta.language) +
    element('cp:lastModifiedBy', meta.author) +
    `<cp:revision>1</cp:revision>${times.join('')}</cp:coreProperties>`;
  return xmlPart(CORE_PROPERTIES, CONTENT_TYPES.coreProperties, xml);
}

function paragraphsOf(mark: Mark): readonly Paragraph[] {
  if (mark.type === 'text') return mark.paragraphs;
  if (mark.type === 'table') return mark.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
  return [];
}

const countWords = (paragraphs: readonly Paragraph[]): number =>
  paragraphs
    .flatMap(({ runs }) =>
      runs
        .map((run) => run.text)
        .join('')
        .split(/\s+/),
    )
    .filter((word) => word !== '').length;

/** Counts, fonts and titles, as the file's properties list them. */
export function extendedPropertiesPart({ pages, theme }: Scene): Part {
  const fonts = [...new Set([theme.fonts.head.office, theme.fonts.body.office])];
  const titles = pages.map((page) => wordsOf(titleOf(page)));
  const groups = [
    ['Fonts Used', fonts],
    ['Theme', [theme.label]],
    ['Slide Titles', titles],
  ] as const;
  const heads = groups.map(
    ([name, list]) =>
      `<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${list.length}</vt:i4></vt:variant>`,
  );
  const parts = groups.flatMap(([, list]) => list.map((name) => `<vt:lpstr>${escapeXml(name)}</vt:lpstr>`));
  const paragraphs = pages.flatMap((page) => page.marks.flatMap(paragraphsOf));
  const xml =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `<TotalTime>0</TotalTime><Words>${countWords(paragraphs)}</Words><Application>aide-memoire</Application>` +
    `<PresentationFormat>Widescreen</PresentationFormat><Paragraphs>${paragraphs.length}</Paragraphs><Slides>${pages.length}</Slides>` +
    `<Notes>${pages.filter((page) => page.notes.length > 0).length}</Notes><HiddenSlides>0</HiddenSlides><MMClips>0</MMClips><ScaleCrop>false</ScaleCrop>` +
    `<HeadingPairs><vt:vector size="${groups.length * 2}" baseType="variant">${heads.join('')}</vt:vector></HeadingPairs>` +
    `<TitlesOfParts><vt:vector size="${parts.length}" baseType="lpstr">${parts.join('')}</vt:vector></TitlesOfParts>` +
    '<LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged></Properties>';
  return xmlPart(EXTENDED_PROPERTIES, CONTENT_TYPES.extendedProperties, xml);
}
