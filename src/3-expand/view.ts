import type { Shape } from '../ir/speech-shape.ts';

/**
 * A copy of a value in which every name of the shape exists, absent ones as null: a template may ask for whatever the
 * model can hold, and an empty list counts as absent. `at` is carried along for diagnostics.
 */
export function viewOf(value: unknown, shape: Shape): unknown {
  if (value === undefined || value === null) return null;
  if (shape === 'value' || shape === 'any') return value;
  if (Array.isArray(shape)) {
    if (!Array.isArray(value) || value.length === 0) return null;
    const [element] = shape as readonly [Shape];
    return value.map((each) => viewOf(each, element));
  }
  const source = value as Readonly<Record<string, unknown>>;
  const view: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(shape)) view[name] = viewOf(source[name], inner);
  if ('at' in source) view.at = source.at;
  return view;
}

/** Whether something is there to show: Liquid itself holds empty texts and lists for true. */
export function isPresent(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== false &&
    value !== '' &&
    !(Array.isArray(value) && value.length === 0)
  );
}
