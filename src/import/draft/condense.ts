import { findVerbGroups } from '../../english/clauses.ts';
import { wordsOf } from '../../english/grammar.ts';
import { CUTS, cutsOf, endsInVerb, hangs, isBalanced, LAST_CUTS } from './cuts.ts';

/*
 * Texts are made of the speaker's words by cutting alone: what opens a sentence without saying anything, false starts, and
 * what hangs on its end. Nothing is put in but a capital.
 */

const OPENERS =
  /^(?:(?:and|but|so|now|well|next(?=,)|after all|in (?:that|this) way|in other words|in turn|to (?:that|this) end|also|again|then|yet|thus|therefore|hence|moreover|furthermore|meanwhile|however|nevertheless|nonetheless|by contrast|in contrast|going forward|looking ahead|additionally|indeed|finally|lastly|similarly|likewise|clearly|obviously|of course|to be sure|in fact|in this regard|in that regard|in addition(?! to)|in conclusion|in closing|as i (?:have )?said[^,]{0,40}|as i mentioned[^,]{0,40}|in short|in sum|for example|for instance|for that matter|for that reason|as a result(?! of)|as such|as you know|as many of you know|as we all know|as i said|as i have said|as i mentioned|at the same time|that['’]s why|that is why|this is why|which is why|quite simply|put another way|more broadly|moving forward,? though|mind you|first of all|let me (?:be clear|say this|say)|i (?:want|would like|wish) to (?:stress|emphasi[sz]e|make clear|be clear|underline|underscore|reiterate|note) that|i (?:believe|think|know) that|let me (?:stress|emphasi[sz]e) that|you know|look(?=,)|ladies and gentlemen|mr\.? (?:president|chairman|secretary-general)|madam (?:president|chair))\b[,:]?\s*(?:[–—]\s*)?)/i;

/** Without what opens a sentence and says nothing, and without its full stop. A capital begins it. */
export function trimSentence(text: string): string {
  // A mark of a list is none of its words.
  let rest = withoutRestarts(text.trim().replace(/^(?:[-–—•▪·]+\s+|o\s+(?=\p{Lu}))/u, ''));
  for (let turn = 0; turn < 4; turn += 1) {
    const next = rest.replace(OPENERS, '');
    if (next === rest || next.length < 15) break;
    rest = next;
  }
  rest = rest
    .replace(/,\s+(?:for example|for instance|however|of course|in fact|indeed|I believe|I think|therefore),\s+/gi, ' ')
    .replace(/[.;:,]+$/, '')
    .trim();
  // The end of a quotation whose beginning was trimmed away, or stands in the sentence before.
  return capitalise(isBalanced(rest) ? rest : rest.replace(/[.!?,]?["”]$/, ''));
}

/** `And we — and we're not`: what a speaker began and began again. */
const withoutRestarts = (text: string): string =>
  /\p{L}-\s+[—–]/u.test(text)
    ? text
    : text.replace(/(?<![\p{L}’'])([\p{L}’']+(?: [\p{L}’']+){0,3})\s+[—–]\s+(?=(?:and\s+)?\1(?![\p{L}]))/giu, '');

export const capitalise = (text: string): string =>
  text.replace(/^(["“‘(]*)(\p{Ll})/u, (_, lead: string, letter: string) => `${lead}${letter.toUpperCase()}`);

/**
 * A sentence in at most so many characters, where it can be cut to that: the longest beginning that stands by itself; else
 * the shortest there is.
 */
export const condense = (text: string, most: number): string => shorten(text, most, isAssertion, 45);

/** The same for words without a subject, as they stand in a table beside it: Provide technical assistance. */
export const condensePhrase = (text: string, most: number): string => shorten(text, most, isPhrase, 24);

/** Characters of a text that says something. */
const SHORTEST = 18;

/** `least`: how much has to be left where it is cut before just any phrase. */
function shorten(text: string, most: number, stands: (text: string) => boolean, least: number): string {
  const whole = trimSentence(text);
  // A sentence that announces a list may end in the air: “… including four dealing with:”.
  if (whole.length <= most && !hangs(whole)) return whole;
  const ends = cutsOf(whole, CUTS, stands);
  const fits = ends.filter((end) => end <= most && end >= SHORTEST);
  const best =
    fits.at(-1) ?? cutsOf(whole, LAST_CUTS, stands).findLast((end) => end <= most && end >= Math.min(least, most / 2));
  const end = best ?? ends.find((each) => each >= SHORTEST);
  return end === undefined ? whole : whole.slice(0, end).replace(/[\s,;:–—-]+$/, '');
}

/** The longest beginning of a sentence that is a sentence, in at most so many characters; undefined where there is none. */
export function assertion(text: string, most: number): string | undefined {
  const short = condense(text, most);
  return short.length <= most && isAssertion(short) ? short : undefined;
}

/** A phrase without the small words that it ends with, and without verbs that lack what they are about. */
export function withoutTail(text: string): string {
  let rest = text.replace(/[\s,;:–—-]+$/, '');
  while ((hangs(rest) || endsInVerb(rest)) && /\s/.test(rest)) rest = rest.replace(/[\s,;:–—-]+\S+$/, '');
  return rest;
}

/** Whether a text ends in one piece. */
const isPhrase = (text: string): boolean =>
  !hangs(text) && isBalanced(text) && !/\p{L}- —|—\s*$/u.test(text) && text.split(/\s+/).length >= 3;

/** Verbs that go on with what is said: it is estimated | that. */
const SAYS =
  /^(?:estimate|say|think|report|expect|believe|know|suggest|argue|claim|tell|note|mean|ask|hope|agree|recognize|understand)$/;
/** Verbs that say something without an object. */
const ALONE =
  /^(?:act|pay|rise|fall|grow|go|come|work|begin|start|happen|change|exist|matter|continue|suffer|die|live|win|lose|fail|succeed|vote|speak|respond|participate|cooperate|agree|wait|stop|return|survive|thrive|prosper|remain|stand|move|progress|recover|decline|improve|increase|decrease|multiply|emerge|depend|follow|last|lead|differ|vary|end|apply|help|count|stay|leave|arrive|listen|compete|meet|gather|rest|trade|travel)$/;

/** Whether a text has a subject with its verb and ends in one piece. */
export function isAssertion(text: string): boolean {
  if (hangs(text) || !isBalanced(text) || /\p{L}- —|—\s*$/u.test(text) || isBrokenOff(text)) return false;
  const words = wordsOf(text);
  const groups = findVerbGroups(words);
  // “While the work focused on peace”: the clause that it goes before is lacking.
  if (
    /^(?:even\s+as|(?:even\s+)?(?:while|although|though|if|when|because|since|whereas|unless|until|after|before))\b/i.test(
      text,
    )
  ) {
    const comma = words.findIndex(({ gap }) => gap.startsWith(','));
    if (comma === -1 || !groups.some(({ from }) => from >= comma)) return false;
  }
  // “it’s estimated that the Fund has saved”: what, was cut away.
  if (groups.some(({ head, passive, lemma }) => head === words.length - 1 && !passive && !ALONE.test(lemma)))
    return false;
  // “how the demand”: a clause that was begun lacks its verb.
  const content = words.findLastIndex(({ key }) => /^(?:how|what|whether|why|where)$/.test(key));
  if (content > 0 && !groups.some(({ from }) => from > content)) return false;
  return groups.some(
    ({ subject, head, lemma, passive }) =>
      subject.kind !== 'relative' &&
      subject.link !== 'relative' &&
      subject.link !== 'what' &&
      (head < words.length - 1 || (passive && !SAYS.test(lemma))),
  );
}

/** “In this work, our government — while we need business leaders”: what a dash interrupts and nothing takes up again. */
const isBrokenOff = (text: string): boolean => {
  const [before = '', after, ...more] = text.split(/\s+[—–]\s+/);
  return (
    after !== undefined &&
    more.length === 0 &&
    /^(?:while|if|when|though|although|because|since|as|which|who)\b/i.test(after) &&
    findVerbGroups(wordsOf(before)).length === 0
  );
};

const ORDINAL =
  /^(?:number\s+)?(?:one|two|three|four|five|six)[,:]\s+|^(?:to (?:begin|start) with|next|then),\s+|^(?:and\s+|but\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last(?! (?:year|month|week|spring|summer|fall|night))|final)(?:ly)?(?: of all| and foremost)?,?\s+|^(?:and\s+)?finally,?\s+|^\(?(?:\d{1,2}|[a-h])[.)]\s+/i;
/** A sentence without the speaker's count and what else opens it. */
export const withoutOrdinal = (text: string): string =>
  capitalise(
    trimSentence(trimSentence(text).replace(ORDINAL, '')).replace(
      /^that\s+(?=we|our|the|all|every|no|each|countries|governments|states)/i,
      '',
    ),
  );
