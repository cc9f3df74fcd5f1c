import type { Mark, TableMark } from '../../ir/scene.ts';
import { type Identity, nonVisualProperties } from './identity.ts';
import { restoreSchemeColors } from './scheme-color.ts';
import { FONTS } from './text.ts';

/** "No Style, No Grid": every border and fill is the cell's own. PowerPoint knows it without a definition in the file. */
const NO_TABLE_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/**
 * Mends what pptxgenjs writes of paragraphs: it repeats their properties before every run but the first (readers disagree on which
 * counts), marks them as list items without a bullet, claims a second language, and names an end style that no run needs.
 */
function mendText(xml: string): string {
  return (
    xml
      .replace(/(<\/a:r>)<a:pPr\b[^>]*>.*?<\/a:pPr>/gs, '$1')
      .replace(/(<\/a:r>)<a:endParaRPr\b[^>]*\/>/g, '$1')
      .replaceAll(' indent="0" marL="0"', '')
      .replaceAll('<a:buNone/>', '')
      .replaceAll(' altLang="en-US"', '')
      .replaceAll(' dirty="0"', '')
      // It gives the Latin heading font to every script.
      .replace(/<a:latin typeface="\+mj-lt"[^>]*\/><a:ea[^>]*\/><a:cs[^>]*\/>/g, FONTS.head)
  );
}

/** An outline that is absent on purpose says so; a text box has none anyway. */
const mendOutline = (xml: string, mark: Mark): string =>
  xml.replaceAll('<a:ln></a:ln>', mark.type === 'text' ? '' : '<a:ln><a:noFill/></a:ln>');

function mendTable(xml: string, mark: TableMark): string {
  const headRow = mark.rows[0]?.header === true ? ' firstRow="1"' : '';
  const headColumn = mark.rows.some((row) => row.cells[0]?.header === 'row') ? ' firstCol="1"' : '';
  return xml
    .replace(
      '<a:tblPr/>',
      `<a:tblPr${headRow}${headColumn}><a:tableStyleId>${NO_TABLE_STYLE}</a:tableStyleId></a:tblPr>`,
    )
    .replace(/\s+(<\/a:(?:tcPr|tc|tbl|graphicData|graphic)>)/g, '$1');
}

function mendMark(xml: string, mark: Mark, resource: string | undefined): string {
  switch (mark.type) {
    case 'table':
      return mendTable(mendText(xml), mark);
    case 'text':
      return mendText(xml);
    case 'chart':
    case 'image':
      return xml.replace(/>\s+</g, '><').replace(/ r:(id|embed)="[^"]*"/, ` r:$1="${resource ?? ''}"`);
    default:
      return xml;
  }
}

/**
 * Makes one raw object of pptxgenjs into the mark it was drawn for. `resource` is the relationship to the chart or picture it shows.
 */
export function finishObject(raw: string, mark: Mark, identity: Identity, resource?: string): string {
  return restoreSchemeColors(mendOutline(mendMark(raw, mark, resource), mark)).replace(
    /<p:nv(\w+)Pr>.*?<\/p:nv\1Pr>/s,
    // A function, since a replacement text would read `$1` in a name.
    () => nonVisualProperties(mark, identity),
  );
}
