import type { ImportedBlock } from '../../ir/imported.ts';
import { toPlain } from '../../ir/rich-text.ts';
import { measureLayout } from '../mend/layout.ts';
import { mendLigatures } from '../mend/ligatures.ts';
import type { Line } from '../mend/lines.ts';
import type { MendLog } from '../mend/mend-log.ts';
import { joinTorn, type Passage, splitGroup } from '../mend/paragraphs.ts';
import { endsSentence } from '../mend/sentence-ends.ts';
import { createVocabulary } from '../mend/vocabulary.ts';
import { BOLD, ITALIC, isAllBold, toRich, unmark } from './marked.ts';
import { attributeOf, type Element, isElement, type Node, textOf } from './page.ts';
import { readPlainText } from './text.ts';

/** What becomes of an element: its words are taken, or it is left out as what the kind of mend says. */
export type Verdict = 'take' | 'navigation' | 'footnote' | 'silent';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const ITALICS = new Set(['em', 'i', 'cite', 'dfn', 'var']);
const BOLDS = new Set(['b', 'strong']);
/** Without words of their own. */
const SILENT = new Set(
  'audio base br canvas embed head hr iframe img input link map math meta noscript object param picture script source style svg template title track video wbr'.split(
    ' ',
  ),
);

const LONGEST_HEADING = 300;

/** Emphasis within emphasis says nothing more. */
const MOST_MARKS = 8;

interface Context {
  readonly type: ImportedBlock['type'];
  readonly level?: number;
}

interface Piece extends Passage {
  readonly type: ImportedBlock['type'];
  readonly level?: number;
  readonly marker?: string;
}

/** A stretch of text with what it is; lines end where `<br>` stood. */
interface Stretch extends Context {
  readonly text: string;
  readonly marker?: string;
}

/** Makes blocks of what stands within an element. `judge` says what is left out. */
export function readFlow(root: Element, judge: (element: Element) => Verdict, log: MendLog): readonly ImportedBlock[] {
  const stretches: (Stretch | readonly ImportedBlock[])[] = [];
  let open: string[] = [];
  let marker: string | undefined;
  /** Marks that are open where a block ends are closed there and opened again. */
  const marks: string[] = [];
  const closing = (): string =>
    marks
      .toReversed()
      .map((each) => (each === ITALIC.open ? ITALIC.close : BOLD.close))
      .join('');

  const flush = (context: Context): void => {
    const text = open.join('') + closing();
    open = [...marks];
    if (!/[^\s\ue000-\ue003]/.test(text)) return;
    stretches.push({ ...context, text, ...(marker === undefined ? {} : { type: 'item', marker }) });
    marker = undefined;
  };

  const walk = (node: Node, context: Context): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      open.push(unmark(node.value).replace(/[ \t\n\r\f]+/g, ' '));
      return;
    }
    if (!isElement(node)) return;
    const { tagName } = node;
    if (tagName === 'br') {
      open.push('\n');
      return;
    }
    if (tagName === 'hr') {
      flush(context);
      return;
    }
    if (SILENT.has(tagName)) return;
    const verdict = judge(node);
    if (verdict !== 'take') {
      if (BLOCKS.has(tagName)) flush(context);
      const words = textOf(node)
        .trim()
        .replace(/[↑↩]\ufe0e?$/u, '')
        .trimEnd();
      if (verdict !== 'silent' && /[\p{L}\p{N}]/u.test(words)) log.note(verdict, words, '');
      return;
    }
    if (tagName === 'pre') {
      flush(context);
      stretches.push(readPlainText(unmark(textOf(node)), log).map(({ from: _, ...block }) => block));
      return;
    }
    const mark = ITALICS.has(tagName) ? ITALIC : BOLDS.has(tagName) ? BOLD : undefined;
    if (mark !== undefined && marks.length < MOST_MARKS) {
      open.push(mark.open);
      marks.push(mark.open);
      for (const child of node.childNodes) walk(child, context);
      marks.pop();
      open.push(mark.close);
      return;
    }
    if (tagName === 'q') {
      open.push('“');
      for (const child of node.childNodes) walk(child, context);
      open.push('”');
      return;
    }
    if (!BLOCKS.has(tagName)) {
      for (const child of node.childNodes) walk(child, context);
      return;
    }
    flush(context);
    const inner = contextOf(node, context);
    if (tagName === 'li') marker = markerOf(node);
    for (const child of node.childNodes) walk(child, inner);
    flush(inner);
    if (tagName === 'li') marker = undefined;
  };
  for (const child of root.childNodes) walk(child, { type: 'paragraph' });
  flush({ type: 'paragraph' });
  return toBlocks(stretches, log);
}

function contextOf({ tagName }: Element, outer: Context): Context {
  const heading = /^h([1-6])$/.exec(tagName);
  if (heading !== null) return { type: 'heading', level: Number(heading[1]) };
  if (tagName === 'blockquote') return { type: 'quote' };
  return outer.type === 'quote' || outer.type === 'heading' ? outer : { type: 'paragraph' };
}

/** The marker that a browser shows before an item. */
function markerOf(item: Element): string {
  const list = item.parentNode;
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return '•';
  const start = Number.parseInt(attributeOf(list, 'start') ?? '1', 10);
  const number = (Number.isNaN(start) ? 1 : start) + (places.get(list)?.get(item) ?? placeItems(list).get(item) ?? 0);
  const letter = attributeOf(list, 'type')?.toLowerCase() === 'a' && number >= 1 && number <= 26;
  return letter ? `${String.fromCharCode(96 + number)})` : `${number}.`;
}

/** The items of a list by their place; a list is counted once, however long it is. */
const places = new WeakMap<object, ReadonlyMap<Node, number>>();

function placeItems(list: Element): ReadonlyMap<Node, number> {
  const items = list.childNodes.filter((each) => isElement(each) && each.tagName === 'li');
  const placed = new Map(items.map((each, index) => [each, index]));
  places.set(list, placed);
  return placed;
}

function toBlocks(stretches: readonly (Stretch | readonly ImportedBlock[])[], log: MendLog): readonly ImportedBlock[] {
  const isStretch = (each: Stretch | readonly ImportedBlock[]): each is Stretch => !Array.isArray(each);
  const vocabulary = createVocabulary(stretches.filter(isStretch).map((each) => each.text));
  const blocks: ImportedBlock[] = [];
  let run: Piece[] = [];
  const close = (): void => {
    const layout = measureLayout([]);
    for (const piece of joinTorn(
      run,
      { layout, vocabulary, log },
      (each) => each.type === 'paragraph' && !isAllBold(each.text),
    )) {
      const block = toBlock({ ...piece, text: mendLigatures(piece.text, vocabulary, log) }, log);
      if (block.rich.length > 0) blocks.push(block);
    }
    run = [];
  };
  for (const each of stretches) {
    if (isStretch(each)) for (const piece of splitStretch(each, { vocabulary, log })) run.push(piece);
    else {
      close();
      for (const block of each) blocks.push(block);
    }
  }
  close();
  return blocks;
}

/** Lines that `<br>` broke: paragraphs at two in a row, else lines of a title, an address, or of a wrapped text. */
function splitStretch(
  stretch: Stretch,
  tools: Pick<Parameters<typeof joinTorn>[1], 'vocabulary' | 'log'>,
): readonly Piece[] {
  const { text, type, level, marker } = stretch;
  const groups = text
    .split(/\n\s*\n/)
    .map((group) => group.split('\n').map((line): Line => ({ text: line.trim(), indent: 0, number: 1 })))
    .map((lines) => lines.filter((line) => line.text !== ''))
    .filter((lines) => lines.length > 0);
  const layout = measureLayout(groups.map((lines) => ({ lines, blanks: 1 })));
  const passages = groups.flatMap((lines) => splitGroup({ lines: reopen(lines), blanks: 1 }, { ...tools, layout }));
  return passages.map((passage, index) => ({
    ...passage,
    type: type === 'item' && index > 0 ? 'paragraph' : type,
    ...(level === undefined ? {} : { level }),
    ...(marker === undefined || index > 0 ? {} : { marker }),
  }));
}

/** Emphasis that runs over a line end is closed there and opened again. */
function reopen(lines: readonly Line[]): readonly Line[] {
  let marks: string[] = [];
  return lines.map((line) => {
    const before = marks.join('');
    for (const mark of line.text.match(/[\ue000-\ue003]/g) ?? []) {
      if (mark === ITALIC.open || mark === BOLD.open) marks = [...marks, mark];
      else marks = marks.slice(0, -1);
    }
    const after = marks
      .toReversed()
      .map((each) => (each === ITALIC.open ? ITALIC.close : BOLD.close))
      .join('');
    return { ...line, text: before + line.text + after };
  });
}

function toBlock({ type, text, level, marker, lines }: Piece, log: MendLog): ImportedBlock {
  const bold = type === 'paragraph' && text.length <= LONGEST_HEADING && isAllBold(text) && !endsSentence(text);
  if (bold) log.note('heading', unmark(text), unmark(text));
  const levelled = bold ? 2 : level;
  return {
    type: bold ? 'heading' : type,
    rich: toRich(text, bold || type === 'heading'),
    ...(lines === undefined ? {} : { lines: lines.map((each) => toPlain(toRich(each))) }),
    ...(levelled === undefined ? {} : { level: levelled }),
    ...(marker === undefined ? {} : { marker }),
  };
}
