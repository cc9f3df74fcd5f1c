import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/1-read/transcript.ts';
import { writeTranscript } from '../../../src/import/write/transcript.ts';
import type { ImportedBlock, ImportedDocument } from '../../../src/ir/imported.ts';
import { plain, type RichText } from '../../../src/ir/rich-text.ts';

const DOCUMENT: ImportedDocument = { format: 'text', facts: {}, blocks: [], mends: [] };
const paragraph = (text: string | RichText): ImportedBlock => ({
  type: 'paragraph',
  rich: typeof text === 'string' ? plain(text) : text,
});

const write = (
  body: readonly ImportedBlock[],
  leftOut: Parameters<typeof writeTranscript>[1]['leftOut'] = [],
): string => writeTranscript(DOCUMENT, { facts: { title: 'T' }, body, leftOut });

const read = (text: string) => readTranscript({ name: 'transcript.md', text });
const wordsOf = (text: string): readonly string[] => (read(text).output?.paragraphs ?? []).map((each) => each.text);

/** White space is folded, and characters without shape are no words. */
const normal = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, ' ')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const MARKED = fc
  .array(
    fc.constantFrom(
      ...[
        'word',
        'I',
        ' ',
        '  ',
        '*',
        '**',
        '_',
        '__',
        '\\',
        '#',
        '## ',
        '-',
        '- ',
        '---',
        '+ ',
        '1. ',
        '2) ',
        '> ',
        '=',
        '===',
      ],
      ...[
        '<!--',
        '-->',
        '--',
        '<b>',
        '&amp;',
        '&',
        '&#42;',
        '[a](b)',
        '[',
        '](',
        '!',
        '`',
        '~~~',
        '|',
        '\n',
        '. ',
        '”',
        '“',
        '¶',
        'é',
      ],
    ),
    { maxLength: 16 },
  )
  .map((pieces) => pieces.join(''));
const TEXT = fc.oneof(
  MARKED,
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('a transcript as it is written', () => {
  it.each([
    ['# no heading'],
    ['- no item'],
    ['1. First of all'],
    ['2) Second'],
    ['> no quotation'],
    ['*** no rule'],
    ['---'],
    ['==='],
    ['<!-- no comment -->'],
    ['a * b * c and _d_ and snake_case and \\* and \\n'],
    ['AT&amp;T, AT&T'],
    ['[label](address)'],
    ["costs $3/1/2/ million, ''so'' he said"],
  ])('reads %s as it was', (text) => {
    expect(wordsOf(write([paragraph(text)]))).toEqual([normal(text)]);
  });

  it('gives the words of any text back', () => {
    fc.assert(
      fc.property(fc.array(TEXT, { minLength: 1, maxLength: 4 }), (texts) => {
        const written = write(texts.map((text) => paragraph(text)));
        expect(wordsOf(written).map(normal)).toEqual(texts.map(normal).filter((text) => text !== ''));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the words back whatever is stressed', () => {
    const run = fc.record({ text: TEXT, emphasis: fc.boolean() });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs) => {
        const rich = runs.map(({ text, emphasis }) => ({
          type: 'text' as const,
          text,
          ...(emphasis ? { emphasis } : {}),
        }));
        const text = normal(runs.map((each) => each.text).join(''));
        expect(wordsOf(write([paragraph(rich)])).map(normal)).toEqual(text === '' ? [] : [text]);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives emphasis of words back', () => {
    const word = fc.constantFrom('must', 'act', 'now', 'un', 'U.S', 'l’eau');
    const gap = fc.constantFrom(' ', '', ', ', '. ', ' — ', ' (', ') ', '“', '” ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 6 }), (pairs) => {
        const rich: RichText = pairs.flatMap(([text, between]) => [
          { type: 'text', text, emphasis: true } as const,
          ...(between === '' ? [] : [{ type: 'text', text: between } as const]),
        ]);
        const stressed = (read(write([paragraph(rich)])).output?.paragraphs[0]?.rich ?? [])
          .filter((each) => each.type === 'text' && each.emphasis === true)
          .map((each) => (each.type === 'text' ? each.text : ''));
        expect(stressed.join('')).toBe(pairs.map(([text]) => text).join(''));
      }),
    );
  });

  it('keeps bullets out of the words, and numbers in them', () => {
    const items: ImportedBlock[] = [
      { type: 'item', marker: '•', rich: plain('- water') },
      { type: 'item', marker: '2)', rich: plain('food') },
      { type: 'quote', rich: plain('> peace') },
    ];
    expect(wordsOf(write(items))).toEqual(['- water', '2) food', '> peace']);
  });

  it('writes what is no part of the speech as comments in its place', () => {
    const text = write(
      [paragraph('One.'), { type: 'heading', level: 2, rich: plain('A --> heading') }, paragraph('Two.')],
      [
        { block: paragraph('Before -- all <!-- this --!> -'), before: 0 },
        { block: paragraph('After all'), before: 3 },
      ],
    );
    expect(wordsOf(text)).toEqual(['One.', 'Two.']);
    expect(read(text).diagnostics).toEqual([]);
    const order = ['Before -- all', 'One.', 'A --\\> heading', 'Two.', 'After all'].map((each) => text.indexOf(each));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order).not.toContain(-1);
  });

  it('never lets a comment end within its words', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const written = write([paragraph('Said.')], [{ block: paragraph(text), before: 0 }]);
        expect(wordsOf(written)).toEqual(['Said.']);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives facts back as texts', () => {
    const facts = { title: 'A: “b” # c', status: 'yes', date: '2008-06-03', place: '- 10', actor: ' x\n---\ny ' };
    const text = writeTranscript(DOCUMENT, { facts, body: [paragraph('Said.')], leftOut: [] });
    expect({ ...read(text).output?.facts }).toEqual({ ...facts, actor: 'x --- y' });
  });
});
