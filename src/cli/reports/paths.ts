import { isAbsolute, posix, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file as seen from where the command runs, with forward slashes. */
export const relativePath = (name: string): string =>
  posix.normalize((isAbsolute(name) ? relative('.', name) : name).replaceAll('\\', '/'));

/** The same as a reference; an address in full where there is no way there, as from one drive to another. */
export function toUri(name: string): string {
  const path = relativePath(name);
  return isAbsolute(path) ? pathToFileURL(resolve(name)).href : path.split('/').map(encodeURIComponent).join('/');
}
