import type { Box } from '../../src/core/geometry.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import type { Line, LinkTarget, Run, RunStyle, SetText, TableCell, TextMark } from '../../src/ir/scene.ts';
import {
  type ColorSlot,
  PRINT_STYLES,
  type PrintStyle,
  SLIDE_STYLES,
  type SlideStyle,
  type TextStyle,
  type Theme,
} from '../../src/ir/theme.ts';
import { breakLines, measureParagraph } from '../../src/text/break-lines.ts';
import { createFontSet, type FaceStyle, type FontSet } from '../../src/text/fonts.ts';

const BODY: TextStyle = { font: 'body', size: 10.5, lead: 14, bold: false, italic: false, color: 'dk1' };

/** A theme with the default colours and fonts, whose styles tests do not look at. */
export const THEME: Theme = {
  name: 'chancery',
  label: 'Chancery',
  fonts: { head: { office: 'Georgia', twin: 'gelasio' }, body: { office: 'Calibri', twin: 'carlito' } },
  colors: {
    dk1: '1B1E23',
    lt1: 'FFFFFF',
    dk2: '4B5059',
    lt2: 'F4F1EA',
    accent1: '7A1F2B',
    accent2: '5B6675',
    accent3: '83888E',
    accent4: 'B8B2A6',
    accent5: 'DDD7CC',
    accent6: '222B36',
    hlink: '1F4E79',
    folHlink: '5C3A66',
  },
  slide: Object.fromEntries(SLIDE_STYLES.map((name) => [name, BODY])) as Record<SlideStyle, TextStyle>,
  print: Object.fromEntries(PRINT_STYLES.map((name) => [name, BODY])) as Record<PrintStyle, TextStyle>,
  steps: {},
  rules: {
    hair: { weight: 0.75, color: 'accent3' },
    strong: { weight: 1.5, color: 'dk1' },
    lintel: { weight: 3, color: 'dk1' },
    margin: { weight: 0.75, color: 'accent1' },
  },
  furniture: 'line',
  panel: 'tint',
  neutral: 'fill',
};

export interface Typesetter {
  readonly fonts: FontSet;
  fontFile(style: FaceStyle): string;
}

export function createTypesetter(): Typesetter {
  const world = createNodeWorld('.');
  const fonts = createFontSet(THEME, world, { ligatures: true });
  return {
    fonts,
    fontFile: (style) => world.fontFile(THEME.fonts[style.font].twin, style.bold ? 700 : 400, style.italic),
  };
}

export interface Look extends Partial<RunStyle> {
  readonly lead?: number;
  readonly align?: 'left' | 'right' | 'center';
}

export const styleOf = (look: Look = {}): RunStyle => ({
  font: look.font ?? 'body',
  size: look.size ?? 10.5,
  bold: look.bold ?? false,
  italic: look.italic ?? false,
  color: look.color ?? 'dk1',
});

/** A run with its own look and link. */
export function run(text: string, look: Look = {}, link?: LinkTarget): Run {
  return { text, style: styleOf(look), ...(link === undefined ? {} : { link }) };
}

/** Paragraphs set into a column from the top of `box`, one entry a paragraph. */
export function setText(
  setter: Typesetter,
  box: Box,
  paragraphs: readonly (readonly Run[])[],
  look: Look = {},
): SetText {
  const lead = look.lead ?? 14;
  const lines: Line[] = [];
  for (const [paragraph, runs] of paragraphs.entries()) {
    const broken = breakLines(measureParagraph(runs, setter.fonts), box.w, setter.fonts);
    for (const { runs: placed, width, spaceAfter } of broken) {
      const shift = look.align === 'right' ? box.w - width : look.align === 'center' ? (box.w - width) / 2 : 0;
      const baseline = box.y + lead * (lines.length + 0.75);
      const moved = placed.map((each) => ({ ...each, x: box.x + shift + each.x }));
      lines.push({ baseline, paragraph, spaceAfter, runs: moved });
    }
  }
  const align = look.align ?? 'left';
  return { lines, paragraphs: paragraphs.map((runs) => ({ runs, align, lead, spaceBefore: 0 })) };
}

type TextFacts = Partial<Omit<TextMark, 'box' | 'paragraphs' | 'lines'>>;

export function textMark(
  setter: Typesetter,
  box: Box,
  content: string | readonly (readonly Run[])[],
  facts: TextFacts & Pick<TextMark, 'id'>,
  look: Look = {},
): TextMark {
  const paragraphs = typeof content === 'string' ? [[run(content, look)]] : content;
  const set = setText(setter, box, paragraphs, look);
  return { type: 'text', name: facts.id, role: 'body', anchorY: 'top', box, ...set, ...facts };
}

/** The first lines of a text mark, and the rest moved to the top of another box of the same width. */
export function splitMark(mark: TextMark, at: number, to: Box): readonly [TextMark, TextMark] {
  const rest = mark.lines.slice(at);
  const dx = to.x - mark.box.x;
  const dy = to.y - mark.box.y - (rest[0]?.baseline ?? 0) + (mark.lines[0]?.baseline ?? 0);
  const moved = rest.map((line) => ({
    ...line,
    baseline: line.baseline + dy,
    runs: line.runs.map((each) => ({ ...each, x: each.x + dx })),
  }));
  return [
    { ...mark, lines: mark.lines.slice(0, at) },
    { ...mark, id: `${mark.id}-cont`, box: to, lines: moved },
  ];
}

export function cell(
  setter: Typesetter,
  box: Box,
  text: string,
  facts: Partial<TableCell> = {},
  look: Look = {},
  rule: ColorSlot = 'accent3',
): TableCell {
  const inner = { ...box, y: box.y + 3, w: box.w - 6 };
  return {
    ...setText(setter, inner, text === '' ? [] : [[run(text, look)]], look),
    box,
    inset: { left: 0, top: 3, right: 6, bottom: 3 },
    anchorY: 'top',
    border: { bottom: { color: rule, weight: 0.75 } },
    ...facts,
  };
}
