import type { Diagnostic } from '../core/diagnostic.ts';

/** What a check has looked at: how many things there were, how many of them fail, and what there is to say of these. */
export interface Look {
  readonly looked: number;
  readonly failed: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A look at things one by one, each sound or not. */
export function lookAt<T>(things: readonly T[], isSound: (thing: T) => boolean): Look {
  return { looked: things.length, failed: things.filter((each) => !isSound(each)).length, diagnostics: [] };
}
