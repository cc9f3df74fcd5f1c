import type { BaseIssue } from 'valibot';
import { nearestName } from '../core/nearest.ts';
import type { YamlNode } from './yaml.ts';

type Issue = BaseIssue<unknown>;

/** Longest piece of a text that a message repeats. */
const MAX_SHOWN = 48;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Object: 'a group of fields',
  Array: 'a list',
  object: 'a group of fields',
};

/** What the schema wanted, as a noun phrase. A schema's own messages are such phrases; the library's are not. */
export function describeExpected(issue: Issue, words: readonly string[]): string {
  if (words.length > 0) return joinWords(words.map((word) => `“${word}”`));
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  const expected = issue.expected ?? '';
  const kinds = expected
    .replace(/^\((.*)\)$/, '$1')
    .split(' | ')
    .map((kind) => KINDS[kind] ?? kind.replaceAll('"', ''));
  return joinWords([...new Set(kinds)]);
}

function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** What stands there instead. */
export function describeFound(node: YamlNode): string {
  switch (node.type) {
    case 'list':
      return node.items.length === 0 ? 'an empty list' : 'a list';
    case 'map':
      return 'a group of fields';
    case 'scalar':
      if (node.value === null) return 'empty';
      if (typeof node.value === 'number') return `the number ${node.written}`;
      if (typeof node.value === 'boolean') return node.written;
      return node.value.trim() === '' ? 'an empty text' : `“${shorten(node.value)}”`;
  }
}

function shorten(text: string): string {
  const folded = text.trim().replace(/\s+/g, ' ');
  return folded.length <= MAX_SHOWN ? folded : `${folded.slice(0, MAX_SHOWN - 1).trimEnd()}…`;
}

/** A way out, where what was found says what was probably meant. */
export function suggestValue(issue: Issue, node: YamlNode, words: readonly string[]): readonly string[] {
  if (node.type !== 'scalar') return [];
  if (node.value === null) return ['Fill it in, or remove the line.'];
  if (words.length > 0) {
    const nearest = nearestName(node.written, words);
    return nearest === undefined ? [] : [`Did you mean “${nearest}”?`];
  }
  if (/^\(?string|Object\)?/.test(issue.expected ?? '') && typeof node.value !== 'string') {
    return [`Put it in quotation marks: "${node.written}".`];
  }
  if (issue.expected === 'number' && typeof node.value === 'string') {
    const digits = node.value.replace(/[\s,_%$€£]/g, '');
    return /^-?\d+(\.\d+)?$/.test(digits) ? [`Write the number alone, without quotation marks: ${digits}.`] : [];
  }
  if (issue.expected === 'boolean') return ['Write true or false, without quotation marks.'];
  if (issue.expected === 'Array') return ['Begin each item on a line of its own with “- ”.'];
  return [];
}
