import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import {
  type CompileOptions,
  FORMATS,
  factsOf,
  type OutputFile,
  type Paper,
  PRINTED,
  type PrintFormat,
  prepare,
} from '../../compile.ts';
import { type Diagnostic, hasErrors } from '../../core/diagnostic.ts';
import type { World } from '../../core/world.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { makeFiles } from '../make-files.ts';
import { messagesJson } from '../reports/json.ts';
import { isError, plural, reportDiagnostics } from '../reports/text.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import { addCompileOptions, type CompileArguments, readCompileOptions } from './compile-options.ts';
import { parseList } from './lists-of-names.ts';
import { addOutputOptions, type OutputArguments, readOutputOptions } from './output-options.ts';
import { addPrintOptions, type PrintArguments, type PrintOptions, readPrintOptions } from './print-options.ts';
import { addFolders, type FoldersArgument, findDistinctFolders } from './speech-folders.ts';

interface PrintCommandArguments extends CompileArguments, FoldersArgument, OutputArguments, PrintArguments {
  /** Names separated by commas. */
  readonly formats: string | undefined;
  readonly list: boolean;
  readonly sheetsFor: number | undefined;
}

const PRINTABLE: readonly PrintFormat[] = FORMATS.filter((each) => each !== 'pptx');
/** What is for a meeting: the coverage sheet is for those who prepare it. */
const HANDOUTS: readonly PrintFormat[] = PRINTABLE.filter((each) => each !== 'coverage');
/** What is too much for both sides of half a sheet, unless it is asked for. */
const ON_WHOLE_PAPER: readonly PrintFormat[] = ['one-pager'];
const WHOLE_PAPERS: readonly Paper[] = ['a4', 'letter'];
/** The largest meeting that anybody prints for. */
const MOST_PEOPLE = 100_000;

export const printCommand = (
  world: () => World,
  end: (code: ExitCode) => void,
): CommandModule<object, PrintCommandArguments> => ({
  command: 'print [folders..]',
  describe: 'Make every handout that a meeting needs, or list them with the paper they take',
  builder: (yargs) =>
    addPrintOptions(addOutputOptions(addCompileOptions(addFolders(yargs))))
      .option('formats', {
        alias: 'f',
        type: 'string',
        describe: `What to print, separated by commas: ${PRINTABLE.join(', ')}`,
        defaultDescription: PRINTED.join(','),
      })
      .option('list', {
        alias: 'l',
        type: 'boolean',
        default: false,
        describe: 'Name each handout, what it is for and the sheets it takes; write nothing',
      })
      .option('sheets-for', { type: 'number', describe: 'Count the sheets of paper for a meeting of so many' })
      .requiresArg(['formats', 'sheets-for'])
      .example('$0 print data/lagon-unga-2008 --list', 'what there is, and the paper it takes')
      .example('$0 print speech --sheets-for 25', 'the usual handouts, and the paper for 25 people')
      .example('$0 print speech -f handout-6 --ink black', 'six slides a side, for the copier')
      .example(
        '$0 print speech -f large-print --paper a5 --booklet',
        'pages of A5, also on A4 sheets to fold and staple',
      ) as unknown as Argv<PrintCommandArguments>,
  handler: async (args: ArgumentsCamelCase<PrintCommandArguments>) => end(await print(world(), args, openTerminal())),
});

async function print(world: World, args: PrintCommandArguments, terminal: Terminal): Promise<ExitCode> {
  const folders = findDistinctFolders(args.folders, world);
  const people = args.sheetsFor;
  if (people !== undefined && !(Number.isInteger(people) && people >= 1 && people <= MOST_PEOPLE)) {
    throw new UsageError(`--sheets-for ${people} cannot be`, ['Give the number of people as a whole number from 1.']);
  }
  const asked = args.formats === undefined ? undefined : parseList(args.formats, PRINTABLE, '--formats', 'handout');
  const print = readPrintOptions(args);
  if (args.list) return list(world, folders, asked, print, args, terminal);
  const options = {
    ...readCompileOptions(args),
    ...print,
    ...readOutputOptions(args),
    formats: asked ?? fittingOn(args.paper, PRINTED),
  };
  const describe = (file: OutputFile): string =>
    file.format === 'pptx' || people === undefined ? '' : `  ${describeSheets(countSheets(file, people))}`;
  return makeFiles(world, folders, options, args, terminal, describe);
}

const fittingOn = (paper: Paper, formats: readonly PrintFormat[]): readonly PrintFormat[] =>
  WHOLE_PAPERS.includes(paper) ? formats : formats.filter((each) => !ON_WHOLE_PAPER.includes(each));

/** The print dialogue on paper: what there is, what it is for, and the sheets it takes, before anything is written. */
function list(
  world: World,
  folders: readonly string[],
  asked: readonly PrintFormat[] | undefined,
  print: PrintOptions,
  args: PrintCommandArguments,
  terminal: Terminal,
): ExitCode {
  const { sheetsFor } = args;
  const listed = folders.map((folder) => {
    const options = { folder, ...readCompileOptions(args), ...print, ...readOutputOptions(args) };
    const found = findFiles(world, options, asked ?? fittingOn(args.paper, HANDOUTS));
    // What there is nothing for is simply not in a list of all that there is.
    const said = asked ? found.diagnostics : found.diagnostics.filter((each) => each.code !== 'nothing-to-print');
    return { folder, files: found.files, diagnostics: said };
  });
  const diagnostics = listed.flatMap((each) => each.diagnostics);
  if (args.json) {
    const handouts = listed.flatMap(({ folder, files }) =>
      files.map((file) => ({ speech: folder, ...factsOfFile(file), ...countSheets(file, sheetsFor ?? 1) })),
    );
    terminal.out(JSON.stringify({ handouts, ...messagesJson(diagnostics) }, null, 2));
  } else {
    reportDiagnostics(args.quiet ? diagnostics.filter(isError) : diagnostics, terminal);
    for (const { folder, files } of listed) {
      if (files.length === 0) continue;
      if (folders.length > 1) terminal.out(`${folder}:`);
      for (const line of toTable(files, sheetsFor)) terminal.out(line);
    }
  }
  return hasErrors(diagnostics) ? EXIT.input : EXIT.done;
}

/** What is wrong with a handout on this paper alone; others may still fit. */
const OF_ONE_HANDOUT: readonly Diagnostic['code'][] = ['handout-crowded', 'too-many-pages'];

/** The files of all formats; where one of them does not fit its paper, those of the others, and why it does not. */
function findFiles(
  world: World,
  options: CompileOptions,
  formats: readonly PrintFormat[],
): { readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const all = prepare(world, { ...options, formats });
  const others = all.diagnostics.filter((each) => !OF_ONE_HANDOUT.includes(each.code));
  if (all.output || hasErrors(others)) return { files: all.output ?? [], diagnostics: all.diagnostics };
  const files = formats.flatMap((format) => prepare(world, { ...options, formats: [format] }).output ?? []);
  const said = all.diagnostics.map(
    (each): Diagnostic => (OF_ONE_HANDOUT.includes(each.code) ? { ...each, severity: 'warning' } : each),
  );
  return { files, diagnostics: said };
}

/** Sheets of paper for a file, printed on one side and on both. */
interface Sheets {
  /** Absent for a booklet, which is printed on both sides or not at all. */
  readonly singleSided?: number;
  readonly doubleSided: number;
}

function countSheets({ pages, imposed }: OutputFile, people: number): Sheets {
  const doubleSided = Math.ceil(pages / 2) * people;
  return imposed === 'booklet' ? { doubleSided } : { singleSided: pages * people, doubleSided };
}

const describeSheets = ({ singleSided, doubleSided }: Sheets): string =>
  singleSided === undefined
    ? `${plural(doubleSided, 'sheet')}, both sides`
    : `${plural(singleSided, 'sheet')}, ${doubleSided} double-sided`;

const factsOfFile = ({ format, imposed, name, pages }: OutputFile): Record<string, unknown> => ({
  format,
  ...(imposed === undefined ? {} : { imposed }),
  name,
  ...factsOf(format),
  pages,
});

function toTable(files: readonly OutputFile[], people: number | undefined): readonly string[] {
  const heads =
    people === undefined
      ? ['', 'pages', 'sheets', 'both sides', '']
      : ['', 'pages', `sheets for ${people}`, 'both sides', ''];
  const rows = files.map((file) => {
    const { singleSided, doubleSided } = countSheets(file, people ?? 1);
    const name = file.imposed === undefined ? file.format : `  as ${file.imposed}`;
    const purpose = file.imposed === undefined ? factsOf(file.format).purpose : 'for printing only';
    return [name, `${file.pages}`, singleSided === undefined ? '–' : `${singleSided}`, `${doubleSided}`, purpose];
  });
  const widths = heads.map((_, column) => Math.max(...[heads, ...rows].map((row) => row[column]?.length ?? 0)));
  return [heads, ...rows].map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        // Names and purposes begin, and figures end, at one edge.
        return column === 0 || column === row.length - 1 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
