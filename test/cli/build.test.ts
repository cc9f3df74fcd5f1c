import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useWorkshops } from '../support/command.ts';
import { FACTS, TRANSCRIPT } from '../support/expanded.ts';

const { workshop, aide } = useWorkshops();

/** Everything in a folder, at any depth, with forward slashes, sorted. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((each) => each.replaceAll('\\', '/'))
    .sort();

describe.concurrent('a build that succeeds', () => {
  it('writes deck and briefing, says so a line each, and leaves nothing else behind', async () => {
    const folder = workshop();
    const { code, out, err } = await aide(folder, 'build', 'wells');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^out.wells\.pptx +\d+ slides? +\d+ KB\nout.wells-briefing\.pdf +\d+ pages? +\d+ KB\n$/);
    expect(filesIn(join(folder, 'out'))).toEqual(['wells-briefing.pdf', 'wells.pptx']);
    expect(readFileSync(join(folder, 'out/wells.pptx')).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(join(folder, 'out/wells-briefing.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('takes the current folder where none is named', async () => {
    const folder = workshop();
    const { code } = await aide(join(folder, 'wells'), 'build', '--formats', 'briefing');
    expect(code).toBe(0);
    expect(filesIn(join(folder, 'wells/out'))).toEqual(['wells-briefing.pdf']);
  });

  it('takes several folders, and makes the folder to write to', async () => {
    const folder = workshop({ 'roads/speech.yaml': FACTS, 'roads/transcript.md': TRANSCRIPT });
    const { code, out } = await aide(folder, 'build', 'wells', 'roads', '-f', 'pptx', '-o', 'a/b');
    expect(code).toBe(0);
    expect(filesIn(join(folder, 'a/b'))).toEqual(['roads.pptx', 'wells.pptx']);
    expect(out.trim().split('\n')).toHaveLength(2);
  });

  it('reports files as JSON alone', async () => {
    const folder = workshop();
    const { code, out, err } = await aide(folder, 'build', 'wells', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { files, diagnostics } = JSON.parse(out);
    expect(diagnostics).toEqual([]);
    expect(files).toHaveLength(2);
    expect(files[0]).toMatchObject({ speech: 'wells', format: 'pptx', path: join('out', 'wells.pptx') });
    expect(files[0].bytes).toBe(readFileSync(join(folder, 'out/wells.pptx')).length);
  });

  it('says nothing when it is to be quiet', async () => {
    expect(await aide(workshop(), 'build', 'wells', '--quiet')).toEqual({ code: 0, out: '', err: '' });
  });
});

describe.concurrent('a mistake in the input ends with 1', () => {
  const CASES: Readonly<Record<string, readonly [Readonly<Record<string, string>>, readonly string[], RegExp]>> = {
    'a folder that is not there': [{}, ['well'], /no folder “well”.*Did you mean “wells”/s],
    'a speech without a transcript': [{ 'dry/speech.yaml': FACTS }, ['dry'], /“dry” has no transcript\.md/],
    'malformed YAML': [
      { 'wells/speech.yaml': `${FACTS}keyMessage: { text: "A\n` },
      ['wells'],
      /wells\/speech\.yaml:\d+:\d+ error: this is not valid YAML/,
    ],
    'a quote that was not said': [
      { 'wells/speech.yaml': `${FACTS}keyMessage: { text: Dig, quotes: [We urge mayors to swim] }\n` },
      ['wells'],
      /wells\/speech\.yaml:8:35 error: .*\[quote-not-found\]/s,
    ],
    'an unknown theme': [{}, ['wells', '--theme', 'chancary'], /no theme “chancary”.*Did you mean “chancery”/s],
    'an unknown template': [{}, ['wells', '-t', 'brieffing'], /no template “brieffing”.*Did you mean “briefing”/s],
    'one speech of two': [{ 'dry/speech.yaml': FACTS }, ['dry', 'wells'], /“dry” has no transcript\.md/],
  };

  it.each(Object.entries(CASES))('%s', async (_, [files, args, message]) => {
    const { code, err } = await aide(workshop(files), 'build', ...args, '-f', 'pptx');
    expect(err).toMatch(message);
    expect(err).not.toContain('defect');
    expect(code).toBe(1);
  });

  it('and with its place in JSON', async () => {
    const folder = workshop({ 'wells/speech.yaml': `${FACTS}keyMesage: { text: Dig }\n` });
    const { code, out } = await aide(folder, 'build', 'wells', '--json');
    expect(code).toBe(1);
    const { files, diagnostics } = JSON.parse(out);
    expect(files).toEqual([]);
    expect(diagnostics[0]).toMatchObject({
      code: 'field-unknown',
      severity: 'error',
      file: 'wells/speech.yaml',
      line: 8,
      column: 1,
      endLine: 8,
      endColumn: 10,
    });
    expect(diagnostics[0].hints.join()).toContain('keyMessage');
  });

  it('and is said even when it is to be quiet', async () => {
    const { code, out, err } = await aide(workshop(), 'build', 'nowhere', '--quiet');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('nowhere');
  });
});

describe.concurrent('wrong usage ends with 2', () => {
  const CASES: Readonly<Record<string, readonly [readonly string[], RegExp]>> = {
    'an unknown option': [['build', 'wells', '--colour'], /Unknown argument.*colour/s],
    'an unknown format': [['build', 'wells', '-f', 'odt'], /no format “odt”.*pptx, briefing.*handout-9/s],
    'no format': [['build', 'wells', '-f', ''], /names no format/],
    'an unknown paper': [['build', 'wells', '--paper', 'a3'], /a4.*letter/s],
    'no speech, and none here': [['build'], /this folder holds none/],
    'no command': [[], /no command/],
    'an option without its value': [['build', 'wells', '--out'], /out/],
    'a folder to inspect that is not named': [['inspect'], /folder|Not enough/],
  };

  it.each(Object.entries(CASES))('%s', async (_, [args, message]) => {
    const { code, err } = await aide(workshop(), ...args);
    expect(err).toMatch(message);
    expect(err).not.toContain('defect');
    expect(code).toBe(2);
  });

  it('two folders whose files would have the same names', async () => {
    const folder = workshop({ 'b/wells/speech.yaml': FACTS, 'b/wells/transcript.md': TRANSCRIPT });
    const { code, err } = await aide(folder, 'build', 'wells', 'b/wells');
    expect(err).toMatch(/same files/);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('a file where the folder to write to should be', async () => {
    const folder = workshop({ out: 'a file' });
    const { code, err } = await aide(folder, 'build', 'wells', '-f', 'pptx');
    expect(err).toMatch(/cannot write/);
    expect(code).toBe(2);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file');
  });

  it('a folder where a file should be, and nothing of the build is left', async () => {
    const folder = workshop();
    mkdirSync(join(folder, 'out/wells.pptx/kept'), { recursive: true });
    const { code, err } = await aide(folder, 'build', 'wells');
    expect(err).toMatch(/cannot write/);
    expect(code).toBe(2);
    expect(filesIn(join(folder, 'out'))).toEqual(['wells.pptx', 'wells.pptx/kept']);
  });

  it('a folder that may not be written to', async () => {
    const folder = workshop();
    const { code, err } = await aide(folder, 'build', 'wells', '-f', 'pptx', '-o', makeUnwritable(folder));
    expect(err).toMatch(/cannot write/);
    expect(code).toBe(2);
  });
});

/** A place where no folder can be made, not even by the administrator where the system has one. */
function makeUnwritable(folder: string): string {
  if (process.platform === 'linux') return '/proc/aide';
  if (process.platform === 'win32') return 'no<name';
  mkdirSync(join(folder, 'locked'));
  chmodSync(join(folder, 'locked'), 0o500);
  return 'locked';
}

describe.concurrent('old output', () => {
  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['a mistake in the input', { 'wells/speech.yaml': `${FACTS}keyMesage: {}\n` }],
    ['a second file that cannot be written', { 'out/wells-briefing.pdf/kept': '' }],
  ])('is untouched after %s, and no temporary folder is left', async (_, files) => {
    const folder = workshop({ ...files, 'out/wells.pptx': 'old' });
    const before = filesIn(join(folder, 'out'));
    expect((await aide(folder, 'build', 'wells')).code).not.toBe(0);
    expect(readFileSync(join(folder, 'out/wells.pptx'), 'utf8')).toBe('old');
    expect(filesIn(join(folder, 'out'))).toEqual(before);
  });

  it('is replaced by a build that succeeds', async () => {
    const folder = workshop();
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/wells.pptx'), 'old');
    expect((await aide(folder, 'build', 'wells', '-f', 'pptx')).code).toBe(0);
    expect(readFileSync(join(folder, 'out/wells.pptx')).length).toBeGreaterThan(1000);
  });
});
