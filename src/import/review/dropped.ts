import { nodeAt, type YamlMap } from '../../1-read/yaml-node.ts';
import { type Dropped, isList, isRecord, type ModelRecord, type ModelValue } from '../../ir/draft.ts';
import type { Edit } from './edits.ts';
import { nameOf, textOf } from './move.ts';
import { toData } from './tree.ts';

/** What is to be remembered of an item that goes. */
export function describeDropped(section: string, item: ModelRecord): Dropped {
  const quotes = wordsOf(item.quotes);
  return { section, text: describeItem(item), ...(quotes.length === 0 ? {} : { quotes }) };
}

/** What an item is called and what it says: enough to know it again among others that rest on the same words. */
export function describeItem(item: ModelRecord): string {
  const [name, text] = [nameOf(item), textOf(item)];
  return name === undefined || name === text ? text : `${name}: ${text}`;
}

/** The words of quotes, with or without a prefix and a suffix. */
export const wordsOf = (quotes: ModelValue | undefined): readonly string[] =>
  (isList(quotes) ? quotes : quotes === undefined ? [] : [quotes]).flatMap((quote) => {
    const exact = isRecord(quote) ? quote.exact : quote;
    return typeof exact === 'string' ? [exact] : [];
  });

export function readDropped(root: YamlMap): readonly Dropped[] {
  const list = nodeAt(root, ['review', 'dropped']);
  const data = list === undefined ? [] : toData(list);
  return (isList(data) ? data : []).flatMap((each) => {
    if (!isRecord(each) || typeof each.section !== 'string') return [];
    return [{ section: each.section, text: String(each.text ?? ''), quotes: wordsOf(each.quotes) }];
  });
}

/** The changes that note items in the file. */
export function rememberDropped(root: YamlMap, dropped: readonly Dropped[]): readonly Edit[] {
  const values = dropped.flatMap((each): readonly ModelRecord[] => (each.text === '' ? [] : [{ ...each }]));
  if (values.length === 0) return [];
  const list = nodeAt(root, ['review', 'dropped']);
  if (list?.type === 'list' && list.items.length > 0) {
    return values.map((value) => ({ type: 'insert', path: ['review', 'dropped', list.items.length], value }));
  }
  if (root.entries.has('review')) return [{ type: 'set', path: ['review', 'dropped'], value: values }];
  return [{ type: 'set', path: ['review'], value: { dropped: values } }];
}
