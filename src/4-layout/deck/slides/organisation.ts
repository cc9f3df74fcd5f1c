import { plain, toPlain } from '../../../ir/rich-text.ts';
import type { OrganisationSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import { firstFitting, ONLY, startSlide, steps, type Variant, whereOf } from '../attempt.ts';
import { Canvas } from '../canvas.ts';
import type { DeckContext, SlideResult } from '../context.ts';
import { BLOCK_TOP, CONTENT, columnX, EVIDENCE_BOTTOM, SPACE, spanW, UNDER_TEXT } from '../grid.ts';
import { measureText } from '../measure.ts';
import { noteRoom, placeNote } from '../note.ts';

type Change = NonNullable<OrganisationSlide['change']>;
type Fact = OrganisationSlide['facts'][number];

/** The two boxes of a change: where it comes from, and where it is to go. */
const LABEL_Y = 150;
const BOX_Y = 174;
const BOX_H = 84;
const FROM = { x: columnX(1), w: spanW(4), weight: 1 } as const;
const TO = { x: columnX(6), w: spanW(7), weight: 2.25 } as const;
const UNDER_BOX = 10;
/** The strong rule over the facts: where it stands at the highest, and how far below what is said of the change. */
const ROOMY = { least: 336, gap: SPACE.xl } as const;
const TIGHT = { least: 0, gap: SPACE.m } as const;
const ARROW_WEIGHT = 2;
/** What the speaker said, and on what condition. */
const MAX_ASIDE_LINES = 3;
const MAX_FACT_LINES = 5;
const MAX_FACTS = 6;

/** One body: where it is to go, and the facts about it. */
export function layoutOrganisation(slide: OrganisationSlide, context: DeckContext): SlideResult {
  const rows = chunk(slide.facts, MAX_FACTS);
  const { change } = slide;
  const boxes = steps(context, 'h2');
  const together = (boxStyle: TextStyle, room: typeof ROOMY | typeof TIGHT): Variant => {
    return () => {
      const canvas = begin(slide, context, ONLY.page, ONLY.pages);
      const end = change ? Math.max(room.least, drawChange(canvas, slide, change, boxStyle) + room.gap) : BLOCK_TOP;
      drawFacts(canvas, slide, rows, end, change === undefined);
      placeNote(canvas, slide);
      return [{ canvas }];
    };
  };
  const apart = (boxStyle: TextStyle): Variant => {
    return () => {
      const first = begin(slide, context, 1, 2);
      if (change) drawChange(first, slide, change, boxStyle);
      const second = begin(slide, context, 2, 2);
      drawFacts(second, slide, rows, BLOCK_TOP, true);
      placeNote(second, slide);
      return [{ canvas: first }, { canvas: second }];
    };
  };
  const divisible = change !== undefined && slide.facts.length > 0;
  return firstFitting(slide, 'Content', [
    ...boxes.map((each) => together(each, ROOMY)),
    ...(change ? boxes.map((each) => together(each, TIGHT)) : []),
    ...(divisible ? boxes.map(apart) : []),
  ]);
}

function begin(slide: OrganisationSlide, context: DeckContext, page: number, pages: number): Canvas {
  const canvas = new Canvas(context, whereOf(slide));
  startSlide(canvas, slide, { page, pages });
  return canvas;
}

/** From, arrow, to, the words, the condition. Returns where the lowest of them ends. */
function drawChange(canvas: Canvas, slide: OrganisationSlide, change: Change, style: TextStyle): number {
  const { weight, color } = canvas.stroke('hair');
  const middle = BOX_Y + BOX_H / 2;
  drawLabel(canvas, 'From label', change.fromLabel, FROM.x, FROM.w, LABEL_Y);
  drawBox(canvas, slide, 'From', change.from, FROM, { color, weight: Math.max(weight, FROM.weight) }, style);
  canvas.line(
    'Arrow',
    { x: FROM.x + FROM.w + SPACE.m, y: middle },
    { x: TO.x - SPACE.s, y: middle },
    { color: 'dk1', weight: ARROW_WEIGHT },
    { role: 'arrow', alt: change.arrow, arrow: true },
  );
  drawLabel(canvas, 'To label', change.toLabel, TO.x, TO.w, LABEL_Y);
  drawBox(canvas, slide, 'To', change.to, TO, { color: 'accent1', weight: TO.weight }, style);
  const secondary: TextStyle = { ...canvas.style('small'), color: 'dk2' };
  const y = BOX_Y + BOX_H + UNDER_BOX;
  const asides = [
    { name: 'Verb', text: change.words, place: FROM },
    { name: 'Condition', text: change.condition, place: TO },
  ];
  let end = y;
  for (const { name, text, place } of asides) {
    if (text === undefined || text.length === 0) continue;
    const placed = canvas.text({
      name,
      role: 'body',
      x: place.x,
      y,
      w: place.w,
      text,
      style: secondary,
      balance: 'gather',
      maxLines: MAX_ASIDE_LINES,
      at: slide.at,
    });
    end = Math.max(end, placed.bottom);
  }
  return end;
}

function drawLabel(canvas: Canvas, name: string, text: string, x: number, w: number, y: number): void {
  canvas.text({ name, role: 'label', x, y, w, text, style: 'label', maxLines: 1 });
}

function drawBox(
  canvas: Canvas,
  slide: OrganisationSlide,
  name: string,
  text: Change['from'],
  place: { readonly x: number; readonly w: number },
  stroke: { readonly color: TextStyle['color']; readonly weight: number },
  style: TextStyle,
): void {
  const half = stroke.weight / 2;
  // The outline lies within the box, so that its outer edges stand on the grid.
  canvas.shape(
    'rect',
    `${name} box`,
    { x: place.x + half, y: BOX_Y + half, w: place.w - stroke.weight, h: BOX_H - stroke.weight },
    { stroke },
    { role: 'decoration', decorative: true },
  );
  const padding = SPACE.l + stroke.weight;
  canvas.text({
    name,
    role: 'body',
    x: place.x + padding,
    y: BOX_Y,
    w: place.w - 2 * padding,
    h: BOX_H,
    text,
    style,
    anchorY: 'middle',
    balance: 'gather',
    maxLines: 3,
    at: slide.at,
  });
}

/** Facts side by side under a strong rule; where they are all there is, short ones are set large. */
function drawFacts(
  canvas: Canvas,
  slide: OrganisationSlide,
  rows: readonly (readonly Fact[])[],
  top: number,
  alone: boolean,
): void {
  let y = top;
  const floor = EVIDENCE_BOTTOM - noteRoom(canvas, slide);
  for (const facts of rows) {
    canvas.rule('Rule', CONTENT.x, CONTENT.w, y, 'strong');
    const spans = spansOf(canvas, facts);
    let column = 1;
    let end = y;
    for (const [index, fact] of facts.entries()) {
      const span = spans[index] ?? 1;
      const x = columnX(column);
      const w = spanW(span) - UNDER_TEXT;
      column += span;
      drawLabel(canvas, `${fact.label} label`, fact.label, x, spanW(span), y + 10);
      const placed = canvas.text({
        name: fact.label,
        role: 'body',
        x,
        y: y + 30,
        w,
        text: fact.value,
        style: alone && isShort(canvas, fact, w) ? 'h2' : 'small',
        balance: 'gather',
        maxLines: MAX_FACT_LINES,
        floor,
        at: slide.at,
      });
      end = Math.max(end, placed.bottom);
    }
    y = end + SPACE.xl;
  }
}

const isShort = (canvas: Canvas, fact: Fact, w: number): boolean =>
  toPlain(fact.value).length <= 24 && measureText(canvas, fact.value, canvas.style('h2'), w).lines.length === 1;

/** Columns of the grid for each fact: the longest gets the most, the shortest the least. */
function spansOf(canvas: Canvas, facts: readonly Fact[]): readonly number[] {
  const style = canvas.style('small');
  const linesOf = (fact: Fact, span: number): number =>
    measureText(canvas, fact.value, style, spanW(span) - UNDER_TEXT).lines.length;
  const labelFits = (fact: Fact, span: number): boolean =>
    measureText(canvas, plain(fact.label), canvas.style('label'), spanW(span)).lines.length === 1;
  const options = USUAL_SPANS[facts.length] ?? [];
  const suits = (spans: readonly number[]): boolean =>
    facts.every((each, i) => linesOf(each, spans[i] ?? 1) <= MAX_FACT_LINES && labelFits(each, spans[i] ?? 1));
  const ranked = facts.map((each, index) => ({ index, lines: linesOf(each, 3) })).sort((a, b) => a.lines - b.lines);
  const assigned = options.map((option) => {
    const ascending = [...option].sort((a, b) => a - b);
    return facts.map((_, index) => ascending[ranked.findIndex((each) => each.index === index)] ?? 2);
  });
  return assigned.find(suits) ?? assigned[0] ?? [12];
}

/** How twelve columns are shared among facts, the usual way first. */
const USUAL_SPANS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  1: [[12]],
  2: [
    [6, 6],
    [4, 8],
    [3, 9],
  ],
  3: [
    [4, 4, 4],
    [3, 4, 5],
    [2, 4, 6],
    [3, 3, 6],
    [2, 3, 7],
    [2, 2, 8],
  ],
  4: [
    [2, 3, 3, 4],
    [2, 2, 3, 5],
    [3, 3, 3, 3],
    [2, 2, 2, 6],
    [1, 2, 4, 5],
  ],
  5: [
    [2, 2, 2, 3, 3],
    [2, 2, 2, 2, 4],
  ],
  6: [[2, 2, 2, 2, 2, 2]],
};

function chunk(facts: readonly Fact[], most: number): readonly (readonly Fact[])[] {
  const rows = Math.ceil(facts.length / most);
  const each = Math.ceil(facts.length / Math.max(1, rows));
  return Array.from({ length: rows }, (_, index) => facts.slice(index * each, (index + 1) * each));
}
