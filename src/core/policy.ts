import { CODES, type Code, diagnose, entryOf } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';
import { nearestName } from './nearest.ts';
import { containsSpan, type Span } from './source.ts';

/** What a rule may be set to. */
export const LEVELS = ['error', 'warn', 'off'] as const;
export type Level = (typeof LEVELS)[number];

/** A rule that may be broken within a stretch of a file. */
export interface Exemption {
  readonly code: string;
  readonly why: string;
  /** The item that it is given for. */
  readonly within: Span;
  /** Where it is written. */
  readonly at: Span;
}

/** What is made of the rules: a setting for all of the speech, exemptions for items of it. */
export interface Policy {
  readonly levels: ReadonlyMap<string, Level>;
  readonly exemptions: readonly Exemption[];
  /** Whether documents are made, and stamped, although rules are broken. */
  readonly force: boolean;
}

export const STRICT: Policy = { levels: new Map(), exemptions: [], force: false };

/** Codes that can be set. */
export const RULES: readonly Code[] = CODES.filter((code) => entryOf(code).rule !== undefined);

const isRule = (code: string): boolean => (RULES as readonly string[]).includes(code);

/** The mistake of naming a rule that there is not; nothing where there is one. */
export function checkRule(code: string, at: Span): readonly Diagnostic[] {
  if (isRule(code)) return [];
  const nearest = nearestName(code, RULES);
  const hints = nearest === undefined ? ['Run aide explain to list the rules.'] : [`Did you mean “${nearest}”?`];
  return [diagnose('rule-unknown', { code }, at, { hints })];
}

/** Diagnostics as the policy has them: other severities, some off, some waived. Only rules can be set. */
export function judge(diagnostics: readonly Diagnostic[], policy: Policy): readonly Diagnostic[] {
  return diagnostics.flatMap((each): readonly Diagnostic[] => {
    if (each.waived || !isRule(each.code)) return [each];
    const level = policy.levels.get(each.code);
    if (level === 'off') return [];
    const severity = level === undefined ? each.severity : level === 'error' ? 'error' : 'warning';
    const exemption = policy.exemptions.find(
      ({ code, within }) => code === each.code && containsSpan(within, each.span),
    );
    if (exemption) return [{ ...each, severity, waived: { by: 'allow', why: exemption.why, at: exemption.at } }];
    return [{ ...each, severity, ...(policy.force && severity === 'error' ? { waived: { by: 'force' } } : {}) }];
  });
}

/**
 * Exemptions that nothing made use of: they would hide a mistake to come. As long as an item has an error, such as a
 * quote that was not found, not all rules have had their say about it.
 */
export function findUnused(policy: Policy, judged: readonly Diagnostic[]): readonly Diagnostic[] {
  const used = new Set(judged.flatMap(({ waived }) => (waived?.by === 'allow' ? [waived.at] : [])));
  const errors = judged.filter((each) => each.severity === 'error' && isTold(each));
  return policy.exemptions
    .filter(({ code, at }) => !used.has(at) && policy.levels.get(code) !== 'off')
    .filter(({ within }) => !errors.some(({ span }) => containsSpan(within, span)))
    .map(({ code, at }) => diagnose('allow-unused', { code }, at));
}

/** Diagnostics that someone is told about: not those that an item allows. */
export const isTold = ({ waived }: Diagnostic): boolean => waived?.by !== 'allow';
