import type { CommandModule } from 'yargs';
import { type CompileOptions, type Grounded, type Scenes, toDocuments, toGrounded, toScenes } from '../../compile.ts';
import { hasErrors, type Outcome } from '../../core/diagnostic.ts';
import { positionOf, type Span } from '../../core/source.ts';
import type { World } from '../../core/world.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reportDiagnostics } from '../reports/text.ts';
import { openTerminal } from '../terminal.ts';
import { addCompileOptions, type CompileArguments, readCompileOptions } from './compile-options.ts';

const STAGES = ['speech', 'document', 'scene'] as const;
type Stage = (typeof STAGES)[number];

interface InspectArguments extends CompileArguments {
  readonly folder: string;
  readonly stage: Stage;
}

/** Stops the pipeline at a stage and prints what it has. */
export const inspectCommand = (
  world: () => World,
  end: (code: ExitCode) => void,
): CommandModule<object, InspectArguments> => ({
  command: 'inspect <folder>',
  describe: 'Print what a stage of the pipeline makes of a speech, as JSON',
  builder: (yargs) =>
    addCompileOptions(yargs)
      .positional('folder', {
        type: 'string',
        demandOption: true,
        describe: 'Folder with transcript.md and speech.yaml',
      })
      .option('stage', { alias: 's', choices: STAGES, default: 'document' as const, describe: 'Where to stop' })
      .example('$0 inspect data/lagon-unga-2008 --stage scene', 'every mark of every page, with its place'),
  handler: (args) => {
    const terminal = openTerminal();
    const outcome = stopAt(args.stage, world(), { folder: args.folder, ...readCompileOptions(args) });
    reportDiagnostics(outcome.diagnostics, terminal);
    if (outcome.output !== undefined) terminal.out(JSON.stringify(outcome.output, readable, 2));
    end(hasErrors(outcome.diagnostics) ? EXIT.input : EXIT.done);
  },
});

function stopAt(stage: Stage, world: World, options: CompileOptions): Outcome<unknown> {
  switch (stage) {
    case 'speech':
      return withoutSettings(toGrounded(world, options.folder));
    case 'document':
      return toDocuments(world, options);
    case 'scene':
      return spread(toScenes(world, options));
  }
}

/** The speech and its transcript; what is made of the rules is no part of them. */
function withoutSettings({ output, diagnostics }: Outcome<Grounded>): Outcome<unknown> {
  if (!output) return { diagnostics };
  const { speech, transcript } = output;
  return { output: { speech, transcript }, diagnostics };
}

/** The scenes by name, with all their pages. */
function spread({ output, diagnostics }: Outcome<Scenes>): Outcome<unknown> {
  if (!output) return { diagnostics };
  const print = [...output.print].map(([format, scene]) => [format, { ...scene, pages: [...scene.pages] }]);
  return { output: { deck: output.deck, ...Object.fromEntries(print) }, diagnostics };
}

/** Spans as `file:line:column` and maps as objects; the sources' own text is left out. */
function readable(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  if (isSpan(value)) {
    const { line, column } = positionOf(value.source, value.start);
    return `${value.source.name}:${line}:${column}`;
  }
  if (isPlace(value)) return readable('', value.span);
  return value;
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' &&
  value !== null &&
  'source' in value &&
  'start' in value &&
  'end' in value &&
  typeof value.source === 'object';

const isPlace = (value: unknown): value is { readonly span: Span } =>
  typeof value === 'object' && value !== null && 'span' in value && 'fields' in value;
