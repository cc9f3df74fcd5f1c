import { type Diagnostic, hasErrors, type Outcome } from '../core/diagnostic.ts';
import type { BriefingDocument, DeckDocument } from '../ir/document.ts';
import type { Passage, Speech } from '../ir/speech.ts';
import type { Template } from '../ir/template.ts';
import type { Transcript } from '../ir/transcript.ts';
import { makeSections } from './briefing.ts';
import { type Context, createContext } from './context.ts';
import { makeDeck } from './deck.ts';
import { makeMeta } from './meta.ts';

/** What is to be shown of a speech, on slides and in print. */
export interface Documents {
  readonly deck: DeckDocument;
  readonly briefing: BriefingDocument;
}

/** Both documents. */
export function expand(speech: Speech<Passage>, transcript: Transcript, template: Template): Outcome<Documents> {
  const context = createContext(speech, transcript, template);
  const mistakes = [...checkDeck(context), ...checkBriefing(context)];
  return finish(context, mistakes, () => ({ deck: assembleDeck(context), briefing: assembleBriefing(context) }));
}

const checkDeck = ({ checker, template }: Context): readonly Diagnostic[] => [
  ...checker.checkMeta(template.meta),
  ...template.slides.flatMap(checker.checkSlide),
];

const checkBriefing = ({ checker, template }: Context): readonly Diagnostic[] => [
  ...checker.checkMeta(template.meta),
  ...template.sections.flatMap(checker.checkSection),
];

const assembleDeck = (context: Context): DeckDocument => ({
  type: 'deck',
  meta: makeMeta(context, 'deck'),
  labels: context.labels.document,
  parts: context.parts.map(({ label, name, covers, at }) => ({ label, name, covers, at })),
  slides: makeDeck(context),
  paragraphs: context.paragraphs,
});

const assembleBriefing = (context: Context): BriefingDocument => ({
  type: 'briefing',
  meta: makeMeta(context, 'briefing'),
  labels: context.labels.document,
  sections: makeSections(context),
  paragraphs: context.paragraphs,
});

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
