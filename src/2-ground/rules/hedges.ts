import type { Diagnostic } from '../../core/diagnostic.ts';
import { type Hedge, type HedgeKind, isLike } from '../../english/hedges.ts';
import { agrees, type Quantity } from '../../english/quantities.ts';
import { type Case, object, type Rule, type RuleContext } from '../context.ts';
import type { Analysed } from '../evidence.ts';

/** A number's hedge must be kept, and none be added; so must “one of the” before a superlative. */
export const checkHedges: Rule = (subject, context) => {
  if (subject.claim.kind !== 'text') return [];
  const numbers = subject.written.quantities.filter(({ kind }) => HEDGED.has(kind));
  return [...numbers.flatMap((each) => checkNumber(each, subject, context)), ...checkSuperlatives(subject, context)];
};

function checkNumber(quantity: Quantity, subject: Case, context: RuleContext): readonly Diagnostic[] {
  const { claim, written, evidence } = subject;
  const said = sayings(quantity, evidence.quoted);
  const [first] = said;
  // “Nearly two thirds” is what 65 percent is.
  if (first === undefined || (quantity.kind === 'fraction' && said.every((each) => !each.isFraction))) return [];
  const [own] = hedgesOf(quantity, written);
  if (own !== undefined) {
    if (fits(own, said)) return [];
    const parameters = { hedge: written.text.slice(own.start, own.end), said: first.text };
    return [object('hedge-added', parameters, subject, own, context)];
  }
  const [hedge] = first.hedges;
  if (hedge === undefined || said.some((each) => each.hedges.length === 0)) return [];
  if (claim.hedged || hasHedgeNoun(written, hedge.kind)) return [];
  return [object('hedge-dropped', { said: first.text, hedge: first.words }, subject, quantity, context)];
}

/** Years, ordinals and clock times are what they are. */
const HEDGED: ReadonlySet<Quantity['kind']> = new Set(['count', 'percent', 'money', 'fraction', 'multiple', 'vague']);

interface Saying {
  readonly hedges: readonly Hedge[];
  /** The hedge's words. */
  readonly words: string;
  /** Hedge and number as they were said. */
  readonly text: string;
  readonly isFraction: boolean;
}

/** How the speaker said a number, each time. */
function sayings(quantity: Quantity, quoted: readonly Analysed[]): readonly Saying[] {
  return quoted.flatMap((passage) =>
    passage.quantities
      .filter((said) => agrees(quantity, said))
      .map((said) => {
        const { text } = passage;
        const isFraction = said.kind === 'fraction';
        const hedges = hedgesOf(said, passage);
        const [hedge] = hedges;
        if (hedge === undefined) return { hedges, words: '', text: text.slice(said.start, said.end), isFraction };
        return {
          hedges,
          isFraction,
          words: text.slice(hedge.start, hedge.end),
          text: text.slice(Math.min(hedge.start, said.start), Math.max(hedge.end, said.end)),
        };
      }),
  );
}

/** Whether a hedge is one that was said, or like it. */
const fits = ({ kind }: Hedge, said: readonly Saying[]): boolean =>
  said.some(({ hedges }) => hedges.some((each) => isLike(kind, each.kind)));

/** Words that may stand between a hedge and its number: “more than our $6 billion”, “estimates of the need run to $75 billion”. */
const MOST_BETWEEN = 40;
const CLOSE = 14;
/** “About $5 million”: no more than a sign of currency. */
const SIGN = 4;

/** The hedges of a number, the nearest first: right before it, or, of an estimate, earlier in the clause; or behind it. */
export function hedgesOf({ start, end }: Quantity, { text, hedges }: Analysed): readonly Hedge[] {
  const before = hedges.filter((each) => {
    if (each.end > start) return false;
    const between = text.slice(each.end, start);
    if (/[.;:!?—–(,\d]/.test(between)) return false;
    const isEstimate = /^(?:an )?estimat/i.test(text.slice(each.start, each.end));
    if (each.kind === 'about' && !isEstimate) return between.trim().length <= SIGN;
    return between.length <= (isEstimate ? MOST_BETWEEN : CLOSE);
  });
  const after = hedges.filter((each) => {
    const between = text.slice(end, each.start);
    const isAfter = each.start >= end && /^(?:or|plus)\b/i.test(text.slice(each.start, each.end));
    return isAfter && between.length <= CLOSE && /^\s?\p{L}*\s?$/u.test(between);
  });
  return [...before.reverse(), ...after];
}

/** “The estimate is 46 percent”, “at an estimate”: the hedge as a noun or a verb elsewhere in the text. */
const hasHedgeNoun = ({ text }: Analysed, kind: HedgeKind): boolean =>
  kind === 'about'
    ? /\bestimat|\bapproximat|\brough|\babout\b|\baround\b|\bcirca\b|\bsome\b/i.test(text)
    : kind === 'over' || kind === 'at-least'
      ? /\bexceed|\bover\b|\bmore\b|\babove\b|\bat least\b|\bupwards?\b|\+/i.test(text)
      : /\bnearly\b|\balmost\b|\bup to\b|\bunder\b|\bless\b|\bfewer\b|\bmost\b|\bmany\b|\bmuch\b|\bclose to\b/i.test(
          text,
        );

/** “One of the largest” made “the largest”; over lower-case text. */
const AMONG =
  /\b(?:one|some|two|three|several|many) of (?:the|our|its|their)\s+(?:[\w-]+\s+){0,2}?((?:most|least|best|worst)(?:\s+[\w-]+)?|\w{2,}est)\b|\bamong (?:the|our|its|their)\s+(?:[\w-]+\s+){0,1}?((?:most|least|best|worst)(?:\s+[\w-]+)?|\w{2,}est)\b/g;
const SUPERLATIVE = /\b(?:(?:most|least|best|worst)\s+[\w-]+|\w{2,}est)\b/g;
const IS_SUPERLATIVE = /(?:est|^most|^least|^best|^worst)$/;
const AMONG_TEXT = /\b(?:one|some|several|many|two|three) of\b|\bamong\b|\ba (?:leading|top|major)\b/;

function checkSuperlatives(subject: Case, context: RuleContext): readonly Diagnostic[] {
  const { written, evidence } = subject;
  if (!written.tokens.some(({ key }) => IS_SUPERLATIVE.test(key))) return [];
  const text = written.text.toLowerCase();
  if (AMONG_TEXT.test(text)) return [];
  const passages = evidence.quoted.map((each) => each.text.toLowerCase());
  return [...text.matchAll(SUPERLATIVE)].flatMap((match) => {
    const [word] = match;
    const [first = ''] = word.split(' ');
    const hedged = passages.flatMap((each) =>
      [...each.matchAll(AMONG)].filter((among) => (among[1] ?? among[2] ?? '').startsWith(first)),
    );
    const [said] = hedged;
    const isPlain = passages.some((each) =>
      [...each.replace(AMONG, ' ').matchAll(SUPERLATIVE)].some((other) => other[0] === word),
    );
    if (said === undefined || isPlain) return [];
    const hedge = said[0].startsWith('among') ? 'among' : said[0].split(/\s+/).slice(0, 2).join(' ');
    const stretch = { start: match.index, end: match.index + word.length };
    return [object('hedge-dropped', { said: said[0], hedge }, subject, stretch, context)];
  });
}
