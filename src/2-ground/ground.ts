import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic, Outcome } from '../core/diagnostic.ts';
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

/**
 * Finds every quote of the speech in its transcript, wherever in the model it stands. All that are not found are
 * reported; there is an output only where none is missing. Words that stand several times in one paragraph are taken
 * where they first stand, since what is cited is the paragraph; in several paragraphs they are ambiguous.
 */
export function ground(speech: Speech<Quote>, transcript: Transcript): Outcome<Speech<Passage>> {
  const index = indexTranscript(transcript);
  const diagnostics: Diagnostic[] = [];
  let words: WordIndex | undefined;
  const find = (quote: Quote): unknown => {
    const found = locateQuote(quote, index, () => {
      words ??= indexWords(index);
      return words;
    });
    if ('code' in found) {
      diagnostics.push(found);
      return quote;
    }
    return toPassage(quote, found);
  };
  const output = replaceQuotes(speech, find) as Speech<Passage>;
  return diagnostics.length > 0 ? { diagnostics } : { output, diagnostics };
}

/** A copy of the model with every quote in it replaced; places are kept as they are. */
function replaceQuotes(value: unknown, replace: (quote: Quote) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => replaceQuotes(item, replace));
  if (typeof value !== 'object' || value === null) return value;
  if (isQuote(value)) return replace(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, key === 'at' ? child : replaceQuotes(child, replace)]),
  );
}

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
