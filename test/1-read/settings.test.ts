import { describe, expect, it } from 'vitest';
import { readSettings, type SpeechSettings } from '../../src/1-read/settings.ts';
import { readSpeech } from '../../src/1-read/speech.ts';
import type { Outcome } from '../../src/core/diagnostic.ts';
import { positionOf } from '../../src/core/source.ts';
import { FACTS, TRANSCRIPT } from '../support/expanded.ts';
import { memoryWorld } from '../support/memory-world.ts';

/** The settings of a speech in `s` with these files; `folder` is what the command line calls it. */
function read(
  files: Readonly<Record<string, string>>,
  { folder = 's', model = '', force = false } = {},
): Outcome<SpeechSettings> {
  const world = memoryWorld({ 's/speech.yaml': FACTS + model, 's/transcript.md': TRANSCRIPT, ...files });
  const { output } = readSpeech('s', world);
  if (!output) throw new Error('the fixture is wrong');
  return readSettings(folder, output.speech, force, world);
}

const levelsOf = ({ output }: Outcome<SpeechSettings>) => Object.fromEntries(output?.policy.levels ?? []);

/** What is said, with its file, line and column. */
const told = ({ diagnostics }: Outcome<unknown>): readonly string[] =>
  diagnostics.map(({ code, span }) => {
    if (!span) return code;
    const { line, column } = positionOf(span.source, span.start);
    return `${span.source.name}:${line}:${column} ${code}`;
  });

describe('settings', () => {
  it('are none where there is no file', () => {
    expect(read({})).toEqual({
      output: { policy: { levels: new Map(), exemptions: [], force: false } },
      diagnostics: [],
    });
  });

  it('set rules to error, warn or off', () => {
    const text = 'rules:\n  coverage-low: warn\n  omit-cited: error\n  quote-context: off\n';
    const outcome = read({ 's/aide.config.yaml': text });
    expect(outcome.diagnostics).toEqual([]);
    expect(levelsOf(outcome)).toEqual({ 'coverage-low': 'warn', 'omit-cited': 'error', 'quote-context': 'off' });
  });

  it('of the speech’s folder overrule those of where the command runs, one by one', () => {
    const outcome = read({
      'aide.config.yaml': 'rules: { coverage-low: warn, omit-cited: warn }\nminCoverage: 0.5\n',
      's/aide.config.yaml': 'rules: { omit-cited: off }\n',
    });
    expect(levelsOf(outcome)).toEqual({ 'coverage-low': 'warn', 'omit-cited': 'off' });
    expect(outcome.output?.minCoverage).toBe(0.5);
    const own = { 'aide.config.yaml': 'minCoverage: 0.5\n', 's/aide.config.yaml': 'minCoverage: 0\n' };
    expect(read(own).output?.minCoverage).toBe(0);
  });

  it('of a mistake are told once where the speech’s folder is the one where the command runs', () => {
    for (const folder of ['.', './', '']) {
      const outcome = read({ 'aide.config.yaml': 'rules: { omit: off }\n' }, { folder });
      expect(told(outcome)).toEqual(['aide.config.yaml:1:10 rule-unknown']);
    }
  });

  it('keep whether rules are to be forced', () => {
    expect(read({}, { force: true }).output?.policy.force).toBe(true);
  });

  it.each([0, 0.8, 1])('take a least coverage of %d', (share) => {
    expect(read({ 's/aide.config.yaml': `minCoverage: ${share}\n` }).output?.minCoverage).toBe(share);
  });

  it.each(['-0.1', '1.01', '80%', 'most', '.nan'])('refuse a least coverage of %s', (share) => {
    expect(told(read({ 's/aide.config.yaml': `minCoverage: ${share}\n` }))).toEqual([
      's/aide.config.yaml:1:14 value-unexpected',
    ]);
  });

  it.each([
    ['an unknown rule', 'rules:\n  # quote-not-fond was renamed\n  quote-not-fond: off\n', '3:3 rule-unknown'],
    ['an unknown rule whose name begins like another', 'rules: { omit-cited: off, omit: off }\n', '1:27 rule-unknown'],
    ['what is no rule', 'rules: { yaml-syntax: off }\n', '1:10 rule-unknown'],
    ['a level that there is not', 'rules: { coverage-low: of }\n', '1:24 value-unexpected'],
    ['a level of another kind', 'rules: { coverage-low: 1 }\n', '1:24 value-unexpected'],
    ['a list of rules', 'rules: [coverage-low]\n', '1:8 value-unexpected'],
    ['an unknown field', 'rulez: {}\n', '1:1 field-unknown'],
    ['a list', '- coverage-low\n', '1:1 value-unexpected'],
    ['a rule twice', 'rules: { omit-cited: off, omit-cited: warn }\n', '1:27 yaml-duplicate-key'],
  ])('refuse %s with its place', (_, text, message) => {
    expect(told(read({ 's/aide.config.yaml': text }))).toEqual([`s/aide.config.yaml:${message}`]);
  });

  it('suggest the rule that was meant', () => {
    const { diagnostics } = read({ 's/aide.config.yaml': 'rules: { coverage_lo: off }\n' });
    expect(diagnostics[0]?.hints).toEqual(['Did you mean “coverage-low”?']);
  });

  it('that cannot be read are told of', () => {
    expect(told(read({ 's/aide.config.yaml/x': '' }))).toEqual(['file-unreadable']);
  });

  it('may be empty', () => {
    expect(read({ 's/aide.config.yaml': '# rules:\n' }).diagnostics).toEqual([]);
  });
});

describe('what items allow', () => {
  const ITEM = 'keyMessage: { text: A, quotes: [We hope], allow: [{ code: CODE, why: it is so }] }\n';

  it('is found with the item that it holds for, and with the reason', () => {
    const model = `${ITEM.replace('CODE', 'number-unsupported')}principles:
  headline: B
  quotes: [two things]
  items:
    - { name: C, text: D, quotes: [the wells], allow: [{ code: date-unsupported, why: long known }] }
`;
    const { output, diagnostics } = read({}, { model });
    expect(diagnostics).toEqual([]);
    const found = output?.policy.exemptions.map(({ code, why, within, at }) => ({
      code,
      why,
      within: within.source.text.slice(within.start, within.end),
      at: at.source.text.slice(at.start, at.end),
    }));
    expect(found).toMatchObject([
      {
        code: 'number-unsupported',
        why: 'it is so',
        at: 'number-unsupported',
        within: expect.stringMatching(/text: A/),
      },
      {
        code: 'date-unsupported',
        why: 'long known',
        at: 'date-unsupported',
        within: expect.stringMatching(/^\{ name: C/),
      },
    ]);
  });

  it('must be a rule', () => {
    const outcome = read({}, { model: ITEM.replace('CODE', 'number-unsuported') });
    expect(told(outcome)).toEqual(['s/speech.yaml:8:59 rule-unknown']);
    expect(outcome.diagnostics[0]?.hints).toEqual(['Did you mean “number-unsupported”?']);
  });
});
