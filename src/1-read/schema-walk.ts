import type { Path } from './yaml-node.ts';
/** The parts of a valibot schema that say which fields and words it knows. */
export interface SchemaShape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaShape>>;
  readonly item?: SchemaShape;
  readonly wrapped?: SchemaShape;
  readonly value?: SchemaShape;
  readonly key?: unknown;
  readonly options?: readonly unknown[];
  readonly getter?: (input: unknown) => SchemaShape;
}

/** The names of the fields that an object at `path` of `root` may have; empty where it may have any. */
export function knownFields(schema: SchemaShape, root: unknown, path: Path): readonly string[] {
  const names = schemasAt(schema, root, path).flatMap((each) => Object.keys(each.entries ?? {}));
  return [...new Set(names)].filter((name) => name !== 'at');
}

/** The words that the value at `path` of `root` may be; empty where any will do. */
export function knownWords(schema: SchemaShape, root: unknown, path: Path): readonly string[] {
  return schemasAt(schema, root, path).flatMap((each) =>
    each.type === 'picklist' ? (each.options ?? []).filter((option) => typeof option === 'string') : [],
  );
}

/** The schemas that could apply at `path`: several where a union leaves it open. */
function schemasAt(schema: SchemaShape, root: unknown, path: Path): readonly SchemaShape[] {
  let schemas = alternatives(schema, root);
  let value = root;
  for (const step of path) {
    const child = childOf(value, step);
    schemas = schemas.flatMap((each) => {
      const next = typeof step === 'number' ? each.item : each.type === 'record' ? each.value : each.entries?.[step];
      return next === undefined ? [] : alternatives(next, child);
    });
    value = child;
  }
  return schemas;
}

function childOf(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
}

/** Looks through optional, lazy and union schemas at those that can hold the value. */
function alternatives(schema: SchemaShape, value: unknown): readonly SchemaShape[] {
  if (schema.wrapped !== undefined) return alternatives(schema.wrapped, value);
  if (schema.getter !== undefined) return alternatives(schema.getter(value), value);
  if (schema.type === 'union' || schema.type === 'variant') {
    const options = (schema.options ?? []).flatMap((option) => alternatives(option as SchemaShape, value));
    const chosen = options.filter((option) => isChosen(option, schema.key, value));
    return chosen.length > 0 ? chosen : options;
  }
  return [schema];
}

/** Whether the value is of the option's kind and, for a variant, has the option's discriminating word. */
function isChosen(option: SchemaShape, key: unknown, value: unknown): boolean {
  if (Array.isArray(value)) return option.item !== undefined;
  if (typeof value !== 'object' || value === null) return option.entries === undefined && option.item === undefined;
  if (typeof key !== 'string') return option.entries !== undefined;
  const discriminator: unknown = option.entries?.[key];
  const word = childOf(value, key);
  if (typeof discriminator !== 'object' || discriminator === null) return false;
  return 'literal' in discriminator
    ? discriminator.literal === word
    : 'options' in discriminator && Array.isArray(discriminator.options) && discriminator.options.includes(word);
}
