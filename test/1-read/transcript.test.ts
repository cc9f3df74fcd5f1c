import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/1-read/transcript.ts';
import { outline, sourceOf, wordsAt } from '../support/spans.ts';

const read = (text: string) => readTranscript(sourceOf(text, 'transcript.md'));

describe('readTranscript', () => {
  it('reads facts and numbers paragraphs from 1', () => {
    const { output, diagnostics } = read('---\ntitle: T\ndate: 2008-06-03\n---\n\nOne. Two.\n\nThree\nfour.\n');
    expect(diagnostics).toEqual([]);
    expect(output?.facts).toEqual({ title: 'T', date: '2008-06-03' });
    expect(output?.paragraphs.map(({ number, text }) => [number, text])).toEqual([
      [1, 'One. Two.'],
      [2, 'Three four.'],
    ]);
    expect(output?.paragraphs[0]?.sentences).toHaveLength(2);
  });

  it('keeps the place of a paragraph in the file', () => {
    const { output } = read('---\na: 1\n---\n\n  *One*\ntwo  \n\nthree');
    expect(output?.paragraphs.map(({ at }) => wordsAt(at))).toEqual(['*One*\ntwo', 'three']);
  });

  it('needs no facts, and takes a rule further down for none', () => {
    expect(read('One.\n\n---\n\nTwo.').output?.paragraphs).toHaveLength(2);
  });

  it('leaves headings out with a warning, rules and comments silently', () => {
    const { output, diagnostics } = read('# Remarks\n\nOne.\n\n***\n\n<!-- unclear -->\n\nTwo.');
    expect(output?.paragraphs.map(({ text }) => text)).toEqual(['One.', 'Two.']);
    expect(outline(diagnostics)).toEqual([['transcript-left-out', '# Remarks']]);
    expect(diagnostics[0]?.severity).toBe('warning');
  });

  it('reads a page break as a space, and says so', () => {
    const { output, diagnostics } = read('One\ftwo.\n\nThree.');
    expect(output?.paragraphs[0]?.text).toBe('One two.');
    expect(outline(diagnostics)).toEqual([['transcript-control-character', '\f']]);
  });

  it.each([
    ['facts that never end', '---\ntitle: T\n\nOne.', 'transcript-unclosed'],
    ['a text without a paragraph', '---\ntitle: T\n---\n\n# Head\n', 'transcript-empty'],
    ['an empty file', '', 'transcript-empty'],
    ['facts that are no YAML', '---\na: b: c\n---\n\nOne.', 'yaml-syntax'],
  ])('reports %s', (_name, text, code) => {
    const { output, diagnostics } = read(text);
    expect(output).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toContain(code);
  });
});
