import { assertNever } from '../../core/assert-never.ts';
import type { ChartMark, LineMark, Mark, Stroke } from '../../ir/scene.ts';
import { drawTable } from './draw-table.ts';
import { drawText } from './draw-text.ts';
import { captureSlides, place, type Sheet, startDeck } from './pptxgen.ts';
import { colorKey } from './scheme-color.ts';
import { cleanText, escapeXml } from './xml.ts';

/** A transparent pixel: the picture's own bytes go into the package without a detour through Base64. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==';

const drawStroke = (stroke: Stroke): { color: string; width: number } => ({
  color: colorKey(stroke.color),
  width: stroke.weight,
});

function drawLine(sheet: Sheet, { from, to, stroke, arrow }: LineMark): void {
  sheet.addShape('line', {
    ...place({
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      w: Math.abs(to.x - from.x),
      h: Math.abs(to.y - from.y),
    }),
    flipH: to.x < from.x,
    flipV: to.y < from.y,
    line: { ...drawStroke(stroke), ...(arrow === true ? { endArrowType: 'triangle' } : {}) },
  });
}

function drawChart(sheet: Sheet, mark: ChartMark): void {
  const labels = mark.points.map((point) => cleanText(point.label));
  const values = mark.points.map((point) => point.value);
  sheet.addChart(mark.chart, [{ name: cleanText(mark.series), labels, values }], place(mark.box));
}

function drawMark(sheet: Sheet, mark: Mark, language: string): void {
  switch (mark.type) {
    case 'text':
      drawText(sheet, mark, language);
      break;
    case 'rect':
    case 'ellipse':
      sheet.addShape(mark.type, {
        ...place(mark.box),
        ...(mark.fill === undefined ? {} : { fill: { color: colorKey(mark.fill) } }),
        ...(mark.stroke === undefined ? {} : { line: drawStroke(mark.stroke) }),
      });
      break;
    case 'line':
      drawLine(sheet, mark);
      break;
    case 'table':
      drawTable(sheet, mark, language);
      break;
    case 'chart':
      drawChart(sheet, mark);
      break;
    case 'image':
      sheet.addImage({ data: `image/${mark.format};base64,${PIXEL}`, ...place(mark.box) });
      break;
    case 'placed-page':
      throw new Error('a slide holds no other page');
    default:
      assertNever(mark);
  }
}

/** The children of a slide's shape tree; pptxgenjs makes no groups, so none stands inside another. */
const OBJECT = /<p:(sp|graphicFrame|pic)>.*?<\/p:\1>/gs;

/**
 * Draws sheets of marks with pptxgenjs: one raw object of DrawingML a mark, in the marks' order.
 * Objects still lack what `finish.ts` gives them: identity, alt text, links.
 */
export async function drawSheets(
  sheets: readonly (readonly Mark[])[],
  language: string,
): Promise<readonly (readonly string[])[]> {
  const deck = await startDeck();
  // pptxgenjs writes it as it is.
  const escaped = escapeXml(language);
  for (const marks of sheets) {
    const sheet = deck.addSlide();
    for (const mark of marks) drawMark(sheet, mark, escaped);
  }
  const slides = await captureSlides(deck);
  return sheets.map((marks, index) => {
    const objects = slides[index]?.match(OBJECT) ?? [];
    if (objects.length !== marks.length) {
      throw new Error(`pptxgenjs drew ${objects.length} objects for the ${marks.length} marks of sheet ${index + 1}`);
    }
    return objects;
  });
}
