import { basename, extname } from 'node:path';
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { isLanguageTag, isPartialDate } from '../../1-read/facts.ts';
import { joinPath, openFile, suggestPath } from '../../1-read/open-file.ts';
import { BUILT } from '../../compile.ts';
import { diagnose } from '../../core/catalogue.ts';
import { collect, type Diagnostic, hasErrors, type Outcome } from '../../core/diagnostic.ts';
import type { World } from '../../core/world.ts';
import type { FactOverrides, Imported, ImportOptions } from '../../import.ts';
import type { ImportFormat } from '../../ir/imported.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { makeFiles } from '../make-files.ts';
import { messagesJson } from '../reports/json.ts';
import { isError, reportDiagnostics } from '../reports/text.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import { writeFiles } from '../write-files.ts';
import { addCompileOptions, type CompileArguments, readCompileOptions } from './compile-options.ts';

const FROM: readonly ImportFormat[] = ['text', 'markdown', 'html', 'docx', 'pdf'];
const STATUSES = ['as prepared', 'as delivered', 'check against delivery', 'not stated'] as const;
/** Read from standard input, and no more of it than of a file. */
const STANDARD_INPUT = '-';
const MOST_BYTES = 64 * 1024 * 1024;
/** The facts that can be said on the command line, with what each is. */
const FACTS = {
  title: 'Title of the speech',
  speaker: 'Who spoke',
  role: 'The speaker’s office, such as Ambassador',
  organization: 'The speaker’s ministry or body',
  actor: 'For whom the engagement points are given, such as United States',
  event: 'Where it was given: the meeting',
  date: 'When: 2008, 2008-06 or 2008-06-03',
  place: 'Town or building',
  language: 'A language tag, such as en-US',
} as const;

interface ImportArguments extends CompileArguments, FactOverrides {
  readonly file: string;
  readonly folder: string | undefined;
  readonly from: ImportFormat | undefined;
  readonly format: 'yaml' | 'json';
  readonly stdout: boolean;
  readonly build: boolean;
  readonly review: boolean;
  readonly fresh: boolean;
  readonly mends: boolean;
  readonly out: string;
  readonly quiet: boolean;
  readonly json: boolean;
}

export const importCommand = (
  world: () => World,
  end: (code: ExitCode) => void,
): CommandModule<object, ImportArguments> => ({
  command: 'import <file>',
  describe:
    'Make a speech’s folder of a text, a web page, a Word document or a PDF: its words, and a draft of its model',
  builder: (yargs) => {
    const options = addCompileOptions(yargs)
      .positional('file', {
        type: 'string',
        demandOption: true,
        describe: 'The file; - for standard input; with --review, a folder',
      })
      .option('folder', {
        alias: 'd',
        type: 'string',
        describe: 'Folder to make; named after the file where it is left out',
      })
      .option('from', { choices: FROM, describe: 'What the file is, where it does not tell itself' })
      .option('review', {
        type: 'boolean',
        default: false,
        describe: 'Go through the draft in the terminal, item by item',
      })
      .option('build', { type: 'boolean', default: false, describe: 'Make the deck and the briefing as well' })
      .option('out', { alias: 'o', type: 'string', default: 'out', describe: 'Folder that --build writes to' })
      .option('stdout', { type: 'boolean', default: false, describe: 'Print the draft model and write nothing' })
      .option('format', {
        choices: ['yaml', 'json'] as const,
        default: 'yaml' as const,
        describe: 'How --stdout prints it',
      })
      .option('fresh', {
        type: 'boolean',
        default: false,
        describe: 'Replace a model that is there, and a person’s work on it',
      })
      .option('mends', { type: 'boolean', default: false, describe: 'Show more places of each kind that were mended' })
      .option('quiet', { alias: 'q', type: 'boolean', default: false, describe: 'Say nothing but errors' })
      .option('json', { type: 'boolean', default: false, describe: 'Report as JSON on standard output' });
    for (const [name, describe] of Object.entries(FACTS))
      options.option(name, { type: 'string', describe, group: 'Facts:' });
    return options
      .option('status', { choices: STATUSES, describe: 'Whether the text is as it was spoken', group: 'Facts:' })
      .requiresArg(['folder', 'from', 'out', 'format', 'status', ...Object.keys(FACTS)])
      .example('$0 import statement.docx', 'makes the folder statement/')
      .example('$0 import statement.pdf --build', 'and the deck and briefing of the draft')
      .example('$0 import --review statement', 'keep, drop or edit what was drafted')
      .example(
        '$0 import speech.txt --format json --stdout',
        'the draft model alone, for tools',
      ) as unknown as Argv<ImportArguments>;
  },
  handler: async (args: ArgumentsCamelCase<ImportArguments>) => end(await run(world(), args, openTerminal())),
});

async function run(world: World, args: ImportArguments, terminal: Terminal): Promise<ExitCode> {
  const { review, build, stdout, json, quiet } = args;
  // yargs gives a lone hyphen as nothing.
  const file = args.file === '' ? STANDARD_INPUT : args.file;
  if (stdout && (review || build || json))
    throw new UsageError('--stdout prints the draft and nothing else', ['Leave --review, --build and --json out.']);
  if (json && (review || build))
    throw new UsageError('--json reports what was imported and nothing else', [
      'Leave --review and --build out, and run aide build --json after it.',
    ]);
  if (review && isSpeech(file, world)) return reviewThere(world, file, terminal);
  const bytes = file === STANDARD_INPUT ? await readStandardInput() : readFile(file, world);
  if (!bytes.output) return refuse(bytes.diagnostics, args, terminal);
  const folder = args.folder ?? folderFor(file, stdout);
  const previous = args.fresh || stdout ? { diagnostics: [] } : readPrevious(folder, world);
  if (hasErrors(previous.diagnostics)) return refuse(previous.diagnostics, args, terminal);
  if (!quiet && !json) terminal.progress(`Reading ${file} …`);
  const { importSpeech } = await import('../../import.ts');
  const outcome = await importSpeech(
    world,
    { name: file === STANDARD_INPUT ? '' : basename(file), bytes: bytes.output },
    { ...readOptions(args, folder), ...(previous.output ? { previous: previous.output } : {}) },
  );
  terminal.progress('');
  if (!outcome.output) return refuse(outcome.diagnostics, args, terminal);
  if (!json) reportDiagnostics(quiet ? outcome.diagnostics.filter(isError) : outcome.diagnostics, terminal);
  if (stdout) {
    terminal.out(
      args.format === 'json' ? JSON.stringify(outcome.output.draft.model, null, 2) : outcome.output.modelText.trimEnd(),
    );
    return EXIT.done;
  }
  const paths = await writeSpeech(folder, outcome.output);
  await tell(outcome, args, paths, terminal);
  if (review) {
    const code = await reviewThere(world, folder, terminal);
    if (code !== EXIT.done) return code;
  }
  if (build) {
    const options = { ...readCompileOptions(args), formats: BUILT };
    return makeFiles(world, [folder], options, { out: args.out, quiet, json: false }, terminal);
  }
  if (!quiet && !json && !review) {
    terminal.out(`next: aide import --review ${folder}, or edit ${folder}/speech.yaml; then aide build ${folder}`);
  }
  return hasErrors(outcome.diagnostics) ? EXIT.input : EXIT.done;
}

/** Says why nothing was imported. */
function refuse(diagnostics: readonly Diagnostic[], { json, quiet }: ImportArguments, terminal: Terminal): ExitCode {
  if (json) terminal.out(JSON.stringify(messagesJson(diagnostics), null, 2));
  else reportDiagnostics(quiet ? diagnostics.filter(isError) : diagnostics, terminal);
  return EXIT.input;
}

const isSpeech = (path: string, world: World): boolean =>
  path.endsWith('speech.yaml') || world.exists(joinPath(path, 'speech.yaml'));

async function reviewThere(world: World, folder: string, terminal: Terminal): Promise<ExitCode> {
  const { reviewFolder } = await import('../review/review-folder.ts');
  const { RULES } = await import('../../import.ts');
  return reviewFolder(world, folder, terminal, process.stdin, process.stdout, {
    describeRule: (rule) => RULES[rule],
  });
}

function readFile(path: string, world: World): Outcome<Uint8Array> {
  const file = path.replaceAll('\\', '/');
  const read = world.readBytes(path);
  if (read.ok) return { output: read.value, diagnostics: [] };
  if (read.reason === 'missing')
    return { diagnostics: [diagnose('file-missing', { file }, undefined, { hints: suggestPath(path, world) })] };
  const hints =
    read.reason !== 'folder'
      ? []
      : isSpeech(path, world)
        ? [`Name the file that the speech is in. To go through the draft in the folder: aide import --review ${file}`]
        : ['Name the file that the speech is in; the folder to make is --folder.'];
  return { diagnostics: [diagnose('file-unreadable', { file, detail: read.detail }, undefined, { hints })] };
}

async function readStandardInput(): Promise<Outcome<Uint8Array>> {
  if (process.stdin.isTTY)
    throw new UsageError('standard input is a terminal', ['Pipe a file into the command, or name one.']);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES)
      return { diagnostics: [diagnose('file-unreadable', { file: STANDARD_INPUT, detail: 'it has more than 64 MB' })] };
    chunks.push(chunk as Buffer);
  }
  return { output: Buffer.concat(chunks), diagnostics: [] };
}

/**
 * A folder named as the file is, in the current one.
 * @throws {UsageError} for standard input, which has no name.
 */
function folderFor(file: string, stdout: boolean): string {
  if (file === STANDARD_INPUT && !stdout)
    throw new UsageError('standard input has no name for the folder', ['Add --folder my-speech.']);
  const name = basename(file, extname(file))
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return name === '' ? 'speech' : name;
}

function readOptions(args: ImportArguments, folder: string): ImportOptions {
  const { template, theme, paper } = readCompileOptions(args);
  const facts = Object.fromEntries(
    [...Object.keys(FACTS), 'status'].flatMap((name) => {
      const value = args[name as keyof FactOverrides];
      return value === undefined ? [] : [[name, value]];
    }),
  ) as FactOverrides;
  checkFacts(facts);
  return {
    folder,
    ...(args.from === undefined ? {} : { format: args.from }),
    facts,
    look: { template, theme, paper },
    lay: args.build,
  };
}

/** @throws {UsageError} for a fact that no speech can have. */
function checkFacts(facts: FactOverrides): void {
  for (const [name, value] of Object.entries(facts))
    if (value.trim() === '')
      throw new UsageError(`--${name} is empty`, ['Leave it out, and what the file says holds.']);
  const { date, language } = facts;
  if (date !== undefined && !isPartialDate(date))
    throw new UsageError(`--date “${date}” is no date of the calendar`, ['Write it as 2008, 2008-06 or 2008-06-03.']);
  if (language !== undefined && !isLanguageTag(language))
    throw new UsageError(`--language “${language}” is no language tag`, ['Write it as en, en-US or fr.']);
}

/** What stands in the folder already; a model that is there and cannot be read is not written over. */
function readPrevious(folder: string, world: World): Outcome<NonNullable<ImportOptions['previous']>> {
  const path = joinPath(folder, 'speech.yaml');
  if (!world.exists(path)) return { diagnostics: [] };
  const model = openFile(path, world);
  if (model.output?.text.trim() === '') return { diagnostics: [] };
  const transcript = world.readText(joinPath(folder, 'transcript.md'));
  return collect(
    [model],
    model.output && { model: model.output.text, ...(transcript.ok ? { transcript: transcript.value } : {}) },
  );
}

async function writeSpeech(folder: string, { transcriptText, modelText }: Imported): Promise<readonly string[]> {
  const files = [
    { path: joinPath(folder, 'transcript.md'), text: transcriptText },
    { path: joinPath(folder, 'speech.yaml'), text: modelText },
  ];
  await writeFiles(files.map(({ path, text }) => ({ path, chunks: () => encode(text) })));
  return files.map(({ path }) => path);
}

async function* encode(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function tell(
  outcome: Outcome<Imported>,
  { quiet, json, mends }: ImportArguments,
  paths: readonly string[],
  terminal: Terminal,
): Promise<void> {
  if (!outcome.output || quiet) return;
  const { importedJson, tellImported } = await import('../reports/imported.ts');
  if (json) {
    terminal.out(
      JSON.stringify({ ...importedJson(outcome.output, paths), ...messagesJson(outcome.diagnostics) }, null, 2),
    );
    return;
  }
  for (const path of paths) terminal.out(path);
  for (const line of tellImported(outcome.output, mends)) terminal.out(line);
}
