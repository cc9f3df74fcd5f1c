import type { Diagnostic, Related } from './diagnostic.ts';
import { fillGaps } from './fill-gaps.ts';
import { ACCESS } from './messages/access.ts';
import { COVERAGE } from './messages/coverage.ts';
import { DESIGN } from './messages/design.ts';
import { DRAFT } from './messages/draft.ts';
import type { Entry } from './messages/entry.ts';
import { FIDELITY } from './messages/fidelity.ts';
import { IMPORT } from './messages/import.ts';
import { INPUT } from './messages/input.ts';
import type { Span } from './source.ts';

export type Code =
  | keyof typeof INPUT
  | keyof typeof IMPORT
  | keyof typeof FIDELITY
  | keyof typeof COVERAGE
  | keyof typeof DESIGN
  | keyof typeof ACCESS
  | keyof typeof DRAFT;

const CATALOGUE: Readonly<Record<Code, Entry>> = {
  ...INPUT,
  ...IMPORT,
  ...FIDELITY,
  ...COVERAGE,
  ...DESIGN,
  ...ACCESS,
  ...DRAFT,
};

/** All codes in the order of the catalogue. */
export const CODES: readonly Code[] = Object.keys(CATALOGUE) as Code[];

export const entryOf = (code: Code): Entry => CATALOGUE[code];

/** A diagnostic from its catalogue entry; hints of the entry come first, then those of the case. */
export function diagnose(
  code: Code,
  parameters: Readonly<Record<string, string | number>>,
  span?: Span,
  more: { readonly hints?: readonly string[]; readonly related?: readonly Related[] } = {},
): Diagnostic {
  const entry: Entry = CATALOGUE[code];
  return {
    code,
    severity: entry.severity,
    message: fillGaps(entry.message, parameters),
    ...(span === undefined ? {} : { span }),
    hints: [...(entry.hints ?? []).map((each) => fillGaps(each, parameters)), ...(more.hints ?? [])],
    related: more.related ?? [],
  };
}
