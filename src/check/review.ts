import type { Diagnostic } from '../core/diagnostic.ts';
import type { PrintScene, Scene } from '../ir/scene.ts';

/** What is looked at. */
export interface Reviewed {
  readonly deck: Scene;
  /** Printed pages that are in memory as a whole. */
  readonly print: readonly PrintScene[];
}

/** Runs the rules of design and access over laid out pages. */
export function review(_scenes: Reviewed): readonly Diagnostic[] {
  return [];
}
