import { createNodeWorld } from '../../src/core/node-world.ts';
import type { RunStyle } from '../../src/ir/scene.ts';
import type { Theme } from '../../src/ir/theme.ts';
import { createFontSet, type FontSet } from '../../src/text/fonts.ts';

/** A font set of two families, without the rest of a theme. */
export function fontsOf(head: string, body: string, ligatures = false): FontSet {
  const theme = {
    fonts: { head: { office: head, twin: head }, body: { office: body, twin: body } },
  } as unknown as Theme;
  return createFontSet(theme, createNodeWorld(process.cwd()), { ligatures });
}

export const runStyle = (more: Partial<RunStyle> = {}): RunStyle => ({
  font: 'body',
  size: 18,
  bold: false,
  italic: false,
  color: 'dk1',
  ...more,
});
