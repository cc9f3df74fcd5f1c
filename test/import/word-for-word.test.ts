import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/1-read/transcript.ts';
import { writeTranscript } from '../../src/import/write/transcript.ts';
import type { ImportedDocument } from '../../src/ir/imported.ts';
import { lettersOf, read, textOf } from './read/reading.ts';

/** Speeches as they came: front matter, wrapped lines, broken words, torn paragraphs, bold titles. */
const FOLDER = 'test/import/frame/speeches';
const files = readdirSync(FOLDER).filter((each) => each.endsWith('.txt'));

const FRONT = /^\ufeff?---\n[\s\S]*?---\n/;

/** What the source has, as words: front matter and marks are none, and no-break spaces are spaces. */
const sourceWords = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replace(FRONT, '')
    .replace(/^#+\s|^#+$|^---$|\*\*|`|\\(?=\$)|[\u2060]/gm, '')
    .replace(/\*(\S[^*]*)\*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** Puts the mends of words back to what stood there, as they are listed, so that what is left is the source. */
function unmend(text: string, { mends }: ImportedDocument): string {
  const changes = mends
    .filter(({ kind }) => kind === 'ligature' || kind === 'hyphenation')
    .flatMap(({ examples }) => examples);
  return changes.reduce((all, { before, after }) => all.replace(after, before), text);
}

describe.each(files)('%s', (file) => {
  const bytes = readFileSync(`${FOLDER}/${file}`);
  const source = sourceWords(bytes.toString('utf8'));

  it('is read word for word, but for the mends that are listed', async () => {
    const document = await read(bytes, file);
    const text = document.blocks.map(textOf).join(' ').replace(/\s+/g, ' ');
    expect(unmend(text, document)).toBe(source);
  });

  it('loses no letter on the way to its transcript', async () => {
    const document = await read(bytes, file);
    const text = writeTranscript(document, { facts: document.facts, body: document.blocks, leftOut: [] });
    expect(lettersOf(text.replace(FRONT, ''))).toBe(lettersOf(source));
    const { output, diagnostics } = readTranscript({ name: 'transcript.md', text });
    expect(diagnostics).toEqual([]);
    const spoken = document.blocks.filter((each) => each.type !== 'heading').map(textOf);
    expect(output?.paragraphs.map((each) => each.text)).toEqual(spoken);
  });

  it('has paragraphs that begin and end as paragraphs do', async () => {
    const { blocks } = await read(bytes, file);
    const prose = blocks
      .filter((each) => each.type === 'paragraph')
      .map(textOf)
      .filter((each) => each.length > 60);
    expect(prose.length).toBeGreaterThan(1);
    const odd = prose.filter((each) => !/^["“'‘]?[\p{Lu}\d]/u.test(each) || !/[.!?:;]["”'’]{0,2}$|; and$/.test(each));
    // Excerpts break off once; one speech lists what it speaks of in small letters, and lacks a full stop.
    expect(odd.length).toBeLessThanOrEqual(file.includes('cardin') ? 8 : 1);
  });
});
