import { plain, toPlain } from '../../../ir/rich-text.ts';
import type { QuoteSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import { firstFitting, placeHead, steps, type Variant, whereOf } from '../attempt.ts';
import { Canvas } from '../canvas.ts';
import type { DeckContext, SlideLayout } from '../context.ts';
import { CONTENT, REFERENCE, spanW } from '../grid.ts';

const QUOTE_BOX = { x: CONTENT.x, y: 96, w: CONTENT.w } as const;
/** The hanging mark's box reaches further into the margin than numbers do, and ends where they end. */
const MARK_BOX = { x: 45, y: 92, w: REFERENCE.x + REFERENCE.w - 45 } as const;
/** From the quotation's last line to its speaker, and from the speaker to the office. */
const ATTRIBUTION_GAP = 32;
const NAME_H = 28;
const LINES = 5;
/** Fewer words than this are set larger, more than the other are not a quotation but a passage. */
const SHORT = 15;
/** Lines that the hanging mark is high. */
const SHORT_ROOM = 2;
const LONG = 55;
/** A short quotation is set at 36/48 where others are set at 32. */
const LARGER = { size: 36 / 32, lead: 48 / 36 } as const;

interface Setting {
  readonly style: TextStyle;
  readonly maxLines: number;
  /** Lines that the attribution leaves room for, however many there are. */
  readonly room: number;
}

/** Lets the speaker's words stand alone. */
export const layoutQuote: SlideLayout<QuoteSlide> = (slide, context) => {
  const words = toPlain(slide.title.text).split(/\s+/).length;
  const variants = settingsOf(context, words).map(
    (setting): Variant =>
      () => {
        const canvas = draw(slide, context, setting);
        if (words > LONG) {
          canvas.refuse(
            `a quotation of ${words} words`,
            `at most ${LONG} words; choose a shorter passage`,
            slide.title.at,
          );
        }
        return [{ canvas }];
      },
  );
  return firstFitting(slide, 'Quotation', variants);
};

/** The attribution keeps its place below five lines, save where a short quotation would leave it adrift. */
function settingsOf(context: DeckContext, words: number): readonly Setting[] {
  const [style = context.theme.slide.quote, ...smaller] = steps(context, 'quote');
  const size = Math.round(style.size * LARGER.size);
  const large = { ...style, size, lead: Math.round(size * LARGER.lead) };
  return [
    ...(words < SHORT ? [{ style: large, maxLines: LINES, room: SHORT_ROOM }] : []),
    { style, maxLines: LINES, room: words < SHORT ? SHORT_ROOM : LINES },
    ...smaller.map((each) => ({ style: each, maxLines: LINES + 1, room: LINES })),
  ];
}

function draw(slide: QuoteSlide, context: DeckContext, setting: Setting): Canvas {
  const canvas = new Canvas(context, whereOf(slide));
  const { style, maxLines, room } = setting;
  const title = canvas.text({
    ...QUOTE_BOX,
    h: style.lead * Math.max(maxLines, LINES),
    name: 'Title',
    role: 'title',
    text: slide.title.text,
    style,
    balance: 'even',
    maxLines,
    placeholder: 'title',
    at: slide.title.at,
  });
  placeHead(canvas, slide);
  if (!/^[“«„"]/.test(toPlain(slide.title.text))) drawMark(canvas);
  const y = QUOTE_BOX.y + Math.max(title.lines, room) * style.lead + ATTRIBUTION_GAP;
  drawAttribution(canvas, slide, y);
  return canvas;
}

/** Hangs in the margin; the closing mark is in the text. Nothing is lost where it is not seen. */
function drawMark(canvas: Canvas): void {
  const style = canvas.style('mark');
  canvas.text({
    ...MARK_BOX,
    name: 'Opening mark',
    role: 'decoration',
    decorative: true,
    text: '“',
    style,
    align: 'right',
  });
}

function drawAttribution(canvas: Canvas, slide: QuoteSlide, y: number): void {
  const lead = { ...canvas.style('lead'), bold: true };
  const body = { ...canvas.style('body'), color: 'dk2' } as const;
  const { name, lines, at = slide.at } = slide.attribution;
  const first = name === '' ? body : lead;
  const baseline = y + canvas.context.fonts.baseline(first, first.lead);
  canvas.reference('Reference', slide.title.cites, baseline);
  canvas.text({
    name: 'Attribution',
    role: 'body',
    x: CONTENT.x,
    y,
    w: spanW(10),
    text: name,
    style: lead,
    maxLines: 1,
    at,
  });
  canvas.text({
    name: 'Attribution office',
    role: 'body',
    x: CONTENT.x,
    y: name === '' ? y : y + NAME_H,
    w: spanW(10),
    text: lines.map((each) => ({ text: plain(each), style: body, ref: body })),
    style: body,
    at,
  });
}
