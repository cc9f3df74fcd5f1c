import type { Diagnostic } from '../../core/diagnostic.ts';

/** Something that does not fit or cannot be drawn. */
export interface Problem {
  readonly diagnostic: Diagnostic;
  /** Of a text that does not fit, points. */
  readonly height?: number;
}

/** What to tell the user: a text that a much higher one pushes over the edge is not to blame, so it is left out. */
export function blame(problems: readonly Problem[]): readonly Diagnostic[] {
  const highest = Math.max(0, ...problems.map((each) => each.height ?? 0));
  return problems.filter(({ height }) => height === undefined || height >= highest / 2).map((each) => each.diagnostic);
}
