import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { writePptx } from '../../src/5-render/pptx/write.ts';
import { remarksOn } from '../support/ooxml-validator.ts';
import { lintPackage } from '../support/package-lint.ts';
import { DECK } from '../support/scenes.ts';
import { unzip } from '../support/unzip.ts';
import { madeOf } from './made.ts';

describe.each(madeOf('pptx'))('the deck $name', ({ path }) => {
  it('has nothing that the Open XML SDK objects to', async () => {
    expect(await remarksOn(path)).toEqual([]);
  });

  it('has workbooks that the Open XML SDK does not object to', async () => {
    for (const { name, bytes } of unzip(readFileSync(path)).filter((each) => each.name.endsWith('.xlsx'))) {
      const workbook = join(inject('folder'), `${basename(path)}-${basename(name)}`);
      writeFileSync(workbook, bytes);
      expect(await remarksOn(workbook), name).toEqual([]);
    }
  });

  it('is a package without loose ends', () => {
    expect(lintPackage(readFileSync(path))).toEqual([]);
  });
});

describe.each([
  ['one of everything', DECK],
  ['no slide', { ...DECK, pages: [], masters: DECK.masters.slice(0, 1) }],
] as const)('a deck of %s', (name, scene) => {
  it('has nothing that the Open XML SDK objects to', async () => {
    const path = join(inject('folder'), `${name.replaceAll(' ', '-')}.pptx`);
    writeFileSync(path, await writePptx(scene));
    expect(await remarksOn(path)).toEqual([]);
  });
});

it('looks into at least one workbook', () => {
  const names = madeOf('pptx').flatMap(({ path }) => unzip(readFileSync(path)).map((each) => each.name));
  expect(names.filter((each) => each.endsWith('.xlsx')).length).toBeGreaterThan(0);
});
