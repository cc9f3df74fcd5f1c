import type { CommandModule } from 'yargs';
import { CODES, type Code, entryOf } from '../../core/catalogue.ts';
import { clipColumns, wrapColumns } from '../../core/columns.ts';
import { showGaps } from '../../core/fill-gaps.ts';
import { type Entry, RULE_GROUPS } from '../../core/messages/entry.ts';
import { nearestName } from '../../core/nearest.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { openTerminal } from '../terminal.ts';

interface ExplainArguments {
  readonly codes: readonly string[];
  readonly json: boolean;
}

/** Columns beyond which a paragraph is hard to read. */
const WIDEST = 100;

export const explainCommand = (end: (code: ExitCode) => void): CommandModule<object, ExplainArguments> => ({
  command: 'explain [codes..]',
  describe: 'Say what a message means and what to do about it, or list all messages',
  builder: (yargs) =>
    yargs
      .positional('codes', {
        type: 'string',
        array: true,
        default: [] as readonly string[],
        describe: 'The words in brackets at the end of a message; all where none is named',
      })
      .option('json', { type: 'boolean', default: false, describe: 'As JSON' })
      .example('$0 explain quote-not-found', 'what this message means'),
  handler: ({ codes: named, json }) => {
    const terminal = openTerminal();
    const columns = Math.min(WIDEST, terminal.columns);
    const codes = named.map(findCode);
    if (json) terminal.out(JSON.stringify((codes.length > 0 ? codes : CODES).map(toJson), null, 2));
    else if (codes.length > 0) terminal.out(codes.map((code) => explain(code, columns)).join('\n\n'));
    else terminal.out(listCodes(columns));
    end(EXIT.done);
  },
});

/**
 * The code that is meant, with or without its brackets.
 * @throws {UsageError} that suggests the nearest one.
 */
function findCode(name: string): Code {
  const bare = name.replace(/^\[(.*)\]$/, '$1');
  const found = CODES.find((code) => code === bare);
  if (found !== undefined) return found;
  const nearest = nearestName(bare, CODES);
  throw new UsageError(`there is no message “${bare}”`, [
    ...(nearest === undefined ? [] : [`Did you mean “${nearest}”?`]),
    'Run aide explain to list all messages.',
  ]);
}

const toJson = (code: Code): Entry & { readonly code: Code } => ({ code, ...entryOf(code) });

const kindOf = ({ severity, rule }: Entry): string =>
  rule === undefined ? `${severity}, not to be set` : `${severity}, a rule of ${rule}`;

function explain(code: Code, columns: number): string {
  const entry = entryOf(code);
  const { message, explain: explanation, hints = [] } = entry;
  return [
    `${code} (${kindOf(entry)})`,
    ...indent(wrapColumns(showGaps(message), columns - 2), '  '),
    '',
    ...wrapColumns(explanation, columns),
    ...hints.flatMap((hint) => indent(wrapColumns(showGaps(hint), columns - 2), '  ', '- ')),
  ].join('\n');
}

const indent = (lines: readonly string[], by: string, first = by): readonly string[] =>
  lines.map((line, index) => `${index === 0 ? first : by}${line}`);

/** All codes by group, a line each. */
function listCodes(columns: number): string {
  const width = Math.max(...CODES.map(({ length }) => length));
  return [undefined, ...RULE_GROUPS]
    .map((group) => {
      const codes = CODES.filter((code) => entryOf(code).rule === group);
      const lines = codes.map((code) => `  ${code.padEnd(width)}  ${showGaps(entryOf(code).message)}`);
      return [group === undefined ? 'input, not to be set:' : `rules of ${group}:`, ...lines];
    })
    .filter(({ length }) => length > 1)
    .map((lines) => lines.map((line) => clipColumns(line, columns)).join('\n'))
    .join('\n\n');
}
