import type { LineRun, LinkTarget, Role, SetText } from '../../ir/scene.ts';
import { linePath } from './canvas.ts';
import type { EncodedText } from './fonts.ts';
import { format, formatAll } from './numbers.ts';
import type { Painter } from './painter.ts';
import type { ElementType, StructureElement } from './structure.ts';

/** A run where it stands; `text` has the spaces that extraction needs and measuring left out. */
interface Piece {
  readonly run: LineRun;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly paragraph: number;
}

/** Elements that hold paragraphs, never text itself. */
const HOLDS_PARAGRAPHS: ReadonlySet<ElementType> = new Set(['Document', 'Sect', 'Div', 'BlockQuote', 'L', 'LI']);
/** Elements that hold text, or several paragraphs. */
const HOLDS_EITHER: ReadonlySet<ElementType> = new Set(['LBody', 'Note', 'Caption', 'TD', 'TH']);

/** Paints text that belongs to `element`; `link` is where runs without a link of their own lead. */
export function drawText(
  painter: Painter,
  set: SetText,
  element: StructureElement,
  role: Role,
  link?: LinkTarget,
): void {
  const pieces = toPieces(set);
  const split = HOLDS_PARAGRAPHS.has(element.type) || (HOLDS_EITHER.has(element.type) && set.paragraphs.length > 1);
  if (!split) {
    drawPieces(painter, pieces, element, role, link);
    return;
  }
  for (const paragraph of set.paragraphs.keys()) {
    const own = pieces.filter((each) => each.paragraph === paragraph);
    if (own.length > 0) drawPieces(painter, own, painter.structure.add(element, 'P'), role, link);
  }
}

/** Paints text that nobody reads aloud: a page number, a running foot. */
export function showText(painter: Painter, set: SetText): void {
  for (const piece of toPieces(set)) showPiece(painter, piece);
}

function toPieces(set: SetText): readonly Piece[] {
  return set.lines.flatMap((line, index) => {
    const next = set.lines[index + 1];
    const paragraphEnds = next !== undefined && next.paragraph !== line.paragraph;
    return line.runs.map((run, at) => {
      const gap = at === line.runs.length - 1 && (line.spaceAfter || paragraphEnds) && !run.text.endsWith(' ');
      const text = gap ? `${run.text} ` : run.text;
      return { run, text, x: run.x, baseline: line.baseline, paragraph: line.paragraph };
    });
  });
}

function drawPieces(
  painter: Painter,
  pieces: readonly Piece[],
  element: StructureElement,
  role: Role,
  link: LinkTarget | undefined,
): void {
  for (const { target, group } of groupByLink(parted(painter, pieces, element, role), link)) {
    if (target === undefined || !painter.links.leadsSomewhere(target)) {
      painter.canvas.tagged(element, () => showAll(painter, group));
      continue;
    }
    const anchor = painter.structure.add(element, 'Link');
    painter.canvas.tagged(anchor, () => showAll(painter, group));
    const words = group
      .map((each) => each.text)
      .join('')
      .trim();
    for (const line of groupByLine(group)) painter.links.add(anchor, target, boxOf(line), words);
  }
  const last = pieces.at(-1);
  if (last) element.tail = { role, space: last.text.endsWith(' ') };
}

/**
 * A margin number and the paragraph beside it are one element drawn as two marks: a space before the second keeps their
 * words apart. Two marks of one role are one paragraph that goes on, and its lines bring their own spaces.
 */
function parted(painter: Painter, pieces: readonly Piece[], element: StructureElement, role: Role): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (!first || !element.tail || element.tail.space || element.tail.role === role) return pieces;
  const width = painter.faces.faceOf(first.run.style).encode(' ').width * first.run.style.size;
  const { link: _, ...plain } = first.run;
  return [{ ...first, run: { ...plain, text: ' ' }, text: ' ', x: first.x - width }, first, ...rest];
}

/** Neighbouring pieces with one target; a link that a line break divides stays one. */
function groupByLink(
  pieces: readonly Piece[],
  link: LinkTarget | undefined,
): { target?: LinkTarget; group: Piece[] }[] {
  const groups: { target?: LinkTarget; group: Piece[] }[] = [];
  for (const piece of pieces) {
    const target = piece.text === ' ' ? undefined : (piece.run.link ?? link);
    const last = groups.at(-1);
    if (last && JSON.stringify(last.target) === JSON.stringify(target)) last.group.push(piece);
    else groups.push(target === undefined ? { group: [piece] } : { target, group: [piece] });
  }
  return groups;
}

function groupByLine(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) lines.set(piece.baseline, [...(lines.get(piece.baseline) ?? []), piece]);
  return [...lines.values()];
}

/** What a finger can hit: from the ascenders to the descenders. */
function boxOf(line: readonly Piece[]): { x: number; y: number; w: number; h: number } {
  const size = Math.max(...line.map((each) => each.run.style.size));
  const baseline = line[0]?.baseline ?? 0;
  const left = Math.min(...line.map((each) => each.run.x));
  const right = Math.max(...line.map((each) => each.run.x + each.run.width));
  return { x: left, y: baseline - size * 0.8, w: right - left, h: size * 1.05 };
}

function showAll(painter: Painter, pieces: readonly Piece[]): void {
  for (const piece of pieces) showPiece(painter, piece);
}

function showPiece(painter: Painter, { run, text, x, baseline }: Piece): void {
  const { style } = run;
  showString(painter, text, style, x, baseline);
  if (style.color !== 'hlink' && style.color !== 'folHlink') return;
  // Colour alone must not tell a link from text (WCAG 1.4.1).
  const y = baseline + style.size * 0.13;
  painter.canvas.stroke({ color: style.color, weight: style.size * 0.055 });
  painter.canvas.write(`${linePath({ x, y }, { x: x + run.width, y })} S`);
}

/** Shows one string with its left end on the baseline; the caller has opened the marked content. */
export function showString(painter: Painter, text: string, style: LineRun['style'], x: number, baseline: number): void {
  const { font, encode } = painter.faces.faceOf(style);
  painter.canvas.useFont(font);
  painter.canvas.fillColor(style.color);
  // The page's y axis points down; the negative scale turns the letters upright again.
  const begin = `BT /${font.id} ${format(style.size)} Tf 1 0 0 -1 ${formatAll(x, baseline)} Tm`;
  painter.canvas.write(`${begin} ${showEncoded(encode(text), style.size)} ET`);
}

function showEncoded({ words }: EncodedText, size: number): string {
  const operators: string[] = [];
  let show = '';
  let rise = 0;
  const flush = (): void => {
    if (show !== '') operators.push(`[${show.replaceAll('><', '')}] TJ`);
    show = '';
  };
  for (const word of words) {
    if (word.actualText !== undefined) {
      flush();
      operators.push(`/Span <</ActualText ${toHexString(word.actualText)}>> BDC`);
    }
    for (const part of word.parts) {
      if (part.rise !== rise) {
        flush();
        operators.push(`${format(part.rise * size)} Ts`);
        rise = part.rise;
      }
      show += part.show;
    }
    if (word.actualText !== undefined) {
      flush();
      operators.push('EMC');
    }
  }
  flush();
  if (rise !== 0) operators.push('0 Ts');
  return operators.join(' ');
}

/** UTF-16 with its byte order mark, in hexadecimal: the one form of a string that any text fits. */
function toHexString(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}
