import { columnsOf, showControls, takeColumns, takeLastColumns } from './columns.ts';
import type { Diagnostic, Related } from './diagnostic.ts';
import { positionOf, type Source, type Span } from './source.ts';

/** Colours a stretch of output; the names are those of `styleText` in `node:util`. */
export type Paint = (color: 'red' | 'yellow' | 'cyan' | 'bold' | 'dim', text: string) => string;

const NO_PAINT: Paint = (_color, text) => text;

const DEFAULT_WIDTH = 100;
const MIN_WIDTH = 40;
/** Lines shown above the one in question. */
const CONTEXT_BEFORE = 1;
/** Lines of a longer passage that are shown. */
const MAX_LINES = 3;

/**
 * A diagnostic as text: place, severity, message and code, the lines in question with carets under the words, related
 * places, and ways out. Lines of a file that are longer than `width` columns are clipped around the words in question.
 * Ends without a line break.
 */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  paint: Paint = NO_PAINT,
  width: number = DEFAULT_WIDTH,
): string {
  const { severity, code, message, span, related, hints } = diagnostic;
  const columns = Math.max(MIN_WIDTH, width);
  const color = severity === 'error' ? 'red' : 'yellow';
  const place = span === undefined ? '' : `${paint('bold', namePlace(span))} `;
  return [
    `${place}${paint(color, `${severity}:`)} ${showControls(message)} ${paint('dim', `[${code}]`)}`,
    ...(span === undefined ? [] : frame(span, paint, columns, color)),
    ...related.flatMap((each) => renderRelated(each, paint, columns)),
    ...hints.map((hint) => `  ${paint('cyan', 'hint:')} ${showControls(hint)}`),
  ].join('\n');
}

function renderRelated({ message, span }: Related, paint: Paint, width: number): readonly string[] {
  return [`  ${paint('bold', namePlace(span))} ${showControls(message)}`, ...frame(span, paint, width, 'cyan')];
}

function namePlace({ source, start }: Span): string {
  const { line, column } = positionOf(source, start);
  return `${showControls(source.name)}:${line}:${column}`;
}

/** The lines of a span between gutters, with carets under what it covers. */
function frame(span: Span, paint: Paint, width: number, color: Parameters<Paint>[0]): readonly string[] {
  const { source } = span;
  if (source.text === '') return [];
  const first = positionOf(source, span.start).line;
  const begin = lineStart(source, span.start);
  const lines = [...linesBefore(source, begin, first), ...linesFrom(source, begin, first, span.end)];
  const digits = String(lines.at(-1)?.number ?? first).length;
  const room = width - digits - 5;
  return lines.flatMap(({ number, start, end }) => {
    const gutter = paint('dim', `  ${String(number).padStart(digits)} │`);
    const from = Math.max(span.start, start);
    const to = Math.min(Math.max(span.end, span.start + 1), end);
    const marked = number >= first;
    const { text, indent, length } = clip(
      source.text.slice(start, end),
      marked ? from - start : 0,
      marked ? to - start : 0,
      room,
    );
    const shown = text === '' ? gutter : `${gutter} ${text}`;
    if (!marked) return [shown];
    const carets = paint(color, '^'.repeat(Math.max(1, length)));
    return [shown, `${paint('dim', `  ${' '.repeat(digits)} │`)} ${' '.repeat(indent)}${carets}`];
  });
}

interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const lineStart = (source: Source, offset: number): number =>
  offset === 0 ? 0 : source.text.lastIndexOf('\n', offset - 1) + 1;

function lineEnd(source: Source, start: number): number {
  const end = source.text.indexOf('\n', start);
  const stop = end === -1 ? source.text.length : end;
  return source.text.charAt(stop - 1) === '\r' && stop > start ? stop - 1 : stop;
}

/** The lines above, but for empty ones that would only take room. */
function linesBefore(source: Source, begin: number, first: number): readonly Line[] {
  const lines: Line[] = [];
  let start = begin;
  for (let i = 1; i <= CONTEXT_BEFORE && start > 0; i += 1) {
    start = lineStart(source, start - 1);
    lines.unshift({ number: first - i, start, end: lineEnd(source, start) });
  }
  return lines.filter((line) => source.text.slice(line.start, line.end).trim() !== '');
}

function linesFrom(source: Source, begin: number, first: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  let start = begin;
  for (let number = first; lines.length < MAX_LINES && (number === first || start < end); number += 1) {
    const stop = lineEnd(source, start);
    lines.push({ number, start, end: stop });
    const next = source.text.indexOf('\n', stop);
    if (next === -1) break;
    start = next + 1;
  }
  return lines;
}

/** A line with the marked stretch in sight, the columns before that stretch, and the columns it takes. */
function clip(line: string, from: number, to: number, room: number): { text: string; indent: number; length: number } {
  // Leading space of a passage's further lines is not what is meant.
  const lead = from === 0 && to > 0 ? (/^\s*/.exec(line)?.[0].length ?? 0) : 0;
  const start = Math.min(Math.max(from, lead), line.length);
  const parts = [line.slice(0, start), line.slice(start, Math.max(to, start)), line.slice(Math.max(to, start))].map(
    showControls,
  );
  const [before = '', marked = '', after = ''] = parts;
  if (columnsOf(before) + columnsOf(marked) + columnsOf(after) <= room) {
    return { text: `${before}${marked}${after}`, indent: columnsOf(before), length: columnsOf(marked) };
  }
  const shownMarked = columnsOf(marked) > room - 8 ? `${takeColumns(marked, room - 9)}…` : marked;
  const spare = room - columnsOf(shownMarked) - 2;
  const kept = takeLastColumns(before, columnsOf(after) < spare / 2 ? spare - columnsOf(after) : Math.floor(spare / 2));
  const shownBefore = kept === before ? before : before.trim() === '' ? '' : `…${kept}`;
  const rest = room - columnsOf(shownBefore) - columnsOf(shownMarked);
  const shownAfter = columnsOf(after) <= rest ? after : `${takeColumns(after, rest - 1)}…`;
  return {
    text: `${shownBefore}${shownMarked}${shownMarked === marked ? shownAfter : ''}`,
    indent: columnsOf(shownBefore),
    length: columnsOf(shownMarked),
  };
}
