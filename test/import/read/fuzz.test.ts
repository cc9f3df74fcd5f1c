import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/import/read/read-document.ts';
import { docx, paragraph } from './reading.ts';

/** Whatever comes: a document with words, or one message or more. */
async function check(bytes: Uint8Array, name: string): Promise<void> {
  const { output, diagnostics } = await readDocument({ name, bytes });
  if (output === undefined) expect(diagnostics.some((each) => each.severity === 'error')).toBe(true);
  else expect(output.blocks.length).toBeGreaterThan(0);
}

const SPEECH = readFileSync('data/lagon-unga-2008/transcript.md');
const WORD = docx(paragraph('Good ', ['morning', '<w:b/>'], '.') + paragraph('We must act.'));
const PAGE = new TextEncoder().encode(
  '<!DOCTYPE html><html><head><meta charset="utf-8"><title>T</title></head><body><nav><a href="/">Home</a></nav><main><h1>T</h1><p>Good <b>morning</b>.<br>We act.</p><ul><li>a<li>b</ul></main></body></html>',
);
const NAMES = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', '', '-');

describe('readDocument', () => {
  it('throws for no bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), NAMES, async (bytes, name) => check(bytes, name)),
      { numRuns: 500 },
    );
  });

  it('throws for no text', async () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '</p>',
      '<p>',
      '<b>',
      '<table>',
      '<td>',
      '<svg>',
      '<li>',
      '&',
      '#',
      '*',
      '>',
      '-',
      '\n',
      '\n\n',
      '---\n',
      'a: b\n',
      '<!--',
      '-->',
      '```\n',
      '|',
      '1. ',
      '[^1]: ',
      'word',
      ' ',
      '\f',
      '\u00ad',
      'f ',
      '{\\',
      'PK',
      '%',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), NAMES, async (parts, name) =>
        check(new TextEncoder().encode(parts.join('')), name),
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['Markdown', SPEECH, 'a.md'],
    ['a Word document', WORD, 'a.docx'],
    ['a page', PAGE, 'a.html'],
  ])('throws for no damage to %s', async (_, bytes, name) => {
    const change = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), fc.nat({ max: bytes.length }), async (changes, length) => {
        const damaged = new Uint8Array(bytes);
        for (const [at, value] of changes) damaged[at] = value;
        await check(damaged, name);
        await check(damaged.subarray(0, length), name);
      }),
      { numRuns: 150 },
    );
  });
});
