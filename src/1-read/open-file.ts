import { diagnose } from '../core/catalogue.ts';
import type { Outcome } from '../core/diagnostic.ts';
import { nearestName } from '../core/nearest.ts';
import type { Source } from '../core/source.ts';
import type { World } from '../core/world.ts';

/** Joins a folder and a name with the slash that every system takes. */
export const joinPath = (folder: string, name: string): string => `${folder.replace(/[\\/]+$/, '')}/${name}`;

/** The folder and the last name of a path. */
export function splitPath(path: string): readonly [string, string] {
  const trimmed = path.replace(/[\\/]+$/, '');
  const slash = Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\'));
  return slash === -1 ? ['.', trimmed] : [trimmed.slice(0, slash) || '/', trimmed.slice(slash + 1)];
}

/** The text of a file, or why there is none and what to do about it. */
export function openFile(path: string, world: World): Outcome<Source> {
  const file = path.replaceAll('\\', '/');
  const read = world.readText(path);
  if (read.ok) return { output: { name: file, text: read.value }, diagnostics: [] };
  switch (read.reason) {
    case 'missing':
      return { diagnostics: [diagnose('file-missing', { file }, undefined, { hints: suggestPath(path, world) })] };
    case 'not-text':
      return { diagnostics: [diagnose('file-not-utf8', { file, detail: read.detail })] };
    case 'folder':
    case 'forbidden':
    case 'too-large':
      return { diagnostics: [diagnose('file-unreadable', { file, detail: read.detail })] };
  }
}

/** The entry beside a missing one that was probably meant. */
export function suggestPath(path: string, world: World): readonly string[] {
  const [folder, name] = splitPath(path);
  const nearest = nearestName(name, world.list(folder));
  return nearest === undefined ? [] : [`Did you mean “${folder === '.' ? nearest : joinPath(folder, nearest)}”?`];
}
