import { type Inline, type RichText, toPlain } from '../ir/rich-text.ts';

/** What stands in the place of words that were left out, in any language. */
export const OMISSION = '[…]';

/** Words that are left out of a text: offsets, `end` exclusive. */
export interface Omitted {
  readonly start: number;
  readonly end: number;
}

/** Two omissions with nothing but this between them are one: name, office, body. */
const BETWEEN = /^[\s,;–—-]*$/;

/** Where the patterns match, in order; what overlaps or touches is one omission. */
export function findOmissions(text: string, patterns: readonly RegExp[]): readonly Omitted[] {
  const found = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
    .sort((a, b) => a.start - b.start);
  const merged: Omitted[] = [];
  for (const each of found) {
    const last = merged.at(-1);
    if (last === undefined || (each.start > last.end && !BETWEEN.test(text.slice(last.end, each.start)))) {
      merged.push(each);
    } else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, each.end) };
  }
  return merged;
}

/** Where an offset into a text comes to stand; one within an omission goes to the edge of it that is asked for. */
export function moveOffset(offset: number, omitted: readonly Omitted[], edge: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end } of omitted) {
    if (offset <= start) break;
    if (offset < end) return start + shift + (edge === 'start' ? 0 : OMISSION.length);
    shift += OMISSION.length - (end - start);
  }
  return offset + shift;
}

export function omitPlain(text: string, omitted: readonly Omitted[]): string {
  return omitted.reduceRight((rest, { start, end }) => rest.slice(0, start) + OMISSION + rest.slice(end), text);
}

/** The same in rich text, whose words are those of the plain one: an omission looks like the run that it begins in. */
export function omitRich(text: RichText, omitted: readonly Omitted[]): RichText {
  let at = 0;
  return text.flatMap((inline): readonly Inline[] => {
    const from = at;
    at += toPlain([inline]).length;
    if (inline.type === 'ref') return [inline];
    const own = omitted
      .filter(({ start, end }) => start < at && end > from)
      .map(({ start, end }) => ({ start: start - from, end: Math.min(end, at) - from }));
    const kept = own.reduceRight(
      (rest, { start, end }) => rest.slice(0, Math.max(0, start)) + (start < 0 ? '' : OMISSION) + rest.slice(end),
      inline.text,
    );
    return kept === '' ? [] : [{ ...inline, text: kept }];
  });
}
