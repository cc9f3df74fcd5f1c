import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { formatParagraphs } from '../ir/rich-text.ts';
import type { Passage, Quote, Speech } from '../ir/speech.ts';
import type { Transcript } from '../ir/transcript.ts';
import { type Difference, findNearestPassage, indexWords, type WordIndex } from './nearest-passage.ts';
import { spanOfPassage } from './passage-span.ts';
import {
  filterByContext,
  findAcross,
  findOccurrences,
  indexTranscript,
  type Occurrence,
  type QuoteIndex,
} from './quote-index.ts';

/** A speech whose quotes were looked for. */
export interface Grounded {
  /** The model with a passage for each quote that was found, and without those that were not. */
  readonly speech: Speech<Passage>;
  /** Objects of it that lost a quote: what they say cannot be held against the rest. */
  readonly incomplete: ReadonlySet<object>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds every quote of the speech in its transcript, wherever in the model it stands. All that are not found are
 * reported. Words that stand several times in one paragraph are taken where they first stand, since what is cited is the
 * paragraph; in several paragraphs they are ambiguous.
 */
export function ground(speech: Speech<Quote>, transcript: Transcript): Grounded {
  const index = indexTranscript(transcript);
  const diagnostics: Diagnostic[] = [];
  const incomplete = new Set<object>();
  let words: WordIndex | undefined;
  const find = (quote: Quote): Passage | undefined => {
    const found = locateQuote(quote, index, () => {
      words ??= indexWords(index);
      return words;
    });
    if (!('code' in found)) return toPassage(quote, found);
    diagnostics.push(found);
    return undefined;
  };
  const replaced = replaceQuotes(speech, find, incomplete) as Speech<Passage>;
  const { omit, ...rest } = replaced;
  // Nothing is set aside by words that were not said.
  const kept = omit?.filter(({ quote }) => quote !== undefined) ?? [];
  return { speech: kept.length > 0 ? { ...rest, omit: kept } : rest, incomplete, diagnostics };
}

/** A copy of the model with every quote in it replaced, or dropped; places are kept as they are. */
function replaceQuotes(value: unknown, replace: (quote: Quote) => unknown, incomplete: Set<object>): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => replaceQuotes(item, replace, incomplete) ?? []);
  if (typeof value !== 'object' || value === null) return value;
  if (isQuote(value)) return replace(value);
  let lost = false;
  const fields = Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
    if (key === 'at') return [[key, child]];
    const made = replaceQuotes(child, replace, incomplete);
    lost ||= lacks(child, made);
    return made === undefined ? [] : [[key, made]];
  });
  const copy = Object.fromEntries(fields);
  if (lost) incomplete.add(copy);
  return copy;
}

/** Whether a quote, or one of a list of quotes, is missing in what was made of it. */
const lacks = (before: unknown, after: unknown): boolean =>
  Array.isArray(before) && Array.isArray(after)
    ? before.length !== after.length
    : before !== undefined && after === undefined;

/** A reader gives a quote a span and any other object a place. */
const isQuote = (value: object): value is Quote =>
  'exact' in value && typeof value.exact === 'string' && 'at' in value && isSpan(value.at);

const isSpan = (value: unknown): boolean => typeof value === 'object' && value !== null && 'source' in value;

function toPassage(quote: Quote, { paragraph, start, end }: Occurrence): Passage {
  const sentences = [...paragraph.sentences.entries()]
    .filter(([, sentence]) => sentence.start < end && sentence.end > start)
    .map(([position]) => position);
  return { ...quote, paragraph: paragraph.number, start, end, sentences };
}

function locateQuote(quote: Quote, index: QuoteIndex, words: () => WordIndex): Occurrence | Diagnostic {
  const occurrences = findOccurrences(index, quote.exact);
  if (occurrences.length === 0) return describeMissing(quote, index, words());
  const hasContext = quote.prefix !== undefined || quote.suffix !== undefined;
  const fitting = hasContext ? filterByContext(occurrences, quote) : occurrences;
  const [first] = fitting;
  if (first === undefined) return describeContext(quote, occurrences);
  const numbers = [...new Set(fitting.map(({ paragraph }) => paragraph.number))];
  return numbers.length === 1 ? first : describeAmbiguous(quote, fitting, numbers);
}

function describeMissing(quote: Quote, index: QuoteIndex, words: WordIndex): Diagnostic {
  const across = findAcross(index, quote.exact);
  if (across !== undefined) {
    const hint = `The words run over the end of ¶${across.number}: quote each paragraph by itself.`;
    return diagnose('quote-not-found', {}, quote.at, { hints: [hint] });
  }
  const nearest = findNearestPassage(words, quote.exact);
  if (nearest === undefined) return diagnose('quote-not-found', {}, quote.at);
  const message = `the nearest passage, in ¶${nearest.occurrence.paragraph.number}`;
  return diagnose('quote-not-found', {}, quote.at, {
    hints: describeDifferences(nearest.differences),
    related: [{ message, span: spanOfPassage(nearest.occurrence) }],
  });
}

/** Differences that a reader takes in; the passage beside the message shows the rest. */
const MAX_DIFFERENCES = 3;

function describeDifferences(differences: readonly Difference[]): readonly string[] {
  const shown = differences.slice(0, MAX_DIFFERENCES).map(({ quoted, said, after }) => {
    if (quoted === '') return `The transcript has “${said}” after “${after}”; the quote leaves it out.`;
    if (said === '')
      return `The quote has “${quoted}”${after === '' ? '' : ` after “${after}”`}; the transcript does not.`;
    return `The transcript has “${said}” where the quote has “${quoted}”.`;
  });
  const more = differences.length - shown.length;
  return more > 0 ? [...shown, `There are ${more} more differences.`] : shown;
}

function describeContext(quote: Quote, occurrences: readonly Occurrence[]): Diagnostic {
  const wanted = [
    ...(quote.prefix === undefined ? [] : [`after “${quote.prefix}”`]),
    ...(quote.suffix === undefined ? [] : [`before “${quote.suffix}”`]),
  ].join(' and ');
  const related = occurrences.slice(0, MAX_PLACES).map((each) => ({
    message: `they stand here, in ¶${each.paragraph.number}`,
    span: spanOfPassage(each),
  }));
  return diagnose('quote-context', { context: wanted }, quote.at, { related });
}

/** Places of an ambiguous quote that are shown. */
const MAX_PLACES = 4;

function describeAmbiguous(quote: Quote, occurrences: readonly Occurrence[], numbers: readonly number[]): Diagnostic {
  const places = numbers
    .slice(0, MAX_PLACES)
    .flatMap((number) => occurrences.find(({ paragraph }) => paragraph.number === number) ?? []);
  const hints = places.map((each) => `For ¶${each.paragraph.number} add ${suggestContext(each)}.`);
  const related = places.map((each) => ({ message: `¶${each.paragraph.number}`, span: spanOfPassage(each) }));
  const parameters = { count: numbers.length, paragraphs: formatParagraphs(numbers) };
  return diagnose('quote-ambiguous', parameters, quote.at, { hints, related });
}

/** The three words before an occurrence, or after it where it begins its paragraph. */
function suggestContext({ paragraph, start, end }: Occurrence): string {
  const before = paragraph.text.slice(0, start).trim().split(' ').slice(-3).join(' ');
  const after = paragraph.text.slice(end).trim().split(' ').slice(0, 3).join(' ');
  return before === '' ? `suffix: ${JSON.stringify(after)}` : `prefix: ${JSON.stringify(before)}`;
}
