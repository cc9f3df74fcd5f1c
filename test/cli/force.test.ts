import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useWorkshops } from '../support/command.ts';
import { FACTS } from '../support/expanded.ts';
import { onlyRules } from '../support/rules.ts';

const { workshop: emptyWorkshop, aide } = useWorkshops();
const UNSAID = `${FACTS}keyMessage: { text: Dig, quotes: [We urge mayors to swim] }\n`;

/** A folder with a speech in `wells` that quotes what was not said, and an older deck of it. */
const workshop = (model: string = UNSAID): string =>
  emptyWorkshop({
    'aide.config.yaml': onlyRules('quote-not-found'),
    'wells/speech.yaml': model,
    'out/wells.pptx': 'old',
  });
const read = (folder: string): string => readFileSync(join(folder, 'out/wells.pptx'), 'latin1');

describe.concurrent('a broken rule', () => {
  it('stops a build, and old output is left alone', async () => {
    const folder = workshop();
    const { code, err } = await aide(folder, 'build', 'wells');
    expect(code).toBe(1);
    expect(err).toMatch(/\[quote-not-found\].*1 error\n$/s);
    expect(read(folder)).toBe('old');
    expect(readdirSync(join(folder, 'out'))).toEqual(['wells.pptx']);
  });

  it.each([[[]], [['--quiet']]])('stops none that is forced, which says so %j', async (more) => {
    const folder = workshop();
    const { code, err } = await aide(folder, 'build', 'wells', '--force', ...more);
    expect(code).toBe(0);
    expect(err).toMatch(
      /error: .*\[quote-not-found\].*\nwells is built with 1 error, so every page says .*unverified\n$/s,
    );
    expect(read(folder).slice(0, 2)).toBe('PK');
  });

  it('is in JSON with what became of it', async () => {
    const { code, out, err } = await aide(workshop(), 'build', 'wells', '--force', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { files, diagnostics, allowed } = JSON.parse(out);
    expect(files).toHaveLength(2);
    expect(diagnostics).toMatchObject([{ code: 'quote-not-found', severity: 'error', waived: { by: 'force' } }]);
    expect(allowed).toEqual([]);
  });

  it('stops no handouts that are forced either, nor their list', async () => {
    const folder = workshop();
    expect((await aide(folder, 'print', 'wells', '-f', 'notes')).code).toBe(1);
    expect((await aide(folder, 'print', 'wells', '-f', 'notes', '--list')).code).toBe(1);
    expect((await aide(folder, 'print', 'wells', '-f', 'notes', '--list', '--force')).code).toBe(0);
    expect((await aide(folder, 'print', 'wells', '-f', 'notes', '--force')).code).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['wells-notes.pdf', 'wells.pptx']);
  });

  it('that an item allows stops nothing, and is not told', async () => {
    const model = UNSAID.replace('swim]', 'swim], allow: [{ code: quote-not-found, why: heard so }]');
    const folder = workshop(model);
    const { code, err } = await aide(folder, 'build', 'wells');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { diagnostics, allowed } = JSON.parse((await aide(folder, 'build', 'wells', '--json')).out);
    expect(diagnostics).toEqual([]);
    expect(allowed).toMatchObject([{ code: 'quote-not-found', waived: { by: 'allow', why: 'heard so', line: 8 } }]);
  });
});

it('a draft is built, and checked, with a word on what is left to look through', async () => {
  const marked = UNSAID.replace('swim]', 'dig], draft: { rule: key-message, confidence: 0.5 }');
  const folder = emptyWorkshop({
    'aide.config.yaml': onlyRules('draft'),
    'wells/speech.yaml': marked.replace(FACTS, `${FACTS}  draft: true\n`),
  });
  for (const command of ['build', 'check']) {
    const { code, err } = await aide(folder, command, 'wells');
    expect(code).toBe(0);
    expect(err).toMatch(/still marked: 1 \[draft\]\n.*aide import --review wells/s);
  }
});

it('what cannot be read is not forced', async () => {
  const folder = workshop(`${FACTS}keyMesage: {}\n`);
  const { code, err } = await aide(folder, 'build', 'wells', '--force');
  expect(code).toBe(1);
  expect(err).not.toContain('is built');
  expect(read(folder)).toBe('old');
});
