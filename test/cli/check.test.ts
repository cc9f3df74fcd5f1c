import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useWorkshops } from '../support/command.ts';
import { FACTS, TRANSCRIPT } from '../support/expanded.ts';
import { onlyRules } from '../support/rules.ts';
import { findSarifErrors } from '../support/sarif.ts';

const { workshop: emptyWorkshop, aide } = useWorkshops();

const RIGHT = `${FACTS}keyMessage: { text: Dig, quotes: [We urge mayors to dig.] }\n`;
const WRONG = `${FACTS}keyMessage: { text: Dig, quotes: [We urge mayors to swim] }\n`;
const ALLOWED = WRONG.replace('swim]', 'swim], allow: [{ code: quote-not-found, why: heard so }]');

/** A folder with a speech in `wells`, of which the quotes and what is left are looked at. */
const workshop = (files: Readonly<Record<string, string>> = {}): string =>
  emptyWorkshop({
    'aide.config.yaml': onlyRules('quote-not-found', 'coverage-low', 'omit-cited'),
    'wells/speech.yaml': RIGHT,
    ...files,
  });

describe.concurrent('aide check', () => {
  it('says of a sound speech what was looked at, and writes nothing', async () => {
    const folder = workshop();
    const { code, out, err } = await aide(folder, 'check', 'wells');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^wells: no errors\n {2}1 text, \d+ slides and \d+ pages? looked at\n {2}\d of 9 sentences are taken up/,
    );
    expect(out).toMatch(
      /^ {2}\d+ machine checks of access passed\nA person still has to look at this:\n( {2}- \S.*\n)+$/m,
    );
    expect(readdirSync(folder).sort()).toEqual(['aide.config.yaml', 'wells']);
  });

  it('takes the current folder where none is named', async () => {
    const { code, out } = await aide(join(workshop(), 'wells'), 'check');
    expect(code).toBe(0);
    expect(out).toMatch(/^\.: no errors/);
  });

  it('shows a mistake with its words and the nearest passage, and ends with 1', async () => {
    const { code, out, err } = await aide(workshop({ 'wells/speech.yaml': WRONG }), 'check', 'wells');
    expect(code).toBe(1);
    expect(err).toMatch(
      /wells\/speech\.yaml:8:35 error: .*\[quote-not-found\]\n.*\n.*\^{22}\n.*transcript\.md:\d+:\d+ /s,
    );
    expect(out).toMatch(/^wells: 1 error\n/);
  });

  it('goes on past a broken rule, so that all are told at once', async () => {
    const { err } = await aide(workshop({ 'wells/speech.yaml': WRONG }), 'check', 'wells', '--min-coverage', '99%');
    expect(err).toContain('quote-not-found');
    expect(err).toContain('coverage-low');
    expect(err).toMatch(/2 errors\n$/);
  });

  it('says where the input keeps it from looking on', async () => {
    const { code, out } = await aide(workshop({ 'wells/speech.yaml': `${RIGHT}asks: {}\n` }), 'check', 'wells');
    expect(code).toBe(1);
    expect(out).toMatch(/cannot be laid out/);
  });

  it('lists what an item allows with the reason, and does not tell it', async () => {
    const { code, out, err } = await aide(workshop({ 'wells/speech.yaml': ALLOWED }), 'check', 'wells');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/allowed by items:\n +wells\/speech\.yaml:8:\d+ quote-not-found: heard so\n/);
  });

  it('takes several folders, also of the same name', async () => {
    const folder = workshop({ 'b/wells/speech.yaml': WRONG, 'b/wells/transcript.md': TRANSCRIPT });
    const { code, out } = await aide(folder, 'check', 'wells', 'b/wells');
    expect(code).toBe(1);
    expect(out).toMatch(/^wells: no errors$/m);
    expect(out).toMatch(/^b\/wells: 1 error$/m);
  });

  it('says errors alone when it is to be quiet', async () => {
    const folder = workshop({ 'roads/speech.yaml': WRONG, 'roads/transcript.md': TRANSCRIPT });
    expect(await aide(folder, 'check', 'wells', '-q')).toEqual({ code: 0, out: '', err: '' });
    const { code, out, err } = await aide(folder, 'check', 'roads', '-q');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('quote-not-found');
  });
});

describe.concurrent('coverage', () => {
  it('is shown by paragraph, with what is left and what is set aside', async () => {
    const omit = 'omit: [{ quote: Thank you., why: a courtesy }]\n';
    const { code, out } = await aide(workshop({ 'wells/speech.yaml': RIGHT + omit }), 'check', 'wells', '--coverage');
    expect(code).toBe(0);
    expect(out).toMatch(/^¶ +taken up +slides +pages$/m);
    expect(out).toMatch(/^2 +1 of 3 +2 +1/m);
    expect(out).toMatch(/^ +left: First the wells\.$/m);
    expect(out).toMatch(/^ +set aside: Thank you\.\n +because: a courtesy$/m);
    expect(out).toMatch(/, 1 set aside; left: /);
  });

  it.each([
    ['0.05', 0],
    ['5%', 0],
    ['.9', 1],
    ['90%', 1],
  ])('of at least %s ends with %i', async (least, code) => {
    const ran = await aide(workshop(), 'check', 'wells', '--min-coverage', least);
    expect(ran.code).toBe(code);
    expect(ran.err.includes('coverage-low')).toBe(code === 1);
  });

  it('may be asked for in aide.config.yaml, which the command line overrules', async () => {
    const folder = workshop({ 'wells/aide.config.yaml': 'minCoverage: 0.9\n' });
    expect((await aide(folder, 'check', 'wells')).code).toBe(1);
    expect((await aide(folder, 'build', 'wells')).code).toBe(1);
    expect((await aide(folder, 'check', 'wells', '--min-coverage', '0')).code).toBe(0);
  });
});

describe.concurrent('a report for other programs', () => {
  it('is JSON by speech', async () => {
    const folder = workshop({ 'roads/speech.yaml': WRONG, 'roads/transcript.md': TRANSCRIPT });
    const { code, out, err } = await aide(folder, 'check', 'wells', 'roads', '--format', 'json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { speeches, humanChecks } = JSON.parse(out);
    expect(humanChecks.length).toBeGreaterThan(5);
    expect(speeches).toMatchObject([
      { folder: 'wells', diagnostics: [], allowed: [], claims: 1, coverage: { sentences: 9 } },
      { folder: 'roads', diagnostics: [{ code: 'quote-not-found', severity: 'error', line: 8, column: 35 }] },
    ]);
  });

  it('is SARIF', async () => {
    const { code, out, err } = await aide(
      workshop({ 'wells/speech.yaml': WRONG }),
      'check',
      'wells',
      '--format',
      'sarif',
    );
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(findSarifErrors(JSON.parse(out))).toEqual([]);
    expect(JSON.parse(out).runs[0].tool.driver.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('is annotations of GitHub', async () => {
    const { code, out } = await aide(workshop({ 'wells/speech.yaml': WRONG }), 'check', 'wells', '--format', 'github');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^::error file=wells\/speech\.yaml,line=8,endLine=8,col=35,endColumn=56,title=quote-not-found::/,
    );
  });

  it('goes to a file where one is named, beside the text on the terminal', async () => {
    const folder = workshop({ 'wells/speech.yaml': WRONG });
    const { code, out, err } = await aide(folder, 'check', 'wells', '--format', 'sarif', '--out', 'ci/aide.sarif');
    expect(code).toBe(1);
    expect(err).toContain('quote-not-found');
    expect(out).toMatch(/^wells: 1 error/);
    expect(JSON.parse(readFileSync(join(folder, 'ci/aide.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
    expect(readdirSync(join(folder, 'ci'))).toEqual(['aide.sarif']);
  });
});

describe.concurrent('wrong usage ends with 2', () => {
  const CASES: Readonly<Record<string, readonly [readonly string[], RegExp]>> = {
    'a share that is none': [['--min-coverage', 'most'], /--min-coverage most.*0\.8 or 80%/s],
    'a share beyond all': [['--min-coverage', '80'], /--min-coverage 80 /],
    'a percentage beyond all': [['--min-coverage', '101%'], /--min-coverage 101%/],
    'a share below nothing': [['--min-coverage=-1'], /--min-coverage -1/],
    'a form that there is not': [['--format', 'xml'], /text.*json.*sarif.*github/s],
    'a file for the terminal’s text': [['--out', 'a.txt'], /--out.*--format json, sarif or github/s],
    'an unknown option': [['--formats', 'pptx'], /formats/],
  };

  it.each(Object.entries(CASES))('%s', async (_, [args, message]) => {
    const { code, err } = await aide(workshop(), 'check', 'wells', ...args);
    expect(err).toMatch(message);
    expect(err).not.toContain('defect');
    expect(code).toBe(2);
  });

  it('no speech, and none here', async () => {
    const { code, err } = await aide(workshop(), 'check');
    expect(err).toMatch(/this folder holds none/);
    expect(code).toBe(2);
  });

  it('a place that cannot be written to', async () => {
    const folder = workshop({ 'ci/aide.sarif/kept': '' });
    const { code, err } = await aide(folder, 'check', 'wells', '--format', 'sarif', '-o', 'ci/aide.sarif');
    expect(err).toMatch(/cannot write/);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'ci/aide.sarif/kept'))).toBe(true);
  });
});

describe.concurrent('settings', () => {
  const settings = (text: string): Readonly<Record<string, string>> => ({
    'wells/speech.yaml': WRONG,
    'wells/aide.config.yaml': text,
  });

  it.each([
    ['warn', 0, /warning: .*quote-not-found/],
    ['off', 0, /^$/],
    ['error', 1, /error: .*quote-not-found/],
  ])('a rule set to %s ends with %i, in check and in build alike', async (level, code, said) => {
    const folder = workshop(settings(`rules: { quote-not-found: ${level} }\n`));
    for (const command of ['check', 'build']) {
      const ran = await aide(folder, command, 'wells');
      expect(ran.code).toBe(code);
      expect(ran.err).toMatch(said);
    }
  });

  it('that are wrong are told with their place', async () => {
    const { code, err } = await aide(workshop(settings('rules: { quote-not-fond: off }\n')), 'check', 'wells');
    expect(err).toMatch(/wells\/aide\.config\.yaml:1:10 error: .*\[rule-unknown\].*Did you mean “quote-not-found”/s);
    expect(code).toBe(1);
  });
});
