import type { Line, LineRun, LinkTarget, Role, RunStyle, SetText } from '../../ir/scene.ts';
import { linePath } from './canvas.ts';
import type { EncodedPart, EncodedWord } from './fonts.ts';
import { format, formatAll } from './numbers.ts';
import type { Painter } from './painter.ts';
import type { ElementType, StructureElement } from './structure.ts';

/** A run, or a part of one, where it stands; `text` has the spaces that extraction needs and measuring left out. */
interface Piece {
  readonly run: LineRun;
  readonly text: string;
  readonly words: readonly EncodedWord[];
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
  readonly paragraph: number;
  /** A word that its glyphs misspell, to be said in the structure. */
  readonly actualText?: string;
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
  const pieces = toPieces(painter, set);
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
  for (const piece of toPieces(painter, set)) showPiece(painter, piece);
}

function toPieces(painter: Painter, set: SetText): readonly Piece[] {
  return set.lines.flatMap((line, index) => {
    const next = set.lines[index + 1];
    const paragraphEnds = next !== undefined && next.paragraph !== line.paragraph;
    return line.runs.flatMap((run, at) => {
      const gap = at === line.runs.length - 1 && (line.spaceAfter || paragraphEnds) && !run.text.endsWith(' ');
      return splitRun(painter, run, gap ? `${run.text} ` : run.text, line);
    });
  });
}

/** Parts a run at words that its glyphs misspell: each of them is to say itself. */
function splitRun(
  painter: Painter,
  run: LineRun,
  text: string,
  { baseline, paragraph }: Pick<Line, 'baseline' | 'paragraph'>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let { x } = run;
  for (const word of painter.faces.faceOf(run.style).encode(text)) {
    const width = word.width * run.style.size;
    const last = pieces.at(-1);
    const { actualText } = word;
    if (last && last.actualText === undefined && actualText === undefined) {
      const grown = { text: last.text + word.text, words: [...last.words, word], width: last.width + width };
      pieces[pieces.length - 1] = { ...last, ...grown };
    } else {
      const own = actualText === undefined ? {} : { actualText };
      pieces.push({ run, text: word.text, words: [word], x, width, baseline, paragraph, ...own });
    }
    x += width;
  }
  return pieces;
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
      tagPieces(painter, group, element);
      continue;
    }
    const anchor = painter.structure.add(element, 'Link');
    tagPieces(painter, group, anchor);
    const words = group
      .map((each) => each.text)
      .join('')
      .trim();
    for (const line of groupByLine(group)) painter.links.add(anchor, target, boxOf(line), words);
  }
  const last = pieces.at(-1);
  if (last) element.tail = { role, text: last.text };
}

function tagPieces(painter: Painter, pieces: readonly Piece[], element: StructureElement): void {
  const { canvas, structure } = painter;
  let plain: Piece[] = [];
  const flush = (): void => {
    const shown = plain;
    if (shown.length > 0) canvas.tagged(element, () => shown.map((each) => showPiece(painter, each)));
    plain = [];
  };
  for (const piece of pieces) {
    const { actualText } = piece;
    if (actualText === undefined) {
      plain.push(piece);
    } else {
      flush();
      // Twice, since screen readers look into the structure and copying looks at the page.
      canvas.tagged(structure.add(element, 'Span', { actualText }), () => showPiece(painter, piece), actualText);
    }
  }
  flush();
}

/**
 * A margin number and the paragraph beside it are one element drawn as two marks, and so are the labels of a figure: a
 * space before the second keeps their words apart. A paragraph that goes on in another column brings its own spaces, and
 * has none where its column ends on a hyphen.
 */
function parted(painter: Painter, pieces: readonly Piece[], element: StructureElement, role: Role): readonly Piece[] {
  const [first, ...rest] = pieces;
  const { tail } = element;
  if (!first || !tail || tail.text.endsWith(' ') || (tail.role === role && /[-–—/]$/.test(tail.text))) return pieces;
  const { link: _, ...plain } = first.run;
  const space = splitRun(painter, plain, ' ', first).map((each) => ({ ...each, x: first.x - each.width }));
  return [...space, first, ...rest];
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
  const left = Math.min(...line.map((each) => each.x));
  const right = Math.max(...line.map((each) => Math.min(each.x + each.width, each.run.x + each.run.width)));
  return { x: left, y: baseline - size * 0.8, w: right - left, h: size * 1.05 };
}

function showPiece(painter: Painter, { run, words, x, width, baseline }: Piece): void {
  const { style } = run;
  showWords(painter, words, style, x, baseline);
  // Colour alone must not tell a link from text (WCAG 1.4.1).
  if (style.underline !== true && style.color !== 'hlink' && style.color !== 'folHlink') return;
  const y = baseline + style.size * 0.13;
  painter.canvas.stroke({ color: style.color, weight: style.size * 0.055 });
  const end = Math.min(x + width, run.x + run.width);
  painter.canvas.write(`${linePath({ x, y }, { x: end, y })} S`);
}

/** Shows one string with its left end on the baseline; the caller has opened the marked content. */
export function showString(painter: Painter, text: string, style: RunStyle, x: number, baseline: number): void {
  showWords(painter, painter.faces.faceOf(style).encode(text), style, x, baseline);
}

function showWords(
  { canvas, faces }: Painter,
  words: readonly EncodedWord[],
  style: RunStyle,
  x: number,
  y: number,
): void {
  const { font } = faces.faceOf(style);
  canvas.useFont(font);
  canvas.fillColor(style.color);
  // The page's y axis points down; the negative scale turns the letters upright again.
  const begin = `BT /${font.id} ${format(style.size)} Tf 1 0 0 -1 ${formatAll(x, y)} Tm`;
  canvas.write(
    `${begin} ${showParts(
      words.flatMap((each) => each.parts),
      style.size,
    )} ET`,
  );
}

function showParts(parts: readonly EncodedPart[], size: number): string {
  const operators: string[] = [];
  let show = '';
  let rise = 0;
  const flush = (): void => {
    if (show !== '') operators.push(`[${show.replaceAll('><', '')}] TJ`);
    show = '';
  };
  for (const part of parts) {
    if (part.rise !== rise) {
      flush();
      operators.push(`${format(part.rise * size)} Ts`);
      rise = part.rise;
    }
    show += part.show;
  }
  flush();
  // The rise is part of the graphics state and would lift whatever comes next.
  if (rise !== 0) operators.push('0 Ts');
  return operators.join(' ');
}
