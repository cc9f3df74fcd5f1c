import type { Diagnostic } from '../core/diagnostic.ts';
import type { Transcript } from '../ir/transcript.ts';
import type { Grounded } from './ground.ts';

/** Holds every text of the model against its quotes. */
export function checkClaims(_grounded: Grounded, _transcript: Transcript): readonly Diagnostic[] {
  return [];
}
