import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { FORMATS, factsOf, type OutputFile, PRINTED, type PrintFormat, prepare } from '../../compile.ts';
import { hasErrors } from '../../core/diagnostic.ts';
import type { World } from '../../core/world.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { makeFiles } from '../make-files.ts';
import { plural, reportDiagnostics, toJson } from '../report.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import { addCompileOptions, type CompileArguments, readCompileOptions } from './compile-options.ts';
import { parseList } from './lists-of-names.ts';
import { addOutputOptions, type OutputArguments } from './output-options.ts';
import { addPrintOptions, type PrintArguments, type PrintOptions, readPrintOptions } from './print-options.ts';
import { addFolders, type FoldersArgument, findFolders } from './speech-folders.ts';

interface PrintCommandArguments extends CompileArguments, FoldersArgument, OutputArguments, PrintArguments {
  /** Names separated by commas. */
  readonly formats: string | undefined;
  readonly list: boolean;
  readonly sheetsFor: number | undefined;
}

const PRINTABLE: readonly PrintFormat[] = FORMATS.filter((each) => each !== 'pptx');
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
  const folders = findFolders(args.folders, world);
  const people = args.sheetsFor;
  if (people !== undefined && !(Number.isInteger(people) && people >= 1 && people <= MOST_PEOPLE)) {
    throw new UsageError(`--sheets-for ${people} cannot be`, ['Give the number of people as a whole number from 1.']);
  }
  const asked = args.formats === undefined ? undefined : parseList(args.formats, PRINTABLE, '--formats', 'handout');
  const print = readPrintOptions(args);
  if (args.list) return list(world, folders, asked, print, args, terminal);
  const options = { ...readCompileOptions(args), ...print, attach: args.attach ?? false, formats: asked ?? PRINTED };
  const describe = (file: OutputFile): string =>
    file.format === 'pptx' || people === undefined ? '' : `  ${describeSheets(countSheets(file, people))}`;
  return makeFiles(world, folders, options, args, terminal, describe);
}

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
    const options = { folder, ...readCompileOptions(args), ...print, formats: asked ?? PRINTABLE };
    const { output = [], diagnostics } = prepare(world, options);
    // What there is nothing for is simply not in a list of all that there is.
    const said = asked ? diagnostics : diagnostics.filter((each) => each.code !== 'nothing-to-print');
    return { folder, files: output, diagnostics: said };
  });
  const diagnostics = listed.flatMap((each) => each.diagnostics);
  if (args.json) {
    const handouts = listed.flatMap(({ folder, files }) =>
      files.map((file) => ({ speech: folder, ...factsOfFile(file), ...countSheets(file, sheetsFor ?? 1) })),
    );
    terminal.out(JSON.stringify({ handouts, diagnostics: diagnostics.map(toJson) }, null, 2));
  } else {
    reportDiagnostics(args.quiet ? diagnostics.filter((each) => each.severity === 'error') : diagnostics, terminal);
    for (const { folder, files } of listed) {
      if (files.length === 0) continue;
      if (folders.length > 1) terminal.out(`${folder}:`);
      for (const line of toTable(files, sheetsFor)) terminal.out(line);
    }
  }
  return hasErrors(diagnostics) ? EXIT.input : EXIT.done;
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
