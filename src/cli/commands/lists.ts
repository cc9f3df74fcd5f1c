import type { CommandModule } from 'yargs';
import { listTemplates, readTemplate } from '../../1-read/template.ts';
import { listThemes } from '../../1-read/theme.ts';
import type { World } from '../../core/world.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openTerminal } from '../terminal.ts';

interface ListArguments {
  readonly json: boolean;
}

/** Something that ships, with what it is for. */
interface Listed {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
}

type Listing = (world: World) => readonly Listed[];

const listCommand =
  (command: string, describe: string, list: Listing) =>
  (world: () => World, end: (code: ExitCode) => void): CommandModule<object, ListArguments> => ({
    command,
    describe,
    builder: (yargs) => yargs.option('json', { type: 'boolean', default: false, describe: 'As JSON' }),
    handler: (args) => {
      const terminal = openTerminal();
      const items = list(world());
      if (args.json) terminal.out(JSON.stringify(items, null, 2));
      else
        for (const each of items)
          terminal.out(`${each.name.padEnd(12)} ${each.label}${each.description ? `: ${each.description}` : ''}`);
      end(EXIT.done);
    },
  });

function describeTemplates(world: World): readonly Listed[] {
  return listTemplates(world).flatMap((name) => {
    const { output } = readTemplate(name, world);
    return output ? [{ name, label: output.label, description: output.description }] : [];
  });
}

type CommandMaker = ReturnType<typeof listCommand>;

export const templatesCommand: CommandMaker = listCommand(
  'templates',
  'List the templates that ship',
  describeTemplates,
);
export const themesCommand: CommandMaker = listCommand('themes', 'List the themes that ship', listThemes);
