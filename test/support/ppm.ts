import { runTool } from './run-tool.ts';

/** A rendered page: three bytes a pixel, row by row from the top left. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** Renders a PDF's pages, or one of them, in colour, `scale` pixels a point; without smoothing a pixel has the colour of what is painted there. */
export function renderPages(
  path: string,
  {
    smooth = true,
    scale = 1,
    page,
  }: { readonly smooth?: boolean; readonly scale?: number; readonly page?: number } = {},
): readonly Pixels[] {
  const range = page === undefined ? [] : ['-f', `${page}`, '-l', `${page}`];
  const bytes = runTool('pdftoppm', [
    ...range,
    '-r',
    `${72 * scale}`,
    ...(smooth ? [] : ['-aa', 'no', '-aaVector', 'no']),
    path,
  ]);
  const pages: Pixels[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [head, width, height] = /^P6\s(\d+) (\d+)\s255\s/.exec(bytes.toString('latin1', at, at + 32)) ?? [];
    if (head === undefined) throw new Error(`${path}: pdftoppm made something else than a PPM`);
    const start = at + head.length;
    at = start + Number(width) * Number(height) * 3;
    pages.push({ width: Number(width), height: Number(height), rgb: bytes.subarray(start, at) });
  }
  return pages;
}

/** Where on a page there is ink: anything that is not as good as white. */
export function* inkOf({ width, height, rgb }: Pixels): Generator<{ readonly x: number; readonly y: number }> {
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      if (Math.min(rgb[at] ?? 255, rgb[at + 1] ?? 255, rgb[at + 2] ?? 255) < 245) yield { x, y };
    }
  }
}

/** Pixels whose red, green and blue differ: where a black-and-white printer would show something else. */
export function countColoured({ rgb }: Pixels): number {
  let count = 0;
  for (let at = 0; at < rgb.length; at += 3) {
    if (rgb[at] !== rgb[at + 1] || rgb[at] !== rgb[at + 2]) count += 1;
  }
  return count;
}

/** Pixels that are neither black nor white, of a page rendered without smoothing. */
export function countTints({ rgb }: Pixels): number {
  let count = 0;
  for (let at = 0; at < rgb.length; at += 1) {
    if (rgb[at] !== 0 && rgb[at] !== 255) count += 1;
  }
  return count;
}
