import { describe, expect, it } from 'vitest';
import { layoutBriefing } from '../../../src/4-layout/briefing/layout.ts';
import { createNodeWorld } from '../../../src/core/node-world.ts';
import { NOWHERE } from '../../../src/core/source.ts';
import type { BriefingDocument } from '../../../src/ir/document.ts';
import { plain } from '../../../src/ir/rich-text.ts';
import type { Scene, TableMark, TextMark } from '../../../src/ir/scene.ts';
import type { BriefingSection } from '../../../src/ir/sections.ts';
import type { Theme } from '../../../src/ir/theme.ts';
import { createFontSet, type FontSet } from '../../../src/text/fonts.ts';
import {
  annex,
  briefingOf,
  everySection,
  masthead,
  placeAt,
  speechOf,
  statement,
  table,
  words,
} from '../../support/briefing-documents.ts';
import { checkScene } from '../../support/check-scene.ts';
import { readScene, readText } from '../../support/scene-text.ts';
import { CHANCERY, THEMES } from '../../support/theme.ts';

const world = createNodeWorld(process.cwd());
const FONTS = new Map<Theme, FontSet>(THEMES.map((theme) => [theme, createFontSet(theme, world, { ligatures: true })]));
const fontsOf = (theme: Theme): FontSet => FONTS.get(theme) ?? createFontSet(theme, world, { ligatures: true });

type Paper = 'a4' | 'letter';
const SLIDES = new Map([
  [1, [2, 11, 13, 16]],
  [2, [3]],
]);

function layOut(document: BriefingDocument, paper: Paper = 'a4', theme: Theme = CHANCERY): Scene {
  const { output, diagnostics } = layoutBriefing(document, theme, fontsOf(theme), { paper, slidesCiting: SLIDES });
  expect(diagnostics).toEqual([]);
  if (!output) throw new Error('no scene');
  return output;
}

const textMarks = (scene: Scene): readonly TextMark[] =>
  scene.pages.flatMap((page) => page.marks).filter((mark): mark is TextMark => mark.type === 'text');
const findText = (scene: Scene, id: string): TextMark | undefined => textMarks(scene).find((each) => each.id === id);
const tablesOf = (scene: Scene): readonly TableMark[] =>
  scene.pages.flatMap((page) => page.marks).filter((mark): mark is TableMark => mark.type === 'table');

const LONG_WORD = 'a'.repeat(60);
const ODD = `Привет & <b> "quoted" ${LONG_WORD} https://example.org/a/very/long/path/that/has/no/spaces/and/no/end?query=1&more=2 ünïcode G‑8`;

const USUAL = everySection(4, (index) => words(24, index));

const CONTENTS: Readonly<Record<string, readonly BriefingSection[]>> = {
  usual: USUAL,
  short: everySection(1, () => 'Yes.'),
  'forty items': everySection(40, (index) => words(12, index)),
  odd: everySection(3, () => ODD),
  'four hundred words': everySection(2, (index) => words(400, index)),
  'higher than a page': everySection(1, (index) => words(1300, index)),
  'empty texts': everySection(3, () => ''),
  'no items': everySection(0, () => 'No.'),
  'one section': [masthead()],
  nothing: [],
};

describe('every document on every paper in every theme', () => {
  for (const [name, sections] of Object.entries(CONTENTS)) {
    for (const theme of THEMES) {
      for (const paper of ['a4', 'letter'] as const) {
        it(`lays out without overflow: ${name}, ${theme.name}, ${paper}`, () => {
          const scene = layOut(briefingOf(sections), paper, theme);
          expect(checkScene(scene)).toEqual([]);
        });
      }
    }
  }
});

describe('what is said', () => {
  it('says every word once and in order, however it is broken over pages', () => {
    for (const length of [20, 400, 1500]) {
      const text = words(length);
      const cards: BriefingSection = {
        type: 'cards',
        id: 'cards',
        at: NOWHERE,
        cards: [{ heading: plain('Heading'), ...statement(text) }],
      };
      const scene = layOut(briefingOf([masthead('Title'), cards]));
      expect(readScene(scene)).toContain(`Heading ${text}`);
    }
  });

  it('splits a table’s row that is higher than a page, without losing or repeating a word', () => {
    const text = words(2500);
    const scene = layOut(briefingOf([table(1, (_, column) => (column === 2 ? text : `c${column}`))]));
    const cells = tablesOf(scene).flatMap((each) => each.rows.filter((row) => !row.header).map((row) => row.cells[3]));
    expect(cells.length).toBeGreaterThan(1);
    expect(cells.map((each) => (each ? readText(each) : '')).join(' ')).toBe(text);
    expect(checkScene(scene)).toEqual([]);
  });

  it('prints the transcript word for word in the annex', () => {
    const paragraphs = speechOf([40, 300, 3, 500, 80, 700, 20, 120]);
    const scene = layOut(briefingOf([masthead(), annex(paragraphs)], paragraphs));
    for (const { number, text } of paragraphs) {
      const own = textMarks(scene).filter((each) => each.name === `Paragraph ${number}`);
      expect(own.map(readText).join(' ')).toBe(text);
    }
  });

  it('shows a marking on every page and says it once', () => {
    const scene = layOut(briefingOf(CONTENTS['forty items'] ?? [], speechOf([30]), { marking: 'Not for release' }));
    for (const page of scene.pages) {
      const shown = page.marks.filter((each) => each.role === 'marking');
      expect(shown.map((each) => (each.type === 'text' ? readText(each) : ''))).toEqual([
        'NOT FOR RELEASE',
        'NOT FOR RELEASE',
      ]);
    }
    expect(readScene(scene).split('NOT FOR RELEASE')).toHaveLength(2);
    expect(checkScene(scene)).toEqual([]);
  });
});

describe('pages', () => {
  it('repeats a table’s head on every page, as a continuation of one element', () => {
    const scene = layOut(briefingOf([table(60, (row) => words(12, row))]));
    const tables = tablesOf(scene);
    expect(tables.length).toBeGreaterThan(2);
    for (const each of tables) {
      expect(each.rows.filter((row) => row.header)).toHaveLength(1);
      expect(each.rows[0]?.cells.map(readText)).toEqual(['', 'Of whom', 'Words', 'What']);
    }
    expect(tables.map((each) => each.continuation ?? false)).toEqual([false, ...tables.slice(1).map(() => true)]);
    expect(new Set(tables.map((each) => each.structure?.at(-1)?.id)).size).toBe(1);
    const rows = tables.flatMap((each) => each.rows.filter((row) => !row.header));
    expect(rows).toHaveLength(60);
  });

  it('leaves no heading alone at the foot of a page', () => {
    const scenes = [layOut(briefingOf(CONTENTS['four hundred words'] ?? []), 'letter')];
    for (let filler = 10; filler < 400; filler += 39) {
      const cards: BriefingSection = {
        type: 'cards',
        id: 'cards',
        at: NOWHERE,
        cards: [{ heading: plain('Filler'), ...statement(words(filler)) }],
      };
      const sections = [
        masthead(),
        cards,
        table(9, (row) => words(20, row)),
        ...everySection(5, () => words(30)).slice(2, 4),
      ];
      scenes.push(layOut(briefingOf(sections)));
    }
    for (const page of scenes.flatMap((each) => each.pages)) {
      const last = page.marks.filter((each) => !each.decorative).at(-1);
      expect(last?.structure?.at(-1)?.type).not.toMatch(/^H\d/);
    }
  });

  it('keeps a section whole that fits on one page', () => {
    const cell = (row: number, column: number): string => (column === 0 ? 'Name' : words(20, row));
    const scene = layOut(briefingOf([table(7, cell, 'filler'), table(5, cell, 'whole')]));
    expect(scene.pages).toHaveLength(2);
    expect(tablesOf(scene).map((each) => each.id)).toEqual(['filler-table', 'whole-table']);
  });

  it('breaks a long table at a row and repeats its head, rather than leave the foot of a page empty', () => {
    const cell = (row: number, column: number): string => (column === 0 ? 'Name' : words(20, row));
    const scene = layOut(briefingOf([table(6, cell, 'filler'), table(6, cell, 'long')]));
    expect(scene.pages).toHaveLength(2);
    const [, first, second] = tablesOf(scene);
    expect(first?.rows.length).toBeGreaterThan(2);
    expect(second?.continuation).toBe(true);
    expect(second?.rows[0]?.header).toBe(true);
  });

  it('numbers pages and their total', () => {
    const scene = layOut(briefingOf(CONTENTS['forty items'] ?? []));
    const numbers = textMarks(scene).filter((each) => each.role === 'page-number');
    expect(numbers.map(readText)).toEqual(scene.pages.map((page) => `${page.number}/${scene.pages.length}`));
  });

  it('fills the ticks of the paragraphs that a page cites', () => {
    const message = { heading: plain('Name'), ...statement('Text', [2, 3]) };
    const messages: BriefingSection = { type: 'messages', id: 'messages', at: NOWHERE, messages: [message] };
    const [page] = layOut(briefingOf([messages], speechOf([9, 9, 9, 9, 9]))).pages;
    const ticks = page?.marks.flatMap((each) => (each.type === 'rect' && each.role === 'tick' ? [each.fill] : []));
    expect(ticks).toEqual(['accent5', 'accent1', 'accent1', 'accent5', 'accent5']);
    expect(page?.cites).toEqual([2, 3]);
  });

  it('prints the range instead of ticks for a speech of more than 48 paragraphs', () => {
    const message = { heading: plain('Name'), ...statement('Text', [2, 30]) };
    const messages: BriefingSection = { type: 'messages', id: 'messages', at: NOWHERE, messages: [message] };
    const scene = layOut(briefingOf([messages], speechOf(Array.from({ length: 49 }, () => 5))));
    const ruler = findText(scene, 'ruler');
    expect(ruler && readText(ruler)).toBe('¶2–30');
    expect(scene.pages[0]?.marks.some((each) => each.role === 'tick')).toBe(false);
  });
});

describe('the annex', () => {
  const paragraphs = speechOf([30, 60, 90]);

  it('names the slides and the pages that cite a paragraph, and leads back to the pages', () => {
    const panel: BriefingSection = {
      type: 'panel',
      id: 'next',
      at: NOWHERE,
      panel: { label: 'Next', ...statement('Soon.', [1, 3]) },
    };
    const scene = layOut(briefingOf([masthead(), panel, annex(paragraphs)], paragraphs));
    const uses = (number: number): TextMark | undefined => findText(scene, `annex-p${number}-uses`);
    const read = (number: number) => uses(number)?.paragraphs.map((each) => each.runs.map((run) => run.text).join(''));
    expect(read(1)).toEqual(['sl.\u00a02, 11, 13, 16', 'p.\u00a01']);
    expect(read(2)).toEqual(['sl.\u00a03']);
    expect(read(3)).toEqual(['p.\u00a01']);
    const links = uses(1)?.paragraphs.flatMap((each) => each.runs.flatMap((run) => (run.link ? [run.link] : [])));
    expect(links).toEqual([{ type: 'page', page: scene.pages[0]?.id }]);
    expect(scene.pages.flatMap((page) => page.marks.map((each) => each.anchor)).filter(Boolean)).toEqual([
      'p1',
      'p2',
      'p3',
    ]);
  });

  it('marks what runs over a column, keeps two lines on either side, and evens out the last columns', () => {
    const long = speechOf(Array.from({ length: 24 }, (_, index) => 30 + ((index * 37) % 160)));
    const scene = layOut(briefingOf([masthead(), annex(long)], long));
    const continued = textMarks(scene).filter((each) => /-line-\d+$/.test(each.id));
    expect(continued.length).toBeGreaterThan(0);
    for (const mark of continued) {
      const number = mark.name.replace('Paragraph ', '');
      expect(mark.lines.length).toBeGreaterThanOrEqual(2);
      expect(findText(scene, `annex-p${number}`)?.lines.length).toBeGreaterThanOrEqual(2);
      const note = findText(scene, `${mark.id}-note`);
      expect(note && readText(note)).toBe(`¶${number}, cont.`);
    }
    const last = scene.pages.at(-1)?.marks.filter((each) => each.name.startsWith('Paragraph ')) ?? [];
    const ends = (x: number): number =>
      Math.max(...last.filter((each) => each.box.x === x).map((each) => each.box.y + each.box.h));
    expect(Math.abs(ends(111) - ends(358))).toBeLessThan(40);
  });

  it('lets a paragraph run over more than two columns', () => {
    const long = speechOf([1800]);
    const scene = layOut(briefingOf([annex(long)], long));
    expect(scene.pages.length).toBeGreaterThan(1);
    expect(checkScene(scene)).toEqual([]);
  });

  it('leaves no remarks alone on a page', () => {
    for (let more = 0; more < 400; more += 40) {
      const long = speechOf([300, 300, 300, 200 + more]);
      const [remarks] = everySection(1, () => words(30)).slice(-1);
      const scene = layOut(briefingOf([annex(long), ...(remarks ? [remarks] : [])], long));
      const last = scene.pages.at(-1)?.marks.map((each) => each.name) ?? [];
      expect(last).toContain('Remark 1');
      expect(last.some((name) => name.startsWith('Paragraph '))).toBe(true);
    }
  });

  it('starts on a new page', () => {
    const scene = layOut(briefingOf([masthead(), annex(paragraphs)], paragraphs));
    expect(scene.outline).toEqual([
      { title: 'On preventing things together', level: 1, page: 1, y: 48 },
      { title: 'Full text', level: 1, page: 2, y: 48 },
    ]);
  });
});

describe('structure', () => {
  const scene = layOut(briefingOf(USUAL));

  it('gives every mark a place in a section, or marks it as decoration', () => {
    for (const mark of scene.pages.flatMap((page) => page.marks)) {
      if (mark.decorative) expect(mark.structure).toBeUndefined();
      else expect(mark.structure?.[0]?.type).toBe('Sect');
    }
  });

  it('begins with the title and skips no level of heading', () => {
    const sections = USUAL;
    for (const part of [sections, sections.slice(1), sections.slice(3, 4), [...sections.slice(2), masthead()]]) {
      const levels = textMarks(layOut(briefingOf(part)))
        .map((mark) => mark.structure?.find((step) => /^H\d$/.test(step.type)))
        .filter((step) => step !== undefined)
        .map((step) => Number(step.type.slice(1)));
      expect(levels[0]).toBe(1);
      for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });

  it('puts a margin reference into the element of its text, before the text', () => {
    const marks = scene.pages[0]?.marks.map((each) => each.id) ?? [];
    expect(marks.indexOf('messages-message-1-text-ref')).toBe(marks.indexOf('messages-message-1-text') - 1);
    expect(findText(scene, 'messages-message-1-text-ref')?.structure).toEqual(
      findText(scene, 'messages-message-1-text')?.structure,
    );
  });

  it('links references to the annex, and to nothing where there is none', () => {
    const links = (each: Scene) =>
      textMarks(each).flatMap((mark) => mark.lines.flatMap((line) => line.runs.flatMap((run) => run.link?.type ?? [])));
    expect(links(scene)).toContain('paragraph');
    expect(links(layOut(briefingOf(USUAL.slice(0, 4))))).toEqual([]);
  });

  it('describes the share bar once', () => {
    const described = scene.pages.flatMap((page) => page.marks.filter((each) => each.alt !== undefined));
    expect(described.map((each) => each.alt)).toEqual(['Of the whole, 46 percent went to partners']);
    expect(described[0]?.structure?.at(-1)?.type).toBe('Figure');
  });
});

describe('mistakes', () => {
  const problemsOf = (sections: readonly BriefingSection[]) =>
    layoutBriefing(briefingOf(sections), CHANCERY, fontsOf(CHANCERY), { paper: 'a4', slidesCiting: SLIDES });

  it('refuses a heading that is a page of text, at its place', () => {
    const cards: BriefingSection = {
      type: 'cards',
      id: 'cards',
      at: NOWHERE,
      heading: statement(words(900), [], placeAt(77)),
      cards: [],
    };
    const { output, diagnostics } = problemsOf([masthead(), cards]);
    expect(output).toBeUndefined();
    expect(diagnostics.map((each) => [each.code, each.span?.start])).toEqual([['content-too-long', 77]]);
  });

  it('names a character that no font has, at its place', () => {
    const message = { heading: plain('Name'), ...statement('Text 漢', [1], placeAt(5)) };
    const { diagnostics } = problemsOf([{ type: 'messages', id: 'messages', at: NOWHERE, messages: [message] }]);
    expect(diagnostics.map((each) => [each.code, each.span?.start])).toEqual([['glyph-missing', 5]]);
    expect(diagnostics[0]?.message).toContain('U+6F22');
  });
});
