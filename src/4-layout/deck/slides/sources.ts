import type { Place } from '../../../core/source.ts';
import { formatParagraphs, plain } from '../../../ir/rich-text.ts';
import type { SourcesSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import { firstFitting, startSlide, type Variant, whereOf } from '../attempt.ts';
import { Canvas } from '../canvas.ts';
import { type Concordance, drawConcordance, LONGEST_CONCORDANCE } from '../concordance.ts';
import type { DeckContext, NumberedSlideLayout, Numbering } from '../context.ts';
import { CONTENT, SPACE, spanW, TABLE_RULE } from '../grid.ts';

/** From the rule to the first label, and from a label to its text. */
const TOP_GAP = 10;
const LABEL_H = 20;
/** A line of text keeps this height in every theme, so that the blocks stand on the same lines. */
const LINE_H = 20;
/** Lines that a block takes where all of them fit. */
const TALL = 6;
const TEXT_W = spanW(4) - SPACE.s;

interface Setting {
  readonly style: TextStyle;
  readonly lineH: number;
  /** Whether the slides are listed that each paragraph stands on. */
  readonly concordance: boolean;
}

/** Citation, place of the full text and conventions, and where each paragraph is used. */
export const layoutSources: NumberedSlideLayout<SourcesSlide> = (slide, context, numbering) => {
  const { small, note } = context.theme.slide;
  // A slide for reading in hand: its left column may go as small as the concordance beside it.
  const dense = { ...note, color: small.color };
  const settings = [
    { style: small, lineH: Math.max(LINE_H, small.lead) },
    { style: dense, lineH: dense.lead },
  ];
  // A concordance that is too dense gives way: the annex says the same in its margins.
  const variants = [true, false].flatMap((concordance) =>
    settings.map(
      (setting): Variant =>
        () => [{ canvas: draw(slide, context, numbering, { ...setting, concordance }) }],
    ),
  );
  return firstFitting(slide, 'Content', variants);
};

function draw(slide: SourcesSlide, context: DeckContext, numbering: Numbering, setting: Setting): Canvas {
  const canvas = new Canvas(context, whereOf(slide));
  startSlide(canvas, slide);
  drawBlocks(canvas, slide, setting);
  const entries = context.document.paragraphs.map(({ number, text }): Concordance => {
    return { label: formatParagraphs([number]), begins: text, slides: numbering.citing(number) };
  });
  if (setting.concordance && entries.length > 0 && entries.length <= LONGEST_CONCORDANCE)
    drawConcordance(canvas, slide, entries);
  return canvas;
}

function drawBlocks(canvas: Canvas, slide: SourcesSlide, { style, lineH }: Setting): void {
  canvas.rule('Top rule', CONTENT.x, spanW(4), TABLE_RULE, 'strong');
  let y = TABLE_RULE + TOP_GAP;
  let tall: Place | undefined;
  for (const [index, block] of slide.blocks.entries()) {
    const { label, text } = block;
    // What a tall block pushes down is not to blame.
    const at = tall ?? block.at ?? slide.at;
    const name = `Source ${index + 1}`;
    canvas.text({
      name: `${name} label`,
      role: 'label',
      x: CONTENT.x,
      y,
      w: spanW(4),
      text: plain(label),
      style: 'label',
      maxLines: 1,
      at,
    });
    const placed = canvas.text({
      name,
      role: 'body',
      x: CONTENT.x,
      y: y + LABEL_H,
      w: TEXT_W,
      text,
      style,
      at,
    });
    y += LABEL_H + placed.lines * lineH + SPACE.m;
    if (placed.lines > TALL) tall ??= at;
    // A block that does not fit is reported once, not again for all that it pushes down.
    if (canvas.problems.length > 0) return;
  }
}
