import { assertNever } from '../../core/assert-never.ts';
import type { ImageMark, Mark, StructureStep } from '../../ir/scene.ts';
import { drawChart } from './draw-chart.ts';
import { drawEllipse, drawLine, drawRect } from './draw-shape.ts';
import { drawTable } from './draw-table.ts';
import { drawText, showText } from './draw-text.ts';
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

function paint(painter: Painter, mark: Exclude<Mark, { type: 'table' }>): void {
  switch (mark.type) {
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
