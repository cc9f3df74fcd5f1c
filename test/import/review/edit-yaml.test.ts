import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import type { Path } from '../../../src/1-read/yaml-node.ts';
import { editYaml } from '../../../src/import/review/edit-yaml.ts';
import type { Edit } from '../../../src/import/review/edits.ts';

const FILE = `# head
speech:
  title: "Wells"   # the title

# --- what is asked
asks:
  # about the headline
  headline: >-
    Two are
    asked

  items:
    # the first
    - to: 'Donors'
      action: Pay   # in full
      quotes: [ "pay",  'in full' ]
      draft: { rule: a.b, confidence: 0.9 }
      # belongs to the first

    # the second
    -   draft:
          rule: a.b
          confidence: 0.5
        to: States
        quotes:
          - >-
            act
            now
          # no more
figures: [{ value: 1, unit: "x", quotes: [a] }, { value: 2, unit: y, draft: { rule: f, confidence: 1 }, quotes: [b] }]

glossary:
- term: A
  expansion: B
- term: C
  expansion: D

# the end
`;

const edit = (...edits: readonly Edit[]): string | undefined => editYaml(FILE, edits);
const remove = (...path: Path): Edit => ({ type: 'remove', path });
/** What is gone and what is new, line by line. */
const differ = (after: string | undefined, before = FILE): readonly string[] => {
  const [a, b] = [before.split('\n'), (after ?? '').split('\n')];
  let [start, end] = [0, 0];
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [
    ...a.slice(start, a.length - end).map((line) => `-${line}`),
    ...b.slice(start, b.length - end).map((line) => `+${line}`),
  ];
};

// The machine may have other things to do.
vi.setConfig({ testTimeout: 60_000 });

describe('editYaml', () => {
  it('takes a field away with its line', () => {
    expect(differ(edit(remove('asks', 'items', 0, 'draft')))).toEqual(['-      draft: { rule: a.b, confidence: 0.9 }']);
    expect(differ(edit(remove('asks', 'items', 0, 'action')))).toEqual(['-      action: Pay   # in full']);
  });

  it('takes away the field beside the hyphen, and leaves the hyphen', () => {
    expect(differ(edit(remove('asks', 'items', 1, 'draft')))).toEqual([
      '-    -   draft:',
      '-          rule: a.b',
      '-          confidence: 0.5',
      '-        to: States',
      '+    -   to: States',
    ]);
    const commented = 'a:\n  - draft: { rule: r }\n    # why\n    b: 1\n';
    expect(editYaml(commented, [remove('a', 0, 'draft')])).toBe('a:\n  - \n    # why\n    b: 1\n');
  });

  it('takes an item with the comments inside of it', () => {
    expect(differ(edit(remove('asks', 'items', 0)))).toEqual([
      "-    - to: 'Donors'",
      '-      action: Pay   # in full',
      `-      quotes: [ "pay",  'in full' ]`,
      '-      draft: { rule: a.b, confidence: 0.9 }',
      '-      # belongs to the first',
    ]);
    expect(differ(edit(remove('glossary', 0)))).toEqual(['-- term: A', '-  expansion: B']);
    expect(differ(edit(remove('asks', 'items', 1)))).toHaveLength(9);
  });

  it('changes what is in brackets', () => {
    expect(edit(remove('figures', 0))).toContain('figures: [{ value: 2, unit: y, draft:');
    expect(edit(remove('figures', 1))).toContain('figures: [{ value: 1, unit: "x", quotes: [a] }]\n');
    expect(edit(remove('figures', 1, 'draft'))).toContain('{ value: 2, unit: y, quotes: [b] }]\n');
    expect(edit({ type: 'set', path: ['figures', 0, 'unit'], value: 'a, b' })).toContain(`unit: 'a, b', quotes: [a] }`);
    expect(edit({ type: 'set', path: ['figures', 0, 'hedge'], value: 'some' })).toContain(`quotes: [a], hedge: some }`);
    expect(edit({ type: 'insert', path: ['figures', 2], value: { value: 3 } })).toContain(`[b] }, { value: 3 }]\n`);
    expect(edit({ type: 'insert', path: ['asks', 'items', 0, 'quotes', 0], value: 'x' })).toContain(`[ x, "pay",  `);
    const both = edit(remove('figures', 1, 'draft'), remove('figures', 1, 'quotes'), remove('figures', 1, 'unit'));
    expect(both).toContain('{ value: 2 }]\n');
  });

  it('sets a text, and leaves the comment behind it', () => {
    expect(differ(edit({ type: 'set', path: ['asks', 'items', 0, 'action'], value: 'Pay: now' }))).toEqual([
      '-      action: Pay   # in full',
      "+      action: 'Pay: now'   # in full",
    ]);
    const long = 'word '.repeat(40).trim();
    expect(edit({ type: 'set', path: ['asks', 'items', 0, 'action'], value: long })).toContain(
      `action: ${long}   # in full\n`,
    );
    expect(differ(edit({ type: 'set', path: ['asks', 'headline'], value: 'One is asked' }))).toEqual([
      '-  headline: >-',
      '-    Two are',
      '-    asked',
      '+  headline: One is asked',
    ]);
    expect(differ(edit({ type: 'set', path: ['asks', 'items', 1, 'quotes', 0], value: 'act' }))).toEqual([
      '-          - >-',
      '-            act',
      '-            now',
      '+          - act',
    ]);
  });

  it('adds a field before the quotes', () => {
    expect(differ(edit({ type: 'set', path: ['asks', 'items', 0, 'strength'], value: 'urge' }))).toEqual([
      '+      strength: urge',
    ]);
    expect(edit({ type: 'set', path: ['asks', 'items', 0, 'strength'], value: 'urge' })).toContain(
      '# in full\n      strength: urge\n      quotes',
    );
  });

  it('adds an item below the last, with what belongs to that one', () => {
    const added = edit({ type: 'insert', path: ['asks', 'items', 2], value: { to: 'All', quotes: ['x'] } });
    expect(differ(added)).toEqual(['+    - to: All', '+      quotes:', '+        - x']);
    expect(added).toContain('# no more\n    - to: All\n');
    expect(differ(edit({ type: 'insert', path: ['glossary', 0], value: { term: 'Z' } }))).toEqual(['+- term: Z']);
  });

  it('adds a section in its place, and takes one away with the empty line below it', () => {
    const added = edit({ type: 'set', path: ['principles'], value: { headline: 'P' } });
    expect(differ(added)).toEqual(['+principles:', '+  headline: P', '+']);
    expect(added).toContain('# the title\n\nprinciples:\n  headline: P\n\n# --- what is asked\n');
    expect(edit({ type: 'set', path: ['review'], value: { dropped: [] } })).toContain(
      '  expansion: D\n\nreview:\n  dropped: []\n\n# the end\n',
    );
    expect(edit(remove('glossary'))).toMatch(/quotes: \[b\] \}\]\n\n# the end\n$/);
    expect(editYaml('a: 1', [{ type: 'set', path: ['b'], value: 2 }])).toBe('a: 1\n\nb: 2\n');
  });

  it('keeps Windows’ line ends', () => {
    const windows = FILE.replaceAll('\n', '\r\n');
    const long = 'word '.repeat(40).trim();
    for (const edits of [
      [remove('asks', 'items', 0, 'draft')],
      [remove('asks', 'items', 1, 'draft')],
      [remove('asks', 'items', 0)],
      [{ type: 'set', path: ['asks', 'headline'], value: long }],
      [{ type: 'insert', path: ['asks', 'items', 1], value: { to: 'All' } }],
      [{ type: 'set', path: ['review'], value: { dropped: ['a'] } }],
    ] as const) {
      const made = editYaml(windows, edits) ?? '';
      expect(made).not.toMatch(/[^\r]\n/);
      expect(made.replaceAll('\r\n', '\n')).toBe(editYaml(FILE, edits));
    }
  });

  it('leaves to a person what it cannot change alone', () => {
    const shared = 'a: &x\n  b: 1\nc: *x\nd:\n  - *x\n  - e: *x\n';
    expect(editYaml(shared, [{ type: 'set', path: ['c', 'b'], value: 2 }])).toBeUndefined();
    expect(editYaml(shared, [remove('d', 0)])).toBeUndefined();
    expect(editYaml(shared, [remove('a')])).toBeUndefined();
    expect(editYaml(shared, [remove('c')])).toBe('a: &x\n  b: 1\nd:\n  - *x\n  - e: *x\n');
    expect(editYaml('a: [', [remove('a')])).toBeUndefined();
    expect(editYaml('a: 1\n', [remove('b')])).toBeUndefined();
  });

  it.each(['lagon-unga-2008', 'yellen-g20-2022'])('changes anything in %s, and nothing else', (folder) => {
    const text = readFileSync(`data/${folder}/speech.yaml`, 'utf8').replaceAll('\r', '');
    const paths: Path[] = [];
    const visit = (value: unknown, path: Path): void => {
      if (path.length > 0) paths.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, each] of Object.entries(value)) visit(each, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    visit(parse(text), []);
    const lines = new Set(text.split('\n'));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string({ maxLength: 200 }), (path, value) => {
        const cut = editYaml(text, [remove(...path)]);
        // A list or a group whose last value went is nothing any more, which only a person can mean.
        if (cut !== undefined)
          expect(
            cut.split('\n').filter((line) => !lines.has(line) && !/^ *- \w+:/.test(line) && !/[[{]/.test(line)),
          ).toEqual([]);
        const set = editYaml(text, [{ type: 'set', path, value: `x${value}` }]) ?? '';
        const read = path.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], parse(set));
        expect(read).toBe(`x${value}`);
      }),
      { numRuns: 30 },
    );
  });
});
