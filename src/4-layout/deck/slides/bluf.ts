import type { BlufSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import { firstFitting, placeHead, steps, type Variant, whereOf } from '../attempt.ts';
import { Canvas } from '../canvas.ts';
import type { DeckContext, SlideLayout } from '../context.ts';
import { CONTENT, divide, SPACE } from '../grid.ts';

/** Four lines of the statement at its full size. */
const STATEMENT_BOX = { x: CONTENT.x, y: 72, w: CONTENT.w, h: 168 } as const;
/** The supports stand here however short the statement is, so that the slide can be turned to at once. */
const SUPPORTS_Y = 306;
/** From a heading's top to the text below it. */
const HEADING_H = 32;
const MOST_SUPPORTS = 4;

/** The speech in one sentence, with the two to four supports it rests on. */
export const layoutBluf: SlideLayout<BlufSlide> = (slide, context) => {
  const statements = steps(context, 'statement').map((style, index, all): Statement => {
    return { style, lines: index === all.length - 1 ? 5 : 4 };
  });
  const variants = statements.flatMap((statement) =>
    supportsOf(slide, context).map(
      (supports): Variant =>
        () => [{ canvas: draw(slide, context, statement, supports) }],
    ),
  );
  return firstFitting(slide, 'Statement', variants);
};

interface Statement {
  readonly style: TextStyle;
  readonly lines: number;
}

interface Supports {
  readonly heading: TextStyle;
  readonly headingLines: number;
  readonly text: TextStyle;
}

/** Four columns are too narrow for body text. */
function supportsOf(slide: BlufSlide, context: DeckContext): readonly Supports[] {
  const headings = steps(context, 'h2');
  const [heading = context.theme.slide.h2] = headings;
  const least = headings.at(-1) ?? heading;
  const texts = slide.supports.length < 4 ? steps(context, 'body') : [context.theme.slide.small];
  const smallest = texts.at(-1) ?? context.theme.slide.small;
  return [
    ...texts.map((text) => ({ heading, headingLines: 1, text })),
    { heading: least, headingLines: 1, text: smallest },
    { heading: least, headingLines: 2, text: smallest },
  ];
}

function draw(slide: BlufSlide, context: DeckContext, statement: Statement, supports: Supports): Canvas {
  const canvas = new Canvas(context, whereOf(slide));
  const title = canvas.text({
    ...STATEMENT_BOX,
    h: Math.max(STATEMENT_BOX.h, statement.style.lead * statement.lines),
    name: 'Title',
    role: 'title',
    text: slide.title.text,
    style: statement.style,
    balance: 'even',
    maxLines: statement.lines,
    placeholder: 'title',
    at: slide.title.at,
  });
  placeHead(canvas, slide);
  canvas.reference('Title reference', slide.title.cites, title.baseline);
  drawSupports(canvas, slide, supports);
  return canvas;
}

function drawSupports(canvas: Canvas, slide: BlufSlide, { heading, headingLines, text }: Supports): void {
  const shown = slide.supports.slice(0, MOST_SUPPORTS);
  const columns = divide(Math.max(2, shown.length));
  const y = SUPPORTS_Y + SPACE.m;
  for (const [index, support] of shown.entries()) {
    const column = columns[index];
    if (!column) continue;
    const name = `Support ${index + 1}`;
    canvas.rule(`${name} rule`, column.x, column.w, SUPPORTS_Y, 'strong');
    canvas.text({
      ...column,
      name: `${name} heading`,
      role: 'heading',
      y,
      text: support.heading,
      style: heading,
      maxLines: headingLines,
      at: support.at,
    });
    canvas.text({
      ...column,
      name,
      role: 'body',
      y: y + HEADING_H + (headingLines - 1) * heading.lead,
      text: support.text,
      cites: support.cites,
      style: text,
      at: support.at,
    });
  }
  if (slide.supports.length > MOST_SUPPORTS) {
    canvas.refuse(
      `the list of ${slide.supports.length} supports`,
      `at most ${MOST_SUPPORTS}; a longer list belongs on a slide of its own`,
      slide.supports[MOST_SUPPORTS]?.at ?? slide.at,
    );
  }
}
