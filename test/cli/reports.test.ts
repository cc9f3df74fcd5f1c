import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CheckedSpeech, toCheckedSpeech } from '../../src/cli/reports/checked-speech.ts';
import { reportGithub } from '../../src/cli/reports/github.ts';
import { reportJson } from '../../src/cli/reports/json.ts';
import { relativePath, toUri } from '../../src/cli/reports/paths.ts';
import { reportSarif } from '../../src/cli/reports/sarif.ts';
import { describeCoverage, summarise, tabulateCoverage } from '../../src/cli/reports/text.ts';
import { toChecked } from '../../src/compile.ts';
import { CODES, entryOf } from '../../src/core/catalogue.ts';
import { columnsOf } from '../../src/core/columns.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import type { Coverage } from '../../src/ir/coverage.ts';
import { FACTS, TRANSCRIPT } from '../support/expanded.ts';
import { overlayWorld } from '../support/memory-world.ts';
import { onlyRules } from '../support/rules.ts';
import { findSarifErrors } from '../support/sarif.ts';
import { sourceOf } from '../support/spans.ts';

const OPTIONS = { template: 'briefing', theme: 'chancery', paper: 'a4', force: true } as const;

/** A speech with this added to its facts, checked for its quotes. */
function check(model: string, folder = 'wells'): CheckedSpeech {
  const files = {
    'aide.config.yaml': onlyRules('quote-not-found'),
    [`${folder}/speech.yaml`]: FACTS + model,
    [`${folder}/transcript.md`]: TRANSCRIPT,
  };
  return toCheckedSpeech(folder, toChecked(overlayWorld(files), { ...OPTIONS, folder }));
}

const WRONG = 'keyMessage: { text: Dig, quotes: [We urge mayors to swim] }\n';
const ALLOWED =
  'keyMessage: { text: Dig, quotes: [We urge mayors to swim], allow: [{ code: quote-not-found, why: heard so }] }\n';

/** A speech that is told this at some words of a file. */
function told(
  message: Partial<Diagnostic>,
  text = 'a: words\n',
  words = 'words',
  name = 'a/speech.yaml',
): CheckedSpeech {
  const start = text.indexOf(words);
  const span = { source: sourceOf(text, name), start, end: start + words.length };
  const diagnostic: Diagnostic = {
    code: 'field-unknown',
    severity: 'error',
    message: 'it is wrong',
    hints: [],
    related: [],
    span,
    ...message,
  };
  return { folder: 'a', told: [diagnostic], allowed: [] };
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
  readonly message?: { readonly text: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations?: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly suppressions: readonly { readonly kind: string; readonly justification: string }[];
}
interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: { readonly group: string };
}
interface Log {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly Rule[] };
    };
    readonly columnKind: string;
    readonly results: readonly Result[];
  }[];
}

/** A log that holds to its schema, taken apart. */
function sarifOf(...speeches: readonly CheckedSpeech[]): {
  readonly rules: readonly Rule[];
  readonly results: readonly Result[];
} {
  const log = JSON.parse(reportSarif(speeches, '1.2.3')) as Log;
  expect(findSarifErrors(log)).toEqual([]);
  const [run] = log.runs;
  if (!run) throw new Error('the log has no run');
  expect(log.runs).toHaveLength(1);
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.tool.driver).toMatchObject({ name: 'aide-memoire', version: '1.2.3' });
  return { rules: run.tool.driver.rules, results: run.results };
}

describe('SARIF', () => {
  it('knows every code as a rule, with its explanation, its severity and its group', () => {
    const { rules, results } = sarifOf();
    expect(results).toEqual([]);
    expect(rules.map(({ id }) => id)).toEqual(CODES);
    for (const { id, fullDescription, defaultConfiguration, properties } of rules) {
      const { explain, severity, rule = 'input' } = entryOf(id as (typeof CODES)[number]);
      expect(fullDescription.text.replace(/([{}])\1/g, '$1')).toBe(explain);
      expect([defaultConfiguration.level, properties.group]).toEqual([severity, rule]);
    }
  });

  it('places a result at its words, with hints and the passage that is nearest', () => {
    const { rules, results } = sarifOf(check(WRONG));
    const [result] = results;
    if (!result) throw new Error('there is no result');
    expect(result).toMatchObject({ ruleId: 'quote-not-found', level: 'error', suppressions: [] });
    expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.message.text).toMatch(/^this quote does not stand in the transcript\nThe quote has “swim”/);
    expect(result.locations?.map(({ physicalLocation }) => physicalLocation)).toEqual([
      {
        artifactLocation: { uri: 'wells/speech.yaml' },
        region: { startLine: 8, startColumn: 35, endLine: 8, endColumn: 57 },
      },
    ]);
    const [related] = result.relatedLocations ?? [];
    expect(related?.message?.text).toContain('¶2');
    expect(related?.physicalLocation.artifactLocation.uri).toBe('wells/transcript.md');
  });

  it('takes what an item allows as suppressed, with the reason', () => {
    const { results } = sarifOf(check(ALLOWED), check(WRONG, 'roads'));
    expect(results.map((each) => each.suppressions.map(({ kind, justification }) => [kind, justification]))).toEqual([
      [['inSource', 'heard so']],
      [],
    ]);
  });

  it('counts columns in UTF-16 and takes a passage of several lines as one region', () => {
    const text = 'a: 😀 words\n   and more\n';
    const [result] = sarifOf(told({}, text, 'words\n   and')).results;
    expect(result?.locations?.[0]?.physicalLocation.region).toEqual({
      startLine: 1,
      startColumn: 7,
      endLine: 2,
      endColumn: 7,
    });
  });

  it('does without a place', () => {
    const { told: messages } = told({});
    const [result] = sarifOf({
      folder: 'a',
      told: messages.map(({ span: _, ...each }) => each),
      allowed: [],
    }).results;
    expect(result).not.toHaveProperty('locations');
  });

  it('writes braces twice, since single ones mark gaps', () => {
    const [result] = sarifOf(told({ message: 'no {field}', hints: ['Write { exact: … }.'] })).results;
    expect(result?.message.text).toBe('no {{field}}\nWrite {{ exact: … }}.');
  });

  it('is valid for all that any case of the tests is told', () => {
    const world = createNodeWorld('test/cases');
    const speeches = readdirSync('test/cases').map((folder) =>
      toCheckedSpeech(folder, toChecked(world, { ...OPTIONS, folder })),
    );
    const { results } = sarifOf(...speeches);
    expect(results.length).toBeGreaterThan(20);
  }, 60_000);
});

describe('paths', () => {
  it.each([
    ['a b/speech.yaml', 'a%20b/speech.yaml'],
    ['./speech.yaml', 'speech.yaml'],
    ['Genève/a#b?c%.yaml', 'Gen%C3%A8ve/a%23b%3Fc%25.yaml'],
    ['../a/speech.yaml', '../a/speech.yaml'],
    [`${process.cwd()}/data/speech.yaml`, 'data/speech.yaml'],
  ])('of %s is the reference %s', (name, uri) => {
    expect(toUri(name)).toBe(uri);
    expect(findSarifErrors(JSON.parse(reportSarif([told({}, undefined, undefined, name)], '1')))).toEqual([]);
  });

  it('has forward slashes', () => {
    expect(relativePath('a\\b.yaml')).toBe('a/b.yaml');
  });
});

/** Undoes what the runner of GitHub Actions undoes. */
function parseCommand(line: string): {
  readonly name: string;
  readonly properties: Record<string, string>;
  readonly message: string;
} {
  const [, name = '', list = '', message = ''] = /^::(\w+) ([^\n]*?)::([^\n]*)$/.exec(line) ?? [];
  const decode = (text: string): string =>
    text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const properties = Object.fromEntries(
    list.split(',').map((each) => [each.slice(0, each.indexOf('=')), decode(each.slice(each.indexOf('=') + 1))]),
  );
  return { name, properties, message: decode(message) };
}

describe('GitHub annotations', () => {
  it('are a command a line, at the words, with the hints', () => {
    const [error = '', coverage = '', ...more] = reportGithub([check(WRONG)]).split('\n');
    expect(more).toEqual([]);
    expect(parseCommand(error)).toMatchObject({
      name: 'error',
      properties: {
        file: 'wells/speech.yaml',
        line: '8',
        endLine: '8',
        col: '35',
        endColumn: '56',
        title: 'quote-not-found',
      },
      message: expect.stringMatching(/^this quote does not .*\nThe quote has/),
    });
    expect(parseCommand(coverage)).toMatchObject({ name: 'notice', properties: { title: 'Coverage of wells' } });
  });

  it('let no text out of its place', () => {
    const message = '100% wrong,\r\n::set-output name=x::y';
    const line = reportGithub([told({ message, severity: 'warning' }, undefined, undefined, 'a,b:c%/x.yaml')]);
    expect(line.split(/\r|\n/)).toHaveLength(1);
    expect(parseCommand(line)).toMatchObject({ name: 'warning', properties: { file: 'a,b:c%/x.yaml' }, message });
  });

  it('leave out columns where lines differ', () => {
    const { properties } = parseCommand(reportGithub([told({}, 'a: words\n and more', 'words\n and')]));
    expect(properties).toMatchObject({ line: '1', endLine: '2' });
    expect(Object.keys(properties)).not.toContain('col');
  });

  it('do not tell what an item allows', () => {
    expect(reportGithub([check(ALLOWED)])).toMatch(/^::notice [^\n]*$/);
  });
});

describe('JSON', () => {
  it('keeps what is allowed apart, with its reason and its place', () => {
    const { speeches } = JSON.parse(reportJson([check(ALLOWED)]));
    expect(speeches).toMatchObject([
      {
        folder: 'wells',
        diagnostics: [],
        allowed: [
          { code: 'quote-not-found', waived: { by: 'allow', why: 'heard so', file: 'wells/speech.yaml', line: 8 } },
        ],
        coverage: { sentences: expect.any(Number), share: expect.any(Number) },
      },
    ]);
  });

  it('tells what was only waived to go on as it is', () => {
    const { speeches } = JSON.parse(reportJson([check(WRONG)]));
    expect(speeches[0].diagnostics).toHaveLength(1);
    expect(speeches[0].diagnostics[0]).not.toHaveProperty('waived');
  });
});

const sentence = (text: string, state: 'cited' | 'omitted' | 'left') => ({ text, state });
const COVERAGE: Coverage = {
  paragraphs: [
    { number: 1, sentences: [sentence('Good morning.', 'omitted')], slides: [], pages: [], why: ['a greeting'] },
    {
      number: 2,
      sentences: [sentence('We dig.', 'cited'), sentence(`We ${'really '.repeat(40)}mend.`, 'left')],
      slides: [2, 3, 4, 9],
      pages: [1],
      why: [],
    },
    {
      number: 3,
      sentences: [sentence('Thank \u001byou.', 'left'), { ...sentence('We hope.', 'left'), unshown: true }],
      slides: [],
      pages: [],
      why: [],
    },
  ],
  sentences: 5,
  cited: 1,
  omitted: 1,
  share: 1 / 4,
};

describe('text', () => {
  it('says in a line what is taken up and what is left', () => {
    expect(describeCoverage(COVERAGE)).toBe('1 of 4 sentences are taken up (25%), 1 set aside; left: ¶2–3');
  });

  it('shows coverage by paragraph, no line wider than the terminal', () => {
    const lines = tabulateCoverage(COVERAGE, 40);
    expect(lines).toEqual([
      '¶  taken up  slides  pages',
      '1         –  –       –',
      '   set aside: Good morning.',
      '   because: a greeting',
      '2    1 of 2  2–4, 9  1',
      '   left: We really really really really…',
      '3    0 of 2  –       –',
      '   left: Thank ␛you.',
      '   in the model, on no page: We hope.',
    ]);
    for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(40);
  });

  it('sums up a speech, with what its items allow and why', () => {
    const lines = summarise(check(ALLOWED));
    expect(lines[0]).toBe('wells: no errors');
    expect(lines.join('\n')).toMatch(/allowed by items:\n +wells\/speech\.yaml:8:\d+ quote-not-found: heard so/);
  });

  it('says where slides and pages could not be looked at', () => {
    const [first, second] = summarise(check('keyMesage: {}\n'));
    expect(first).toBe('wells: 1 error');
    expect(second).toContain('cannot be laid out');
  });
});
