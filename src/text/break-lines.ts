import type { LinkTarget, RunStyle } from '../ir/scene.ts';
import { findBreaks } from './break-opportunities.ts';
import { drawnForm, type FontSet } from './fonts.ts';

/** Text of one look, before it is broken into lines. */
export interface StyledRun {
  readonly text: string;
  readonly style: RunStyle;
  readonly link?: LinkTarget;
}

/** A run on a line: `x` from the line's left edge, points. */
export interface PlacedRun extends StyledRun {
  readonly x: number;
  readonly width: number;
}

export interface BrokenLine {
  readonly runs: readonly PlacedRun[];
  /** Advance width in points without the space at its end. */
  readonly width: number;
  /** Whether a space was dropped at the end. */
  readonly spaceAfter: boolean;
  /** Plain text of the line. */
  readonly text: string;
}

/** What stands between two places where a line may end. */
interface Segment {
  readonly pieces: readonly StyledRun[];
  /** Width without trailing white space, and with it. */
  readonly width: number;
  readonly fullWidth: number;
  readonly endsInSpace: boolean;
}

/** A paragraph that has been measured once and can be broken at any width. */
export interface MeasuredParagraph {
  readonly segments: readonly Segment[];
  /** The widest piece that cannot be broken, points. */
  readonly widest: number;
  /** Characters that no font of the theme can draw. */
  readonly missing: readonly string[];
}

/** Measures a paragraph, or recalls it: layouts set the same text in boxes of many widths. */
export function measureParagraph(runs: readonly StyledRun[], fonts: FontSet): MeasuredParagraph {
  return fonts.recall(JSON.stringify(runs), () => measureRuns(runs, fonts));
}

function measureRuns(runs: readonly StyledRun[], fonts: FontSet): MeasuredParagraph {
  const missing = new Set<string>();
  const drawable = runs.flatMap((run) => chooseFaces(run, fonts, missing));
  const text = drawable.map((run) => run.text).join('');
  const segments: Segment[] = [];
  let start = 0;
  for (const end of text === '' ? [] : findBreaks(text)) {
    segments.push(measureSegment(cut(drawable, start, end), fonts));
    start = end;
  }
  return { segments, widest: Math.max(0, ...segments.map((each) => each.width)), missing: [...missing] };
}

/** Splits a run where its face lacks a glyph and the theme's other face has it. */
function chooseFaces(run: StyledRun, fonts: FontSet, missing: Set<string>): StyledRun[] {
  if (fonts.roleFor(run.text, run.style) === run.style.font) return [run];
  const parts: StyledRun[] = [];
  // Letter by letter with its accents, which only the letter's own face places.
  for (const { segment: letter } of graphemes().segment(run.text)) {
    const role = fonts.roleFor(letter, run.style);
    if (role === undefined) missing.add(letter);
    const font = role ?? run.style.font;
    const last = parts.at(-1);
    if (last && last.style.font === font) parts[parts.length - 1] = { ...last, text: last.text + letter };
    else parts.push({ ...run, text: letter, style: { ...run.style, font } });
  }
  return parts;
}

function cut(runs: readonly StyledRun[], start: number, end: number): StyledRun[] {
  const pieces: StyledRun[] = [];
  let offset = 0;
  for (const run of runs) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, run.text.length);
    if (from < to) pieces.push({ ...run, text: run.text.slice(from, to) });
    offset += run.text.length;
  }
  return pieces;
}

function measureSegment(pieces: readonly StyledRun[], fonts: FontSet): Segment {
  const text = pieces.map((each) => each.text).join('');
  const kept = text.trimEnd().length;
  const endsInSpace = kept < text.length;
  const widthOf = (each: StyledRun): number => fonts.advance(each.text, each.style);
  const fullWidth = pieces.reduce((sum, each) => sum + widthOf(each), 0);
  const width = endsInSpace ? cut(pieces, 0, kept).reduce((sum, each) => sum + widthOf(each), 0) : fullWidth;
  return { pieces, width, fullWidth, endsInSpace };
}

/** Breaks greedily, as Office does, so that a box of this width breaks the same way there. */
export function breakLines(paragraph: MeasuredParagraph, width: number, fonts: FontSet): readonly BrokenLine[] {
  const lines: BrokenLine[] = [];
  let line: Segment[] = [];
  let used = 0;
  const flush = (): void => {
    if (line.length > 0) lines.push(closeLine(line, fonts));
    line = [];
    used = 0;
  };
  for (const segment of paragraph.segments) {
    if (line.length > 0 && used + segment.width > width) flush();
    if (segment.width <= width) {
      line.push(segment);
      used += segment.fullWidth;
      continue;
    }
    const parts = splitSegment(segment, width, fonts);
    for (const [index, part] of parts.entries()) {
      line.push(part);
      used += part.fullWidth;
      if (index < parts.length - 1) flush();
    }
  }
  flush();
  return lines;
}

const graphemes = (): Intl.Segmenter => new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A word longer than the line is broken between letters: the only other way out would be to run over the edge. */
function splitSegment(segment: Segment, width: number, fonts: FontSet): readonly Segment[] {
  const parts: Segment[] = [];
  let pieces: StyledRun[] = [];
  for (const piece of segment.pieces) {
    for (const { segment: letter } of graphemes().segment(piece.text)) {
      const last = pieces.at(-1);
      const joined = last && last.style === piece.style && last.link === piece.link;
      const grown = joined
        ? [...pieces.slice(0, -1), { ...last, text: last.text + letter }]
        : [...pieces, { ...piece, text: letter }];
      const measured = measureSegment(grown, fonts);
      if (pieces.length > 0 && measured.width > width) {
        parts.push(measureSegment(pieces, fonts));
        pieces = [{ ...piece, text: letter }];
      } else {
        pieces = grown;
      }
    }
  }
  if (pieces.length > 0) parts.push(measureSegment(pieces, fonts));
  return parts;
}

function closeLine(segments: readonly Segment[], fonts: FontSet): BrokenLine {
  const merged: { readonly piece: StyledRun; text: string }[] = [];
  for (const { pieces } of segments) {
    for (const piece of pieces) {
      const last = merged.at(-1);
      if (last && last.piece.style === piece.style && last.piece.link === piece.link) last.text += piece.text;
      else merged.push({ piece, text: piece.text });
    }
  }
  const last = merged.at(-1);
  const spaceAfter = last !== undefined && last.text !== last.text.trimEnd();
  if (last) last.text = last.text.trimEnd();
  const runs: PlacedRun[] = [];
  let x = 0;
  for (const { piece, text } of merged) {
    if (text === '') continue;
    const width = fonts.advance(text, piece.style);
    runs.push({ ...piece, text: drawnForm(text), x, width });
    x += width;
  }
  return { runs, width: x, spaceAfter, text: runs.map((each) => each.text).join('') };
}
