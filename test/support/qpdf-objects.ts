import { runTool } from './run-tool.ts';

/** A value as `qpdf --json=2` prints it: names begin with `/`, strings with `u:` or `b:`, references end in ` R`. */
export type QpdfValue = null | boolean | number | string | readonly QpdfValue[] | QpdfDict;
export interface QpdfDict {
  readonly [key: string]: QpdfValue | undefined;
}

export interface QpdfFile {
  /** Dictionaries by reference, such as `12 0 R`; of a stream, its dictionary. */
  readonly dicts: ReadonlyMap<string, QpdfDict>;
  /** References of the pages, in order. */
  readonly pages: readonly string[];
  /** Follows a reference; any other value is returned as it is. */
  follow(value: QpdfValue | undefined): QpdfValue;
  dict(value: QpdfValue | undefined): QpdfDict;
  list(value: QpdfValue | undefined): readonly QpdfValue[];
}

interface Printed {
  readonly qpdf: readonly [unknown, Readonly<Record<string, { value?: QpdfValue; stream?: { dict: QpdfDict } }>>];
  readonly pages: readonly { readonly object: string }[];
}

const isDict = (value: QpdfValue): value is QpdfDict =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a file's objects with qpdf, so that what is checked was not read by anything of ours. */
export function readQpdf(path: string): QpdfFile {
  const args = ['--json=2', '--json-key=qpdf', '--json-key=pages', '--json-stream-data=none', path];
  const printed = JSON.parse(runTool('qpdf', args).toString('utf8')) as Printed;
  const values = new Map<string, QpdfValue>();
  for (const [key, { value, stream }] of Object.entries(printed.qpdf[1])) {
    values.set(key.replace(/^obj:/, ''), stream?.dict ?? value ?? null);
  }
  const follow = (value: QpdfValue | undefined): QpdfValue =>
    typeof value === 'string' && / R$/.test(value) ? follow(values.get(value)) : (value ?? null);
  const dict = (value: QpdfValue | undefined): QpdfDict => {
    const found = follow(value);
    if (!isDict(found)) throw new Error(`not a dictionary: ${JSON.stringify(value)}`);
    return found;
  };
  return {
    dicts: new Map([...values].flatMap(([key, value]) => (isDict(value) ? [[key, value] as const] : []))),
    pages: printed.pages.map((each) => each.object),
    follow,
    dict,
    list: (value) => {
      const found = follow(value);
      return Array.isArray(found) ? found : found === null ? [] : [found];
    },
  };
}
