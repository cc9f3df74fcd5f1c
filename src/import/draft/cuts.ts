import { findVerbGroups } from '../../english/clauses.ts';
import { VERBS, wordsOf } from '../../english/grammar.ts';

/* Where a text may be cut so that what is left says what was said, and says it in one piece. */

/** Words after which a cut text would hang in the air. */
const HANGING =
  /(?:^|\s)(?:a|an|the|of|in|on|at|by|for|with|from|to|into|and|or|but|nor|as|than|that|which|who|whose|its|their|our|his|her|your|my|this|these|those|is|are|was|were|be|been|being|has|have|had|will|would|can|could|cannot|should|must|may|might|not|no|very|more|most|so|such|both|either|between|among|through|including|like|if|when|while|because|toward|towards|about|over|under|some|any|all|each|every|other|another|only|also|just|per|via|without|within|across|against|upon|onto|whether|how|what|why|where|includes|include|comprises)$/i;
/** Whether a text ends with such a word: no “the WHO”, no “by doing so”. */
export const hangs = (text: string): boolean =>
  HANGING.test(text) && !/\s\p{Lu}{2,}$|\bdo(?:es|ing|ne)? so$/u.test(text);
/** What may not be cut away, since the rest would say more than was said. */
const BINDING =
  /^[\s,;:–—-]*(?:if|unless|until|except|but|only|not|without|or|rather|than|provided|subject|when|once|however|although|though|even|at least|at most|before|after)\b/i;

/** A condition further on binds all that stands before it. */
const CONDITION = /\b(?:if|unless|provided that|as long as|so long as|only when)\b/i;

/** Where a sentence may end early: before a relative clause, a participle, a purpose, an example, a second clause. */
export const CUTS: readonly RegExp[] = [
  /,?\s+(?:(?:half|most|much|many|some|all|each|both|none|\d+) )?of (?:which|whom)\b/g,
  /\s*;\s/g,
  /\s*—\s*|\s+[–-]{1,2}\s+/g,
  /:\s+/g,
  /,?\s+(?:so that|given that|in order to|as part of|as well as|such as|including|with due regard|particularly|especially|notably|thereby|in particular|on the basis of|in accordance with|in line with|in light of|taking into account)\b/g,
  /,\s+(?:which|who|whose|where|as|so|while|whereas|because|since|with|making|in|to|from|by|through|for|and (?=(?:we|it|they|this|that|I|the|these|there|will|also|thus|thereby)\b))/g,
  /,\s+(?=\p{L}+ing\b)/gu,
  /\s+on (?:what|how|why|where)\b/g,
  /\s+(?:because|while|whereas|in which|through which|by which)\b/g,
];
/** Where it may end where nothing else helps: before any phrase. */
export const LAST_CUTS: readonly RegExp[] = [
  /\s+(?:that|which|who)\s/g,
  /\s+(?:to|by|through|for|in|on|with|from|at|around|across|over|during|towards?|under|and)\s/g,
];

/** Where a text may end, of the places that some patterns find: there it stands by itself. Ascending offsets. */
export function cutsOf(
  text: string,
  patterns: readonly RegExp[],
  stands: (text: string) => boolean,
): readonly number[] {
  const places = new Set<number>();
  // Most texts are cut elsewhere than at an “and”.
  let subjects: ReturnType<typeof subjectsOf> | undefined;
  const isInSubject = (at: number): boolean => {
    subjects ??= subjectsOf(text);
    return subjects.some(({ from, to }) => at > from && at < to);
  };
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(0, match.index);
      const rest = text.slice(match.index);
      if (hangs(before) || BINDING.test(rest) || !isBalanced(before) || isHalf(before, rest)) continue;
      if (isPair(before, rest) || isClauseBegun(before)) continue;
      if (CONDITION.test(rest) || (/^\s+and\s/.test(rest) && /,\s+\S+(?:\s+\S+){0,2}$/.test(before))) continue;
      if (isListComma(text, match.index) || endsInVerb(before) || isAside(before)) continue;
      if (/^\s+and\s/.test(rest) && isInSubject(match.index)) continue;
      places.add(match.index);
    }
  }
  return [...places].filter((place) => stands(text.slice(0, place).replace(/[\s,;:–—-]+$/, ''))).sort((a, b) => a - b);
}

/** From the subject of a clause to its verb, where there is no doubt of it: peace and security | are. */
function subjectsOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const words = wordsOf(text);
  return findVerbGroups(words).flatMap(({ subject, from, lemma, modal }) => {
    const [first, verb] = [words[subject.from], words[from]];
    if (first === undefined || verb === undefined || subject.kind !== 'noun') return [];
    return lemma === 'be' || modal !== undefined ? [{ from: first.start, to: verb.start }] : [];
  });
}

/** Within or behind what parts a verb from its object: would consider, as part | of the bill, | adding money. */
const isAside = (before: string): boolean =>
  /\b(?:would|will|should|must|can|could|may|might|to|not|has|have|had)\s+\p{L}+,\s+(?:as|with|in|by|for|on|at|under|through)\s[^,;]*$/u.test(
    before,
  );

/** A clause that was begun and has no verb yet: so that all partners | – banks, agencies – know. */
const isClauseBegun = (before: string): boolean => {
  const asides = before.split(/\s*—\s*|\s+[–-]{1,2}\s+/);
  const outside = asides.length % 2 === 0 ? asides.slice(0, -1).join(' – ') : before;
  const [, clause] =
    /\b(?:so that|because|while|whereas|when|if|whether|unless|until|although)\s+((?!to\b|\p{L}+ing\b)[^,;]+)$/iu.exec(
      outside,
    ) ?? [];
  // “we support that official creditors | should pay”: a verb is followed by a clause, a noun is not.
  const [, verb = '', said] = /\b(\p{L}+)\s+that\s+([^,;]+)$/u.exec(outside) ?? [];
  return [clause, VERBS.has(verb.toLowerCase()) ? said : undefined].some(
    (each) => each !== undefined && findVerbGroups(wordsOf(each)).length === 0,
  );
};

const ADJECTIVE = '\\p{L}{2,}(?:ed|ive|al|ous|ful|ent|ant|ic|able|ible|ary)';
const ENDS_IN_ADJECTIVE = new RegExp(`\\s${ADJECTIVE}$`, 'u');
const GOES_ON_WITH_ADJECTIVE = new RegExp(`^\\s+and\\s+(?:\\p{L}+ly\\s+)?${ADJECTIVE}\\s+\\p{L}`, 'u');
/** Two adjectives of one noun: continued | and unparalleled efficiency. */
const isPair = (before: string, rest: string): boolean =>
  GOES_ON_WITH_ADJECTIVE.test(rest) && ENDS_IN_ADJECTIVE.test(before);

/** What has a second half that is cut away: from information exchange | to a coordinated approach; not only … | but also. */
const isHalf = (before: string, rest: string): boolean =>
  (/,\s+(?:an?|the|one)\s+[^,\s]+(?:\s+[^,\s]+)?$/.test(before) && /^\s*(?:that|which|who)\b/.test(rest)) ||
  (/\bfrom\s[^,;]*$/.test(before) && /^\s*(?:to|into|toward)\b/.test(rest)) ||
  (/\b(?:between|both|either|neither|not only|not just|whether)\b[^,;]*$/.test(before) &&
    /^[\s,]*(?:and|or|nor|but)\b/.test(rest)) ||
  (VERBS.has(/\p{L}+$/u.exec(before)?.[0].toLowerCase() ?? '') &&
    /^\s+(?:that|how|what|whether)\b/.test(rest) &&
    // “A budget was approved that requires …” is whole; “it was agreed that …” is not.
    !(/^(?!.*\bit\b).*\b(?:was|were)\s+\p{L}+ed$/iu.test(before) && /^\s+that\s+\p{L}+s\b/u.test(rest))) ||
  /(?:^|[\s,;])(?:first|second|third|fourth|fifth)(?:ly)?,?$/i.test(before) ||
  // are being forced | to do domestic work
  (/\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?\p{L}+ed$/u.test(before) && /^\s+to\s/.test(rest)) ||
  (/\b(?:and|to|not|must|should|can|could|will|would|may)\s+\p{L}+$/u.test(before) &&
    VERBS.has(/\p{L}+$/u.exec(before)?.[0].toLowerCase() ?? '') &&
    /^(?:\s+(?:by|with|for|to|in|on|the|a|an|its|their|our)|,\s+(?:as|with|in|by|for|to))\b/.test(rest));

/** A verb or an adjective that its object or its infinitive was cut from: need, able, want, begins. */
export const endsInVerb = (text: string): boolean =>
  /\b(?:need|needs|want|wants|wanted|able|ready|careful|mindful|aware|keen|eager|going|continue|continues|begin|begins|work|seek|seeks|sought|seeking|aim|aims|aiming|commit|committed|suited|positioned|urge|ask|encourage|call|calls|help|helps|try|tried|trying|striving|hoping|wanting|needing|like|likely|unable|willing|dealing|relating|compared|owing|thanks|leads|estimated|thought|believed|pertaining|consisting|designed|required|expected|used|due|led|based|focused|dedicated|according|related|subject|close|aspire|hope|intend|important|crucial|essential|critical|vital|imperative|responsible|contributor|contribute|contributes|adhere|agree|refer|respond|belong|access|commitment|contribution|approach|answer|key|solution|threat|barrier|challenge|opportunity|right|fact|him|her|us|me|view|idea|belief|notion|ability|capacity|effort|efforts|decision|failure|way|effect|means)$/i.test(
    text,
  );

/** Whether a comma is one of a list's: cut there, the list would lose its end without anybody's seeing it. */
function isListComma(text: string, at: number): boolean {
  if (text.charAt(at) !== ',') return false;
  const rest = text.slice(at + 1);
  const first = /^[^,;.]{1,60},\s*(?:and|or)\s/.exec(rest) ?? /^\s*(?:and|or)\s/.exec(rest);
  return first !== null && !/^\s*and (?:we|it|they|this|that|I|these|there|will|also|thus|thereby)\b/.test(rest);
}

/** Whether brackets and quotation marks that open are closed. */
export function isBalanced(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(/\(/g) === count(/\)/g) &&
    count(/“/g) === count(/”/g) &&
    count(/''/g) % 2 === 0 &&
    count(/(?<![\p{L}\p{N}])"|"(?![\p{L}\p{N}])/gu) % 2 === 0
  );
}
