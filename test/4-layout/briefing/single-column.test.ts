import { describe, expect, it } from 'vitest';
import { largePrintTheme } from '../../../src/4-layout/briefing/large-print.ts';
import { layoutBriefing } from '../../../src/4-layout/briefing/layout.ts';
import { type Paper, PRINTER_MARGIN } from '../../../src/4-layout/paper.ts';
import { toDocuments } from '../../../src/compile.ts';
import { contains } from '../../../src/core/geometry.ts';
import { createNodeWorld } from '../../../src/core/node-world.ts';
import type { BriefingDocument } from '../../../src/ir/document.ts';
import type { Scene, TextMark } from '../../../src/ir/scene.ts';
import type { BriefingSection } from '../../../src/ir/sections.ts';
import type { Theme } from '../../../src/ir/theme.ts';
import { createFontSet } from '../../../src/text/fonts.ts';
import { briefingOf, everySection, speechOf, words } from '../../support/briefing-documents.ts';
import { checkScene } from '../../support/check-scene.ts';
import { findLostInPrint } from '../../support/document-text.ts';
import { LAGON, optionsFor, YELLEN } from '../../support/printed.ts';
import { readScene, readText } from '../../support/scene-text.ts';
import { CHANCERY, THEMES } from '../../support/theme.ts';

const world = createNodeWorld(process.cwd());

interface Setting {
  readonly name: string;
  readonly paper: Paper;
  readonly type: 'normal' | 'large';
}

const SETTINGS: readonly Setting[] = [
  { name: 'large print on A4', paper: 'a4', type: 'large' },
  { name: 'large print on Letter', paper: 'letter', type: 'large' },
  { name: 'A5', paper: 'a5', type: 'normal' },
  { name: 'half Letter', paper: 'half-letter', type: 'normal' },
];

function layOut(document: BriefingDocument, { paper, type }: Setting, theme: Theme = CHANCERY): Scene {
  const own = type === 'large' ? largePrintTheme(theme) : theme;
  const fonts = createFontSet(own, world, { ligatures: true });
  const { output, diagnostics } = layoutBriefing(document, own, fonts, {
    paper,
    type,
    slidesCiting: new Map([[1, [2]]]),
  });
  expect(diagnostics).toEqual([]);
  if (!output) throw new Error('no scene');
  return output;
}

const documentOf = (folder: string): BriefingDocument => {
  const { output } = toDocuments(world, optionsFor({ folder }));
  if (!output) throw new Error(`${folder} is not made`);
  return output.briefing;
};
const DOCUMENTS = new Map([LAGON, YELLEN].map((folder) => [folder, documentOf(folder)]));

const textMarks = (scene: Scene): readonly TextMark[] =>
  scene.pages.flatMap((page) => page.marks).filter((mark): mark is TextMark => mark.type === 'text');
const runsOf = (scene: Scene): readonly TextMark['paragraphs'][number]['runs'][number][] =>
  textMarks(scene).flatMap((mark) => mark.paragraphs.flatMap((each) => each.runs));

/** What is wrong with a scene on paper: text over an edge, or ink where a printer clips. */
function faultsOf(scene: Scene): readonly string[] {
  const { w, h } = scene.size;
  const printable = { x: PRINTER_MARGIN, y: PRINTER_MARGIN, w: w - 2 * PRINTER_MARGIN, h: h - 2 * PRINTER_MARGIN };
  const outside = [...scene.masters, ...scene.pages]
    .flatMap((each) => each.marks)
    .filter((mark) => !contains(printable, mark.box, 0.01))
    .map((mark) => `${mark.id} stands outside`);
  return [...checkScene(scene), ...outside];
}

const combinations = SETTINGS.flatMap((setting) =>
  [LAGON, YELLEN].flatMap((folder) => THEMES.map((theme) => ({ ...setting, folder, theme }))),
);

describe('the briefing in a single column', () => {
  it.each(combinations)('$name holds all of $folder ($theme.name)', ({ folder, theme, ...setting }) => {
    const document = DOCUMENTS.get(folder);
    if (!document) throw new Error('no document');
    const scene = layOut(document, setting, theme);
    expect(faultsOf(scene)).toEqual([]);
    expect(findLostInPrint(document, scene)).toEqual([]);
    expect(scene.pages.flatMap((page) => page.marks).filter((mark) => mark.type === 'table')).toEqual([]);
  });

  const CONTENTS: Readonly<Record<string, readonly BriefingSection[]>> = {
    short: everySection(1, () => 'Yes.'),
    'forty items': everySection(40, (index) => words(12, index)),
    odd: everySection(
      3,
      () => `${'a'.repeat(60)} https://example.org/a/very/long/path/that/has/no/spaces?query=1&more=2 G‑8`,
    ),
    'four hundred words': everySection(2, (index) => words(400, index)),
    'higher than a page': everySection(1, (index) => words(1300, index)),
  };

  it.each(SETTINGS.flatMap((setting) => Object.keys(CONTENTS).map((content) => ({ ...setting, content }))))(
    '$name holds $content',
    ({ content, ...setting }) => {
      const document = briefingOf(CONTENTS[content] ?? [], speechOf([9, 12, 30]));
      const scene = layOut(document, setting);
      expect(faultsOf(scene)).toEqual([]);
      expect(findLostInPrint(document, scene)).toEqual([]);
    },
  );
});

describe('large print', () => {
  const document = DOCUMENTS.get(LAGON);
  if (!document) throw new Error('no document');

  it.each(THEMES)('has running text of 18 points, nothing below 16, one sans face, no italics ($name)', (theme) => {
    const scene = layOut(document, { name: '', paper: 'a4', type: 'large' }, theme);
    expect(scene.theme.fonts.head).toEqual(theme.fonts.body);
    for (const { style, text } of runsOf(scene)) {
      expect(style.size, text).toBeGreaterThanOrEqual(16);
      expect(style.italic, text).toBe(false);
    }
    const body = textMarks(scene).filter((mark) => mark.role === 'body' && !mark.decorative);
    expect(body.length).toBeGreaterThan(50);
    for (const mark of body) {
      for (const run of mark.paragraphs.flatMap((each) => each.runs)) {
        if (!run.text.startsWith('¶')) expect(run.style.size, run.text).toBeGreaterThanOrEqual(18);
      }
      for (const paragraph of mark.paragraphs) expect(paragraph.align).toBe('left');
    }
  });

  it('shows the speaker’s stress in bold', () => {
    const stressed = document.paragraphs
      .flatMap((each) => each.rich)
      .find((each) => each.type === 'text' && each.emphasis);
    if (stressed?.type !== 'text') throw new Error('the speech stresses nothing');
    const scene = layOut(document, { name: '', paper: 'a4', type: 'large' });
    const runs = textMarks(scene)
      .filter((mark) => /-p\d+$/.test(mark.id))
      .flatMap((mark) => mark.paragraphs.flatMap((each) => each.runs));
    expect(runs.filter((run) => run.style.bold).map((run) => run.text)).toContain(stressed.text);
  });
});

describe('a table in a single column', () => {
  const document = DOCUMENTS.get(LAGON);
  if (!document) throw new Error('no document');
  const scene = layOut(document, { name: '', paper: 'a5', type: 'normal' });
  const asks = document.sections.find((each) => each.id === 'asks');
  if (asks?.type !== 'table') throw new Error('no asks');

  it('is a heading a row, with its references, and a list of what its columns say', () => {
    const said = readScene(scene).replaceAll('\u00a0', ' ');
    let at = 0;
    for (const row of asks.rows) {
      const [to = '', , action = ''] = row.cells.map((cell) =>
        cell
          .map((each) => (each.type === 'text' ? each.text : ''))
          .join('')
          .replaceAll('\u00a0', ' '),
      );
      const found = said.indexOf(`¶${row.cites[0]} ${to}`, at);
      expect(found, to).toBeGreaterThan(at);
      expect(said.indexOf(`${asks.columns[2]?.label} ${action}`, found)).toBeGreaterThan(found);
      at = found;
    }
    const types = textMarks(scene)
      .filter((mark) => mark.structure?.[0]?.id === 'asks' && readText(mark) === asks.columns[2]?.label)
      .map((mark) => mark.structure?.map((each) => each.type).join(' '));
    expect(types).toEqual(asks.rows.map(() => 'Sect L LI Lbl'));
  });
});
