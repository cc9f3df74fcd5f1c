import type { Place, Span } from '../core/source.ts';
import type { YamlMap, YamlNode } from './yaml.ts';

/**
 * The values of a YAML tree as plain objects and arrays. Every object carries its `Place` in a property `at` that is
 * not enumerable: a schema that asks for `at` (see `schemas/fields.ts`) gets it, and free data that is passed through
 * does not show it. A key `at` of the author's own stays what it is, so a schema that asks for a place refuses it.
 */
export function toPlainValue(node: YamlNode): unknown {
  return convert(node, new Map());
}

/** Objects have no prototype, so that no key reaches into JavaScript's own. A node shared by references is one value. */
function convert(node: YamlNode, done: Map<YamlNode, unknown>): unknown {
  if (node.type === 'scalar') return node.value;
  const known = done.get(node);
  if (known !== undefined) return known;
  const value = node.type === 'list' ? node.items.map((item) => convert(item, done)) : convertMap(node, done);
  done.set(node, value);
  return value;
}

function convertMap(node: YamlMap, done: Map<YamlNode, unknown>): Record<string, unknown> {
  const value: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of node.entries) value[key] = convert(entry.value, done);
  if (!node.entries.has('at')) Object.defineProperty(value, 'at', { value: placeOf(node), enumerable: false });
  return value;
}

/** Items of a list have places too, under the list's name and their index: `quotes.0`. */
function placeOf(node: YamlMap): Place {
  const fields = new Map<string, Span>();
  for (const [key, { value }] of node.entries) {
    fields.set(key, value.span);
    if (value.type !== 'list') continue;
    for (const [index, item] of value.items.entries()) fields.set(`${key}.${index}`, item.span);
  }
  return { span: node.span, fields };
}
