import type { Diagnostic } from '../../core/diagnostic.ts';
import { remember } from '../../core/remember.ts';
import { isDemonym, type NameForms } from '../../english/names.ts';
import { stem } from '../../english/stem.ts';
import type { Token } from '../../english/tokens.ts';
import { synonymsOf } from '../../english/words.ts';
import type { Passage } from '../../ir/speech.ts';
import type { ClaimKind } from '../claims.ts';
import { type Case, object, placesOf, type Rule, type RuleContext } from '../context.ts';
import { type Analysed, contentOf, type Evidence, type SaidSentence } from '../evidence.ts';
import { POINTS_BACK } from './names.ts';

/** Below this share of its words a text has nothing to do with its quotes. */
const STRANGE = 0.2;
/** A name may have this little of its quotes: it is the editor's heading. */
const HARDLY = 0.05;
/** Below this share it has little to do with them, if another sentence of the speech has so much more of it. */
const DOUBTFUL = 0.5;
const MARGIN = 0.35;
const CONVINCING = 0.5;
/** Words from which on a share says something. */
const LEAST_WORDS = 3;
/** By how much another item's passages must be more like a text to be where it belongs. */
const SWAPPED = 0.5;
/** A text with this share of its words in its quotes has no room for a clause that is not. */
const COMPLETE = 0.95;
/** What a word counts that stands beside the quotes, in their sentence. */
const BESIDE = 0.45;

/** The words of a text must be those of its quotes, or stand for them; so must those of each of its clauses. */
export const checkLikeness: Rule = (subject, context) => {
  const { claim, written, evidence } = subject;
  if (claim.kind === 'label' || claim.kind === 'words' || claim.kind === 'ordinal') return [];
  if (claim.kind === 'name' && pointsBack(evidence)) return [];
  const scorer = scorerOf(subject, context);
  const words = scorer.words(written.tokens);
  if (words.length === 0) return [];
  const share = scorer.share(words);
  const sibling = bestSibling(words, share, subject, context);
  const other = sibling ?? bestElsewhere(words, share, evidence, context);
  const isSwapped =
    sibling !== undefined &&
    sibling.share >= share + SWAPPED &&
    (claim.kind === 'text' || (share <= HARDLY && isSubstantial(words)));
  if (isSwapped || isUnlike(words, share, other !== undefined, claim.kind, context)) {
    const found = object('passage-unlike', {}, subject, undefined, context, [], claim.passages.slice(0, 1));
    return [other ? pointAt(other, found, context) : found];
  }
  // Where next to nothing is missing, nothing was added.
  return claim.kind === 'text' && share < COMPLETE
    ? [...checkClauses(subject, scorer, context), ...checkInsertion(subject, scorer, context)].slice(0, 1)
    : [];
};

function isUnlike(
  words: readonly Token[],
  share: number,
  isElsewhere: boolean,
  kind: ClaimKind,
  context: RuleContext,
): boolean {
  if (words.length >= LEAST_WORDS) {
    if (kind !== 'text') return isElsewhere && share <= HARDLY;
    return share < (isElsewhere ? DOUBTFUL : STRANGE);
  }
  // A word or two may be the editor's heading, unless the speech says them, and elsewhere.
  if (words.length === 1 && kind === 'text') return false;
  return share <= 0 && isElsewhere && isSubstantial(words) && words.every((each) => isTelling(each, context));
}

/** “The organizations cited” were named before, and stand in no quote here. */
const pointsBack = ({ sentences }: Evidence): boolean => sentences.some(({ text }) => POINTS_BACK.test(text));

/** Whether words are more than a short verb, such as “a call to all”. */
const isSubstantial = (words: readonly Token[]): boolean => words.some(({ key }) => key.length > 5);

interface Scorer {
  /** Words that can be missed: those that say something, save numbers and facts of the speech. */
  words(tokens: readonly Token[]): readonly Token[];
  /** How much of them the evidence has, by weight. */
  share(words: readonly Token[]): number;
}

function scorerOf({ claim, written, evidence }: Case, context: RuleContext): Scorer {
  const near = vocabularyOf(evidence.quoted, context);
  // A name may be taken from anywhere in the paragraphs.
  const far = (): Vocabulary =>
    vocabularyOf((claim.kind === 'name' ? widen(evidence, context) : evidence).sentences, context);
  const beside = new Set(claim.subject.flatMap((each) => [...context.said.stemsOf(each)]));
  const known = new Map<string, number>();
  const score = (word: Token): number => {
    const scored = known.get(word.key);
    if (scored !== undefined) return scored;
    const close = beside.has(word.stem) ? 1 : support(word, near);
    const made = close > BESIDE ? close : Math.max(close, BESIDE * support(word, far()));
    known.set(word.key, made);
    return made;
  };
  const isFact = ({ key, stem: root }: Token): boolean => context.facts.keys.has(key) || context.facts.stems.has(root);
  const isNumber = ({ start }: Token): boolean =>
    written.quantities.some((each) => each.start <= start && start < each.end);
  return {
    words: (tokens) => contentOf(tokens).filter((each) => !isNumber(each) && (!isFact(each) || score(each) > 0)),
    share: (words) => weigh(words, score, context),
  };
}

function weigh(words: readonly Token[], score: (word: Token) => number, context: RuleContext): number {
  let [sum, total] = [0, 0];
  for (const word of words) {
    const weight = weightOf(word, context);
    sum += weight * score(word);
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}

/** Words of a clause of which nothing is in the evidence, so that the clause must have been added. */
const ADDED_WORDS = 3;

/** Clauses that have nothing to do with the evidence, in a text that otherwise does. */
function checkClauses(subject: Case, scorer: Scorer, context: RuleContext): ReturnType<Rule> {
  const { written } = subject;
  return clausesOf(written).flatMap((tokens) => {
    const words = scorer.words(tokens).filter(({ type }) => type === 'word');
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (words.length < ADDED_WORDS || !first || !last || words.length === scorer.words(written.tokens).length)
      return [];
    if (scorer.share(words) >= STRANGE / 2) return [];
    return [object('passage-unlike', {}, subject, { start: first.start, end: last.end }, context)];
  });
}

/** A text's words by clause: up to a comma or a stronger stop, or a word that opens a phrase of its own. */
function clausesOf({ text, tokens }: Analysed): readonly (readonly Token[])[] {
  const clauses: Token[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const stops = before && /[,.;:!?—–()]/.test(text.slice(before.end, token.start));
    if (stops || OPENERS.has(token.key)) clauses.push([]);
    clauses.at(-1)?.push(token);
  }
  return clauses;
}

/** Words in a row that a text has beyond the evidence, in a text that otherwise keeps to its very words. */
const INSERTED = 2;
const VERBATIM = 0.9;
const LEAST_KEPT = 4;

/** A detail that was put in between the speaker's own words. */
function checkInsertion(subject: Case, scorer: Scorer, context: RuleContext): ReturnType<Rule> {
  const { written, evidence } = subject;
  const words = scorer.words(written.tokens);
  const isKept = ({ stem: root }: Token): boolean => evidence.sentences.some(({ stems }) => stems.has(root));
  const said = [...evidence.quoted.flatMap(({ stems }) => [...stems])];
  // Whoever condenses leaves something out.
  if (said.filter((each) => written.stems.has(each)).length < said.length * VERBATIM) return [];
  const isForeign = (word: Token): boolean => scorer.share([word]) === 0;
  for (let at = 0; at < words.length; at += 1) {
    let end = at;
    while (end < words.length && isForeign(words[end] as Token)) end += 1;
    const run = words.slice(at, end);
    const rest = [...words.slice(0, at), ...words.slice(end)];
    const kept = rest.filter(isKept).length;
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length >= INSERTED && rest.length >= LEAST_KEPT && kept >= rest.length * VERBATIM) {
      return [object('passage-unlike', {}, subject, { start: first.start, end: last.end }, context)];
    }
    if (end > at) at = end;
  }
  return [];
}

const OPENERS: ReadonlySet<string> = new Set(
  'through with by via including because although while which who after before under'.split(' '),
);

/** Another item's passages, where the words are so much more like them. */
function bestSibling(words: readonly Token[], share: number, { claim }: Case, context: RuleContext): Other | undefined {
  if (share >= DOUBTFUL) return undefined;
  let best: Other | undefined;
  for (const passages of claim.siblings) {
    const evidence = context.said.evidenceOf(passages);
    const vocabulary = vocabularyOf(evidence.quoted, context);
    const other = weigh(words, (each) => support(each, vocabulary), context);
    const [first] = passages;
    if (first && other >= Math.max(CONVINCING, share + MARGIN, best?.share ?? 0))
      best = { passage: first, share: other };
  }
  return best;
}

/** A passage that is more like a text than its own. */
interface Other {
  readonly passage: Passage;
  readonly share: number;
}

function bestElsewhere(
  words: readonly Token[],
  share: number,
  evidence: Evidence,
  context: RuleContext,
): Other | undefined {
  if (share >= DOUBTFUL) return undefined;
  const best = bestOther(words, evidence, context);
  if (best === undefined || best.share < Math.max(CONVINCING, share + MARGIN)) return undefined;
  const { paragraph, index } = best.sentence;
  const { start = 0, end = 0 } = paragraph.sentences[index] ?? {};
  const passage = { exact: '', at: paragraph.at, paragraph: paragraph.number, start, end, sentences: [index] };
  return { passage, share: best.share };
}

/** A message with the passage that may have been meant. */
const pointAt = ({ passage }: Other, found: Diagnostic, context: RuleContext): Diagnostic => ({
  ...found,
  related: [...found.related, ...placesOf([passage], context, 'a passage that is more like it')],
});

/** Whether the speech has a word in a few places only, so that it says where it is from. */
function isTelling({ stem: root }: Token, { said }: RuleContext): boolean {
  const count = said.withStem(root).length;
  return count > 0 && count <= Math.max(2, said.sentenceCount / 20);
}

/** Rare words of the speech weigh more; words that it does not have weigh like one that stands once in ten sentences. */
function weightOf({ stem: root }: Token, { said }: RuleContext): number {
  const sentences = said.sentenceCount;
  const count = said.withStem(root).length || Math.max(1, sentences / 10);
  return Math.log(1 + sentences / count);
}

/** All sentences of the paragraphs that are quoted. */
const widen = remember((evidence: Evidence, { said }: RuleContext): Evidence => {
  const numbers = new Set(
    evidence.sentences.flatMap(({ paragraph: { number }, text }) =>
      // “The organizations cited” were named before.
      POINTS_BACK.test(text) ? Array.from({ length: number }, (_, i) => i + 1) : [number],
    ),
  );
  return { ...evidence, sentences: [...numbers].flatMap((each) => said.sentencesOf(each)) };
});

interface Vocabulary extends NameForms {
  readonly synonyms: ReadonlySet<number>;
  readonly beginnings: ReadonlySet<string>;
}

/** The words of texts, and other forms of the names in them. */
const vocabularyOf = remember((texts: readonly Analysed[], { names: index }: RuleContext): Vocabulary => {
  const { names, stems } = index.wordsOf(texts);
  const synonyms = new Set<number>();
  const beginnings = new Set<string>();
  for (const root of stems) {
    for (const each of synonymsOf(root, stem)) synonyms.add(each);
    if (root.length >= PREFIX) beginnings.add(root.slice(0, PREFIX));
  }
  return { stems, names, synonyms, beginnings };
});

/** Letters that two words share at the beginning to be taken for kin. */
const PREFIX = 5;

/** How far a word is in a vocabulary: itself, a synonym, or a word that begins alike. */
function support({ stem: root, key, capital }: Token, { stems, synonyms, names, beginnings }: Vocabulary): number {
  if (stems.has(root) || names.has(key)) return 1;
  if (synonymsOf(root, stem).some((each) => synonyms.has(each))) return 0.8;
  if (root.length >= PREFIX && beginnings.has(root.slice(0, PREFIX))) return 0.7;
  if (capital) for (const name of names) if (isDemonym(key, name)) return 0.8;
  return 0;
}

interface Best {
  readonly sentence: SaidSentence;
  readonly share: number;
}

/** The sentence outside the evidence that has most of a text's words, by weight. */
function bestOther(words: readonly Token[], evidence: Evidence, context: RuleContext): Best | undefined {
  const own = new Set(evidence.sentences);
  const sums = new Map<SaidSentence, number>();
  const seen = new Set<string>();
  let total = 0;
  for (const word of words) {
    const weight = weightOf(word, context);
    total += weight;
    if (seen.has(word.stem)) continue;
    seen.add(word.stem);
    for (const sentence of context.said.withStem(word.stem)) {
      if (!own.has(sentence)) sums.set(sentence, (sums.get(sentence) ?? 0) + weight);
    }
  }
  let best: Best | undefined;
  for (const [sentence, sum] of sums) if (sum / total > (best?.share ?? 0)) best = { sentence, share: sum / total };
  return best;
}
