import type { TranscriptParagraph } from '../ir/transcript.ts';
import { foldText } from './fold.ts';
import type { Occurrence, QuoteIndex } from './quote-index.ts';

/** A word with its punctuation, and where it stands in its paragraph's text. */
interface Token {
  readonly text: string;
  /** Without punctuation and case: what is compared to find the place. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

interface ParagraphTokens {
  readonly paragraph: TranscriptParagraph;
  readonly tokens: readonly Token[];
}

/** Every word of the transcript with its places; made once, and only when a quote is not found. */
export interface WordIndex {
  readonly paragraphs: readonly ParagraphTokens[];
  /** Paragraph and position of each word, by key. */
  readonly places: ReadonlyMap<string, readonly (readonly [number, number])[]>;
}

/** Words that differ: what the quote has and what the transcript has in its place; one may be empty. */
export interface Difference {
  readonly quoted: string;
  readonly said: string;
  /** The word before, for where to look. */
  readonly after: string;
}

export interface NearestPassage {
  readonly occurrence: Occurrence;
  readonly differences: readonly Difference[];
}

/** Words of a quote that are compared; the rest of a longer one follows its beginning. */
const MAX_WORDS = 300;
/** Share of the quote's words that the passage must have for the reader to see the likeness. */
const LEAST_LIKENESS = 0.4;
/** Words that stand in more places say little about where; they vote only where a quote has no others. */
const MAX_PLACES = 400;
/** Words beside the likeliest place that may belong to the passage. */
const SLACK = 6;

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

function tokenize(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const folded = foldText(match[0]).text;
    const key = folded.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, '');
    return { text: folded, key, start: match.index, end: match.index + match[0].length };
  });
}

export function indexWords(index: QuoteIndex): WordIndex {
  const paragraphs = index.paragraphs.map(({ paragraph }) => ({ paragraph, tokens: tokenize(paragraph.text) }));
  const places = new Map<string, [number, number][]>();
  for (const [number, { tokens }] of paragraphs.entries()) {
    for (const [position, { key }] of tokens.entries()) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [[number, position]]);
      else list.push([number, position]);
    }
  }
  return { paragraphs, places };
}

/** The passage that shares most with a quote that does not stand in the transcript, where one is like it at all. */
export function findNearestPassage(words: WordIndex, exact: string): NearestPassage | undefined {
  const quote = tokenize(exact).slice(0, MAX_WORDS);
  const place = vote(words, quote);
  if (place === undefined) return undefined;
  const { paragraph, tokens } = words.paragraphs[place.paragraph] ?? { tokens: [] };
  const from = Math.max(0, place.shift - SLACK);
  const window = tokens.slice(from, place.shift + quote.length + SLACK);
  const steps = align(quote, window);
  const used = steps.flatMap(({ said }) => (said === undefined ? [] : [said]));
  const same = steps.filter(({ quoted, said }) => quoted !== undefined && quoted.key === said?.key).length;
  const [first, last] = [used[0], used.at(-1)];
  if (paragraph === undefined || first === undefined || last === undefined) return undefined;
  if (same < quote.length * LEAST_LIKENESS) return undefined;
  return { occurrence: { paragraph, start: first.start, end: last.end }, differences: collect(steps) };
}

/**
 * Each word of the quote votes for the places where the quote would begin, were the word in its place; rare words count
 * for more. Votes within a few words of each other belong together, since words may be missing between them.
 */
function vote(words: WordIndex, quote: readonly Token[]): { paragraph: number; shift: number } | undefined {
  const votes = new Map<number, Map<number, number>>();
  const common = quote.every(({ key }) => (words.places.get(key)?.length ?? 0) > MAX_PLACES || !words.places.has(key));
  for (const [position, { key }] of quote.entries()) {
    const places = words.places.get(key) ?? [];
    if (places.length > MAX_PLACES && !common) continue;
    for (const [paragraph, at] of places) {
      const shifts = votes.get(paragraph) ?? new Map<number, number>();
      votes.set(paragraph, shifts);
      shifts.set(at - position, (shifts.get(at - position) ?? 0) + 1 / places.length);
    }
  }
  let best: { paragraph: number; shift: number; score: number } | undefined;
  for (const [paragraph, shifts] of votes) {
    for (const shift of shifts.keys()) {
      let score = (shifts.get(shift) ?? 0) / 1000;
      for (let near = shift - SLACK; near <= shift + SLACK; near += 1) score += shifts.get(near) ?? 0;
      if (best === undefined || score > best.score) best = { paragraph, shift, score };
    }
  }
  return best;
}

interface Step {
  readonly quoted?: Token;
  readonly said?: Token;
}

/** Word for word, the cheapest way from the quote to a stretch of the window; words around the stretch are free. */
function align(quote: readonly Token[], window: readonly Token[]): readonly Step[] {
  const rows = quote.length;
  const columns = window.length;
  const costs: number[][] = [new Array<number>(columns + 1).fill(0)];
  for (let i = 1; i <= rows; i += 1) {
    const above = costs[i - 1] ?? [];
    const row = [i];
    for (let j = 1; j <= columns; j += 1) {
      const pair = (above[j - 1] ?? 0) + differ(quote, i - 1, window[j - 1]);
      row.push(Math.min(pair, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    costs.push(row);
  }
  const bottom = costs[rows] ?? [];
  let [i, j] = [rows, bottom.indexOf(Math.min(...bottom))];
  const steps: Step[] = [];
  while (i > 0) {
    const [quoted, said, cost] = [quote[i - 1], window[j - 1], costs[i]?.[j] ?? 0];
    if (quoted === undefined) break;
    if (said !== undefined && cost === (costs[i - 1]?.[j - 1] ?? 0) + differ(quote, i - 1, said)) {
      steps.push({ quoted, said });
      [i, j] = [i - 1, j - 1];
    } else if (said !== undefined && cost === (costs[i]?.[j - 1] ?? 0) + 1) {
      steps.push({ said });
      j -= 1;
    } else {
      steps.push({ quoted });
      i -= 1;
    }
  }
  return steps.reverse();
}

/** 0 for the same word, half for another case or punctuation, more than one word dropped or added for another word. */
function differ(quote: readonly Token[], position: number, said: Token | undefined): number {
  const quoted = quote[position];
  if (quoted === undefined || said === undefined) return Number.POSITIVE_INFINITY;
  if (quoted.text === said.text) return 0;
  // The quote may begin after an opening mark and end before a full stop.
  if (position === 0 && said.text.endsWith(quoted.text) && quoted.key === said.key) return 0;
  if (position === quote.length - 1 && said.text.startsWith(quoted.text) && quoted.key === said.key) return 0;
  return quoted.key === said.key && quoted.key !== '' ? 0.5 : 1.25;
}

/** Neighbouring words that differ are one difference. */
function collect(steps: readonly Step[]): readonly Difference[] {
  const differences: Difference[] = [];
  const quote = steps.flatMap(({ quoted }) => (quoted === undefined ? [] : [quoted]));
  let open: Step[] = [];
  let after = '';
  const close = (): void => {
    const quoted = open.flatMap((step) => step.quoted?.text ?? []).join(' ');
    const said = open.flatMap((step) => step.said?.text ?? []).join(' ');
    if (open.length > 0) differences.push({ quoted, said, after });
    open = [];
  };
  for (const step of steps) {
    const same = step.quoted !== undefined && differ(quote, quote.indexOf(step.quoted), step.said) === 0;
    if (!same) {
      open.push(step);
      continue;
    }
    close();
    after = step.quoted?.text ?? '';
  }
  close();
  return differences;
}
