import type { Place, Span } from '../core/source.ts';
import type { Passage, Speech } from '../ir/speech.ts';

/** An object of the model with what it rests on. */
interface Holder {
  readonly start: number;
  readonly end: number;
  readonly passages: readonly Passage[];
  /** The holder around it. */
  readonly outer?: Holder;
}

/** Finds what a place in speech.yaml rests on. */
export interface EvidenceIndex {
  /** The passages of the innermost object around a span that has any; none for a span of another file. */
  at(span: Span): readonly Passage[];
}

/** All objects of a grounded speech that have passages, by where they stand. A look-up takes logarithmic time. */
export function indexEvidence(speech: Speech<Passage>): EvidenceIndex {
  const file = speech.at.span.source.name;
  const holders: Holder[] = [];
  // The speech itself is no object that says anything: its parts do.
  const { at: _, ...parts } = speech;
  collect(parts, undefined, holders);
  holders.sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    at: (span) => {
      if (span.source.name !== file) return [];
      let [low, high] = [0, holders.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((holders[middle]?.start ?? 0) <= span.start) low = middle + 1;
        else high = middle;
      }
      let holder: Holder | undefined = holders[low - 1];
      while (holder && (holder.end < span.end || holder.passages.length === 0)) holder = holder.outer;
      return holder?.passages ?? [];
    },
  };
}

/** Gathers the holders in a value, outermost first, and returns the passages in it that no inner object has. */
function collect(value: unknown, outer: Holder | undefined, holders: Holder[]): readonly Passage[] {
  if (Array.isArray(value)) return value.flatMap((each) => collect(each, outer, holders));
  if (typeof value !== 'object' || value === null) return [];
  if (isPassage(value)) return [value];
  const { at, quotes, ...rest } = value as { readonly at?: Place; readonly quotes?: unknown };
  const own = collect(quotes, outer, holders);
  if (at?.span === undefined) return [...own, ...collect(Object.values(rest), outer, holders)];
  // Filled below, when what stands inside is known.
  const passages: Passage[] = [];
  const holder: Holder = { start: at.span.start, end: at.span.end, passages, ...(outer ? { outer } : {}) };
  holders.push(holder);
  const inner = Object.values(rest).flatMap((each) => collect(each, holder, holders));
  passages.push(...own, ...inner.filter((each) => own.length === 0 || isDirect(each, rest)));
  return passages;
}

/** A passage in a field of the object itself, such as `obstacleQuotes`; those of its items are the items'. */
const isDirect = (passage: Passage, fields: object): boolean =>
  Object.values(fields).some((each) => each === passage || (Array.isArray(each) && each.includes(passage)));

const isPassage = (value: object): value is Passage => 'exact' in value && 'paragraph' in value && 'sentences' in value;
