/** What the program may know of its surroundings: everything a compile reads comes through here. */
export interface World {
  /** The text of a UTF-8 file, or a reason why there is none. */
  readText(path: string): ReadResult<string>;
  readBytes(path: string): ReadResult<Uint8Array>;
  /** Names of the entries of a folder, sorted; empty where there is none. */
  list(path: string): readonly string[];
  exists(path: string): boolean;
  /** Absolute path of a font file that ships as a dependency, such as `carlito` 700 italic. */
  fontFile(twin: string, weight: 400 | 700, italic: boolean): string;
  /** The folder of the templates and themes that ship. */
  readonly templates: string;
}

export type ReadResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly reason: 'missing' | 'forbidden' | 'folder' | 'too-large' | 'not-text';
      readonly detail: string;
    };
