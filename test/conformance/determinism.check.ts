import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { compile, FORMATS } from '../../src/compile.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';

interface Manifest {
  readonly bin: { readonly aide: string };
}

const root = process.cwd();
const program = resolve((JSON.parse(readFileSync('package.json', 'utf8')) as Manifest).bin.aide);
const speeches = readdirSync('data').sort();

/** Builds all speeches with the built program in a process of its own, and returns what it wrote by name. */
function build(name: string, env: Readonly<Record<string, string>>, cwd: string = root): ReadonlyMap<string, Buffer> {
  const out = join(inject('folder'), 'determinism', name);
  const folders = speeches.map((each) => (cwd === root ? join('data', each) : join(root, 'data', each)));
  const args = [program, 'build', ...folders, '--formats', FORMATS.join(','), '--attach', '--booklet', '--out', out];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`aide ended with ${status}: ${stderr}`);
  return new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file))]));
}

const SURROUNDINGS = [
  { name: 'a second process', env: {} },
  { name: 'a time zone thirteen hours ahead', env: { TZ: 'Pacific/Auckland' } },
  { name: 'a time zone behind', env: { TZ: 'America/New_York' } },
  // Turkish has two letters i, and German another alphabetic order and decimal sign.
  { name: 'a Turkish locale', env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
  { name: 'a German locale', env: { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' } },
  { name: 'another folder', env: {}, cwd: tmpdir() },
];

describe('the built program', () => {
  let first: ReadonlyMap<string, Buffer> = new Map();

  beforeAll(() => {
    if (!existsSync(program)) {
      const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`npm run build ended with ${status}: ${stderr}`);
    }
    first = build('first', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
  });

  it('writes every format of a speech, and a booklet of all but the deck', () => {
    for (const speech of speeches) {
      const own = [...first.keys()].filter((each) => each.startsWith(speech));
      expect(own.filter((each) => each.endsWith('-booklet-print-only.pdf'))).toHaveLength(FORMATS.length - 1);
      expect(own).toHaveLength(2 * FORMATS.length - 1);
    }
  });

  it.each(SURROUNDINGS)('writes the same bytes in $name', ({ name, env, cwd }) => {
    const again = build(name.replaceAll(' ', '-'), env, cwd);
    expect([...again.keys()]).toEqual([...first.keys()]);
    for (const [file, bytes] of again) expect(bytes.equals(first.get(file) ?? Buffer.alloc(0)), file).toBe(true);
  });
});

describe('the library', () => {
  it.each(speeches)('makes the same bytes of %s twice in one process', async (speech) => {
    const options = { folder: join('data', speech), template: 'briefing', theme: 'chancery', paper: 'a4' } as const;
    const make = async (): Promise<readonly Uint8Array[]> => {
      const { output } = await compile(createNodeWorld(root), { ...options, formats: ['pptx', 'briefing'] });
      return output?.map((file) => file.bytes) ?? [];
    };
    const [once, twice] = [await make(), await make()];
    expect(once).toHaveLength(2);
    for (const [index, bytes] of once.entries()) expect(Buffer.compare(bytes, twice[index] ?? Buffer.alloc(0))).toBe(0);
  });
});
