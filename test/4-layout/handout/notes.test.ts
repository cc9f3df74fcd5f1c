import { describe, expect, it } from 'vitest';
import { slidesCiting } from '../../../src/4-layout/deck/layout.ts';
import { toScenes } from '../../../src/compile.ts';
import type { Page, Scene, TextMark } from '../../../src/ir/scene.ts';
import { checkScene } from '../../support/check-scene.ts';
import { FACTS, TRANSCRIPT } from '../../support/expanded.ts';
import { overlayWorld } from '../../support/memory-world.ts';
import { LAGON, optionsFor, printed, slidesOn, whole, YELLEN } from '../../support/printed.ts';
import { readText } from '../../support/scene-text.ts';

const notesOn = (page: Page): readonly TextMark[] =>
  page.marks.filter((mark): mark is TextMark => mark.type === 'text' && mark.role === 'body');

/** The words of a slide's notes in the order of the pages, as one line. */
function notesOf(scene: Scene, slide: string): string {
  const texts = scene.pages.flatMap((page) => notesOn(page).filter((mark) => mark.structure?.[0]?.id === slide));
  return texts.map(readText).join(' ').replace(/\s+/g, ' ');
}

describe.each([LAGON, YELLEN])('notes pages of %s', (folder) => {
  const { scene, deck } = printed('notes', { folder });

  it('show each slide once, above its notes, and go on without it', () => {
    expect(scene.pages.flatMap(slidesOn).map((each) => each.page.id)).toEqual(deck.pages.map((each) => each.id));
    for (const page of scene.pages) {
      for (const slide of slidesOn(page)) {
        for (const note of notesOn(page)) expect(note.box.y).toBeGreaterThan(slide.box.y + slide.box.h);
      }
    }
    expect(scene.pages.length).toBeGreaterThan(deck.pages.length);
  });

  it('quote every cited paragraph in full, in the order of the slide’s notes', () => {
    for (const slide of deck.pages) {
      const expected = slide.notes
        .map((each) => each.text)
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(notesOf(scene, slide.id), slide.id).toBe(expected);
    }
  });

  it('name each paragraph in the margin where it begins, and again where it goes on', () => {
    for (const page of scene.pages) {
      for (const note of notesOn(page)) {
        const baseline = note.lines[0]?.baseline ?? 0;
        const beside = page.marks.filter(
          (mark): mark is TextMark =>
            mark.type === 'text' &&
            mark.name.endsWith('label') &&
            Math.abs((mark.lines[0]?.baseline ?? 0) - baseline) < 0.01,
        );
        expect(beside.map(readText).join()).toMatch(/^¶\d+/);
      }
    }
  });

  it('are laid out soundly, in type that can be read standing', () => {
    expect(checkScene(scene)).toEqual([]);
    for (const page of scene.pages) {
      for (const note of notesOn(page)) {
        for (const run of note.paragraphs.flatMap((each) => each.runs))
          expect(run.style.size).toBeGreaterThanOrEqual(12);
      }
    }
  });

  it('leave lines to write on where the slide rests on nothing', () => {
    for (const page of scene.pages) {
      const [slide] = slidesOn(page);
      if (!slide) continue;
      const lines = page.marks.filter((mark) => mark.name === 'Note line').length;
      if (slide.page.notes.length === 0) expect(lines).toBeGreaterThan(5);
      else expect(lines).toBe(0);
    }
  });
});

it('are named as the speech is, whatever marks its title has', () => {
  const title = 'What US$& and US$$ buy';
  const model = FACTS.replace(/title: .*/, () => `title: ${title}`);
  const world = overlayWorld({ 'a/speech.yaml': model, 'a/transcript.md': TRANSCRIPT });
  const { output } = toScenes(world, optionsFor({ folder: 'a' }), ['notes', 'handout-4', 'large-print']);
  const titles = [...(output?.print.values() ?? [])].map((each) => each.meta.title);
  expect(titles).toHaveLength(3);
  for (const each of titles) expect(each).toContain(title);
});

describe('speaker notes', () => {
  const model = `${FACTS}pillars:
  headline: Wells and roads
  quotes: [two things]
  items:
    - { name: Wells, text: Dig wells, quotes: [We urge mayors to dig] }
    - { name: Roads, text: Mend roads, quotes: [Then the roads] }
speakerNotes:
  - { slide: pillars, text: Pause here. }
  - { slide: title, text: Thank the chair. }
  - { slide: pillars, text: Ask who has dug. }
`;
  const world = overlayWorld({ 'a/speech.yaml': model, 'a/transcript.md': TRANSCRIPT });
  const { output, diagnostics } = toScenes(world, optionsFor({ folder: 'a' }), ['notes', 'briefing']);
  const scene = whole(output?.print.get('notes') ?? { ...printed('notes').scene, pages: [] });
  const pageOf = (slide: string): Page | undefined =>
    scene.pages.find((page) => slidesOn(page).some((each) => each.page.id === slide));

  it('stand above the paragraphs that the slide rests on', () => {
    expect(diagnostics).toEqual([]);
    const page = pageOf('pillars');
    const texts = (page ? notesOn(page) : []).map(readText);
    expect(texts.slice(0, 2)).toEqual(['Pause here.', 'Ask who has dug.']);
    expect(texts[2]).toMatch(/^We meet here today/);
    expect(checkScene(scene)).toEqual([]);
  });

  it('stand in the deck’s notes, and make a slide that rests on nothing rest on nothing still', () => {
    const deck = output?.deck;
    expect(deck?.pages.find((each) => each.id === 'title')?.notes).toEqual([{ label: '', text: 'Thank the chair.' }]);
    const page = pageOf('title');
    expect((page ? notesOn(page) : []).map(readText)).toEqual(['Thank the chair.']);
    expect(deck ? [...slidesCiting(deck).values()].flat() : [1]).not.toContain(1);
  });
});

describe('words that a slide rests on', () => {
  const { scene, deck } = printed('notes');

  it('are underlined on its notes pages, and no others', () => {
    for (const slide of deck.pages) {
      const underlined = scene.pages
        .flatMap((page) => notesOn(page).filter((mark) => mark.structure?.[0]?.id === slide.id))
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs))
        .map(({ text, style }) => (style.underline ? text : '|'));
      const marked = slide.notes.flatMap(({ text, marked = [] }) =>
        marked.map(({ start, end }) => text.slice(start, end)),
      );
      const squeeze = (text: string): string => text.replace(/[\s|]/g, '');
      expect(squeeze(underlined.join('')), slide.id).toBe(squeeze(marked.join('')));
    }
  });
});
