import type { Box, Size } from '../../core/geometry.ts';

/** The slide, 13.333 x 7.5 in. */
export const SLIDE: Size = { w: 960, h: 540 };

/** Right-aligned column for paragraph numbers, flush at 111. */
export const REFERENCE = { x: 57, w: 54 } as const;
export const MARGIN_LINE = 120;
export const CONTENT = { x: 129, w: 774, right: 903 } as const;

/** Twelve columns of 48 points, 18 apart. */
const PITCH = 66;
const GUTTER = 18;

/** Left edge of column `n`, counted from 1. */
export const columnX = (n: number): number => CONTENT.x + PITCH * (n - 1);
/** Width of `k` columns with the gutters between them. */
export const spanW = (k: number): number => PITCH * k - GUTTER;

/** Equal columns: 1 to 4 parts of the content width, each with its left edge and width. */
export function divide(parts: number): readonly { readonly x: number; readonly w: number }[] {
  const w = (CONTENT.w - GUTTER * (parts - 1)) / parts;
  return Array.from({ length: parts }, (_, i) => ({ x: CONTENT.x + i * (w + GUTTER), w }));
}

export const HEAD_Y = 28;
export const TITLE: Box = { x: CONTENT.x, y: 56, w: CONTENT.w, h: 68 };
/** Where evidence begins: the first strong rule of block layouts, the labels and the rule of table layouts. */
export const BLOCK_TOP = 156;
export const TABLE_TOP = 146;
export const TABLE_RULE = 176;
/** No evidence below this line. */
export const EVIDENCE_BOTTOM = 484;
export const FOOTER_Y = 502;

/** Kept free under every text block: LibreOffice sets exactly leaded text up to 3 points lower than we measure. */
export const UNDER_TEXT = 4;

export const SPACE = { xs: 4, s: 6, m: 12, l: 18, xl: 24, xxl: 36, xxxl: 48 } as const;
