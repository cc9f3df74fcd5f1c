import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleCommand, type Command, makeFolder, type Ran } from '../support/command.ts';
import { FACTS, STRUCTURE, TRANSCRIPT } from '../support/expanded.ts';

// Every test starts the program anew, some of them twice, and several at a time.
vi.setConfig({ testTimeout: 60_000 });

let command: Command;
let folder: string;
beforeAll(() => {
  command = bundleCommand();
  folder = makeFolder({ 'wells/speech.yaml': FACTS + STRUCTURE, 'wells/transcript.md': TRANSCRIPT });
});
afterAll(() => {
  command.remove();
  rmSync(folder, { recursive: true, force: true });
});

const aide = (...args: readonly string[]): Promise<Ran> => command.run(args, folder);
/** What starts a terminal's control sequences. */
const ESCAPE = '\u001b';

describe.concurrent('help', () => {
  it('of the program lists the commands and the exit codes', async () => {
    const { code, out } = await aide('--help');
    expect(code).toBe(0);
    for (const name of ['build', 'check', 'explain', 'inspect', 'templates', 'themes', 'completion', 'Exit codes'])
      expect(out).toContain(name);
  });

  it.each(['build', 'check', 'explain', 'inspect'])('of %s has examples', async (name) => {
    const { code, out } = await aide(name, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/Examples:\s+aide /);
  });

  it('gives the version of the package', async () => {
    expect((await aide('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('prints a script that completes', async () => {
    const { code, out } = await aide('completion');
    expect(code).toBe(0);
    expect(out).toContain('aide');
    expect(out).toMatch(/compdef|complete /);
  });
});

describe.concurrent('an unknown command', () => {
  it.each([
    ['buidl', /build/],
    ['theme', /themes/],
  ])('“%s” is wrong usage and suggests what was meant', async (name, suggestion) => {
    const { code, err } = await aide(name, 'wells', 'x');
    expect(err).not.toContain('defect');
    expect(err).toMatch(suggestion);
    expect(code).not.toBe(0);
  });
});

describe.concurrent('colours', () => {
  const broken = ['build', 'nowhere'] as const;

  it('are left out where output is piped', async () => {
    expect((await command.run(broken, folder)).err).not.toContain(ESCAPE);
  });

  it('are there where they are asked for', async () => {
    expect((await command.run(broken, folder, { FORCE_COLOR: '1' })).err).toContain(ESCAPE);
  });

  it('are left out where NO_COLOR says so', async () => {
    expect((await command.run(broken, folder, { NO_COLOR: '1' })).err).not.toContain(ESCAPE);
  });
});

describe.concurrent('lists', () => {
  it.each([
    ['templates', 'briefing'],
    ['themes', 'chancery'],
  ])('%s are named with what they are for', async (list, name) => {
    const { code, out } = await aide(list);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^${name} +\\S+.*: \\S`, 'm'));
    const items: readonly unknown[] = JSON.parse((await aide(list, '--json')).out);
    expect(items).toContainEqual(expect.objectContaining({ name, description: expect.any(String) }));
  });
});

describe.concurrent('inspect', () => {
  const KEYS: Readonly<Record<string, readonly string[]>> = {
    speech: ['speech', 'transcript'],
    document: ['deck', 'briefing'],
    scene: ['deck', 'briefing'],
  };

  it.each(Object.entries(KEYS))('prints the %s as JSON with places', async (stage, keys) => {
    const { code, out, err } = await aide('inspect', 'wells', '--stage', stage);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(Object.keys(JSON.parse(out)).sort()).toEqual([...keys].sort());
    expect(out).toMatch(/"wells\/speech\.yaml:\d+:\d+"/);
  });

  it('prints diagnostics and no JSON where there is nothing to show', async () => {
    const { code, out, err } = await aide('inspect', 'nowhere');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('nowhere');
  });
});
