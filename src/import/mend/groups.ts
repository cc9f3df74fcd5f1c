import type { Layout } from './layout.ts';
import type { Group, Line } from './lines.ts';
import { findMarker } from './markers.ts';
import type { MendLog } from './mend-log.ts';
import { endsClause, endsSentence, startsLower } from './sentence-ends.ts';

/** So many groups make a text of single lines; and so many of them must break off in the middle of a sentence. */
const LEAST_DOUBLE = 8;
const LEAST_BROKEN = 0.25;

/** Text that is typed double-spaced, with an empty line after each line, and more of them after paragraphs. */
export function closeUp(groups: readonly Group[], log: MendLog): readonly Group[] {
  const singles = groups.filter((each) => each.lines.length === 1).length;
  if (groups.length < LEAST_DOUBLE || singles < groups.length * 0.9) return groups;
  const broken = groups.filter((each, index) => {
    const before = groups[index - 1]?.lines.at(-1)?.text;
    return (
      before !== undefined && startsLower(each.lines[0]?.text ?? '') && !endsSentence(before) && !endsClause(before)
    );
  }).length;
  if (broken < groups.length * LEAST_BROKEN) return groups;
  const least = groups.slice(1).reduce((fewest, each) => Math.min(fewest, each.blanks), Number.POSITIVE_INFINITY);
  const closed: { lines: Line[]; blanks: number }[] = [];
  for (const { lines, blanks } of groups) {
    const open = closed.at(-1);
    if (open !== undefined && blanks <= least) for (const line of lines) open.lines.push(line);
    else closed.push({ lines: [...lines], blanks: Math.max(0, blanks - least) });
  }
  log.note('line-wraps', 'double-spaced lines', 'paragraphs', groups[0]?.lines[0]?.number);
  return closed;
}

/** A group that a run of indented lines with empty lines between them was put together to. */
export interface QuotedGroup extends Group {
  readonly quoted?: boolean;
}

/**
 * Block quotations: groups that are set in as a whole, and those of the Congressional Record, which come line by line
 * with two empty lines or more between them.
 */
export function groupQuotes<T extends Group>(
  groups: readonly T[],
  { indent }: Layout,
  isProse: (group: T) => boolean = () => true,
): readonly (T & QuotedGroup)[] {
  const isSetIn = (group: T, least: number): boolean => group.lines.every((line) => line.indent >= indent + least);
  const isLine = (group: T | undefined): boolean =>
    group !== undefined &&
    isProse(group) &&
    group.lines.length === 1 &&
    isSetIn(group, 1) &&
    findMarker(group.lines[0]?.text ?? '') === undefined;
  const found: (T & QuotedGroup)[] = [];
  for (let at = 0; at < groups.length; ) {
    const group = groups[at];
    if (group === undefined) break;
    let end = at + 1;
    if (isLine(group)) while (isLine(groups[end]) && (groups[end]?.blanks ?? 0) > 1) end += 1;
    const run = groups.slice(at, end);
    if (run.length > 1) found.push({ ...group, lines: run.flatMap((each) => each.lines), quoted: true });
    else if (isProse(group) && group.lines.length > 1 && isSetIn(group, 2)) found.push({ ...group, quoted: true });
    else found.push(group);
    at = end;
  }
  return found;
}
