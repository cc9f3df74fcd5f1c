import { diagnose } from '../../core/catalogue.ts';
import { contrast } from '../../core/color.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { ChartMark, Line, Mark, MasterName, Page, RunStyle } from '../../ir/scene.ts';
import type { ColorSlot, Theme } from '../../ir/theme.ts';
import { boxOfLine, type LaidOutDocument, placeOf, whereAll } from '../documents.ts';
import type { Look } from '../look.ts';
import { createGround, type Ground } from './ground.ts';

/** The least contrast of text, of large text and of graphics that carry meaning (WCAG 2.2, 1.4.3 and 1.4.11). */
const LEAST = { text: 4.5, 'large text': 3, 'a graphic': 3 } as const;
type Kind = keyof typeof LEAST;
/** Text is large from these sizes, points. */
const LARGE = 18;
const LARGE_BOLD = 14;

/** Two colours that are too alike, with the pages on which they meet. */
interface Faint {
  /** Of all that is painted so, what asks for the greatest contrast. */
  kind: Kind;
  readonly front: ColorSlot;
  readonly back: ColorSlot;
  readonly ratio: number;
  readonly document: LaidOutDocument;
  readonly first: Page;
  /** The mark whose colour it is, for a theme that does not say where its colours stand. */
  readonly mark: Mark;
  readonly pages: Set<Page>;
}

/**
 * Holds each text and each graphic that carries meaning against what lies behind it: the topmost fill, of the page or its
 * master, that was painted before it. Each pair of colours is judged once, and told once with the first page it is on.
 */
export function checkContrast(documents: readonly LaidOutDocument[]): Look {
  const faint = new Map<string, Faint>();
  let looked = 0;
  for (const document of documents) {
    const { colors } = document.scene.theme;
    const judged = new Map<string, number>();
    /** Sound pairs are met again and again. */
    const sound = new Set<string>();
    const on =
      (page: Page): Meet =>
      (mark, kind, front, back) => {
        const key = kind + front + back;
        if (sound.has(key)) return;
        const ratio = judged.get(key) ?? contrast(colors[front], colors[back]);
        judged.set(key, ratio);
        if (ratio >= LEAST[kind]) {
          sound.add(key);
          return;
        }
        const pair = `${front} ${colors[front]} ${back} ${colors[back]}`;
        const known = faint.get(pair) ?? { kind, front, back, ratio, document, first: page, mark, pages: new Set() };
        if (LEAST[kind] > LEAST[known.kind]) known.kind = kind;
        known.pages.add(page);
        faint.set(pair, known);
      };
    const grounds = new Map<MasterName, Ground>();
    for (const page of document.pages) {
      const meet = on(page);
      const paint = (mark: Mark, ground: Ground): void => {
        meetGround(mark, ground, colors, meet);
        ground.add(mark);
      };
      const ground = grounds.get(page.master)?.copy() ?? createGround();
      if (!grounds.has(page.master)) {
        const master = document.scene.masters.find(({ name }) => name === page.master);
        for (const mark of master?.marks ?? []) paint(mark, ground);
        if (master?.pageNumber) paint(master.pageNumber, ground);
        grounds.set(page.master, ground.copy());
      }
      for (const mark of page.marks) paint(mark, ground);
    }
    looked += judged.size;
  }
  const diagnostics = [...faint.values()].map(tell);
  return { looked, failed: diagnostics.length, diagnostics };
}

function tell({ kind, front, back, ratio, document, first, mark, pages }: Faint): Diagnostic {
  const { colors, places } = document.scene.theme;
  const parameters = {
    kind,
    where: whereAll(document, first, pages.size),
    front: `${front} (${colors[front]})`,
    back: `${back} (${colors[back]})`,
    // Cut rather than rounded: 4.49 is not 4.5.
    ratio: Math.floor(ratio * 10) / 10,
    least: LEAST[kind],
  };
  return diagnose('contrast-low', parameters, places?.get(`colors.${front}`) ?? mark.origin ?? placeOf(first));
}

type Meet = (mark: Mark, kind: Kind, front: ColorSlot, back: ColorSlot) => void;

function meetGround(mark: Mark, ground: Ground, colors: Theme['colors'], meet: Meet): void {
  switch (mark.type) {
    case 'text':
      meetText(mark, mark.lines, ground.behind(mark.box), ground, meet);
      return;
    case 'table': {
      const around = ground.behind(mark.box);
      for (const { cells } of mark.rows) {
        for (const { lines, fill } of cells) {
          meetText(mark, lines, fill === undefined ? around : [fill], ground, meet);
        }
      }
      return;
    }
    case 'chart':
      meetChart(mark, ground.behind(mark.box), colors, meet);
      return;
    case 'line':
      if (!mark.decorative && mark.role === 'arrow') {
        for (const back of ground.behind(mark.box)) meet(mark, 'a graphic', mark.stroke.color, back);
      }
      return;
    case 'rect':
    case 'ellipse': {
      if (mark.decorative || mark.alt === undefined) return;
      // What lies within its outline is part of it.
      const within = ground.behind(mark.box);
      const back = within.at(-1);
      if (back !== undefined)
        meetBest(mark, [mark.stroke?.color, mark.fill, ...within.slice(0, -1)], back, colors, meet);
      return;
    }
    case 'image':
    case 'placed-page':
  }
}

/** `around` is what lies behind all of the text: where it is one colour, that lies behind each line. */
function meetText(mark: Mark, lines: readonly Line[], around: readonly ColorSlot[], ground: Ground, meet: Meet): void {
  for (const line of lines) {
    const backs = around.length === 1 ? around : ground.behind(boxOfLine(line));
    for (const { style, text } of line.runs) {
      if (text === '' || text === ' ') continue;
      for (const back of backs) meet(mark, isLarge(style) ? 'large text' : 'text', style.color, back);
    }
  }
}

const isLarge = ({ size, bold }: RunStyle): boolean => size >= LARGE || (bold && size >= LARGE_BOLD);

/** A figure is seen where the part of it that stands out most is. */
function meetBest(
  mark: Mark,
  parts: readonly (ColorSlot | undefined)[],
  back: ColorSlot,
  colors: Theme['colors'],
  meet: Meet,
): void {
  const ratioOf = (slot: ColorSlot): number => contrast(colors[slot], colors[back]);
  const slots = parts.filter((each) => each !== undefined);
  const [first, ...others] = slots;
  if (first === undefined) return;
  const best = others.reduce((most, each) => (ratioOf(each) > ratioOf(most) ? each : most), first);
  meet(mark, 'a graphic', best, back);
}

/**
 * The part of a chart that stands out most must do so from what is behind it, and each part from its neighbour; parts of
 * one colour are told apart by the gap between them, and by their labels.
 */
function meetChart(mark: ChartMark, backs: readonly ColorSlot[], colors: Theme['colors'], meet: Meet): void {
  for (const back of backs) {
    meetBest(
      mark,
      mark.points.flatMap(({ fill, stroke }) => [fill, stroke?.color]),
      back,
      colors,
      meet,
    );
    if (mark.chart === 'bar') meet(mark, isLarge(mark.text) ? 'large text' : 'text', mark.text.color, back);
  }
  // Bars stand apart from each other.
  if (mark.chart === 'bar') return;
  for (const [index, { fill, hatch }] of mark.points.entries()) {
    const next = mark.points[index + 1];
    if (next && next.fill !== fill && next.hatch === hatch) meet(mark, 'a graphic', fill, next.fill);
  }
}
