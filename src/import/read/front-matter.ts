import { toPlainValue } from '../../1-read/plain-value.ts';
import { readYaml } from '../../1-read/yaml.ts';
import { cleanFact } from './facts.ts';

/** What stands in YAML on top of a text, and where the text begins. */
export interface FrontMatter {
  readonly facts: Readonly<Record<string, string>>;
  /** Offset of the first character after the closing fence. */
  readonly end: number;
}

const OPENING = /^\s{0,3}---[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** A line of what somebody else’s YAML may hold. */
const ENTRY = /^([A-Za-z][\w .-]{0,60}):(?:[ \t]+(.*))?$/;

/** So much of a file may be front matter. */
const MAX_LENGTH = 64 * 1024;

/**
 * Finds YAML between two lines of three hyphens on top of a text. What is no map of fields is no front matter: a rule may
 * stand on top of a text too. YAML that breaks the rules is read line by line.
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start, start + MAX_LENGTH));
  if (closing === null) return undefined;
  const yaml = text.slice(start, start + closing.index);
  const end = start + closing.index + closing[0].length;
  if (yaml.trim() === '') return { facts: {}, end };
  if (!yaml.split('\n').some((line) => ENTRY.test(line.trimEnd()))) return undefined;
  return { facts: readStrict(yaml) ?? readLoose(yaml), end };
}

function readStrict(yaml: string): Readonly<Record<string, string>> | undefined {
  const { output } = readYaml({ name: 'front matter', text: yaml });
  const value = output === undefined ? undefined : toPlainValue(output);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return toFacts(Object.entries(value));
}

function readLoose(yaml: string): Readonly<Record<string, string>> {
  return toFacts(
    yaml.split('\n').flatMap((line): (readonly [string, string])[] => {
      const [, key, value] = ENTRY.exec(line.trimEnd()) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value.replace(/^(["'])(.*)\1$/, '$2')]];
    }),
  );
}

/** Lists are joined; what is a map of its own is no fact of the speech. */
function toFacts(entries: readonly (readonly [string, unknown])[]): Readonly<Record<string, string>> {
  const facts = entries.flatMap(([key, value]): (readonly [string, string])[] => {
    const flat = Array.isArray(value) ? value.filter((each) => typeof each === 'string').join(', ') : value;
    const isFlat = typeof flat === 'string' || typeof flat === 'number' || typeof flat === 'boolean';
    const text = isFlat ? cleanFact(String(flat)) : '';
    return text === '' ? [] : [[key.toLowerCase(), text]];
  });
  return Object.fromEntries(facts.filter(([key]) => key !== '__proto__'));
}
