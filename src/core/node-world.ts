import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadResult, World } from './world.ts';

/** No speech, template or theme comes near: beyond this a file was named by mistake. */
const MAX_TEXT_BYTES = 4 * 1024 * 1024;
/** Pictures and fonts. */
const MAX_BINARY_BYTES = 64 * 1024 * 1024;

/** Suffixes of the files in the font packages, such as `Carlito_700Bold_Italic.ttf`. */
const WEIGHT_NAMES = { 400: '400Regular', 700: '700Bold' } as const;

/** The disk that Node sees. Relative paths start from `folder`, the one the user stands in. */
export function createNodeWorld(folder: string, templates: string = shippedTemplates()): World {
  const require = createRequire(import.meta.url);
  const locate = (path: string): string => resolve(folder, path);
  const readBytes = (path: string, limit: number): ReadResult<Uint8Array> => {
    try {
      const stats = statSync(locate(path));
      if (stats.isDirectory()) return { ok: false, reason: 'folder', detail: 'it is a folder' };
      if (!stats.isFile()) return { ok: false, reason: 'forbidden', detail: 'it is not a regular file' };
      if (stats.size > limit) {
        return {
          ok: false,
          reason: 'too-large',
          detail: `${toMegabytes(stats.size)} MB, the limit is ${toMegabytes(limit)} MB`,
        };
      }
      return { ok: true, value: readFileSync(locate(path)) };
    } catch (error) {
      return refuse(error);
    }
  };
  return {
    templates,
    readBytes: (path) => readBytes(path, MAX_BINARY_BYTES),
    readText: (path) => {
      const bytes = readBytes(path, MAX_TEXT_BYTES);
      return bytes.ok ? decode(bytes.value) : bytes;
    },
    list: (path) => {
      try {
        return readdirSync(locate(path)).sort();
      } catch {
        return [];
      }
    },
    exists: (path) => existsSync(locate(path)),
    fontFile: (twin, weight, italic) => {
      const face = `${WEIGHT_NAMES[weight]}${italic ? '_Italic' : ''}`;
      const family = `${twin.charAt(0).toUpperCase()}${twin.slice(1)}`;
      return require.resolve(`@expo-google-fonts/${twin}/${face}/${family}_${face}.ttf`);
    },
  };
}

/** The package's `templates` folder: one level above the bundle in `dist`, two above this file in `src/core`. */
function shippedTemplates(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'templates');
}

const toMegabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(1);

/** UTF-8 only, a byte order mark dropped; a wrong byte refuses the file, since a guess would change words. */
function decode(bytes: Uint8Array): ReadResult<string> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { ok: false, reason: 'not-text', detail: 'it is in UTF-16' };
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, reason: 'not-text', detail: 'some of its bytes are not UTF-8' };
  }
}

function refuse(error: unknown): ReadResult<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') {
    return { ok: false, reason: 'missing', detail: 'it does not exist' };
  }
  if (code === 'EISDIR') return { ok: false, reason: 'folder', detail: 'it is a folder' };
  return { ok: false, reason: 'forbidden', detail: code === '' ? 'it cannot be read' : `the system says ${code}` };
}
