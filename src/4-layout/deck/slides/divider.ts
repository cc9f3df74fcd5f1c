import type { Place } from '../../../core/source.ts';
import type { DividerSlide } from '../../../ir/slides.ts';
import type { TextStyle } from '../../../ir/theme.ts';
import { resize } from '../../typeset.ts';
import { firstFitting, steps, type Variant, whereOf } from '../attempt.ts';
import { Canvas } from '../canvas.ts';
import type { DeckContext, NumberedEntry, NumberedSlideLayout } from '../context.ts';
import { CONTENT, SPACE, spanW } from '../grid.ts';

/** Points that a long title is set smaller. */
const STEPS = [0, 4] as const;
const PART_Y = 96;
const TITLE_BOX = { x: CONTENT.x, y: 132, w: CONTENT.w, h: 100 } as const;
/** Half of the title's box: what a title of one line leaves free, so that all below it moves up. */
const TITLE_LINE = TITLE_BOX.h / 2;
const RULE_Y = TITLE_BOX.y + TITLE_BOX.h + 32;
const ENTRIES_Y = RULE_Y + SPACE.l + SPACE.xl;
const LINE_H = 23;
/** Eight entries fit below a title of two lines. */
const TIGHT_GAP = 2;
/** The narrowest column of slide numbers: one or two digits. */
const NUMBER_W = 33;

interface Entry {
  /** A number, or a range where slides share a line. */
  readonly numbers: string;
  readonly page: string;
  readonly title: string;
  readonly at: Place | undefined;
}

interface Entries {
  readonly entries: readonly Entry[];
  readonly style: TextStyle;
  /** Height of a line: body text stands on the same lines in every theme. */
  readonly lineH: number;
  /** Between entries, where it differs from the usual. */
  readonly gap?: number;
  readonly w: number;
  /** Lines an entry may take. */
  readonly maxLines: number;
}

/** Turns the page to a part, with its question and the messages to come. */
export const layoutDivider: NumberedSlideLayout<DividerSlide> = (slide, context, numbering) => {
  const { section } = context.theme.slide;
  const titles = STEPS.map((step) => resize(section, section.size - step));
  const lists = listsOf(numbering.entries(slide.part), context);
  const variants = titles.flatMap((style) =>
    lists.map(
      (list): Variant =>
        () => [{ canvas: draw(slide, context, style, list) }],
    ),
  );
  return firstFitting(slide, 'Divider', variants);
};

function listsOf(entries: readonly NumberedEntry[], context: DeckContext): readonly Entries[] {
  const single = entries.map((each) => ({
    numbers: `${each.number}`,
    page: each.pageId,
    title: each.title,
    at: each.at,
  }));
  const wide = CONTENT.w - NUMBER_W;
  const [style = context.theme.slide.body, ...smaller] = steps(context, 'body');
  const least = smaller.at(-1) ?? style;
  const lineH = Math.max(LINE_H, style.lead);
  const inLines = (maxLines: number): readonly Entries[] => [
    { entries: single, style, lineH, w: spanW(10), maxLines },
    { entries: single, style, lineH, w: wide, maxLines },
    ...smaller.map((each) => ({ entries: single, style: each, lineH: each.lead, w: wide, maxLines })),
  ];
  return [
    ...inLines(1),
    { entries: single, style: least, lineH: least.lead, gap: TIGHT_GAP, w: wide, maxLines: 1 },
    ...inLines(2),
    { entries: groupEntries(entries, 6), style: least, lineH: least.lead, w: wide, maxLines: 2 },
  ];
}

/** More slides than lines: neighbours share a line, which leads to the first of them. */
function groupEntries(entries: readonly NumberedEntry[], most: number): readonly Entry[] {
  const groups: Entry[] = [];
  const lines = Math.min(most, entries.length);
  for (let line = 0, from = 0; line < lines; line += 1) {
    const count = Math.ceil((entries.length - from) / (lines - line));
    const [first, ...others] = entries.slice(from, from + count);
    from += count;
    if (!first) continue;
    const last = others.at(-1);
    groups.push({
      numbers: last ? `${first.number}–${last.number}` : `${first.number}`,
      page: first.pageId,
      title: last ? `${first.title.replace(/[.,;:]$/, '')} …` : first.title,
      at: first.at,
    });
  }
  return groups;
}

function draw(slide: DividerSlide, context: DeckContext, style: TextStyle, list: Entries): Canvas {
  const canvas = new Canvas(context, whereOf(slide));
  const title = canvas.text({
    ...TITLE_BOX,
    name: 'Title',
    role: 'title',
    text: slide.title.text,
    style,
    balance: 'even',
    maxLines: 2,
    placeholder: 'title',
    at: slide.title.at,
  });
  canvas.text({
    name: 'Part',
    role: 'label',
    x: CONTENT.x,
    y: PART_Y,
    w: CONTENT.w,
    text: slide.label,
    style: 'part',
    maxLines: 1,
    at: slide.at,
  });
  const color = context.theme.furniture === 'line' ? 'lt1' : 'accent1';
  canvas.reference('Title reference', slide.title.cites, title.baseline, color);
  if (list.entries.length > 0) drawEntries(canvas, list, title.lines === 1 ? TITLE_LINE : 0);
  return canvas;
}

function drawEntries(canvas: Canvas, { entries, style, lineH, gap = SPACE.s, w, maxLines }: Entries, up: number): void {
  const { fonts, document } = canvas.context;
  const bold = { ...style, bold: true };
  canvas.rule('Rule', CONTENT.x, spanW(2), RULE_Y - up, 'strong');
  canvas.text({
    name: 'Entry label',
    role: 'label',
    x: CONTENT.x,
    y: RULE_Y - up + SPACE.l,
    w: spanW(4),
    text: document.labels.entries,
    style: 'label',
    maxLines: 1,
  });
  const widest = Math.max(...entries.map((each) => fonts.advance(each.numbers, bold)));
  const indent = Math.max(NUMBER_W, Math.ceil(widest + SPACE.m));
  let y = ENTRIES_Y - up;
  for (const [index, entry] of entries.entries()) {
    const line = { y, style, link: { type: 'page', page: entry.page }, ...(entry.at ? { at: entry.at } : {}) } as const;
    const name = `Entry ${index + 1}`;
    canvas.text({
      ...line,
      name: `${name} slide`,
      role: 'label',
      x: CONTENT.x,
      w: indent,
      text: entry.numbers,
      style: bold,
    });
    const placed = canvas.text({
      ...line,
      name,
      role: 'body',
      x: CONTENT.x + indent,
      w: Math.min(w, CONTENT.w - indent),
      text: entry.title,
      maxLines,
    });
    // An entry that does not fit is reported once, not again for all that it would push down.
    y += Math.min(Math.max(1, placed.lines), maxLines) * lineH + gap;
  }
}
