import { contrast, mix } from '../../core/color.ts';
import type { Theme } from '../../ir/theme.ts';

/** The colours of a page, six hexadecimal digits each. */
export interface Palette {
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  /** Secondary text, legible on paper and panel. */
  readonly soft: string;
  /** References and edges. */
  readonly accent: string;
  /** Behind words that something rests on. */
  readonly tint: string;
  readonly rule: string;
}

/** What text needs (WCAG 2.2, 1.4.3), with a little to spare. */
const LEGIBLE = 4.6;

export function lightPalette({ colors }: Theme): Palette {
  const { lt1: paper, lt2: panel, dk1: ink, dk2, accent1, accent4 } = colors;
  return {
    paper,
    panel,
    ink,
    soft: legible(dk2, ink, [paper, panel]),
    accent: legible(accent1, ink, [paper, panel]),
    tint: mix(paper, accent1, 0.11),
    rule: accent4,
  };
}

/** The same theme by night: its accent on a dark ground, as light as it has to be. */
export function darkPalette({ colors }: Theme): Palette {
  const [paper, panel, ink] = ['17191D', '23272D', 'ECE9E3'];
  const accent = legible(colors.accent1, 'FFFFFF', [paper, panel]);
  return {
    paper,
    panel,
    ink,
    soft: legible('A9A69F', ink, [paper, panel]),
    accent,
    tint: mix(paper, accent, 0.24),
    rule: '454A52',
  };
}

/** A colour that is moved towards another until it can be read on all grounds. */
function legible(color: string, towards: string, grounds: readonly string[]): string {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(color, towards, share);
    if (grounds.every((ground) => contrast(candidate, ground) >= LEGIBLE)) return candidate;
  }
  return towards;
}
