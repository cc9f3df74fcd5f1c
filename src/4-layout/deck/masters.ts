import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Box } from '../../core/geometry.ts';
import { plain } from '../../ir/rich-text.ts';
import type { Master, MasterName, TextMark } from '../../ir/scene.ts';
import type { SlideStyle } from '../../ir/theme.ts';
import { Canvas } from './canvas.ts';
import type { DeckContext } from './context.ts';
import { CONTENT, FOOTER_Y, MARGIN_LINE, REFERENCE, SLIDE, TITLE } from './grid.ts';
import { drawHandling } from './handling.ts';
import { measureText } from './measure.ts';
import { drawRuler } from './ruler.ts';

/** Height of the plain theme's bar on title and divider slides, and over the reference column elsewhere. */
const BAR = { full: 36, short: 12 } as const;
/** The margin line of the toner-saving variant where others have a solid band. */
const THICK_LINE = 4.5;
/** The source line ends well before the ruler of the longest speech that has ticks. */
const SOURCE_W = 510;

const TITLES: Readonly<Record<Exclude<MasterName, 'Page'>, { readonly style: SlideStyle; readonly box: Box }>> = {
  Title: { style: 'display', box: { x: CONTENT.x, y: 126, w: CONTENT.w, h: 108 } },
  Divider: { style: 'section', box: { x: CONTENT.x, y: 132, w: CONTENT.w, h: 100 } },
  Content: { style: 'title', box: TITLE },
  Statement: { style: 'statement', box: { x: CONTENT.x, y: 72, w: CONTENT.w, h: 168 } },
  Quotation: { style: 'quote', box: { x: CONTENT.x, y: 96, w: 676, h: 220 } },
};

/** The five slide layouts with what stands on every slide that follows them, and what of it does not fit. */
export function layoutMasters(context: DeckContext): {
  readonly masters: readonly Master[];
  readonly problems: readonly Diagnostic[];
} {
  const problems: Diagnostic[] = [];
  const masters = (['Title', 'Divider', 'Content', 'Statement', 'Quotation'] as const).map((name) => {
    const canvas = new Canvas(context, `the slide layout ${name}`);
    const band = name === 'Title' || name === 'Divider';
    drawMargin(canvas, band);
    drawHandling(canvas, band && context.theme.furniture === 'bar');
    const title = titleOf(context, name);
    if (name === 'Title') return { name, marks: canvas.marks, title };
    drawSource(canvas);
    drawRuler(canvas, context.document.paragraphs.length);
    // The same lines stand on every layout, so one of them says it for all.
    if (name === 'Content') problems.push(...canvas.problems);
    return { name, marks: canvas.marks, title, pageNumber: pageNumberOf(context, name === 'Divider') };
  });
  return { masters, problems };
}

/** The source line; a long one takes two lines, the second at the height of the page number. */
function drawSource(canvas: Canvas): void {
  const { source: text, sourceAt } = canvas.context.document.meta;
  const style = canvas.style('foot');
  const lines = measureText(canvas, plain(text), style, SOURCE_W).lines.length;
  const y = lines === 1 ? FOOTER_Y : FOOTER_Y - style.lead;
  canvas.text({
    name: 'Source',
    role: 'footer',
    x: CONTENT.x,
    y,
    w: SOURCE_W,
    text,
    style,
    maxLines: 2,
    ...(sourceAt ? { at: sourceAt } : {}),
  });
}

function drawMargin(canvas: Canvas, band: boolean): void {
  const { theme } = canvas.context;
  const more = { role: 'decoration', decorative: true } as const;
  if (theme.furniture === 'bar') {
    const box = band ? { x: 0, y: 0, w: SLIDE.w, h: BAR.full } : { x: REFERENCE.x, y: 0, w: REFERENCE.w, h: BAR.short };
    canvas.shape('rect', 'Margin bar', box, { fill: 'accent1' }, more);
  } else if (theme.furniture === 'line' && band) {
    canvas.shape('rect', 'Margin band', { x: 0, y: 0, w: MARGIN_LINE, h: SLIDE.h }, { fill: 'accent1' }, more);
  } else {
    const stroke = band ? { ...theme.rules.margin, weight: THICK_LINE } : theme.rules.margin;
    canvas.line('Margin line', { x: MARGIN_LINE, y: 0 }, { x: MARGIN_LINE, y: SLIDE.h }, stroke, more);
  }
}

function titleOf(context: DeckContext, name: Exclude<MasterName, 'Page'>): TextMark {
  const { style, box } = TITLES[name];
  const canvas = new Canvas(context, `the slide layout ${name}`);
  return canvas.text({ name: 'Title', role: 'title', ...box, text: 'Title', style, placeholder: 'title' }).mark;
}

/** On a solid band the number is white; on the plain theme's divider it takes the accent. */
function pageNumberOf(context: DeckContext, divider: boolean): TextMark {
  const canvas = new Canvas(context, 'the slide number');
  const { furniture } = context.theme;
  const color = !divider || furniture === 'line-only' ? 'dk1' : furniture === 'line' ? 'lt1' : 'accent1';
  const style = { ...context.theme.slide.foot, bold: true, color } as const;
  return canvas.text({
    name: 'Slide number',
    role: 'page-number',
    x: REFERENCE.x,
    y: FOOTER_Y,
    w: REFERENCE.w,
    text: '0',
    style,
    align: 'right',
    h: style.lead,
  }).mark;
}
