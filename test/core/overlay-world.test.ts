import { describe, expect, it } from 'vitest';
import { overlayWorld } from '../../src/core/overlay-world.ts';
import { memoryWorld } from '../support/memory-world.ts';

describe('overlayWorld', () => {
  const world = overlayWorld(memoryWorld({ 'a/one.md': 'disk', 'a/two.md': 'disk' }), {
    'a/one.md': 'laid',
    'b/new.md': 'new',
  });

  it('reads what is laid over, else what is there', () => {
    expect(world.readText('a/one.md')).toEqual({ ok: true, value: 'laid' });
    expect(world.readText('a/two.md')).toEqual({ ok: true, value: 'disk' });
    expect(world.readText('a\\one.md')).toEqual({ ok: true, value: 'laid' });
  });

  it('gives the bytes of what is laid over', () => {
    expect(world.readBytes('b/new.md')).toEqual({ ok: true, value: new TextEncoder().encode('new') });
    expect(world.exists('b/new.md')).toBe(true);
  });

  it('says of what is nowhere what the world below says', () => {
    const below = memoryWorld({});
    expect(overlayWorld(below, {}).readText('c/none.md')).toEqual(below.readText('c/none.md'));
    expect(world.exists('c')).toBe(false);
  });

  it('takes no folder for one whose name it begins with', () => {
    expect(overlayWorld(memoryWorld({}), { 'abc/one.md': 'x' }).exists('ab')).toBe(false);
  });

  it('has folders that only the laid over files make', () => {
    expect(world.exists('b')).toBe(true);
    expect(world.list('b')).toEqual(['new.md']);
    expect(world.readText('b')).toMatchObject({ ok: false, reason: 'folder' });
    expect(world.list('a')).toEqual(['one.md', 'two.md']);
  });
});
