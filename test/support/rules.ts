import type { Code } from '../../src/core/catalogue.ts';
import { RULES } from '../../src/core/policy.ts';

/** Settings, as in aide.config.yaml, under which no rule but these has its say. */
export const onlyRules = (...codes: readonly Code[]): string =>
  `rules:\n${RULES.filter((code) => !codes.includes(code))
    .map((code) => `  ${code}: off\n`)
    .join('')}`;
