import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { createNodeWorld } from '../core/node-world.ts';
import type { World } from '../core/world.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { importCommand } from './commands/import.ts';
import { inspectCommand } from './commands/inspect.ts';
import { templatesCommand, themesCommand } from './commands/lists.ts';
import { printCommand } from './commands/print.ts';
import { traceCommand } from './commands/trace.ts';
import { EXIT, type ExitCode, UsageError } from './exit-codes.ts';
import { openTerminal } from './terminal.ts';
import { versionOf } from './version.ts';

const EXIT_TABLE = 'Exit codes: 0 done, 1 mistakes in the input, 2 wrong usage, 3 a defect of the program';

async function main(): Promise<void> {
  const end = (code: ExitCode): void => {
    process.exitCode = code;
  };
  let opened: World | undefined;
  const world = (): World => {
    opened ??= createNodeWorld(process.cwd());
    return opened;
  };
  await yargs(hideBin(process.argv))
    .scriptName('aide')
    .usage(
      '$0 <command>\n\nFrom a speech to a slide deck, a briefing and handouts in which every line leads back to the passage it rests on.',
    )
    .locale('en')
    .command(importCommand(world, end))
    .command(buildCommand(world, end))
    .command(printCommand(world, end))
    .command(checkCommand(world, end))
    .command(traceCommand(world, end))
    .command(explainCommand(end))
    .command(templatesCommand(world, end))
    .command(themesCommand(world, end))
    .command(inspectCommand(world, end))
    .completion('completion', 'Print a script for your shell that completes commands and options')
    .version(versionOf(world()))
    .alias('h', 'help')
    .alias('v', 'version')
    .demandCommand(1, 'no command is given')
    .strict()
    .recommendCommands()
    .wrap(Math.min(100, process.stdout.columns || 100))
    .epilogue(EXIT_TABLE)
    .fail((message, error) => {
      // What yargs throws itself (an option without its value) is wrong usage like what it only says.
      if (error && error.name !== 'YError') throw error;
      throw new UsageError(error?.message ?? message, ['Run “aide --help” for commands and options.']);
    })
    .parseAsync();
}

/** Says what went wrong; what is nobody's mistake is ours. */
function fail(error: unknown): void {
  const terminal = openTerminal();
  if (error instanceof UsageError) {
    terminal.err(`${terminal.paint('red', 'error')}: ${error.message}`);
    for (const hint of error.hints) terminal.err(`  ${terminal.paint('cyan', 'hint')}: ${hint}`);
    process.exitCode = EXIT.usage;
    return;
  }
  terminal.err(
    `${terminal.paint('red', 'defect')}: the program failed; its input is not to blame, and old files are untouched`,
  );
  terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  terminal.err('Please report this with the command you ran.');
  process.exitCode = EXIT.defect;
}

// A reader that closes the pipe early (`aide inspect | head`) is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

main().catch(fail);
