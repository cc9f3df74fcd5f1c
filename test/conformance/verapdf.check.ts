import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { FORMATS } from '../../src/compile.ts';
import type { Made } from './build-all.ts';
import { madeOfPaper, madeOfSheets } from './made.ts';

/** What veraPDF's engine finds in the files: a line a file and flavour. One call for all, since its start takes seconds. */
function validate(flavours: readonly string[], files: readonly Made[]): readonly string[] {
  const args = ['scripts/verapdf.mjs', flavours.join(','), ...files.map((each) => each.path)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  expect(stdout + stderr).not.toMatch(/FAIL/);
  return stdout.trim().split('\n');
}

const paper = madeOfPaper();

it('finds every printed file in order as PDF/UA-1 and PDF/A-2a', () => {
  const plain = paper.filter((each) => each.options.attach !== true);
  const results = validate(['ua1', '2a'], plain);
  expect(results.filter((line) => line.startsWith('pass '))).toHaveLength(2 * plain.length);
  expect(new Set(plain.map((each) => each.format)).size).toBe(FORMATS.length - 1);
});

it('finds every briefing with attachments in order as PDF/UA-1 and PDF/A-3a', () => {
  const attached = paper.filter((each) => each.options.attach === true);
  const results = validate(['ua1', '3a'], attached);
  expect(results.filter((line) => line.startsWith('pass '))).toHaveLength(2 * attached.length);
  expect(attached.length).toBeGreaterThan(0);
});

it('finds imposed sheets in order as PDF/A-2b, which is all that they claim', () => {
  const sheets = madeOfSheets();
  const results = validate(['2b'], sheets);
  expect(results.filter((line) => line.startsWith('pass '))).toHaveLength(sheets.length);
  expect(sheets.length).toBeGreaterThan(5);
});
