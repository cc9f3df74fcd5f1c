import type { VerbGroup } from '../../english/clauses.ts';
import { DETERMINERS, type Word } from '../../english/grammar.ts';
import type { SpokenSentence } from './analysis.ts';

export type AskKind = 'explicit' | 'modal' | 'collective' | 'soft';

/** What a speaker asks for in a sentence. */
export interface FoundAsk {
  readonly kind: AskKind;
  readonly sentence: SpokenSentence;
  /** Where the operative words stand, in the sentence's text. */
  readonly words: Stretch;
  /** The operative verb, as the scale of strengths knows it. */
  readonly strength: string;
  /** Who is asked, as offsets in the sentence's text; none where the sentence does not say. */
  readonly to?: Stretch;
  /** What is asked, as offsets in the sentence's text. */
  readonly action: Stretch;
  /** Whether it is asked of somebody whom the sentence before names: “it should”. */
  readonly pronoun?: boolean;
  readonly confidence: number;
}

/** Offsets in a sentence’s text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From a word to before another. */
export const spanOf = (words: readonly Word[], from: number, to: number): Stretch => ({
  start: words[from]?.start ?? 0,
  end: words[Math.max(from, to - 1)]?.end ?? 0,
});

/** From a word to the sentence’s end. */
export const restOf = ({ words, text }: SpokenSentence, from: number): Stretch => ({
  start: words[from]?.start ?? text.length,
  end: text.length,
});

/** Whom the verb is said to: the words up to “to”. */
export function addressee(words: readonly Word[], from: number): { to?: Stretch } {
  for (let i = from; i < Math.min(words.length, from + 18); i += 1) {
    const word = words[i] as Word;
    // “an immediate end to the violence” asks it of nobody.
    if (word.key === 'to' && i > from)
      return DETERMINERS.has(words[i + 1]?.key ?? '') ? {} : { to: spanOf(words, from, i) };
    if (/[;:.!?]/.test(word.gap) || word.key === 'that') return {};
  }
  return {};
}

/** Where what is asked begins: behind the “to” that follows whom it is asked, or the object itself. */
export function actionFrom(words: readonly Word[], from: number): number {
  if (/^(?:him|her|them|me|us)$/.test(words[from]?.key ?? '') && /^(?:if|whether)$/.test(words[from + 1]?.key ?? ''))
    return from + 2;
  const { to } = addressee(words, from);
  const at = to === undefined ? -1 : words.findIndex(({ start }) => start >= to.end);
  return at === -1 ? from : at + 1;
}

/** Where what must be done begins: the verb, with what denies it, or “be”. */
export function verbFrom(words: readonly Word[], { from, head, negated, passive, lemma }: VerbGroup): number {
  const not = negated ? words.findIndex(({ key }, at) => at > from && (key === 'not' || key === 'never')) : -1;
  if (not !== -1 && not <= head) return not;
  const be = words.findIndex(({ key }, at) => at > from && at <= head && key === 'be');
  return (passive || lemma === 'be' || be !== -1) && be !== -1 ? be : head;
}

const PARTIES =
  /^(?:countr|nation|government|state|partner|leader|member|everyone|everybody|all|you|them|compan|business|compani|communit|organi|institution|bank|parliament|congress|ministe|parties|donor|it)/;

/** Whether words up to “to” name somebody who can act. */
export function isParty(words: readonly Word[], from: number): boolean {
  for (let i = from; i < Math.min(words.length, from + 8); i += 1) {
    const word = words[i] as Word;
    if (word.key === 'to') return false;
    if (PARTIES.test(word.key) || (word.capital && i > from)) return true;
  }
  return false;
}
