import type { Source, Span } from '../core/source.ts';
import { FlowReader, findKey, MAX_DEPTH } from './everyday-flow.ts';
import {
  RESERVED_KEYS,
  type YamlEntry,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from './yaml-node.ts';

/**
 * Reads the everyday part of YAML: groups and lists by indentation or in brackets on one line, texts on one line, in
 * quotation marks or in a block. Gives the very nodes that the library gives, a few times faster, which is most of the
 * time that a build spends on reading; at anything else, mistakes included, it gives up and answers undefined, and the
 * library reads the file. A test holds the two against each other.
 */
export function readEverydayYaml(source: Source, from: number, to: number): YamlNode | undefined {
  const text = source.text.slice(from, to);
  // Tabs and carriage returns have rules of their own; a byte order mark shifts the first column.
  if (/[\t\r\ufeff]/.test(text)) return undefined;
  return new EverydayReader(source, text, from).read();
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Columns before the first character that is no space. */
  readonly indent: number;
}

/** A name for the block below, and a reference to one. */
const ANCHOR = /^&([\w-]+) *$/;
const ALIAS = /^\*([\w-]+) *$/;
/** Beyond these the library counts what references grow to. */
const MAX_ALIASES = 100;
/** Walks the lines once; every method answers undefined where it gives up. */
class EverydayReader {
  readonly #source: Source;
  readonly #text: string;
  readonly #from: number;
  readonly #lines: readonly Line[];
  /** The line that is read next, by index. */
  #next = 0;
  #depth = 0;
  /** Where the last value ended. */
  #end = 0;
  #aliases = 0;
  readonly #anchors = new Map<string, YamlNode>();

  constructor(source: Source, text: string, from: number) {
    this.#source = source;
    this.#text = text;
    this.#from = from;
    this.#lines = splitLines(text);
  }

  read(): YamlNode | undefined {
    this.#skipEmpty();
    if (this.#line === undefined || this.#line.indent !== 0) return undefined;
    const node = this.#readBlock(0);
    return this.#line === undefined ? node : undefined;
  }

  get #line(): Line | undefined {
    return this.#lines[this.#next];
  }

  /** To the next line that is neither empty nor a comment. */
  #skipEmpty(): void {
    for (let line = this.#line; line !== undefined; line = this.#line) {
      const first = this.#text.charAt(line.start + line.indent);
      if (line.start + line.indent < line.end && first !== '#') return;
      this.#next += 1;
    }
  }

  #advance(): void {
    this.#next += 1;
    this.#skipEmpty();
  }

  #readBlock(indent: number): YamlNode | undefined {
    this.#depth += 1;
    const line = this.#line;
    if (line === undefined || this.#depth > MAX_DEPTH) return undefined;
    const at = line.start + indent;
    const node = this.#isItem(at) ? this.#readList(indent) : this.#readMap(indent, at);
    this.#depth -= 1;
    return node;
  }

  #isItem(at: number): boolean {
    return this.#text.charAt(at) === '-' && /^[ \n]?$/.test(this.#text.charAt(at + 1));
  }

  #readList(indent: number): YamlList | undefined {
    const items: YamlNode[] = [];
    const start = (this.#line?.start ?? 0) + indent;
    for (let line = this.#line; line?.indent === indent && this.#isItem(line.start + indent); line = this.#line) {
      const at = this.#skipSpaces(line.start + indent + 1);
      const item = this.#readItem(at, line, indent);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return { type: 'list', items, span: this.#span(start, this.#end) };
  }

  #readItem(at: number, line: Line, indent: number): YamlNode | undefined {
    if (at >= line.end) return this.#readBelow(indent + 1);
    if (this.#text.charAt(at) === '&') return this.#readAnchored(at, line, indent + 1);
    if (this.#isItem(at)) return undefined;
    if (findKey(this.#text, at) === undefined) return this.#readValue(at, line, indent);
    this.#depth += 1;
    const map = this.#depth > MAX_DEPTH ? undefined : this.#readMap(at - line.start, at);
    this.#depth -= 1;
    return map;
  }

  /** A group whose first key stands at `first`, in the column `indent`. */
  #readMap(indent: number, first: number): YamlMap | undefined {
    const entries = new Map<string, YamlEntry>();
    let at = first;
    for (let line = this.#line; line !== undefined; line = this.#line) {
      const key = findKey(this.#text, at);
      if (key === undefined || entries.has(key) || RESERVED_KEYS.has(key)) return undefined;
      const value = this.#readField(this.#skipSpaces(at + key.length + 1), line, indent);
      if (value === undefined) return undefined;
      entries.set(key, { key: this.#span(at, at + key.length), value });
      const next = this.#line;
      if (next === undefined || next.indent < indent) break;
      // Deeper lines belong to nothing; an item in the column of the keys ends the group of a list above.
      if (next.indent > indent) return undefined;
      at = next.start + indent;
      if (this.#isItem(at)) return undefined;
    }
    return { type: 'map', entries, span: this.#span(first, this.#end) };
  }

  #readField(at: number, line: Line, indent: number): YamlNode | undefined {
    const character = at < line.end ? this.#text.charAt(at) : '#';
    if (character === '&') return this.#readAnchored(at, line, indent);
    return character === '#' ? this.#readBelow(indent) : this.#readValue(at, line, indent);
  }

  /** A block with a name; it may hold no reference, so that references cannot multiply. */
  #readAnchored(at: number, line: Line, indent: number): YamlNode | undefined {
    const name = ANCHOR.exec(this.#text.slice(at, line.end))?.[1];
    const before = this.#aliases;
    const node = name === undefined ? undefined : this.#readBelow(indent);
    if (name === undefined || node === undefined || this.#aliases > before) return undefined;
    this.#anchors.set(name, node);
    return node;
  }

  #readAlias(at: number, line: Line, indent: number): YamlNode | undefined {
    const name = ALIAS.exec(this.#text.slice(at, line.end))?.[1];
    const node = name === undefined ? undefined : this.#anchors.get(name);
    this.#aliases += 1;
    if (name === undefined || node === undefined || this.#aliases > MAX_ALIASES) return undefined;
    this.#end = at + 1 + name.length;
    this.#advance();
    return (this.#line?.indent ?? 0) > indent ? undefined : node;
  }

  /** A block that begins on the next line: deeper, or a list in the column of its key. */
  #readBelow(indent: number): YamlNode | undefined {
    this.#advance();
    const next = this.#line;
    if (next === undefined || next.indent < indent) return undefined;
    if (next.indent === indent && !this.#isItem(next.start + indent)) return undefined;
    return this.#readBlock(next.indent);
  }

  /** A value that begins on the line; `indent` is the column of what holds it. */
  #readValue(at: number, line: Line, indent: number): YamlNode | undefined {
    const first = this.#text.charAt(at);
    if (first === '|' || first === '>') return this.#readText(at, line, indent);
    if (first === '*') return this.#readAlias(at, line, indent);
    const flow = new FlowReader(this.#text, line.end, (start, end) => this.#span(start, end));
    const node = flow.read(at);
    if (node === undefined) return undefined;
    this.#end = node.span.end - this.#from;
    if (!/^(?: +(?:#[^\n]*)?)?$/.test(this.#text.slice(this.#end, line.end))) return undefined;
    this.#advance();
    // A deeper line goes on with the text.
    return (this.#line?.indent ?? 0) > indent ? undefined : node;
  }

  /** A text in a block below `|` or `>`. */
  #readText(at: number, line: Line, indent: number): YamlScalar | undefined {
    const header = this.#text.slice(at, line.end);
    if (header !== '|' && header !== '>' && header !== '|-' && header !== '>-') return undefined;
    this.#next += 1;
    const column = this.#line?.indent ?? 0;
    const rows: string[] = [];
    let [start, end, last] = [-1, 0, this.#next];
    for (let row = this.#line; row !== undefined; row = this.#line) {
      const isEmpty = row.start + row.indent >= row.end;
      if (!isEmpty && row.indent < column) break;
      // Lines deeper than the first, and empty ones with more spaces, have rules of their own.
      if ((!isEmpty && row.indent > column) || (isEmpty && row.indent > 0)) return undefined;
      rows.push(isEmpty ? '' : this.#text.slice(row.start + column, row.end));
      this.#next += 1;
      if (isEmpty) continue;
      if (start === -1) start = row.start + column;
      [end, last] = [row.end, rows.length];
    }
    const words = rows.slice(0, last);
    if (column <= indent || rows[0] === '' || start === -1 || /[ ]$/m.test(words.join('\n'))) return undefined;
    this.#skipEmpty();
    if ((this.#line?.indent ?? 0) > indent) return undefined;
    const value = header.startsWith('|') ? words.join('\n') : fold(words);
    const full = header.endsWith('-') ? value : `${value}\n`;
    this.#end = end;
    return { type: 'scalar', value: full, written: full, span: this.#span(start, end) };
  }

  #skipSpaces(at: number): number {
    let end = at;
    while (this.#text.charAt(end) === ' ') end += 1;
    return end;
  }

  #span(start: number, end: number): Span {
    return { source: this.#source, start: this.#from + start, end: this.#from + end };
  }
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    let indent = 0;
    while (text.charAt(start + indent) === ' ') indent += 1;
    lines.push({ start, end, indent });
    start = end + 1;
  }
  return lines;
}

/** Neighbouring lines are one; each empty line is a line break. */
function fold(rows: readonly string[]): string {
  let text = rows[0] ?? '';
  let breaks = 0;
  for (const row of rows.slice(1)) {
    if (row === '') breaks += 1;
    else {
      text += (breaks === 0 ? ' ' : '\n'.repeat(breaks)) + row;
      breaks = 0;
    }
  }
  return text;
}
