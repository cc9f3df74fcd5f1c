import type { Span } from '../core/source.ts';

/** A value of a YAML file with the place where it stands; aliases are resolved, so nodes may be shared. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  /** As written, without quotation marks: `000000` where the value is 0. */
  readonly written: string;
  readonly span: Span;
}

export interface YamlList {
  readonly type: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlMap {
  readonly type: 'map';
  readonly entries: ReadonlyMap<string, YamlEntry>;
  readonly span: Span;
}

export interface YamlEntry {
  /** Where the key stands. */
  readonly key: Span;
  readonly value: YamlNode;
}

/** Keys that reach into JavaScript's own objects. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** From the top of a file to a value: names of fields, and indexes in lists from 0. */
export type Path = readonly (string | number)[];

/** What stands at a path, where something does. */
export function nodeAt(root: YamlNode, path: Path): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const step of path) {
    if (node?.type === 'map') node = node.entries.get(String(step))?.value;
    else if (node?.type === 'list' && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}
