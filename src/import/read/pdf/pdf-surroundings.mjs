// What pdf.js finds around it, set before it is loaded: no canvas, and no more memory than a speech can need.

/** Names of a browser's canvas: pdf.js would load a native library for them, and warn where there is none. */
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] ??= class {};

/** A font has a face in a browser; here it has nothing to show. */
globalThis.FontFace ??= class {
  loaded = Promise.resolve();
  load() {
    return this.loaded;
  }
};

/** It asks Node for files, and for the canvas that may be installed anywhere above: there are none. */
Object.defineProperty(process, 'getBuiltinModule', {
  value: (name) => {
    throw new Error(`${name} is not for files that are read`);
  },
});
globalThis.fetch = undefined;

/** In bytes: what one stream may unpack to, and all large ones of a page together, counted as they grow. */
const MAX_STREAM = 48 * 2 ** 20;
const MAX_PAGE = 256 * 2 ** 20;
const LARGE = 2 ** 20;

let large = 0;
let overflowed = false;

/** Starts the count again: what the page before held can be let go. */
export const startCounting = () => {
  large = 0;
};

/** pdf.js reads on after most errors, as if a stream were empty; not after this one. */
export const checkMemory = () => {
  if (overflowed) throw new RangeError('a stream unpacks to too much');
};

/**
 * The heap of a thread has a limit, but what streams unpack to lies outside the heap, and a kilobyte can unpack to a
 * gigabyte. Streams grow by making larger arrays, so that is where they are stopped.
 */
globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(target, args, newTarget) {
    const [size] = args;
    if (typeof size === 'number' && size > LARGE) {
      large += size;
      overflowed ||= size > MAX_STREAM || large > MAX_PAGE;
      checkMemory();
    }
    return Reflect.construct(target, args, newTarget);
  },
});
