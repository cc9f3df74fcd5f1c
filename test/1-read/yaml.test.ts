import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainValue } from '../../src/1-read/plain-value.ts';
import { readYaml, type YamlNode } from '../../src/1-read/yaml.ts';
import { outline, sourceOf, wordsAt } from '../support/spans.ts';

const read = (text: string) => readYaml(sourceOf(text));
const codes = (text: string) => read(text).diagnostics.map((each) => each.code);

function field(node: YamlNode | undefined, ...path: readonly string[]): YamlNode | undefined {
  return path.reduce<YamlNode | undefined>(
    (at, key) =>
      at?.type === 'map' ? at.entries.get(key)?.value : at?.type === 'list' ? at.items[Number(key)] : undefined,
    node,
  );
}

describe('readYaml', () => {
  it('keeps the place of every value', () => {
    const { output } = read("a: one\nb:\n  - 'two'\n  - c: 3\n");
    expect(wordsAt(field(output, 'a')?.span)).toBe('one');
    expect(wordsAt(field(output, 'b', '0')?.span)).toBe("'two'");
    expect(wordsAt(field(output, 'b', '1')?.span)).toBe('c: 3');
    expect(wordsAt(field(output, 'b', '1', 'c')?.span)).toBe('3');
  });

  it('begins a block scalar at its words', () => {
    const { output } = read('a: >-\n  one\n  two\nb: 1\n');
    expect(wordsAt(field(output, 'a')?.span)).toBe('one\n  two');
  });

  it('reads part of a source with places in the whole', () => {
    const source = sourceOf('---\na: one\n---\ntext');
    const { output } = readYaml(source, 3, 11);
    expect(wordsAt(field(output, 'a')?.span)).toBe('one');
  });

  it('reads an empty file as an empty group', () => {
    expect(toPlainValue(read('').output as YamlNode)).toEqual({});
    expect(toPlainValue(read('# nothing\n').output as YamlNode)).toEqual({});
  });

  it('keeps a number as it is written', () => {
    const node = field(read('a: 000000').output, 'a');
    expect(node).toMatchObject({ value: 0, written: '000000' });
  });

  it('reads words that older YAML takes for booleans as words', () => {
    expect(toPlainValue(read('a: yes\nb: no\nc: on').output as YamlNode)).toEqual({ a: 'yes', b: 'no', c: 'on' });
  });

  it('reports syntax errors on different lines together, each at its place', () => {
    const { output, diagnostics } = read('a: x: y\nb: @z\nc: 1\n');
    expect(output).toBeUndefined();
    expect(diagnostics.map((each) => [each.code, each.span?.start])).toEqual([
      ['yaml-syntax', 3],
      ['yaml-syntax', 11],
    ]);
  });

  it.each([
    ['a tab as indent', 'a:\n\tb: 1', 'Indent with spaces.'],
    ['an apostrophe in single quotes', "a: 'it's'", 'twice'],
    ['a second colon', 'a: Note: this', 'quotation marks'],
  ])('offers a way out of %s', (_name, text, hint) => {
    expect(read(text).diagnostics[0]?.hints.join(' ')).toContain(hint);
  });

  it('shows both places of a key that stands twice', () => {
    const [diagnostic] = read('a: 1\nb: 2\na: 3').diagnostics;
    expect(diagnostic?.code).toBe('yaml-duplicate-key');
    expect(diagnostic?.span?.start).toBe(10);
    expect(diagnostic?.related[0]?.span.start).toBe(0);
  });

  it.each([
    ['a tag', 'a: !!js/function x'],
    ['binary data', 'a: !!binary aGk='],
    ['a key that is a list', '? [a]\n: 1'],
    ['a key into the prototype', '__proto__: { polluted: true }'],
    ['a constructor', 'constructor: 1'],
    ['a second document', 'a: 1\n---\nb: 2'],
    ['a reference to nothing', 'a: *b'],
    ['a reference to itself', 'a: &a\n  b: *a'],
  ])('refuses %s', (_name, text) => {
    const { output, diagnostics } = read(text);
    expect(output).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toContain('yaml-refused');
  });

  it('allows a text to be tagged as text', () => {
    expect(toPlainValue(read('a: !!str 46').output as YamlNode)).toEqual({ a: '46' });
  });

  it('resolves references', () => {
    expect(toPlainValue(read('a: &x [1, 2]\nb: *x').output as YamlNode)).toEqual({ a: [1, 2], b: [1, 2] });
  });

  it('refuses references that grow without end', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i += 1) lines.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(10)}]`);
    expect(codes(lines.join('\n'))).toEqual(['yaml-refused']);
  });

  it.each([
    ['lists', '['.repeat(5000)],
    ['blocks', `${'- '.repeat(5000)}x`],
    ['groups', '{a: '.repeat(2000)],
    ['references', Array.from({ length: 200 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1}`}]`).join('\n')],
  ])('refuses %s nested without end', (_name, text) => {
    expect(codes(text)).toContain('yaml-refused');
  });

  it('refuses characters that cannot be printed, as themselves and as escapes', () => {
    expect(outline(read('a: x\u0007y').diagnostics)).toEqual([['control-character', '\u0007']]);
    expect(outline(read('a: "x\\u0000y"').diagnostics)).toEqual([['control-character', '"x\\u0000y"']]);
    expect(codes('a: "x\\uD800y"')).toEqual(['control-character']);
  });

  it('ends with values or with messages, whatever it is given', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&x ',
      '*x',
      '!t ',
      '#',
      '|',
      '>',
      '?',
      '\t',
      '%',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { output, diagnostics } = read(pieces.join(''));
        expect((output === undefined) === diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
