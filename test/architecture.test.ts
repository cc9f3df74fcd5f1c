import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const src = join(root, 'src');

/** Every source file with the modules it names, paths relative to `src`, forward slashes. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((each) => each.replaceAll('\\', '/'))
  .filter((each) => each.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((each) => each[1] ?? '');
    return { path, text, names };
  });

/** The folder of a stage or a shared layer: `1-read`, `core`, … or the file itself at the top. */
const layerOf = (path: string): string => path.split('/')[0] ?? path;

/** What each layer may import besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  ir: ['core'],
  text: ['core', 'ir'],
  english: ['core', 'ir'],
  '1-read': ['core', 'ir', 'text'],
  '2-ground': ['core', 'ir', 'text', 'english'],
  '3-expand': ['core', 'ir', 'text'],
  '4-layout': ['core', 'ir', 'text'],
  '5-render': ['core', 'ir', 'text'],
  check: ['core', 'ir', 'text'],
  'formats.ts': [],
  'options.ts': ['4-layout', 'formats.ts'],
  'files.ts': ['core', 'ir', 'text', '5-render', 'formats.ts'],
  'scenes.ts': ['core', 'ir', 'text', '3-expand', '4-layout', 'check', 'files.ts', 'formats.ts', 'options.ts'],
  'compile.ts': [
    'core',
    'ir',
    'text',
    '1-read',
    '2-ground',
    '3-expand',
    '4-layout',
    '5-render',
    'check',
    'files.ts',
    'formats.ts',
    'options.ts',
    'scenes.ts',
  ],
  import: ['core', 'ir', 'english', '1-read'],
  'import.ts': ['core', 'ir', 'import', '1-read', 'compile.ts'],
  'index.ts': ['core', 'ir', 'compile.ts', 'import.ts'],
  cli: ['core', 'ir', 'compile.ts', 'import.ts', 'import', '1-read'],
};

/** Libraries that only one place may know, so that they can be replaced there. */
const OWNERS: Readonly<Record<string, string>> = {
  pptxgenjs: '5-render/pptx/',
  pdfkit: '5-render/pdf/',
  fontkit: 'text/',
  linebreak: 'text/',
  liquidjs: '3-expand/',
  yaml: '1-read/',
  valibot: '1-read/',
  yargs: 'cli/',
  mammoth: 'import/read/',
  parse5: 'import/read/',
};

describe('the shape of the program', () => {
  it.each(Object.keys(ALLOWED))('%s imports only what it may', (layer) => {
    const members = files.filter((each) => layerOf(each.path) === layer);
    expect(members.length).toBeGreaterThan(0);
    for (const file of members) {
      for (const name of file.names.filter((each) => each.startsWith('.'))) {
        const target = layerOf(posix.normalize(posix.join(posix.dirname(file.path), name)));
        if (target !== layer) expect(ALLOWED[layer], `${file.path} imports ${name}`).toContain(target);
      }
    }
  });

  it('has no layer that this test does not know', () => {
    expect([...new Set(files.map((each) => layerOf(each.path)))].sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it('keeps each library in one place', () => {
    for (const file of files) {
      for (const name of file.names) {
        const owner = OWNERS[name.split('/')[0] ?? ''];
        if (owner) expect(file.path.startsWith(owner), `${file.path} imports ${name}`).toBe(true);
      }
    }
  });

  it('touches console and process only in the command line', () => {
    for (const file of files.filter((each) => layerOf(each.path) !== 'cli')) {
      const code = file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(code, file.path).not.toMatch(/\bconsole\.|\bprocess\./);
    }
  });

  it('is what ARCHITECTURE.md says: every path it names exists', () => {
    const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const paths = [...text.matchAll(/`((?:src|templates|data|test|scripts|schema|out)\/[\w./-]*)`/g)].map(
      (each) => each[1] ?? '',
    );
    expect(paths.length).toBeGreaterThan(15);
    const existing = new Set(
      ['src', 'templates', 'data', 'test', 'scripts', 'schema', 'out'].flatMap((top) => [
        `${top}/`,
        ...readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map(
          (each) => `${top}/${each.replaceAll('\\', '/')}`,
        ),
      ]),
    );
    for (const path of paths) expect(existing.has(path) || existing.has(path.replace(/\/$/, '')), path).toBe(true);
  });
});
