import type { Unclaimed } from '../../ir/draft.ts';
import { foldLines } from './scalar.ts';

/** The line above the passages that no rule claimed: from it to its end the file is the program's, not a person's. */
export const UNCLAIMED_HEAD =
  '# No rule made anything of these passages. Each line begins with the number of its paragraph:';

const WIDTH = 110;

/** The passages that no rule claimed, as comments in the order of the speech; nothing where all were claimed. */
export function writeUnclaimed(unclaimed: readonly Unclaimed[]): readonly string[] {
  if (unclaimed.length === 0) return [];
  const lines = unclaimed.flatMap(({ paragraph, text }) => {
    const words = text.replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim();
    return foldLines(`¶${paragraph} ${words}`, WIDTH - INDENT.length).map((line, index) =>
      index === 0 ? `# ${line}` : `${INDENT}${line}`,
    );
  });
  return [UNCLAIMED_HEAD, '#', ...lines];
}

/** Where the passages that no rule claimed begin in a file, or its end. */
export function findUnclaimed(yaml: string): number {
  const at = `\n${yaml}`.lastIndexOf(`\n${UNCLAIMED_HEAD}`);
  const rest = at === -1 ? '' : yaml.slice(at);
  // Below it a person may have gone on with the model.
  return at !== -1 && rest.split('\n').every((line) => /^(?:#|\s*$)/.test(line)) ? at : yaml.length;
}

/** Lines that go on with a passage. */
const INDENT = '#    ';
/** What a reader of YAML refuses even in a comment. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]/gu;
