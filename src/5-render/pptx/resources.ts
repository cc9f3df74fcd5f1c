import type { ChartMark, ImageMark, Mark } from '../../ir/scene.ts';
import { chartPart } from './chart.ts';
import { CONTENT_TYPES } from './content-types.ts';
import type { Part } from './package.ts';
import { chartName, imageName, workbookName } from './part-names.ts';
import { workbookPart } from './workbook.ts';

/** Parts that marks show: charts with their workbooks, and pictures. */
export interface Resources {
  readonly parts: readonly Part[];
  /** The name of the part that a chart or picture shows. */
  partOf(mark: Mark): string | undefined;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Collects charts and pictures in order; a picture that several marks show is stored once. */
export function collectResources(marks: readonly Mark[], language: string): Resources {
  const charts = marks.filter((mark): mark is ChartMark => mark.type === 'chart');
  const images: ImageMark[] = [];
  for (const mark of marks) {
    if (mark.type === 'image' && !images.some((each) => sameBytes(each.bytes, mark.bytes))) images.push(mark);
  }
  const parts: readonly Part[] = [
    ...charts.map((mark, index) => chartPart(chartName(index + 1), mark, workbookName(index + 1), language)),
    ...charts.map((mark, index) => workbookPart(workbookName(index + 1), mark)),
    ...images.map(({ bytes, format }, index) => ({
      name: imageName(index + 1, format),
      contentType: CONTENT_TYPES[format],
      content: bytes,
      relationships: [],
    })),
  ];
  return {
    parts,
    partOf(mark) {
      if (mark.type === 'chart') return chartName(charts.indexOf(mark) + 1);
      if (mark.type !== 'image') return undefined;
      return imageName(images.findIndex((each) => sameBytes(each.bytes, mark.bytes)) + 1, mark.format);
    },
  };
}
