import { createHash, type Hash } from 'node:crypto';
import type { Box, Point, Size } from '../../core/geometry.ts';
import type { Stroke } from '../../ir/scene.ts';
import type { ColorSlot, Theme } from '../../ir/theme.ts';
import { format, formatAll } from './numbers.ts';
import type { PdfFile, PdfFont, PdfObject } from './pdfkit.ts';
import type { StructureElement } from './structure.ts';

/** What stands outside the structure: running heads and feet, or what only decorates. */
export type Artifact = 'Header' | 'Footer' | 'Pagination' | 'Layout';

/** The page that is being painted; y grows downwards from its top. */
export interface Canvas {
  readonly size: Size;
  /** The page's own object, for links and the structure to point at. */
  readonly page: PdfObject;
  readonly annotations: PdfObject[];
  startPage(size: Size): void;
  /** Operators, in points from the page's top left corner. */
  write(operators: string): void;
  fillColor(color: ColorSlot): void;
  stroke(stroke: Stroke): void;
  useFont(font: PdfFont): void;
  /** Paints in the units of a page that stands at `at`, reduced or enlarged by `scale`. */
  scaled(at: Point, scale: number, paint: () => void): void;
  /** Paints within a path. */
  clipped(path: string, paint: () => void): void;
  /** Paints content that belongs to an element, after what the element already has; `actualText` is what it says. */
  tagged(element: StructureElement, paint: () => void, actualText?: string): void;
  artifact(kind: Artifact, paint: () => void): void;
  /** Hands what is written to pdfkit, before it writes to the page itself and at the page's end. */
  flush(): void;
  /** Sixteen bytes that stand for all that was painted. */
  digest(): Uint8Array;
}

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  Header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
  Pagination: '/Artifact <</Type /Pagination>> BDC',
  Layout: '/Artifact <</Type /Layout>> BDC',
};

/** The thinnest stroke that a printer of 600 dots an inch holds, points: rules of a reduced page grow to it. */
const HAIRLINE = 0.25;

export function createCanvas(pdf: PdfFile, theme: Theme): Canvas {
  const hash: Hash = createHash('md5');
  let size: Size = { w: 0, h: 0 };
  let operators: string[] = [];
  let fill = '';
  let line = '';
  let scale = 1;
  let markedAs: StructureElement | Artifact | undefined;

  const flush = (): void => {
    if (operators.length === 0) return;
    const content = operators.join('\n');
    hash.update(content);
    pdf.addContent(content);
    operators = [];
  };
  const mark = (as: StructureElement | Artifact, begin: string, paint: () => void): void => {
    if (markedAs !== undefined) throw new Error('marked content inside marked content');
    markedAs = as;
    operators.push(begin);
    paint();
    operators.push('EMC');
    markedAs = undefined;
  };

  /** Paints in a graphics state of its own, which ends with what it was changed by. */
  const within = (change: string, paint: () => void): void => {
    const outside = { fill, line };
    operators.push(`q ${change}`);
    paint();
    operators.push('Q');
    ({ fill, line } = outside);
  };

  return {
    get size() {
      return size;
    },
    get page() {
      return pdf.page.dictionary;
    },
    get annotations() {
      return pdf.page.annotations;
    },
    startPage: (next) => {
      flush();
      pdf.addPage({ size: [next.w, next.h] });
      size = next;
      fill = '';
      line = '';
    },
    write: (text) => {
      operators.push(text);
    },
    fillColor: (color) => {
      const next = toColor(theme.colors[color], 'fill');
      if (next !== fill) operators.push(next);
      fill = next;
    },
    stroke: ({ color, weight }) => {
      const next = `${toColor(theme.colors[color], 'stroke')} ${format(Math.max(weight, HAIRLINE / scale))} w`;
      if (next !== line) operators.push(next);
      line = next;
    },
    useFont: (font) => {
      pdf.page.fonts[font.id] ??= font.ref();
    },
    scaled: (at, by, paint) => {
      const outside = scale;
      within(`${formatScale(by)} 0 0 ${formatScale(by)} ${formatAll(at.x, at.y)} cm`, () => {
        scale *= by;
        paint();
        scale = outside;
      });
    },
    clipped: (path, paint) => within(`${path} W* n`, paint),
    tagged: (element, paint, actualText) => {
      const contents = pdf.getStructParentTree().get(pdf.page.structParentTreeKey);
      const id = contents.push(element.object) - 1;
      element.children.push({ type: 'content', page: pdf.page.dictionary, id });
      const says = actualText === undefined ? '' : ` /ActualText ${toHexString(actualText)}`;
      mark(element, `/${element.type} <</MCID ${id}${says}>> BDC`, paint);
    },
    artifact: (kind, paint) => mark(kind, ARTIFACTS[kind], paint),
    flush,
    digest: () => {
      flush();
      return hash.digest();
    },
  };
}

/** A colour's operator; what is black, white or grey needs no colour, and a printer then uses black ink alone. */
function toColor(hex: string, use: 'fill' | 'stroke'): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  if (red === green && green === blue) return `${format(red)} ${use === 'fill' ? 'g' : 'G'}`;
  return `${formatAll(red, green, blue)} ${use === 'fill' ? 'rg' : 'RG'}`;
}

/** Finer than lengths, since a whole page is multiplied by it. */
const formatScale = (value: number): string => String(Math.round(value * 1e6) / 1e6);

/** UTF-16 with its byte order mark, in hexadecimal: the one form of a string that any text fits. */
function toHexString(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}

/** A path's operators for a rectangle. */
export const rectPath = (box: Box): string => `${formatAll(box.x, box.y, box.w, box.h)} re`;

/** A path's operators for a straight line, or several joined ones. */
export function linePath(start: Point, ...rest: readonly Point[]): string {
  return [`${formatAll(start.x, start.y)} m`, ...rest.map((each) => `${formatAll(each.x, each.y)} l`)].join(' ');
}
