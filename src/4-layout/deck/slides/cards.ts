import type { CardsSlide, RowsSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import { withRef } from '../../typeset.ts';
import { firstFitting, startSlide, steps, type Variant, whereOf } from '../attempt.ts';
import { Canvas } from '../canvas.ts';
import type { DeckContext, SlideLayout } from '../context.ts';
import { BLOCK_TOP, divide, EVIDENCE_BOTTOM, SPACE } from '../grid.ts';
import { measureText } from '../measure.ts';
import { noteRoom, placeNote } from '../note.ts';
import { layoutRows } from './rows.ts';

type Card = CardsSlide['cards'][number];

const MOST_CARDS = 6;
/** From a card's rule to its first line: an ordinal stands closer than a heading. */
const TOP_GAP = { ordinal: SPACE.m, heading: 14 } as const;
/** From an ordinal's top to the heading below it, and from a heading to the text below it, by their styles. */
const ORDINAL_H = 22;
const HEADING_H = { beforeLead: 38, h1: 36, h2: 30 } as const;
/** From the rule above the first row of cards to that above the second. */
const ROW_PITCH = { halves: 168, thirds: 162 } as const;
/** Text keeps off the next column: halves are wide enough to give a whole gutter away. */
const RIGHT_GAP = { halves: SPACE.l, thirds: SPACE.s } as const;

interface Grid {
  readonly columns: 2 | 3;
  readonly rows: 1 | 2;
}

interface Setting {
  readonly heading: TextStyle;
  readonly headingH: number;
  readonly text: TextStyle;
  /** Lines that a text of this size may take; as many as there is room for where absent. */
  readonly lines?: number;
}

/** Equal items with a heading and a sentence or two each: in a grid while they fit, else in rows. */
export const layoutCards: SlideLayout<CardsSlide> = (slide, context) => {
  const grid = gridOf(slide.cards.length);
  if (!grid || areOneLiners(slide, context, grid)) return layoutRows(toRows(slide), context);
  const variants = settingsOf(context, grid).map(
    (setting): Variant =>
      () => [{ canvas: draw(slide, context, grid, setting) }],
  );
  const result = firstFitting(slide, 'Content', variants);
  return result.diagnostics.length === 0 ? result : layoutRows(toRows(slide), context);
};

function gridOf(count: number): Grid | undefined {
  if (count > MOST_CARDS) return undefined;
  if (count <= 3) return { columns: count === 3 ? 3 : 2, rows: 1 };
  return { columns: count === 4 ? 2 : 3, rows: 2 };
}

const spacing = (grid: Grid): 'halves' | 'thirds' => (grid.columns === 2 ? 'halves' : 'thirds');

/** A list of short lines reads better as a list. */
function areOneLiners(slide: CardsSlide, context: DeckContext, grid: Grid): boolean {
  if (slide.cards.length < 3 || slide.cards.some((each) => each.text.length === 0)) return false;
  const canvas = new Canvas(context, whereOf(slide));
  const body = canvas.style('body');
  const w = (divide(grid.columns)[0]?.w ?? 0) - RIGHT_GAP[spacing(grid)];
  return slide.cards.every((each) => measureText(canvas, withRef(each.text, each.cites), body, w).lines.length === 1);
}

const toRows = (slide: CardsSlide): RowsSlide => ({
  ...slide,
  type: 'rows',
  columns: [],
  rows: slide.cards.map(({ text, ...card }) => ({ ...card, cells: [text] })),
});

/** One row of cards has room for larger text; two rows of thirds take headings a step down. */
function settingsOf(context: DeckContext, grid: Grid): readonly Setting[] {
  const { h1, lead } = context.theme.slide;
  const [h2 = h1, ...lesser] = steps(context, 'h2');
  const [body = lead, ...smaller] = steps(context, 'body');
  const large = { heading: h1, headingH: HEADING_H.h1 };
  const small = { heading: h2, headingH: HEADING_H.h2 };
  const least = { heading: lesser.at(-1) ?? h2, headingH: HEADING_H.h2 };
  const text = smaller.at(-1) ?? body;
  const sizes = [body, ...smaller];
  return [
    ...(grid.rows === 1 ? [{ ...large, headingH: HEADING_H.beforeLead, text: lead, lines: 4 }] : []),
    ...(grid.rows === 1 || grid.columns === 2 ? sizes.map((each) => ({ ...large, text: each })) : []),
    ...(grid.rows === 2 && grid.columns === 3 ? sizes.map((each) => ({ ...small, text: each })) : [{ ...small, text }]),
    { ...least, text },
  ];
}

function draw(slide: CardsSlide, context: DeckContext, grid: Grid, setting: Setting): Canvas {
  const canvas = new Canvas(context, whereOf(slide));
  startSlide(canvas, slide);
  const columns = divide(grid.columns);
  const floor = EVIDENCE_BOTTOM - noteRoom(canvas, slide);
  const ordinals = slide.cards.some((each) => each.ordinal !== undefined);
  for (const [index, card] of slide.cards.entries()) {
    const column = columns[index % grid.columns];
    if (!column) continue;
    const row = Math.floor(index / grid.columns);
    const pitch = ROW_PITCH[spacing(grid)];
    const top = BLOCK_TOP + row * pitch;
    const place = {
      ...column,
      top,
      gap: RIGHT_GAP[spacing(grid)],
      floor: row === grid.rows - 1 ? floor : top + pitch - SPACE.m,
    };
    drawCard(canvas, card, `Card ${index + 1}`, place, setting, ordinals);
  }
  placeNote(canvas, slide);
  return canvas;
}

function drawCard(
  canvas: Canvas,
  card: Card,
  name: string,
  place: { readonly x: number; readonly w: number; readonly top: number; readonly gap: number; readonly floor: number },
  setting: Setting,
  ordinals: boolean,
): void {
  const { x, w, floor } = place;
  canvas.rule(`${name} rule`, x, w, place.top, 'strong');
  let y = place.top + (ordinals ? TOP_GAP.ordinal : TOP_GAP.heading);
  if (ordinals) {
    const text = card.ordinal ?? '';
    canvas.text({ name: `${name} ordinal`, role: 'label', x, y, w, text, style: 'ordinal', maxLines: 1, at: card.at });
    y += ORDINAL_H;
  }
  const { heading, headingH, text, lines } = setting;
  canvas.text({
    name: `${name} heading`,
    role: 'heading',
    x,
    y,
    w,
    text: card.heading,
    style: heading,
    maxLines: 1,
    floor,
    at: card.at,
  });
  canvas.text({
    name,
    role: 'body',
    x,
    y: y + headingH,
    w: w - place.gap,
    text: card.text,
    cites: card.cites,
    style: text,
    ...(lines === undefined ? {} : { maxLines: lines }),
    floor,
    at: card.at,
  });
}
