import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useWorkshops } from '../support/command.ts';
import { FACTS, TRANSCRIPT } from '../support/expanded.ts';

const { workshop, aide } = useWorkshops();
const written = (folder: string): readonly string[] => readdirSync(join(folder, 'out')).sort();

/** The rows of a table by their first word: the cells, two spaces or more apart. */
const rowsOf = (out: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    out
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [name = '', ...cells] = line.trim().split(/ {2,}/);
        return [name, cells];
      }),
  );

interface Handout {
  readonly format: string;
  readonly imposed?: string;
  readonly name: string;
  readonly purpose: string;
  readonly pages: number;
  readonly singleSided?: number;
  readonly doubleSided: number;
}

const handoutsOf = async (folder: string, ...args: readonly string[]): Promise<readonly Handout[]> => {
  const { out, code } = await aide(folder, 'print', 'wells', '--list', '--json', ...args);
  expect(code).toBe(0);
  return JSON.parse(out).handouts as readonly Handout[];
};

describe.concurrent('the print dialogue on paper', () => {
  it('names each handout with what it is for and its sheets, and writes nothing', async () => {
    const folder = workshop();
    const { code, out, err } = await aide(folder, 'print', 'wells', '--list');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const rows = rowsOf(out);
    for (const name of ['briefing', 'notes', 'handout-1', 'handout-3', 'handout-9']) expect(rows).toHaveProperty(name);
    const [pages = '', single, double, purpose = ''] = rows.briefing ?? [];
    expect(single).toBe(pages);
    expect(Number(double)).toBe(Math.ceil(Number(pages) / 2));
    expect(purpose).toContain('read ahead');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('counts the sheets for a meeting, printed on one side and on both', async () => {
    const folder = workshop();
    const [one, many] = [await handoutsOf(folder), await handoutsOf(folder, '--sheets-for', '25')];
    for (const [index, handout] of many.entries()) {
      expect(handout.singleSided).toBe(25 * handout.pages);
      // Each reader's copy begins on a sheet of its own.
      expect(handout.doubleSided).toBe(25 * Math.ceil(handout.pages / 2));
      expect(handout.pages).toBe(one[index]?.pages);
    }
  });

  it('lists and makes the coverage sheet where it is asked for', async () => {
    const folder = workshop();
    expect((await handoutsOf(folder)).map(({ format }) => format)).not.toContain('coverage');
    expect((await handoutsOf(folder, '-f', 'coverage')).map(({ name }) => name)).toEqual(['wells-coverage.pdf']);
    expect((await aide(folder, 'print', 'wells', '-f', 'coverage')).code).toBe(0);
    expect(written(folder)).toEqual(['wells-coverage.pdf']);
  });

  it('lists what fits the paper, and warns of what does not', async () => {
    const keyMessage = `keyMessage: { text: "${'Mayors are urged to dig the wells that are dry. '.repeat(4).trim()}", quotes: [We urge mayors to dig.] }\n`;
    const folder = workshop({ 'wells/speech.yaml': `${FACTS}${keyMessage}` });
    const { code, out, err } = await aide(folder, 'print', 'wells', '--list', '-p', 'a5', '--orientation', 'landscape');
    expect(code).toBe(0);
    expect(err).toContain('handout-crowded');
    expect(rowsOf(out)).toHaveProperty('handout-2');
    expect(rowsOf(out)).not.toHaveProperty('handout-9');
    expect(rowsOf(out)).not.toHaveProperty('one-pager');
  });

  it('lists the pages that are then written', async () => {
    const folder = workshop();
    const listed = await handoutsOf(folder, '-f', 'briefing,handout-3', '--booklet');
    const { out } = await aide(folder, 'print', 'wells', '-f', 'briefing,handout-3', '--booklet', '--json');
    const { files } = JSON.parse(out) as { files: readonly { path: string; pages: number; imposed?: string }[] };
    expect(files.map((each) => [each.path.replace(/^out./, ''), each.pages])).toEqual(
      listed.map((each) => [each.name, each.pages]),
    );
    expect(listed.filter((each) => each.imposed === 'booklet').every((each) => each.singleSided === undefined)).toBe(
      true,
    );
  });
});

describe.concurrent('aide print', () => {
  it('writes the handouts that are asked for', async () => {
    const folder = workshop();
    const { code, out } = await aide(folder, 'print', 'wells', '-f', 'handout-6,notes', '--sheets-for', '10');
    expect(code).toBe(0);
    expect(written(folder)).toEqual(['wells-handout-6.pdf', 'wells-notes.pdf']);
    for (const line of out.trim().split('\n')) expect(line).toMatch(/ \d+ sheets?, \d+ double-sided$/);
    expect(readFileSync(join(folder, 'out/wells-notes.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('writes imposed sheets beside the accessible file, and says what they are', async () => {
    const folder = workshop();
    const { code, out } = await aide(folder, 'print', 'wells', '-f', 'briefing', '--booklet', '--n-up', '2');
    expect(code).toBe(0);
    expect(written(folder)).toEqual([
      'wells-briefing-2-up-print-only.pdf',
      'wells-briefing-booklet-print-only.pdf',
      'wells-briefing.pdf',
    ]);
    const lines = out.trim().split('\n');
    expect(lines.filter((line) => line.includes('for printing only'))).toHaveLength(2);
    expect(lines.find((line) => line.includes('2-up'))).toMatch(/type at \d\d %/);
  });

  it('makes the same as build with the same formats', async () => {
    const folder = workshop();
    await aide(folder, 'print', 'wells', '-f', 'handout-4', '-o', 'a');
    await aide(folder, 'build', 'wells', '-f', 'handout-4', '-o', 'b');
    const bytes = (out: string): Buffer => readFileSync(join(folder, out, 'wells-handout-4.pdf'));
    expect(bytes('a').equals(bytes('b'))).toBe(true);
  });
});

describe.concurrent('under the Chatham House Rule', () => {
  const speech = { 'moss-2008/speech.yaml': FACTS, 'moss-2008/transcript.md': TRANSCRIPT };

  it('files are not named after the speaker', async () => {
    const folder = workshop(speech);
    const { code, out, err } = await aide(folder, 'print', 'moss-2008', '-f', 'notes', '--chatham-house');
    expect(code).toBe(0);
    expect(err).toContain('chatham-house');
    expect(out.toLowerCase()).not.toContain('moss');
    expect(written(folder)).toEqual(['2008-notes.pdf']);
  });

  it('two speeches whose files would be called alike are not written over each other', async () => {
    const other = { 'ada-2008/speech.yaml': FACTS, 'ada-2008/transcript.md': TRANSCRIPT };
    const folder = workshop({ ...speech, ...other });
    const { code, err } = await aide(folder, 'print', 'moss-2008', 'ada-2008', '-f', 'notes', '--chatham-house');
    expect(code).toBe(2);
    expect(err).toMatch(/two speeches would write .*2008-notes\.pdf/);
  });

  it('the speech’s own files are not carried along', async () => {
    const folder = workshop(speech);
    const { code, err } = await aide(folder, 'build', 'moss-2008', '--chatham-house', '--attach');
    expect(code).toBe(2);
    expect(err).toMatch(/chatham-house and attach/);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe.concurrent('wrong usage ends with 2', () => {
  const CASES: Readonly<Record<string, readonly [readonly string[], RegExp]>> = {
    'a handout that there is not': [['print', 'wells', '-f', 'handout-5'], /no handout “handout-5”.*handout-6/s],
    'the deck, which is not printed': [['print', 'wells', '-f', 'pptx'], /no handout “pptx”/],
    'nobody to print for': [['print', 'wells', '--sheets-for', '0'], /--sheets-for 0.*whole number/s],
    'half a person': [['print', 'wells', '--sheets-for', '2.5'], /--sheets-for 2\.5/],
    'no number of people': [['print', 'wells', '--sheets-for', 'many'], /sheets-for/],
    'three pages a side': [['print', 'wells', '--n-up', '3'], /--n-up 3.*--n-up 2 or --n-up 4/s],
    'a booklet of cardboard': [['print', 'wells', '--booklet', '--caliper', '3'], /--caliper 3.*millimetres/s],
    'a booklet of turned pages': [['print', 'wells', '--booklet', '--orientation', 'landscape'], /upright/],
    'an ink that there is not': [['print', 'wells', '--ink', 'red'], /colour.*grey.*black/s],
    'slides to skip that there are not': [
      ['print', 'wells', '--skip', 'titles'],
      /no kind of slide “titles”.*divider/s,
    ],
    'sheets of a deck': [['build', 'wells', '-f', 'pptx', '--booklet'], /only PDFs/],
  };

  it.each(Object.entries(CASES))('%s', async (_, [args, message]) => {
    const folder = workshop();
    const { code, err } = await aide(folder, ...args);
    expect(err).toMatch(message);
    expect(err).not.toContain('defect');
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

it('says a mistake in the input once, however many handouts stumble over it', async () => {
  const folder = workshop({
    'wells/speech.yaml': `${FACTS}keyMessage: { text: Dig, quotes: [We urge mayors to swim] }\n`,
  });
  const { code, err } = await aide(folder, 'print', 'wells');
  expect(code).toBe(1);
  expect(err.match(/quote-not-found/g)).toHaveLength(1);
});
