import type { Diagnostic } from '../../src/core/diagnostic.ts';
import type { Source, Span } from '../../src/core/source.ts';

export const sourceOf = (text: string, name = 'file.yaml'): Source => ({ name, text });

/** The words that a span covers. */
export const wordsAt = (span: Span | undefined): string | undefined => span?.source.text.slice(span.start, span.end);

/** Code and covered words of each diagnostic: what a test asserts, since wordings may change. */
export const outline = (diagnostics: readonly Diagnostic[]): readonly (readonly [string, string | undefined])[] =>
  diagnostics.map((each) => [each.code, wordsAt(each.span)]);
