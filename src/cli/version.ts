import type { World } from '../core/world.ts';

/** The package's own. */
export function versionOf(world: World): string {
  const read = world.readText(`${world.templates}/../package.json`);
  const version: unknown = read.ok ? JSON.parse(read.value).version : undefined;
  return typeof version === 'string' ? version : 'unknown';
}
