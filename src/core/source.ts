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

/** The span of one field's value, or of the node that lacks it. */
export function spanOf(place: Place, field?: string): Span {
  return (field === undefined ? undefined : place.fields.get(field)) ?? place.span;
}

/** For nodes that no file caused, such as a test's. */
export const NOWHERE: Place = { span: { source: { name: '', text: '' }, start: 0, end: 0 }, fields: new Map() };
