import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { docx, paragraph, zip } from '../import/read/reading.ts';
import { finish, typeset } from '../import/read/typeset-pdf.ts';
import { useWorkshops } from '../support/command.ts';

const { workshop, aide, pipe } = useWorkshops();

const BODY = [
  'Good morning. Reefs feed half a billion people, and they are dying. We must act now to save the reefs of the world.',
  'Three principles should guide us. First, states should protect every reef in their waters. Second, donors should pay for what they promised. Third, science should be open to all nations.',
  'The United States has provided $40 million to the Global Reef Fund since 2005. We urge all partners to match this sum.',
  'UNESCO is best suited to map the reefs. UNESCO should publish its maps next year.',
];
const FRONT = ['Remarks by Ambassador Ada Lovelace at the Reef Conference', 'June 3, 2008'];
const TEXT = `${FRONT.join('\n')}\n\n${BODY.join('\n\n')}\n`;
const MARKDOWN = `# Remarks by Ambassador Ada Lovelace at the Reef Conference\n\nJune 3, 2008\n\n${BODY.join('\n\n')}\n`;
const PAGE = `<!doctype html><html><head><title>Reefs</title></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><h1>${FRONT[0]}</h1><p>${FRONT[1]}</p>${BODY.map((each) => `<p>${each}</p>`).join('')}</main></body></html>`;

/** A file under the name of its folder, and what of it stands in the folder. */
const at = (folder: string, ...path: readonly string[]): string => readFileSync(join(folder, ...path), 'utf8');
const wordsOf = (transcript: string): readonly string[] =>
  transcript
    .replace(/^---\n[\s\S]*?\n---\n|<!--[\s\S]*?-->/g, '')
    .split(/\n\n+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

interface Model {
  readonly speech: {
    readonly draft?: boolean;
    readonly speaker: { readonly name: string };
    readonly event: { readonly date: string };
  };
  readonly principles?: {
    readonly items: readonly { readonly name: string; readonly draft?: { readonly rule: string } }[];
  };
  readonly asks?: { readonly items: readonly { readonly to: string }[] };
}
const modelIn = (folder: string, name: string): Model => parse(at(folder, name, 'speech.yaml')) as Model;

describe.concurrent('import', () => {
  it.each([
    ['text', 'reefs.txt', async () => TEXT],
    ['Markdown', 'reefs.md', async () => MARKDOWN],
    ['a web page', 'reefs.html', async () => PAGE],
    ['a Word document', 'reefs.docx', async () => docx([...FRONT, ...BODY].map((each) => paragraph(each)).join(''))],
    ['a PDF', 'reefs.pdf', () => typeset([...FRONT, ...BODY], { paragraphs: 'space' })],
  ] as const)('makes a folder of %s', async (format, name, make) => {
    const folder = workshop({ [name]: await make() });
    const { code, out, err } = await aide(folder, 'import', name);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`read as ${format}: 4 paragraphs, `);
    expect(readdirSync(join(folder, 'reefs')).sort()).toEqual(['speech.yaml', 'transcript.md']);
    expect(wordsOf(at(folder, 'reefs', 'transcript.md'))).toEqual(BODY);
    expect(modelIn(folder, 'reefs')).toMatchObject({
      speech: { draft: true, speaker: { name: 'Ada Lovelace' }, event: { date: '2008-06-03' } },
      principles: { items: [{ ordinal: 'First' }, { ordinal: 'Second' }, { ordinal: 'Third' }] },
    });
  });

  it('makes what builds at once, and says DRAFT', async () => {
    const folder = workshop({ 'reefs.txt': TEXT });
    expect((await aide(folder, 'import', 'reefs.txt')).code).toBe(0);
    const { code, err } = await aide(folder, 'check', 'reefs');
    expect(code).toBe(0);
    expect(err).toContain('[draft]');
  });

  it('builds deck and briefing with --build', async () => {
    const folder = workshop({ 'reefs.txt': TEXT });
    const { code, out } = await aide(folder, 'import', 'reefs.txt', '--build', '--out', 'made');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'made')).sort()).toEqual(['reefs-briefing.pdf', 'reefs.pptx']);
    expect(out).not.toContain('next: ');
  });

  it('writes where --folder says, and takes facts from the command line', async () => {
    const folder = workshop({ 'reefs.txt': TEXT });
    const facts = ['--speaker', 'Grace Hopper', '--date', '2009-01-02', '--status', 'as delivered'];
    expect((await aide(folder, 'import', 'reefs.txt', '--folder', 'a/b', ...facts)).code).toBe(0);
    expect(modelIn(folder, 'a/b').speech).toMatchObject({
      speaker: { name: 'Grace Hopper' },
      event: { date: '2009-01-02' },
      status: 'as delivered',
    });
  });

  it('lists what was mended, so that the words can be trusted', async () => {
    const wrapped = TEXT.replace('half a billion people, and they', 'half a billion people, and they').replace(
      /(.{60}\S*) /g,
      '$1\n',
    );
    const folder = workshop({ 'reefs.txt': wrapped });
    const { out } = await aide(folder, 'import', 'reefs.txt');
    expect(out).toMatch(/^ {2}\d+ line ends joined$/m);
    expect(wordsOf(at(folder, 'reefs', 'transcript.md'))).toEqual(BODY);
    expect(await aide(folder, 'import', 'reefs.txt', '--quiet')).toEqual({ code: 0, out: '', err: '' });
  });

  it('reports as JSON', async () => {
    const folder = workshop({ 'reefs.txt': TEXT });
    const { code, out } = await aide(folder, 'import', 'reefs.txt', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 'text',
      files: ['reefs/transcript.md', 'reefs/speech.yaml'],
      paragraphs: 4,
      facts: { speaker: { name: { value: 'Ada Lovelace' } } },
      diagnostics: [],
    });
  });

  it('says what the file does not, and reads it all the same', async () => {
    const folder = workshop({ 'words.txt': `${BODY.join('\n\n')}\n` });
    const { code, out } = await aide(folder, 'import', 'words.txt');
    expect(code).toBe(0);
    expect(out).toMatch(/please say what the file does not: .*speaker/);
  });

  it('drafts nothing of a speech in another language but its facts', async () => {
    const french = `Discours de l’Ambassadeur Jean Dupont\n\nMesdames et Messieurs, je vous remercie de votre présence. Nous devons protéger les récifs de la mer.\n\nLes États doivent agir ensemble pour que les pays tiennent leurs promesses et que la science soit ouverte à tous.\n`;
    const folder = workshop({ 'recifs.txt': french });
    expect((await aide(folder, 'import', 'recifs.txt')).code).toBe(0);
    expect(Object.keys(modelIn(folder, 'recifs'))).toEqual(['speech']);
    expect(at(folder, 'recifs', 'speech.yaml')).toContain('# ¶1 Mesdames et Messieurs');
    expect((await aide(folder, 'check', 'recifs')).code).toBe(0);
  });
});

describe.concurrent('import from standard input', () => {
  it('reads what is piped, of any format', async () => {
    const folder = workshop();
    const { code, out } = await pipe(PAGE, folder, 'import', '-', '--folder', 'reefs');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('read as a web page: ') });
    expect(wordsOf(at(folder, 'reefs', 'transcript.md'))).toEqual(BODY);
  });

  it('must be told the folder', async () => {
    const { code, out, err } = await pipe(TEXT, workshop(), 'import', '-');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--folder');
  });
});

describe.concurrent('import --stdout', () => {
  it('prints the model alone, as YAML or as JSON, and writes nothing', async () => {
    const folder = workshop({ 'reefs.txt': TEXT });
    const yaml = await aide(folder, 'import', 'reefs.txt', '--stdout');
    const json = await aide(folder, 'import', 'reefs.txt', '--stdout', '--format', 'json');
    expect([yaml.code, yaml.err, json.code, json.err]).toEqual([0, '', 0, '']);
    expect(JSON.parse(json.out)).toEqual(parse(yaml.out));
    expect(JSON.parse(json.out)).toMatchObject({ speech: { draft: true } });
    expect(existsSync(join(folder, 'reefs'))).toBe(false);
  });

  it('needs no folder for standard input', async () => {
    const { code, out } = await pipe(TEXT, workshop(), 'import', '-', '--stdout', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ speech: { speaker: { name: 'Ada Lovelace' } } });
  });

  it.each(['--build', '--review', '--json'])('does not go with %s', async (option) => {
    const { code, out, err } = await aide(workshop({ 'reefs.txt': TEXT }), 'import', 'reefs.txt', '--stdout', option);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--stdout');
  });
});

describe.concurrent('a second import', () => {
  /** A folder in which a person has kept one item, renamed it, and dropped the asks. */
  async function reviewed(): Promise<string> {
    const folder = workshop({ 'reefs.txt': TEXT });
    await aide(folder, 'import', 'reefs.txt');
    const model = at(folder, 'reefs', 'speech.yaml');
    const name = modelIn(folder, 'reefs').principles?.items[0]?.name ?? '';
    const edited = model
      .replace(`name: ${name}`, 'name: Every reef counts')
      .replace(/ {6}draft: \{ rule: enumerations[^}]*\}\n/, '');
    expect(edited).not.toBe(model);
    writeFileSync(join(folder, 'reefs', 'speech.yaml'), edited);
    return folder;
  }

  it('keeps what a person did, and follows the correction', async () => {
    const folder = await reviewed();
    writeFileSync(join(folder, 'reefs.txt'), TEXT.replace('in their waters', 'in all waters').replace('$40', '$41'));
    const { code, out } = await aide(folder, 'import', 'reefs.txt');
    expect(code).toBe(0);
    expect(out).toContain('brought into the model that was there: 1 item of yours kept');
    const model = at(folder, 'reefs', 'speech.yaml');
    expect(model).toContain('name: Every reef counts');
    expect(model).toContain('states should protect every reef in all waters');
    expect(model).toContain('41000000');
    expect(at(folder, 'reefs', 'transcript.md')).toContain('in all waters');
  });

  it('changes nothing where nothing changed', async () => {
    const folder = await reviewed();
    const before = at(folder, 'reefs', 'speech.yaml');
    expect((await aide(folder, 'import', 'reefs.txt')).code).toBe(0);
    expect(at(folder, 'reefs', 'speech.yaml')).toBe(before);
  });

  it('starts anew with --fresh', async () => {
    const folder = await reviewed();
    expect((await aide(folder, 'import', 'reefs.txt', '--fresh')).code).toBe(0);
    expect(at(folder, 'reefs', 'speech.yaml')).not.toContain('Every reef counts');
  });

  it.each([
    ['no YAML', 'speech: [\n', 'yaml-syntax'],
    ['a list', '- speech\n', 'value-unexpected'],
    ['not UTF-8', Buffer.from('speech: caf\xe9\n', 'latin1'), 'file-not-utf8'],
  ])('leaves a model alone that is %s', async (_, broken, message) => {
    const folder = await reviewed();
    writeFileSync(join(folder, 'reefs', 'speech.yaml'), broken);
    const before = at(folder, 'reefs', 'transcript.md');
    writeFileSync(join(folder, 'reefs.txt'), TEXT.replace('$40', '$41'));
    const { code, out, err } = await aide(folder, 'import', 'reefs.txt');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('reefs/speech.yaml');
    expect(err).toContain(`[${message}]`);
    expect(readFileSync(join(folder, 'reefs', 'speech.yaml'))).toEqual(Buffer.from(broken));
    expect(at(folder, 'reefs', 'transcript.md')).toBe(before);
  });

  it('fills an empty model', async () => {
    const folder = workshop({ 'reefs.txt': TEXT, 'reefs/speech.yaml': '\n' });
    expect((await aide(folder, 'import', 'reefs.txt')).code).toBe(0);
    expect(modelIn(folder, 'reefs').speech.draft).toBe(true);
  });

  it('is not asked of what stands there when the draft is printed', async () => {
    const folder = await reviewed();
    const { out } = await aide(folder, 'import', 'reefs.txt', '--stdout');
    expect(out).not.toContain('Every reef counts');
  });
});

describe.concurrent('what cannot be imported', () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256);
  /** The signature of a protected Word document, which is an OLE file with this stream. */
  const locked = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(992),
  ]);
  it.each([
    ['binary noise', 'noise.txt', noise, 'import-binary'],
    ['an empty file', 'empty.txt', '', 'import-empty'],
    ['a document with a password', 'locked.docx', locked, 'import-protected'],
    ['another kind of archive', 'sheet.docx', zip({ 'xl/workbook.xml': '<workbook/>' }), 'import-other-format'],
    ['half a PDF', 'half.pdf', '%PDF-1.7\n1 0 obj\n', 'import-damaged'],
  ])('%s ends with a message, and nothing is written', async (_, name, content, message) => {
    const folder = workshop({ [name]: content });
    const before = readdirSync(folder).sort();
    const { code, out, err } = await aide(folder, 'import', name);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`[${message}]`);
    expect(err).toContain(name);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it.each([
    ['a scan', {}, 'import-scanned'],
    ['a PDF with a password', { userPassword: 'secret' }, 'import-protected'],
  ])('%s ends with a message', async (_, options, message) => {
    const document = new PDFDocument(options);
    document.rect(72, 72, 200, 100).fill('#888888');
    const folder = workshop({ 'speech.pdf': await finish(document) });
    const { code, out, err } = await aide(folder, 'import', 'speech.pdf');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`[${message}]`);
    expect(existsSync(join(folder, 'speech'))).toBe(false);
  });

  it('a file that is not there is told with the nearest name', async () => {
    const { code, out, err } = await aide(workshop({ 'reefs.txt': TEXT }), 'import', 'reef.txt');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('[file-missing]');
    expect(err).toContain('reefs.txt');
  });

  it('a folder is told apart from a file', async () => {
    const folder = workshop({ 'empty/notes.md': 'x' });
    const speech = await aide(folder, 'import', 'wells');
    expect(speech.code).toBe(1);
    expect(speech.err).toContain('aide import --review wells');
    const other = await aide(folder, 'import', 'empty');
    expect(other.code).toBe(1);
    expect(other.err).toContain('it is a folder');
    expect(other.err).not.toContain('--review');
  });

  it('a file of another format than was said', async () => {
    const { code, err } = await aide(workshop({ 'reefs.txt': TEXT }), 'import', 'reefs.txt', '--from', 'pdf');
    expect(code).toBe(1);
    expect(err).toContain('[import-not-the-format]');
  });

  it.each([
    ['no file', []],
    ['an unknown format', ['reefs.txt', '--from', 'rtf']],
    ['an option without its value', ['reefs.txt', '--folder']],
    ['an unknown option', ['reefs.txt', '--frm', 'pdf']],
    ['a date in words', ['reefs.txt', '--date', 'June 3, 2008']],
    ['a day that no calendar has', ['reefs.txt', '--date', '2008-06-31']],
    ['a language by its name', ['reefs.txt', '--language', 'English, mostly']],
    ['an empty fact', ['reefs.txt', '--title', ' ']],
    ['a report that would be two', ['reefs.txt', '--json', '--build']],
  ])('%s is wrong usage', async (_, args) => {
    const folder = workshop({ 'reefs.txt': TEXT });
    const { code, out, err } = await aide(folder, 'import', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
    expect(existsSync(join(folder, 'reefs'))).toBe(false);
  });

  it('a place that cannot be written to leaves nothing behind', async () => {
    const folder = workshop({ 'reefs.txt': TEXT, taken: 'a file stands where the folder should' });
    const { code, err } = await aide(folder, 'import', 'reefs.txt', '--folder', 'taken');
    expect(code).toBe(2);
    expect(err).toContain('taken');
    expect(readdirSync(folder).sort()).toEqual(['reefs.txt', 'taken', 'wells']);
  });

  it('says why as JSON too', async () => {
    const { code, out } = await aide(workshop({ 'noise.txt': noise }), 'import', 'noise.txt', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ diagnostics: [{ code: 'import-binary', severity: 'error' }] });
    const missing = await aide(workshop(), 'import', 'noise.txt', '--json');
    expect(JSON.parse(missing.out)).toMatchObject({ diagnostics: [{ code: 'file-missing' }] });
  });
});
