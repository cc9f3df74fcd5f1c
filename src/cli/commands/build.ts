import { basename, join, relative, resolve } from 'node:path';
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { compile, FORMATS, type Format } from '../../compile.ts';
import { type Diagnostic, hasErrors } from '../../core/diagnostic.ts';
import type { World } from '../../core/world.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { plural, reportDiagnostics, toJson } from '../report.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import { writeFiles } from '../write-files.ts';
import { addCompileOptions, type CompileArguments } from './compile-options.ts';

interface BuildArguments extends CompileArguments {
  readonly folders: readonly string[];
  /** Names separated by commas. */
  readonly formats: string;
  readonly out: string;
  readonly attach: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** A file that was written, as `--json` reports it. */
interface Written {
  readonly speech: string;
  readonly format: Format;
  readonly path: string;
  readonly pages: number;
  readonly bytes: number;
}

export const buildCommand = (
  world: () => World,
  end: (code: ExitCode) => void,
): CommandModule<object, BuildArguments> => ({
  command: 'build [folders..]',
  describe: 'Make the slide deck and the briefing of one or more speeches',
  builder: (yargs) =>
    addCompileOptions(yargs)
      .positional('folders', {
        describe: 'Folders with transcript.md and speech.yaml; the current one where none is named',
        type: 'string',
        array: true,
        default: [] as readonly string[],
      })
      .option('formats', {
        alias: 'f',
        type: 'string',
        default: FORMATS.join(','),
        describe: `What to make, separated by commas: ${FORMATS.join(', ')}`,
      })
      .option('out', { alias: 'o', type: 'string', default: 'out', describe: 'Folder to write to' })
      .option('attach', {
        type: 'boolean',
        default: false,
        describe: 'Carry speech.yaml and transcript.md inside the briefing (PDF/A-3a)',
      })
      .requiresArg(['formats', 'out'])
      .option('quiet', { alias: 'q', type: 'boolean', default: false, describe: 'Say nothing but errors' })
      .option('json', {
        type: 'boolean',
        default: false,
        describe: 'Report files and messages as JSON on standard output',
      })
      .example('$0 build data/lagon-unga-2008', 'deck and briefing into out/')
      .example('$0 build speech --formats briefing --paper letter', 'only the briefing, on US Letter')
      .example(
        '$0 build a b c --theme print --out handouts',
        'three speeches, for the copier',
      ) as unknown as Argv<BuildArguments>,
  handler: async (args: ArgumentsCamelCase<BuildArguments>) => end(await build(world(), args, openTerminal())),
});

function parseFormats(value: string): readonly Format[] {
  const names = value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const unknown = names.filter((each) => !FORMATS.some((format) => format === each));
  if (unknown.length > 0 || names.length === 0) {
    throw new UsageError(
      names.length === 0 ? '--formats names no format' : `there is no format “${unknown.join('”, “')}”`,
      [`Formats are ${FORMATS.join(' and ')}.`],
    );
  }
  return FORMATS.filter((each) => names.includes(each));
}

async function build(world: World, args: BuildArguments, terminal: Terminal): Promise<ExitCode> {
  const folders = args.folders.length === 0 ? [hereOrNowhere(world)] : args.folders;
  const formats = parseFormats(args.formats);
  const stems = namesOf(folders);
  const written: Written[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, folder] of folders.entries()) {
    const count = folders.length > 1 ? ` (${index + 1} of ${folders.length})` : '';
    if (!args.quiet && !args.json) terminal.progress(`Building ${folder}${count} …`);
    const outcome = await compile(world, { ...args, folder, formats });
    terminal.progress('');
    diagnostics.push(...outcome.diagnostics);
    if (!args.json) reportDiagnostics(args.quiet ? onlyErrors(outcome.diagnostics) : outcome.diagnostics, terminal);
    if (!outcome.output) continue;
    const files = outcome.output.map((file) => {
      const path = join(args.out, `${stems[index]}${file.suffix}`);
      return { speech: folder, format: file.format, path, pages: file.pages, bytes: file.bytes };
    });
    await writeFiles(files);
    for (const file of files) {
      const entry: Written = { ...file, bytes: file.bytes.length };
      written.push(entry);
      if (!args.quiet && !args.json) terminal.out(describe(entry));
    }
  }
  if (args.json) terminal.out(JSON.stringify({ files: written, diagnostics: diagnostics.map(toJson) }, null, 2));
  return hasErrors(diagnostics) ? EXIT.input : EXIT.done;
}

const onlyErrors = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter((each) => each.severity === 'error');

function describe(file: Written): string {
  const unit = file.format === 'pptx' ? 'slide' : 'page';
  return `${file.path.padEnd(44)} ${plural(file.pages, unit).padStart(10)} ${Math.ceil(file.bytes / 1024)
    .toString()
    .padStart(6)} KB`;
}

/** The current folder, where it holds a speech. */
function hereOrNowhere(world: World): string {
  if (world.exists('speech.yaml') || world.exists('transcript.md')) return '.';
  const speeches = world
    .list('data')
    .map((each) => join('data', each))
    .filter((each) => world.exists(join(each, 'speech.yaml')));
  throw new UsageError('no speech is named, and this folder holds none', [
    speeches.length > 0
      ? `Name a folder, for example: aide build ${speeches[0]?.replaceAll('\\', '/')}`
      : 'Name a folder that holds transcript.md and speech.yaml: aide build path/to/speech',
  ]);
}

/** What each speech's files are called: its folder's name, which two speeches of one build may not share. */
function namesOf(folders: readonly string[]): readonly string[] {
  const names = folders.map((each) => basename(resolve(each)) || 'speech');
  const twice = names.find((each, index) => names.indexOf(each) !== index);
  if (twice !== undefined) {
    const same = folders
      .filter((_, index) => names[index] === twice)
      .map((each) => relative('.', resolve(each)) || '.');
    throw new UsageError(`${same.join(' and ')} would write the same files`, [
      'Build them one by one, each with an --out of its own.',
    ]);
  }
  return names;
}
