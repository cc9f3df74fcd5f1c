import { join } from 'node:path';
import { type CompileOptions, type Format, type OutputFile, prepare } from '../compile.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../core/diagnostic.ts';
import type { World } from '../core/world.ts';
import { EXIT, type ExitCode, UsageError } from './exit-codes.ts';
import { messagesJson } from './reports/json.ts';
import { isError, plural, reportDiagnostics } from './reports/text.ts';
import type { Terminal } from './terminal.ts';
import { writeFiles } from './write-files.ts';

/** How files are made and reported. */
export interface MakeOptions {
  readonly out: string;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** A file that is ready to be written. */
interface MadeFile {
  readonly format: string;
  readonly name: string;
  chunks(): AsyncIterable<Uint8Array>;
}

/** A file that was written, as `--json` reports it, with what else there is to say of it. */
interface Written {
  readonly speech: string;
  readonly format: string;
  readonly path: string;
  readonly bytes: number;
}

/** What is said of a kind of files. */
interface Telling<File extends MadeFile> {
  /** For programs. */
  readonly facts: (file: File) => Readonly<Record<string, unknown>>;
  /** How much is in it, and what else a person should know. */
  readonly size: (file: File) => string;
  readonly note: (file: File) => string;
}

/** Compiles speeches and writes their files; `describe` adds to a file's line what else there is to say of it. */
export const makeFiles = (
  world: World,
  folders: readonly string[],
  options: Omit<CompileOptions, 'folder'> & { readonly formats: readonly Format[] },
  how: MakeOptions,
  terminal: Terminal,
  describe: (file: OutputFile) => string = () => '',
): Promise<ExitCode> =>
  writeEach(folders, (folder) => prepare(world, { ...options, folder }), how, terminal, {
    facts: ({ imposed, pages }) => ({ pages, ...(imposed === undefined ? {} : { imposed }) }),
    size: ({ format, imposed, pages }) =>
      plural(pages, format === 'pptx' ? 'slide' : imposed === undefined ? 'page' : 'side'),
    note: (file) => `${noteOf(file)}${describe(file)}`,
  });

/** Makes the files of each speech, writes them and says so. */
export async function writeEach<File extends MadeFile>(
  folders: readonly string[],
  make: (folder: string) => Outcome<readonly File[]>,
  how: MakeOptions,
  terminal: Terminal,
  telling: Telling<File>,
): Promise<ExitCode> {
  const written: Written[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, folder] of folders.entries()) {
    const count = folders.length > 1 ? ` (${index + 1} of ${folders.length})` : '';
    if (!how.quiet && !how.json) terminal.progress(`Building ${folder}${count} …`);
    const outcome = make(folder);
    terminal.progress('');
    diagnostics.push(...outcome.diagnostics);
    if (!how.json) reportDiagnostics(how.quiet ? outcome.diagnostics.filter(isError) : outcome.diagnostics, terminal);
    const files = outcome.output ?? [];
    refuseTwins(files, written, how.out);
    const sizes = await writeFiles(files.map((file) => ({ path: join(how.out, file.name), chunks: file.chunks })));
    for (const [position, file] of files.entries()) {
      const path = join(how.out, file.name);
      const bytes = sizes[position] ?? 0;
      written.push({ speech: folder, format: file.format, path, bytes, ...telling.facts(file) });
      if (how.quiet || how.json) continue;
      const size = `${telling.size(file).padStart(10)} ${Math.ceil(bytes / 1024)
        .toString()
        .padStart(6)} KB`;
      terminal.out(`${path.padEnd(52)} ${size}${telling.note(file)}`);
    }
    const forced = outcome.diagnostics.filter(({ waived }) => waived?.by === 'force').length;
    if (forced > 0 && outcome.output && !how.json) terminal.err(terminal.paint('red', warnOfForce(folder, forced)));
  }
  if (how.json) terminal.out(JSON.stringify({ files: written, ...messagesJson(diagnostics) }, null, 2));
  return hasErrors(diagnostics) ? EXIT.input : EXIT.done;
}

const warnOfForce = (folder: string, errors: number): string =>
  `${folder} is built with ${plural(errors, 'error')}, so every page says that it is a draft and unverified`;

function noteOf({ imposed, scale }: OutputFile): string {
  if (imposed === undefined) return '';
  return `  for printing only${scale === undefined ? '' : `; type at ${Math.round(scale * 100)} %`}`;
}

/**
 * A file of an earlier speech is never overwritten by one of a later: without the speakers' names two may be called alike.
 * @throws {UsageError} that names the file.
 */
function refuseTwins(files: readonly MadeFile[], written: readonly Written[], out: string): void {
  const twin = files.find(({ name }) => written.some((each) => each.path === join(out, name)));
  if (!twin) return;
  throw new UsageError(`two speeches would write ${join(out, twin.name)}`, [
    'Build them one by one, each with an --out of its own.',
  ]);
}
