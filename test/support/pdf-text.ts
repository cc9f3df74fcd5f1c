import type { Mark, Scene, SetText, StructureStep } from '../../src/ir/scene.ts';
import type { ReadElement } from './pdf-read.ts';
import { runTool } from './run-tool.ts';

/** One space between words, and the plain twins of characters that only steer line breaking. */
export function normalise(text: string): string {
  return text
    .replace(/[\u200b\u00ad]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Node {
  readonly texts: string[];
  readonly children: Map<string, Node>;
}

/** What a scene says to a screen reader: its structured marks' text in the order of the structure, normalised. */
export function structureText(scene: Scene): string {
  const root: Node = { texts: [], children: new Map() };
  for (const mark of scene.pages.flatMap((page) => page.marks)) {
    if (!mark.structure || mark.decorative) continue;
    const node = mark.structure.reduce(stepInto, root);
    // A mark that a page break divides repeats its paragraphs.
    for (const text of textsOf(mark)) if (mark.type === 'table' || !node.texts.includes(text)) node.texts.push(text);
  }
  return normalise(flatten(root));
}

/** What stands on the pages of a scene in the order of drawing, running matter included, normalised. */
export function drawnText(scene: Scene): string {
  const lines = (set: SetText): string =>
    set.lines.map((line) => line.runs.map((run) => run.text).join('') + (line.spaceAfter ? ' ' : '')).join('\n');
  const ofMark = (mark: Mark): string => {
    if (mark.type === 'text') return lines(mark);
    if (mark.type !== 'table') return '';
    return mark.rows.flatMap((row) => row.cells.map(lines)).join('\n');
  };
  return normalise(scene.pages.flatMap((page) => page.marks.map(ofMark)).join('\n'));
}

function stepInto(parent: Node, { id }: StructureStep): Node {
  const node = parent.children.get(id) ?? { texts: [], children: new Map() };
  parent.children.set(id, node);
  return node;
}

function textsOf(mark: Mark): readonly string[] {
  if (mark.type === 'text') return paragraphsOf(mark);
  if (mark.type !== 'table') return [];
  const rows = mark.rows.filter((row) => !(mark.continuation && row.header));
  return rows.flatMap((row) => row.cells.flatMap(paragraphsOf));
}

const paragraphsOf = (set: SetText): readonly string[] =>
  set.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join(''));

const flatten = (node: Node): string => [...node.texts, ...[...node.children.values()].map(flatten)].join(' ');

/** Elements that stand within a line. */
const INLINE: ReadonlySet<string> = new Set(['Link', 'Span']);

/** What a file's structure tree says in its order, as pdf.js reads the glyphs under it, normalised. */
export function saidBy(root: ReadElement): string {
  const say = (node: ReadElement['children'][number]): string => {
    if (!('children' in node)) return 'text' in node ? node.text : '';
    const text = node.children.map(say).join('');
    return INLINE.has(node.type) ? text : ` ${text} `;
  };
  return normalise(say(root));
}

/**
 * A file's text in the order of its structure, as poppler's `pdfinfo` reads it; for the conformance run. Takes seconds a
 * file, since poppler paints a page anew for each piece of it.
 */
export function readStructureText(file: string): string {
  const printed = runTool('pdfinfo', ['-struct-text', file]).toString('utf8');
  let text = '';
  for (const line of printed.split('\n')) {
    const content = /^\s*"(.*)"$/s.exec(line)?.[1];
    if (content !== undefined) text += content;
    else if (!/^\s*(Link|Span) \(inline\)|^\s*Object \d/.test(line)) text += ' ';
  }
  return normalise(text);
}

/** A file's text in the order of drawing, as poppler's `pdftotext` reads it; for the conformance run. */
export function readDrawnText(file: string): string {
  return normalise(runTool('pdftotext', ['-raw', file, '-']).toString('utf8'));
}
