import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  Parser,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic, Outcome } from '../core/diagnostic.ts';
import type { Source, Span } from '../core/source.ts';
import { findControlCharacters, nameCharacter } from './characters.ts';
import { readEverydayYaml } from './everyday-yaml.ts';
import { isTooDeep, MAX_DEPTH } from './yaml-depth.ts';
import { explainSyntaxError } from './yaml-hints.ts';
import { RESERVED_KEYS, type YamlEntry, type YamlMap, type YamlNode } from './yaml-node.ts';

export type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './yaml-node.ts';

/** Values in a file once aliases are written out: far above any speech, far below what fills the memory. */
const MAX_VALUES = 200_000;

const STRING_TAG = 'tag:yaml.org,2002:str';

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  // Found here, with both places, and in linear time.
  uniqueKeys: false,
  // Binary data, sets and dates have no use here; without this they arrive as objects.
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/**
 * Reads YAML 1.2 into nodes that keep their spans, collecting every mistake. Safe on hostile input: bounded in depth
 * and in size, no tags but `!!str`, no references to themselves. `from` and `to` bound the YAML inside the source, as
 * in front matter. An empty file is an empty map.
 */
export function readYaml(source: Source, from = 0, to: number = source.text.length): Outcome<YamlNode> {
  const text = source.text.slice(from, to);
  const span = (start: number, end: number): Span => ({
    source,
    start: from + start,
    end: from + Math.max(start, end),
  });
  const controls = findControlCharacters(text).map((at) =>
    diagnose('control-character', { character: nameCharacter(text.charCodeAt(at)) }, span(at, at + 1)),
  );
  if (controls.length > 0) return { diagnostics: controls };
  const everyday = readEverydayYaml(source, from, to);
  return everyday === undefined ? readAnyYaml(source, from, text) : { output: everyday, diagnostics: [] };
}

/** The same by the library, which knows all of YAML and says what is wrong. */
export function readAnyYaml(source: Source, from: number, text: string): Outcome<YamlNode> {
  const span = (start: number, end: number): Span => ({
    source,
    start: from + start,
    end: from + Math.max(start, end),
  });
  const tokens = [...new Parser().parse(text)];
  if (isTooDeep(tokens)) {
    const detail = `it is nested more than ${MAX_DEPTH} levels deep`;
    return { diagnostics: [diagnose('yaml-refused', { detail }, span(0, firstLineEnd(text)))] };
  }
  const [document, second] = [...new Composer(OPTIONS).compose(tokens, true, text.length)];
  if (document === undefined) return { output: emptyMap(span(0, 0)), diagnostics: [] };
  const diagnostics: Diagnostic[] = describeErrors(document, text, span);
  if (second !== undefined) {
    const detail = 'the file holds more than one document';
    const start = second.range[0];
    diagnostics.push(
      diagnose('yaml-refused', { detail }, span(start, start + 3), { hints: ['Remove the line “---”.'] }),
    );
  }
  if (diagnostics.length > 0) return { diagnostics };
  const builder = new NodeBuilder(text, span);
  const built = builder.build(document.contents, 0);
  const isEmpty = built.type === 'scalar' && built.value === null && built.written === '';
  const output = isEmpty ? emptyMap(built.span) : built;
  return builder.diagnostics.length > 0 ? { diagnostics: builder.diagnostics } : { output, diagnostics: [] };
}

const emptyMap = (span: Span): YamlMap => ({ type: 'map', entries: new Map(), span });

function firstLineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end === -1 ? text.length : end;
}

/**
 * One message a line, and one for the same complaint about line after line: what follows is nearly always caused by the
 * first.
 */
function describeErrors(document: Document.Parsed, text: string, span: (a: number, b: number) => Span): Diagnostic[] {
  const lines = new Set<number>();
  return document.errors.flatMap((error: YAMLError, index) => {
    const [start, end] = error.pos;
    const line = start === 0 ? -1 : text.lastIndexOf('\n', start - 1);
    if (lines.has(line) || document.errors[index - 1]?.code === error.code) return [];
    lines.add(line);
    const { detail, hints } = explainSyntaxError(error.code, error.message, text, start);
    return [diagnose('yaml-syntax', { detail }, span(start, end), { hints })];
  });
}

/** Turns the library's nodes into ours, with its diagnostics; one a file. */
class NodeBuilder {
  readonly diagnostics: Diagnostic[] = [];
  /** Nodes that are complete, by anchor. */
  readonly #anchors = new Map<string, YamlNode>();
  /** How many values a node stands for and how deep it is, references written out. */
  readonly #extents = new Map<YamlNode, Extent>();
  readonly #text: string;
  readonly #span: (start: number, end: number) => Span;
  #exhausted = false;

  constructor(text: string, span: (start: number, end: number) => Span) {
    this.#text = text;
    this.#span = span;
  }

  build(node: Node | null, at: number): YamlNode {
    if (node === null) return { type: 'scalar', value: null, written: '', span: this.#span(at, at) };
    const [from, end] = node.range ?? [at, at];
    const start = isScalar(node) && isBlock(node.type) ? this.#skipHeader(from, end) : from;
    const span = this.#span(start, this.#trimEnd(start, end));
    const tag = node.tag;
    if (tag !== undefined && tag !== STRING_TAG) {
      this.#refuse(`tags such as “${tag.replace('tag:yaml.org,2002:', '!!')}” have no meaning here`, span, [
        'Remove the tag.',
      ]);
    }
    const built = this.#buildKind(node, span, at);
    if (!isAlias(node) && node.anchor !== undefined) this.#anchors.set(node.anchor, built);
    return built;
  }

  #buildKind(node: Node, span: Span, at: number): YamlNode {
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (target !== undefined) return target;
      this.#refuse(`“*${node.source}” refers to nothing that is complete above it`, span, []);
      return { type: 'scalar', value: null, written: '', span };
    }
    if (isScalar(node)) {
      const written = typeof node.source === 'string' ? node.source : String(node.value ?? '');
      const value = toScalar(node.value);
      const control = typeof value === 'string' ? findControlCharacters(value)[0] : undefined;
      if (control !== undefined) {
        const character = nameCharacter(String(value).charCodeAt(control));
        this.diagnostics.push(diagnose('control-character', { character }, span));
      }
      return { type: 'scalar', value, written, span };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.build(item as Node | null, span.end));
      return this.#measure({ type: 'list', items, span: this.#endWith(node, items, span) }, items);
    }
    if (isMap(node)) return this.#buildMap(node, span, at);
    throw new Error('a YAML node of a kind the library does not have');
  }

  #buildMap(map: YAMLMap, span: Span, at: number): YamlMap {
    const entries = new Map<string, YamlEntry>();
    for (const pair of map.items as readonly RawPair[]) {
      const [keyStart, keyEnd] = pair.key?.range ?? [at, at];
      const key = this.#span(keyStart, keyEnd);
      if (!isScalar(pair.key)) {
        this.#refuse('a key must be a plain word', key, []);
        continue;
      }
      const name =
        typeof pair.key.value === 'string' ? pair.key.value : String(pair.key.source ?? pair.key.value ?? '');
      const first = entries.get(name);
      const value = this.build(pair.value, keyEnd);
      if (RESERVED_KEYS.has(name)) this.#refuse(`the key “${name}” is reserved`, key, ['Choose another name.']);
      else if (first !== undefined) {
        const related = [{ message: 'it first stands here', span: first.key }];
        this.diagnostics.push(diagnose('yaml-duplicate-key', { key: name }, key, { related }));
      } else entries.set(name, { key, value });
    }
    const values = [...entries.values()].map((entry) => entry.value);
    return this.#measure({ type: 'map', entries, span: this.#endWith(map, values, span) }, values);
  }

  /** A block ends with its last value, which a reference has elsewhere; the library's range runs on over comments. */
  #endWith(node: YAMLMap | YAMLSeq, values: readonly YamlNode[], span: Span): Span {
    const last = isMap(node) ? node.items.at(-1)?.value : node.items.at(-1);
    const end = values.at(-1)?.span.end ?? span.end;
    return node.flow === true || isAlias(last) || end <= span.start ? span : { ...span, end };
  }

  #measure<N extends YamlNode>(node: N, children: readonly YamlNode[]): N {
    let [values, depth] = [1, 0];
    for (const child of children) {
      const extent = this.#extents.get(child) ?? SCALAR_EXTENT;
      values += extent.values;
      depth = Math.max(depth, extent.depth);
    }
    this.#extents.set(node, { values, depth: depth + 1 });
    if (!this.#exhausted && (values > MAX_VALUES || depth >= MAX_DEPTH)) {
      this.#exhausted = true;
      this.#refuse('with its references written out it is too large', node.span, ['Write the values instead.']);
    }
    return node;
  }

  #refuse(detail: string, span: Span, hints: readonly string[]): void {
    this.diagnostics.push(diagnose('yaml-refused', { detail }, span, { hints }));
  }

  /** A block scalar's range begins with its header, such as `>-`; its words begin below. */
  #skipHeader(start: number, end: number): number {
    const line = this.#text.indexOf('\n', start);
    const words = line === -1 ? -1 : this.#text.slice(line, end).search(/\S/);
    return words === -1 ? start : line + words;
  }

  /** A block's range runs on to the next key; what is shown ends with its last word. */
  #trimEnd(start: number, end: number): number {
    let trimmed = end;
    while (trimmed > start && /\s/.test(this.#text.charAt(trimmed - 1))) trimmed -= 1;
    return trimmed;
  }
}

interface Extent {
  readonly values: number;
  readonly depth: number;
}

const SCALAR_EXTENT: Extent = { values: 1, depth: 0 };

interface RawPair {
  readonly key: Node | null;
  readonly value: Node | null;
}

const isBlock = (type: string | undefined): boolean => type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';

function toScalar(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? Number(value) : null;
}
