import type { Paragraph, Run } from '../../ir/scene.ts';
import type { TextBlock } from '../typeset.ts';

/** Distances of each line's top edge from the block's top, points; the last entry is the block's height. */
export function lineTops(block: TextBlock): readonly number[] {
  const tops: number[] = [];
  let y = 0;
  let paragraph = -1;
  for (const line of block.lines) {
    const own = block.paragraphs[line.paragraph];
    if (line.paragraph !== paragraph) y += own?.spaceBefore ?? 0;
    paragraph = line.paragraph;
    tops.push(y);
    y += own?.lead ?? 0;
  }
  return [...tops, y];
}

/** How many of a block's lines fit into `height` points. */
export function countFitting(block: TextBlock, height: number): number {
  const tops = lineTops(block);
  let count = 0;
  while (count < block.lines.length && (tops[count + 1] ?? 0) <= height + 0.001) count += 1;
  return count;
}

/**
 * The lines `from` to `to` (exclusive) as a block of their own, with the stretch of the logical text that they show, so
 * that the parts of a paragraph that runs over a page add up to the whole.
 */
export function sliceBlock(block: TextBlock, from: number, to: number): TextBlock {
  if (from === 0 && to >= block.lines.length) return block;
  const lines = block.lines.slice(from, to);
  const tops = lineTops(block);
  const shift = tops[from] ?? 0;
  const indexes = [...new Set(lines.map((each) => each.paragraph))];
  const paragraphs = indexes.map((index, position): Paragraph => {
    const paragraph = block.paragraphs[index] ?? { runs: [], align: 'left', lead: 0, spaceBefore: 0 };
    const own = block.lines.flatMap((line, number) => (line.paragraph === index ? [number] : []));
    const ends = lineEnds(block, index, own);
    const first = own.findIndex((number) => number >= from);
    const last = own.findLastIndex((number) => number < to);
    return {
      ...paragraph,
      runs: cutRuns(paragraph.runs, first <= 0 ? 0 : (ends[first - 1] ?? 0), ends[last] ?? Number.POSITIVE_INFINITY),
      spaceBefore: position === 0 ? 0 : paragraph.spaceBefore,
    };
  });
  return {
    ...block,
    paragraphs,
    lines: lines.map((line) => ({
      ...line,
      baseline: line.baseline - shift,
      paragraph: indexes.indexOf(line.paragraph),
    })),
    height: (tops[Math.min(to, block.lines.length)] ?? 0) - shift,
  };
}

/** Where in a paragraph's logical text each of its lines ends, white space included. */
function lineEnds(block: TextBlock, index: number, own: readonly number[]): readonly number[] {
  const text = (block.paragraphs[index]?.runs ?? []).map((each) => each.text).join('');
  let offset = 0;
  return own.map((number) => {
    const drawn = block.lines[number]?.runs.reduce((sum, each) => sum + each.text.length, 0) ?? 0;
    for (let count = 0; count < drawn && offset < text.length; offset += 1) {
      // Soft hyphens are not drawn.
      if (text[offset] !== '\u00ad') count += 1;
    }
    while (/[\s\u00ad]/.test(text[offset] ?? '')) offset += 1;
    return offset;
  });
}

function cutRuns(runs: readonly Run[], start: number, end: number): readonly Run[] {
  const cut: Run[] = [];
  let offset = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(start - offset, 0), Math.max(end - offset, 0));
    if (text !== '') cut.push({ ...run, text });
    offset += run.text.length;
  }
  return cut;
}
