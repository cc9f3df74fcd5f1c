import { describe, expect, it, vi } from 'vitest';
import { type Checked, type CompileOptions, compile, INKS, PAPERS, toChecked, toScenes } from '../../src/compile.ts';
import type { World } from '../../src/core/world.ts';
import { type CoveredParagraph, toPercent } from '../../src/ir/coverage.ts';
import { formatNumbers } from '../../src/ir/rich-text.ts';
import type { Scene, TableMark } from '../../src/ir/scene.ts';
import { checkScene } from '../support/check-scene.ts';
import { FACTS, TRANSCRIPT } from '../support/expanded.ts';
import { overlayWorld } from '../support/memory-world.ts';
import { readPdf } from '../support/pdf-read.ts';
import { normalise, saidBy, structureText } from '../support/pdf-text.ts';
import { LAGON, optionsFor, whole, YELLEN } from '../support/printed.ts';
import { TEXTS } from '../support/speech-mutations.ts';

vi.setConfig({ testTimeout: 60_000 });

const shipped = overlayWorld({});

interface Sheet extends Checked {
  readonly sheet: Scene;
}

function sheetOf(more: Partial<CompileOptions> = {}, world: World = shipped): Sheet {
  const { output, diagnostics } = toChecked(world, optionsFor(more), ['coverage']);
  const scene = output?.print.get('coverage');
  if (!output || !scene) throw new Error(diagnostics.map((each) => each.message).join('; '));
  return { ...output, sheet: whole(scene) };
}

const isTable = (mark: Scene['pages'][number]['marks'][number]): mark is TableMark => mark.type === 'table';
const textOf = ({
  paragraphs,
}: {
  readonly paragraphs: TableMark['rows'][number]['cells'][number]['paragraphs'];
}): string => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ');

/** The rows of a sheet's table, heads left out, as they stand on its pages. */
const rowsOf = (sheet: Scene): readonly (readonly string[])[] =>
  sheet.pages
    .flatMap(({ marks }) => marks.filter(isTable))
    .flatMap(({ rows }) => rows.filter((each) => each.header !== true))
    .map(({ cells }) => cells.map((cell) => normalise(textOf(cell))));

/** Quotation marks are set as the language writes them. */
const straight = (text: string): string => normalise(text).replace(/[“”]/g, '"').replace(/[‘’]/g, "'");

const leftOf = ({ sentences }: CoveredParagraph): readonly string[] =>
  sentences.flatMap(({ state, text }) => (state === 'left' ? [text] : []));
const numbers = (list: readonly number[]): string => (list.length === 0 ? '–' : formatNumbers(list));

/** What counts is not set aside. */
function taken(states: readonly string[]): string {
  const due = states.filter((each) => each !== 'omitted');
  return due.length === 0 ? '–' : `${due.filter((each) => each === 'cited').length} of ${due.length}`;
}

describe.each([LAGON, YELLEN])('the coverage sheet of %s', (folder) => {
  it('has a row a paragraph that says what was measured', () => {
    const { sheet, coverage } = sheetOf({ folder });
    const rows = rowsOf(sheet);
    expect(rows.map((row) => row.slice(0, 4))).toEqual(
      coverage.paragraphs.map(({ number, sentences, slides, pages }) => [
        `¶${number}`,
        taken(sentences.map(({ state }) => state)),
        numbers(slides),
        numbers(pages),
      ]),
    );
    for (const [index, paragraph] of coverage.paragraphs.entries()) {
      const last = straight(rows[index]?.[4] ?? '');
      for (const sentence of leftOf(paragraph)) expect(last).toContain(straight(sentence));
      for (const why of paragraph.why) expect(last).toContain(why);
      expect(last === '').toBe(paragraph.sentences.every(({ state }) => state === 'cited'));
    }
  });

  it('names the slides and the pages of the briefing on the same paper', () => {
    const { output } = toChecked(shipped, optionsFor({ folder, paper: 'a5' }), ['coverage', 'briefing']);
    const briefing = output?.print.get('briefing');
    const named = new Set(output?.coverage.paragraphs.flatMap(({ pages }) => pages));
    expect(Math.max(...named)).toBeLessThanOrEqual(briefing?.pages.length ?? 0);
    expect(named.size).toBeGreaterThan(7);
  });

  it.each([
    ...PAPERS.map((paper) => ({ paper, theme: 'chancery' })),
    { paper: 'letter', theme: 'plain' } as const,
    { paper: 'half-letter', theme: 'print' } as const,
  ])('is sound on $paper in $theme', ({ paper, theme }) => {
    const { sheet } = sheetOf({ folder, paper, theme });
    expect(checkScene(sheet)).toEqual([]);
    expect(sheet.pages.length).toBeLessThanOrEqual(4);
  });

  it.each(INKS)('says in %s what it says in colour', (ink) => {
    const { sheet } = sheetOf({ folder, ink });
    expect(checkScene(sheet)).toEqual([]);
    expect(rowsOf(sheet)).toEqual(rowsOf(sheetOf({ folder }).sheet));
  });

  it('is a file that says all this to a screen reader', async () => {
    const { sheet, coverage } = sheetOf({ folder });
    const { output } = await compile(shipped, { ...optionsFor({ folder }), formats: ['coverage'] });
    expect(output?.map(({ name }) => name)).toEqual([`${folder.replace('data/', '')}-coverage.pdf`]);
    const said = saidBy((await readPdf(output?.[0]?.bytes ?? new Uint8Array())).root);
    expect(said).toBe(structureText(sheet));
    expect(said).toContain(`${toPercent(coverage.share)}% taken up`);
    for (const sentence of coverage.paragraphs.flatMap(leftOf)) expect(straight(said)).toContain(straight(sentence));
  });
});

describe('what is asked for', () => {
  it('is printed alone where it is asked for alone', () => {
    expect([...sheetOf().print.keys()]).toEqual(['coverage']);
  });

  it('needs laid out documents to be looked at', () => {
    expect([...(toScenes(shipped, optionsFor(), ['coverage']).output?.print.keys() ?? [])]).toEqual([]);
  });
});

/** The wells, with what is set aside. */
const wellsWith = (omit: string, facts = FACTS, transcript = TRANSCRIPT): World =>
  overlayWorld({ 'a/speech.yaml': `${facts}${omit}`, 'a/transcript.md': transcript });
const aside = (why: string): string => `omit: [{ quote: 'First the wells.', why: ${JSON.stringify(why)} }]\n`;

describe('reasons', () => {
  const { letter, markup, backslash, unbroken, hyphens, address, quotes, references } = TEXTS;
  const long = Array.from({ length: 400 }, (_, index) => `reason ${index + 1}`).join(', ');
  const reasons = { letter, markup, backslash, unbroken, hyphens, address, quotes, references, long };
  it.each(Object.entries(reasons))('of any kind and length stand on the sheet and in the annex: %s', (_, why = '') => {
    for (const paper of ['a4', 'half-letter'] as const) {
      const options = optionsFor({ folder: 'a', paper });
      const formats = ['coverage', 'briefing', 'large-print'] as const;
      const { output, diagnostics } = toChecked(wellsWith(aside(why)), options, formats);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const format of formats) {
        const scene = output?.print.get(format);
        if (!scene) throw new Error(`no ${format}`);
        expect(checkScene(whole(scene))).toEqual([]);
        // Quotation marks are set as the language writes them.
        const words = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
        expect(words(structureText(whole(scene)))).toContain(words(normalise(why)));
      }
    }
  });

  it('do not name the speaker where the Chatham House Rule withholds him', async () => {
    const world = wellsWith(
      `omit: [{ quote: 'Ada Moss thanks you all.', why: 'Ada Moss says thanks for Town Hall' }]\n`,
      FACTS,
      TRANSCRIPT.replace('Thank you.', 'Ada Moss thanks you all.'),
    );
    const options = { ...optionsFor({ folder: 'a', chathamHouse: true }), formats: ['coverage', 'briefing'] as const };
    const { output } = await compile(world, options);
    expect(output).toHaveLength(2);
    for (const { bytes } of output ?? []) {
      const said = saidBy((await readPdf(bytes)).root);
      expect(said).toContain('[...] says thanks for [...]');
      expect(said).not.toMatch(/Ada|Moss|Town Hall/);
    }
  });
});

describe('a long speech', () => {
  /** Paragraphs of three sentences; of all but every tenth something is left. */
  const paragraphs = Array.from({ length: 200 }, (_, index) =>
    ['First', 'Then', 'At last']
      .map((when) => `${when} they mend well number ${index + 1} of the many wells.`)
      .join(' '),
  );
  const quotes = paragraphs.flatMap((_, index) =>
    (index % 10 === 9 ? ['First'] : ['First', 'Then', 'At last']).map(
      (when) => `${when} they mend well number ${index + 1} of`,
    ),
  );
  const model = `lists:
  - kind: other
    headline: They mend many wells
    quotes: ${JSON.stringify(quotes)}
    items: [{ name: The wells, text: They mend well number 1, quotes: [First they mend well number 1 of the many] }]
`;

  it.each(PAPERS)('is a few pages of rows on %s', (paper) => {
    const world = wellsWith(model, FACTS, `---\ntitle: T\n---\n\n${paragraphs.join('\n\n')}\n`);
    const { sheet, coverage } = sheetOf({ folder: 'a', paper }, world);
    expect(coverage).toMatchObject({ sentences: 600, cited: 560 });
    expect(rowsOf(sheet)).toHaveLength(200);
    expect(checkScene(sheet)).toEqual([]);
    expect(sheet.pages.length).toBeLessThan(paper === 'a4' || paper === 'letter' ? 12 : 20);
    // The head stands above the rows of every page.
    for (const { marks } of sheet.pages) {
      const [table] = marks.filter(isTable);
      expect(table?.rows[0]?.header).toBe(true);
    }
  });
});
