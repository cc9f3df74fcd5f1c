import { inject } from 'vitest';
import { type Format, type Scenes, toScenes } from '../../src/compile.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import type { Made } from './build-all.ts';

/** The files of one format that were built. */
export const madeOf = (format: Format): readonly Made[] => inject('made').filter((each) => each.format === format);

/** The scenes that a file was written from. */
export function scenesOf(made: Made): Scenes {
  const { output, diagnostics } = toScenes(createNodeWorld(process.cwd()), made.options);
  if (!output) throw new Error(`${made.name}: ${diagnostics.map((each) => each.message).join('; ')}`);
  return output;
}
