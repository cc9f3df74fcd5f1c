/**
 * The path of what stands at an offset of a model that `writeModel` wrote: its fields and, in lists, places from 0. It goes by
 * indentation, which that writer keeps: two spaces a level, list items two spaces in from their field, one field a line.
 */
export function pathAt(yaml: string, offset: number): readonly (string | number)[] {
  const lines = yaml.slice(0, lineEnd(yaml, offset)).split('\n');
  const path: (string | number)[] = [];
  let indent = Number.POSITIVE_INFINITY;
  let counting: number | undefined;
  let place = 0;
  for (const line of lines.reverse()) {
    const [, spaces = '', dash = '', rest = ''] = /^( *)(- )?(.*)$/.exec(line) ?? [];
    if (rest === '' || rest.startsWith('#')) continue;
    const at = spaces.length;
    // Items of the list that is being counted.
    if (counting !== undefined && at === counting && dash !== '') {
      place += 1;
      continue;
    }
    if (counting !== undefined && at < counting) {
      path.unshift(place);
      counting = undefined;
      place = 0;
      indent = at + 1;
    }
    if (counting !== undefined) continue;
    const key = /^(?:"([^"]+)"|'([^']+)'|([\w-]+)):(?:\s|$)/.exec(rest);
    const column = at + dash.length;
    if (key && column < indent) {
      path.unshift(key[1] ?? key[2] ?? key[3] ?? '');
      indent = column;
    }
    if (dash !== '' && at < indent) {
      counting = at;
      indent = at;
    }
  }
  return path;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
