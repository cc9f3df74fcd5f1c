import type { Size } from '../core/geometry.ts';

/** The sheets that pages are laid out for: A4 and US Letter, and their halves, whose booklets are printed on them. */
export const PAPERS = ['a4', 'letter', 'a5', 'half-letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Sizes upright, points. */
export const PAPER_SIZES: Readonly<Record<Paper, Size>> = {
  a4: { w: 595.28, h: 841.89 },
  letter: { w: 612, h: 792 },
  a5: { w: 419.53, h: 595.28 },
  'half-letter': { w: 396, h: 612 },
};

/** 12 mm along every edge stay empty: office printers clip, and staples and punches go there. Points. */
export const PRINTER_MARGIN: number = (12 / 25.4) * 72;
