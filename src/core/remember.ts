/**
 * A function of an object that works out what it gives once for each, and forgets it with the object. Whatever else it
 * takes must be the same each time.
 */
export function remember<Key extends object, More extends readonly unknown[], Value>(
  make: (key: Key, ...more: More) => Value,
): (key: Key, ...more: More) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key, ...more) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key, ...more);
    made.set(key, { value });
    return value;
  };
}
