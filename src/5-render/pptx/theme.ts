import { COLOR_SLOTS, type Theme } from '../../ir/theme.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { type Part, xmlPart } from './package.ts';
import { escapeXml } from './xml.ts';

const fontSet = (face: string): string =>
  `<a:latin typeface="${escapeXml(face)}"/><a:ea typeface=""/><a:cs typeface=""/>`;

const PLAIN_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const outline = (width: number): string =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${PLAIN_FILL}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
const NO_EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** Flat fills, thin lines and no effects: what an object drawn later by hand gets. The schema wants three of each. */
const FORMAT_SCHEME =
  `<a:fillStyleLst>${PLAIN_FILL.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${outline(9525)}${outline(12700)}${outline(19050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${NO_EFFECT.repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${PLAIN_FILL.repeat(3)}</a:bgFillStyleLst>`;

/** The theme's colours and fonts as an Office theme: what "Colors" and "Fonts" in PowerPoint's Design tab exchange. */
export function themePart(name: string, theme: Theme): Part {
  const label = escapeXml(theme.label);
  const colors = COLOR_SLOTS.map((slot) => `<a:${slot}><a:srgbClr val="${theme.colors[slot]}"/></a:${slot}>`).join('');
  const xml =
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${label}"><a:themeElements>` +
    `<a:clrScheme name="${label}">${colors}</a:clrScheme>` +
    `<a:fontScheme name="${label}"><a:majorFont>${fontSet(theme.fonts.head.office)}</a:majorFont><a:minorFont>${fontSet(theme.fonts.body.office)}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${label}">${FORMAT_SCHEME}</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
  return xmlPart(name, CONTENT_TYPES.theme, xml);
}
