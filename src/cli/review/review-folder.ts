import { joinPath, openFile, splitPath } from '../../1-read/open-file.ts';
import { readTranscript } from '../../1-read/transcript.ts';
import { openAnchors, toGrounded } from '../../compile.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { World } from '../../core/world.ts';
import type { PendingItem } from '../../import/review/pending.ts';
import { openReview, type Review } from '../../import/review/session.ts';
import type { Anchors } from '../../ir/anchors.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { plural, reportDiagnostics } from '../reports/text.ts';
import type { Terminal } from '../terminal.ts';
import { writeFiles } from '../write-files.ts';
import { type KeyInput, type KeyOutput, openKeys } from './keys.ts';
import { walk } from './walk.ts';

export interface ReviewOptions {
  /** Takes keys from a stream that is no terminal: for scripts and tests. */
  readonly scripted?: boolean;
  /** Says what a rule does. */
  readonly describeRule?: (rule: string) => string | undefined;
}

const MODEL = 'speech.yaml';
/** Columns beyond which lines are hard to read. */
const WIDEST = 100;

/**
 * Walks a person through the draft in a speech's folder, or through a `speech.yaml` that is named itself: keys come from
 * `input`, what is shown goes to `output`. Every change is in the file before the next key is read, so that nothing can
 * be lost.
 * @throws {UsageError} where `input` is no terminal, or the file cannot be written.
 */
export async function reviewFolder(
  world: World,
  named: string,
  terminal: Terminal,
  input: KeyInput,
  output: KeyOutput,
  options: ReviewOptions = {},
): Promise<ExitCode> {
  if (input.isTTY !== true && options.scripted !== true) {
    throw new UsageError('a review asks a person, and standard input is no terminal', [
      'Run it in a terminal, or open speech.yaml in an editor: take the `draft` of what you keep away, delete the rest.',
    ]);
  }
  const [above, name] = splitPath(named);
  const folder = name === MODEL ? above : named;
  const path = joinPath(folder, MODEL);
  const read = openFile(path, world);
  const opened = read.output && openReview(read.output.text, path);
  if (opened?.output === undefined) {
    reportDiagnostics([...read.diagnostics, ...(opened?.diagnostics ?? [])], terminal);
    return EXIT.input;
  }
  const say = (line: string): void => {
    output.write(`${line}\n`);
  };
  if (opened.output.pending.length === 0 && !opened.output.isDraft) {
    say(`Nothing waits in ${path}.`);
    return EXIT.done;
  }
  const keys = openKeys(input, output);
  try {
    const review = await walk(opened.output, {
      keys,
      say,
      columns: () => Math.min(WIDEST, output.columns || terminal.columns),
      paint: terminal.paint,
      save: saver(world, path, opened.output.text),
      anchors: readAnchors(world, folder),
      check: checker(world, folder, path),
      reopen: (text) => openReview(text, path).output,
      ...(options.describeRule === undefined ? {} : { describeRule: options.describeRule }),
    });
    say(sum(review, path));
  } finally {
    keys.close();
  }
  return EXIT.done;
}

function sum({ pending, isDraft }: Review, path: string): string {
  if (pending.length > 0) return `${plural(pending.length, 'item')} left in ${path}; the review goes on another time.`;
  return isDraft ? `Nothing waits in ${path}; it still says that it is a draft.` : `Nothing waits in ${path}.`;
}

/** Writes the file, unless somebody else has written to it since: then it gives what stands there. */
function saver(world: World, path: string, opened: string): (text: string) => Promise<string | undefined> {
  let known = opened;
  return async (text) => {
    const there = world.readText(path);
    if (there.ok && there.value !== known) {
      known = there.value;
      return known;
    }
    await writeFiles([{ path, chunks: () => encode(text) }]);
    known = text;
    return undefined;
  };
}

async function* encode(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function readAnchors(world: World, folder: string): Anchors | undefined {
  const file = openFile(joinPath(folder, 'transcript.md'), world).output;
  const transcript = file && readTranscript(file).output;
  return transcript && openAnchors(transcript);
}

/** What the rules say of an item, its own items aside; the file is read anew only once it has changed. */
function checker(world: World, folder: string, path: string): (item: PendingItem) => readonly Diagnostic[] {
  let known: { readonly text: string; readonly found: readonly Diagnostic[] } | undefined;
  const name = path.replaceAll('\\', '/');
  return ({ start, end, inner }) => {
    const read = world.readText(path);
    const text = read.ok ? read.value : '';
    if (known?.text !== text) known = { text, found: toGrounded(world, folder, true).diagnostics };
    return known.found.filter(({ code, span }) => {
      if (span === undefined || span.source.name !== name || code.startsWith('draft')) return false;
      const isIn = (range: { readonly start: number; readonly end: number }): boolean =>
        span.start >= range.start && span.start < range.end;
      return isIn({ start, end }) && !inner.some(isIn);
    });
  };
}
