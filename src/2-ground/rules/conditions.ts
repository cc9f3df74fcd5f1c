import { object, type Rule } from '../context.ts';
import { stemsOf } from '../evidence.ts';

/** Words that open a condition. */
const OPENER =
  /\b(?:if(?! (?:not|any|anything)\b)|unless|provided that|provided|as long as|so long as|on (?:the )?condition that|only when|only where|only if|only once|subject to|depending on|contingent (?:up)?on|in the event (?:of|that)|assuming)\b/i;
/** Words with which a text keeps a condition. */
const KEPT =
  /\b(?:if|unless|provided|providing|as long as|so long as|condition\w*|when|where|once|subject to|depend\w*|contingent|in the event|in case|until|regard|should|would|could|otherwise|or else|without|with|by|through|because|for those|that (?:are|is|have|has|can))\b|:/i;

/** Share of the main clause that a text must repeat for its condition to be missed. */
const RESTATED = 0.5;
/** Share of the condition's own words with which a text keeps it. */
const KEEPS = 0.34;

/** A condition of the passage that is missing in the text; one that the quote itself leaves out is missing too. */
export const checkConditions: Rule = (subject, context) => {
  const { claim, written, own: evidence } = subject;
  if (claim.kind !== 'text' || evidence.sentences.length > MOST_SENTENCES) return [];
  for (const sentence of evidence.sentences) {
    const split = splitCondition(sentence.text);
    if (split === undefined) continue;
    const [main, condition] = [new Set(stemsOf(split.main)), new Set(stemsOf(split.condition))];
    if (main.size < 2 || condition.size === 0) continue;
    const share = (stems: ReadonlySet<string>): number =>
      [...stems].filter((each) => written.stems.has(each)).length / stems.size;
    if (share(main) < RESTATED || share(condition) >= KEEPS || KEPT.test(written.text)) continue;
    const words = split.condition.trim().split(' ').slice(0, 5).join(' ');
    return [object('condition-lost', { condition: words }, subject, undefined, context)];
  }
  return [];
};

const MOST_SENTENCES = 4;

/** A sentence's main clause and its condition, which ends with a comma or the sentence. */
function splitCondition(text: string): { readonly main: string; readonly condition: string } | undefined {
  const otherwise = /, or (?=(?:no|else|otherwise|there|it|they|we)\b)/.exec(text);
  if (otherwise) return { main: text.slice(otherwise.index + 5), condition: text.slice(0, otherwise.index) };
  const match = OPENER.exec(text);
  if (match === null) return undefined;
  const rest = text.slice(match.index);
  // “As if”, “ask if”, “what if”: no condition.
  if (/(?:as|ask\w*|wonder\w*|what|see|know|even|but|and) $/i.test(text.slice(0, match.index))) return undefined;
  const end = /[,;:–—]|[.!?]$/.exec(rest.slice(match[0].length));
  const length = end === null ? rest.length : match[0].length + end.index;
  return { main: `${text.slice(0, match.index)} ${rest.slice(length)}`, condition: rest.slice(0, length) };
}
