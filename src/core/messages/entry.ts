import type { Severity } from '../diagnostic.ts';

/** What a rule looks after; `aide.config.yaml` may set a rule to another severity or off. */
export const RULE_GROUPS = ['fidelity', 'coverage', 'design', 'access', 'draft'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** What the program can say about its input: one entry a code. `{name}` marks a parameter. */
export interface Entry {
  readonly severity: Severity;
  /** The group of a rule; absent on mistakes that keep the program from going on. */
  readonly rule?: RuleGroup;
  /** One sentence without a closing full stop. */
  readonly message: string;
  /** Ways out that hold for every case. */
  readonly hints?: readonly string[];
  /** A paragraph for the documentation. */
  readonly explain: string;
}
