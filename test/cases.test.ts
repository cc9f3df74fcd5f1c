import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CompileOptions, type Format, toScenes } from '../src/compile.ts';
import { CODES } from '../src/core/catalogue.ts';
import { renderDiagnostic } from '../src/core/code-frame.ts';
import { createNodeWorld } from '../src/core/node-world.ts';
import type { World } from '../src/core/world.ts';

/*
 * A case is a folder: a speech with a mistake, and expected.txt with what a user is told about it. It may bring a
 * template/ (its labels are those that ship), a theme.yaml, and an options.json with what the command line says.
 * `UPDATE=1 npm test` accepts what the program says now.
 */
const CASES = 'test/cases';
const names = readdirSync(CASES).sort();
const LABELS = /^.*\/template\/(labels\b.*)$/;

/** The disk as someone sees it who stands among the cases. */
function standAmongCases(): World {
  const world = createNodeWorld(CASES);
  const shipped = (path: string): string => path.replace(LABELS, `${world.templates}/briefing/$1`);
  return {
    ...world,
    readText: (path) => world.readText(shipped(path)),
    list: (path) => world.list(shipped(path)),
    exists: (path) => world.exists(shipped(path)),
  };
}

/** A case may ask for other formats than the usual ones. */
function optionsOf(name: string): CompileOptions & { readonly formats?: readonly Format[] } {
  const has = (file: string): boolean => existsSync(`${CASES}/${name}/${file}`);
  return {
    folder: name,
    template: has('template') ? `${name}/template` : 'briefing',
    theme: has('theme.yaml') ? `${name}/theme.yaml` : 'chancery',
    paper: 'a4',
    ...(has('options.json') ? JSON.parse(readFileSync(`${CASES}/${name}/options.json`, 'utf8')) : {}),
  };
}

const world = standAmongCases();
/** What a user is told, as it stands on a terminal without colours. */
const told = (name: string): string =>
  toScenes(world, optionsOf(name), optionsOf(name).formats)
    .diagnostics.map((each) => `${renderDiagnostic(each)}\n`)
    .join('\n');

describe('cases', () => {
  it.each(names)('%s', (name) => {
    const expected = `${CASES}/${name}/expected.txt`;
    const actual = told(name);
    if (process.env.UPDATE) writeFileSync(expected, actual);
    expect(actual).toBe(readFileSync(expected, 'utf8').replaceAll('\r\n', '\n'));
  });

  it('cover every code', () => {
    const covered = new Set(
      names.flatMap((name) => [...told(name).matchAll(/ \[([a-z0-9-]+)\]$/gm)].map((each) => each[1])),
    );
    expect(CODES.filter((code) => !covered.has(code))).toEqual([]);
  });
});
