import { findVerbGroups } from '../../english/clauses.ts';
import { isAdverb, VERBS, type Word, wordsOf } from '../../english/grammar.ts';
import { capitalise, withoutOrdinal } from './condense.ts';
import { hangs } from './cuts.ts';

const STOPS =
  /^(?:that|which|who|whose|where|so|because|while|as|by|from|through|within|without|if|when|since|after|before|including|such|whereby|given|unless|until|rather|than)$/;
const LINKS = /^(?:of|for|in|on|under|against|to|with|and|or|at|into|between|among|over|about)$/;

/** A name of two to six words for what a text says: cut out of it, without article. */
export function labelOf(text: string, most = 6): string {
  const plain = withoutOrdinal(text)
    .replace(/^(?:that|why is it that)\s+/i, '')
    // “A modest – and for the third year in a row – frozen budget”, “In addition to my tenure as vice president, Mr. Smith”
    .replace(/(?<=\p{L})\s*(?:--|—|\s–\s)\s*(?:and|or|but)\s[^—–]{3,60}?(?:--|—|\s–\s)\s*/u, ' ')
    .replace(
      /^(?:in addition to|along with|together with|as well as|besides|in light of|given)\s[^,]{5,120},\s+(?=\p{L})/iu,
      '',
    );
  // “What is at issue is a fight for food” is named by what it is.
  const [asked = ''] = /^what\s[^,;]{3,60}?\s(?:is|are)\s+(?=(?:an?|the|to|that)\s)/i.exec(plain) ?? [];
  const spoken = plain.slice(asked === '' ? leadOf(plain) : asked.length);
  const words = wordsOf(spoken);
  const groups = findVerbGroups(words);
  // A phrase is not a sentence: “vaccinating the world by …” is named by how it begins.
  const main =
    asked === '' ? groups.find(({ subject }) => subject.link !== 'relative' && subject.from <= 2) : undefined;
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
    if (word === undefined || (end > from && ((STOPS.test(word.key) && !isMoreThan(words, end)) || isBreak(word))))
      break;
    if (end - from >= 2 && /^(?:to|in|on|at|with|into|and|or)$/.test(word.key)) phrase = end;
    end += 1;
  }
  // One word that is no name says little: “Exposing”, “Acknowledge”.
  if (end === from + 1 && words[from] && !isName(words[from] as Word)) {
    to = words.length;
    while (end < to && end - from < most && !isBreak(words[end] as Word)) end += 1;
  }
  // A phrase that was begun and does not fit is left out.
  const cutShort = end < to && !STOPS.test(words[end]?.key ?? '') && !(words[end] && isBreak(words[end] as Word));
  if (cutShort && phrase > from + 1) end = phrase;
  // A name is not broken: it stands alone, or falls away.
  if (cutShort && words[end]?.capital && words[end - 1]?.capital) {
    let name = end - 1;
    while (name > from && words[name - 1]?.capital) name -= 1;
    let close = end;
    while (close < to && words[close]?.capital) close += 1;
    [from, end] = name > from && close - name <= most ? [name, close] : [from, name > from + 1 ? name : end];
  }
  while (end > from + 1 && (LINKS.test(words[end - 1]?.key ?? '') || hangs(` ${words[end - 1]?.text}`))) end -= 1;
  const first = words[from];
  const last = words[end - 1];
  return first && last ? capitalise(spoken.slice(first.start, last.end)) : capitalise(spoken.slice(0, 40));
}

/** Whether a word may be a name; the first of a text has its capital anyhow. */
const isName = ({ key, capital }: Word): boolean =>
  capital && !VERBS.has(key) && !/(?:ing|ed|ant|ent|ive|al|ous|ful)$|^(?:why|how|what|when|where|who)$/.test(key);

/** “More than $130 million” goes on. */
const isMoreThan = (words: readonly Word[], at: number): boolean =>
  words[at]?.key === 'than' && /^(?:more|less|fewer|higher|lower|other)$/.test(words[at - 1]?.key ?? '');

/** How much of a sentence stands before its subject: “While we met the partners, we tried to”, “To close the gap, we must”. */
function leadOf(text: string): number {
  if (
    !/^(?:once|while|as|if|when|since|because|although|though|to|in|at|on|for|by|from|across|around|within|through|according to|over|under|after|before|during)\s/i.test(
      text,
    )
  )
    return 0;
  for (const { index } of text.slice(0, 160).matchAll(/,\s+(?=\p{L})/gu)) {
    const lead = index + 2;
    const rest = wordsOf(text.slice(lead));
    const main = findVerbGroups(rest).find(({ subject }) => subject.link === 'main');
    if (
      main &&
      main.subject.from === 0 &&
      main.from > 0 &&
      rest[0] &&
      !isAdverb(rest[0]) &&
      !/^(?:and|or|but)$/.test(rest[0].key) &&
      !VERBS.has(rest[0].key)
    )
      return lead;
  }
  return 0;
}

/** Whether a mark divides a word from the one before: not the stop of an abbreviation. */
const isBreak = ({ gap }: Word): boolean => /[,;:()—–"“*]|--|\.\s\s/.test(gap);
