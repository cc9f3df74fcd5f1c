import { assertNever } from '../../core/assert-never.ts';
import type { ImageMark, Mark, Page, PlacedPageMark, PrintScene, StructureStep, TextMark } from '../../ir/scene.ts';
import { drawChart } from './draw-chart.ts';
import { drawEllipse, drawLine, drawRect } from './draw-shape.ts';
import { drawTable, showTable } from './draw-table.ts';
import { drawText, showText } from './draw-text.ts';
import { widthOf } from './fonts.ts';
import type { Painter } from './painter.ts';
import { artifactOf, findElement } from './tagging.ts';

/** Paints one mark as content of the element at the end of `path`, or as an artifact. */
export function drawMark(painter: Painter, mark: Mark, path: readonly StructureStep[] | undefined): void {
  const { canvas, structure } = painter;
  const element = path && findElement(path, mark, structure, canvas);
  if (mark.type === 'table') {
    const table = element && element.type !== 'Table' ? structure.add(element, 'Table') : element;
    if (table && mark.alt !== undefined) table.alt ??= mark.alt;
    drawTable(painter, mark, table);
  } else if (!element) {
    canvas.artifact(artifactOf(mark), () => paint(painter, mark));
  } else if (mark.type === 'text') {
    drawText(painter, mark, element, mark.role, mark.link);
  } else {
    canvas.tagged(element, () => paint(painter, mark));
  }
}

/** Paints a mark inside the marked content that its caller has opened. */
function paint(painter: Painter, mark: Mark): void {
  switch (mark.type) {
    case 'table':
      showTable(painter, mark);
      break;
    case 'text':
      showText(painter, mark);
      break;
    case 'rect':
      drawRect(painter.canvas, mark);
      break;
    case 'ellipse':
      drawEllipse(painter.canvas, mark);
      break;
    case 'line':
      drawLine(painter.canvas, mark);
      break;
    case 'chart':
      drawChart(painter, mark);
      break;
    case 'image':
      drawImage(painter, mark);
      break;
    case 'placed-page':
      drawPlacedPage(painter, mark);
      break;
    default:
      assertNever(mark);
  }
}

function drawImage({ canvas, images, pdf }: Painter, { bytes, box }: ImageMark): void {
  // A logo stands on every page and in the file once.
  const image = images.get(bytes) ?? pdf.openImage(bytes);
  images.set(bytes, image);
  canvas.flush();
  pdf.image(image, box.x, box.y, { width: box.w, height: box.h });
}

/** A page of another scene to scale: its vectors and its text, which belong to the figure that it is here. */
function drawPlacedPage(painter: Painter, { scene, page, box }: PlacedPageMark): void {
  const own: Painter = { ...painter, faces: painter.facesFor(scene) };
  const master = scene.masters.find((each) => each.name === page.master);
  painter.canvas.scaled(box, box.w / scene.size.w, () => {
    for (const mark of [...(master?.marks ?? []), ...page.marks]) paint(own, mark);
    const number = pageNumberOf(own, page, scene);
    if (number) paint(own, number);
  });
}

/** A page's number where its master has a stand-in for it. */
export function pageNumberOf(painter: Painter, page: Page, scene: Pick<PrintScene, 'masters'>): TextMark | undefined {
  const mark = scene.masters.find((each) => each.name === page.master)?.pageNumber;
  const line = mark?.lines[0];
  const run = line?.runs[0];
  if (!mark || !line || !run || page.marks.some((each) => each.role === 'page-number')) return undefined;
  const text = String(page.number);
  const width = widthOf(painter.faces.faceOf(run.style).encode(text)) * run.style.size;
  const room = mark.box.w - width;
  const align = mark.paragraphs[line.paragraph]?.align ?? 'left';
  const x = mark.box.x + (align === 'right' ? room : align === 'center' ? room / 2 : 0);
  return { ...mark, lines: [{ ...line, runs: [{ ...run, text, x, width }] }] };
}
