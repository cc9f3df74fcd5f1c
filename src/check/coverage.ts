import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { spanOf } from '../core/source.ts';
import { type Coverage, type CoveredParagraph, sayShare, tally } from '../ir/coverage.ts';
import type { Omission, Passage, Speech } from '../ir/speech.ts';
import type { TracedLine } from '../ir/trace.ts';
import type { Transcript, TranscriptParagraph } from '../ir/transcript.ts';

/** Which lines of which pages rest on what, for the two documents that show a speech. */
export interface Traces {
  readonly deck: readonly TracedLine[];
  readonly briefing: readonly TracedLine[];
}

/** How much of the speech the lines take up; time is linear in the passages and sentences. */
export function measureCoverage(speech: Speech<Passage>, transcript: Transcript, traces: Traces): Coverage {
  const uses = new Uses();
  for (const line of traces.deck) uses.add(line, 'slides');
  for (const line of traces.briefing) uses.add(line, 'pages');
  const held = new Uses();
  held.take(passagesIn(speech));
  const omissions = groupBy(speech.omit ?? [], ({ quote }) => quote.paragraph);
  const paragraphs = transcript.paragraphs.map((paragraph) =>
    coverParagraph(paragraph, uses, held.sentences(paragraph.number), omissions.get(paragraph.number) ?? []),
  );
  const sentences = paragraphs.flatMap((each) => each.sentences);
  const { cited, omitted, due } = tally(sentences);
  return { paragraphs, sentences: sentences.length, cited, omitted, share: due === 0 ? 1 : cited / due };
}

/** What there is to say of it: too little is taken up, or what was set aside is not. */
export function checkCoverage(
  speech: Speech<Passage>,
  traces: Traces,
  coverage: Coverage,
  least: number | undefined,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (least !== undefined && coverage.share < least) {
    const parameters = { share: sayShare(coverage.share), least: sayShare(least) };
    found.push(diagnose('coverage-low', parameters, spanOf(speech.at, 'speech')));
  }
  for (const { quote } of speech.omit ?? []) {
    const slide = firstOn(quote, traces.deck);
    const page = firstOn(quote, traces.briefing);
    const where = slide ? `slide ${slide.number}` : page ? `page ${page.number}` : undefined;
    if (where !== undefined) found.push(diagnose('omit-cited', { where }, quote.at));
  }
  return found;
}

const firstOn = (quote: Passage, lines: readonly TracedLine[]): TracedLine | undefined =>
  lines.find(({ passages }) => passages.some((each) => overlaps(each, quote)));

const overlaps = (a: Passage, b: Passage): boolean => a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;

function coverParagraph(
  { number, text, sentences }: TranscriptParagraph,
  uses: Uses,
  held: ReadonlySet<number>,
  omissions: readonly Omission<Passage>[],
): CoveredParagraph {
  const omitted = new Set(omissions.flatMap(({ quote }) => quote.sentences));
  const cited = uses.sentences(number);
  return {
    number,
    sentences: sentences.map(({ start, end }, index) => {
      const state = omitted.has(index) ? 'omitted' : cited.has(index) ? 'cited' : 'left';
      return { text: text.slice(start, end), state, ...(state === 'left' && held.has(index) ? { unshown: true } : {}) };
    }),
    slides: uses.on(number, 'slides'),
    pages: uses.on(number, 'pages'),
    why: [...new Set(omissions.map((each) => each.why))],
  };
}

/** What the items of the model rest on, whether a page shows them or not. */
function passagesIn({ omit: _, ...own }: Speech<Passage>): readonly Passage[] {
  const found: Passage[] = [];
  const search = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(search);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    if (isPassage(value)) found.push(value);
    else for (const [field, child] of Object.entries(value)) if (field !== 'at') search(child);
  };
  search(own);
  return found;
}

const isPassage = (value: object): value is Passage => 'exact' in value && 'paragraph' in value && 'sentences' in value;

type Medium = 'slides' | 'pages';

/** Gathers what rests on each paragraph. */
class Uses {
  readonly #sentences = new Map<number, Set<number>>();
  readonly #on: Readonly<Record<Medium, Map<number, Set<number>>>> = { slides: new Map(), pages: new Map() };

  add({ number, passages }: TracedLine, medium: Medium): void {
    for (const { paragraph } of passages) setOf(this.#on[medium], paragraph).add(number);
    this.take(passages);
  }

  take(passages: readonly Passage[]): void {
    for (const { paragraph, sentences } of passages) {
      for (const sentence of sentences) setOf(this.#sentences, paragraph).add(sentence);
    }
  }

  sentences(paragraph: number): ReadonlySet<number> {
    return this.#sentences.get(paragraph) ?? new Set();
  }

  on(paragraph: number, medium: Medium): readonly number[] {
    return [...(this.#on[medium].get(paragraph) ?? [])].sort((a, b) => a - b);
  }
}

function setOf(map: Map<number, Set<number>>, key: number): Set<number> {
  const known = map.get(key) ?? new Set();
  map.set(key, known);
  return known;
}

function groupBy<T>(list: readonly T[], keyOf: (each: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const each of list) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}
