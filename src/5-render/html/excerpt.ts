import { overlaps, type Range, uniteRanges } from '../../core/ranges.ts';
import type { TranscriptParagraph } from '../../ir/transcript.ts';
import { escapeHtml } from './escape.ts';

/** What may be said of words: that something rests on them, that nothing does, that they are set aside or stressed. */
export type Layer = 'marked' | 'left' | 'aside' | 'stressed';
export type Layers = { readonly [L in Layer]?: readonly Range[] };

/** A run of a text of which the same is to be said. */
export interface Piece {
  readonly text: string;
  readonly layers: ReadonlySet<Layer>;
}

/** The sentences that passages touch, those in a row as one; all of a paragraph that has no sentences. */
export function touchedSentences(
  { sentences, text }: TranscriptParagraph,
  passages: readonly Range[],
): readonly Range[] {
  const touched = sentences.filter((sentence) => passages.some((each) => overlaps(sentence, each)));
  return touched.length === 0 ? [{ start: 0, end: text.length }] : uniteRanges(touched, text);
}

/** A stretch of a text in pieces; the ranges of a layer are in order and do not overlap. */
export function cutPieces(text: string, { start, end }: Range, layers: Layers): readonly Piece[] {
  const entries = Object.entries(layers) as readonly [Layer, readonly Range[]][];
  const edges = new Set([start, end]);
  for (const each of entries.flatMap(([, ranges]) => ranges)) {
    for (const edge of [each.start, each.end]) if (edge > start && edge < end) edges.add(edge);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const walks = entries.map(([layer, ranges]) => [layer, walk(ranges)] as const);
  return sorted.slice(0, -1).map((from, index): Piece => {
    const own = walks.filter(([, covers]) => covers(from)).map(([layer]) => layer);
    return { text: text.slice(from, sorted[index + 1]), layers: new Set(own) };
  });
}

/** Pieces as a browser shows them; what something rests on is marked, whatever else is to be said of it. */
export const renderPieces = (pieces: readonly Piece[]): string => pieces.map(renderPiece).join('');

function renderPiece({ text, layers }: Piece): string {
  const words = layers.has('stressed') ? `<em>${escapeHtml(text)}</em>` : escapeHtml(text);
  if (layers.has('marked')) return `<mark>${words}</mark>`;
  if (layers.has('aside')) return `<span class="aside">${words}</span>`;
  return layers.has('left') ? `<span class="left">${words}</span>` : words;
}

/** Where the speaker stressed words. */
export function stressedIn({ rich }: TranscriptParagraph): readonly Range[] {
  let end = 0;
  return rich.flatMap((each): readonly Range[] => {
    if (each.type === 'ref') return [];
    const start = end;
    end += each.text.length;
    return each.emphasis ? [{ start, end }] : [];
  });
}

/** Says of ascending offsets whether a range is there, in one walk over ranges in order. */
function walk(ranges: readonly Range[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next += 1;
    return (ranges[next]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}
