import { type PageGlyphs, PLACE_LENGTH } from './wire.ts';

/** Glyphs drawn next to each other in one style: a word, or a piece of one. Lengths are points from the top left. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The file says that it is no part of the text: a running head, a page number. */
  readonly artifact: boolean;
  /** The file has a space on that side. */
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
}

/** In parts of the size: a wider gap within a word begins a new fragment, and the line decides whether it is a space. */
const GAP = 0.1;
/** Kerning moves glyphs back by less. */
const BACK = -0.35;

const BLANK = /^[\s\u200b\ufeff]*$/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Bullets of symbol fonts, which have no characters of their own. */
const BULLET = /^[\uf0b7\uf0a7\uf0a8\uf076\uf0d8\uf0fc\uf0e0\uf02d\u25cf\u25aa\u25e6\u2219]$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what is looked for is control characters
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

type Open = { -readonly [K in keyof Fragment]: Fragment[K] } & { last: string; lastLeft: number };

/** Joins glyphs in the order of drawing; what is painted twice to look bold counts once. */
export function toFragments({ texts, places, fonts }: PageGlyphs): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let open: Open | undefined;
  let space: { readonly right: number; readonly baseline: number } | undefined;
  const close = (): void => {
    if (open !== undefined) fragments.push(freeze(open));
    open = undefined;
  };
  for (const [index, raw] of texts.entries()) {
    const at = index * PLACE_LENGTH;
    const [a = 0, b = 0, baseline = 0, size = 0, font = 0, artifact = 0] = places.subarray(at, at + PLACE_LENGTH);
    const left = Math.min(a, b);
    const right = Math.max(a, b);
    if (!Number.isFinite(left + right + baseline + size) || size < 0.5) continue;
    const text = BULLET.test(raw) ? '•' : (raw ?? '').replace(UNPRINTABLE, '');
    const near = open !== undefined && Math.abs(open.baseline - baseline) < 0.02 * size + 0.1;
    if (BLANK.test(text)) {
      if (raw === '' || text === '') continue;
      if (open !== undefined && near && left - open.right < size) open.spaceAfter = true;
      close();
      space = { right, baseline };
      continue;
    }
    const { bold = false, italic = false } = fonts[font] ?? {};
    const gap = open === undefined ? 0 : left - open.right;
    const same =
      open !== undefined &&
      near &&
      open.bold === bold &&
      open.italic === italic &&
      open.artifact === (artifact === 1) &&
      Math.abs(open.size - size) < 0.05 * size;
    if (
      open !== undefined &&
      same &&
      open.last === text &&
      left - open.lastLeft < 0.12 * size &&
      left >= open.lastLeft
    ) {
      if (right > left && left - open.lastLeft < 0.5 * (right - left)) continue;
    }
    if (open !== undefined && same && gap < GAP * size && gap > BACK * size && !RIGHT_TO_LEFT.test(text)) {
      open.text += text;
      open.right = Math.max(open.right, right);
      open.last = text;
      open.lastLeft = left;
      continue;
    }
    close();
    const spaceBefore =
      space !== undefined && Math.abs(space.baseline - baseline) < 0.3 * size && Math.abs(left - space.right) < size;
    space = undefined;
    open = {
      text,
      left,
      right,
      baseline,
      size,
      bold,
      italic,
      artifact: artifact === 1,
      spaceBefore,
      spaceAfter: false,
      last: text,
      lastLeft: left,
    };
    if (RIGHT_TO_LEFT.test(text)) close();
  }
  close();
  return fragments;
}

function freeze({ last: _, lastLeft: __, ...fragment }: Open): Fragment {
  return fragment;
}

export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);
