import { NOWHERE } from '../core/source.ts';
import type { Anchor, Anchors, Likeness, QuotedWords } from '../ir/anchors.ts';
import type { Transcript, TranscriptParagraph } from '../ir/transcript.ts';
import { foldText } from './fold.ts';
import { findNearestPassage, indexWords, type WordIndex } from './nearest-passage.ts';
import { filterByContext, findOccurrences, indexTranscript, type Occurrence } from './quote-index.ts';

/** Finds words in a transcript as quotes are found, one by one. */
export function openAnchors(transcript: Transcript): Anchors {
  const index = indexTranscript(transcript);
  let words: WordIndex | undefined;
  const paragraphOf = (number: number): TranscriptParagraph | undefined => transcript.paragraphs[number - 1];
  return {
    find: ({ exact, prefix, suffix }: QuotedWords): readonly Anchor[] => {
      const found = findOccurrences(index, exact);
      const context = { ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) };
      return filterByContext(found, { exact, ...context, at: NOWHERE.span }).map(toAnchor);
    },
    nearest: (exact) => {
      words ??= indexWords(index);
      const nearest = findNearestPassage(words, exact);
      return nearest && toLikeness(nearest.occurrence, exact);
    },
    textOf: (number) => paragraphOf(number)?.text ?? '',
    sentencesOf: (number) => paragraphOf(number)?.sentences ?? [],
  };
}

const toAnchor = ({ paragraph, start, end }: Occurrence): Anchor => ({ paragraph: paragraph.number, start, end });

/** A passage begins and ends with punctuation only where the quote does. */
function toLikeness({ paragraph, start, end }: Occurrence, exact: string): Likeness {
  const quoted = keysOf(exact);
  const said = keysOf(paragraph.text.slice(start, end));
  const first =
    start -
    lengthOf(LAST_WORDS, paragraph.text.slice(Math.max(0, start - REACH), start), quoted.indexOf(said[0] ?? ''));
  const following = quoted.length - 1 - quoted.lastIndexOf(said.at(-1) ?? '');
  const last = end + lengthOf(FIRST_WORDS, paragraph.text.slice(end, end + REACH), following);
  const passage = paragraph.text.slice(first, last);
  const before = /^\p{P}/u.test(exact.trim()) ? 0 : (/^\p{P}+/u.exec(passage)?.[0].length ?? 0);
  const after = /\p{P}$/u.test(exact.trim()) ? 0 : (/\p{P}+$/u.exec(passage)?.[0].length ?? 0);
  const [from, to] = [first + before, Math.max(first + before, last - after)];
  const words = paragraph.text.slice(from, to);
  return { paragraph: paragraph.number, start: from, end: to, exact: words, share: shareOf(exact, words) };
}

/** Words at an end that were changed, at most: the nearest passage leaves them out, since a word left out costs less. */
const MAX_CHANGED = 3;
/** Characters that they may take up. */
const REACH = 120;
const LAST_WORDS = [/\S+\s+$/, /(?:\S+\s+){2}$/, /(?:\S+\s+){3}$/];
const FIRST_WORDS = [/^\s+\S+/, /^(?:\s+\S+){2}/, /^(?:\s+\S+){3}/];

/** The length of so many words beside a passage, where there are that many. */
const lengthOf = (patterns: readonly RegExp[], text: string, words: number): number =>
  words > MAX_CHANGED ? 0 : (patterns[words - 1]?.exec(text)?.[0].length ?? 0);

/** The share of the longer text's words that the other has as well, as often. */
function shareOf(a: string, b: string): number {
  const [quoted, said] = [keysOf(a), keysOf(b)];
  const left = new Map<string, number>();
  for (const word of said) left.set(word, (left.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of quoted) {
    const count = left.get(word) ?? 0;
    if (count > 0) same += 1;
    left.set(word, count - 1);
  }
  return same / Math.max(1, quoted.length, said.length);
}

const keysOf = (text: string): readonly string[] =>
  foldText(text)
    .text.toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
