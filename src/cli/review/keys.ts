import { createInterface, emitKeypressEvents } from 'node:readline';
import { PassThrough } from 'node:stream';

/** What keys are read from: a terminal, or any stream of the same characters. */
export type KeyInput = NodeJS.ReadableStream & {
  readonly isTTY?: boolean;
  readonly setRawMode?: (raw: boolean) => unknown;
};
export type KeyOutput = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** Asks a person: for a key, or for a line. */
export interface Keys {
  /** The next key: its character, or a name such as `up`; `end` once there will be no more, or Ctrl-C. */
  readonly key: () => Promise<string>;
  /** A line that begins as `prefill` and can be changed; undefined where it is given up with Escape or Ctrl-C. */
  readonly line: (prompt: string, prefill?: string) => Promise<string | undefined>;
  readonly close: () => void;
}

interface Press {
  readonly text: string | undefined;
  readonly name: string;
  readonly event: object;
}

/** Terminals mark what is pasted, so that a line break in it does not end the line, nor its letters give commands. */
const MARK_PASTE = '\u001b[?2004h';
const MARK_PASTE_NO_MORE = '\u001b[?2004l';

/** Reads keys one by one, those typed ahead too; lines are edited with all that readline knows. */
export function openKeys(input: KeyInput, output: KeyOutput): Keys {
  const waiting: Press[] = [];
  let wake: (() => void) | undefined;
  let [ended, pasting] = [false, false];
  const push = (press: Press): void => {
    waiting.push(press);
    wake?.();
  };
  const onKey = (text: string | undefined, event: { name?: string; ctrl?: boolean } = {}): void => {
    const isBreak = event.ctrl === true && (event.name === 'c' || event.name === 'd');
    push({ text, name: isBreak ? 'end' : (event.name ?? text ?? ''), event });
  };
  const onEnd = (): void => {
    ended = true;
    wake?.();
  };
  emitKeypressEvents(input);
  input.on('keypress', onKey);
  input.on('end', onEnd);
  input.on('close', onEnd);
  if (input.isTTY) input.setRawMode?.(true);
  if (output.isTTY) output.write(MARK_PASTE);
  input.resume();
  const take = async (): Promise<Press | undefined> => {
    while (waiting.length === 0 && !ended) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    wake = undefined;
    const press = waiting.shift();
    if (press?.name === 'paste-start' || press?.name === 'paste-end') {
      pasting = press.name === 'paste-start';
      return take();
    }
    return press;
  };
  return {
    key: async () => {
      for (;;) {
        const press = await take();
        if (press === undefined) return 'end';
        if (pasting) continue;
        return press.name === 'end' ? 'end' : (press.text ?? '').length === 1 ? (press.text ?? '') : press.name;
      }
    },
    line: async (prompt, prefill = '') => {
      // It reads nothing itself: keys are handed to it until the line ends, those after that are commands again.
      const editor = createInterface({ input: new PassThrough(), output, terminal: true, historySize: 0, prompt });
      const typed: { line?: string } = {};
      editor.on('line', (line) => {
        typed.line ??= line;
      });
      editor.prompt();
      editor.write(prefill);
      try {
        while (typed.line === undefined) {
          const press = await take();
          if (press === undefined || press.name === 'end' || press.name === 'escape') {
            output.write('\n');
            return undefined;
          }
          const isBreak = press.name === 'return' || press.name === 'enter';
          if (press.name === 'tab' || (pasting && isBreak)) editor.write(' ');
          else editor.write(press.text ?? '', press.event);
        }
        return typed.line;
      } finally {
        editor.close();
      }
    },
    close: () => {
      input.removeListener('keypress', onKey);
      input.removeListener('end', onEnd);
      input.removeListener('close', onEnd);
      if (output.isTTY) output.write(MARK_PASTE_NO_MORE);
      if (input.isTTY) input.setRawMode?.(false);
      input.pause();
    },
  };
}
