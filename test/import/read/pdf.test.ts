import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/import/read/pdf.ts';
import type { ImportedDocument, MendKind } from '../../../src/ir/imported.ts';
import { toPlain } from '../../../src/ir/rich-text.ts';
import { finish, type Setting, typeset } from './typeset-pdf.ts';

/** Two speeches, as paragraphs of plain words; the fonts that every PDF may use have no hyphen that does not break. */
const SPEECHES = ['lagon-unga-2008', 'yellen-g20-2022'].map((folder) => {
  const text = readFileSync(new URL(`../../../data/${folder}/transcript.md`, import.meta.url), 'utf8');
  const paragraphs = text
    .slice(text.indexOf('\n---', 4) + 4)
    .split(/\n\s*\n/)
    .map((each) =>
      each
        .replace(/[*_#]/g, '')
        .replace(/\u2011/g, '-')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((each) => each !== '');
  return { folder, paragraphs };
});

async function read(bytes: Uint8Array): Promise<ImportedDocument> {
  const { output, diagnostics } = await readPdf(bytes);
  expect(diagnostics).toEqual([]);
  if (output === undefined) throw new Error('nothing was read');
  return output;
}

const paragraphsOf = (document: ImportedDocument): readonly string[] =>
  document.blocks.map((each) => (each.marker === undefined ? '' : `${each.marker} `) + toPlain(each.rich));

/** The pages of an assembly's record, a manuscript, a web page that was printed, a press release. */
const SETTINGS: readonly (readonly [string, Setting])[] = [
  ['one column, paragraphs apart', {}],
  ['one column, indents, justified', { paragraphs: 'indent', justified: true }],
  ['one column, words broken', { paragraphs: 'indent', justified: true, hyphens: true, size: 12 }],
  ['two columns', { columns: 2, size: 10 }],
  [
    'two columns, indents, justified, words broken, heads and feet',
    {
      columns: 2,
      size: 10,
      paragraphs: 'indent',
      justified: true,
      hyphens: true,
      head: (page) => (page % 2 === 0 ? `A/69/PV.${5} 24/09/2014` : `24/09/2014 A/69/PV.5`),
      foot: (page) => `${page}/5 14-54800`,
    },
  ],
  ['three columns', { columns: 3, size: 8.5, paragraphs: 'indent' }],
  [
    'a manuscript with line numbers',
    { size: 13, leading: 30, paragraphs: 'indent', lineNumbers: 1, foot: (page) => `- ${page} -` },
  ],
  ['every fifth line numbered', { size: 12, lineNumbers: 5, head: () => 'Check against delivery' }],
];

describe.each(SPEECHES)('$folder', ({ paragraphs }) => {
  it.each(SETTINGS)('is read word for word: %s', async (_, setting) => {
    const document = await read(await typeset(paragraphs, setting));
    expect(paragraphsOf(document).join(' ').split(' ')).toEqual(paragraphs.join(' ').split(' '));
    expect(paragraphsOf(document)).toEqual(paragraphs);
  });
});

type Doc = InstanceType<typeof PDFDocument>;

const newDocument = (options: PDFKit.PDFDocumentOptions = {}): Doc =>
  new PDFDocument({ size: [612, 792], margin: 72, ...options });

const face = (name: string): string =>
  fileURLToPath(new URL(`../../../node_modules/@expo-google-fonts/${name}.ttf`, import.meta.url));

/** Draws lines under each other, each at the same place across. */
function drawLines(document: Doc, lines: readonly string[], left = 72, top = 72, leading = 16): void {
  for (const [index, line] of lines.entries()) document.text(line, left, top + index * leading, { lineBreak: false });
}

async function readDrawn(
  draw: (document: Doc) => void,
  options?: PDFKit.PDFDocumentOptions,
): Promise<ImportedDocument> {
  const document = newDocument(options);
  document.font('Times-Roman').fontSize(12);
  draw(document);
  return read(await finish(document));
}

const examplesOf = (document: ImportedDocument, kind: MendKind): readonly (readonly [string, string])[] =>
  document.mends.find((each) => each.kind === kind)?.examples.map((each) => [each.before, each.after] as const) ?? [];

const WORDS = 'the states that met here have agreed on what is to be done and by whom and until when';

/** Lines as long as a column, so that what is drawn with them is seen against running text. */
const body = (lines: number): readonly string[] =>
  Array.from({ length: lines }, (_, index) => `Line ${index + 1} of the text, in which ${WORDS}.`);

describe('what stands around the text', () => {
  const { paragraphs } = SPEECHES[0] ?? { paragraphs: [] };

  it('takes out heads, feet and numbers of pages, and says so', async () => {
    const document = await read(
      await typeset(paragraphs, {
        size: 14,
        head: (page) => (page % 2 === 0 ? `${page} General Assembly` : `General Assembly ${page}`),
        foot: (page) => `Page ${page} of 9`,
      }),
    );
    expect(paragraphsOf(document)).toEqual(paragraphs);
    const heads = document.mends.find((each) => each.kind === 'running-head');
    const numbers = document.mends.find((each) => each.kind === 'page-number');
    expect(heads?.count).toBe(numbers?.count);
    expect(heads?.examples[0]).toEqual({ before: 'General Assembly 1', after: '', line: 1 });
    expect(numbers?.examples[1]).toEqual({ before: 'Page 2 of 9', after: '', line: 2 });
  });

  it('takes out footnotes and the marks that point to them, and leaves other raised letters', async () => {
    const notes = new Map([
      [1, '1 See resolution 55/25.'],
      [3, '2 Ibid., paragraph 4, on what was agreed then and has not been done since, as the report says at length.'],
    ]);
    for (const columns of [1, 2]) {
      const document = await read(await typeset(paragraphs, { notes, columns, size: 10 }));
      expect(paragraphsOf(document)).toEqual(paragraphs);
      const examples = examplesOf(document, 'footnote');
      expect(examples).toContainEqual(['1 See resolution 55/25.', '']);
      expect(examples.some(([before, after]) => before === `${after}1`)).toBe(true);
    }
    const document = await readDrawn((drawn) => {
      drawn.text('On the 4', 72, 72, { lineBreak: false });
      const end = 72 + drawn.widthOfString('On the 4');
      drawn.fontSize(7).text('th', end, 71, { lineBreak: false });
      const after = end + drawn.widthOfString('th') + 3;
      drawn.fontSize(12).text('of May we met.', after, 72, { lineBreak: false });
    });
    expect(paragraphsOf(document)).toEqual(['On the 4th of May we met.']);
  });

  it('leaves out what the file marks as no text, and text that is turned', async () => {
    const document = await readDrawn((drawn) => {
      drawn.markContent('Artifact');
      drawn.text('Embargoed until delivery', 72, 400, { lineBreak: false });
      drawn.endMarkedContent();
      drawLines(drawn, body(3));
      drawn.rotate(90, { origin: [40, 400] }).text('Copyright of the archive', 40, 400, { lineBreak: false });
    });
    expect(paragraphsOf(document).join(' ')).toBe(body(3).join(' '));
    expect(examplesOf(document, 'running-head')).toEqual([['Embargoed until delivery', '']]);
  });
});

describe('line ends', () => {
  it('tells hyphens of compounds from those of broken words', async () => {
    const document = await readDrawn((drawn) =>
      drawLines(drawn, [
        `The self-made decision-makers met the anti-trafficking envoy, and ${WORDS.slice(0, 20)} trans-`,
        `portation was on the table. Among the partici- and so on, the non-`,
        `governmental and the inter-`,
        `national bodies, which the decision-`,
        `makers had invited in 1994-`,
        `1995, spoke of the Asia-`,
        `Pacific region and of trans-`,
        `portation.`,
      ]),
    );
    const text = paragraphsOf(document).join(' ');
    for (const word of [
      'transportation was',
      'non-governmental',
      'international',
      'decision-makers had',
      '1994-1995',
      'Asia-Pacific',
    ]) {
      expect(text).toContain(word);
    }
    expect(examplesOf(document, 'hyphenation')).toContainEqual(['inter- national', 'international']);
  });

  it('keeps every hyphen at a line end where a document breaks no words', async () => {
    const document = await readDrawn((drawn) =>
      drawLines(drawn, ['This was agreed in a spirit of co-', 'operation by all.', ...body(42)]),
    );
    expect(paragraphsOf(document)[0]).toContain('a spirit of co-operation by all.');
  });
});

describe('letters', () => {
  it('spells ligatures, and says so', async () => {
    const document = await readDrawn((drawn) => {
      drawn.font(face('carlito/400Regular/Carlito_400Regular'));
      drawLines(drawn, ['The \ufb01rst o\ufb03ce was \ufb02ooded.']);
    });
    expect(paragraphsOf(document)).toEqual(['The first office was flooded.']);
    expect(examplesOf(document, 'ligature')).toContainEqual(['\ufb01rst', 'first']);
  });

  it('closes words that are set wide, sees gaps as spaces, and joins pieces of a word', async () => {
    const document = await readDrawn((drawn) => {
      let left = 72;
      for (const letter of 'THE REPORT OF THE PANEL') {
        if (letter !== ' ') drawn.text(letter, left, 72, { lineBreak: false });
        left += letter === ' ' ? 8 : drawn.widthOfString(letter) + 5;
      }
      left = 72;
      for (const piece of ['We', ' ', 'wel', 'come', ' ', 'th', 'e', ' ', 'report', '.']) {
        if (piece !== ' ') drawn.text(piece, left, 120, { lineBreak: false });
        left += drawn.widthOfString(piece);
      }
    });
    expect(paragraphsOf(document)).toEqual(['THE REPORT OF THE PANEL', 'We welcome the report.']);
  });

  it('puts a large first letter before the word it begins', async () => {
    const document = await readDrawn((drawn) => {
      drawn.fontSize(42).text('T', 72, 66, { lineBreak: false });
      drawn.fontSize(12);
      drawLines(
        drawn,
        ['he people of this city have waited for a long time', 'for what we agree on today, and they'],
        100,
      );
      drawLines(drawn, ['will not wait for longer than that.'], 72, 104);
    });
    expect(paragraphsOf(document)).toEqual([
      'The people of this city have waited for a long time for what we agree on today, and they will not wait for longer than that.',
    ]);
  });

  it('reads Hebrew from right to left, with numbers as they are', async () => {
    const document = await readDrawn((drawn) => {
      drawn.font(face('arimo/400Regular/Arimo_400Regular'));
      // As a page shows it: the last letter first.
      const words = ['םולש', '1948', 'םכל'];
      let left = 72;
      for (const word of words) {
        for (const letter of word === '1948' ? [word] : word) {
          drawn.text(letter, left, 72, { lineBreak: false, features: [] });
          left += drawn.widthOfString(letter);
        }
        left += 5;
      }
    });
    expect(paragraphsOf(document)).toEqual(['לכם 1948 שלום']);
  });
});

describe('blocks', () => {
  it('tells headings, items and stressed words', async () => {
    const document = await readDrawn((drawn) => {
      drawn.font('Times-Bold').fontSize(20);
      drawLines(drawn, ['Remarks to the Council']);
      drawn.fontSize(12);
      drawLines(drawn, ['The first part'], 72, 110);
      drawn.font('Times-Roman');
      drawLines(drawn, body(3), 72, 130);
      drawLines(drawn, ['•', '•'], 80, 190);
      drawLines(drawn, ['prevention, for which', 'protection.'], 95, 190);
      drawn.text('This is ', 72, 240, { lineBreak: false });
      drawn.font('Times-Italic').text('not', 72 + drawn.widthOfString('This is '), 240, { lineBreak: false });
      drawn.font('Times-Roman').text('all.', 72 + drawn.widthOfString('This is not '), 240, { lineBreak: false });
    });
    expect(document.blocks.map((each) => each.type)).toEqual([
      'heading',
      'heading',
      'paragraph',
      'item',
      'item',
      'paragraph',
    ]);
    expect(document.blocks[0]?.level).toBe(1);
    expect(document.blocks[1]?.level).toBe(2);
    expect(document.blocks[3]).toMatchObject({ marker: '•', rich: [{ text: 'prevention, for which' }], from: 1 });
    expect(document.blocks[5]?.rich).toEqual([
      { type: 'text', text: 'This is ' },
      { type: 'text', text: 'not', emphasis: true },
      { type: 'text', text: ' all.' },
    ]);
  });

  it('keeps the cells of a row on one line', async () => {
    const rows = [
      ['Country', 'Sum', 'Year'],
      ['Norway', '12 million', '2019'],
      ['Kenya', '4 million', '2020'],
      ['Peru', '3 million', '2020'],
      ['Japan', '30 million', '2021'],
      ['Chad', '1 million', '2021'],
    ];
    const document = await readDrawn((drawn) => {
      for (const [index, cells] of rows.entries()) {
        for (const [column, cell] of cells.entries())
          drawn.text(cell, 72 + column * 150, 100 + index * 16, { lineBreak: false });
      }
    });
    expect(paragraphsOf(document)).toEqual(rows.map((cells) => cells.join(' ')));
  });

  it('gives what the file says of itself', async () => {
    const created = new Date(Date.UTC(2014, 8, 24, 12));
    const info = {
      Title: 'Statement on  peace',
      Author: 'Ann Other',
      Subject: 'General debate',
      CreationDate: created,
    };
    const { facts } = await readDrawn((drawn) => drawLines(drawn, ['We met.']), { info, lang: 'en-GB' });
    expect(facts).toEqual({
      title: 'Statement on peace',
      author: 'Ann Other',
      subject: 'General debate',
      created: '2014-09-24',
      language: 'en-GB',
    });
  });
});
