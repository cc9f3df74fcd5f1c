import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, vi } from 'vitest';
import { FACTS, TRANSCRIPT } from './expanded.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Command {
  /** Runs `aide` in a folder with its output piped, and with `input` on its standard input. */
  readonly run: (
    args: readonly string[],
    folder: string,
    env?: Readonly<Record<string, string>>,
    input?: string | Uint8Array,
  ) => Promise<Ran>;
  readonly remove: () => void;
}

/** The command, bundled afresh from `src`: `dist` may be older. It lies where the packages it needs are found. */
export function bundleCommand(): Command {
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync('node_modules/.cache/aide-');
  buildSync({
    // The thread that reads PDFs lies beside what starts it.
    entryPoints: { main: 'src/cli/main.ts', 'pdf-worker': 'src/import/read/pdf/pdf-worker.mjs' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
  });
  const main = join(process.cwd(), folder, 'main.mjs');
  return {
    run: (args, cwd, env = {}, input = '') =>
      new Promise((done, fail) => {
        // What a continuous integration sets would show through.
        const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
        const child = spawn(process.execPath, [main, ...args], { cwd, env: { ...rest, ...env } });
        const [out, err]: [Buffer[], Buffer[]] = [[], []];
        child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
        child.on('error', fail);
        // A command that does not read it may be gone before it is written.
        child.stdin.on('error', () => {});
        child.stdin.end(input);
        child.on('close', (code) =>
          done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
        );
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A folder of its own with files in it, by path. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'aide-test-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export interface Workshops {
  /** A folder with a speech in `wells`, and what a test adds. */
  readonly workshop: (files?: Readonly<Record<string, string | Uint8Array>>) => string;
  readonly aide: (folder: string, ...args: readonly string[]) => Promise<Ran>;
  /** The same with something on standard input. */
  readonly pipe: (input: string | Uint8Array, folder: string, ...args: readonly string[]) => Promise<Ran>;
}

/** For a file's tests: the command, and folders to run it in that are gone after them. */
export function useWorkshops(): Workshops {
  // Every test starts the program anew, and several at a time.
  vi.setConfig({ testTimeout: 60_000 });
  const folders: string[] = [];
  let command: Command;
  beforeAll(() => {
    command = bundleCommand();
  });
  afterAll(() => {
    command.remove();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return {
    workshop: (files = {}) => {
      const folder = makeFolder({ 'wells/speech.yaml': FACTS, 'wells/transcript.md': TRANSCRIPT, ...files });
      folders.push(folder);
      return folder;
    },
    aide: (folder, ...args) => command.run(args, folder),
    pipe: (input, folder, ...args) => command.run(args, folder, {}, input),
  };
}
