import type { Span } from './source.ts';

export type Severity = 'error' | 'warning';

/** A further place that explains the first, such as the passage nearest to a quote that was not found. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** Why a broken rule stops nothing: its item allows it, with a reason, or the user builds all the same. */
export type Waiver = { readonly by: 'allow'; readonly why: string; readonly at: Span } | { readonly by: 'force' };

/** One thing a person should know about the input: never thrown, always collected. */
export interface Diagnostic {
  /** A key of the catalogue, such as `quote-not-found`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence without a closing full stop that says what is wrong. */
  readonly message: string;
  /** Where; absent only where no file is to blame (an unwritable folder). */
  readonly span?: Span;
  /** Ways out, each one an imperative sentence. */
  readonly hints: readonly string[];
  readonly related: readonly Related[];
  readonly waived?: Waiver;
}

/** What a stage returns: an output where there can be one, and all that it has to say. */
export interface Outcome<T> {
  readonly output?: T;
  readonly diagnostics: readonly Diagnostic[];
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((each) => each.severity === 'error' && each.waived === undefined);

/** An output stands only where nothing said on the way to it is an error. */
export function collect<T>(outcomes: readonly Outcome<unknown>[], output?: T): Outcome<T> {
  const diagnostics = dropTwins(outcomes.flatMap((each) => each.diagnostics));
  return output === undefined || hasErrors(diagnostics) ? { diagnostics } : { output, diagnostics };
}

/** Deck and briefing stumble over the same item; it is said once. */
function dropTwins(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ code, message, span }: Diagnostic): string =>
    JSON.stringify([code, message, span?.source.name, span?.start, span?.end]);
  return [...new Map(diagnostics.map((each) => [keyOf(each), each])).values()];
}
