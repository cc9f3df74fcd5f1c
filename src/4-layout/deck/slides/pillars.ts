import type { PillarsSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import { withRef } from '../../typeset.ts';
import { firstFitting, type Run, splitEvenly, startSlide, steps, type Variant, whereOf } from '../attempt.ts';
import { Canvas } from '../canvas.ts';
import type { DeckContext, SlideLayout } from '../context.ts';
import { CONTENT, columnX, divide, EVIDENCE_BOTTOM, SPACE, spanW, TABLE_RULE } from '../grid.ts';
import { measureText } from '../measure.ts';
import { noteRoom, placeNote } from '../note.ts';
import { layoutCards } from './cards.ts';
import { citesOf } from './page-cites.ts';

type Pillar = PillarsSlide['pillars'][number];

/** The lintel's label stands closer to it than column heads do to their rule. */
const LABEL_Y = 152;
const COLUMNS_Y = 190;
/** Where the rules between the columns end, unless text reaches lower. */
const COLUMNS_BOTTOM = 470;
/** From a heading's top to the action below it. */
const HEADING_H = 38;
/** Lines of action for which the evidence keeps its place, and that place; and where all actions take one line. */
const ACTION_LINES = 3;
const EVIDENCE_Y = 330;
const EVIDENCE_SHORT_Y = 281;
const SHORT_RULE_W = 48;
/** Text keeps off the rule to the right of its column. */
const RIGHT_GAP = SPACE.s;
const MOST_PILLARS = 4;

interface Setting {
  readonly heading: TextStyle;
  readonly headingLines: number;
  readonly action: TextStyle;
  readonly evidence: TextStyle;
}

/** The pillars of one page, and the columns that every page of the slide has. */
interface Part {
  readonly pillars: readonly Pillar[];
  readonly columns: number;
}

/** Two to four parts that only work together, under the one heavy rule that says so. */
export const layoutPillars: SlideLayout<PillarsSlide> = (slide, context) => {
  const count = slide.pillars.length;
  // Five short statements need no lintel; with evidence they run on, since no other layout has room for it.
  if (count > MOST_PILLARS && slide.pillars.every((each) => each.evidence === undefined)) {
    return layoutCards({ ...slide, type: 'cards', cards: slide.pillars }, context);
  }
  const least = Math.max(1, Math.ceil(count / MOST_PILLARS));
  const variants: Variant[] = [];
  for (let pages = least; pages <= Math.max(least, Math.ceil(count / 2)); pages += 1) {
    const parts = splitEvenly(slide.pillars, pages);
    const widest = Math.max(...parts.map((each) => each.length));
    for (const setting of settingsOf(context, widest)) {
      variants.push(() =>
        parts.map((part, index) => ({
          canvas: draw(slide, context, { pillars: part, columns: widest }, setting, { page: index + 1, pages }),
          ...(pages === 1
            ? {}
            : {
                cites: citesOf(
                  slide,
                  part.flatMap((each) => [each, each.evidence ?? each]),
                ),
              }),
        })),
      );
    }
  }
  return firstFitting(slide, 'Content', variants);
};

function settingsOf(context: DeckContext, columns: number): readonly Setting[] {
  const { h1, small } = context.theme.slide;
  const [body = small, ...smaller] = steps(context, 'body');
  const headings = steps(context, 'h2');
  const [h2 = h1] = headings;
  const least = headings.at(-1) ?? h2;
  const smallest = smaller.at(-1) ?? body;
  const narrow = { action: small, evidence: small, headingLines: 1 };
  return [
    ...(columns < MOST_PILLARS
      ? [body, ...smaller].map((evidence) => ({ heading: h1, headingLines: 1, action: body, evidence }))
      : []),
    ...(columns < MOST_PILLARS ? [{ heading: h2, headingLines: 1, action: smallest, evidence: smallest }] : []),
    { heading: h2, ...narrow },
    { heading: least, ...narrow },
    { heading: least, ...narrow, headingLines: 2 },
  ];
}

function draw(
  slide: PillarsSlide,
  context: DeckContext,
  { pillars, columns: count }: Part,
  setting: Setting,
  run: Run,
): Canvas {
  const canvas = new Canvas(context, whereOf(slide));
  startSlide(canvas, slide, run);
  canvas.text({
    name: 'Lintel label',
    role: 'label',
    x: CONTENT.x,
    y: LABEL_Y,
    w: CONTENT.w,
    text: slide.label,
    style: 'label',
    maxLines: 1,
    at: slide.at,
  });
  canvas.rule('Lintel', CONTENT.x, CONTENT.w, TABLE_RULE, 'lintel');
  const columns = divide(Math.max(2, count));
  const floor = EVIDENCE_BOTTOM - noteRoom(canvas, slide);
  const evidenceY = evidenceTop(canvas, pillars, setting, columns[0]?.w ?? CONTENT.w);
  const bottoms = pillars.map((pillar, index) => {
    const column = columns[index] ?? { x: columnX(1), w: spanW(4) };
    return drawPillar(canvas, pillar, `Pillar ${index + 1}`, column, setting, evidenceY, floor);
  });
  const bottom = Math.min(floor, Math.max(COLUMNS_BOTTOM, ...bottoms));
  for (const column of columns.slice(1, Math.max(1, pillars.length))) {
    const x = column.x - SPACE.l / 2;
    canvas.line('Column rule', { x, y: COLUMNS_Y }, { x, y: bottom }, canvas.stroke('hair'), {
      role: 'rule',
      decorative: true,
    });
  }
  placeNote(canvas, slide);
  return canvas;
}

const actionTop = ({ heading, headingLines }: Setting): number =>
  COLUMNS_Y + HEADING_H + (headingLines - 1) * heading.lead;

/** Evidence starts on one line across the columns: below the longest action. */
function evidenceTop(canvas: Canvas, pillars: readonly Pillar[], setting: Setting, columnW: number): number {
  const { action } = setting;
  const lines = pillars.map(({ text, cites }) => {
    const shown = withRef(text, cites);
    return measureText(canvas, shown, action, columnW - RIGHT_GAP).lines.length;
  });
  const most = Math.max(0, ...lines);
  if (most <= 1 && setting.headingLines === 1) return EVIDENCE_SHORT_Y;
  const afterThree = EVIDENCE_Y - (COLUMNS_Y + HEADING_H + ACTION_LINES * canvas.style('body').lead);
  return Math.max(EVIDENCE_Y, Math.ceil(actionTop(setting) + most * action.lead + afterThree));
}

/** Answers where its text ends. */
function drawPillar(
  canvas: Canvas,
  pillar: Pillar,
  name: string,
  column: { readonly x: number; readonly w: number },
  setting: Setting,
  evidenceY: number,
  floor: number,
): number {
  const { heading, headingLines, action } = setting;
  const { x } = column;
  const w = column.w - RIGHT_GAP;
  canvas.text({
    ...column,
    name: `${name} heading`,
    role: 'heading',
    y: COLUMNS_Y,
    text: pillar.heading,
    style: heading,
    maxLines: headingLines,
    at: pillar.at,
  });
  const { evidence } = pillar;
  const placed = canvas.text({
    name: `${name} action`,
    role: 'body',
    x,
    y: actionTop(setting),
    w,
    text: pillar.text,
    cites: pillar.cites,
    style: action,
    floor,
    at: pillar.at,
  });
  if (!evidence) return placed.bottom;
  canvas.rule(`${name} rule`, x, SHORT_RULE_W, evidenceY - SPACE.m, 'hair');
  const style = { ...setting.evidence, color: 'dk2' } as const;
  return canvas.text({
    name: `${name} evidence`,
    role: 'body',
    x,
    y: evidenceY,
    w,
    text: evidence.text,
    cites: evidence.cites,
    style,
    floor,
    at: evidence.at,
  }).bottom;
}
