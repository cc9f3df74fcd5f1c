import type { Argv } from 'yargs';
import type { CompileOptions } from '../../compile.ts';

/** Where files go, and what is said of them. */
export interface WriteArguments {
  readonly out: string;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

export const addWriteOptions = <T>(yargs: Argv<T>): Argv<T & WriteArguments> =>
  yargs
    .option('out', { alias: 'o', type: 'string', default: 'out', describe: 'Folder to write to' })
    .option('force', {
      type: 'boolean',
      default: false,
      describe: 'Build although rules are broken; every page then says DRAFT, UNVERIFIED',
    })
    .option('quiet', { alias: 'q', type: 'boolean', default: false, describe: 'Say nothing but errors' })
    .option('json', {
      type: 'boolean',
      default: false,
      describe: 'Report files and messages as JSON on standard output',
    })
    .requiresArg(['out']) as unknown as Argv<T & WriteArguments>;

/** The same for documents, which may carry what they were made from. */
export interface OutputArguments extends WriteArguments {
  readonly attach: boolean | undefined;
}

export const addOutputOptions = <T>(yargs: Argv<T>): Argv<T & OutputArguments> =>
  addWriteOptions(yargs)
    .option('attach', {
      type: 'boolean',
      describe: 'Carry speech.yaml and transcript.md inside the briefing (PDF/A-3a)',
    })
    // The sources name the speaker.
    .conflicts('chatham-house', 'attach') as unknown as Argv<T & OutputArguments>;

/** What of it the compiler takes. */
export const readOutputOptions = ({
  attach = false,
  force,
}: OutputArguments): Pick<CompileOptions, 'attach' | 'force'> => ({
  attach,
  force,
});
