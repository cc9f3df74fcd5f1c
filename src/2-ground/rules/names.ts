import { remember } from '../../core/remember.ts';
import { isOfCountry } from '../../english/countries.ts';
import { isDemonym, type NameForms, spells } from '../../english/names.ts';
import type { Token } from '../../english/tokens.ts';
import { STOP_WORDS } from '../../english/words.ts';
import { type Case, object, type Rule, type RuleContext } from '../context.ts';
import type { Analysed, Evidence } from '../evidence.ts';

/** Proper names and acronyms of a text must stand in the quotes or be facts of the speech. */
export const checkNames: Rule = (subject, context) => {
  const { claim, written, evidence } = subject;
  const tokens = written.tokens;
  const inTitleCase = isTitleCase(tokens, context);
  const found: { start: number; end: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!isName(token, tokens, index, inTitleCase, context) || isInNumber(token, written)) continue;
    if (isSupported(token, knownNames(evidence, context), evidence) || isTakenUp(tokens, index, subject, context))
      continue;
    const last = found.at(-1);
    // Neighbours are one name.
    if (last && JOINED.test(written.text.slice(last.end, token.start))) last.end = token.end;
    else found.push({ start: (claim.kind === 'name' ? beginningOf(tokens, index) : token).start, end: token.end });
  }
  return found.map((each) => {
    const name = written.text.slice(each.start, each.end);
    return object(
      'name-unsupported',
      { name },
      subject,
      each,
      context,
      suggest(claim.text.slice(each.start, each.end), subject),
    );
  });
};

/** What may stand within a name. */
const JOINED = /^\.?[\s-](?:(?:of|for|on)\s)?(?:the\s)?$/;

/** A name's first word is no name by itself where any word has a capital: Coast Guard. */
function beginningOf(tokens: readonly Token[], index: number): { readonly start: number } {
  const [before, token] = [tokens[index - 1], tokens[index]];
  const belongs = before?.initial && before.capital && before.end + 1 === token?.start && !STOP_WORDS.has(before.key);
  return { start: (belongs ? before.start : token?.start) ?? 0 };
}

function suggest(name: string, { evidence }: Case): readonly string[] {
  return evidence.sentences.some(({ text }) => text.includes(name))
    ? ['It stands in the same sentence of the transcript: quote that part too.']
    : [
        'Quote the passage that names it, or add it to the glossary with `origin: added` if it is another form of a name.',
      ];
}

/** `USD 528 million` */
const isInNumber = ({ start }: Token, { quantities }: Analysed): boolean =>
  quantities.some((each) => each.start <= start && start < each.end);

const knownNames = remember((evidence: Evidence, { facts, names: index }: RuleContext): NameForms => {
  return index.wordsOf([facts, ...evidence.quoted]);
});

/** Nearly all of a heading's longer words with capitals, names of the speech aside: then a capital tells nothing. */
function isTitleCase(tokens: readonly Token[], context: RuleContext): boolean {
  const names = namesOf(context);
  const long = tokens.filter(
    ({ type, key, joined }) =>
      type === 'word' && key.length > 3 && !joined && !STOP_WORDS.has(key) && !names.has(key) && !TITLES.has(key),
  );
  return long.length > 3 && long.filter(({ capital }) => capital).length > long.length * 0.8;
}

/** Words with a capital that are no names of their own. */
const TITLES: ReadonlySet<string> = new Set(
  'i member state states government governments party parties secretary minister ministers president ambassador mr mrs ms dr sir madam excellencies part no not yes english'.split(
    ' ',
  ),
);

function isName(
  token: Token,
  tokens: readonly Token[],
  index: number,
  inTitleCase: boolean,
  context: RuleContext,
): boolean {
  if (token.type === 'number') return false;
  if (token.type === 'acronym') return true;
  if (!token.capital || token.key.length < 2 || TITLES.has(token.key) || MONTHS.has(token.key)) return false;
  if (STOP_WORDS.has(token.key) && !(token.key === 'us')) return false;
  if (!token.initial && !inTitleCase) return true;
  // At the beginning of a sentence, a word is a name where the speech has it as one, or where one follows it.
  const next = tokens[index + 1];
  const goesOn = next?.type === 'word' && next.capital && !next.initial && !inTitleCase && !STOP_WORDS.has(next.key);
  return namesOf(context).has(token.key) || isOfCountry(token.key) || (goesOn && !isPlain(token.key, context));
}

const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** Whether the speech uses the word without a capital. */
const isPlain = (key: string, context: RuleContext): boolean => wordsOf(context).plain.has(key);
const namesOf = (context: RuleContext): ReadonlySet<string> => wordsOf(context).names;

interface Words {
  /** Words that have a capital where nothing but a name asks for one, and never go without. */
  readonly names: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

const wordsOf = remember((context: RuleContext): Words => {
  const names = new Set<string>();
  const plain = new Set<string>();
  for (const { number } of context.said.transcript.paragraphs) {
    for (const { tokens } of context.said.sentencesOf(number)) {
      for (const { type, capital, initial, key } of tokens) {
        if (type !== 'word') continue;
        if (!capital) plain.add(key);
        else if (!initial) names.add(key);
      }
    }
  }
  for (const key of plain) names.delete(key);
  return { names, plain };
});

function isSupported(token: Token, { names, stems }: NameForms, evidence: Evidence): boolean {
  const { key } = token;
  if (names.has(key) || stems.has(token.stem)) return true;
  if (token.type === 'acronym') {
    return isPeriod(key, names) || evidence.quoted.some(({ tokens }) => spells(key, tokens));
  }
  for (const name of names) if (name.length > 3 && (isDemonym(key, name) || isKin(key, name))) return true;
  return false;
}

/** Letters that two names share at the beginning to be forms of one: Commission and Commissioner. */
const KIN = 6;
const isKin = (a: string, b: string): boolean => a.length >= KIN && a.slice(0, KIN) === b.slice(0, KIN);

/** Words that point back to what was named before. */
export const POINTS_BACK: RegExp = /\b(?:cited|aforementioned|mentioned|named|listed)\b/i;
const PRONOUN = /\b(?:it|its|they|their|them|these|this|those|such|he|his|she|her)\b/i;
/** Sentences before a pronoun in which its name may stand. */
const LOOK_BACK = 2;

/**
 * Whether the quotes take up a name that the speech gave before: by a pronoun (“it will be used …”), by pointing back
 * (“the organizations cited”), or by its last word alone (“the Task Force”).
 */
function isTakenUp(tokens: readonly Token[], index: number, { evidence }: Case, { said }: RuleContext): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const has = ({ tokens: others }: Analysed): boolean =>
    others.some(({ key, capital }) => capital && key === token.key);
  const rest: Token[] = [];
  for (let i = index + 1; tokens[i]?.type === 'word' && tokens[i]?.capital; i += 1) rest.push(tokens[i] as Token);
  const last = rest.at(-1);
  return evidence.sentences.some((sentence) => {
    const { paragraph, index: position, text, keys } = sentence;
    const siblings = said.sentencesOf(paragraph.number);
    if (PRONOUN.test(text) && siblings.slice(Math.max(0, position - LOOK_BACK), position).some(has)) return true;
    const isShortened = last !== undefined && keys.has(last.key);
    if (!isShortened && !POINTS_BACK.test(text)) return false;
    const name = [token, ...rest].map(({ key }) => key).join(' ');
    for (let number = paragraph.number; number > 0; number -= 1) {
      const found = said
        .sentencesOf(number)
        .some((each) => ` ${each.tokens.map(({ key }) => key).join(' ')} `.includes(` ${name} `));
      if (found) return true;
    }
    return false;
  });
}

/** `Q1` for the first quarter, `FY2008` for fiscal year 2008. */
const isPeriod = (key: string, names: ReadonlySet<string>): boolean =>
  (/^Q[1-4]$/.test(key) && names.has('quarter')) || (/^FY/.test(key) && names.has('fiscal') && names.has(key.slice(2)));
