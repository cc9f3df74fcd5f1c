import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { type CompileOptions, toChecked } from '../../compile.ts';
import { hasErrors } from '../../core/diagnostic.ts';
import type { World } from '../../core/world.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { type CheckedSpeech, toCheckedSpeech } from '../reports/checked-speech.ts';
import { reportGithub } from '../reports/github.ts';
import { reportJson } from '../reports/json.ts';
import { reportSarif } from '../reports/sarif.ts';
import { isError, reportDiagnostics, summarise, tabulateCoverage, tellHumanChecks } from '../reports/text.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import { versionOf } from '../version.ts';
import { writeFiles } from '../write-files.ts';
import { addCompileOptions, type CompileArguments, readCompileOptions } from './compile-options.ts';
import { addFolders, type FoldersArgument, findFolders } from './speech-folders.ts';

/** What a report may be written as: for people, or for other programs. */
const REPORTS = ['text', 'json', 'sarif', 'github'] as const;
type Report = (typeof REPORTS)[number];

interface CheckArguments extends CompileArguments, FoldersArgument {
  readonly format: Report;
  readonly out: string | undefined;
  readonly minCoverage: string | undefined;
  readonly coverage: boolean;
  readonly quiet: boolean;
}

export const checkCommand = (
  world: () => World,
  end: (code: ExitCode) => void,
): CommandModule<object, CheckArguments> => ({
  command: 'check [folders..]',
  describe: 'Hold speeches against their transcripts, and slides and pages against the rules; write no documents',
  builder: (yargs) =>
    addCompileOptions(addFolders(yargs))
      .option('format', { choices: REPORTS, default: 'text' as const, describe: 'For people, or for other programs' })
      .option('out', { alias: 'o', type: 'string', describe: 'File for the report, beside the text on the terminal' })
      .option('min-coverage', {
        type: 'string',
        describe: 'The least share of the sentences that something must rest on, such as 0.8 or 80%',
      })
      .option('coverage', {
        type: 'boolean',
        default: false,
        describe: 'Show by paragraph what is taken up, where, and what is left',
      })
      .option('quiet', { alias: 'q', type: 'boolean', default: false, describe: 'Say nothing but errors' })
      .requiresArg(['format', 'out', 'min-coverage'])
      .example('$0 check data/lagon-unga-2008', 'what is wrong, and what is left')
      .example('$0 check speech --min-coverage 0.8', 'an error where more than a fifth is left')
      .example(
        '$0 check a b --format sarif --out aide.sarif',
        'two speeches, for code scanning',
      ) as unknown as Argv<CheckArguments>,
  handler: async (args: ArgumentsCamelCase<CheckArguments>) => end(await check(world(), args, openTerminal())),
});

async function check(world: World, args: CheckArguments, terminal: Terminal): Promise<ExitCode> {
  const { format, out, quiet } = args;
  if (out !== undefined && format === 'text') {
    throw new UsageError('--out writes what other programs read', ['Add --format json, sarif or github.']);
  }
  const minCoverage = readShare(args.minCoverage);
  const options = { ...readCompileOptions(args), ...(minCoverage === undefined ? {} : { minCoverage }) };
  const isTold = format === 'text' || out !== undefined;
  const speeches = findFolders(args.folders, world).map((folder) => {
    if (!quiet) terminal.progress(`Checking ${folder} …`);
    const speech = checkFolder(world, { ...options, folder });
    terminal.progress('');
    if (isTold) tell(speech, args, terminal);
    return speech;
  });
  if (isTold && !quiet && speeches.some(({ output }) => output))
    for (const line of tellHumanChecks()) terminal.out(line);
  if (format !== 'text') {
    const report = writeReport(format, speeches, world);
    if (out === undefined) terminal.out(report);
    else await writeFiles([{ path: out, chunks: () => encode(`${report}\n`) }]);
  }
  return speeches.some(({ told }) => hasErrors(told)) ? EXIT.input : EXIT.done;
}

/** Forced, so that every rule has its say and not only those before the first mistake. */
const checkFolder = (world: World, options: CompileOptions): CheckedSpeech =>
  toCheckedSpeech(options.folder, toChecked(world, { ...options, force: true }));

function tell(speech: CheckedSpeech, { coverage, quiet }: CheckArguments, terminal: Terminal): void {
  reportDiagnostics(quiet ? speech.told.filter(isError) : speech.told, terminal);
  if (quiet) return;
  for (const line of summarise(speech)) terminal.out(line);
  if (!coverage || !speech.output) return;
  for (const line of tabulateCoverage(speech.output.coverage, terminal.columns)) terminal.out(line);
}

function writeReport(format: Exclude<Report, 'text'>, speeches: readonly CheckedSpeech[], world: World): string {
  switch (format) {
    case 'json':
      return reportJson(speeches);
    case 'sarif':
      return reportSarif(speeches, versionOf(world));
    case 'github':
      return reportGithub(speeches);
  }
}

async function* encode(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/**
 * A share, 0 to 1, or a percentage.
 * @throws {UsageError} where it is neither.
 */
function readShare(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, digits, percent] = /^(\d*\.?\d+)(%?)$/.exec(text.trim()) ?? [];
  const share = Number(digits) / (percent === '%' ? 100 : 1);
  if (share >= 0 && share <= 1) return share;
  throw new UsageError(`--min-coverage ${text} cannot be`, ['Give a share from 0 to 1 or a percentage: 0.8 or 80%.']);
}
