import { isList, type ModelRecord, type ModelValue } from '../../ir/draft.ts';
import { canFold, foldLines, writeText } from './scalar.ts';

/*
 * Writes plain data as YAML: the library's way takes 75 ms of a cold start for an everyday draft, and this 10. What it
 * writes, src/1-read/everyday-yaml.ts reads, for the same reason.
 */

/** Columns that no line of a text goes beyond, unless a word is wider. */
const WIDTH = 110;
/** Small groups that read best on one line. */
const ONE_LINE: ReadonlySet<string> = new Set(['draft', 'of', 'corridor']);
/** Names that need no quotation marks. */
const PLAIN_KEY = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[\p{L}_][\p{L}\p{N}_-]{0,98}$/iu;

/** The fields of a group as lines of YAML, their names in the column `column`, counted from 0. */
export const writeFields = (record: ModelRecord, column: number): readonly string[] =>
  Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : writeField(key, value, column)));

/** One field with its name. */
export function writeField(key: string, value: ModelValue, column: number): readonly string[] {
  const name = `${' '.repeat(column)}${writeKey(key)}:`;
  if (typeof value !== 'object' || isEmpty(value)) return writeInline(name, value, column + 2);
  if (isList(value)) return [name, ...value.flatMap((item) => writeItem(item, column + 2))];
  const line = `${name} ${writeFlow(value)}`;
  return ONE_LINE.has(key) && line.length <= WIDTH ? [line] : [name, ...writeFields(value, column + 2)];
}

/** An item of a list, its hyphen in the column `column`. */
export function writeItem(value: ModelValue, column: number): readonly string[] {
  const dash = `${' '.repeat(column)}-`;
  if (typeof value !== 'object' || isEmpty(value)) return writeInline(dash, value, column + 2);
  if (isList(value)) return [dash, ...value.flatMap((item) => writeItem(item, column + 2))];
  const [first = '', ...rest] = writeFields(value, column + 2);
  return [`${dash} ${first.trimStart()}`, ...rest];
}

/** A value on one line, groups and lists in brackets. */
export function writeFlow(value: ModelValue): string {
  if (typeof value === 'string') return writeText(value, true);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(writeFlow).join(', ')}]`;
  const fields = Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : [`${writeKey(key)}: ${writeFlow(each)}`],
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** A value after what stands before it on its line; a text that is too wide for the line goes below, into `column`. */
function writeInline(before: string, value: ModelValue, column: number): readonly string[] {
  const line = `${before} ${typeof value === 'string' ? writeText(value) : writeFlow(value)}`;
  if (line.length <= WIDTH || typeof value !== 'string' || !canFold(value)) return [line];
  const words = foldLines(value, WIDTH - column);
  return [`${before} >-`, ...words.map((each) => `${' '.repeat(column)}${each}`)];
}

/** A field's name. */
export const writeKey = (key: string): string => (PLAIN_KEY.test(key) ? key : writeText(key, true));

const isEmpty = (value: readonly ModelValue[] | ModelRecord): boolean =>
  isList(value) ? value.length === 0 : Object.values(value).every((each) => each === undefined);
