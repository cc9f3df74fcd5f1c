import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readEverydayYaml } from '../../src/1-read/everyday-yaml.ts';
import { readAnyYaml } from '../../src/1-read/yaml.ts';
import { sourceOf } from '../support/spans.ts';

const everyday = (text: string) => readEverydayYaml(sourceOf(text), 0, text.length);
const any = (text: string) => readAnyYaml(sourceOf(text), 0, text);

const SHIPPED = ['data', 'templates']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  )
  .filter((file) => file.endsWith('.yaml'));

describe('readEverydayYaml', () => {
  it.each(SHIPPED)('reads %s as the library does, places included', (file) => {
    const text = readFileSync(file, 'utf8').replaceAll('\r', '');
    const node = everyday(text);
    expect(node).toBeDefined();
    expect(node).toEqual(any(text).output);
  });

  it('reads what programs write as the library does, or leaves it to the library', () => {
    const words = fc.oneof(
      fc.constantFrom(
        '',
        'true',
        '46',
        '0x1F',
        '1e5',
        '-1',
        '- a',
        'a: b',
        'a #b',
        '#a',
        "it's",
        '"q"',
        'a\nb',
        'a\n\n b',
        '~',
        'null',
        '[x]',
        'x,y',
        'a:',
        ': a',
      ),
      fc.string({ maxLength: 12 }),
    );
    const value = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 3 }, words, fc.integer(), fc.boolean(), tie('list'), tie('map')),
      list: fc.array(tie('node'), { maxLength: 4 }),
      map: fc.dictionary(fc.constantFrom('a', 'b_c', 'd-e', 'quotes', 'x y'), tie('node'), { maxKeys: 4 }),
    })).map;
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 'BLOCK_FOLDED', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'), (data, style) => {
        const text = stringify(data, { ...(style ? { defaultStringType: style as 'PLAIN' } : {}), lineWidth: 20 });
        const node = everyday(text);
        if (node !== undefined) expect(node).toEqual(any(text).output);
      }),
      { numRuns: 500 },
    );
  });

  it('reads references as the library does', () => {
    const text = 'a: &x\n  b: 1\nc: *x\nd:\n  - &y\n    e: 2\n  - *y\n';
    expect(everyday(text)).toEqual(any(text).output);
    expect(everyday('a: &x\n  b: &y\n    c: 1\n  d: *y\n')).toBeUndefined();
    expect(everyday('a: *x\n')).toBeUndefined();
  });

  it('never reads what the library refuses, nor otherwise', () => {
    const piece = fc.constantFrom(
      'a',
      'b: ',
      'c:',
      ':',
      '\n',
      '\n  ',
      '\n    ',
      '- ',
      '-',
      ' ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '"',
      "'",
      '>-',
      '|',
      '#',
      ' #',
      '1',
      '\n\n',
      '&x',
      '*x',
      '*',
      '?',
      '~',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = `a: ${pieces.join('')}`;
        const node = everyday(text);
        if (node !== undefined) expect(node).toEqual(any(text).output);
      }),
      { numRuns: 3000 },
    );
  });
});
