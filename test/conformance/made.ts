import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { inject } from 'vitest';
import type { Format } from '../../src/compile.ts';
import type { Scene } from '../../src/ir/scene.ts';
import type { Made } from './build-all.ts';

/** The files of one format that were built. */
export const madeOf = (format: Format): readonly Made[] => inject('made').filter((each) => each.format === format);

/** The scene that a file was written from. */
export const sceneOf = (made: Made): Scene => deserialize(readFileSync(made.scene)) as Scene;
