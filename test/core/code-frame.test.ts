import { describe, expect, it } from 'vitest';
import { renderDiagnostic } from '../../src/core/code-frame.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { sourceOf } from '../support/spans.ts';

function at(text: string, words: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(words);
  const span = { source: sourceOf(text, 'a/speech.yaml'), start, end: start + words.length };
  return { code: 'some-code', severity: 'error', message: 'it is wrong', hints: [], related: [], span, ...more };
}

const lines = (diagnostic: Diagnostic, width?: number) => renderDiagnostic(diagnostic, undefined, width).split('\n');

/** The words above the carets, by column. */
function underlined(rendered: readonly string[]): string | undefined {
  const row = rendered.findIndex((line) => /\^/.test(line));
  const from = rendered[row]?.indexOf('^') ?? 0;
  return rendered[row - 1]?.slice(from, (rendered[row]?.lastIndexOf('^') ?? 0) + 1);
}

describe('renderDiagnostic', () => {
  it('shows place, message, code, the line before, carets, related places and hints', () => {
    const text = 'one: 1\ntwo: wrong\n';
    const related = [{ message: 'compare', span: { source: sourceOf('first\nsecond', 't.md'), start: 6, end: 12 } }];
    expect(lines(at(text, 'wrong', { related, hints: ['Mend it.'] }))).toEqual([
      'a/speech.yaml:2:6 error: it is wrong [some-code]',
      '  1 │ one: 1',
      '  2 │ two: wrong',
      '    │      ^^^^^',
      '  t.md:2:1 compare',
      '  1 │ first',
      '  2 │ second',
      '    │ ^^^^^^',
      '  hint: Mend it.',
    ]);
  });

  it('does without a place', () => {
    const { span: _span, ...rest } = at('x', 'x');
    expect(lines(rest)).toEqual(['error: it is wrong [some-code]']);
  });

  it('puts a caret where something is missing, at the end of a file too', () => {
    const source = sourceOf('abc');
    expect(lines({ ...at('abc', 'abc'), span: { source, start: 3, end: 3 } }).at(-1)).toBe('    │    ^');
  });

  it('clips a long line around the words', () => {
    const rendered = lines(at(`${'x'.repeat(5000)} wrong ${'y'.repeat(5000)}`, 'wrong'), 60);
    expect(underlined(rendered)).toBe('wrong');
    for (const line of rendered.slice(1)) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('clips words that are longer than a line, and passages longer than a few', () => {
    const rendered = lines(at('w'.repeat(500), 'w'.repeat(500)), 60);
    for (const line of rendered.slice(1)) expect(line.length).toBeLessThanOrEqual(60);
    expect(lines(at('a\n'.repeat(50), 'a\n'.repeat(50))).length).toBeLessThan(10);
  });

  it('counts the columns of wide characters, accents and tabs', () => {
    expect(lines(at('日本: wrong', 'wrong')).at(-1)).toBe(`    │ ${' '.repeat(6)}^^^^^`);
    expect(lines(at('e\u0301a: wrong', 'wrong')).at(-1)).toBe(`    │ ${' '.repeat(4)}^^^^^`);
    expect(lines(at('a\twrong', 'wrong')).at(-1)).toBe(`    │ ${' '.repeat(3)}^^^^^`);
  });

  it('lets no file steer the terminal', () => {
    const text = 'a: \u001b[2Jx\u202e';
    const rendered = renderDiagnostic(at(text, 'x', { message: 'found \u001b[31m' }));
    for (const character of ['\u001b', '\u202e']) expect(rendered).not.toContain(character);
  });

  it('treats line ends of Windows as ends', () => {
    expect(lines(at('one: 1\r\ntwo: wrong\r\n', 'wrong')).join('\n')).not.toContain('\r');
  });

  it('hands each stretch to the painter', () => {
    const painted = renderDiagnostic(at('x', 'x', { severity: 'warning' }), (color, text) => `<${color}>${text}</>`);
    expect(painted).toContain('<yellow>warning:</>');
    expect(painted).toContain('<yellow>^</>');
  });
});
