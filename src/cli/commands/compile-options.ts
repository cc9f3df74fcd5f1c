import type { Argv } from 'yargs';
import { type CompileOptions, PAPERS, type Paper } from '../../compile.ts';

/** What every command that compiles a speech can be told. */
export interface CompileArguments {
  readonly template: string;
  readonly theme: string;
  readonly paper: Paper;
  readonly chathamHouse: boolean | undefined;
}

export const addCompileOptions = <T>(yargs: Argv<T>): Argv<T & CompileArguments> =>
  yargs
    .option('template', {
      alias: 't',
      type: 'string',
      default: 'briefing',
      describe: 'A template that ships, or the path of your own',
    })
    .option('theme', { type: 'string', default: 'chancery', describe: 'A theme that ships, or the path of your own' })
    .option('paper', {
      alias: 'p',
      choices: PAPERS,
      default: 'a4' as const,
      describe: 'The size of a printed page',
    })
    .option('chatham-house', {
      type: 'boolean',
      describe: 'Leave out the speaker’s name and affiliation everywhere (Chatham House Rule)',
    })
    .requiresArg(['template', 'theme', 'paper']) as unknown as Argv<T & CompileArguments>;

/** The same as the compiler takes it. */
export const readCompileOptions = ({
  template,
  theme,
  paper,
  chathamHouse = false,
}: CompileArguments): Omit<CompileOptions, 'folder'> => ({ template, theme, paper, chathamHouse });
