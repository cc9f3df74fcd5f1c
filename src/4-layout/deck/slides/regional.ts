import { plain, type RichText, toPlain } from '../../../ir/rich-text.ts';
import type { RegionalSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import type { MeasuredTable } from '../../table.ts';
import { withRef } from '../../typeset.ts';
import { firstFitting, startSlide, type Variant, whereOf } from '../attempt.ts';
import { Canvas, refStyle } from '../canvas.ts';
import type { DeckContext, SlideResult } from '../context.ts';
import { layoutEvidence } from '../evidence-pages.ts';
import { measureEvidence } from '../evidence-table.ts';
import { CONTENT, columnX, EVIDENCE_BOTTOM, SPACE, spanW } from '../grid.ts';
import { noteRoom, placeNote } from '../note.ts';
import { drawPanel, measurePanel } from '../panel.ts';

type Effort = RegionalSlide['efforts']['items'][number];
interface Column {
  readonly x: number;
  readonly w: number;
}

/** Rule, label and text of the two blocks. */
const RULE_Y = 160;
const LABEL_Y = 170;
const PARTNERS_Y = 196;
const EFFORTS_Y = 194;
/** Between the names of partners. */
const PARTNER_GAP = 10;
/** More efforts than this are a table. */
const MAX_EFFORTS = 3;
const MAX_ROWS = 6;
/** From an effort's text to the rule below it, and from there to the next heading. */
const ABOVE_RULE = 14;
const BELOW_RULE = 10;
/** The boxes of a corridor, with the arrow between them. */
const CORRIDOR = { above: 11, h: 48, arrow: 60, gap: 6, inset: 6, weight: 2 } as const;
/** The panel's usual place; a higher one grows upwards from the foot of the slide. */
const PANEL_Y = 420;
const PANEL_PADDING = 10;
const ABOVE_PANEL = 12;

/** Partners named, existing efforts, and the ask; many efforts make a table. */
export function layoutRegional(slide: RegionalSlide, context: DeckContext): SlideResult {
  const blocks =
    slide.efforts.items.length > MAX_EFFORTS
      ? undefined
      : firstFitting(slide, 'Content', [
          () => [{ canvas: drawBlocks(slide, context, context.theme.slide.h1, context.theme.slide.body) }],
          () => [{ canvas: drawBlocks(slide, context, context.theme.slide.h2, context.theme.slide.small) }],
        ] satisfies readonly Variant[]);
  if (blocks && (blocks.pages.length > 0 || slide.efforts.items.length === 0)) return blocks;
  const table = layoutTable(slide, context);
  return table.pages.length > 0 || !blocks ? table : blocks;
}

function drawBlocks(slide: RegionalSlide, context: DeckContext, names: TextStyle, text: TextStyle): Canvas {
  const canvas = new Canvas(context, whereOf(slide));
  startSlide(canvas, slide);
  const panel = slide.panel ? measurePanel(canvas, slide.panel, PANEL_PADDING) : undefined;
  const foot = EVIDENCE_BOTTOM - noteRoom(canvas, slide);
  const panelY = panel ? Math.min(PANEL_Y, foot - panel.height) : foot + ABOVE_PANEL;
  const floor = panelY - ABOVE_PANEL;
  const { partners, efforts } = slide;
  const left: Column = { x: CONTENT.x, w: efforts.items.length === 0 ? CONTENT.w : spanW(4) };
  const right: Column = partners ? { x: columnX(5), w: spanW(8) } : { x: CONTENT.x, w: CONTENT.w };
  if (partners) {
    drawHead(canvas, 'Partners', partners.label, left);
    canvas.text({
      name: 'Partners',
      role: 'body',
      ...left,
      y: PARTNERS_Y,
      text: partners.names.map((each) => ({ text: plain(each), style: names, ref: names, spaceBefore: PARTNER_GAP })),
      style: names,
      floor,
      at: slide.at,
    });
  }
  if (efforts.items.length > 0) {
    drawHead(canvas, 'Efforts', efforts.label, right);
    drawEfforts(canvas, slide, right, text, floor);
  }
  if (panel) drawPanel(canvas, panel, panelY);
  placeNote(canvas, slide);
  return canvas;
}

function drawHead(canvas: Canvas, name: string, label: string, column: Column): void {
  canvas.rule(`${name} rule`, column.x, column.w, RULE_Y, 'strong');
  canvas.text({
    name: `${name} label`,
    role: 'label',
    ...column,
    y: LABEL_Y,
    text: label,
    style: 'label',
    maxLines: 1,
  });
}

function drawEfforts(canvas: Canvas, slide: RegionalSlide, column: Column, style: TextStyle, floor: number): void {
  let y = EFFORTS_Y;
  for (const [index, effort] of slide.efforts.items.entries()) {
    if (index > 0) {
      canvas.rule('Effort rule', column.x, column.w, y + ABOVE_RULE, 'hair');
      y += ABOVE_RULE + BELOW_RULE;
    }
    const name = toPlain(effort.heading);
    const { at } = effort;
    const heading = canvas.text({
      name: `${name} heading`,
      role: 'heading',
      ...column,
      y,
      text: effort.corridor ? withOwnRef(slide, effort, effort.heading) : effort.heading,
      style: 'h2',
      maxLines: 2,
      floor,
      at,
    });
    y = heading.bottom;
    if (effort.corridor) {
      y = drawCorridor(canvas, slide, effort.corridor, column, y + CORRIDOR.above, at);
      if (y > floor) canvas.refuse(`“${name}”`, 'fewer efforts, or fewer words in them', at);
    } else if (effort.text.length > 0) {
      const text = withOwnRef(slide, effort, effort.text);
      y = canvas.text({
        name,
        role: 'body',
        x: column.x,
        y: y + 1,
        w: column.w,
        text,
        style,
        balance: 'even',
        floor,
        at,
      }).bottom;
    }
  }
}

/** Two outlined boxes with an arrow between them: a corridor without a map. Returns its lower edge. */
function drawCorridor(
  canvas: Canvas,
  slide: RegionalSlide,
  corridor: NonNullable<Effort['corridor']>,
  column: Column,
  y: number,
  at: Effort['at'],
): number {
  const w = (column.w - CORRIDOR.arrow) / 2;
  const stroke = { color: 'dk1', weight: canvas.stroke('hair').weight } as const;
  const drawEnd = (name: string, text: string, x: number): void => {
    const half = stroke.weight / 2;
    const box = { x: x + half, y: y + half, w: w - stroke.weight, h: CORRIDOR.h - stroke.weight };
    canvas.shape('rect', `${name} box`, box, { stroke }, { role: 'decoration', decorative: true });
    canvas.text({
      name,
      role: 'body',
      x: x + CORRIDOR.inset,
      y,
      w: w - 2 * CORRIDOR.inset,
      h: CORRIDOR.h,
      text,
      style: 'small',
      align: 'center',
      anchorY: 'middle',
      maxLines: 2,
      at,
    });
  };
  drawEnd('Sending nations', corridor.from, column.x);
  const middle = y + CORRIDOR.h / 2;
  canvas.line(
    'Corridor',
    { x: column.x + w + CORRIDOR.gap, y: middle },
    { x: column.x + w + CORRIDOR.arrow - CORRIDOR.gap, y: middle },
    { color: 'dk1', weight: CORRIDOR.weight },
    { role: 'arrow', alt: slide.arrow, arrow: true },
  );
  drawEnd('Destination nations', corridor.to, column.x + w + CORRIDOR.arrow);
  return y + CORRIDOR.h;
}

/** An effort names its paragraphs where they are not the title's. */
const withOwnRef = (slide: RegionalSlide, effort: Effort, text: RichText): RichText =>
  effort.cites.every((each) => slide.title.cites.includes(each)) ? text : withRef(text, effort.cites);

/** Four or more efforts: a row each, with the partners named in the first. */
function layoutTable(slide: RegionalSlide, context: DeckContext): SlideResult {
  const { partners, efforts } = slide;
  const named = partners
    ? [
        {
          heading: plain(partners.label),
          text: plain(partners.names.join(', ')),
          cites: slide.title.cites,
          at: slide.at,
        },
      ]
    : [];
  const rows = [
    ...named,
    ...efforts.items.map((each) => ({ ...each, text: each.text.length > 0 ? each.text : corridorText(slide, each) })),
  ];
  const measure = (canvas: Canvas, style: TextStyle, padding: number): MeasuredTable => {
    const heading = canvas.style('h2');
    return measureEvidence(canvas, {
      heads: [efforts.label, ''],
      columns: [264, CONTENT.w - 264],
      base: style,
      inset: { top: padding, bottom: padding, between: SPACE.l },
      references: rows.some((each) => each.cites.join() !== slide.title.cites.join()),
      rows: rows.map((row) => ({
        cites: row.cites,
        at: row.at,
        cells: [
          { header: true, paragraphs: [{ text: row.heading, style: heading, ref: heading }] },
          { paragraphs: [{ text: row.text, style, ref: refStyle(context, style) }] },
        ],
      })),
    });
  };
  return layoutEvidence(slide, context, {
    name: 'Regional efforts',
    maxRows: MAX_ROWS,
    cites: rows.map((each) => each.cites),
    header: true,
    ...(slide.panel ? { panel: slide.panel } : {}),
    densities: [
      (canvas) => measure(canvas, canvas.style('body'), 10),
      (canvas) => measure(canvas, canvas.style('small'), 8),
      (canvas) => measure(canvas, canvas.style('small'), 5),
    ],
  });
}

function corridorText(slide: RegionalSlide, effort: Effort): RichText {
  return effort.corridor ? plain(`${effort.corridor.from} ${slide.arrow} ${effort.corridor.to}`) : [];
}
