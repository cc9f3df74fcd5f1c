import { describe, expect, it, vi } from 'vitest';
import { type CompiledFile, type CompileOptions, compile, FORMATS, PRINTED, toScenes } from '../../src/compile.ts';
import { checkScene } from '../support/check-scene.ts';
import { overlayWorld } from '../support/memory-world.ts';
import { type PdfDict, type PdfValue, textOf } from '../support/pdf-objects.ts';
import { type ReadElement, readPdf, textUnder } from '../support/pdf-read.ts';
import { whole } from '../support/printed.ts';
import { unzip } from '../support/unzip.ts';

const SPEECHES = [
  {
    folder: 'data/lagon-unga-2008',
    withheld: ['Lagon', 'Ambassador', 'Department of State', 'Office to Monitor'],
    // A country that is named stays: the warning says so.
    stays: 'United States',
  },
  {
    folder: 'data/yellen-g20-2022',
    withheld: ['Yellen', 'Janet', 'Secretary of the Treasury', 'Department of the Treasury', 'JY0596'],
    stays: 'United States',
  },
];
const optionsOf = (folder: string, more: Partial<CompileOptions> = {}): CompileOptions => ({
  folder,
  template: 'briefing',
  theme: 'chancery',
  paper: 'a4',
  chathamHouse: true,
  ...more,
});
const shipped = overlayWorld({});

/** All parts of a package, its names included. */
const partsOf = (deck: Uint8Array): string =>
  unzip(deck)
    .map(({ name, bytes }) => `${name}\n${bytes.toString('utf8')}`)
    .join('\n')
    // Runs may divide a name.
    .replace(/<\/a:t>.*?<a:t>/gs, ' ')
    .concat(deck.toString());

/** All that a PDF says to anybody: glyphs, information, metadata, bookmarks, alternative texts. */
async function sayingsOf(file: Uint8Array): Promise<string> {
  const { root, artifacts, objects } = await readPdf(file);
  const strings = (value: PdfValue | undefined): readonly string[] => {
    if (typeof value === 'string') return [value];
    const text = textOf(value);
    if (text !== undefined) return [text];
    if (Array.isArray(value)) return value.flatMap(strings);
    return typeof value === 'object' && value !== null ? Object.values(value as PdfDict).flatMap(strings) : [];
  };
  const said = (element: ReadElement): string => textUnder(element);
  return [
    said(root),
    ...artifacts,
    ...[...objects.all.values()].flatMap(strings),
    Buffer.from(file).toString('utf8'),
  ].join('\n');
}

const fileOf = (files: readonly CompiledFile[] | undefined, format: CompiledFile['format']): Uint8Array => {
  const file = files?.find((each) => each.format === format);
  if (!file) throw new Error(`no ${format}`);
  return file.bytes;
};

// Every format is built, and read whole.
vi.setConfig({ testTimeout: 60_000 });

describe.each(SPEECHES)('$folder under the Chatham House Rule', ({ folder, withheld, stays }) => {
  const built = compile(shipped, { ...optionsOf(folder), formats: FORMATS });
  const open = compile(shipped, { ...optionsOf(folder, { chathamHouse: false }), formats: FORMATS });

  it.each(FORMATS)('does not say who spoke in its %s, where it otherwise would', async (format) => {
    const say = async (files: readonly CompiledFile[] | undefined): Promise<string> =>
      format === 'pptx' ? partsOf(fileOf(files, format)) : sayingsOf(fileOf(files, format));
    const spaceless = (text: string): string => text.replace(/[\s\u00a0]+/g, '');
    const [closed, plain] = [spaceless(await say((await built).output)), spaceless(await say((await open).output))];
    expect(plain).toContain(spaceless(withheld[0] ?? ''));
    // A sheet of names, or of what is not said, has no occasion to name the country.
    if (format !== 'glossary' && format !== 'coverage') expect(closed).toContain(spaceless(stays));
    for (const each of withheld) expect(closed.includes(spaceless(each)), each).toBe(false);
  });

  it('says so, and what still names the actor', async () => {
    const { diagnostics } = await built;
    expect(diagnostics.map((each) => [each.code, each.severity])).toEqual([
      ['chatham-house', 'warning'],
      ['chatham-house-actor', 'warning'],
    ]);
  });

  it.each(['chancery', 'plain', 'print'])('is laid out in %s with nothing left dangling', (theme) => {
    const { output } = toScenes(shipped, optionsOf(folder, { theme }), PRINTED);
    const scenes = output ? [output.deck, ...[...output.print.values()].map(whole)] : [];
    expect(scenes).toHaveLength(1 + PRINTED.length);
    for (const scene of scenes) {
      expect(checkScene(scene)).toEqual([]);
      const texts = [...scene.masters, ...scene.pages].flatMap(({ marks }) =>
        marks.flatMap((mark) =>
          mark.type === 'text' ? mark.paragraphs.map((each) => each.runs.map((run) => run.text).join('')) : [],
        ),
      );
      for (const text of texts) expect(text).not.toMatch(/^[\s,;:]|[,;]\s*[,;]|[,;]$/);
    }
  });

  it('carries no files that name the speaker', async () => {
    const options = { ...optionsOf(folder, { attach: true }), formats: ['briefing'] as const };
    const { output } = await compile(shipped, options);
    expect(Buffer.from(fileOf(output, 'briefing')).toString('latin1')).not.toContain('speech.yaml');
  });
});
