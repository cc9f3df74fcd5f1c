import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CODES, entryOf } from '../../src/core/catalogue.ts';
import { bundleCommand, type Command, makeFolder, type Ran } from '../support/command.ts';

// Every test starts the program anew, and several at a time.
vi.setConfig({ testTimeout: 60_000 });

let command: Command;
let folder: string;
beforeAll(() => {
  command = bundleCommand();
  folder = makeFolder();
});
afterAll(() => {
  command.remove();
  rmSync(folder, { recursive: true, force: true });
});

const aide = (...args: readonly string[]): Promise<Ran> => command.run(args, folder);
const words = (text: string): string => text.replace(/\s+/g, ' ');

describe.concurrent('aide explain', () => {
  it('says what a message means, of which kind it is and what to do', async () => {
    const { code, out } = await aide('explain', 'coverage-low');
    const { explain, hints = [] } = entryOf('coverage-low');
    expect(code).toBe(0);
    expect(out).toMatch(/^coverage-low \(error, a rule of coverage\)\n {2}slides and sections rest on ‹share› of/);
    expect(words(out)).toContain(explain);
    expect(words(out)).toContain(`- ${hints[0]}`);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('takes several codes, with or without their brackets', async () => {
    const { code, out } = await aide('explain', '[yaml-syntax]', 'rule-unknown');
    expect(code).toBe(0);
    expect(out).toMatch(/^yaml-syntax \(error, not to be set\)$/m);
    expect(out).toMatch(/^rule-unknown \(/m);
  });

  it('lists all codes by group where none is named, a line each', async () => {
    const { code, out } = await aide('explain');
    expect(code).toBe(0);
    const listed = [...out.matchAll(/^ {2}([a-z0-9-]+) {2,}\S.*$/gm)].map((each) => each[1]);
    expect([...listed].sort()).toEqual([...CODES].sort());
    expect(out).toMatch(/^rules of fidelity:\n {2}quote-not-found /m);
  });

  it('gives the same as JSON', async () => {
    const all: readonly { readonly code: string }[] = JSON.parse((await aide('explain', '--json')).out);
    expect(all.map(({ code }) => code)).toEqual(CODES);
    const [one] = JSON.parse((await aide('explain', 'omit-cited', '--json')).out);
    expect(one).toEqual({ code: 'omit-cited', ...entryOf('omit-cited') });
  });

  it('suggests what was meant by a code that there is not', async () => {
    const { code, out, err } = await aide('explain', 'quote-not-fuond');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Did you mean “quote-not-found”?');
  });
});
