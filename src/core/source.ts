/** A text file as it was read, named as the user would name it. */
export interface Source {
  /** Path relative to where the user stands, with forward slashes. */
  readonly name: string;
  readonly text: string;
}

/** A stretch of a source; offsets count UTF-16 code units, `end` is exclusive. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** Where a node of a YAML file stands, and where each of its fields' values stands. */
export interface Place {
  readonly span: Span;
  readonly fields: ReadonlyMap<string, Span>;
}

/** Line and column, both counted from 1, the column in UTF-16 code units as editors count it. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function positionOf(source: Source, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (let i = source.text.indexOf('\n'); i !== -1 && i < offset; i = source.text.indexOf('\n', i + 1)) {
    line += 1;
    lineStart = i + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/**
 * Where a stretch of a text stands in its file. The text is what the file has there with marks taken away and white space
 * folded, so both are walked together; a character that was written otherwise (an escape, an entity) stays where it was.
 * Takes time linear in the text: for messages only.
 */
export function spanOfStretch(whole: Span, text: string, start: number, end: number): Span {
  const { source } = whole;
  let [at, first, last] = [whole.start, whole.start, whole.start];
  for (let i = 0; i < end; i += 1) {
    const from = at;
    while (at < whole.end && !isSame(source.text.charAt(at), text.charAt(i))) at += 1;
    if (at >= whole.end) at = from;
    if (i <= start) first = at;
    last = at;
    at += 1;
  }
  return { source, start: first, end: Math.min(Math.max(last + 1, first), whole.end) };
}

const isSame = (written: string, wanted: string): boolean =>
  written === wanted || (/\s/.test(wanted) && /\s/.test(written));

/** The span of one field's value, or of the node that lacks it. */
export function spanOf(place: Place, field?: string): Span {
  return (field === undefined ? undefined : place.fields.get(field)) ?? place.span;
}

/** Whether a span lies within another. */
export const containsSpan = (outer: Span, inner: Span | undefined): boolean =>
  inner !== undefined &&
  outer.source.name === inner.source.name &&
  outer.start <= inner.start &&
  inner.end <= outer.end;

/** For nodes that no file caused, such as a test's. */
export const NOWHERE: Place = { span: { source: { name: '', text: '' }, start: 0, end: 0 }, fields: new Map() };
