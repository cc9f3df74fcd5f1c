import type { World } from '../../src/core/world.ts';

/** A world without a disk: files by path, with forward slashes. */
export function memoryWorld(files: Readonly<Record<string, string>>): World {
  const list = (path: string): readonly string[] => {
    const prefix = path === '.' || path === '' ? '' : `${path}/`;
    const names = Object.keys(files).flatMap((file) =>
      file.startsWith(prefix) ? [file.slice(prefix.length).split('/')[0] ?? ''] : [],
    );
    return [...new Set(names)].sort();
  };
  return {
    templates: 'templates',
    list,
    exists: (path) => path in files || list(path).length > 0,
    readText: (path) => {
      const value = files[path];
      if (value !== undefined) return { ok: true, value };
      return list(path).length > 0
        ? { ok: false, reason: 'folder', detail: 'it is a folder' }
        : { ok: false, reason: 'missing', detail: 'it does not exist' };
    },
    readBytes: () => ({ ok: false, reason: 'missing', detail: 'it does not exist' }),
    fontFile: () => '',
  };
}
