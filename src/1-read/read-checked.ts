import * as v from 'valibot';
import type { Outcome } from '../core/diagnostic.ts';
import type { Source } from '../core/source.ts';
import { describeIssues } from './describe-issues.ts';
import { toPlainValue } from './plain-value.ts';
import type { Schema } from './schemas/fields.ts';
import { readYaml, type YamlNode } from './yaml.ts';

/**
 * Reads a YAML file and checks it against a schema, collecting every mistake with its place, what was expected, what
 * was found, and the nearest known name. Schemas made with `located` give each of their objects its `at`.
 */
export function readChecked<T>(source: Source, schema: Schema<T>): Outcome<T> {
  const { output: node, diagnostics } = readYaml(source);
  return node === undefined ? { diagnostics } : checkNode(node, schema);
}

/** The same for YAML that has been read already. */
export function checkNode<T>(node: YamlNode, schema: Schema<T>): Outcome<T> {
  const result = v.safeParse(schema, toPlainValue(node), { abortEarly: false });
  return result.success
    ? { output: result.output, diagnostics: [] }
    : { diagnostics: describeIssues(result.issues, node, schema) };
}
