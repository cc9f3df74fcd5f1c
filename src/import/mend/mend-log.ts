import type { Mend, MendKind } from '../../ir/imported.ts';

/** So many examples tell a reader what was done; more would bury it. */
const MAX_EXAMPLES = 5;

/** Beyond this an example is cut: it shows a place, it does not carry the text. */
const MAX_LENGTH = 120;

interface Entry {
  count: number;
  readonly examples: { readonly before: string; readonly after: string; readonly line?: number }[];
}

/** What was put right so far in one file; a reader writes into it, and the document carries `mends` in the end. */
export interface MendLog {
  /** One change: what stood there and what stands there now (nothing, where it was taken out). */
  note(kind: MendKind, before: string, after: string, line?: number): void;
  /** Whether the next change of this kind becomes an example, so that its place is worth working out. */
  takesExample(kind: MendKind): boolean;
  /** The kinds in the order in which they were first met. */
  mends(): readonly Mend[];
}

export function createMendLog(): MendLog {
  const entries = new Map<MendKind, Entry>();
  return {
    note(kind, before, after, line) {
      const entry = entries.get(kind) ?? { count: 0, examples: [] };
      entries.set(kind, entry);
      entry.count += 1;
      if (entry.examples.length === MAX_EXAMPLES) return;
      const example = { before: shorten(before), after: shorten(after) };
      entry.examples.push(line === undefined ? example : { ...example, line });
    },
    takesExample: (kind) => (entries.get(kind)?.examples.length ?? 0) < MAX_EXAMPLES,
    mends: () => [...entries].map(([kind, { count, examples }]) => ({ kind, count, examples })),
  };
}

function shorten(text: string): string {
  const start = text
    .slice(0, MAX_LENGTH * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return start.length <= MAX_LENGTH ? start : `${start.slice(0, MAX_LENGTH).trimEnd()}…`;
}
