import { Worker } from 'node:worker_threads';
import type { Failure, Opened, PageGlyphs } from './wire.ts';

/** Why a file could not be read on: pdf.js threw, or its thread took too much time or memory. */
export class PdfFailure extends Error {
  readonly reason: 'password' | 'damaged' | 'too-heavy';

  constructor(reason: PdfFailure['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** In milliseconds: for the thread to start and open the file, for one page, and for all. A plain page takes 10. */
const TIME_TO_OPEN = 20_000;
const TIME_FOR_PAGE = 10_000;
const TIME_FOR_ALL = 180_000;

/** Of the thread's heap; pdf.js needs 30 for a plain file. */
const HEAP = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 64 };

const SLOW = 'reading on would take too long';
const LARGE = 'it unpacks to far more than a text';

export interface PdfReader {
  /** Rejects with a `PdfFailure`, as do all. */
  open(): Promise<Opened>;
  /** A page by its number from 1; one question at a time. */
  page(number: number): Promise<PageGlyphs>;
  close(): Promise<void>;
}

/** Reads a file in a thread of its own, which can be ended whatever the file does to it. */
export function createReader(bytes: Uint8Array): PdfReader {
  const worker = new Worker(new URL('./pdf-worker.mjs', import.meta.url), {
    workerData: bytes,
    resourceLimits: HEAP,
    // pdf.js warns on the console of broken files.
    stdout: true,
    stderr: true,
  });
  let settle: { readonly resolve: (answer: unknown) => void; readonly reject: (why: PdfFailure) => void } | undefined;
  let fallen: PdfFailure | undefined;
  worker.on('message', (message: { readonly answer?: unknown; readonly failed?: Failure }) => {
    if (message.failed === undefined) settle?.resolve(message.answer);
    else settle?.reject(understand(message.failed));
  });
  const fall = (why: PdfFailure): void => {
    fallen ??= why;
    settle?.reject(fallen);
  };
  worker.on('error', (error: NodeJS.ErrnoException) => {
    const heavy = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    fall(new PdfFailure(heavy ? 'too-heavy' : 'damaged', heavy ? LARGE : error.message));
  });
  worker.on('exit', () => fall(new PdfFailure('damaged', 'the reader ended')));

  let left = TIME_FOR_ALL;
  const ask = async (question: 'open' | number, most: number): Promise<unknown> => {
    if (fallen !== undefined) throw fallen;
    const time = Math.min(most, left);
    const start = performance.now();
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve, reject) => {
        settle = { resolve, reject };
        timer = setTimeout(() => reject(new PdfFailure('too-heavy', SLOW)), time);
        worker.postMessage(question);
      });
    } finally {
      clearTimeout(timer);
      left -= performance.now() - start;
      settle = undefined;
    }
  };
  return {
    open: async () => (await ask('open', TIME_TO_OPEN)) as Opened,
    page: async (number) => (await ask(number, TIME_FOR_PAGE)) as PageGlyphs,
    close: async () => {
      await worker.terminate();
    },
  };
}

function understand({ name, message }: Failure): PdfFailure {
  if (name === 'PasswordException') return new PdfFailure('password', message);
  if (message.includes('unpacks to too much') || /allocation failed/i.test(message)) {
    return new PdfFailure('too-heavy', LARGE);
  }
  return new PdfFailure('damaged', message);
}
