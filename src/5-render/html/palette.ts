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
  /** Behind words that something rests on, and under them. */
  readonly tint: string;
  readonly line: string;
  readonly rule: string;
}

/** What text needs (WCAG 2.2, 1.4.3), with a little to spare. */
const LEGIBLE = 4.6;
/** What lines need that tell something (WCAG 2.2, 1.4.11). */
const VISIBLE = 3.1;

export function lightPalette({ colors }: Theme): Palette {
  const { lt1: paper, lt2: panel, dk1: ink, dk2, accent1, accent4: rule } = colors;
  const accent = legible(accent1, ink, [paper, panel]);
  return { paper, panel, ink, soft: legible(dk2, ink, [paper, panel]), accent, ...marks(accent, paper, 0.1), rule };
}

/** The same theme by night: its accent on a dark ground, as light as it has to be. */
export function darkPalette({ colors }: Theme): Palette {
  const [paper, panel, ink, rule] = ['17191D', '23272D', 'ECE9E3', '454A52'];
  const accent = legible(colors.accent1, 'FFFFFF', [paper, panel]);
  return {
    paper,
    panel,
    ink,
    soft: legible('A9A69F', ink, [paper, panel]),
    accent,
    ...marks(accent, paper, 0.2),
    rule,
  };
}

/** What marks words: a tint of the accent, and a line that is no bolder than it takes to be seen. */
function marks(accent: string, paper: string, share: number): Pick<Palette, 'tint' | 'line'> {
  const tint = mix(paper, accent, share);
  return { tint, line: legible(mix(accent, paper, 0.35), accent, [paper, tint], VISIBLE) };
}

/** A colour that is moved towards another until it can be told from all grounds. */
function legible(color: string, towards: string, grounds: readonly string[], least: number = LEGIBLE): string {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(color, towards, share);
    if (grounds.every((ground) => contrast(candidate, ground) >= least)) return candidate;
  }
  return towards;
}
