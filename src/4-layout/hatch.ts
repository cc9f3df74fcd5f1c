import type { Hatch } from '../ir/scene.ts';
import type { Theme } from '../ir/theme.ts';

/**
 * What tells a share from its neighbours where a theme has no tints: what is highlighted is solid, the first of the
 * others is left white, and those after it are hatched in turn.
 */
export function hatchOf(
  theme: Theme,
  shares: readonly { readonly highlight: boolean }[],
  index: number,
): Hatch | undefined {
  if (theme.hatched !== true || shares[index]?.highlight === true) return undefined;
  const others = shares.slice(0, index).filter((each) => !each.highlight).length;
  return others === 0 ? undefined : others % 2 === 1 ? 'rising' : 'falling';
}
