import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { MAX_LINES } from './limits.ts';

/** Thrown within a reader where its file cannot be read on; `readDocument` says it. */
export class Refusal extends Error {
  readonly diagnostic: Diagnostic;

  constructor(...parameters: Parameters<typeof diagnose>) {
    const diagnostic = diagnose(...parameters);
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** Each line takes a hundred bytes and more while it is looked at, however short it is. */
export function refuseManyLines(text: string): void {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  for (let at = text.indexOf('\f'); at !== -1; at = text.indexOf('\f', at + 1)) lines += 1;
  if (lines > MAX_LINES) throw new Refusal('import-too-complex', { detail: `it has ${lines} lines` });
}
