import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { BUILT, FORMATS } from '../../compile.ts';
import type { World } from '../../core/world.ts';
import { type ExitCode, UsageError } from '../exit-codes.ts';
import { makeFiles } from '../make-files.ts';
import { openTerminal } from '../terminal.ts';
import { addCompileOptions, type CompileArguments, readCompileOptions } from './compile-options.ts';
import { parseList } from './lists-of-names.ts';
import { addOutputOptions, type OutputArguments, readOutputOptions } from './output-options.ts';
import { addPrintOptions, type PrintArguments, readPrintOptions } from './print-options.ts';
import { addFolders, type FoldersArgument, findDistinctFolders } from './speech-folders.ts';

interface BuildArguments extends CompileArguments, FoldersArgument, OutputArguments, PrintArguments {
  /** Names separated by commas. */
  readonly formats: string;
}

export const buildCommand = (
  world: () => World,
  end: (code: ExitCode) => void,
): CommandModule<object, BuildArguments> => ({
  command: 'build [folders..]',
  describe: 'Make the slide deck, the briefing and handouts of one or more speeches',
  builder: (yargs) =>
    addPrintOptions(addOutputOptions(addCompileOptions(addFolders(yargs))))
      .option('formats', {
        alias: 'f',
        type: 'string',
        default: BUILT.join(','),
        describe: `What to make, separated by commas: ${FORMATS.join(', ')}`,
      })
      .requiresArg(['formats'])
      .example('$0 build data/lagon-unga-2008', 'deck and briefing into out/')
      .example('$0 build speech --formats briefing --paper letter', 'only the briefing, on US Letter')
      .example('$0 build speech --formats handout-6,notes', 'six slides a side, and notes pages')
      .example(
        '$0 build a b c --theme print --out handouts',
        'three speeches, for the copier',
      ) as unknown as Argv<BuildArguments>,
  handler: async (args: ArgumentsCamelCase<BuildArguments>) => {
    const opened = world();
    const formats = parseList(args.formats, FORMATS, '--formats', 'format');
    const options = { ...readCompileOptions(args), ...readPrintOptions(args), ...readOutputOptions(args), formats };
    if (options.impose.length > 0 && formats.every((each) => each === 'pptx')) {
      throw new UsageError('only PDFs are put on sheets', ['Add a printed format, such as --formats briefing.']);
    }
    end(await makeFiles(opened, findDistinctFolders(args.folders, opened), options, args, openTerminal()));
  },
});
