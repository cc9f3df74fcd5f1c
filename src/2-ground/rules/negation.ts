import { remember } from '../../core/remember.ts';
import type { Token } from '../../english/tokens.ts';
import { STOP_WORDS } from '../../english/words.ts';
import { object, type Rule } from '../context.ts';
import type { Analysed } from '../evidence.ts';

/** Words that turn around what follows them. */
const NEGATORS: ReadonlySet<string> = new Set('not no never none nobody nothing neither nor without cannot'.split(' '));
/** Words that are negative by themselves, and turn around what follows like a “not”. */
const NEGATIVE =
  /^(?:lack\w*|absen\w*|fail\w*|refus\w*|oppos(?:e|es|ed|ing)|den(?:y|ies|ied|ial|ying)|reject\w*|prevent(?:s|ed|ing)?|avoid\w*|miss(?:ing|es|ed)|unabl\w*|inabilit\w*|impossib\w*|stop\w*|end(?:s|ed|ing)?|hardly|scarcely|barely|exclud\w*|prohibit\w*|bans?|banned|forbid\w*|beyond|short|free|far|little|few|fewer|rather|instead|los(?:e|es|t|ing)|halt\w*|eliminat\w*|abolish\w*|abolition|minimi[sz]\w*|hinder\w*|ignor\w*|neglect\w*|keep|keeps|kept|thwart\w*|block\w*|undermin\w*|obstruct\w*|depriv\w*|away|against|un(?!i(?:t|on|que|vers|c)|der|til|less)\w{4,}|in(?:adequa|suffic|capab|comple|effect|secur|equal|equit)\w*|non\w*|dis(?:appear|agree|regard|continu|trust)\w*|mis\w{4,}|ambivalen\w*|hostil\w*|indifferen\w*|voluntary|optional)$/;
const PREFIXED = /^(?:un|in|non|dis|mis)/;
const IS = /^(?:is|are|was|were|be|been|still|remains?)$/;
const LACKING = /^(?:missing|absent|lacking|unavailable|impossible|lost|gone|denied|refused|rejected)$/;
/** Where the reach of a negative word ends. */
const BOUNDARY: ReadonlySet<string> = new Set(
  'but while because so if when which who where whereas although though since unless until'.split(' '),
);
/** After a comma these go on with what is negated. */
const LISTS: ReadonlySet<string> = new Set('or nor and'.split(' '));
/** Words that a negative word reaches. */
const REACH = 7;

/** A “not” with the words it turns around. */
interface Negation {
  readonly token: Token;
  /** Stems of the words in its reach that say something, in order. */
  readonly stems: readonly string[];
}

/** A “not” of the passage that is missing, or one that the passage lacks. */
export const checkNegation: Rule = (subject, context) => {
  const { claim, written, own: evidence } = subject;
  if ((claim.kind !== 'text' && claim.kind !== 'name') || claim.subject.some(isNegative)) return [];
  const texts = [...evidence.quoted, ...evidence.sentences];
  // “Without order, no growth” affirms.
  const added = written.keys.has('without') || written.keys.has('unless') ? [] : negationsIn(written);
  for (const { token, stems } of added) {
    const [first] = stems;
    if (first === undefined || !texts.some((each) => saysPlainly(each, first))) continue;
    if (texts.some((each) => touchedIn(each).has(first))) continue;
    const what = `this text says “${excerpt(written.text, token.start)}”; the passage says it without a “not”`;
    return [object('negation-changed', { what }, subject, token, context)];
  }
  if (evidence.quoted.length > MOST_QUOTES) return [];
  const lost = texts.flatMap((passage) =>
    negationsIn(passage).flatMap((each) => (each.token.key === 'without' ? [] : [{ ...each, passage }])),
  );
  if (lost.length === 0) return [];
  const own = reachOf(written, 12);
  const isPositive = !written.tokens.some(({ key }, index) => isNegator(written.tokens, index) || NEGATIVE.test(key));
  for (const { token, stems, passage } of lost) {
    const said = stems.slice(0, 2);
    const isGone =
      (isPositive && isRestated(clauseOf(passage, token), written)) ||
      (said.length === 2 && said.every((each) => written.stems.has(each) && !own.has(each)));
    if (!isGone) continue;
    const what = `the passage says “${excerpt(passage.text, token.start)}”; the “${token.text.toLowerCase()}” is missing here`;
    return [object('negation-changed', { what }, subject, undefined, context)];
  }
  return [];
};

/** Share of a clause's words, the common ones included, that a text must have to restate it. */
const RESTATED = 0.65;
const LEAST_WORDS = 3;

function isRestated(clause: readonly Token[], { keys, stems }: Analysed): boolean {
  const words = clause.filter(({ key }) => !FUNCTION.test(key));
  const shared = words.filter(({ key, stem }) => keys.has(key) || stems.has(stem)).length;
  return words.length >= LEAST_WORDS && shared >= words.length * RESTATED;
}

const FUNCTION =
  /^(?:the|an?|of|to|and|or|we|i|it|is|are|be|was|were|that|this|in|on|at|for|by|with|not|yet|never|no|do|does|did|has|have|had|our|their|its|will|would|can|cannot|should|must|but|.*n't)$/;

/** The clause around a word. */
function clauseOf(text: Analysed, token: Token): readonly Token[] {
  const index = text.tokens.indexOf(token);
  return [...preceding(text, index).toReversed(), ...following(text, index, 20)];
}

/** What rests on more quotes than these sums up too much to be held to one clause. */
const MOST_QUOTES = 8;

/** Words of a heading. */
const HEADING = 5;
/** A heading such as “What it is not” turns what stands below it around; a headline says something of its own. */
const isNegative = (text: string): boolean =>
  text.split(' ').length <= HEADING && /\b(?:not|no|never|without)\b|n['’]t\b/i.test(text);
const says = ({ type, key }: Token): boolean =>
  type !== 'number' && key.length > 1 && (!STOP_WORDS.has(key) || key === 'be');

/** “Not only …” affirms; so does “no less than”. */
function isNegator(tokens: readonly Token[], index: number): boolean {
  const { key = '' } = tokens[index] ?? {};
  // “Unable to” is as good as “not able to”.
  if (/^(?:unable|inability|unlikely|impossible)$/.test(key)) return true;
  // “Nothing is more urgent” is a superlative.
  if (key === 'nothing' && tokens.slice(index + 1, index + 4).some((each) => each.key === 'more')) return false;
  if (!NEGATORS.has(key) && !key.endsWith("n't")) return false;
  return !/^(?:only|just|merely|simply|less|fewer|more|doubt|later|least)$/.test(tokens[index + 1]?.key ?? '');
}

const negationsIn = remember((text: Analysed): readonly Negation[] => {
  const { tokens } = text;
  return tokens.flatMap((token, index) => {
    if (!isNegator(tokens, index)) return [];
    return [
      {
        token,
        stems: following(text, index, REACH)
          .filter(says)
          .map(({ stem }) => stem),
      },
    ];
  });
});

/** Words after one, as far as it reaches: to the end of the clause at most. */
function following({ text, tokens }: Analysed, index: number, reach: number): readonly Token[] {
  const words: Token[] = [];
  for (let i = index + 1; i < Math.min(tokens.length, index + 1 + reach); i += 1) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    if (
      before === undefined ||
      token === undefined ||
      BOUNDARY.has(token.key) ||
      (token.key === 'that' && i === index + 1)
    )
      break;
    if (/[.;:!?—–]|\s-\s/.test(text.slice(before.end, token.start)) || isNegator(tokens, i)) break;
    if (words.length > 0 && text.slice(before.end, token.start).includes(',') && !LISTS.has(token.key)) break;
    words.push(token);
  }
  return words;
}

/** Stems of all words that a negative word of any kind turns around. */
function reachOf(text: Analysed, reach = REACH, ofNot = reach): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [index, token] of text.tokens.entries()) {
    const isNot = isNegator(text.tokens, index);
    if (!isNot && !NEGATIVE.test(token.key)) continue;
    // “Untainted” is as much as “not tainted”.
    if (PREFIXED.test(token.key)) stems.add(token.stem);
    for (const each of following(text, index, isNot ? ofNot : reach)) stems.add(each.stem);
    // “A forum, which was missing”
    if (LACKING.test(token.key) && IS.test(text.tokens[index - 1]?.key ?? '')) {
      for (const each of text.tokens.slice(Math.max(0, index - 12), index)) stems.add(each.stem);
    }
  }
  return stems;
}

/** The same with what stands before a “not” in its clause: another wording may have the “not” there. */
const touchedIn = remember((text: Analysed): ReadonlySet<string> => {
  const stems = new Set(reachOf(text, 4, 2 * REACH));
  for (const [index] of text.tokens.entries()) {
    if (isNegator(text.tokens, index)) for (const each of preceding(text, index)) stems.add(each.stem);
  }
  return stems;
});

/** Words before one, back to where its clause begins. */
function preceding({ text, tokens }: Analysed, index: number): readonly Token[] {
  const words: Token[] = [];
  for (let i = index - 1; i >= 0; i -= 1) {
    const [token, after] = [tokens[i], tokens[i + 1]];
    if (token === undefined || after === undefined || BOUNDARY.has(token.key)) break;
    if (/[.;:!?—–,]|\s-\s/.test(text.slice(token.end, after.start))) break;
    words.push(token);
  }
  return words;
}

/** Whether a text has a word that no “not” is near. */
const saysPlainly = (text: Analysed, stem: string): boolean =>
  text.tokens.some((each) => each.stem === stem && says(each)) && !touchedIn(text).has(stem);

/** A few words around a place. */
function excerpt(text: string, at: number): string {
  const from = text.lastIndexOf(' ', Math.max(0, at - 14)) + 1;
  const to = text.indexOf(' ', at + 28);
  return text.slice(from, to === -1 ? undefined : to).trim();
}
