import type { Anchor, Anchors } from '../../ir/anchors.ts';
import { isRecord, type ModelRecord, type ModelValue } from '../../ir/draft.ts';

/** An item by what it says and where the words stand that it rests on. */
export interface Trait {
  readonly text: string;
  readonly anchors: readonly Anchor[];
}

/** Two stretches are of one item where they share at least this of the shorter one. */
const LEAST_OVERLAP = 0.5;

/**
 * Pairs items that are the same thing said anew: they rest on the same words, and of several that do, those go together
 * that say most alike. Each item is in one pair at most. Items that rest on nothing are the same where they say the same.
 */
export function pair(left: readonly Trait[], right: readonly Trait[]): ReadonlyMap<number, number> {
  const scores = left.flatMap((a, i) =>
    right.flatMap((b, j) => {
      const alike = likeness(a.text, b.text);
      const isSame = a.anchors.length === 0 || b.anchors.length === 0 ? alike === 1 : overlaps(a.anchors, b.anchors);
      return isSame ? [{ i, j, alike }] : [];
    }),
  );
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of scores.toSorted((a, b) => b.alike - a.alike || a.i - b.i || a.j - b.j)) {
    if (pairs.has(i) || taken.has(j)) continue;
    pairs.set(i, j);
    taken.add(j);
  }
  return pairs;
}

const overlaps = (a: readonly Anchor[], b: readonly Anchor[]): boolean =>
  a.some((one) =>
    b.some((other) => {
      if (one.paragraph !== other.paragraph) return false;
      const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
      return shared >= LEAST_OVERLAP * Math.max(1, Math.min(one.end - one.start, other.end - other.start));
    }),
  );

/** The share of the words that two texts have in common, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, other] = [wordSet(a), wordSet(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 1 : common / all;
}

const wordSet = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Where the words of quotes stand, those that are found. */
export const locate = (quotes: readonly ModelValue[], anchors: Anchors): readonly Anchor[] =>
  quotes.flatMap((quote) => {
    if (typeof quote === 'string') return anchors.find({ exact: quote }).slice(0, 1);
    if (!isRecord(quote)) return [];
    const { exact, prefix, suffix } = quote as ModelRecord & Readonly<Record<string, string>>;
    return typeof exact === 'string' ? anchors.find({ exact, ...defined({ prefix, suffix }) }).slice(0, 1) : [];
  });

/** An object without the fields that are undefined. */
export const defined = (fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
