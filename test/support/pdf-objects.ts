import { inflateSync } from 'node:zlib';

/** A PDF value as JavaScript: names begin with `/`, references are `{ ref }`, dictionaries are records. */
export type PdfValue = null | boolean | number | string | PdfRef | readonly PdfValue[] | PdfDict | PdfText;
export interface PdfRef {
  readonly ref: number;
}
export interface PdfText {
  readonly text: string;
}
export interface PdfDict {
  readonly [key: string]: PdfValue | undefined;
}

export interface PdfObjects {
  readonly trailer: PdfDict;
  readonly all: ReadonlyMap<number, PdfDict>;
  /** Follows a reference; any other value is returned as it is. */
  follow(value: PdfValue | undefined): PdfValue;
  dict(value: PdfValue | undefined): PdfDict;
  list(value: PdfValue | undefined): readonly PdfValue[];
  /** A stream's bytes, inflated. */
  stream(value: PdfValue | undefined): Uint8Array;
}

/** Reads the objects of a file with a plain cross-reference table, independently of the library that wrote it. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes).toString('latin1');
  const values = new Map<number, PdfValue>();
  const streams = new Map<number, number>();
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const scanner = createScanner(file, match.index + match[0].length);
    values.set(Number(match[1]), scanner.value());
    if (file.startsWith('stream\n', scanner.skip())) streams.set(Number(match[1]), scanner.skip() + 7);
  }
  const follow = (value: PdfValue | undefined): PdfValue =>
    isRef(value) ? follow(values.get(value.ref)) : (value ?? null);
  const dict = (value: PdfValue | undefined): PdfDict => {
    const found = follow(value);
    if (found === null || typeof found !== 'object' || Array.isArray(found)) throw new Error('not a dictionary');
    return found as PdfDict;
  };
  const all = new Map([...values].filter(([, each]) => isDict(each)).map(([id, each]) => [id, each as PdfDict]));
  return {
    trailer: dict(createScanner(file, file.lastIndexOf('trailer') + 7).value()),
    all,
    follow,
    dict,
    list: (value) => {
      const found = follow(value);
      return Array.isArray(found) ? found : found === null ? [] : [found];
    },
    stream: (value) => {
      if (!isRef(value)) throw new Error('not a stream');
      const start = streams.get(value.ref) ?? 0;
      const { Length, Filter } = dict(value);
      const raw = Buffer.from(file.slice(start, start + Number(follow(Length))), 'latin1');
      return Filter === '/FlateDecode' ? inflateSync(raw) : raw;
    },
  };
}

export const isRef = (value: unknown): value is PdfRef => typeof value === 'object' && value !== null && 'ref' in value;

export function textOf(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'text' in value ? (value as PdfText).text : undefined;
}

function isDict(value: PdfValue): value is PdfDict {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRef(value) && !('text' in value);
}

function createScanner(file: string, start: number): { value(): PdfValue; skip(): number } {
  let at = start;
  const skip = (): number => {
    while (/\s/.test(file[at] ?? '')) at += 1;
    return at;
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = at;
    const match = sticky.exec(file);
    if (match) at += match[0].length;
    return match;
  };
  const value = (): PdfValue => {
    skip();
    if (take(/<</)) {
      const entries: [string, PdfValue][] = [];
      while (skip() >= 0 && !take(/>>/)) {
        const key = String(value());
        entries.push([key.slice(1), value()]);
      }
      return Object.fromEntries(entries);
    }
    if (take(/\[/)) {
      const items: PdfValue[] = [];
      while (skip() >= 0 && !take(/\]/)) items.push(value());
      return items;
    }
    const hex = take(/<([0-9A-Fa-f\s]*)>/);
    if (hex) return { text: decode(Buffer.from(hex[1] ?? '', 'hex').toString('latin1')) };
    const literal = take(/\(((?:\\[\s\S]|[^\\()])*)\)/);
    if (literal) return { text: decode((literal[1] ?? '').replace(/\\([\s\S])/g, (_, c: string) => ESCAPES[c] ?? c)) };
    const ref = take(/(\d+) 0 R/);
    if (ref) return { ref: Number(ref[1]) };
    const word = take(/\/?[^\s/<>[\]()]+/)?.[0];
    if (word === undefined) throw new Error(`unreadable PDF at ${at}: ${file.slice(at, at + 40)}`);
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    return Number.isNaN(Number(word)) ? word : Number(word);
  };
  return { value, skip };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function decode(raw: string): string {
  if (!raw.startsWith('\xfe\xff')) return raw;
  return Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le');
}
