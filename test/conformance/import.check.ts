import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readTranscript } from '../../src/1-read/transcript.ts';
import { readDocument } from '../../src/import/read/read-document.ts';
import { writeTranscript } from '../../src/import/write/transcript.ts';
import type { ImportedDocument } from '../../src/ir/imported.ts';
import { toPlain } from '../../src/ir/rich-text.ts';
import { runTool } from '../support/run-tool.ts';

/** What other writers than ours make of a paragraph: marks of a list, a quotation, a heading, emphasis. */
const MORE = `
## The way ahead

As the Charter says:

> We the peoples of the United Nations are determined to save succeeding generations from the scourge of war, which
> twice in our lifetime has brought untold sorrow to mankind.

We *must* act, in **three** ways:

- water that is clean, well-managed and safe;
- food for all; and
- peace.

In two steps:

1.  first, to agree on the text;
2.  then, to act on it.
`;

/** The body of a speech that ships, as Markdown; facts would become a title block in some formats and not in others. */
const bodyOf = (speech: string): string =>
  readFileSync(join('data', speech, 'transcript.md'), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '') + MORE;

const wordsIn = (text: string): readonly string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];

const wordsOf = ({ blocks }: ImportedDocument): readonly string[] =>
  blocks.flatMap((block) => wordsIn(toPlain(block.rich)));

async function read(path: string): Promise<ImportedDocument> {
  const { output, diagnostics } = await readDocument({ name: path, bytes: readFileSync(path) });
  if (output === undefined) throw new Error(`${path}: ${diagnostics.map((each) => each.message).join('; ')}`);
  return output;
}

/** How each file is made: by pandoc from Markdown, or by LibreOffice from pandoc's Word document or text. */
const FILES = [
  ['pandoc.docx', 'docx'],
  ['pandoc.html', 'html'],
  ['pandoc.txt', 'text'],
  ['pandoc-unwrapped.txt', 'text'],
  ['pandoc-gfm.md', 'markdown'],
  ['pandoc-strict.md', 'markdown'],
  ['office/pandoc.docx', 'docx'],
  ['office/pandoc.html', 'html'],
  ['office/pandoc.txt', 'text'],
  ['office/pandoc.pdf', 'pdf'],
] as const;

describe.each(['lagon-unga-2008', 'yellen-g20-2022'])('the words of %s', (speech) => {
  const folder = join(inject('folder'), 'import', speech);
  const source = join(folder, 'source.md');

  beforeAll(() => {
    mkdirSync(join(folder, 'office'), { recursive: true });
    writeFileSync(source, bodyOf(speech));
    const pandoc = (name: string, ...args: readonly string[]): void => {
      runTool('pandoc', [source, '--from', 'markdown', ...args, '--output', join(folder, name)]);
    };
    pandoc('pandoc.docx');
    pandoc('pandoc.html', '--standalone', '--metadata', 'pagetitle=Speech');
    pandoc('pandoc.txt', '--to', 'plain', '--columns', '72');
    pandoc('pandoc-unwrapped.txt', '--to', 'plain', '--wrap', 'none');
    pandoc('pandoc-gfm.md', '--to', 'gfm', '--columns', '60');
    pandoc('pandoc-strict.md', '--to', 'markdown_strict', '--wrap', 'none');
    const profile = pathToFileURL(join(inject('folder'), 'profile-import')).href;
    for (const [to, filter] of [
      ['docx', 'docx'],
      ['html', 'html'],
      ['txt', 'txt:Text (encoded):UTF8'],
      ['pdf', 'pdf'],
    ] as const) {
      const out = join(folder, 'office');
      const given = join(folder, 'pandoc.docx');
      runTool('soffice', [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        out,
        given,
      ]);
      expect(readFileSync(join(out, `pandoc.${to}`)).length).toBeGreaterThan(0);
    }
  });

  it.each(FILES)('are the same in %s', async (name, format) => {
    const expected = wordsOf(await read(source));
    expect(expected.length).toBeGreaterThan(1200);
    const document = await read(join(folder, name));
    expect(document.format).toBe(format);
    expect(wordsOf(document)).toEqual(expected);
  });

  it.each(FILES)('are the same in the transcript of %s', async (name) => {
    const document = await read(join(folder, name));
    const text = writeTranscript(document, { facts: {}, body: document.blocks, leftOut: [] });
    const { output } = readTranscript({ name: 'transcript.md', text });
    const said = document.blocks.filter((each) => each.type !== 'heading');
    const spoken = said.flatMap((each) => [
      ...(/[\p{L}\p{N}]/u.test(each.marker ?? '') ? wordsIn(each.marker ?? '') : []),
      ...wordsIn(toPlain(each.rich)),
    ]);
    expect(output?.paragraphs.flatMap((each) => wordsIn(each.text))).toEqual(spoken);
  });

  it.each(FILES.filter(([, format]) => format !== 'pdf'))('stand in the same paragraphs in %s', async (name) => {
    const shape = ({ blocks }: ImportedDocument) =>
      blocks
        .filter((each) => each.type !== 'heading')
        .map((each) =>
          toPlain(each.rich)
            .slice(0, 24)
            .replace(/[^\p{L}\p{N}]+/gu, ' '),
        );
    expect(shape(await read(join(folder, name)))).toEqual(
      expect.arrayContaining(shape(await read(source)).slice(0, 20)),
    );
  });
});
