import { describe, expect, it } from 'vitest';
import { docx, paragraph, read, refuse, zip } from './reading.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const compound = (name: string): Uint8Array => {
  const wide = [...name].map((each) => `${each}\0`).join('');
  return bytesOf(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${wide}`);
};
const DOCUMENT = 'word/document.xml';

describe('what is not read', () => {
  it.each([
    ['.doc', compound('WordDocument'), '.docx'],
    ['.rtf', bytesOf('{\\rtf1\\ansi Good morning.}'), '.docx'],
    ['.odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }), 'LibreOffice'],
    ['presentation', zip({ 'ppt/presentation.xml': '<x/>' }), 'text file'],
    ['.epub', zip({ mimetype: 'application/epub+zip' }), '.docx'],
    ['spreadsheet', zip({ 'xl/workbook.xml': '<x/>' }), 'text file'],
    ['archive', zip({ 'a.txt': 'Good morning.' }), 'Unpack'],
    ['picture', bytesOf('\x89PNG\r\n\x1a\n....'), 'recognised'],
  ])('says what it is and how to save it: %s', async (what, bytes, hint) => {
    const { code, message, hints } = await refuse(bytes, 'speech.txt');
    expect(code).toBe('import-other-format');
    expect(message).toContain(what);
    expect(hints.join(' ')).toContain(hint);
  });

  it('says that a document is protected', async () => {
    expect((await refuse(compound('EncryptedPackage'), 'speech.docx')).code).toBe('import-protected');
    expect((await refuse(zip({ [DOCUMENT]: '<x/>' }, {}, 1), 'speech.docx')).code).toBe('import-protected');
  });

  it('is more than 64 MB', async () => {
    const { code, message } = await refuse(new Uint8Array(64 * 1024 * 1024 + 1));
    expect(code).toBe('import-too-large');
    expect(message).toContain('64 MB');
  });

  it('is another format than the one asked for', async () => {
    expect((await refuse(bytesOf('Good morning.'), 'a.txt', 'pdf')).code).toBe('import-not-the-format');
    expect((await refuse(docx(paragraph('Good morning.')), 'a.docx', 'text')).code).toBe('import-not-the-format');
  });

  it.each([[''], ['  \n\n\f '], ['---\ntitle: T\n---\n'], ['* * *']])('has no words: %j', async (text) => {
    expect((await refuse(bytesOf(text))).code).toBe('import-empty');
  });
});

describe('a hostile document', () => {
  it('is not inflated where it claims to be huge', async () => {
    const bytes = zip({ [DOCUMENT]: '<x/>' }, { [DOCUMENT]: 3_000_000_000 });
    expect((await refuse(bytes)).code).toBe('import-expands');
  });

  it('is not inflated where it would grow to hundreds of times its size', async () => {
    const { code, message } = await refuse(zip({ [DOCUMENT]: Buffer.alloc(30_000_000, 0x20) }));
    expect([code, message.includes(DOCUMENT)]).toEqual(['import-expands', true]);
  });

  it('is stopped where it grows beyond what it claims', async () => {
    const parts = { [DOCUMENT]: Buffer.alloc(100 * 1024 * 1024) };
    const claims = { [DOCUMENT]: 1000 };
    expect((await refuse(zip(parts, claims))).code).toBe('import-expands');
  }, 20_000);

  it.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document/>'],
    ['an entity in UTF-16', `\ufeff${[...'<!DOCTYPE x []>'].map((each) => `${each}\0`).join('')}`],
  ])('defines no entities: %s', async (_, xml) => {
    expect((await refuse(docx('', { [DOCUMENT]: xml }))).code).toBe('import-entities');
  });

  it('nests no deeper than documents do', async () => {
    const deep = '<w:p>'.repeat(100_000);
    expect((await refuse(docx(deep))).code).toBe('import-too-complex');
  });

  it('has no more elements and attributes than documents do', async () => {
    const attributes = Array.from({ length: 300 }, (_, index) => `a${index}="1"`).join(' ');
    expect((await refuse(docx(`<w:p ${attributes}/>`.repeat(6000)))).code).toBe('import-too-complex');
  });

  it('is damaged where it breaks off', async () => {
    const bytes = docx(paragraph('Good morning.'));
    expect((await refuse(bytes.subarray(0, bytes.length - 30))).code).toBe('import-damaged');
  });
});

describe('a hostile text', () => {
  it.each([['a\n'], ['\n'], ['\f']])('is refused where it has millions of lines: %j', async (line) => {
    const text = `Good morning.${line.repeat(2_100_000)}Good night.`;
    expect((await refuse(bytesOf(text))).code).toBe('import-too-complex');
  });
});

describe('a hostile page', () => {
  it.each([
    ['nests without end', `<html><body>${'<div>'.repeat(100_000)}${'<p>x'.repeat(1000)}`],
    [
      'multiplies its elements',
      `<html><body><p>${Array.from({ length: 400 }, (_, i) => `<b id=${i}>`).join('')}${'<p>x'.repeat(5000)}`,
    ],
    ['has a tag without end', `<html><body><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>x`],
  ])('is refused: %s', async (_, html) => {
    expect((await refuse(bytesOf(html), 'page.html')).code).toBe('import-too-complex');
  });
});

/** Characters and pieces that make careless rules slow, each repeated without end. */
const REPEATED = [
  'a',
  ' ',
  '\n',
  '\n\n',
  '*',
  '_',
  '`',
  '[',
  '![',
  '<',
  '<!--',
  '-',
  '- ',
  '> ',
  '# ',
  '|',
  '&',
  '\\',
  'f ',
  'x-\n',
  'a\n\n',
  '\u00a0',
  '1. a\n',
  '(',
  '**a',
  'é',
  'ﬁ',
  '{',
  ':',
  '~~~\n',
];

describe('time', () => {
  it.each(REPEATED)(
    'is linear in a file of %j',
    async (piece) => {
      const text = `# Speech\n\nGood *morning*.\n\n${piece.repeat(Math.ceil(150_000 / piece.length))} end`;
      const start = performance.now();
      await read(text, 'speech.md');
      expect(performance.now() - start).toBeLessThan(5000);
    },
    20_000,
  );
});
