import { join } from 'node:path';
import { type CompileOptions, type Format, type Imposition, type OutputFile, prepare } from '../compile.ts';
import { type Diagnostic, hasErrors } from '../core/diagnostic.ts';
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

/** A file that was written, as `--json` reports it. */
interface Written {
  readonly speech: string;
  readonly format: Format;
  readonly imposed?: Imposition;
  readonly path: string;
  readonly pages: number;
  readonly bytes: number;
}

/** Compiles speeches and writes their files; `describe` adds to a file's line what else there is to say of it. */
export async function makeFiles(
  world: World,
  folders: readonly string[],
  options: Omit<CompileOptions, 'folder'> & { readonly formats: readonly Format[] },
  how: MakeOptions,
  terminal: Terminal,
  describe: (file: OutputFile) => string = () => '',
): Promise<ExitCode> {
  const written: Written[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, folder] of folders.entries()) {
    const count = folders.length > 1 ? ` (${index + 1} of ${folders.length})` : '';
    if (!how.quiet && !how.json) terminal.progress(`Building ${folder}${count} …`);
    const outcome = prepare(world, { ...options, folder });
    terminal.progress('');
    diagnostics.push(...outcome.diagnostics);
    if (!how.json) reportDiagnostics(how.quiet ? outcome.diagnostics.filter(isError) : outcome.diagnostics, terminal);
    const files = outcome.output ?? [];
    refuseTwins(files, written, how.out);
    const sizes = await writeFiles(files.map((file) => ({ path: join(how.out, file.name), chunks: file.chunks })));
    for (const [position, file] of files.entries()) {
      const { format, imposed, pages } = file;
      const path = join(how.out, file.name);
      const entry = { speech: folder, format, path, pages, bytes: sizes[position] ?? 0 };
      written.push({ ...entry, ...(imposed === undefined ? {} : { imposed }) });
      if (!how.quiet && !how.json) terminal.out(`${describeFile(file, entry)}${describe(file)}`);
    }
    const forced = outcome.diagnostics.filter(({ waived }) => waived?.by === 'force').length;
    if (forced > 0 && outcome.output && !how.json) terminal.err(terminal.paint('red', warnOfForce(folder, forced)));
  }
  if (how.json) terminal.out(JSON.stringify({ files: written, ...messagesJson(diagnostics) }, null, 2));
  return hasErrors(diagnostics) ? EXIT.input : EXIT.done;
}

const warnOfForce = (folder: string, errors: number): string =>
  `${folder} is built with ${plural(errors, 'error')}, so every page says that it is a draft and unverified`;

function describeFile({ format, imposed, pages, scale }: OutputFile, { path, bytes }: Written): string {
  const unit = format === 'pptx' ? 'slide' : imposed === undefined ? 'page' : 'side';
  const size = Math.ceil(bytes / 1024).toString();
  const reduced = scale === undefined ? '' : `  for printing only; type at ${Math.round(scale * 100)} %`;
  const note = imposed === undefined ? '' : scale === undefined ? '  for printing only' : reduced;
  return `${path.padEnd(52)} ${plural(pages, unit).padStart(10)} ${size.padStart(6)} KB${note}`;
}

/**
 * A file of an earlier speech is never overwritten by one of a later: without the speakers' names two may be called alike.
 * @throws {UsageError} that names the file.
 */
function refuseTwins(files: readonly OutputFile[], written: readonly Written[], out: string): void {
  const twin = files.find(({ name }) => written.some((each) => each.path === join(out, name)));
  if (!twin) return;
  throw new UsageError(`two speeches would write ${join(out, twin.name)}`, [
    'Build them one by one, each with an --out of its own.',
  ]);
}
