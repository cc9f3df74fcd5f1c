/** Shorter than this a schema is plainer where it stands than behind a reference. */
const LEAST_LENGTH = 240;

type Shared = Map<string, { readonly name: string; readonly schema: unknown }>;

/**
 * Moves schemas that stand in several places to `definitions`, named after the field they first describe. A schema's
 * description goes with it.
 */
export function shareDefinitions(schema: unknown): unknown {
  const counts = new Map<string, number>();
  count(schema, counts);
  const shared: Shared = new Map();
  const root = refer(schema, 'schema', counts, shared, true);
  const definitions = Object.fromEntries([...shared.values()].map((each) => [each.name, each.schema]));
  return shared.size === 0 ? root : { ...Object(root), definitions };
}

const isShareable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('type' in value || 'anyOf' in value || 'enum' in value);

/** Counts schemas by their text; those inside a repeated one are counted once, since they move with it. */
function count(value: unknown, counts: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isShareable(value)) {
    const text = JSON.stringify(value);
    const times = counts.get(text) ?? 0;
    if (text.length >= LEAST_LENGTH) counts.set(text, times + 1);
    if (text.length >= LEAST_LENGTH && times > 0) return;
  }
  for (const child of Object.values(value)) count(child, counts);
}

function refer(
  value: unknown,
  key: string,
  counts: ReadonlyMap<string, number>,
  shared: Shared,
  isRoot: boolean,
): unknown {
  if (Array.isArray(value)) return value.map((item) => refer(item, key, counts, shared, false));
  if (typeof value !== 'object' || value === null) return value;
  const text = isShareable(value) ? JSON.stringify(value) : '';
  if (isRoot || (counts.get(text) ?? 0) < 2) return mapFields(value, key, counts, shared);
  const known = shared.get(text);
  if (known !== undefined) return { $ref: `#/definitions/${known.name}` };
  const name = nameFor(key, new Set([...shared.values()].map((each) => each.name)));
  // Its name is taken before its fields are looked at, so that theirs differ.
  shared.set(text, { name, schema: undefined });
  shared.set(text, { name, schema: mapFields(value, key, counts, shared) });
  return { $ref: `#/definitions/${name}` };
}

/** Words of JSON Schema that lead to schemas without naming a field. */
const KEYWORDS: ReadonlySet<string> = new Set([
  'properties',
  'items',
  'anyOf',
  'oneOf',
  'allOf',
  'additionalProperties',
]);

function mapFields(value: object, key: string, counts: ReadonlyMap<string, number>, shared: Shared): unknown {
  return Object.fromEntries(
    Object.entries(value).map(([field, child]) => [
      field,
      refer(child, KEYWORDS.has(field) ? key : field, counts, shared, false),
    ]),
  );
}

function nameFor(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  for (let number = 2; ; number += 1) if (!taken.has(`${key}-${number}`)) return `${key}-${number}`;
}
