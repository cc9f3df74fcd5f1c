import { readTheme } from '../../src/1-read/theme.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import type { Theme } from '../../src/ir/theme.ts';

const world = createNodeWorld(process.cwd());

function themeOf(name: string): Theme {
  const { output, diagnostics } = readTheme(name, world);
  if (output === undefined)
    throw new Error(`the theme “${name}”: ${diagnostics.map((each) => each.message).join('; ')}`);
  return output;
}

/** The themes that ship. */
export const CHANCERY: Theme = themeOf('chancery');
export const PLAIN: Theme = themeOf('plain');
export const HIGH_CONTRAST: Theme = themeOf('print');
export const THEMES: readonly Theme[] = [CHANCERY, PLAIN, HIGH_CONTRAST];
