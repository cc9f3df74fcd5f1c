import type { Line } from './lines.ts';
import type { MendLog } from './mend-log.ts';

/** A line that holds a page number and nothing else. */
const PAGE_NUMBER =
  /^[[({\-–—\s]*(?:(?<word>page|p\.|seite|página|pág\.)\s*)?(?<number>\d{1,4})(?:\s*(?<of>of|\/|de|von|sur)\s*\d{1,4})?[\])}\-–—\s]*$/i;
/** Page marks of the Congressional Record: `[[Page S6023]]`. */
const PAGE_MARK = /^\[\[page\s+[a-z]{0,2}\d+\]\]$/i;

/** A page has so many lines at least; closer numbers are of a list or of sections. */
const LEAST_LINES = 15;
/** Lines at the top and the foot of a page that may be running heads. */
const EDGE = 3;

/** Takes out what pages added: page numbers, running heads and feet. The next line says that a page began. */
export function dropPages(lines: readonly Line[], log: MendLog): readonly Line[] {
  const dropped = new Map<number, 'page-number' | 'running-head'>();
  markNumbers(lines, dropped);
  markRunningHeads(lines, dropped);
  if (dropped.size === 0) return lines;
  const kept: Line[] = [];
  let page = false;
  for (const [index, line] of lines.entries()) {
    const kind = dropped.get(index);
    if (kind !== undefined) {
      log.note(kind, line.text, '', line.number);
      page = true;
    } else if (page && line.text !== '') {
      kept.push({ ...line, page });
      page = false;
    } else kept.push(line);
  }
  return kept;
}

/** Numbers that stand alone and count up by one from page to page. */
function markNumbers(lines: readonly Line[], dropped: Map<number, 'page-number' | 'running-head'>): void {
  const found: { readonly index: number; readonly number: number; readonly sure: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 24) continue;
    if (PAGE_MARK.test(line.text)) dropped.set(index, 'page-number');
    const match = PAGE_NUMBER.exec(line.text);
    if (match === null) continue;
    const { word, number, of } = match.groups ?? {};
    const beside = lines[index + 1]?.page === true || nextText(lines, index)?.page === true || line.page === true;
    const dashed = /^[-–—]\s*\d+\s*[-–—]$/.test(line.text);
    const sure = word !== undefined || of !== undefined || dashed || beside;
    found.push({ index, number: Number(number), sure });
  }
  for (const [place, each] of found.entries()) {
    const follows = (other: (typeof found)[number] | undefined, step: number): boolean =>
      other !== undefined &&
      other.number === each.number + step &&
      (each.sure || Math.abs(other.index - each.index) >= LEAST_LINES);
    if (follows(found[place + 1], 1) || follows(found[place - 1], -1)) dropped.set(each.index, 'page-number');
  }
}

const nextText = (lines: readonly Line[], index: number): Line | undefined => {
  for (let at = index + 1; at < Math.min(lines.length, index + 6); at += 1)
    if (lines[at]?.text !== '') return lines[at];
  return undefined;
};

/** Lines at the edges of pages that most pages have, but for numbers in them. */
function markRunningHeads(lines: readonly Line[], dropped: Map<number, 'page-number' | 'running-head'>): void {
  const starts = lines.flatMap((line, index) => (line.page === true ? [index] : []));
  if (starts.length < 2) return;
  const bounds = [0, ...starts, lines.length];
  const edges: { readonly key: string; readonly index: number }[][] = [];
  for (const [place, start] of bounds.slice(0, -1).entries()) {
    const end = bounds[place + 1] ?? lines.length;
    const take = (from: number, step: number, side: string): { key: string; index: number }[] => {
      const taken: { key: string; index: number }[] = [];
      for (let at = from; at >= start && at < end && taken.length < EDGE; at += step) {
        const text = lines[at]?.text ?? '';
        if (text !== '' && text.length < 120) taken.push({ key: `${side} ${text.replace(/\d+/g, '#')}`, index: at });
        else if (text !== '') break;
      }
      return taken;
    };
    edges.push([...take(start, 1, 'head'), ...take(end - 1, -1, 'foot')]);
  }
  const counts = new Map<string, number>();
  for (const edge of edges)
    for (const key of new Set(edge.map((each) => each.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(3, Math.ceil(edges.length / 2));
  for (const { key, index } of edges.flat()) {
    if ((counts.get(key) ?? 0) < least || dropped.has(index)) continue;
    dropped.set(index, /^\w+ \W*#\W*$/.test(key) ? 'page-number' : 'running-head');
  }
}
