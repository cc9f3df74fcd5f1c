import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import type { Made } from './build-all.ts';
import { madeOf } from './made.ts';

/** What veraPDF's engine finds in the files: a line a file and flavour. One call for all, since its start takes seconds. */
function validate(flavours: readonly string[], files: readonly Made[]): readonly string[] {
  const args = ['scripts/verapdf.mjs', flavours.join(','), ...files.map((each) => each.path)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  expect(stdout + stderr).not.toMatch(/FAIL/);
  return stdout.trim().split('\n');
}

const briefings = madeOf('briefing');

it('finds every briefing in order as PDF/UA-1 and PDF/A-2a', () => {
  const plain = briefings.filter((each) => each.options.attach !== true);
  const results = validate(['ua1', '2a'], plain);
  expect(results.filter((line) => line.startsWith('pass '))).toHaveLength(2 * plain.length);
});

it('finds every briefing with attachments in order as PDF/UA-1 and PDF/A-3a', () => {
  const attached = briefings.filter((each) => each.options.attach === true);
  const results = validate(['ua1', '3a'], attached);
  expect(results.filter((line) => line.startsWith('pass '))).toHaveLength(2 * attached.length);
  expect(attached.length).toBeGreaterThan(0);
});
