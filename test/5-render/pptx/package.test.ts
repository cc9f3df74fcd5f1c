import { beforeAll, describe, expect, test } from 'vitest';
import { writePptx } from '../../../src/5-render/pptx/write.ts';
import type { Scene } from '../../../src/ir/scene.ts';
import { lintPackage } from '../../support/package-lint.ts';
import { bars, DECK, page, text, title } from '../../support/scenes.ts';

const empty: Scene = { ...DECK, pages: [], masters: DECK.masters.slice(0, 1) };
const charts: Scene = {
  ...DECK,
  pages: [page(1, 'bars', 'Content', [title('Bars'), bars({ x: 129, y: 170, w: 400, h: 200 })], { section: '' })],
};

describe.each([
  ['a deck with one of everything', DECK],
  ['a deck without a slide', empty],
  ['a bar chart', charts],
])('%s', (_, scene) => {
  let archive: Uint8Array;
  beforeAll(async () => {
    archive = await writePptx(scene);
  });

  test('is a sound package', () => {
    expect(lintPackage(archive)).toEqual([]);
  });
});

describe('the same scene', () => {
  test('gives the same bytes twice, and leaves the scene as it was', async () => {
    const before = JSON.stringify(DECK);
    const once = await writePptx(DECK);
    const again = await writePptx(DECK);
    expect(Buffer.compare(once, again)).toBe(0);
    expect(JSON.stringify(DECK)).toBe(before);
  });

  test('gives the same bytes when two are written at once', async () => {
    const [one, other] = await Promise.all([writePptx(DECK), writePptx(DECK)]);
    expect(Buffer.compare(one ?? [], other ?? [])).toBe(0);
  });
});

describe('a scene that breaks its contract', () => {
  test('a slide without a title is refused', async () => {
    const untitled = page(1, 'bare', 'Content', [text('note', { x: 0, y: 0, w: 9, h: 9 }, [])]);
    await expect(writePptx({ ...DECK, pages: [untitled] })).rejects.toThrow('bare');
  });

  test('a link to no page is refused', async () => {
    const mark = text('ref', { x: 0, y: 0, w: 9, h: 9 }, [], { link: { type: 'page', page: 'nowhere' } });
    const pages = [page(1, 'a', 'Content', [title('A'), mark])];
    await expect(writePptx({ ...DECK, pages })).rejects.toThrow('nowhere');
  });

  test('a slide that follows no master is refused', async () => {
    await expect(
      writePptx({ ...DECK, masters: [], pages: [page(1, 'lost', 'Content', [title('Lost')])] }),
    ).rejects.toThrow('lost');
  });
});
