import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { nearestName } from '../core/nearest.ts';
import type { Shape } from '../ir/speech-shape.ts';
import type { Fragment, LabelTree } from '../ir/template.ts';
import type { Engine, FragmentKind, Variable } from './engine.ts';
import { spanWithin } from './fragment-span.ts';

/** The names in reach at some place of a template. */
export type Names = Readonly<Record<string, Shape>>;

/** What Liquid itself knows of every list and text. */
const OF_LISTS: readonly string[] = ['size', 'first', 'last'];

/** The shape of a tree of labels: its own names and no others. */
export const shapeOfLabels = (tree: LabelTree): Shape =>
  Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [name, typeof value === 'string' ? 'value' : shapeOfLabels(value)]),
  );

/** Says which names of a fragment cannot exist in any speech; what merely is absent from this one is no mistake. */
export function checkNames(
  fragment: Fragment,
  kind: FragmentKind,
  names: Names,
  engine: Engine,
): readonly Diagnostic[] {
  const variables = engine.variables(fragment, kind);
  if (!variables.ok) return [variables.problem];
  return variables.value.flatMap((variable) => checkVariable(variable, fragment, names));
}

function checkVariable({ path, offset }: Variable, fragment: Fragment, names: Names): readonly Diagnostic[] {
  const found = follow(path, names);
  if (found.type === 'shape') return [];
  const { name, known, within } = found;
  const at = fragment.source.indexOf(name, offset);
  const nearest = nearestName(name, known);
  const hints = [
    ...(nearest === undefined ? [] : [`Did you mean “${nearest}”?`]),
    known.length === 0
      ? 'It has no fields of its own.'
      : `There ${known.length === 1 ? 'is' : 'are'} ${[...known].sort().join(', ')}.`,
  ];
  const where = within === '' ? 'a template' : `“${within}”`;
  return [diagnose('template-name-unknown', { name, where }, spanWithin(fragment, at, name.length), { hints })];
}

type Found =
  | { readonly type: 'shape'; readonly shape: Shape }
  | { readonly type: 'unknown'; readonly name: string; readonly known: readonly string[]; readonly within: string };

/** Walks a path down the shapes; an index stays in the list, what is worked out while running ends the walk. */
function follow(path: Variable['path'], names: Names): Found {
  let shape: Shape = names;
  let within = '';
  for (const step of path) {
    if (shape === 'any' || step === undefined) return { type: 'shape', shape: 'any' };
    if (typeof step === 'number') {
      shape = isList(shape) ? shape[0] : 'any';
      continue;
    }
    const next: Shape | undefined = childOf(shape, step);
    if (next === undefined) {
      return {
        type: 'unknown',
        name: step,
        known: isList(shape) ? OF_LISTS : shape === 'value' ? [] : Object.keys(shape),
        within,
      };
    }
    shape = next;
    within = within === '' ? step : `${within}.${step}`;
  }
  return { type: 'shape', shape };
}

function childOf(shape: Exclude<Shape, 'any'>, name: string): Shape | undefined {
  if (isList(shape)) return name === 'size' ? 'value' : OF_LISTS.includes(name) ? shape[0] : undefined;
  if (shape === 'value') return OF_LISTS.includes(name) ? 'value' : undefined;
  return Object.hasOwn(shape, name) ? shape[name] : undefined;
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

/** A path, and filters that leave a list's elements what they are: `figures | where: 'rank' | best: 8`. */
const PATH = /^[\w.[\]-]+(?:\s*\|\s*(?:best|where|sort|reverse|compact)\b[^|]*)*$/;

/** The shape of an expression that is a path of this kind, such as `principles.items`; `any` of all others. */
export function shapeOfExpression(fragment: Fragment, names: Names, engine: Engine): Shape {
  const variables = engine.variables(fragment, 'expression');
  const [only, ...others] = variables.ok ? variables.value : [];
  if (only === undefined || others.length > 0 || !PATH.test(fragment.source.trim())) return 'any';
  const found = follow(only.path, names);
  return found.type === 'shape' ? found.shape : 'any';
}

/** The shape of a list's elements; undefined where it is no list. */
export function elementOf(shape: Shape): Shape | undefined {
  return shape === 'any' ? 'any' : isList(shape) ? shape[0] : undefined;
}
