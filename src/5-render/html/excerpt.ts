import type { TranscriptParagraph } from '../../ir/transcript.ts';

/** Offsets in a paragraph's text; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A run of a paragraph's text that looks one way. */
export interface Piece extends Stretch {
  readonly text: string;
  /** Whether something rests on it. */
  readonly marked: boolean;
  /** Whether the speaker stressed it. */
  readonly stressed: boolean;
}

/** The sentences that passages touch, those in a row as one stretch. */
export function touchedSentences(
  { sentences, text }: TranscriptParagraph,
  passages: readonly Stretch[],
): readonly Stretch[] {
  const touched = sentences.filter((sentence) => passages.some((each) => overlaps(sentence, each)));
  const stretches: Stretch[] = [];
  for (const { start, end } of touched.length > 0 ? touched : [{ start: 0, end: text.length }]) {
    const last = stretches.at(-1);
    if (last && text.slice(last.end, start).trim() === '') stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ start, end });
  }
  return stretches;
}

export const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** A stretch of a paragraph in pieces, with the words of passages marked. Passages are sorted by where they start. */
export function cutPieces(
  paragraph: TranscriptParagraph,
  { start, end }: Stretch,
  passages: readonly Stretch[],
): readonly Piece[] {
  const stressed = stressedIn(paragraph);
  const edges = new Set([start, end]);
  for (const each of [...passages, ...stressed]) {
    for (const edge of [each.start, each.end]) if (edge > start && edge < end) edges.add(edge);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const isMarked = sweep(passages);
  const isStressed = sweep(stressed);
  return sorted.slice(0, -1).map((from, index): Piece => {
    const to = sorted[index + 1] ?? end;
    return {
      start: from,
      end: to,
      text: paragraph.text.slice(from, to),
      marked: isMarked(from),
      stressed: isStressed(from),
    };
  });
}

function stressedIn({ rich }: TranscriptParagraph): readonly Stretch[] {
  let end = 0;
  return rich.flatMap((each): readonly Stretch[] => {
    if (each.type === 'ref') return [];
    const start = end;
    end += each.text.length;
    return each.emphasis ? [{ start, end }] : [];
  });
}

/** Says of ascending offsets whether a stretch is above them, in one walk over the stretches sorted by their start. */
function sweep(stretches: readonly Stretch[]): (offset: number) => boolean {
  let [next, reach] = [0, 0];
  return (offset) => {
    for (let each = stretches[next]; each && each.start <= offset; each = stretches[next]) {
      reach = Math.max(reach, each.end);
      next += 1;
    }
    return offset < reach;
  };
}
