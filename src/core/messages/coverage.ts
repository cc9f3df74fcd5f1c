/** Rules about how much of the speech is taken up. */
export const COVERAGE = {
  'coverage-low': {
    severity: 'error',
    rule: 'coverage',
    message: 'slides and sections rest on {share} of the sentences of the speech; at least {least} are asked for',
    hints: ['Run aide check --coverage to see what is left; cite it, or set it aside under `omit` with a reason.'],
    explain:
      'The share of the sentences that some line of the deck or the briefing rests on. Sentences under `omit` do not count. The least share is given by --min-coverage or by `minCoverage` in aide.config.yaml.',
  },
  'omit-cited': {
    severity: 'warning',
    rule: 'coverage',
    message: 'this passage is set aside, but {where} rests on it',
    hints: ['Take it out of `omit`.'],
    explain: 'What is set aside under `omit` is meant to stand on no slide and in no section.',
  },
} as const;
