import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAPER_SIZES } from '../../src/4-layout/paper.ts';
import { type CompileOptions, compile, FORMATS, PAPERS, toDocuments, toScenes } from '../../src/compile.ts';
import { FACTS, TEMPLATE, TRANSCRIPT } from '../support/expanded.ts';
import { overlayWorld } from '../support/memory-world.ts';
import { unzip } from '../support/unzip.ts';

const LAGON = 'data/lagon-unga-2008';
const YELLEN = 'data/yellen-g20-2022';
const optionsOf = (more: Partial<CompileOptions> = {}): CompileOptions => ({
  folder: LAGON,
  template: 'briefing',
  theme: 'chancery',
  paper: 'a4',
  ...more,
});
const shipped = overlayWorld({});

describe('the speeches that ship', () => {
  const COMBINATIONS = [LAGON, YELLEN].flatMap((folder) =>
    ['chancery', 'plain', 'print'].flatMap((theme) => PAPERS.map((paper) => ({ folder, theme, paper }))),
  );

  it.each(COMBINATIONS)('$folder is laid out in $theme on $paper without a remark', (combination) => {
    const { output, diagnostics } = toScenes(shipped, optionsOf(combination));
    expect(diagnostics).toEqual([]);
    expect(output?.deck.pages.length).toBeGreaterThan(10);
    expect(output?.print.get('briefing')?.pages.length).toBeGreaterThan(4);
    expect(output?.print.get('briefing')?.size).toEqual(PAPER_SIZES[combination.paper]);
  });
});

describe('compile', () => {
  it('gives the same bytes again', async () => {
    const options = { ...optionsOf(), formats: FORMATS };
    const first = await compile(shipped, options);
    const second = await compile(overlayWorld({}), options);
    expect(first.diagnostics).toEqual([]);
    expect(first.output?.map((each) => each.format)).toEqual(FORMATS);
    for (const [index, file] of (first.output ?? []).entries()) {
      expect(Buffer.compare(file.bytes, second.output?.[index]?.bytes ?? Buffer.alloc(0)), file.format).toBe(0);
    }
  });

  it.each(FORMATS)('makes the %s alone, the same as beside the other', async (format) => {
    const both = await compile(shipped, { ...optionsOf({ folder: YELLEN }), formats: FORMATS });
    const { output } = await compile(shipped, { ...optionsOf({ folder: YELLEN }), formats: [format] });
    expect(output).toHaveLength(1);
    const twin = both.output?.find((each) => each.format === format);
    expect(output?.[0]).toMatchObject({ format, name: twin?.name, pages: twin?.pages });
    expect(Buffer.compare(output?.[0]?.bytes ?? Buffer.alloc(0), twin?.bytes ?? Buffer.alloc(0))).toBe(0);
  });

  it('gives as many slides as it says', async () => {
    const { output } = await compile(shipped, { ...optionsOf(), formats: ['pptx'] });
    const [deck] = output ?? [];
    const slides = unzip(deck?.bytes ?? Buffer.alloc(0)).filter((each) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(each.name),
    );
    expect(slides).toHaveLength(deck?.pages ?? -1);
  });

  it('carries the files of the speech in the briefing where that is asked for', async () => {
    const [without, attached] = await Promise.all(
      [false, true].map((attach) => compile(shipped, { ...optionsOf({ attach }), formats: ['briefing'] })),
    );
    const names = (bytes: Uint8Array | undefined): readonly string[] =>
      [
        ...Buffer.from(bytes ?? [])
          .toString('latin1')
          .matchAll(/\/F \(([^)]*)\)/g),
      ].map((each) => each[1] ?? '');
    expect(names(without?.output?.[0]?.bytes)).toEqual([]);
    expect(names(attached?.output?.[0]?.bytes).toSorted()).toEqual(['speech.yaml', 'transcript.md']);
  });

  it('makes files of a speech that has nothing but its facts', async () => {
    const world = overlayWorld({ 'a/speech.yaml': FACTS, 'a/transcript.md': TRANSCRIPT });
    const { output, diagnostics } = await compile(world, { ...optionsOf({ folder: 'a' }), formats: FORMATS });
    // There is nothing in it for a one-pager or a glossary.
    expect(diagnostics.map((each) => each.code)).toEqual(['nothing-to-print', 'nothing-to-print']);
    expect(output?.map((each) => each.format)).toEqual(
      FORMATS.filter((each) => each !== 'one-pager' && each !== 'glossary'),
    );
    expect(output?.every((each) => each.pages > 0)).toBe(true);
  });

  it('reports the mistakes of speech, template and theme together, and makes nothing', async () => {
    const world = overlayWorld({ 'a/speech.yaml': `${FACTS}keyMesage: {}\n`, 'a/transcript.md': TRANSCRIPT });
    const options = { ...optionsOf({ folder: 'a', template: 'brief', theme: 'plane' }), formats: FORMATS };
    const { output, diagnostics } = await compile(world, options);
    expect(output).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual(['field-unknown', 'template-unknown', 'theme-unknown']);
  });
});

describe('a template of one’s own', () => {
  /** The template that ships as its head and its slides, each with its comments. */
  const [head = '', rest = ''] = TEMPLATE.split(/^slides:\n/m);
  const [slides = '', sections = ''] = rest.split(/^sections:\n/m);
  const entries = slides.split(/^(?= {2}- layout:)/m).filter((each) => each.includes('layout:'));
  const labels = readFileSync('templates/briefing/labels/en.yaml', 'utf8');

  const slidesWith = (chosen: readonly string[], order: string): readonly string[] => {
    const text = `${head.replace('order: speech', `order: ${order}`)}slides:\n${chosen.join('')}sections:\n${sections}`;
    const world = overlayWorld({ 'mine/template.yaml': text, 'mine/labels/en.yaml': labels });
    const { output, diagnostics } = toDocuments(world, optionsOf({ template: 'mine' }));
    expect(diagnostics).toEqual([]);
    expect(toScenes(world, optionsOf({ template: 'mine' })).diagnostics).toEqual([]);
    return output?.deck.slides.map((each) => each.type) ?? [];
  };
  const named = (...layouts: readonly string[]): readonly string[] =>
    layouts.flatMap((layout) => entries.filter((each) => each.startsWith(`  - layout: ${layout}\n`)).slice(0, 1));

  it('copied as it is makes the same slides', () => {
    const { output } = toDocuments(shipped, optionsOf());
    expect(slidesWith(entries, 'speech')).toEqual(output?.deck.slides.map((each) => each.type));
  });

  it('has its slides reordered and dropped', () => {
    expect(slidesWith(named('asks', 'title', 'quote'), 'template')).toEqual(['asks', 'title', 'quote']);
  });
});
