import { styleText } from 'node:util';

const USUAL_COLUMNS = 100;

type Format = Parameters<typeof styleText>[0];

/** Where a command speaks: results to standard output, everything else to standard error. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Its width; that of a usual page where output is no terminal. */
  readonly columns: number;
  /** Colours text for standard error, or leaves it alone. */
  readonly paint: (format: Format, text: string) => string;
  /** Shows what is being done while it lasts, on a terminal only; an empty text takes it away. */
  readonly progress: (text: string) => void;
}

/** The process's own streams. Colours only on a terminal, and never where NO_COLOR is set (no-color.org). */
export function openTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const colours = env.FORCE_COLOR
    ? env.FORCE_COLOR !== '0'
    : stderr.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  return {
    columns: stdout.columns || stderr.columns || USUAL_COLUMNS,
    out: (text) => {
      clear();
      stdout.write(`${text}\n`);
    },
    err: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
    paint: (format, text) => (colours ? styleText(format, text) : text),
    progress: (text) => {
      if (stderr.isTTY !== true) return;
      clear();
      if (text === '') return;
      stderr.write(text);
      shown = true;
    },
  };
}
