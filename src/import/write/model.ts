import type { Draft } from '../../ir/draft.ts';
import { writeUnclaimed } from './unclaimed.ts';
import { writeField } from './yaml.ts';

export interface ModelOptions {
  /** Where the editor finds the JSON Schema of the file: a path from the speech's folder, or an address. */
  readonly schema?: string;
}

const HEAD = [
  '# A draft that rules made of transcript.md. Nobody has read it yet, and what is made of it says DRAFT.',
  '#',
  '# Each item has a mark `draft` with the rule that made it and how sure the rule is, from 0 to 1. Hold it against its',
  '# quotes: take the mark away to keep the item, or delete the item. `aide import --review` goes through all of them.',
  '# Once no mark is left, take away `draft: true` below.',
];

/**
 * A draft as the text of `speech.yaml`: its sections in their order with an empty line between them, and at the end, as
 * comments, the passages that no rule claimed. Read again, it gives the model back, every text character by character.
 * Numbers must be finite. The same draft gives the same text.
 */
export function writeModel(draft: Draft, options: ModelOptions = {}): string {
  const schema = options.schema === undefined ? [] : [`# yaml-language-server: $schema=${options.schema}`];
  const sections = Object.entries(draft.model).flatMap(([name, value]) =>
    value === undefined ? [] : [writeField(name, value, 0)],
  );
  const blocks = [[...schema, ...HEAD], ...sections, writeUnclaimed(draft.unclaimed)];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
