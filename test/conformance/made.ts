import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { inject } from 'vitest';
import type { Format } from '../../src/compile.ts';
import type { Scene } from '../../src/ir/scene.ts';
import type { Made } from './build-all.ts';

/** The files of one format that were built, a page a side. */
export const madeOf = (format: Format): readonly Made[] =>
  inject('made').filter((each) => each.format === format && each.imposed === undefined);

/** All that is printed: files with a page a side, and sheets on which pages share it. */
export const madeOfPaper = (): readonly Made[] =>
  inject('made').filter((each) => each.format !== 'pptx' && each.imposed === undefined);
export const madeOfSheets = (): readonly Made[] => inject('made').filter((each) => each.imposed !== undefined);

/** A name for a file among those of all formats. */
export const titleOf = (made: Made): string =>
  [made.name, made.format, ...(made.imposed ? [made.imposed] : [])].join(', ');

/** The scene that a file was written from. */
export const sceneOf = (made: Made): Scene => deserialize(readFileSync(made.scene)) as Scene;
