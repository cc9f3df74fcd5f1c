import type { Span } from '../core/source.ts';
import type { Passage } from './speech.ts';

/** What words rest on, by the place that they come from. */
export interface Basis {
  readonly at: Span;
  readonly passages: readonly Passage[];
}

/** A slide or a section with what its words rest on. */
export interface Owner {
  readonly id: string;
  readonly basis?: readonly Basis[];
}

/** Finds what words of a slide or a section rest on. */
export interface EvidenceIndex {
  /** The passages of the innermost place around a span that has any. */
  at(owner: string, span: Span): readonly Passage[];
}

/** A place with its passages, and the place around it. */
interface Holder {
  readonly start: number;
  readonly end: number;
  readonly passages: readonly Passage[];
  readonly outer?: Holder;
}

/** A look-up takes logarithmic time, and as many steps outwards as places lie within each other. */
export function indexEvidence(owners: readonly Owner[]): EvidenceIndex {
  const indexes = new Map(owners.map(({ id, basis = [] }) => [id, indexBasis(basis)]));
  return { at: (owner, span) => find(indexes.get(owner)?.get(span.source.name) ?? [], span) };
}

/** The places of each source, outermost first; they lie within or beside each other, as nodes of a file do. */
function indexBasis(basis: readonly Basis[]): ReadonlyMap<string, readonly Holder[]> {
  const sources = new Map<string, Map<string, Basis>>();
  for (const { at, passages } of basis) {
    const places = sources.get(at.source.name) ?? new Map<string, Basis>();
    const key = `${at.start} ${at.end}`;
    places.set(key, { at, passages: mergePassages([...(places.get(key)?.passages ?? []), ...passages]) });
    sources.set(at.source.name, places);
  }
  return new Map([...sources].map(([name, places]) => [name, nest([...places.values()])]));
}

function nest(places: readonly Basis[]): readonly Holder[] {
  const holders: Holder[] = [];
  let outer: Holder | undefined;
  for (const { at, passages } of places.toSorted((a, b) => a.at.start - b.at.start || b.at.end - a.at.end)) {
    while (outer && outer.end < at.end) outer = outer.outer;
    outer = { start: at.start, end: at.end, passages, ...(outer ? { outer } : {}) };
    holders.push(outer);
  }
  return holders;
}

function find(holders: readonly Holder[], { start, end }: Span): readonly Passage[] {
  let [low, high] = [0, holders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holders[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let holder = holders[low - 1];
  while (holder && holder.end < end) holder = holder.outer;
  return holder?.passages ?? [];
}

/** Each stretch of the speech once, in its order. */
export function mergePassages(passages: readonly Passage[]): readonly Passage[] {
  const distinct = new Map(passages.map((each) => [`${each.paragraph} ${each.start} ${each.end}`, each]));
  return [...distinct.values()].toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end);
}
