import { renderDiagnostic } from '../core/code-frame.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { positionOf } from '../core/source.ts';
import type { Terminal } from './terminal.ts';

/** Prints all diagnostics, errors last so that they stand nearest to the prompt, and a count. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const warnings = diagnostics.filter((each) => each.severity === 'warning');
  const errors = diagnostics.filter((each) => each.severity === 'error');
  for (const each of [...warnings, ...errors]) terminal.err(`${renderDiagnostic(each, terminal.paint)}\n`);
  if (errors.length > 0) {
    const count = [
      plural(errors.length, 'error'),
      ...(warnings.length > 0 ? [plural(warnings.length, 'warning')] : []),
    ];
    terminal.err(terminal.paint('red', count.join(', ')));
  }
}

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A diagnostic for other programs to read; positions count from 1, `endColumn` is exclusive. */
export function toJson(diagnostic: Diagnostic): Record<string, unknown> {
  const place = (span: Diagnostic['span']): Record<string, unknown> => {
    if (!span) return {};
    const start = positionOf(span.source, span.start);
    const end = positionOf(span.source, span.end);
    return { file: span.source.name, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    ...place(diagnostic.span),
    hints: diagnostic.hints,
    related: diagnostic.related.map((each) => ({ message: each.message, ...place(each.span) })),
  };
}
