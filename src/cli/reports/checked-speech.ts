import type { Checked } from '../../compile.ts';
import type { Diagnostic, Outcome, Waiver } from '../../core/diagnostic.ts';
import { isTold } from '../../core/policy.ts';
import type { Span } from '../../core/source.ts';

/** What an item allows, with its reason. */
export interface Allowed extends Diagnostic {
  readonly waived: Extract<Waiver, { readonly by: 'allow' }>;
}

/** A speech with all that the rules say of it. */
export interface CheckedSpeech {
  readonly folder: string;
  readonly told: readonly Diagnostic[];
  readonly allowed: readonly Allowed[];
  /** Absent where mistakes keep slides and pages from being laid out. */
  readonly output?: Checked;
}

export const isAllowed = (diagnostic: Diagnostic): diagnostic is Allowed => !isTold(diagnostic);

/** Rules run on past what is broken by being forced; to a check that is broken all the same. */
export function toCheckedSpeech(folder: string, { output, diagnostics }: Outcome<Checked>): CheckedSpeech {
  const told = diagnostics.filter(isTold).map(({ waived: _, ...each }): Diagnostic => each);
  return { folder, told, allowed: diagnostics.filter(isAllowed), ...(output ? { output } : {}) };
}

/** All that there is to say of it, in the order of the files. */
export function inOrder({ told, allowed }: CheckedSpeech): readonly Diagnostic[] {
  const keyOf = (span: Span | undefined): readonly [string, number] => [span?.source.name ?? '', span?.start ?? 0];
  return [...told, ...allowed].sort((a, b) => {
    const [[name, start], [otherName, otherStart]] = [keyOf(a.span), keyOf(b.span)];
    return name === otherName ? start - otherStart : name < otherName ? -1 : 1;
  });
}
