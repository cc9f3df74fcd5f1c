import { type Diagnostic, hasErrors, type Outcome } from '../core/diagnostic.ts';
import type { BriefingDocument, DeckDocument } from '../ir/document.ts';
import type { Passage, Speech } from '../ir/speech.ts';
import { type SectionPattern, SHORT_DOCUMENTS, type ShortDocument, type Template } from '../ir/template.ts';
import type { Transcript } from '../ir/transcript.ts';
import { makeSections } from './briefing.ts';
import { type Context, createContext } from './context.ts';
import { makeDeck } from './deck.ts';
import { makeMeta } from './meta.ts';

/** What is to be shown of a speech, on slides and in print. */
export interface Documents {
  readonly deck: DeckDocument;
  readonly briefing: BriefingDocument;
  /** What fits both sides of one sheet; absent where template or speech have nothing for it. */
  readonly onePager?: BriefingDocument;
  /** Terms and names; absent where template or speech have nothing for it. */
  readonly glossary?: BriefingDocument;
}

export interface ExpandOptions {
  /** Of the short documents those that are asked for: to make them takes its time. */
  readonly short?: readonly ShortDocument[];
  /** Whether every page says that it is unverified. */
  readonly stamped?: boolean;
}

/** Deck and briefing, and the short documents that are asked for; all of them where nothing is said. */
export function expand(
  speech: Speech<Passage>,
  transcript: Transcript,
  template: Template,
  { short: wanted = SHORT_DOCUMENTS, stamped = false }: ExpandOptions = {},
): Outcome<Documents> {
  const context = createContext(speech, transcript, template, stamped);
  const mistakes = [...checkDeck(context), ...checkPrint(context)];
  return finish(context, mistakes, () => {
    const onePager = wanted.includes('onePager') ? assembleShort('onePager', context) : undefined;
    const glossary = wanted.includes('glossary') ? assembleShort('glossary', context) : undefined;
    return {
      deck: assembleDeck(context),
      briefing: assemblePrint('briefing', template.sections, context),
      ...(onePager ? { onePager } : {}),
      ...(glossary ? { glossary } : {}),
    };
  });
}

const checkDeck = ({ checker, template }: Context): readonly Diagnostic[] => [
  ...checker.checkMeta(template.meta),
  ...template.slides.flatMap(checker.checkSlide),
];

const checkPrint = ({ checker, template }: Context): readonly Diagnostic[] =>
  [template.sections, template.onePager ?? [], template.glossary ?? []].flat().flatMap(checker.checkSection);

const assembleDeck = (context: Context): DeckDocument => ({
  type: 'deck',
  meta: makeMeta(context, 'deck'),
  labels: context.labels.document,
  parts: context.parts.map(({ label, name, covers, at }) => ({ label, name, covers, at })),
  slides: makeDeck(context),
  paragraphs: context.paragraphs,
});

const assemblePrint = (
  kind: 'briefing' | ShortDocument,
  patterns: readonly SectionPattern[],
  context: Context,
): BriefingDocument => ({
  type: 'briefing',
  meta: makeMeta(context, kind),
  labels: context.labels.document,
  sections: makeSections(patterns, context),
  paragraphs: context.paragraphs,
});

/** A document that only repeats the facts of the event and speaks of itself is not worth a sheet. */
function assembleShort(kind: ShortDocument, context: Context): BriefingDocument | undefined {
  const document = assemblePrint(kind, context.template[kind] ?? [], context);
  return document.sections.some(({ type }) => type !== 'masthead' && type !== 'remarks') ? document : undefined;
}

/** A document is made only of a template without mistakes, and given out only where making it showed none. */
function finish<T>(context: Context, mistakes: readonly Diagnostic[], make: () => T): Outcome<T> {
  const before = [...context.diagnostics, ...distinct(mistakes)];
  if (hasErrors(before)) return { diagnostics: before };
  const output = make();
  const diagnostics = [...before, ...distinct(context.filler.problems)];
  return hasErrors(diagnostics) ? { diagnostics } : { output, diagnostics };
}

const keyOf = ({ code, message, span }: Diagnostic): string =>
  `${code} ${span?.source.name ?? ''} ${span?.start ?? ''} ${span?.end ?? ''} ${message}`;

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [keyOf(each), each])).values()];
}
