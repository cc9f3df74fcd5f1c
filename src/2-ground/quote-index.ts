import type { Quote } from '../ir/speech.ts';
import type { Transcript, TranscriptParagraph } from '../ir/transcript.ts';
import { type FoldedText, foldText } from './fold.ts';

/** Words of a paragraph: offsets in its `text`, `end` exclusive. */
export interface Occurrence {
  readonly paragraph: TranscriptParagraph;
  readonly start: number;
  readonly end: number;
}

/** Stands between paragraphs: a folded quote has no line break, so that no match runs over the end of one. */
const SEPARATOR = '\n';

interface IndexedParagraph {
  readonly paragraph: TranscriptParagraph;
  readonly folded: FoldedText;
  /** Where it begins in the folded text of all. */
  readonly offset: number;
}

/**
 * The whole transcript folded into one string. The engine's own search goes through it once a quote, which is fastest up
 * to a book's length; beyond, where words stand is noted.
 */
export interface QuoteIndex {
  readonly text: string;
  readonly paragraphs: readonly IndexedParagraph[];
  /** Offsets in `text` of each word of a long transcript whose words have space between them. */
  readonly places?: ReadonlyMap<string, readonly number[]>;
}

/** Characters of a long transcript: twelve hours of speech. */
const LONG = 500_000;

export function indexTranscript(transcript: Transcript): QuoteIndex {
  const paragraphs: IndexedParagraph[] = [];
  const texts: string[] = [];
  let offset = 0;
  for (const paragraph of transcript.paragraphs) {
    const folded = foldText(paragraph.text);
    paragraphs.push({ paragraph, folded, offset });
    texts.push(folded.text);
    offset += folded.text.length + SEPARATOR.length;
  }
  const text = texts.join(SEPARATOR);
  return { text, paragraphs, ...(text.length < LONG || UNSPACED.test(text) ? {} : { places: placesOf(text) }) };
}

function placesOf(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  }
  return places;
}

/** All places where a quote's words stand, whole words only, in the order of the transcript. */
export function findOccurrences(index: QuoteIndex, exact: string): readonly Occurrence[] {
  const words = foldText(exact).text.trim();
  if (words === '') return [];
  const found: Occurrence[] = [];
  for (const at of startsOf(index, words)) {
    const end = at + words.length;
    if (splitsWord(index.text, at) || splitsWord(index.text, end)) continue;
    const occurrence = locate(index, at, end);
    if (occurrence !== undefined) found.push(occurrence);
  }
  return found;
}

/** Where a quote's words stand in the folded text, in order; words at its ends may be parts of longer ones. */
function* startsOf({ text, places }: QuoteIndex, words: string): Iterable<number> {
  const rarest = places && rarestOf(places, words);
  if (rarest) {
    for (const place of rarest.places) {
      const at = place - rarest.offset;
      if (at >= 0 && text.startsWith(words, at)) yield at;
    }
    return;
  }
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) yield at;
}

/** The word of a quote that stands in the fewest places, with its offset in the quote; none where there is no word. */
function rarestOf(
  places: NonNullable<QuoteIndex['places']>,
  words: string,
): { readonly offset: number; readonly places: readonly number[] } | undefined {
  let rarest: { readonly offset: number; readonly places: readonly number[] } | undefined;
  for (const { 0: word, index: offset } of words.matchAll(WORDS)) {
    const own = places.get(word) ?? [];
    if (rarest === undefined || own.length < rarest.places.length) rarest = { offset, places: own };
  }
  return rarest;
}

/** The paragraph after whose end a quote goes on in the next one, where that is why it is not found. */
export function findAcross(index: QuoteIndex, exact: string): TranscriptParagraph | undefined {
  const words = foldText(exact).text.trim();
  const at = words === '' ? -1 : index.text.replaceAll(SEPARATOR, ' ').indexOf(words);
  const crosses = at !== -1 && index.text.slice(at, at + words.length).includes(SEPARATOR);
  return crosses ? paragraphAt(index, at)?.paragraph : undefined;
}

/** Characters that folding may take away beside a prefix or suffix. */
const SLACK = 64;

/** Of the places of a quote, those with its prefix right before and its suffix right after. */
export function filterByContext(occurrences: readonly Occurrence[], quote: Quote): readonly Occurrence[] {
  const prefix = foldText(quote.prefix ?? '').text.trim();
  const suffix = foldText(quote.suffix ?? '').text.trim();
  return occurrences.filter(({ paragraph, start, end }) => {
    const before = foldText(paragraph.text.slice(Math.max(0, start - 2 * prefix.length - SLACK), start)).text.trimEnd();
    const after = foldText(paragraph.text.slice(end, end + 2 * suffix.length + SLACK)).text.trimStart();
    return before.endsWith(prefix) && after.startsWith(suffix);
  });
}

function locate(index: QuoteIndex, from: number, to: number): Occurrence | undefined {
  const entry = paragraphAt(index, from);
  const start = entry?.folded.starts[from - entry.offset];
  const end = entry?.folded.ends[to - 1 - entry.offset];
  return entry === undefined || start === undefined || end === undefined
    ? undefined
    : { paragraph: entry.paragraph, start, end };
}

/** The last paragraph that begins at or before `at`, by bisection. */
function paragraphAt(index: QuoteIndex, at: number): IndexedParagraph | undefined {
  let [low, high] = [0, index.paragraphs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((index.paragraphs[middle]?.offset ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return index.paragraphs[low];
}

/** Scripts that put no space between words: any place between two characters may be a word's end. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
/** As `splitsWord` tells them, which looks at single code units. */
const WORDS = /(?:(?![\u{10000}-\u{10ffff}])[\p{L}\p{N}\p{M}])+/gu;

function splitsWord(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  return WORD.test(before) && WORD.test(after) && !UNSPACED.test(before) && !UNSPACED.test(after);
}
