import type { YamlMap, YamlNode } from '../../1-read/yaml-node.ts';
import type { ModelRecord, ModelValue } from '../../ir/draft.ts';

/** From the top of the file to a value: names of fields, and indexes in lists from 0. */
export type Path = readonly (string | number)[];

/** A path as it is shown: `asks.items.2`. */
export const namePath = (path: Path): string => path.join('.');

/** What stands at a path, where something does. */
export function nodeAt(root: YamlNode, path: Path): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const step of path) {
    if (node?.type === 'list' && typeof step === 'number') node = node.items[step];
    else if (node?.type === 'map') node = node.entries.get(String(step))?.value;
    else return undefined;
  }
  return node;
}

/** The values of a tree as plain data. Null is an empty text: the model has no null. */
export function toData(node: YamlNode): ModelValue {
  if (node.type === 'scalar') return node.value ?? '';
  if (node.type === 'list') return node.items.map(toData);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, toData(value)]));
}

export const toRecord = (node: YamlMap): ModelRecord => toData(node) as ModelRecord;

export const isList = (value: ModelValue | undefined): value is readonly ModelValue[] => Array.isArray(value);

export const isRecord = (value: ModelValue | undefined): value is ModelRecord =>
  typeof value === 'object' && !Array.isArray(value);

/** Whether two values are the same; the order of fields does not count, a field that is undefined is absent. */
export function isSame(a: ModelValue | undefined, b: ModelValue | undefined): boolean {
  if (isList(a)) return isList(b) && a.length === b.length && a.every((each, index) => isSame(each, b[index]));
  if (!isRecord(a)) return a === b;
  if (!isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(a[key], b[key]));
}
