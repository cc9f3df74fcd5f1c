import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';

/** Thrown within a reader where its file cannot be read on; `readDocument` says it. */
export class Refusal extends Error {
  readonly diagnostic: Diagnostic;

  constructor(...parameters: Parameters<typeof diagnose>) {
    const diagnostic = diagnose(...parameters);
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}
