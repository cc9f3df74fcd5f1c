import type { Box, Size } from '../../core/geometry.ts';
import { toEmu } from '../../core/units.ts';
import type { NotesParagraph, Page } from '../../ir/scene.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { type Part, relate, xmlPart } from './package.ts';
import { NOTES_MASTER, NOTES_THEME, notesName, slideName } from './part-names.ts';
import { BACKGROUND, COLOR_MAP, commonSlideData, MASTER_COLORS } from './sheet.ts';
import { transform } from './text.ts';
import { textLevels } from './text-levels.ts';
import { escapeXml, NAMESPACES } from './xml.ts';

/** A notes page in points: 7.5 by 10 inches, which prints on A4 and on Letter. */
export const NOTES_SIZE: Size = { w: 540, h: 720 };

const TEXT: Box = { x: 54, y: 306, w: 432, h: 366 };
const NUMBER: Box = { x: 306, y: 684, w: 180, h: 18 };

/** The slide's picture above the text, in the slide's own shape. */
function pictureBox(slide: Size): Box {
  const w = Math.min(TEXT.w, (234 * slide.w) / slide.h);
  return { x: (NOTES_SIZE.w - w) / 2, y: 48, w, h: (w * slide.h) / slide.w };
}

const shape = (
  id: number,
  name: string,
  locks: string,
  placeholder: string,
  properties: string,
  text: string,
): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"${locks}/></p:cNvSpPr><p:nvPr><p:ph ${placeholder}/></p:nvPr></p:nvSpPr>` +
  `${properties === '' ? '<p:spPr/>' : `<p:spPr>${properties}</p:spPr>`}${text}</p:sp>`;

const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
const IMAGE_LOCKS = ' noRot="1" noChangeAspect="1"';
const OUTLINE = '<a:noFill/><a:ln w="9525"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:ln>';

const body = (frame: string, paragraphs: string): string => `<p:txBody>${frame}<a:lstStyle/>${paragraphs}</p:txBody>`;

const numberField = (text: string, properties: string, language: string): string =>
  `<a:p>${properties}<a:fld id="{5D3C7A0E-2B5B-4F0C-9C64-0B7E2C1F8A11}" type="slidenum"><a:rPr lang="${language}"/><a:t>${text}</a:t></a:fld></a:p>`;

/** The look of all notes pages, with a theme of its own. */
export function notesMasterPart(slide: Size, language: string): Part {
  const lang = escapeXml(language);
  const frame = '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"/>';
  const objects =
    shape(
      2,
      'Slide image',
      IMAGE_LOCKS,
      'type="sldImg" idx="2"',
      transform(pictureBox(slide)) + RECTANGLE + OUTLINE,
      '',
    ) +
    shape(
      3,
      'Notes',
      '',
      'type="body" sz="quarter" idx="3"',
      transform(TEXT) + RECTANGLE,
      body(frame, `<a:p><a:pPr lvl="0"/><a:r><a:rPr lang="${lang}"/><a:t>¶</a:t></a:r></a:p>`),
    ) +
    shape(
      4,
      'Slide number',
      '',
      'type="sldNum" sz="quarter" idx="5"',
      transform(NUMBER) + RECTANGLE,
      body(frame, numberField('‹#›', '<a:pPr algn="r"/>', lang)),
    );
  const xml =
    `<p:notesMaster ${NAMESPACES}>${commonSlideData(objects, undefined, BACKGROUND)}` +
    `${COLOR_MAP}<p:notesStyle>${textLevels(toEmu(18), 1200)}</p:notesStyle></p:notesMaster>`;
  return xmlPart(NOTES_MASTER, CONTENT_TYPES.notesMaster, xml, relate(['theme', NOTES_THEME]));
}

/** A paragraph of the speech: its number in bold, then its words, underlined where the slide's lines rest on them. */
function notesParagraph({ label, text, marked = [] }: NotesParagraph, index: number, lang: string): string {
  const properties = index === 0 ? '' : '<a:pPr><a:spcBef><a:spcPts val="600"/></a:spcBef></a:pPr>';
  const run = (words: string, look = ''): string =>
    words === '' ? '' : `<a:r><a:rPr lang="${lang}"${look}/><a:t>${escapeXml(words)}</a:t></a:r>`;
  const space = label === '' || text === '' ? '' : ' ';
  let words = '';
  let at = 0;
  for (const { start, end } of marked) {
    words += run(`${at === 0 ? space : ''}${text.slice(at, start)}`) + run(text.slice(start, end), ' u="sng"');
    at = end;
  }
  words += run(`${at === 0 ? space : ''}${text.slice(at)}`);
  return `<a:p>${properties}${run(label, ' b="1"')}${words}</a:p>`;
}

/** The notes page of slide `number`: the paragraphs that the slide rests on, in full. */
export function notesPart(page: Page, number: number, language: string): Part {
  const lang = escapeXml(language);
  const paragraphs = page.notes.map((paragraph, index) => notesParagraph(paragraph, index, lang)).join('');
  const objects =
    shape(2, 'Slide image', IMAGE_LOCKS, 'type="sldImg"', '', '') +
    shape(3, 'Notes', '', 'type="body" idx="1"', '', body('<a:bodyPr/>', paragraphs)) +
    shape(
      4,
      'Slide number',
      '',
      'type="sldNum" sz="quarter" idx="5"',
      '',
      body('<a:bodyPr/>', numberField(String(page.number), '', lang)),
    );
  const xml = `<p:notes ${NAMESPACES}>${commonSlideData(objects)}${MASTER_COLORS}</p:notes>`;
  const relationships = relate(['notes-master', NOTES_MASTER], ['slide', slideName(number)]);
  return xmlPart(notesName(number), CONTENT_TYPES.notesSlide, xml, relationships);
}
