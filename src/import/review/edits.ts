import type { Path } from '../../1-read/yaml-node.ts';
import { isList, isRecord, type ModelRecord, type ModelValue } from '../../ir/draft.ts';

/**
 * A change of the model. Paths are those of the model before any of the changes that are made together.
 * - `remove` takes away a field or an item.
 * - `set` gives a field or an item another value, or a group a field that it lacks.
 * - `insert` puts an item before that of the path's index, or at the end where the index is the list's length.
 */
export type Edit =
  | { readonly type: 'remove'; readonly path: Path }
  | { readonly type: 'set' | 'insert'; readonly path: Path; readonly value: ModelValue };

/** What becomes of a value, and of what it holds. */
interface Change {
  removed: boolean;
  value: ModelValue | undefined;
  readonly before: ModelValue[];
  readonly inner: Map<string | number, Change>;
}

/** What a model is once changes are made, as data: what a file that was changed is held against. */
export function editData(model: ModelRecord, edits: readonly Edit[]): ModelRecord {
  const root = newChange();
  for (const edit of edits) {
    let change = root;
    for (const step of edit.path) {
      const inner = change.inner.get(step) ?? newChange();
      change.inner.set(step, inner);
      change = inner;
    }
    if (edit.type === 'remove') change.removed = true;
    else if (edit.type === 'set') change.value = edit.value;
    else change.before.push(edit.value);
  }
  return make(model, root)[0] as ModelRecord;
}

const newChange = (): Change => ({ removed: false, value: undefined, before: [], inner: new Map() });

/** None where it is taken away. */
function make(value: ModelValue, change: Change | undefined): readonly ModelValue[] {
  if (change === undefined) return [value];
  if (change.removed) return [];
  if (change.value !== undefined) return [change.value];
  const { inner } = change;
  if (isList(value)) {
    const items = value.flatMap((item, index) => [
      ...(inner.get(index)?.before ?? []),
      ...make(item, inner.get(index)),
    ]);
    return [[...items, ...(inner.get(value.length)?.before ?? [])]];
  }
  if (!isRecord(value)) return [value];
  const fields = Object.entries(value).flatMap(([key, field]) =>
    field === undefined ? [] : make(field, inner.get(key)).map((made): [string, ModelValue] => [key, made]),
  );
  const added = [...inner].flatMap(([key, { value: made }]): [string, ModelValue][] =>
    made === undefined || value[key] !== undefined ? [] : [[String(key), made]],
  );
  return [Object.fromEntries([...fields, ...added])];
}
