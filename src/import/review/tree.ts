import type { Path, YamlMap, YamlNode } from '../../1-read/yaml-node.ts';
import { isList, isRecord, type ModelRecord, type ModelValue } from '../../ir/draft.ts';

/** A path as it is shown: `asks.items.2`. */
export const namePath = (path: Path): string => path.join('.');

/** The values of a tree as plain data. Null is an empty text: the model has no null. */
export function toData(node: YamlNode): ModelValue {
  if (node.type === 'scalar') return node.value ?? '';
  if (node.type === 'list') return node.items.map(toData);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, toData(value)]));
}

export const toRecord = (node: YamlMap): ModelRecord => toData(node) as ModelRecord;

/** Whether two values are the same; the order of fields does not count, a field that is undefined is absent. */
export function isSame(a: ModelValue | undefined, b: ModelValue | undefined): boolean {
  if (isList(a)) return isList(b) && a.length === b.length && a.every((each, index) => isSame(each, b[index]));
  if (!isRecord(a)) return a === b;
  if (!isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(a[key], b[key]));
}
