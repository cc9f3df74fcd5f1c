/** A stretch of a text and what takes its place. Offsets count UTF-16 code units, `end` is exclusive. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with stretches replaced; those that begin in the same place follow in the order given. Undefined where they overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string | undefined {
  const ordered = splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let [result, at] = ['', 0];
  for (const splice of ordered) {
    if (splice.start < at) return undefined;
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}

/** What turns one text into another, and back: the one stretch in which they differ. */
export interface Patch {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

export function makePatch(before: string, after: string): Patch {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  return { start, before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) };
}

export const applyPatch = (text: string, { start, before, after }: Patch): string =>
  text.slice(0, start) + after + text.slice(start + before.length);

export const reversePatch = ({ start, before, after }: Patch): Patch => ({ start, before: after, after: before });
