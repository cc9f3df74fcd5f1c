/** Longer values are no facts. */
const MAX_LENGTH = 1000;

/**
 * A value as a file states it, on one line: white space folded, no-break spaces too, and characters without shape left
 * out, since publishing programs sprinkle both over titles.
 */
export const cleanFact = (value: string): string =>
  value
    .slice(0, MAX_LENGTH)
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Facts of pairs: the first value of a key stays, keys in lower case. */
export function gatherFacts(pairs: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  const facts = new Map<string, string>();
  for (const [name, written] of pairs) {
    const key = name.toLowerCase().trim();
    const value = cleanFact(written);
    if (key !== '' && key !== '__proto__' && value !== '' && !facts.has(key)) facts.set(key, value);
  }
  return Object.fromEntries(facts);
}
