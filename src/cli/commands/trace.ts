import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs';
import { prepareTrace, TRACE_FORMATS, TRACED_TOO, type TraceFile } from '../../compile.ts';
import type { World } from '../../core/world.ts';
import type { ExitCode } from '../exit-codes.ts';
import { writeEach } from '../make-files.ts';
import { plural } from '../reports/text.ts';
import { openTerminal } from '../terminal.ts';
import { addCompileOptions, type CompileArguments, readCompileOptions } from './compile-options.ts';
import { parseList } from './lists-of-names.ts';
import { addWriteOptions, type WriteArguments } from './output-options.ts';
import { addFolders, type FoldersArgument, findDistinctFolders } from './speech-folders.ts';

interface TraceArguments extends CompileArguments, FoldersArgument, WriteArguments {
  /** Names separated by commas. */
  readonly formats: string;
  readonly also: string | undefined;
}

export const traceCommand = (
  world: () => World,
  end: (code: ExitCode) => void,
): CommandModule<object, TraceArguments> => ({
  command: 'trace [folders..]',
  describe: 'Write down what every line of the slides and the briefing rests on, as a web page and as a table',
  builder: (yargs) =>
    addWriteOptions(addCompileOptions(addFolders(yargs)))
      .option('formats', {
        alias: 'f',
        type: 'string',
        default: TRACE_FORMATS.join(','),
        describe: `What to write, separated by commas: ${TRACE_FORMATS.join(', ')}`,
      })
      .option('also', {
        type: 'string',
        describe: `Documents to trace beside slides and briefing: ${TRACED_TOO.join(', ')}`,
      })
      .requiresArg(['formats', 'also'])
      .example('$0 trace data/lagon-unga-2008', 'the concordance into out/, as a web page and a table')
      .example(
        '$0 trace speech --formats csv --also one-pager',
        'the table alone, with the lines of the one-pager',
      ) as unknown as Argv<TraceArguments>,
  handler: async (args: ArgumentsCamelCase<TraceArguments>) => {
    const opened = world();
    const formats = parseList(args.formats, TRACE_FORMATS, '--formats', 'format');
    const also = args.also === undefined ? [] : parseList(args.also, TRACED_TOO, '--also', 'document');
    const options = { ...readCompileOptions(args), force: args.force, formats, also };
    const folders = findDistinctFolders(args.folders, opened);
    end(
      await writeEach(folders, (folder) => prepareTrace(opened, { ...options, folder }), args, openTerminal(), TELLING),
    );
  },
});

const TELLING = {
  facts: ({ statements }: TraceFile) => ({ statements }),
  size: ({ statements }: TraceFile) => plural(statements, 'statement'),
  note: () => '',
};
