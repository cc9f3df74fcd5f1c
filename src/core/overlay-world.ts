import type { World } from './world.ts';

/** A world with texts laid over it, by path with forward slashes: what was made and not written yet reads as if it were. */
export function overlayWorld(world: World, files: Readonly<Record<string, string>>): World {
  const at = (path: string): string | undefined => files[path.replaceAll('\\', '/')];
  const inside = (path: string): readonly string[] => {
    const prefix = `${path.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
    return Object.keys(files).flatMap((file) =>
      file.startsWith(prefix) ? [file.slice(prefix.length).split('/')[0] ?? ''] : [],
    );
  };
  return {
    ...world,
    list: (path) => [...new Set([...world.list(path), ...inside(path)])].sort(),
    exists: (path) => at(path) !== undefined || inside(path).length > 0 || world.exists(path),
    readText: (path) => {
      const text = at(path);
      if (text !== undefined) return { ok: true, value: text };
      return inside(path).length > 0 ? { ok: false, reason: 'folder', detail: 'it is a folder' } : world.readText(path);
    },
    readBytes: (path) => {
      const text = at(path);
      return text === undefined ? world.readBytes(path) : { ok: true, value: new TextEncoder().encode(text) };
    },
  };
}
