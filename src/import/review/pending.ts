import type { Path, YamlMap, YamlNode } from '../../1-read/yaml-node.ts';
import { isRecord } from '../../ir/draft.ts';
import { holdsItems, QUOTE_FIELDS, toData } from './tree.ts';

/** A line of an item that a person may change. */
export interface ReviewField {
  /** Its path within the item: `text`, `facts.chair`, `quotes.0`. */
  readonly name: string;
  readonly value: string;
}

/** A quote of an item, as it is written. */
export interface ReviewQuote {
  /** Its path within the item: `quotes.0`; where the quote has a prefix or a suffix, `quotes.0.exact`. */
  readonly name: string;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** An item with a `draft` mark: it waits for a person. */
export interface PendingItem {
  readonly path: Path;
  /** The section of the model, such as `asks`. */
  readonly section: string;
  /** `section` is a section's own headline with what belongs to it; `facts` are those of the speech. */
  readonly kind: 'item' | 'section' | 'facts';
  /** Its place in its list, from 1, and how many the list has; none where it stands in no list. */
  readonly place?: { readonly number: number; readonly count: number };
  /** The headline of the section that it is an item of. */
  readonly headline?: string;
  /** Its texts in the order of the file, without quotes, mark and rank. */
  readonly fields: readonly ReviewField[];
  readonly quotes: readonly ReviewQuote[];
  readonly rule: string;
  readonly confidence: number;
  /** Whether a person changed it since the rule made it. */
  readonly edited: boolean;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** Where its own items stand, which are looked at by themselves. */
  readonly inner: readonly { readonly start: number; readonly end: number }[];
}

/** Fields that say nothing of the speech. */
const SILENT: ReadonlySet<string> = new Set(['draft', 'rank', 'allow']);

/** All items that wait, in the order of the file. */
export function findPending(root: YamlMap): readonly PendingItem[] {
  const found: PendingItem[] = [];
  const visit = (node: YamlNode, path: Path, count: number, headline?: string): void => {
    if (node.type === 'scalar') return;
    if (node.type === 'list') {
      for (const [index, item] of node.items.entries()) visit(item, [...path, index], node.items.length, headline);
      return;
    }
    if (path.length > 0 && readMark(node) !== undefined) found.push(describe(node, path, count, headline));
    const title = node.entries.get('headline')?.value;
    const own = title?.type === 'scalar' ? String(title.value ?? '') : undefined;
    for (const [key, { value }] of node.entries) {
      if (key !== 'draft') visit(value, [...path, key], 0, holdsItems(key) ? own : undefined);
    }
  };
  visit(root, [], 0);
  return found;
}

interface Mark {
  readonly rule: string;
  readonly confidence: number;
  readonly edited: boolean;
}

/** The mark of an item that waits. */
export function readMark(node: YamlMap): Mark | undefined {
  const mark = node.entries.get('draft')?.value;
  const data = mark === undefined ? undefined : toData(mark);
  if (!isRecord(data)) return undefined;
  const { rule, confidence, edited } = data;
  return {
    rule: typeof rule === 'string' ? rule : '',
    confidence: typeof confidence === 'number' ? confidence : 0,
    edited: edited === true,
  };
}

function describe(node: YamlMap, path: Path, count: number, headline: string | undefined): PendingItem {
  const section = String(path[0]);
  const index = path.at(-1);
  const leaves = flatten(node, '', false);
  const isSection = node.entries.get('items')?.value.type === 'list';
  return {
    path,
    section,
    kind: isSection ? 'section' : section === 'speech' ? 'facts' : 'item',
    ...(typeof index === 'number' ? { place: { number: index + 1, count } } : {}),
    ...(headline === undefined ? {} : { headline }),
    fields: leaves.flatMap((leaf) => ('exact' in leaf ? [] : [leaf])),
    quotes: leaves.flatMap((leaf) => ('exact' in leaf ? [leaf] : [])),
    ...(readMark(node) ?? { rule: '', confidence: 0, edited: false }),
    start: node.span.start,
    end: node.span.end,
    inner: [...node.entries].flatMap(([key, { value }]) => (holdsItems(key) ? [value.span] : [])),
  };
}

/** Texts and quotes below a node by their paths; what waits for itself is left to itself. */
function flatten(node: YamlNode, name: string, quoted: boolean): readonly (ReviewField | ReviewQuote)[] {
  const below = (key: string | number): string => (name === '' ? `${key}` : `${name}.${key}`);
  if (node.type === 'scalar') {
    return [quoted ? { name, exact: String(node.value ?? '') } : { name, value: String(node.value ?? '') }];
  }
  if (node.type === 'list') return node.items.flatMap((item, index) => flatten(item, below(index), quoted));
  if (name !== '' && readMark(node) !== undefined) return [];
  if (quoted) return [describeQuote(node, name)];
  return [...node.entries].flatMap(([key, { value }]) =>
    holdsItems(key) || SILENT.has(key) ? [] : flatten(value, below(key), QUOTE_FIELDS.has(key)),
  );
}

function describeQuote(node: YamlMap, name: string): ReviewQuote {
  const read = (key: string): string | undefined => {
    const value = node.entries.get(key)?.value;
    return value?.type === 'scalar' ? String(value.value ?? '') : undefined;
  };
  const [prefix, suffix] = [read('prefix'), read('suffix')];
  return {
    name: `${name}.exact`,
    exact: read('exact') ?? '',
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}
