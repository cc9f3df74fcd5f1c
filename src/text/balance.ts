import { type BrokenLine, breakLines, type MeasuredParagraph } from './break-lines.ts';
import type { FontSet } from './fonts.ts';

/**
 * Words that lean on the next one: a line that ends on one of them reads as if it broke off. Articles, prepositions,
 * conjunctions and forms of "to be" of the languages whose labels ship.
 */
const LEANING = new Set(
  (
    'a an the of to in on at by for from with into onto over under and or nor but as than that which who whose is are was were be ' +
    'its their our his her not no so if when while because u.s. mr. mrs. dr. le la les un une des du de et ou en dans par pour sur avec el los las una unos del al y o con por para que'
  ).split(' '),
);

export interface BalancedLines {
  readonly lines: readonly BrokenLine[];
  /** The box width, points, in which greedy breaking gives these lines. */
  readonly width: number;
}

/**
 * Narrows the box until the lines are even and none ends on a word that leans on the next, without adding a line.
 * The text gets no manual breaks, so it stays editable. Every distinct way of breaking it is tried once.
 */
export function balanceLines(paragraph: MeasuredParagraph, width: number, fonts: FontSet): BalancedLines {
  const first = breakLines(paragraph, width, fonts);
  if (first.length < 2) return { lines: first, width };
  let best = { lines: first, width, cost: costOf(first, width) };
  let limit = width;
  for (;;) {
    // The next narrower box that breaks differently is just under the widest line's width.
    const lines = breakLines(paragraph, limit, fonts);
    if (lines.length > first.length) break;
    const widest = Math.max(...lines.map((each) => each.width));
    const cost = costOf(lines, width);
    // Half of the slack is left on the right, so that a renderer's rounding moves no word.
    if (cost < best.cost) best = { lines, width: widest + Math.min((limit - widest) / 2, widest * 0.02), cost };
    limit = widest - 0.01;
    if (limit < paragraph.widest) break;
  }
  return { lines: best.lines, width: best.width };
}

/** Narrows the box by as little as it takes for the last line not to be one short word, without adding a line. */
export function settleLines(paragraph: MeasuredParagraph, width: number, fonts: FontSet): BalancedLines {
  const first = breakLines(paragraph, width, fonts);
  for (let lines = first; lines.length === first.length; ) {
    const widest = Math.max(...lines.map((each) => each.width));
    if (!endsLonely(lines)) return { lines, width: lines === first ? width : Math.min(width, widest * 1.002) };
    const limit = widest - 0.01;
    if (limit < paragraph.widest) break;
    lines = breakLines(paragraph, limit, fonts);
  }
  return { lines: first, width };
}

/** Whether a paragraph ends on a line of one short word. */
export function endsLonely(lines: readonly Pick<BrokenLine, 'text' | 'width'>[]): boolean {
  const last = lines.at(-1);
  if (lines.length < 2 || !last) return false;
  const words = last.text.split(/[ \u00a0]/).filter((each) => each !== '' && !each.startsWith('¶'));
  return words.length === 1 && last.width < Math.max(...lines.map((each) => each.width)) * 0.4;
}

/** Raggedness as a share of the width, and penalties in the same measure: lower reads better. */
function costOf(lines: readonly BrokenLine[], width: number): number {
  const widest = Math.max(...lines.map((each) => each.width));
  let cost = 0;
  for (const [index, line] of lines.entries()) {
    const last = index === lines.length - 1;
    cost += ((widest - line.width) / width) ** 2 * (last ? 0.5 : 1);
    if (last) continue;
    const word =
      line.text
        .split(/[ \u00a0]/)
        .at(-1)
        ?.toLowerCase() ?? '';
    if (LEANING.has(word)) cost += 0.12;
    // A compound torn apart is read twice: worse than a line that ends on an article.
    if (/\p{L}-$/u.test(word)) cost += 0.2;
    else if (/[-–—(“"]$/.test(word)) cost += 0.3;
    // A line that ends where the sense pauses is worth some raggedness.
    if (/[,;:.?!]”?$/.test(word)) cost -= 0.08;
  }
  if (endsLonely(lines)) cost += 0.3;
  return cost;
}
