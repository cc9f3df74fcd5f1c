/** The one table of exit codes; the README shows it. */
export const EXIT = {
  /** Everything asked for was done. */
  done: 0,
  /** The input has mistakes: speech, transcript, template or theme. */
  input: 1,
  /** The command line, or the place to write to, is wrong. */
  usage: 2,
  /** A defect of the program. */
  defect: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A mistake on the command line, or a place that cannot be written to: not the speech's fault. */
export class UsageError extends Error {
  readonly hints: readonly string[];

  constructor(message: string, hints: readonly string[] = []) {
    super(message);
    this.name = 'UsageError';
    this.hints = hints;
  }
}
