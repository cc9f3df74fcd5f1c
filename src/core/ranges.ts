import { packed } from './packed.ts';

/** Offsets in a text; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** Ranges in order, those that overlap or have nothing but space between them as one. */
export function uniteRanges(ranges: readonly Range[], text: string): readonly Range[] {
  const united: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last && (start <= last.end || text.slice(last.end, start).trim() === '')) {
      united[united.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else united.push({ start, end });
  }
  return packed(united);
}
