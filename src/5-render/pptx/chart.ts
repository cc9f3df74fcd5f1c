import { toEmu } from '../../core/units.ts';
import type { ChartMark } from '../../ir/scene.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { type Part, relate, xmlPart } from './package.ts';
import { solidFill } from './scheme-color.ts';
import { runProperties } from './text.ts';
import { escapeXml } from './xml.ts';

/** How numbers are shown in the chart and in its workbook. */
export const NUMBER_FORMATS: Readonly<Record<ChartMark['format'], string>> = { percent: '0%', number: 'General' };

type Point = ChartMark['points'][number];

const outline = ({ stroke }: Point): string =>
  stroke === undefined
    ? '<a:ln><a:noFill/></a:ln>'
    : `<a:ln w="${toEmu(stroke.weight)}">${solidFill(stroke.color)}</a:ln>`;

/** `c:bubble3D` and `c:invertIfNegative` each stand only in their own chart's points. */
const dataPoint = (flag: string, point: Point, index: number): string =>
  `<c:dPt><c:idx val="${index}"/>${flag}<c:spPr>${solidFill(point.fill)}${outline(point)}</c:spPr></c:dPt>`;

const cache = (values: readonly string[]): string =>
  `<c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}`;

/** Categories and values as the workbook holds them: labels in column A, numbers in column B, from row 2. */
function seriesData({ points, format }: ChartMark): string {
  const last = points.length + 1;
  const labels = cache(points.map((point) => escapeXml(point.label)));
  const values = cache(points.map((point) => String(point.value)));
  return (
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${labels}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Sheet1!$B$2:$B$${last}</c:f><c:numCache><c:formatCode>${NUMBER_FORMATS[format]}</c:formatCode>${values}</c:numCache></c:numRef></c:val>`
  );
}

const seriesName = ({ series }: ChartMark): string =>
  `<c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache>${cache([escapeXml(series)])}</c:strCache></c:strRef></c:tx>`;

const showing = (value: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Fills its box: the slide's own text is its labels. */
const FULL_FRAME =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
  '<c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="1"/></c:manualLayout></c:layout>';

function doughnut(mark: ChartMark): string {
  const points = mark.points.map((point, index) => dataPoint('<c:bubble3D val="0"/>', point, index)).join('');
  // 10 to 90 is what the schema of the transitional format allows.
  const hole = Math.min(90, Math.max(10, Math.round(mark.hole * 100)));
  return (
    `${FULL_FRAME}<c:doughnutChart><c:varyColors val="1"/><c:ser>${seriesName(mark)}${points}${seriesData(mark)}</c:ser>` +
    `<c:dLbls>${showing(false)}<c:showLeaderLines val="0"/></c:dLbls><c:firstSliceAng val="0"/><c:holeSize val="${hole}"/></c:doughnutChart>`
  );
}

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

const textProperties = (mark: ChartMark, language: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties('a:defRPr', mark.text)}</a:pPr><a:endParaRPr lang="${escapeXml(language)}"/></a:p></c:txPr>`;

/** Horizontal bars, the first on top, each with its value at its end: no value axis, no grid, no legend. */
function bars(mark: ChartMark): string {
  const points = mark.points.map((point, index) => dataPoint('<c:invertIfNegative val="0"/>', point, index)).join('');
  const format = `<c:numFmt formatCode="${NUMBER_FORMATS[mark.format]}" sourceLinked="0"/>`;
  const noLine = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
  const axis = (id: number, other: number, orientation: string, hidden: boolean, position: string): string =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${orientation}"/>${hidden ? '<c:min val="0"/>' : ''}</c:scaling>` +
    `<c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${position}"/>${hidden ? format : ''}<c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/>${noLine}<c:crossAx val="${other}"/><c:crosses val="autoZero"/>`;
  return (
    `<c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser>${seriesName(mark)}` +
    `<c:invertIfNegative val="0"/>${points}<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:dLblPos val="outEnd"/>${showing(true)}</c:dLbls>` +
    `${seriesData(mark)}</c:ser><c:gapWidth val="50"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    `<c:catAx>${axis(CATEGORY_AXIS, VALUE_AXIS, 'maxMin', false, 'l')}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${axis(VALUE_AXIS, CATEGORY_AXIS, 'minMax', true, 't')}<c:crossBetween val="between"/></c:valAx>`
  );
}

/** A native chart in the theme's colours and fonts, bound to its workbook. */
export function chartPart(name: string, mark: ChartMark, workbook: string, language: string): Part {
  const xml =
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:date1904 val="0"/><c:lang val="${escapeXml(language)}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea>${mark.chart === 'doughnut' ? doughnut(mark) : bars(mark)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textProperties(mark, language)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
  return xmlPart(name, CONTENT_TYPES.chart, xml, relate(['embedded-package', workbook]));
}
