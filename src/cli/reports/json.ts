import { HUMAN_CHECKS } from '../../compile.ts';
import type { Diagnostic, Waiver } from '../../core/diagnostic.ts';
import { isTold } from '../../core/policy.ts';
import { positionOf, type Span } from '../../core/source.ts';
import type { CheckedSpeech } from './checked-speech.ts';

type Json = Readonly<Record<string, unknown>>;

/** A diagnostic for other programs to read; positions count from 1, `endColumn` is exclusive. */
const toJson = ({ code, severity, message, span, hints, related, waived }: Diagnostic): Json => ({
  code,
  severity,
  message,
  ...place(span),
  hints,
  related: related.map((each) => ({ message: each.message, ...place(each.span) })),
  ...(waived ? { waived: waiver(waived) } : {}),
});

const waiver = (waived: Waiver): Json =>
  waived.by === 'force' ? { by: waived.by } : { by: waived.by, why: waived.why, ...place(waived.at) };

function place(span: Span | undefined): Json {
  if (!span) return {};
  const start = positionOf(span.source, span.start);
  const end = positionOf(span.source, span.end);
  return { file: span.source.name, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Messages, and those that items allow. */
export const messagesJson = (diagnostics: readonly Diagnostic[]): Json => ({
  diagnostics: diagnostics.filter(isTold).map(toJson),
  allowed: diagnostics.filter((each) => !isTold(each)).map(toJson),
});

/** All that a check found. */
export const reportJson = (speeches: readonly CheckedSpeech[]): string =>
  JSON.stringify({ speeches: speeches.map(checked), humanChecks: HUMAN_CHECKS }, null, 2);

const checked = ({ folder, told, allowed, output }: CheckedSpeech): Json => ({
  folder,
  ...messagesJson([...told, ...allowed]),
  ...(output ? { claims: output.claims, coverage: output.coverage, access: output.access } : {}),
});
