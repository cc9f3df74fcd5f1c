import { createNodeWorld } from '../../src/core/node-world.ts';
import type { World } from '../../src/core/world.ts';

type Files = Readonly<Record<string, string>>;

/** A world without a disk: files by path, with forward slashes. */
export function memoryWorld(files: Files): World {
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

/** The disk with files laid over it: templates, themes and fonts are those that ship, the files nobody has written. */
export function overlayWorld(files: Files): World {
  const disk = createNodeWorld(process.cwd());
  const memory = memoryWorld(files);
  return {
    ...disk,
    list: (path) => [...new Set([...disk.list(path), ...memory.list(path)])].sort(),
    exists: (path) => memory.exists(path) || disk.exists(path),
    readText: (path) => (memory.exists(path) ? memory.readText(path) : disk.readText(path)),
    readBytes: (path) => {
      const text = files[path];
      return text === undefined ? disk.readBytes(path) : { ok: true, value: Buffer.from(text) };
    },
  };
}
