import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/import/read/pdf.ts';
import type { ImportedDocument } from '../../../src/ir/imported.ts';
import { toPlain } from '../../../src/ir/rich-text.ts';
import { type Setting, typeset } from './typeset-pdf.ts';

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
