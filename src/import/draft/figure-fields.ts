import { assertion, capitalise, condense, isAssertion, trimSentence, withoutTail } from './condense.ts';
import type { FoundFigure } from './figures.ts';

/** What a figure measures: its sentence, cut to what holds the number. */
export function meaningOf({ sentence, start, end }: FoundFigure): string {
  const { text } = sentence;
  const number = text.slice(start, end);
  const short = condense(text, 115);
  if (short.includes(number) && isAssertion(short)) return short;
  const longer = condense(text, 170);
  // “… including four dealing with:” announces a list.
  return withoutTail(longer.includes(number) ? longer : trimSentence(text));
}

/** Characters that the title of the slide of a figure takes. */
const TITLE = 112;

/** A title where the meaning is too long for one: what is counted, up to its verb. */
export function titleOf({ sentence, start, end, hedge }: FoundFigure, meaning: string): { headline?: string } {
  // The number stands large on the slide, so the title may do without.
  const short = assertion(sentence.text, 80);
  if (short !== undefined && short.length < meaning.length - 12 && short.length > 24) return { headline: short };
  if (meaning.length <= TITLE) return {};
  const { text, words, verbs } = sentence;
  const from = hedge === undefined ? start : Math.max(0, text.lastIndexOf(hedge, start));
  const verb = verbs.map((group) => words[group.from]?.start ?? 0).find((each) => each > end);
  const phrase = withoutTail(condense(text.slice(from, verb), TITLE));
  return phrase.length <= TITLE && phrase.split(/\s+/).length > 4 ? { headline: capitalise(phrase) } : {};
}

/** The kind of figure that a rule is named by. */
export const ruleOf = ({ unit, value }: FoundFigure): string =>
  /^[A-Z]{3}$/.test(unit)
    ? 'money'
    : unit === 'percent'
      ? 'share'
      : unit === 'times'
        ? 'multiple'
        : value >= 1e6
          ? 'scale'
          : 'count';

/** Money and shares first, then large counts; a short sentence of its own before one of many. */
export function weightOf({ unit, value, sentence, confidence: sure, of, high }: FoundFigure): number {
  const kind =
    unit === 'percent' ? 0.3 : /^[A-Z]{3}$/.test(unit) ? 0.35 : value >= 1e6 ? 0.25 : value >= 1000 ? 0.15 : 0;
  const length = sentence.words.length > 40 ? -0.1 : sentence.words.length < 5 ? -0.3 : 0;
  return (
    sure +
    kind +
    length +
    (of ? 0.2 : 0) -
    (high === undefined ? 0 : 0.5) -
    (/\p{L}-? — /u.test(sentence.text) ? 0.2 : 0)
  );
}
