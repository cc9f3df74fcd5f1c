import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useWorkshops } from '../support/command.ts';
import { readCsv } from '../support/csv.ts';
import { FACTS } from '../support/expanded.ts';
import { readHtml, textIn } from '../support/html.ts';

const { workshop, aide } = useWorkshops();

const read = (folder: string, name: string): string => readFileSync(join(folder, 'out', name), 'utf8');

const SPEECH = `${FACTS}keyMessage: { text: Mayors are urged to dig, quotes: [We urge mayors to dig] }
`;
const WRONG = `${FACTS}keyMessage: { text: Mayors must dig 70 wells, quotes: [We urge mayors to dig] }
`;

describe.concurrent('aide trace', () => {
  it('writes a page and a table, and says how many statements they hold', async () => {
    const folder = workshop({ 'wells/speech.yaml': SPEECH });
    const { code, out, err } = await aide(folder, 'trace', 'wells');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^out.wells-trace\.html +(\d+) statements? +\d+ KB\nout.wells-trace\.csv +\1 statements? +\d+ KB\n$/,
    );
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['wells-trace.csv', 'wells-trace.html']);
    const page = readHtml(read(folder, 'wells-trace.html'));
    expect(page.errors).toEqual([]);
    expect(textIn(page.byId('p2'))).toContain('Mayors are urged to dig');
    const csv = read(folder, 'wells-trace.csv');
    expect(csv.startsWith('\ufeffdocument,page,title,mark,kind,text,')).toBe(true);
    expect(readCsv(csv.slice(1)).some((row) => row.includes('We urge mayors to dig'))).toBe(true);
  });

  it('gives the same bytes for the same input', async () => {
    const folder = workshop({ 'wells/speech.yaml': SPEECH });
    await aide(folder, 'trace', 'wells', '-q');
    const first = ['wells-trace.html', 'wells-trace.csv'].map((name) => read(folder, name));
    await aide(folder, 'trace', 'wells', '-q');
    expect(['wells-trace.html', 'wells-trace.csv'].map((name) => read(folder, name))).toEqual(first);
  });

  it('writes what is asked for, where it is asked to, in silence', async () => {
    const folder = workshop({ 'wells/speech.yaml': SPEECH });
    const ran = await aide(folder, 'trace', 'wells', '--formats', 'csv', '--out', 'a/b', '--quiet');
    expect(ran).toEqual({ code: 0, out: '', err: '' });
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['wells-trace.csv']);
  });

  it('traces short documents too where they are named', async () => {
    const folder = workshop({ 'wells/speech.yaml': SPEECH });
    await aide(folder, 'trace', 'wells', '--also', 'one-pager', '--formats', 'csv');
    const documents = readCsv(read(folder, 'wells-trace.csv').slice(1)).map(([document]) => document);
    expect(new Set(documents)).toEqual(new Set(['document', 'deck', 'briefing', 'one-pager']));
  });

  it('reports as JSON alone', async () => {
    const folder = workshop({ 'wells/speech.yaml': SPEECH });
    const { code, out, err } = await aide(folder, 'trace', 'wells', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { files, diagnostics } = JSON.parse(out);
    expect(diagnostics).toEqual([]);
    expect(files).toEqual(
      ['html', 'csv'].map((format) => ({
        speech: 'wells',
        format,
        path: join('out', `wells-trace.${format}`),
        bytes: Buffer.byteLength(read(folder, `wells-trace.${format}`)),
        statements: expect.any(Number),
      })),
    );
  });

  it('writes nothing where there are mistakes, and leaves old files alone', async () => {
    const folder = workshop({ 'wells/speech.yaml': WRONG });
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/wells-trace.html'), 'old');
    const { code, out, err } = await aide(folder, 'trace', 'wells');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('[number-unsupported]');
    expect(readdirSync(join(folder, 'out'))).toEqual(['wells-trace.html']);
    expect(read(folder, 'wells-trace.html')).toBe('old');
  });

  it('says on the page that it is unverified where it is forced', async () => {
    const folder = workshop({ 'wells/speech.yaml': WRONG });
    const { code } = await aide(folder, 'trace', 'wells', '--force');
    expect(code).toBe(0);
    const page = readHtml(read(folder, 'wells-trace.html'));
    const [header] = page.elements.filter(({ tagName }) => tagName === 'header');
    expect(header && textIn(header)).toContain('Draft, unverified');
  });

  it('names nobody under the Chatham House Rule, neither within nor in a file’s name', async () => {
    const folder = workshop({ 'moss-wells/speech.yaml': SPEECH });
    writeFileSync(join(folder, 'moss-wells/transcript.md'), readFileSync(join(folder, 'wells/transcript.md')));
    const { code } = await aide(folder, 'trace', 'moss-wells', '--chatham-house');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['wells-trace.csv', 'wells-trace.html']);
    for (const name of ['wells-trace.html', 'wells-trace.csv'])
      expect(read(folder, name)).not.toMatch(/moss|Town Hall/i);
  });

  it.each([
    [['--formats', 'pdf'], 'there is no format “pdf”'],
    [['--also', 'notes'], 'there is no document “notes”'],
    [['--formats'], 'Not enough arguments following: formats'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await aide(workshop(), 'trace', 'wells', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
