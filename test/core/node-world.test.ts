import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeWorld } from '../../src/core/node-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'aide-world-'));
const world = createNodeWorld(folder);

beforeAll(() => {
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'b.txt'), '\ufeffgrüß');
  writeFileSync(join(folder, 'latin1.txt'), Buffer.from([0x67, 0x72, 0xfc]));
  writeFileSync(join(folder, 'utf16.txt'), Buffer.from('\ufeffgr', 'utf16le'));
  writeFileSync(join(folder, 'large.txt'), Buffer.alloc(5 * 1024 * 1024, 'a'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('createNodeWorld', () => {
  it('reads text without its byte order mark', () => {
    expect(world.readText('b.txt')).toEqual({ ok: true, value: 'grüß' });
  });

  it.each([
    ['none.txt', 'missing'],
    ['b.txt/none', 'missing'],
    ['sub', 'folder'],
    ['latin1.txt', 'not-text'],
    ['utf16.txt', 'not-text'],
    ['large.txt', 'too-large'],
  ])('says why %s has no text: %s', (path, reason) => {
    expect(world.readText(path)).toMatchObject({ ok: false, reason });
  });

  it('lists a folder in order, and nothing where there is none', () => {
    expect(world.list('.')).toEqual(['b.txt', 'large.txt', 'latin1.txt', 'sub', 'utf16.txt']);
    expect(world.list('none')).toEqual([]);
    expect(world.list('b.txt')).toEqual([]);
  });

  it('knows the templates and the fonts that ship', () => {
    expect(createNodeWorld('.').list(`${world.templates}/themes`)).toContain('chancery.yaml');
    for (const twin of ['gelasio', 'carlito', 'arimo']) {
      for (const weight of [400, 700] as const) {
        for (const italic of [false, true]) expect(existsSync(world.fontFile(twin, weight, italic))).toBe(true);
      }
    }
  });
});
