import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { UsageError } from '../../../src/cli/exit-codes.ts';
import { type ReviewOptions, reviewFolder } from '../../../src/cli/review/review-folder.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { columnsOf } from '../../../src/core/columns.ts';
import { createNodeWorld } from '../../../src/core/node-world.ts';
import { makeFolder } from '../../support/command.ts';

const TRANSCRIPT = `Good morning. We urge donors to pay for the wells, and we thank them for what they gave.

We call on states to dig. Nearly 46 percent of the wells are dry.
`;
const MODEL = `# a draft
speech:
  draft: true
  title: Wells
  speaker: { name: A. B. }
  actor: Our group
  event: { name: A meeting, date: 2008-06-03 }

asks:
  headline: Donors and states are asked
  draft: { rule: asks.headline, confidence: 0.5 }
  items:
    - to: Donors
      action: Pay for the wells
      strength: urge
      quotes:
        - We urge donors to pay for the wells
      draft: { rule: asks.explicit, confidence: 0.9 }
    - to: States
      action: Dig
      strength: call on
      quotes:
        - We call on states to dig.
      draft: { rule: asks.explicit, confidence: 0.8 }

# the numbers
figures:
  - value: 46
    unit: percent
    hedge: nearly
    meaning: Nearly 46 percent of the wells are dry
    quotes: [Nearly 46 percent of the wells are dry.]
    draft: { rule: figures.percent, confidence: 0.4 }
`;

interface Walked {
  readonly shown: string;
  readonly file: string;
  readonly code: number;
  readonly folder: string;
}

interface Setting extends ReviewOptions {
  readonly columns?: number;
  readonly colours?: boolean;
  readonly model?: string;
  /** Called with all that has been shown whenever something is. */
  readonly onShow?: (folder: string, shown: string) => void;
  readonly named?: (folder: string) => string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const CLEAR = '\u0015';

/** Walks through the model with keys typed at once. */
async function walk(keys: string, setting: Setting = {}): Promise<Walked> {
  const folder = makeFolder({ 'speech.yaml': setting.model ?? MODEL, 'transcript.md': TRANSCRIPT });
  folders.push(folder);
  const [input, output] = [new PassThrough(), new PassThrough()];
  Object.assign(output, { columns: setting.columns ?? 80 });
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
    setting.onShow?.(folder, shown);
  });
  const terminal: Terminal = {
    out: () => {},
    err: (text) => output.write(`${text}\n`),
    columns: 80,
    paint: (format, text) => (setting.colours ? `<${String(format)}>${text}</>` : text),
    progress: () => {},
  };
  input.end(keys);
  const named = setting.named?.(folder) ?? folder;
  const code = await reviewFolder(createNodeWorld(process.cwd()), named, terminal, input, output, {
    scripted: true,
    ...setting,
  });
  return {
    shown: stripVTControlCharacters(shown),
    file: readFileSync(join(folder, 'speech.yaml'), 'utf8'),
    code,
    folder,
  };
}

const marks = (file: string): number => file.match(/draft: \{/g)?.length ?? 0;

describe('reviewFolder', () => {
  it('shows an item with its place, its words in their sentence, the rule and how sure it is', async () => {
    const { shown, file, code } = await walk('nq', {
      describeRule: (rule) => (rule === 'asks.explicit' ? 'a verb that asks' : undefined),
    });
    expect(code).toBe(0);
    expect(file).toBe(MODEL);
    expect(shown).toContain('Asks: the section’s headline · line 10 · 4 left');
    expect(shown).toContain('Made by the rule asks.headline; not sure (0.5).');
    expect(shown).toContain('Asks · 1 of 2 · line 13 · 4 left\nDonors and states are asked\n');
    expect(shown).toMatch(/action +Pay for the wells\n/);
    expect(shown).toContain('¶1  [We urge donors to pay for the wells], and we thank them for what they\n      gave.');
    expect(shown).not.toContain('Good morning');
    expect(shown).toContain('Made by the rule asks.explicit: a verb that asks; almost sure (0.9).');
    expect(shown).toContain('4 items left');
  });

  it('sets the quote off in colour, without brackets', async () => {
    const { shown } = await walk('nq', { colours: true });
    expect(shown).toContain('<bold>We urge donors to pay for the wells</><dim>, and we thank');
  });

  it('keeps within a narrow terminal', async () => {
    for (const columns of [24, 40, 60, 100]) {
      const { shown } = await walk('nnn?eq', { columns });
      for (const line of shown.split('\n').filter((each) => !each.includes('/')))
        expect(columnsOf(line), line).toBeLessThanOrEqual(columns);
    }
  });

  it('writes the file after each key, and keeps what it does not touch', async () => {
    const { file } = await walk('nkq');
    expect(file).toBe(MODEL.replace('      draft: { rule: asks.explicit, confidence: 0.9 }\n', ''));
  });

  it('goes all the way, and takes the mark of the draft away once a person says so', async () => {
    const { file, shown } = await walk('aky');
    expect(file).toBe(
      MODEL.split('\n')
        .filter((line) => !line.includes('draft:'))
        .join('\n'),
    );
    expect(shown).toContain('The model is no draft any more.');
    const other = await walk('akn');
    expect(other.file).toContain('draft: true');
    expect(marks(other.file)).toBe(0);
    expect(other.shown).toContain('it still says that it is a draft');
    // The last step can be taken back even there.
    expect(marks((await walk('akuq')).file)).toBe(1);
  });

  it('drops, undoes and redoes', async () => {
    expect((await walk('nduq')).file).toBe(MODEL);
    const { file, shown } = await walk('ndurq');
    expect(parse(file).asks.items).toHaveLength(1);
    expect(parse(file).review.dropped).toHaveLength(1);
    expect(shown).toContain('Undone: drop asks.items.0.');
    expect((await walk('uq')).shown).toContain('There is nothing to undo.');
    // A whole section is asked about.
    expect((await walk('dnq')).file).toBe(MODEL);
    expect(parse((await walk('dyq')).file).asks).toBeUndefined();
  });

  it('edits a line that begins as the text is', async () => {
    const { file } = await walk('ne2\n, all of them\nq');
    expect(parse(file).asks.items[0]).toMatchObject({
      action: 'Pay for the wells, all of them',
      draft: { edited: true },
    });
    const named = await walk(`nestrength\n${CLEAR}ask\nkq`);
    expect(parse(named.file).asks.items[0]).toMatchObject({ strength: 'ask' });
    expect(parse(named.file).asks.items[0].draft).toBeUndefined();
    expect((await walk('newords\nWe urge\nq')).file).toContain('words: We urge\n');
    expect((await walk('ne2\n\u001b')).file).toBe(MODEL);
    expect((await walk('ne 99\nq')).shown).toContain('There is no field 99');
  });

  it('says at once what the rules make of an edit', async () => {
    const { shown } = await walk(`ne4\n${CLEAR}We urge all donors\nq`);
    expect(shown).toContain('! this quote does not stand in the transcript [quote-not-found]');
    expect(shown).toContain('(it does not stand in the transcript)');
    expect(shown).toContain('u undoes the change');
    const number = await walk('nne2\n 12 wells\nuq');
    expect(number.shown).toMatch(/! .*\[number-unsupported\]/);
    expect(number.file).toBe(MODEL);
  });

  it('moves an item, and asks for what it does not say', async () => {
    const { file, shown } = await walk(`nnnmasks\nyStates\n\nq`);
    expect(shown).toContain('These fields have no place there and go: value, unit, hedge.');
    expect(parse(file).asks.items[2]).toMatchObject({ to: 'States', action: 'Nearly 46 percent of the wells are dry' });
    expect(parse(file).figures).toBeUndefined();
    expect((await walk('nnnmasks\nn')).file).toBe(MODEL);
    expect((await walk('mq')).shown).toContain('Only items of a section can be moved.');
  });

  it('explains its keys, and says where one means nothing', async () => {
    const { shown, file } = await walk('?xq');
    expect(shown).toContain('k  keep: the item is right');
    expect(shown).toContain('“x” is no command');
    expect(file).toBe(MODEL);
  });

  it('loses nothing where keys end or are broken off', async () => {
    expect(marks((await walk('kk')).file)).toBe(2);
    expect(marks((await walk('k\u0003k')).file)).toBe(3);
    expect(marks((await walk('kne1\nsome\u0003q')).file)).toBe(3);
  });

  it('does not write over what another program wrote meanwhile', async () => {
    const theirs = MODEL.replace('Pay for the wells', 'Pay');
    let written = false;
    const { file, shown } = await walk('kq', {
      onShow: (folder) => {
        if (!written) writeFileSync(join(folder, 'speech.yaml'), theirs);
        written = true;
      },
    });
    expect(file).toBe(theirs);
    expect(shown).toContain('Another program has changed the file');
  });

  it('takes the file itself, leaves no other behind, and goes on where it was left', async () => {
    const first = await walk('kk', { named: (folder) => join(folder, 'speech.yaml') });
    expect(readdirSync(first.folder).sort()).toEqual(['speech.yaml', 'transcript.md']);
    const second = await walk('q', { model: first.file });
    expect(second.shown).toContain('Asks · 2 of 2 · line');
  });

  it('says so where nothing waits, where there is no file and where the YAML is wrong', async () => {
    expect((await walk('', { model: 'speech: { title: x }\n' })).shown).toContain('Nothing waits in');
    expect(await walk('', { named: (folder) => `${folder}/none` })).toMatchObject({ code: 1 });
    expect(await walk('', { model: 'speech: [' })).toMatchObject({ code: 1 });
  });

  it('refuses where nobody can be asked', async () => {
    await expect(walk('k', { scripted: false })).rejects.toThrow(UsageError);
  });
});

const python = spawnSync('python3', ['-c', 'import pty'], { encoding: 'utf8' });

describe.skipIf(python.status !== 0)('on a terminal', () => {
  vi.setConfig({ testTimeout: 60_000 });

  it('takes keys as they are typed, pasted text as text, and gives the terminal back', () => {
    const folder = makeFolder({ 'speech.yaml': MODEL, 'transcript.md': TRANSCRIPT });
    const bundle = join(process.cwd(), 'node_modules/.cache', `review-${process.pid}.mjs`);
    folders.push(folder, bundle);
    buildSync({
      stdin: {
        contents: `
          import { createNodeWorld } from './src/core/node-world.ts';
          import { openTerminal } from './src/cli/terminal.ts';
          import { reviewFolder } from './src/cli/review/review-folder.ts';
          process.exitCode = await reviewFolder(createNodeWorld(process.cwd()), process.argv[2], openTerminal(), process.stdin, process.stdout);
        `,
        resolveDir: process.cwd(),
        loader: 'ts',
      },
      outfile: bundle,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
    });
    const script = `
import os, pty, select, sys, time, termios
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:4])
out = b''
def read(until, seconds=20):
    global out
    end = time.time() + seconds
    seen = len(out)
    while until not in out[seen:] and time.time() < end:
        if select.select([fd], [], [], 0.1)[0]:
            try: out += os.read(fd, 65536)
            except OSError: return
def send(text, until):
    os.write(fd, text.encode())
    read(until.encode())
read(b'quit')
send('k', 'quit')
send('e', 'Field: ')
send('2\\r', 'action: ')
send('\\x15\\x1b[200~Pay for\\nkd wells\\x1b[201~', 'wells')
send('\\x1b[D\\x7f\\r', 'quit')
send('n', 'quit')
os.write(fd, b'\\x03')
read(b'goes on another time')
_, status = os.waitpid(pid, 0)
raw = termios.tcgetattr(fd)[3] & termios.ICANON
sys.stdout.buffer.write(out)
print('\\nstatus', os.waitstatus_to_exitcode(status), 'cooked', bool(raw))
`;
    const ran = spawnSync('python3', ['-c', script, process.execPath, bundle, folder], {
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm', NO_COLOR: '1', FORCE_COLOR: undefined } as NodeJS.ProcessEnv,
    });
    const model = parse(readFileSync(join(folder, 'speech.yaml'), 'utf8'));
    expect(ran.stdout + ran.stderr).toContain('status 0 cooked True');
    expect(model.asks.draft).toBeUndefined();
    expect(model.asks.items[0].action).toBe('Pay for kd wels');
    expect(model.asks.items).toHaveLength(2);
  });
});
