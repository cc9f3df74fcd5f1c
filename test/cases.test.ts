import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Checked, type CompileOptions, type Format, toChecked } from '../src/compile.ts';
import { CODES } from '../src/core/catalogue.ts';
import { renderDiagnostic } from '../src/core/code-frame.ts';
import type { Outcome } from '../src/core/diagnostic.ts';
import { IMPORT } from '../src/core/messages/import.ts';
import { createNodeWorld } from '../src/core/node-world.ts';
import type { World } from '../src/core/world.ts';

/*
 * A case is a folder: a speech with a mistake, and expected.txt with what a user is told about it. It may bring a
 * template/ (its labels are those that ship), a theme.yaml, and an options.json with what the command line says.
 *
 * Its mended/ holds the files that differ once the user has done what the message asks. Nothing is said then, save what
 * mended/expected.txt holds: a caution that stays as long as the command line asks for what it warns of.
 *
 * `UPDATE=1 npm test` accepts what the program says now.
 */
const CASES = 'test/cases';
const MENDED = 'mended';
const EXPECTED = 'expected.txt';
const LABELS = /^.*\/template\/(labels\b.*)$/;
const names = readdirSync(CASES).sort();
const mendable = names.filter((name) => existsSync(`${CASES}/${name}/${MENDED}`));

/** The disk as someone sees it who stands among the cases. */
function standAmongCases(): World {
  const world = createNodeWorld(CASES);
  const shipped = (path: string): string => path.replace(LABELS, `${world.templates}/briefing/$1`);
  return {
    ...world,
    readText: (path) => world.readText(shipped(path)),
    // A user's folder has no such entry, and messages name the entries.
    list: (path) => world.list(shipped(path)).filter((entry) => entry !== MENDED),
    exists: (path) => world.exists(shipped(path)),
  };
}

/** The same once every case is mended: the files of its mended/ stand in the place of its own. */
function standAmongMended(world: World): World {
  const over = (path: string): string => path.replace(/^[^/]+/, `$&/${MENDED}`);
  const found = (path: string): string => (world.exists(over(path)) ? over(path) : path);
  return {
    ...world,
    readText: (path) => world.readText(found(path)),
    list: (path) => [...new Set([...world.list(path), ...world.list(over(path))])].sort(),
    exists: (path) => world.exists(found(path)),
  };
}

/** A case may ask for other formats than the usual ones. */
function optionsOf(name: string, world: World): CompileOptions & { readonly formats?: readonly Format[] } {
  const has = (file: string): boolean => world.exists(`${name}/${file}`);
  const options = world.readText(`${name}/options.json`);
  return {
    folder: name,
    template: has('template') ? `${name}/template` : 'briefing',
    theme: has('theme.yaml') ? `${name}/theme.yaml` : 'chancery',
    paper: 'a4',
    ...(options.ok ? JSON.parse(options.value) : {}),
  };
}

const cases = standAmongCases();
const mended = standAmongMended(cases);

function check(name: string, world: World): Outcome<Checked> {
  const options = optionsOf(name, world);
  return toChecked(world, options, options.formats);
}

/** What a user is told, as it stands on a terminal without colours. */
const render = ({ diagnostics }: Outcome<unknown>): string =>
  diagnostics.map((each) => `${renderDiagnostic(each)}\n`).join('\n');

/** What a user is to be told of a case. */
const expectedIn = (folder: string): string =>
  readFileSync(`${CASES}/${folder}/${EXPECTED}`, 'utf8').replaceAll('\r\n', '\n');
/** What a user is still told once it is mended. */
const keptIn = (name: string): string =>
  existsSync(`${CASES}/${name}/${MENDED}/${EXPECTED}`) ? expectedIn(`${name}/${MENDED}`) : '';

const codesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/ \[([a-z0-9-]+)\]$/gm)].map((each) => each[1] ?? '')),
];
/** The codes that a case shows firing. */
const firedBy = (name: string): readonly string[] => codesIn(expectedIn(name));
/** Those of them that it shows silent. */
function silencedBy(name: string): readonly string[] {
  const kept = codesIn(keptIn(name));
  return firedBy(name).filter((code) => !kept.includes(code));
}

describe('a case is told what it expects', () => {
  it.each(names)('%s', (name) => {
    const actual = render(check(name, cases));
    if (process.env.UPDATE) writeFileSync(`${CASES}/${name}/${EXPECTED}`, actual);
    expect(actual).toBe(expectedIn(name));
  });
});

describe('a case, once mended, is told it no more', () => {
  it.each(mendable)('%s', (name) => {
    const outcome = check(name, mended);
    const actual = render(outcome);
    const kept = `${CASES}/${name}/${MENDED}/${EXPECTED}`;
    if (process.env.UPDATE) {
      if (actual === '') rmSync(kept, { force: true });
      else writeFileSync(kept, actual);
    }
    expect(actual).toBe(keptIn(name));
    expect(silencedBy(name)).not.toEqual([]);
    // Silence says something only where every stage was reached.
    expect(outcome.output).toBeDefined();
  });
});

describe('all cases together', () => {
  it('show every code firing', () => {
    const fired = new Set(names.flatMap(firedBy));
    // What is said of files that are imported has its tests in test/import: a case is a speech's folder.
    expect(CODES.filter((code) => !fired.has(code) && !(code in IMPORT))).toEqual([]);
  });

  it('show every code that fires silent once its case is mended', () => {
    const fired = new Set(names.flatMap(firedBy));
    const silenced = new Set(mendable.flatMap(silencedBy));
    expect(CODES.filter((code) => fired.has(code) && !silenced.has(code))).toEqual([]);
  });
});
