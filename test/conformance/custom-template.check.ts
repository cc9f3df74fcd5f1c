import { expect, it } from 'vitest';
import type { Scene } from '../../src/ir/scene.ts';
import type { Made } from './build-all.ts';
import { ASKS_TITLE, DROPPED, DROPPED_SECTIONS } from './custom-template.ts';
import { madeOf, sceneOf } from './made.ts';

const custom = madeOf('pptx').filter((each) => each.name.endsWith(' custom'));
const shippedOf = (made: Made): Made | undefined =>
  madeOf('pptx').find((each) => each.options.folder === made.options.folder && each.name.endsWith(' chancery a4'));

/** Ids of the template's entries in the order of the deck: a slide's own adds a number where an entry makes several. */
const entriesOf = (scene: Scene): readonly string[] => {
  const ids = scene.pages.map((page) => page.id.replace(/-\d+$/, ''));
  return ids.filter((id, index) => ids.indexOf(id) === index);
};

it.each(custom)('$name drops, reorders and retitles slides by the data file alone', (made) => {
  const shipped = shippedOf(made);
  const entries = entriesOf(sceneOf(made));
  const kept = shipped ? entriesOf(sceneOf(shipped)).filter((id) => !DROPPED.some((each) => each === id)) : [];
  expect(entries[0]).toBe('title');
  expect([...entries].sort()).toEqual([...kept].sort());
  expect(entries).not.toEqual(kept);
  expect(entries.indexOf('sources')).toBe(1);
  expect(sceneOf(made).pages.some((page) => page.title.startsWith(ASKS_TITLE))).toBe(kept.includes('asks'));
});

it.each(madeOf('briefing').filter((each) => each.name.endsWith(' custom')))('$name drops sections', (made) => {
  const sections = new Set(
    sceneOf(made).pages.flatMap((page) => page.marks.flatMap((mark) => mark.structure?.[0]?.id ?? [])),
  );
  expect(sections.size).toBeGreaterThan(3);
  for (const id of DROPPED_SECTIONS) expect([...sections]).not.toContain(id);
});
