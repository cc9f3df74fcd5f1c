import { type Piece, textOf } from './lines.ts';
import type { PlacedLine } from './pages.ts';

/** In parts of the size of the lines beside it. */
const LARGE = 1.8;

/**
 * Puts a large first letter that stands beside several lines before the first of them. `A` and `I` may be words; then the
 * rest of the word is one too, and begins again elsewhere in the text.
 */
export function joinDropCaps(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  if (!lines.some(isDropCap)) return lines;
  const words = new Set(lines.flatMap((each) => each.text.toLowerCase().match(/[\p{L}’']+/gu) ?? []));
  const joined = new Map<PlacedLine, PlacedLine | undefined>();
  for (const [index, cap] of lines.entries()) {
    const [piece, ...others] = isDropCap(cap) ? cap.pieces : [];
    if (piece === undefined) continue;
    // The letter stands on the baseline of the second or third line, and the rest of that line stands in its row.
    const above = lines.slice(Math.max(0, index - 6), index).filter((each) => isBeside(each, cap, piece));
    const rest = others.length === 0 ? undefined : lineOf(cap, others);
    const first = above[0] ?? rest;
    if (first === undefined) continue;
    const word = (first.pieces[0]?.text ?? '').toLowerCase().replace(/[^\p{L}’']/gu, '');
    const apart = /^[AIO]$/.test(piece.text) && words.has(word) && !words.has(piece.text.toLowerCase() + word);
    const [head, ...tail] = first.pieces;
    if (head === undefined) continue;
    const pieces = [
      { ...piece, size: head.size, left: head.left, right: head.left },
      { ...head, spaced: apart },
      ...tail,
    ];
    // The lines beside it begin where the letter does, and so are not set in.
    for (const line of above) joined.set(line, { ...line, left: piece.left });
    if (rest !== undefined) joined.set(cap, { ...rest, left: piece.left });
    else joined.set(cap, undefined);
    const whole = { ...first, pieces, text: textOf(pieces), left: piece.left };
    joined.set(first === rest ? cap : first, whole);
  }
  return lines.flatMap((each) => {
    const line = joined.has(each) ? joined.get(each) : each;
    return line === undefined ? [] : [line];
  });
}

function isDropCap({ pieces }: PlacedLine): boolean {
  const [first, second] = pieces;
  return (
    first !== undefined &&
    /^["“‘]?\p{Lu}$/u.test(first.text) &&
    (second === undefined || first.size > LARGE * second.size)
  );
}

const isBeside = (line: PlacedLine, cap: PlacedLine, { size, right }: Piece): boolean =>
  line.page === cap.page &&
  line.size * LARGE < size &&
  line.baseline > cap.baseline - size &&
  line.left > right - 1 &&
  line.left < right + size;

function lineOf(cap: PlacedLine, pieces: readonly Piece[]): PlacedLine {
  const [first] = pieces;
  const size = first?.size ?? cap.size;
  const own = pieces.map((each, index) => (index === 0 ? { ...each, spaced: false } : each));
  return { ...cap, pieces: own, text: textOf(own), left: first?.left ?? cap.left, size };
}
