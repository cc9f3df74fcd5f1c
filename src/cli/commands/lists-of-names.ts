import { nearestName } from '../../core/nearest.ts';
import { UsageError } from '../exit-codes.ts';

/**
 * Names separated by commas, each one of those known, in the order of these.
 * @throws {UsageError} that names what is unknown, and what there is.
 */
export function parseList<const T extends string>(
  value: string,
  known: readonly T[],
  option: string,
  noun: string,
): readonly T[] {
  const names = value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const unknown = names.filter((each) => !known.some((name) => name === each));
  const [first] = unknown;
  if (first !== undefined) {
    const nearest = nearestName(first, known);
    throw new UsageError(`there is no ${noun} “${unknown.join('”, “')}”`, [
      ...(nearest === undefined ? [] : [`Did you mean “${nearest}”?`]),
      `There are ${known.join(', ')}.`,
    ]);
  }
  if (names.length === 0) throw new UsageError(`${option} names no ${noun}`, [`There are ${known.join(', ')}.`]);
  return known.filter((each) => names.includes(each));
}
