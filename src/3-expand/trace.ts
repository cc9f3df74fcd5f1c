import { fillGaps } from '../core/fill-gaps.ts';
import type { Coverage } from '../ir/coverage.ts';
import type { DeckDocument } from '../ir/document.ts';
import type { Passage, Speech } from '../ir/speech.ts';
import type { Template } from '../ir/template.ts';
import type { Trace, TracedDocument, TracedOmission, TracedParagraph } from '../ir/trace.ts';
import { labelsFor } from './context.ts';
import { sayCoverage } from './coverage-sheet.ts';
import { localeOf } from './locale.ts';

/** What a concordance is made of. */
export interface Traceable {
  readonly speech: Speech<Passage>;
  readonly deck: DeckDocument;
  readonly template: Template;
  readonly coverage: Coverage;
  readonly documents: readonly TracedDocument[];
}

/** The concordance of a speech in the speech's language; what is said of the event and its use is the deck's. */
export function makeTrace({ speech, deck, template, coverage, documents }: Traceable): Trace {
  const { meta } = deck;
  const labels = labelsFor(meta.language, template);
  const omissions = new Map<number, TracedOmission[]>();
  for (const { quote, why } of speech.omit ?? []) {
    const { paragraph, start, end } = quote;
    const because = fillGaps(labels.coverage.because, { why });
    omissions.set(paragraph, [...(omissions.get(paragraph) ?? []), { start, end, because }]);
  }
  const paragraphs = deck.paragraphs.map((paragraph, index): TracedParagraph => {
    const states = (coverage.paragraphs[index]?.sentences ?? []).map(({ state }) => state);
    const aside = omissions.get(paragraph.number) ?? [];
    return { ...paragraph, states, omissions: aside.toSorted((a, b) => a.start - b.start) };
  });
  return {
    meta: { ...meta, title: fillGaps(labels.trace.title, { title: meta.title }) },
    title: meta.title,
    words: labels.trace,
    coverage: sayCoverage(coverage, { words: labels.coverage, locale: localeOf(labels, meta.language) }),
    documents,
    paragraphs,
  };
}
