import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expand } from '../../../src/3-expand/expand.ts';
import { type BriefingOptions, layoutBriefing } from '../../../src/4-layout/briefing/layout.ts';
import { toScenes } from '../../../src/compile.ts';
import { createNodeWorld } from '../../../src/core/node-world.ts';
import { NOWHERE } from '../../../src/core/source.ts';
import type { BriefingDocument } from '../../../src/ir/document.ts';
import { plain, toPlain } from '../../../src/ir/rich-text.ts';
import type { BriefingSection } from '../../../src/ir/sections.ts';
import type { Theme } from '../../../src/ir/theme.ts';
import { createFontSet, type FontSet } from '../../../src/text/fonts.ts';
import { briefingOf, masthead, placeAt, statement, table, words } from '../../support/briefing-documents.ts';
import { checkScene } from '../../support/check-scene.ts';
import { groundFolder, templateOf } from '../../support/expanded.ts';
import { overlayWorld } from '../../support/memory-world.ts';
import { optionsFor, whole } from '../../support/printed.ts';
import { readScene } from '../../support/scene-text.ts';
import { CHANCERY, PLAIN, THEMES } from '../../support/theme.ts';

const world = createNodeWorld(process.cwd());
const FONTS = new Map<Theme, FontSet>(THEMES.map((theme) => [theme, createFontSet(theme, world, { ligatures: true })]));
const fontsOf = (theme: Theme): FontSet => FONTS.get(theme) ?? createFontSet(theme, world, { ligatures: true });

const layOut = (document: BriefingDocument, options: Partial<BriefingOptions> = {}, theme: Theme = CHANCERY) =>
  layoutBriefing(document, theme, fontsOf(theme), { paper: 'a4', slidesCiting: new Map(), mostPages: 2, ...options });

/** Every text that a document has to show, its references included, in reading order where sections have one. */
function textsOf(section: BriefingSection): readonly string[] {
  const heading = section.heading ? [toPlain(section.heading.text)] : [];
  switch (section.type) {
    case 'masthead':
      return [section.kicker, section.title, ...section.facts.flatMap((each) => [each.label, each.value])];
    case 'bottom-line':
    case 'panel':
      return [...heading, section.panel.label, toPlain(section.panel.text)];
    case 'messages':
      return [
        ...heading,
        ...section.messages.flatMap((each) => [
          toPlain(each.heading),
          toPlain(each.text),
          ...(each.bar?.shares.flatMap((share) => [share.figure, share.label]) ?? []),
        ]),
      ];
    case 'cards':
      return [
        ...heading,
        ...section.cards.flatMap((each) => [each.ordinal ?? '', toPlain(each.heading), toPlain(each.text)]),
      ];
    case 'table':
      return [
        ...heading,
        ...section.columns.map((each) => each.label),
        ...section.rows.flatMap((row) => row.cells.map(toPlain)),
        toPlain(section.note ?? []),
      ];
    case 'glossary':
      return [...heading, ...section.terms.flatMap((each) => [toPlain(each.heading), toPlain(each.text)])];
    case 'remarks':
      return [...heading, ...section.remarks.flatMap((each) => [each.label, toPlain(each.text)])];
    default:
      throw new Error(`no one-pager has a section “${section.type}”`);
  }
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the one-pager and the sheet of names of the speeches that ship', () => {
  for (const folder of ['lagon-unga-2008', 'yellen-g20-2022']) {
    const { speech, transcript } = groundFolder(folder);
    for (const language of ['en', 'fr', 'es']) {
      const spoken = { ...speech, speech: { ...speech.speech, language } };
      const { output, diagnostics } = expand(spoken, transcript, templateOf(undefined, ['en', language]));
      for (const kind of ['onePager', 'glossary'] as const) {
        for (const theme of THEMES) {
          for (const paper of ['a4', 'letter'] as const) {
            it(`fits: ${kind}, ${folder}, ${language}, ${theme.name}, ${paper}`, () => {
              expect(diagnostics).toEqual([]);
              const document = output?.[kind];
              if (document === undefined) throw new Error(`there is no ${kind}`);
              const { output: scene, diagnostics: problems } = layOut(document, { paper }, theme);
              expect(problems).toEqual([]);
              if (scene === undefined) throw new Error('no scene');
              expect(scene.pages.length).toBeLessThanOrEqual(2);
              expect(checkScene(scene)).toEqual([]);
              const drawn = fold(readScene(scene));
              for (const text of document.sections.flatMap(textsOf)) expect(drawn).toContain(fold(text));
              // Without an annex a reference leads nowhere.
              const links = scene.pages.flatMap((page) =>
                page.marks.flatMap((mark) =>
                  mark.type === 'text' ? mark.lines.flatMap((line) => line.runs.filter((run) => run.link)) : [],
                ),
              );
              expect(links).toEqual([]);
            });
          }
        }
      }
    }
  }
});

const rows = (count: number): BriefingSection => table(count, (row) => words(8, row));

describe('a document that may take two pages', () => {
  /** Most rows that are laid out without a mistake. */
  const mostRows = (options: Partial<BriefingOptions>): number => {
    let count = 1;
    while ((layOut(briefingOf([masthead(), rows(count + 1)]), options).output?.pages.length ?? 3) <= 2) count += 1;
    return count;
  };

  it('is set with closer spaces before it is refused, at the same sizes', () => {
    const free = mostRows({ mostPages: Number.POSITIVE_INFINITY });
    const close = mostRows({});
    expect(close).toBeGreaterThan(free);
    const sizesOf = (count: number, mostPages: number): ReadonlySet<number> => {
      const { output } = layOut(briefingOf([masthead(), rows(count)]), { mostPages });
      const tables = output?.pages.flatMap((page) => page.marks.filter((mark) => mark.type === 'table')) ?? [];
      return new Set(
        tables.flatMap((each) =>
          each.rows.flatMap((row) =>
            row.cells.flatMap((cell) => cell.lines.flatMap((line) => line.runs.map((run) => run.style.size))),
          ),
        ),
      );
    };
    expect(sizesOf(close, 2)).toEqual(sizesOf(free, Number.POSITIVE_INFINITY));
    expect(checkScene(layOut(briefingOf([masthead(), rows(close)])).output ?? expect.fail())).toEqual([]);
  });

  it('keeps the paper’s own spaces where they do', () => {
    const document = briefingOf([masthead(), rows(4)]);
    expect(layOut(document).output?.pages).toEqual(layOut(document, { mostPages: 9 }).output?.pages);
  });

  it('is refused at the first item beyond, with how many pages it would take', () => {
    const { output, diagnostics } = layOut(briefingOf([masthead(), rows(90)], undefined, { title: 'Wells: a brief' }));
    expect(output).toBeUndefined();
    const [problem, ...others] = diagnostics;
    expect(others).toEqual([]);
    expect(problem?.code).toBe('too-many-pages');
    expect(problem?.message).toMatch(/“Wells: a brief” would take \d+ pages, but 2 /);
    const beyond = (problem?.span?.start ?? 0) - 1000;
    expect(layOut(briefingOf([masthead(), rows(beyond)])).diagnostics).toEqual([]);
    expect(layOut(briefingOf([masthead(), rows(beyond + 1)])).output).toBeUndefined();
    expect(problem?.hints.join(' ')).toContain('onePager');
  });

  it('blames an item, not the heading above it nor the remark below', () => {
    const most = mostRows({});
    const fill = rows(most);
    const cards: BriefingSection = {
      type: 'cards',
      id: 'cards',
      at: NOWHERE,
      heading: statement('Cards', [1], placeAt(70)),
      cards: [{ heading: plain('Card'), ...statement(words(60), [1], placeAt(71)) }],
    };
    const remarks: BriefingSection = {
      type: 'remarks',
      id: 'remarks',
      at: placeAt(80),
      remarks: [{ label: 'Made', text: plain(words(40)), at: placeAt(81) }],
    };
    const blamed = (...more: readonly BriefingSection[]) =>
      layOut(briefingOf([masthead(), fill, ...more])).diagnostics.map((each) => [each.code, each.span?.start]);
    expect(blamed(cards, remarks)).toEqual([['too-many-pages', 71]]);
    expect(blamed(remarks)).toEqual([['too-many-pages', 1000 + most - 1]]);
  });

  it('says of an item that no page can hold only that', () => {
    const cards: BriefingSection = {
      type: 'cards',
      id: 'cards',
      at: NOWHERE,
      heading: statement(words(900), [], placeAt(77)),
      cards: [],
    };
    const { diagnostics } = layOut(briefingOf([masthead(), cards]));
    expect(diagnostics.map((each) => each.code)).toEqual(['content-too-long']);
  });
});

describe('a one-pager that is nearly full', () => {
  const model = readFileSync('data/lagon-unga-2008/speech.yaml', 'utf8').replace(
    /^ {2}status: .*$/m,
    '  status: check against delivery\n  marking: TLP:AMBER+STRICT\n  embargo: until 10:00 EST, 4 June 2008\n  distribution: [Member States, OHCHR, UNODC]',
  );
  const transcript = readFileSync('data/lagon-unga-2008/transcript.md', 'utf8');
  const marked = overlayWorld({ 'marked/speech.yaml': model, 'marked/transcript.md': transcript });
  const options = optionsFor({ folder: 'marked', theme: 'plain', paper: 'letter' });

  it('has smaller headings, and text of 10 points or more', () => {
    const { output, diagnostics } = toScenes(marked, options, ['one-pager']);
    expect(diagnostics).toEqual([]);
    const scene = output?.print.get('one-pager');
    if (!scene) throw new Error('no one-pager');
    const pages = [...scene.pages];
    expect(pages).toHaveLength(2);
    expect(checkScene(whole(scene))).toEqual([]);
    const sizes = (role: string): readonly number[] =>
      pages.flatMap((page) =>
        page.marks.flatMap((mark) =>
          mark.type === 'text' && mark.role === role
            ? mark.paragraphs.flatMap((each) =>
                each.runs.filter((run) => !run.text.startsWith('¶')).map((run) => run.style.size),
              )
            : [],
        ),
      );
    const own = PLAIN.print;
    expect(Math.max(...sizes('title'))).toBeLessThan(own.masthead.size);
    const messages = pages.flatMap((page) => page.marks).filter((mark) => /message-\d+-text$/.test(mark.id));
    expect(messages.length).toBeGreaterThan(3);
    for (const mark of messages) {
      if (mark.type !== 'text') continue;
      for (const run of mark.paragraphs.flatMap((each) => each.runs)) expect(run.style.size).toBeGreaterThanOrEqual(10);
    }
  });
});
