import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/import/read/pdf.ts';
import { finish, typeset } from './typeset-pdf.ts';

const codesOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await readPdf(bytes)).diagnostics.map((each) => each.code);

const stream = (data: Buffer, entries: string): Buffer =>
  Buffer.concat([Buffer.from(`<<${entries}/Length ${data.length}>>stream\n`), data, Buffer.from('\nendstream')]);

/** A file with a page, whose content is object 4, and what else it needs; places of objects are left to be found. */
function writePdf(objects: readonly (string | Buffer)[], resources = '<<>>'): Uint8Array {
  const all = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources ${resources}/Contents 4 0 R>>`,
    ...objects,
  ];
  const parts = all.flatMap((each, index) => [
    Buffer.from(`${index + 1} 0 obj\n`),
    Buffer.from(each),
    Buffer.from('\nendobj\n'),
  ]);
  return new Uint8Array(
    Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('trailer<</Root 1 0 R>>\n%%EOF')]),
  );
}

const TEXT = Array.from(
  { length: 12 },
  (_, index) => `Paragraph ${index} says that what was agreed on will be done by all.`,
);

describe('files that cannot be read', () => {
  it('asks for no password', async () => {
    const document = new PDFDocument({ userPassword: 'secret' });
    document.text('Hidden.');
    expect(await codesOf(await finish(document))).toEqual(['import-protected']);
  });

  it('says that pictures of pages need their words recognised', async () => {
    const document = new PDFDocument();
    document.rect(72, 72, 400, 500).fill('#888888');
    document.addPage();
    const { diagnostics } = await readPdf(await finish(document));
    expect(diagnostics.map((each) => each.message)).toEqual([
      'this PDF has 2 pages and no text on them: they are pictures, as of a scan',
    ]);
    expect(diagnostics[0]?.hints.join()).toContain('OCR');
  });

  it('says that a file is damaged, and does not throw', async () => {
    const bytes = await typeset(TEXT);
    expect(await codesOf(bytes.subarray(0, 200))).toEqual(['import-damaged']);
    expect(await codesOf(new Uint8Array([...Buffer.from('%PDF-1.7\n'), 1, 2, 3]))).toEqual(['import-damaged']);
    expect(await codesOf(new Uint8Array())).toEqual(['import-damaged']);
  });

  it('refuses what is larger than any speech', async () => {
    const bytes = new Uint8Array(64 * 2 ** 20 + 1);
    bytes.set(Buffer.from('%PDF-1.7'));
    expect(await codesOf(bytes)).toEqual(['import-too-large']);
    const document = new PDFDocument({ autoFirstPage: false });
    for (let page = 0; page < 2001; page += 1) document.addPage({ size: [9, 9] });
    expect(await codesOf(await finish(document))).toEqual(['import-too-complex']);
  });

  it('says when fonts do not tell their letters', async () => {
    const toUnicode = '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange';
    const bytes = writePdf(
      [
        stream(Buffer.from('BT /F 12 Tf 72 700 Td (Nothing to read) Tj ET'), ''),
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>',
        stream(Buffer.from(toUnicode), ''),
      ],
      '<</Font<</F 5 0 R>>>>',
    );
    expect(await codesOf(bytes)).toEqual(['import-no-characters']);
  });
});

describe('files that are made to do harm', () => {
  it.each([
    ['one stream of 200 MB', '/Filter/FlateDecode', (data: Buffer) => data],
    ['one that is packed twice', '/Filter[/FlateDecode/FlateDecode]', (data: Buffer) => deflateSync(data)],
  ])('are ended before they fill the memory: %s', { timeout: 60_000 }, async (_, filter, pack) => {
    const bomb = pack(deflateSync(Buffer.alloc(200 * 2 ** 20, ' ')));
    const bytes = writePdf([stream(bomb, filter)]);
    expect(bytes.length).toBeLessThan(500_000);
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 20);
    const before = process.memoryUsage.rss();
    expect(await codesOf(bytes)).toEqual(['import-too-complex']);
    clearInterval(watch);
    expect(most - before).toBeLessThan(600 * 2 ** 20);
  });

  it('are ended when they take too long: forms that hold themselves ten times, twelve deep', {
    timeout: 60_000,
  }, async () => {
    const form = (next: number | undefined): Buffer =>
      stream(
        Buffer.from('/X Do '.repeat(10)),
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<${next === undefined ? '' : `/XObject<</X ${next} 0 R>>`}>>`,
      );
    const forms = Array.from({ length: 12 }, (_, index) => form(index < 11 ? 6 + index : undefined));
    const bytes = writePdf([stream(Buffer.from('/X Do '), ''), ...forms], '<</XObject<</X 5 0 R>>>>');
    expect(await codesOf(bytes)).toEqual(['import-too-complex']);
  });

  it('never make it throw: bytes cut off, changed and moved', { timeout: 120_000 }, async () => {
    const bytes = await typeset(TEXT, { columns: 2, head: () => 'Assembly', foot: (page) => `${page}` });
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 24; round += 1) {
      const broken = round % 2 === 0 ? bytes.slice(0, next(bytes.length)) : bytes.slice();
      for (let change = 0; change < next(20); change += 1) broken[next(broken.length)] = next(256);
      if (round % 3 === 0) broken.copyWithin(next(broken.length), next(broken.length));
      const { output, diagnostics } = await readPdf(broken);
      expect(output === undefined).toBe(diagnostics.length > 0);
    }
  });
});
