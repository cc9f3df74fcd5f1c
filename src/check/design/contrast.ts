import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { ChartMark, Line, Mark, Page, RunStyle } from '../../ir/scene.ts';
import type { ColorSlot, Theme } from '../../ir/theme.ts';
import { boxOfLine, type LaidOutDocument, placeOf, whereOf } from '../documents.ts';
import type { Look } from '../look.ts';
import { contrast } from './color.ts';
import { createGround, type Ground } from './ground.ts';

/** The least contrast of text, of large text and of graphics that carry meaning (WCAG 2.2, 1.4.3 and 1.4.11). */
const LEAST = { text: 4.5, 'large text': 3, 'a graphic': 3 } as const;
type Kind = keyof typeof LEAST;
/** Text is large from these sizes, points. */
const LARGE = 18;
const LARGE_BOLD = 14;
/** Two colours that meet, with the pages on which they do. */
interface Meeting {
  readonly kind: Kind;
  readonly front: ColorSlot;
  readonly back: ColorSlot;
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
  let looked = 0;
  const diagnostics: Diagnostic[] = [];
  for (const document of documents) {
    const meetings = findMeetings(document);
    looked += meetings.length;
    diagnostics.push(...meetings.flatMap(judge));
  }
  return { looked, failed: diagnostics.length, diagnostics };
}

function judge({ kind, front, back, document, first, mark, pages }: Meeting): readonly Diagnostic[] {
  const { colors, places } = document.scene.theme;
  const ratio = contrast(colors[front], colors[back]);
  if (ratio >= LEAST[kind]) return [];
  const others = pages.size - 1;
  const more = others === 0 ? '' : `, and ${others} more`;
  const parameters = {
    kind,
    where: `${whereOf(document, first)}${more}`,
    front: name(front, colors),
    back: name(back, colors),
    // Cut rather than rounded: 4.49 is not 4.5.
    ratio: Math.floor(ratio * 10) / 10,
    least: LEAST[kind],
  };
  return [diagnose('contrast-low', parameters, places?.get(`colors.${front}`) ?? mark.origin ?? placeOf(first))];
}

const name = (slot: ColorSlot, colors: Theme['colors']): string => `${slot} (${colors[slot]})`;

function findMeetings(document: LaidOutDocument): readonly Meeting[] {
  const meetings = new Map<string, Meeting>();
  const masters = new Map(document.scene.masters.map((master) => [master.name, master]));
  const { colors } = document.scene.theme;
  for (const page of document.pages) {
    const master = masters.get(page.master);
    const meet = (mark: Mark, kind: Kind, front: ColorSlot, back: ColorSlot): void => {
      const key = `${kind} ${front} ${back}`;
      const known = meetings.get(key);
      if (known) known.pages.add(page);
      else meetings.set(key, { kind, front, back, document, first: page, mark, pages: new Set([page]) });
    };
    const ground = createGround();
    for (const mark of [...(master?.marks ?? []), ...(master?.pageNumber ? [master.pageNumber] : []), ...page.marks]) {
      meetGround(mark, ground, colors, meet);
      ground.add(mark);
    }
  }
  return [...meetings.values()];
}

type Meet = (mark: Mark, kind: Kind, front: ColorSlot, back: ColorSlot) => void;

function meetGround(mark: Mark, ground: Ground, colors: Theme['colors'], meet: Meet): void {
  switch (mark.type) {
    case 'text':
      for (const line of mark.lines) meetLine(line, ground.behind(boxOfLine(line)), mark, meet);
      return;
    case 'table':
      for (const { lines, fill } of mark.rows.flatMap(({ cells }) => cells)) {
        for (const line of lines)
          meetLine(line, fill === undefined ? ground.behind(boxOfLine(line)) : [fill], mark, meet);
      }
      return;
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

function meetLine(line: Line, backs: readonly ColorSlot[], mark: Mark, meet: Meet): void {
  for (const { style, text } of line.runs) {
    if (text.trim() === '') continue;
    for (const back of backs) meet(mark, isLarge(style) ? 'large text' : 'text', style.color, back);
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
