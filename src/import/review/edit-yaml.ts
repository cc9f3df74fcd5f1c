import { nodeAt, type YamlEntry, type YamlList, type YamlMap, type YamlNode } from '../../1-read/yaml-node.ts';
import type { ModelValue } from '../../ir/draft.ts';
import { SPEECH_SHAPE } from '../../ir/speech-shape.ts';
import { writeField, writeFlow, writeItem, writeKey } from '../write/yaml.ts';
import { type Edit, editData } from './edits.ts';
import { applySplices, type Splice } from './splice.ts';
import { isSame, readMap, toRecord } from './tree.ts';

/**
 * Makes changes in the text of a YAML file and leaves every other byte of it as it is: comments, order, empty lines and
 * the way texts are written. A comment goes with an item where it stands inside of it, or below it and deeper than its
 * hyphen; one above an item stays. The text is read again before it is given out. Undefined where it does not say what
 * it should: where the place is written in a way, such as with references, that only a person can change.
 */
export function editYaml(text: string, edits: readonly Edit[]): string | undefined {
  const root = readMap(text);
  if (root === undefined) return undefined;
  const planned = edits.map((edit) => ({ edit, splice: planEdit(text, root, edit) }));
  const splices = planned.flatMap(({ splice }) => splice ?? []);
  if (splices.length < edits.length) return undefined;
  const edited = applySplices(text, splices) ?? editInTurn(text, planned);
  const found = edited === undefined ? undefined : readMap(edited);
  if (edited === undefined) return undefined;
  const wanted = editData(toRecord(root), edits);
  return found !== undefined && isSame(toRecord(found), wanted) ? edited : undefined;
}

/** One change after the other, from the end of the file, so that the paths of those to come stay true. */
function editInTurn(
  text: string,
  planned: readonly { readonly edit: Edit; readonly splice: Splice | undefined }[],
): string | undefined {
  if (planned.length < 2) return undefined;
  const backwards = planned.toReversed().toSorted((a, b) => (b.splice?.start ?? 0) - (a.splice?.start ?? 0));
  let edited: string | undefined = text;
  for (const { edit } of backwards) edited = edited === undefined ? undefined : editYaml(edited, [edit]);
  return edited;
}

function planEdit(text: string, root: YamlMap, edit: Edit): Splice | undefined {
  const holder = nodeAt(root, edit.path.slice(0, -1));
  const step = edit.path.at(-1);
  if (step === undefined || holder === undefined || holder.type === 'scalar') return undefined;
  const place: Place = { text, eol: text.includes('\r\n') ? '\r\n' : '\n', isTop: edit.path.length === 1 };
  if (edit.type === 'remove') return remove(place, holder, step);
  if (edit.type === 'insert') {
    return holder.type === 'list' && typeof step === 'number' ? insertItem(place, holder, step, edit.value) : undefined;
  }
  if (holder.type === 'list') return typeof step === 'number' ? setItem(place, holder, step, edit.value) : undefined;
  const entry = holder.entries.get(String(step));
  if (entry !== undefined) return setField(place, holder, String(step), entry, edit.value);
  return place.isTop && !isFlow(place, holder)
    ? addSection(place, holder, String(step), edit.value)
    : addField(place, holder, String(step), edit.value);
}

/** The file that is changed. */
interface Place {
  readonly text: string;
  readonly eol: string;
  /** Whether what is changed is a section of the model. */
  readonly isTop: boolean;
}

// --- Lines ---

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

/** Behind the line break, or the end of the text. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** Whether nothing but spaces stands before on the line. */
const beginsLine = (text: string, at: number): boolean => text.slice(lineStart(text, at), at).trim() === '';

const isFlow = ({ text }: Place, node: YamlMap | YamlList): boolean => /[{[]/.test(text.charAt(node.span.start));

/** The end of the lines that what ends at `end` takes up, with the comments below that stand deeper than `column`. */
function blockEnd({ text }: Place, end: number, column: number): number {
  let at = lineEnd(text, end);
  for (;;) {
    const comment = /^( *)#/.exec(text.slice(at, lineEnd(text, at)));
    if (comment === null || (comment[1] ?? '').length <= column) return at;
    at = lineEnd(text, at);
  }
}

/** Whole lines to be put at the beginning of a line; a last line without a break gets one first. */
function insertLines({ text, eol }: Place, at: number, lines: readonly string[]): Splice {
  const isOpen = at > 0 && text.charAt(at - 1) !== '\n';
  return { start: at, end: at, text: `${isOpen ? eol : ''}${lines.join(eol)}${eol}` };
}

// --- Fields ---

/** Behind a field's value. A reference stands for what is written elsewhere: it ends with its line. */
function fieldEnd({ text }: Place, { key, value }: YamlEntry): number {
  if (value.span.start >= key.end && value.span.end > key.end) return value.span.end;
  const end = lineEnd(text, key.end);
  return text.slice(0, end).trimEnd().length;
}

const isReference = ({ key, value }: YamlEntry): boolean => value.span.start < key.start;

function remove(place: Place, holder: YamlMap | YamlList, step: string | number): Splice | undefined {
  if (holder.type === 'list') return typeof step === 'number' ? removeItem(place, holder, step) : undefined;
  const entries = [...holder.entries];
  const index = entries.findIndex(([name]) => name === step);
  const entry = entries[index]?.[1];
  if (entry === undefined) return undefined;
  const ranges = entries.map(([, each]) => ({ start: each.key.start, end: fieldEnd(place, each) }));
  if (isFlow(place, holder)) return removeInFlow(ranges, index);
  const { text } = place;
  const { start } = entry.key;
  const end = blockEnd(place, fieldEnd(place, entry), columnOf(text, start));
  if (beginsLine(text, start)) return closeGap(place, lineStart(text, start), end);
  // The first field of an item stands beside its hyphen: the next one takes its place, unless a comment is in between.
  const next = ranges[index + 1]?.start;
  if (next === undefined) return undefined;
  const line = lineEnd(text, fieldEnd(place, entry));
  return { start, end: text.slice(line, next).trim() === '' ? next : line - place.eol.length, text: '' };
}

/** A section goes with the empty line below it where there is one above it as well. */
function closeGap({ text, isTop }: Place, start: number, end: number): Splice {
  const isApart = start === 0 || /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 80), start));
  const gap = isTop && isApart ? (/^(?:[ \t]*\r?\n)*/.exec(text.slice(end))?.[0].length ?? 0) : 0;
  return { start, end: end + gap, text: '' };
}

function setField(
  place: Place,
  holder: YamlMap,
  name: string,
  entry: YamlEntry,
  value: ModelValue,
): Splice | undefined {
  if (isReference(entry)) return undefined;
  const { text, eol } = place;
  const { key } = entry;
  if (isFlow(place, holder)) return { ...rangeOf(entry.value), text: writeFlow(value) };
  const colon = text.indexOf(':', key.end);
  const end = Math.max(fieldEnd(place, entry), colon + 1);
  const column = columnOf(text, key.start);
  const lines = writeField(name, value, column);
  const first = (lines[0] ?? '').slice(column + writeKey(name).length + 1);
  // What follows on the line, a comment, must not become a part of the text.
  const isFollowed = text.slice(end, lineEnd(text, end)).trim() !== '';
  const written = isFollowed && lines.length > 1 ? ` ${writeFlow(value)}` : [first, ...lines.slice(1)].join(eol);
  return { start: colon + 1, end, text: written };
}

/** Quotes and the mark come last, as in what the program writes. */
const LAST: readonly string[] = ['quotes', 'draft', 'rank'];

function addField(place: Place, holder: YamlMap, name: string, value: ModelValue): Splice | undefined {
  const entries = [...holder.entries.values()];
  const last = entries.at(-1);
  if (last === undefined) return undefined;
  if (isFlow(place, holder)) {
    const at = fieldEnd(place, last);
    return { start: at, end: at, text: `, ${writeKey(name)}: ${writeFlow(value)}` };
  }
  const { text } = place;
  const column = columnOf(text, last.key.start);
  const lines = writeField(name, value, column);
  const before = LAST.includes(name) ? undefined : LAST.map((each) => holder.entries.get(each)).find(Boolean);
  if (before !== undefined && beginsLine(text, before.key.start)) {
    return insertLines(place, lineStart(text, before.key.start), lines);
  }
  return insertLines(place, blockEnd(place, fieldEnd(place, last), column), lines);
}

/** Sections in the order in which docs/speech.md goes through them; what is not the speech's comes last. */
const ORDER: readonly string[] = Object.keys(SPEECH_SHAPE);
const orderOf = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

function addSection(place: Place, root: YamlMap, name: string, value: ModelValue): Splice | undefined {
  const { text, eol } = place;
  const lines = writeField(name, value, 0);
  const before = [...root.entries].filter(([each]) => orderOf(each) <= orderOf(name)).at(-1)?.[1];
  const entry = before ?? [...root.entries.values()][0];
  if (entry === undefined) return undefined;
  if (before === undefined) return insertLines(place, lineStart(text, entry.key.start), [...lines, '']);
  const splice = insertLines(place, blockEnd(place, fieldEnd(place, entry), 0), lines);
  const isOpen = splice.start > 0 && text.charAt(splice.start - 1) !== '\n';
  const next = text.slice(splice.start, lineEnd(text, splice.start)).trim();
  const gap = next === '' ? '' : eol;
  return { ...splice, text: isOpen ? `${eol}${splice.text}` : `${eol}${splice.text}${gap}` };
}

// --- Items ---

const rangeOf = ({ span }: YamlNode): { readonly start: number; readonly end: number } => ({
  start: span.start,
  end: span.end,
});

function removeInFlow(
  ranges: readonly { readonly start: number; readonly end: number }[],
  index: number,
): Splice | undefined {
  const [before, range, after] = [ranges[index - 1], ranges[index], ranges[index + 1]];
  if (range === undefined) return undefined;
  if (after !== undefined) return { start: range.start, end: after.start, text: '' };
  return { start: before?.end ?? range.start, end: range.end, text: '' };
}

/** Where an item's hyphen stands; undefined where the item is written elsewhere, or its list begins beside another hyphen. */
function dashOf({ text }: Place, list: YamlList, index: number): number | undefined {
  const item = list.items[index];
  if (item === undefined || item.span.start < list.span.start || !beginsLine(text, list.span.start)) return undefined;
  const column = columnOf(text, list.span.start);
  const least = index === 0 ? list.span.start : (list.items[index - 1]?.span.end ?? 0);
  for (let line = lineStart(text, item.span.start); line + column >= least; line = lineStart(text, line - 1)) {
    if (text.charAt(line + column) === '-' && beginsLine(text, line + column)) return line + column;
    if (line === 0) break;
  }
  return undefined;
}

/** The lines of an item, with the comments that go with it. */
function itemLines(place: Place, list: YamlList, index: number): { start: number; end: number } | undefined {
  const dash = dashOf(place, list, index);
  const item = list.items[index];
  if (dash === undefined || item === undefined) return undefined;
  const end = blockEnd(place, Math.max(item.span.end, dash + 1), columnOf(place.text, dash));
  return { start: lineStart(place.text, dash), end };
}

function removeItem(place: Place, list: YamlList, index: number): Splice | undefined {
  if (isFlow(place, list)) return removeInFlow(list.items.map(rangeOf), index);
  const lines = itemLines(place, list, index);
  return lines && { ...lines, text: '' };
}

function setItem(place: Place, list: YamlList, index: number, value: ModelValue): Splice | undefined {
  const item = list.items[index];
  if (item === undefined) return undefined;
  if (isFlow(place, list)) return { ...rangeOf(item), text: writeFlow(value) };
  const dash = dashOf(place, list, index);
  if (dash === undefined) return undefined;
  const { text, eol } = place;
  const column = columnOf(text, dash);
  const lines = writeItem(value, column);
  const isFollowed = text.slice(item.span.end, lineEnd(text, item.span.end)).trim() !== '';
  const written =
    isFollowed && lines.length > 1
      ? ` ${writeFlow(value)}`
      : [(lines[0] ?? '').slice(column + 1), ...lines.slice(1)].join(eol);
  return { start: dash + 1, end: item.span.end, text: written };
}

function insertItem(place: Place, list: YamlList, index: number, value: ModelValue): Splice | undefined {
  const { text } = place;
  const before = list.items[index - 1];
  if (isFlow(place, list)) {
    const first = list.items[0];
    if (before !== undefined) return { start: before.span.end, end: before.span.end, text: `, ${writeFlow(value)}` };
    if (first === undefined) return undefined;
    return { start: first.span.start, end: first.span.start, text: `${writeFlow(value)}, ` };
  }
  const column = columnOf(text, list.span.start);
  if (index === 0) {
    const dash = dashOf(place, list, 0);
    return dash === undefined ? undefined : insertLines(place, lineStart(text, dash), writeItem(value, column));
  }
  const lines = itemLines(place, list, index - 1);
  return lines && insertLines(place, lines.end, writeItem(value, column));
}
