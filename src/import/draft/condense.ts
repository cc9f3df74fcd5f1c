import { findVerbGroups } from '../../english/clauses.ts';
import { isAdverb, VERBS, type Word, wordsOf } from '../../english/grammar.ts';

/*
 * Texts are made of the speaker's words by cutting alone: what opens a sentence without saying anything, false starts, and
 * what hangs on its end. Nothing is put in but a capital.
 */

const OPENERS =
  /^(?:(?:and|but|so|now|well|also|again|then|yet|thus|therefore|hence|moreover|furthermore|meanwhile|however|nevertheless|nonetheless|by contrast|in contrast|going forward|looking ahead|additionally|indeed|finally|lastly|similarly|likewise|clearly|obviously|of course|to be sure|in fact|in this regard|in that regard|in addition(?! to)|in conclusion|in closing|as i (?:have )?said[^,]{0,40}|as i mentioned[^,]{0,40}|in short|in sum|for example|for instance|for that matter|for that reason|as a result(?! of)|as such|as you know|as many of you know|as we all know|as i said|as i have said|as i mentioned|at the same time|that['’]s why|that is why|this is why|which is why|quite simply|put another way|more broadly|moving forward,? though|mind you|first of all|let me (?:be clear|say this|say)|i (?:want|would like|wish) to (?:stress|emphasi[sz]e|make clear|be clear|underline|underscore|reiterate|note) that|i (?:believe|think|know) that|let me (?:stress|emphasi[sz]e) that|you know|look(?=,)|ladies and gentlemen|mr\.? (?:president|chairman|secretary-general)|madam (?:president|chair))\b[,:]?\s*(?:[–—]\s*)?)/i;
/** Words after which a cut text would hang in the air. */
const HANGING =
  /(?:^|\s)(?:a|an|the|of|in|on|at|by|for|with|from|to|into|and|or|but|nor|as|than|that|which|who|whose|its|their|our|his|her|your|my|this|these|those|is|are|was|were|be|been|being|has|have|had|will|would|can|could|should|must|may|might|not|no|very|more|most|so|such|both|either|between|among|through|including|like|if|when|while|because|toward|towards|about|over|under|some|any|all|each|every|other|another|only|also|just|per|via|without|within|across|against|upon|onto|whether|how|what|why|where)$/i;
/** Whether a text ends with such a word: no “the WHO”, no “by doing so”. */
const hangs = (text: string): boolean => HANGING.test(text) && !/\s\p{Lu}{2,}$|\bdo(?:es|ing|ne)? so$/u.test(text);
/** What may not be cut away, since the rest would say more than was said. */
const BINDING =
  /^[\s,;:–—-]*(?:if|unless|until|except|but|only|not|without|or|rather|than|provided|subject|when|once|however|although|though|even|at least|at most|before|after)\b/i;

/** Without what opens a sentence and says nothing, and without its full stop. A capital begins it. */
export function trimSentence(text: string): string {
  let rest = withoutRestarts(text.trim());
  for (let turn = 0; turn < 4; turn += 1) {
    const next = rest.replace(OPENERS, '');
    if (next === rest || next.length < 15) break;
    rest = next;
  }
  rest = rest
    .replace(/,\s+(?:for example|for instance|however|of course|in fact|indeed|I believe|I think|therefore),\s+/gi, ' ')
    .replace(/[.;:,]+$/, '')
    .trim();
  return capitalise(rest);
}

/** `And we — and we're not`: what a speaker began and began again. */
const withoutRestarts = (text: string): string =>
  /\p{L}-\s+[—–]/u.test(text)
    ? text
    : text.replace(/(?<![\p{L}’'])([\p{L}’']+(?: [\p{L}’']+){0,3})\s+[—–]\s+(?=(?:and\s+)?\1(?![\p{L}]))/giu, '');

export const capitalise = (text: string): string =>
  text.replace(/^(["“‘(]*)(\p{Ll})/u, (_, lead: string, letter: string) => `${lead}${letter.toUpperCase()}`);

/** A condition further on binds all that stands before it. */
const CONDITION = /\b(?:if|unless|provided that|as long as|so long as|only when)\b/i;

/** Where a sentence may end early: before a relative clause, a participle, a purpose, an example, a second clause. */
const CUTS: readonly RegExp[] = [
  /\s*;\s/g,
  /\s*—\s*|\s+[–-]{1,2}\s+/g,
  /:\s+/g,
  /,?\s+(?:so that|given that|in order to|as part of|as well as|such as|including|with due regard|particularly|especially|notably|thereby|in particular|on the basis of|in accordance with|in line with|in light of|taking into account)\b/g,
  /,\s+(?:which|who|whose|where|as|so|while|whereas|because|since|with|making|in|to|from|by|through|for|and (?=(?:we|it|they|this|that|I|the|these|there|will|also|thus|thereby)\b))/g,
  /,\s+(?=\p{L}+ing\b)/gu,
  /\s+on (?:what|how|why|where)\b/g,
  /\s+(?:because|while|whereas|in which|through which|of which|by which)\b/g,
];
/** Where it may end where nothing else helps: before any phrase. */
const LAST_CUTS: readonly RegExp[] = [
  /\s+(?:that|which|who)\s/g,
  /\s+(?:to|by|through|for|in|on|with|from|at|around|across|over|during|towards?|under|and)\s/g,
];

/**
 * A sentence in at most so many characters, where it can be cut to that: the longest beginning that stands by itself; else
 * the shortest there is.
 */
export const condense = (text: string, most: number): string => shorten(text, most, isAssertion);

/** The same for words without a subject, as they stand in a table beside it: Provide technical assistance. */
export const condensePhrase = (text: string, most: number): string => shorten(text, most, isPhrase);

/** Characters of a text that says something. */
const SHORTEST = 18;

function shorten(text: string, most: number, stands: (text: string) => boolean): string {
  const whole = trimSentence(text);
  // A sentence that announces a list may end in the air: “… including four dealing with:”.
  if (whole.length <= most && !hangs(whole)) return whole;
  const ends = cutsOf(whole, CUTS, stands);
  const fits = ends.filter((end) => end <= most && end >= SHORTEST);
  const best =
    fits.at(-1) ?? cutsOf(whole, LAST_CUTS, stands).findLast((end) => end <= most && end >= Math.min(45, most / 2));
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

/** Whether a text has a subject with its verb and ends in one piece. */
export function isAssertion(text: string): boolean {
  if (hangs(text) || !isBalanced(text) || /\p{L}- —|—\s*$/u.test(text) || isBrokenOff(text)) return false;
  const words = wordsOf(text);
  const groups = findVerbGroups(words);
  // “While the work focused on peace”: the clause that it goes before is lacking.
  if (/^(?:while|although|though|if|when|because|since|whereas|unless|until|after|before)\b/i.test(text)) {
    const comma = words.findIndex(({ gap }) => gap.startsWith(','));
    if (comma === -1 || !groups.some(({ from }) => from >= comma)) return false;
  }
  // “how the demand”: a clause that was begun lacks its verb.
  const content = words.findLastIndex(({ key }) => /^(?:how|what|whether|why|where)$/.test(key));
  if (content > 0 && !groups.some(({ from }) => from > content)) return false;
  return groups.some(
    ({ subject, head, passive }) =>
      subject.kind !== 'relative' &&
      subject.link !== 'relative' &&
      subject.link !== 'what' &&
      (passive || head < words.length - 1),
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

function cutsOf(text: string, patterns: readonly RegExp[], stands: (text: string) => boolean): readonly number[] {
  const places = new Set<number>();
  const subjects = subjectsOf(text);
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(0, match.index);
      const rest = text.slice(match.index);
      if (hangs(before) || BINDING.test(rest) || !isBalanced(before) || isHalf(before, rest)) continue;
      if (isPair(before, rest)) continue;
      if (CONDITION.test(rest) || (/^\s+and\s/.test(rest) && /,\s+\S+(?:\s+\S+){0,2}$/.test(before))) continue;
      if (isListComma(text, match.index) || endsInVerb(before) || isAside(before)) continue;
      if (/^\s+and\s/.test(rest) && subjects.some(({ from, to }) => match.index > from && match.index < to)) continue;
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
  /\b(?:would|will|should|must|can|could|may|might|to|not)\s+\p{L}+,\s+(?:as|with|in|by|for|on|at|under|through)\s[^,;]*$/u.test(
    before,
  );

/** Two adjectives of one noun: continued | and unparalleled efficiency. */
const isPair = (before: string, rest: string): boolean => {
  const adjective = '\\p{L}{2,}(?:ed|ive|al|ous|ful|ent|ant|ic|able|ible|ary)';
  return (
    new RegExp(`\\s${adjective}$`, 'u').test(before) &&
    new RegExp(`^\\s+and\\s+(?:\\p{L}+ly\\s+)?${adjective}\\s+\\p{L}`, 'u').test(rest)
  );
};

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
  (/\b(?:and|to|not|must|should|can|could|will|would|may)\s+\p{L}+$/u.test(before) &&
    VERBS.has(/\p{L}+$/u.exec(before)?.[0].toLowerCase() ?? '') &&
    /^(?:\s+(?:by|with|for|to|in|on|the|a|an|its|their|our)|,\s+(?:as|with|in|by|for|to))\b/.test(rest));

/** A verb or an adjective that its object or its infinitive was cut from: need, able, want, begins. */
const endsInVerb = (text: string): boolean =>
  /\b(?:need|needs|want|wants|wanted|able|ready|going|continue|continues|begin|begins|work|seek|seeks|sought|seeking|aim|aims|aiming|commit|committed|suited|positioned|urge|ask|encourage|call|calls|help|helps|try|tried|trying|striving|hoping|wanting|needing|like|likely|unable|willing|dealing|relating|pertaining|consisting|designed|required|expected|used|due|led|based|focused|dedicated|according|related|subject|close|aspire|hope|intend|important|crucial|essential|critical|vital|imperative|responsible|contributor|contribute|contributes|adhere|agree|refer|respond|belong|access|commitment|contribution|approach|answer|key|solution|threat|barrier|challenge|opportunity|right|fact|him|her|us|me|view|idea|belief|notion|ability|capacity|effort|efforts|decision|failure|way|effect|means)$/i.test(
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
function isBalanced(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(/\(/g) === count(/\)/g) &&
    count(/“/g) === count(/”/g) &&
    count(/''/g) % 2 === 0 &&
    count(/(?<![\p{L}\p{N}])"|"(?![\p{L}\p{N}])/gu) % 2 === 0
  );
}

const ORDINAL =
  /^(?:and\s+|but\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last(?! (?:year|month|week|spring|summer|fall|night))|final)(?:ly)?(?: of all| and foremost)?,?\s+|^(?:and\s+)?finally,?\s+|^\(?(?:\d{1,2}|[a-h])[.)]\s+/i;
const STOPS =
  /^(?:that|which|who|whose|where|so|because|while|as|by|from|through|within|without|if|when|since|after|before|including|such|whereby|given|unless|until|rather|than)$/;
const LINKS = /^(?:of|for|in|on|under|against|to|with|and|or|at|into|between|among|over|about)$/;

/** A name of two to six words for what a text says: cut out of it, without article. */
export function labelOf(text: string, most = 6): string {
  const plain = withoutOrdinal(text)
    .replace(/^that\s+/i, '')
    // “A modest – and for the third year in a row – frozen budget”, “In addition to my tenure as vice president, Mr. Smith”
    .replace(/(?<=\p{L})\s*(?:--|—|\s–\s)\s*(?:and|or|but)\s[^—–]{3,60}?(?:--|—|\s–\s)\s*/u, ' ')
    .replace(
      /^(?:in addition to|along with|together with|as well as|besides|in light of|given)\s[^,]{5,120},\s+(?=\p{L})/iu,
      '',
    );
  const words = wordsOf(plain);
  const groups = findVerbGroups(words);
  // A phrase is not a sentence: “vaccinating the world by …” is named by how it begins.
  const main = groups.find(({ subject }) => subject.link !== 'relative' && subject.from <= 2);
  let from = 0;
  let to = words.length;
  if (main && !/^\p{L}+ing$/iu.test(words[0]?.key ?? '')) {
    const { subject, head, passive, lemma, modal, negated } = main;
    const size = words
      .slice(subject.from, subject.to)
      .filter(({ key }) => !/^(?:the|a|an|this|these|those|all)$/.test(key)).length;
    const next = groups[groups.indexOf(main) + 1];
    const necessary = /^(?:imperative|essential|vital|crucial|important|critical|necessary)$/.test(
      words[head + 1]?.key ?? '',
    );
    if (negated) from = words.findIndex(({ key }, at) => at > main.from && (key === 'not' || key === 'never'));
    else if (subject.kind === 'pronoun' && lemma === 'be' && necessary)
      // “It is imperative a government respect”: such a verb has no form that tells it.
      from =
        next?.head ??
        Math.max(
          head + 2,
          words.findIndex(({ key }, at) => at > head + 2 && VERBS.has(key)),
        );
    else if (subject.kind === 'there' || (lemma === 'be' && subject.kind === 'pronoun')) from = head + 1;
    else if (subject.kind === 'noun' && (passive || (lemma === 'be' && modal !== undefined)) && size > 1)
      [from, to] = [subject.from, subject.to];
    else if (lemma === 'be' && words[head + 1]?.key === 'to') from = head + 2;
    else if (modal !== undefined || subject.kind === 'first' || subject.kind === 'pronoun') from = head;
    else if (
      subject.kind === 'noun' &&
      !/^(?:part|reason|goal|purpose|aim|way|question|point|one|thing|fact|problem|number|answer|news|truth|key|result|theme|work|time)$/.test(
        words[subject.from + (size > 1 ? 1 : 0)]?.key ?? '',
      ) &&
      !words.slice(subject.from, subject.to).some(({ key }) => /^(?:part|reason|one)$/.test(key))
    )
      [from, to] = [subject.from, subject.to];
    else if (subject.kind === 'noun') from = lemma === 'be' ? head + 1 : head;
  }
  while (
    from < to - 1 &&
    (/^(?:the|a|an|to|that|have|be)$/.test(words[from]?.key ?? '') ||
      (isAdverb(words[from] as Word) && !/^(?:not|never)$/.test(words[from]?.key ?? '')))
  )
    from += 1;
  if (/^(?:mr|mrs|ms|dr)$/.test(words[from - 1]?.key ?? '')) from -= 1;
  let end = from;
  let phrase = from;
  while (end < to && end - from < most) {
    const word = words[end];
    if (word === undefined || (end > from && (STOPS.test(word.key) || isBreak(word)))) break;
    if (end - from >= 2 && /^(?:to|in|on|at|with|into|and|or)$/.test(word.key)) phrase = end;
    end += 1;
  }
  // A phrase that was begun and does not fit is left out.
  const cutShort = end < to && !STOPS.test(words[end]?.key ?? '') && !(words[end] && isBreak(words[end] as Word));
  if (cutShort && phrase > from + 1) end = phrase;
  while (end > from + 1 && (LINKS.test(words[end - 1]?.key ?? '') || hangs(` ${words[end - 1]?.text}`))) end -= 1;
  const first = words[from];
  const last = words[end - 1];
  return first && last ? capitalise(plain.slice(first.start, last.end)) : capitalise(plain.slice(0, 40));
}

/** Whether a mark divides a word from the one before: not the stop of an abbreviation. */
const isBreak = ({ gap }: Word): boolean => /[,;:()—–"“]|\.\s\s/.test(gap);

/** A sentence without the speaker's count and what else opens it. */
export const withoutOrdinal = (text: string): string =>
  capitalise(
    trimSentence(trimSentence(text).replace(ORDINAL, '')).replace(
      /^that\s+(?=we|our|the|all|every|no|each|countries|governments|states)/i,
      '',
    ),
  );
