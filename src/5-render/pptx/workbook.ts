import type { ChartMark } from '../../ir/scene.ts';
import { NUMBER_FORMATS } from './chart.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { type Part, relate, xmlPart, zipPackage } from './package.ts';
import { escapeXml } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORKBOOK = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';

const textCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;

function sheetXml({ series, points }: ChartMark): string {
  const rows = points.map(
    ({ label, value }, index) =>
      `<row r="${index + 2}">${textCell(`A${index + 2}`, label)}<c r="B${index + 2}" s="1"><v>${value}</v></c></row>`,
  );
  return (
    `<worksheet xmlns="${MAIN}"><dimension ref="A1:B${points.length + 1}"/><cols><col min="1" max="1" width="40" customWidth="1"/></cols>` +
    `<sheetData><row r="1">${textCell('A1', '')}${textCell('B1', series)}</row>${rows.join('')}</sheetData></worksheet>`
  );
}

/** Two cell formats: text, and the chart's numbers. The first two fills are fixed by the format (ECMA-376 part 1, 18.8.20). */
const stylesXml = ({ format }: ChartMark): string =>
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${NUMBER_FORMATS[format]}"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The data sheet behind a chart, which PowerPoint opens at "Edit Data": labels in column A, values in column B. */
export function workbookPart(name: string, mark: ChartMark): Part {
  const workbook =
    `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>';
  const content = zipPackage([
    { name: '', contentType: '', content: '', relationships: relate(['office-document', WORKBOOK]) },
    xmlPart(WORKBOOK, CONTENT_TYPES.workbookMain, workbook, relate(['worksheet', SHEET], ['styles', STYLES])),
    xmlPart(SHEET, CONTENT_TYPES.worksheet, sheetXml(mark)),
    xmlPart(STYLES, CONTENT_TYPES.styles, stylesXml(mark)),
  ]);
  return { name, contentType: CONTENT_TYPES.workbook, content, relationships: [] };
}
