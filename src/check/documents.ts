import type { Box } from '../core/geometry.ts';
import type { Span } from '../core/source.ts';
import type { Line, Mark, Page, PrintScene, SetText, TextMark } from '../ir/scene.ts';

/** A document that is looked at, with all its pages in memory. */
export interface LaidOutDocument {
  /** What messages call it: `deck`, or its format, such as `briefing`. */
  readonly name: string;
  readonly scene: PrintScene;
  readonly pages: readonly Page[];
}

export const isDeck = ({ scene }: LaidOutDocument): boolean => scene.type === 'deck';

/** How messages name a page: `slide 7 “principles”`, `page 2 of the briefing`. */
export const whereOf = (document: LaidOutDocument, page: Page): string =>
  isDeck(document) ? `slide ${page.number} “${page.id}”` : `page ${page.number} of the ${document.name}`;

/** The first of several pages by its name, the others by how many they are. */
export const whereAll = (document: LaidOutDocument, first: Page, count: number): string =>
  count === 1 ? whereOf(document, first) : `${whereOf(document, first)} and ${count - 1} more`;

export const titleOf = (page: Page): TextMark | undefined =>
  page.marks.find((mark): mark is TextMark => mark.type === 'text' && mark.role === 'title');

/** The place that stands for a whole page: what caused its title, else the first mark whose cause is known. */
export const placeOf = (page: Page): Span | undefined =>
  titleOf(page)?.origin ?? page.marks.find(({ origin }) => origin !== undefined)?.origin;

/** All texts of a mark: its own, or its cells. */
export const textsOf = (mark: Mark): readonly SetText[] =>
  mark.type === 'text' ? [mark] : mark.type === 'table' ? mark.rows.flatMap(({ cells }) => cells) : [];

/** Words as they are read, a paragraph's after another's. */
export const readText = ({ paragraphs }: SetText): string =>
  paragraphs
    .map(({ runs }) => (runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('')))
    .join(' ');

/** Whether a text says nothing: no paragraph, or none with a letter in it. */
export const isBlank = (text: SetText): boolean => readText(text).trim() === '';

/** The visible part of a line above and below its baseline, as a share of its size: capitals and descenders. */
const CAPITALS = 0.72;
const DESCENDERS = 0.21;

/** Where a line's letters stand. */
export function boxOfLine({ runs, baseline }: Line): Box {
  const x = runs[0]?.x ?? 0;
  const last = runs.at(-1);
  let size = 0;
  for (const { style } of runs) size = Math.max(size, style.size);
  const w = last === undefined ? 0 : last.x + last.width - x;
  return { x, y: baseline - size * CAPITALS, w, h: size * (CAPITALS + DESCENDERS) };
}
