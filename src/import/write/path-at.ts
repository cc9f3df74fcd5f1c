import { readYaml } from '../../1-read/yaml.ts';
import type { Path, YamlNode } from '../../1-read/yaml-node.ts';

/**
 * What a model that `writeModel` wrote has at an offset, as a path: the innermost field or item, where one on one line in
 * brackets is not looked into. The path is empty where the text cannot be read.
 */
export function pathsIn(yaml: string): (offset: number) => Path {
  const root = readYaml({ name: 'speech.yaml', text: yaml }).output;
  return (offset) => (root === undefined ? [] : pathAt(root, offset, yaml));
}

function pathAt(node: YamlNode, offset: number, yaml: string): Path {
  if (node.type === 'scalar' || /[{[]/.test(yaml.charAt(node.span.start))) return [];
  const children: readonly (readonly [string | number, number, YamlNode])[] =
    node.type === 'list'
      ? node.items.map((item, index) => [index, item.span.start, item])
      : [...node.entries].map(([name, { key, value }]) => [name, key.start, value]);
  const found = children.findLast(([, start]) => start <= offset);
  return found === undefined ? [] : [found[0], ...pathAt(found[2], offset, yaml)];
}
