import { describeFound } from '../../1-read/describe-value.ts';
import { readYaml } from '../../1-read/yaml.ts';
import { nodeAt, type Path, type YamlMap, type YamlNode } from '../../1-read/yaml-node.ts';
import { diagnose } from '../../core/catalogue.ts';
import type { Outcome } from '../../core/diagnostic.ts';
import { isList, isRecord, type ModelRecord, type ModelValue } from '../../ir/draft.ts';

/** Fields that hold items, by themselves or beside others. */
export const ITEM_FIELDS = ['items', 'supports'] as const;
export const holdsItems = (field: string): boolean => ITEM_FIELDS.some((each) => each === field);

/** Fields that hold words of the transcript. */
export const QUOTE_FIELDS: ReadonlySet<string> = new Set(['quotes', 'obstacleQuotes', 'begins', 'quote']);

/** The map of fields that a text holds; what is none is reported, as mistakes in its YAML are. */
export function readModel(text: string, name = 'speech.yaml'): Outcome<YamlMap> {
  const { output, diagnostics } = readYaml({ name, text });
  if (output === undefined || output.type === 'map') return { ...(output ? { output } : {}), diagnostics };
  const parameters = { field: 'the file', expected: 'a group of fields', found: describeFound(output) };
  return { diagnostics: [...diagnostics, diagnose('value-unexpected', parameters, output.span)] };
}

/** The same where what is wrong with it does not matter. */
export const readMap = (text: string): YamlMap | undefined => readModel(text).output;

/** The same of a text that was read before, or that came of one by edits. */
export function readAgain(text: string): YamlMap {
  const root = readMap(text);
  if (root === undefined) throw new Error('an edited text cannot be read again');
  return root;
}

/** What goes with an item: itself, or its section where it is the last in it. */
export function emptiedBy(root: YamlMap, path: Path): Path {
  const holder = path.slice(0, -1);
  const list = nodeAt(root, holder);
  if (list?.type !== 'list' || list.items.length > 1) return path;
  return holder.at(-1) === 'items' ? emptiedBy(root, holder.slice(0, -1)) : holder;
}

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
