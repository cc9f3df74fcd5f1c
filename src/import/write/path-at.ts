/** Where something stands in a model: fields and, in lists, places from 0. */
type Path = readonly (string | number)[];

/** A step of a path, with the steps before it. */
interface Step {
  readonly segment: string | number;
  readonly column: number;
  readonly isItem: boolean;
  readonly before: Step | undefined;
}

const LINE = /^( *)(- )?(.*)$/;
const KEY = /^(?:"((?:[^"\\]|\\.)+)"|'([^']+)'|([\w-]+)):(?:\s|$)/;
/** The text of a field begins on the next line. */
const BLOCK = /(?:^|\s)[>|][-+]?$/;

/**
 * What a model that `writeModel` wrote has at an offset, as a path. It goes by indentation, which that writer keeps: two
 * spaces a level, list items two spaces in from their field, one field a line. The text is gone through once, a look-up
 * takes the logarithm of its lines.
 */
export function pathsIn(yaml: string): (offset: number) => Path {
  const starts: number[] = [];
  const steps: (Step | undefined)[] = [];
  let last: Step | undefined;
  /** The column of the field or item whose text goes on over deeper lines. */
  let block: number | undefined;
  let at = 0;
  for (const line of yaml.split('\n')) {
    const [, spaces = '', dash = '', rest = ''] = LINE.exec(line) ?? [];
    const column = spaces.length;
    if (block !== undefined && (rest === '' || column > block)) {
      starts.push(at);
      steps.push(last);
      at += line.length + 1;
      continue;
    }
    block = undefined;
    if (rest !== '' && !rest.startsWith('#')) {
      if (dash !== '') last = item(last, column);
      const key = KEY.exec(rest);
      const own = column + dash.length;
      if (key)
        last = { segment: key[1] ?? key[2] ?? key[3] ?? '', column: own, isItem: false, before: above(last, own) };
      if (BLOCK.test(rest)) block = key ? own : column;
    }
    starts.push(at);
    steps.push(last);
    at += line.length + 1;
  }
  return (offset) => pathOf(steps[lineAt(starts, offset)]);
}

/** The innermost step that stands further left than a column. */
function above(step: Step | undefined, column: number): Step | undefined {
  let each = step;
  while (each !== undefined && each.column >= column) each = each.before;
  return each;
}

/** The next item of the list at a column, or the first of a new one. */
function item(step: Step | undefined, column: number): Step {
  let each = step;
  while (each !== undefined && (each.column > column || (each.column === column && !each.isItem))) each = each.before;
  if (each?.column === column) return { ...each, segment: Number(each.segment) + 1 };
  return { segment: 0, column, isItem: true, before: each };
}

function pathOf(step: Step | undefined): Path {
  const path: (string | number)[] = [];
  for (let each = step; each !== undefined; each = each.before) path.unshift(each.segment);
  return path;
}

function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
