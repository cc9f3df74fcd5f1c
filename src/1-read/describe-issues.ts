import type { BaseIssue } from 'valibot';
import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { nearestName } from '../core/nearest.ts';
import type { Span } from '../core/source.ts';
import { describeExpected, describeFound, suggestValue } from './describe-value.ts';
import { toPlainValue } from './plain-value.ts';
import { knownFields, knownWords, type SchemaShape } from './schema-walk.ts';
import { nodeAt, type Path, type YamlMap, type YamlNode } from './yaml-node.ts';

type Issue = BaseIssue<unknown>;

/** A check's result that may stand deeper than the schema that reports it: a union reports for its options. */
interface Located {
  readonly issue: Issue;
  readonly path: Path;
}

/** Says of each issue where it is, what was expected, what was found and what was probably meant. */
export function describeIssues(issues: readonly Issue[], root: YamlNode, schema: SchemaShape): readonly Diagnostic[] {
  const value = toPlainValue(root);
  const located = issues
    .flatMap((issue) => resolveUnion({ issue, path: pathOf(issue) }))
    .map((each) => correctList(each, root));
  const unknown = new Map<string, Diagnostic>();
  /** Required fields that a misspelt one was meant to be: not reported a second time as missing. */
  const meant = new Set<string>();
  for (const { issue, path } of located) {
    if (!isUnknownField(issue, path, root)) continue;
    const parent = path.slice(0, -1);
    const node = nodeAt(root, parent);
    const known = knownFields(schema, value, parent);
    // The library reports the first unknown field of an object only.
    if (node?.type !== 'map') continue;
    for (const [field, entry] of node.entries) {
      if (known.includes(field)) continue;
      const nearest = nearestName(field, known);
      if (nearest !== undefined) meant.add(keyOf([...parent, nearest]));
      unknown.set(keyOf([...parent, field]), describeUnknown(parent, field, entry.key, nearest, known));
    }
  }
  const rest = new Map<string, Diagnostic>();
  for (const { issue, path } of located) {
    const key = keyOf(path);
    // Of several checks that a value fails the first says most: a pattern before a date that is none.
    if (isUnknownField(issue, path, root) || meant.has(key) || rest.has(key)) continue;
    rest.set(key, describeOne(issue, path, root, knownWords(schema, value, path)));
  }
  return [...unknown.values(), ...rest.values()].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

const keyOf = (path: Path): string => JSON.stringify(path);

function pathOf(issue: Issue): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** Of a union's options, the one that the value was meant for: the one whose objections lie deepest inside the value. */
function resolveUnion({ issue, path }: Located): readonly Located[] {
  const inner = (issue.issues ?? []).filter((each) => (each.path ?? []).length > 0);
  if (inner.length === 0) return [{ issue, path }];
  return inner.flatMap((each) => resolveUnion({ issue: each, path: [...path, ...pathOf(each)] }));
}

/** A list where a group of fields should be: the library takes it for a group that lacks all of them. */
function correctList({ issue, path }: Located, root: YamlNode): Located {
  const depth = path.findIndex(
    (step, index) => typeof step === 'string' && nodeAt(root, path.slice(0, index))?.type === 'list',
  );
  if (depth === -1) return { issue, path };
  return {
    issue: { ...issue, message: 'Invalid type', expected: 'Object', path: undefined },
    path: path.slice(0, depth),
  };
}

function isUnknownField(issue: Issue, path: Path, root: YamlNode): boolean {
  if (issue.expected === 'never' && issue.path?.at(-1)?.origin === 'key') return true;
  return path.at(-1) === 'at' && issue.type === 'custom' && nodeAt(root, path) !== undefined;
}

function describeUnknown(
  parent: Path,
  field: string,
  span: Span,
  nearest: string | undefined,
  known: readonly string[],
): Diagnostic {
  const list = known.length === 0 ? [] : [`It may have: ${known.join(', ')}.`];
  const hints = nearest === undefined ? list : [`Did you mean “${nearest}”?`];
  return diagnose('field-unknown', { where: nameNode(parent), field }, span, { hints });
}

function describeOne(issue: Issue, path: Path, root: YamlNode, words: readonly string[]): Diagnostic {
  const node = nodeAt(root, path);
  if (node === undefined) {
    const parent = path.slice(0, -1);
    const parameters = { where: nameNode(parent), field: String(path.at(-1)) };
    return diagnose('field-missing', parameters, headOf(root, parent));
  }
  const parameters = {
    field: nameNode(path),
    expected: describeExpected(issue, words),
    found: describeFound(node),
  };
  return diagnose('value-unexpected', parameters, node.span, { hints: suggestValue(issue, node, words) });
}

/** What to point at where something is missing: the key of the object that lacks it, or the object's first key. */
function headOf(root: YamlNode, path: Path): Span {
  const parent = nodeAt(root, path.slice(0, -1));
  const own = path.length > 0 && parent?.type === 'map' ? parent.entries.get(String(path.at(-1))) : undefined;
  const node = nodeAt(root, path) ?? root;
  return own?.key ?? firstKeyOf(node) ?? node.span;
}

const firstKeyOf = (node: YamlNode): Span | undefined =>
  node.type === 'map' ? [...(node as YamlMap).entries.values()][0]?.key : undefined;

/** `“principles.headline”` for a field, `item 3 of “principles.items”` for an item, `the file` for the whole. */
function nameNode(path: Path): string {
  if (path.length === 0) return 'the file';
  const last = path.at(-1);
  return typeof last === 'number' ? nameField(path) : `“${nameField(path)}”`;
}

/** The last name of a path with those above it; items count from 1. */
function nameField(path: Path): string {
  const last = path.at(-1);
  const names = path.filter((step) => typeof step === 'string');
  if (typeof last === 'number') return `item ${last + 1} of “${names.join('.')}”`;
  return path.some((step) => typeof step === 'number') ? String(last) : names.join('.');
}
