/** What a hedge does to a number: a limit on either side, an estimate, or some of a whole. */
export type HedgeKind = 'about' | 'under' | 'over' | 'at-most' | 'at-least';

/** Hedges of numbers. They stand before the number unless they begin with “or”. */
const NUMERIC: readonly (readonly [HedgeKind, string])[] = [
  [
    'about',
    'about|around|approximately|approx|roughly|some|an estimated|estimated|estimates?(?: of)?|estimate|circa|in the (?:region|order|range|neighborhood) of|on the order of|or so|or thereabouts|perhaps|probably|likely|maybe',
  ],
  [
    'under',
    'nearly|almost|close to|just under|just short of|just below|approaching|not quite|virtually|practically|well-nigh|nigh on',
  ],
  [
    'over',
    'more than|over|in excess of|upwards? of|exceeds|exceeding|exceeded|above|north of|or more|well over|just over|beyond|greater than|higher than|plus',
  ],
  [
    'at-least',
    'at least|no less than|no fewer than|not less than|not fewer than|a minimum of|or more|minimum|at the least',
  ],
  [
    'at-most',
    'up to|runs? to|running to|reach(?:es|ing)?|at most|no more than|not more than|a maximum of|as many as|as much as|fewer than|less than|under|below|or less|or fewer|maximum|only up to|within',
  ],
];

export interface Hedge {
  readonly kind: HedgeKind;
  readonly start: number;
  readonly end: number;
}

/** Over lower-case English without the flag for Unicode, whose classes take longer to compile than the texts to search. */
const PATTERNS = NUMERIC.map(([kind, words]) => [kind, new RegExp(`(?<![a-z-])(?:${words})(?![a-z-])`, 'g')] as const);

/** Hedges of numbers in a text, the longest at a place. “Over” and “under” are hedges only before a number. */
export function findHedges(text: string): readonly Hedge[] {
  const folded = text.toLowerCase();
  const found: Hedge[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      found.push({ kind, start: match.index, end: match.index + match[0].length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(
    (each, index) =>
      !found.some(
        (other, at) => at < index && other.end >= each.end && other.start <= each.start && other.kind !== each.kind,
      ),
  );
}

/** Kinds that a reader takes for the same: “over” and “at least”, “nearly” and “about”. */
export const isLike = (written: HedgeKind, said: HedgeKind): boolean =>
  written === said ||
  (written === 'over' && said === 'at-least') ||
  (written === 'at-least' && said === 'over') ||
  (written === 'about' && said === 'under') ||
  (written === 'under' && said === 'about') ||
  (written === 'under' && said === 'at-most');
