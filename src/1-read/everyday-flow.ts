import type { Span } from '../core/source.ts';
import { findControlCharacters } from './characters.ts';
import { RESERVED_KEYS, type YamlEntry, type YamlNode, type YamlScalar } from './yaml-node.ts';

/** Deeper nesting is left to the library's own limit. */
export const MAX_DEPTH = 32;
const KEY = /^[\p{L}_][\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+)*$/u;
/** No field has a longer name. */
const LONGEST_KEY = 100;
/** What a text without quotation marks may begin with; the rest has meanings in YAML. */
const PLAIN_START = /[^\s\-?:,[\]{}#&*!|>'"%@`]/;
/** Single quotation marks, or double ones with the escapes that JSON knows too. */
const QUOTED = /^(?:'((?:[^']|'')*)'|"(?:[^"\\]|\\(?:["\\/nt]|u[\da-fA-F]{4}))*")/;
const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** Numbers in other bases and the words for no number. */
const ODD = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|0[ox].*)$/;

/** The key at `at`, where a colon and a space or the line's end follow it. */
export function findKey(text: string, at: number): string | undefined {
  const window = text.slice(at, at + LONGEST_KEY);
  const name = window.slice(0, Math.max(0, window.indexOf(':')));
  return KEY.test(name) && /^[ \n]?$/.test(text.charAt(at + name.length + 1)) ? name : undefined;
}

/** Reads a value that ends on its line: brackets, quotation marks, or a plain text. */
export class FlowReader {
  readonly #text: string;
  readonly #end: number;
  readonly #span: (start: number, end: number) => Span;
  #at = 0;
  #depth = 0;

  constructor(text: string, end: number, span: (start: number, end: number) => Span) {
    this.#text = text;
    this.#end = end;
    this.#span = span;
  }

  read(at: number): YamlNode | undefined {
    this.#at = at;
    return this.#readNode();
  }

  #readNode(): YamlNode | undefined {
    switch (this.#text.charAt(this.#at)) {
      case '[':
        return this.#readCollection(']');
      case '{':
        return this.#readCollection('}');
      case '"':
      case "'":
        return this.#readQuoted();
      default:
        return this.#readPlain();
    }
  }

  #readCollection(close: ']' | '}'): YamlNode | undefined {
    const start = this.#at;
    const items: YamlNode[] = [];
    const entries = new Map<string, YamlEntry>();
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) return undefined;
    this.#step(1);
    while (this.#text.charAt(this.#at) !== close) {
      const key = close === '}' ? this.#readKey(entries) : undefined;
      if (close === '}' && key === undefined) return undefined;
      const node = this.#readNode();
      if (node === undefined) return undefined;
      if (key === undefined) items.push(node);
      else entries.set(key.name, { key: key.span, value: node });
      this.#step(0);
      if (this.#text.charAt(this.#at) === close) break;
      if (this.#text.charAt(this.#at) !== ',') return undefined;
      this.#step(1);
      if (this.#text.charAt(this.#at) === close || this.#at >= this.#end) return undefined;
    }
    this.#at += 1;
    this.#depth -= 1;
    const span = this.#span(start, this.#at);
    return close === ']' ? { type: 'list', items, span } : { type: 'map', entries, span };
  }

  #readKey(known: ReadonlyMap<string, YamlEntry>): { readonly name: string; readonly span: Span } | undefined {
    const name = findKey(this.#text, this.#at);
    if (name === undefined || known.has(name) || RESERVED_KEYS.has(name)) return undefined;
    const span = this.#span(this.#at, this.#at + name.length);
    this.#step(name.length + 1);
    return { name, span };
  }

  /** Over some characters and the spaces after them. */
  #step(characters: number): void {
    this.#at += characters;
    while (this.#text.charAt(this.#at) === ' ') this.#at += 1;
  }

  #readQuoted(): YamlScalar | undefined {
    const start = this.#at;
    const line = this.#text.slice(start, this.#end);
    const quoted = QUOTED.exec(line);
    if (quoted === null) return undefined;
    this.#at = start + quoted[0].length;
    const value = quoted[1]?.replaceAll("''", "'") ?? String(JSON.parse(quoted[0]));
    if (findControlCharacters(value).length > 0) return undefined;
    return { type: 'scalar', value, written: value, span: this.#span(start, this.#at) };
  }

  #readPlain(): YamlScalar | undefined {
    const start = this.#at;
    const line = this.#text.slice(start, this.#end);
    const stop = line.search(this.#depth > 0 ? / *[,[\]{}]| +#/ : / +#| +$/);
    const words = stop === -1 ? line : line.slice(0, stop);
    if (!PLAIN_START.test(words.charAt(0)) && !INTEGER.test(words)) return undefined;
    if (/: |:$/.test(words) || (this.#depth > 0 && words.includes(':')) || ODD.test(words)) return undefined;
    this.#at = start + words.length;
    return { type: 'scalar', value: resolve(words), written: words, span: this.#span(start, this.#at) };
  }
}

/** The core schema of YAML 1.2. */
function resolve(words: string): string | number | boolean | null {
  if (/^(?:~|null|Null|NULL)$/.test(words)) return null;
  if (/^(?:true|True|TRUE)$/.test(words)) return true;
  if (/^(?:false|False|FALSE)$/.test(words)) return false;
  return INTEGER.test(words) || FLOAT.test(words) ? Number(words) : words;
}
