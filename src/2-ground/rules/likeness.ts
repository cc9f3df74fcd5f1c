import type { Passage } from '../../ir/speech.ts';
import { type Case, object, type Rule, type RuleContext } from '../context.ts';
import { isDemonym, namesIn } from '../english/names.ts';
import { stem } from '../english/stem.ts';
import { type Token, tokenize } from '../english/tokens.ts';
import { synonymsOf } from '../english/words.ts';
import { type Analysed, contentOf, type Evidence, type SaidSentence } from '../evidence.ts';

/** Below this share of its words a text has nothing to do with its quotes. */
const STRANGE = 0.2;
/** Below this share it has little to do with them, if another sentence of the speech has so much more of it. */
const DOUBTFUL = 0.5;
const MARGIN = 0.35;
const CONVINCING = 0.5;
/** Words from which on a share says something. */
const LEAST_WORDS = 3;

/** The words of a text must be those of its quotes, or stand for them. */
export const checkLikeness: Rule = (subject, context) => {
  const { claim, written, evidence } = subject;
  if (claim.kind === 'label' || claim.kind === 'words') return [];
  const isNumber = ({ start }: Token): boolean =>
    written.quantities.some((each) => each.start <= start && start < each.end);
  // A name may be taken from anywhere in the paragraphs.
  const vocabulary = vocabularyOf(claim.kind === 'name' ? widen(evidence, context) : evidence, context);
  const beside = new Set(claim.subject.flatMap((each) => tokenize(each).map(({ stem: root }) => root)));
  const supportOf = (each: Token): number => (beside.has(each.stem) ? 1 : support(each, vocabulary));
  // Facts of the speech are not missed.
  const isFact = ({ key, stem: root }: Token): boolean => context.facts.keys.has(key) || context.facts.stems.has(root);
  const words = contentOf(written.tokens).filter((each) => !isNumber(each) && (!isFact(each) || supportOf(each) > 0));
  if (words.length === 0) return [];
  const weights = words.map((each) => weightOf(each, context));
  const total = weights.reduce((sum, each) => sum + each, 0);
  const scores = words.map(supportOf);
  const share = scores.reduce((sum, each, index) => sum + each * (weights[index] ?? 0), 0) / total;
  if (words.length < LEAST_WORDS) {
    // A word or two may be the editor's heading, unless the speech says them, and elsewhere.
    if (share > 0 || !words.every((each) => isTelling(each, context))) return [];
  } else if (share >= DOUBTFUL) return [];
  const best = bestOther(words, weights, total, evidence, context);
  const isElsewhere = best !== undefined && best.share >= Math.max(CONVINCING, share + MARGIN);
  if (words.length >= LEAST_WORDS && share >= (isElsewhere && claim.kind === 'text' ? DOUBTFUL : STRANGE)) return [];
  if (words.length < LEAST_WORDS && !isElsewhere) return [];
  const { hints, passages } = isElsewhere ? point(best.sentence, subject) : { hints: [], passages: claim.passages };
  return [object('passage-unlike', {}, subject, undefined, context, hints, passages)];
};

function point(
  { paragraph, index }: SaidSentence,
  { claim }: Case,
): { readonly hints: readonly string[]; readonly passages: readonly Passage[] } {
  const { start = 0, end = 0 } = paragraph.sentences[index] ?? {};
  const passage = { exact: '', at: paragraph.at, paragraph: paragraph.number, start, end, sentences: [index] };
  const hints = [`It is more like a sentence of ¶${paragraph.number}: if that is meant, quote it.`];
  return { hints, passages: [...claim.passages.slice(0, 1), passage] };
}

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

const widened = new WeakMap<Evidence, Evidence>();

/** All sentences of the paragraphs that are quoted. */
function widen(evidence: Evidence, { said }: RuleContext): Evidence {
  const known = widened.get(evidence);
  if (known) return known;
  const numbers = new Set(evidence.sentences.map(({ paragraph }) => paragraph.number));
  const made = { ...evidence, sentences: [...numbers].flatMap((each) => said.sentencesOf(each)) };
  widened.set(evidence, made);
  return made;
}

interface Vocabulary {
  readonly stems: ReadonlySet<string>;
  readonly synonyms: ReadonlySet<number>;
  readonly names: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

const cache = new WeakMap<Evidence, Vocabulary>();

function vocabularyOf(evidence: Evidence, { pairs }: RuleContext): Vocabulary {
  const made = cache.get(evidence);
  if (made) return made;
  const texts: readonly Analysed[] = [...evidence.quoted, ...evidence.sentences];
  const tokens = texts.flatMap((each) => each.tokens);
  const names = new Set(texts.flatMap((each) => [...namesIn(each.tokens, pairs)]));
  const stems = new Set([...tokens.map((each) => each.stem), ...[...names].map(stem)]);
  const vocabulary = {
    stems,
    names,
    synonyms: new Set([...stems].flatMap((each) => synonymsOf(each, stem))),
    beginnings: new Set([...stems].filter((each) => each.length >= PREFIX).map((each) => each.slice(0, PREFIX))),
  };
  cache.set(evidence, vocabulary);
  return vocabulary;
}

/** Letters that two words share at the beginning to be taken for kin. */
const PREFIX = 5;

/** How far a word is in a vocabulary: itself, a synonym, or a word that begins alike. */
function support({ stem: root, key }: Token, { stems, synonyms, names, beginnings }: Vocabulary): number {
  if (stems.has(root) || names.has(key)) return 1;
  if (synonymsOf(root, stem).some((each) => synonyms.has(each))) return 0.8;
  if (root.length >= PREFIX && beginnings.has(root.slice(0, PREFIX))) return 0.7;
  for (const name of names) if (isDemonym(key, name)) return 0.8;
  return 0;
}

interface Best {
  readonly sentence: SaidSentence;
  readonly share: number;
}

/** The sentence outside the evidence that has most of a text's words, by weight. */
function bestOther(
  words: readonly Token[],
  weights: readonly number[],
  total: number,
  evidence: Evidence,
  { said }: RuleContext,
): Best | undefined {
  const own = new Set(evidence.sentences);
  const sums = new Map<SaidSentence, number>();
  const seen = new Set<string>();
  for (const [index, { stem: root }] of words.entries()) {
    if (seen.has(root)) continue;
    seen.add(root);
    for (const sentence of said.withStem(root)) {
      if (!own.has(sentence)) sums.set(sentence, (sums.get(sentence) ?? 0) + (weights[index] ?? 0));
    }
  }
  let best: Best | undefined;
  for (const [sentence, sum] of sums) if (sum / total > (best?.share ?? 0)) best = { sentence, share: sum / total };
  return best;
}
