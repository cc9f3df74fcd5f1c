import { fillGaps } from '../../core/fill-gaps.ts';
import { plain, type RichText, toPlain } from '../../ir/rich-text.ts';
import type { MasterName } from '../../ir/scene.ts';
import type { Slide } from '../../ir/slides.ts';
import type { SlideStyle, TextStyle } from '../../ir/theme.ts';
import { resize } from '../typeset.ts';
import { Canvas, type Placed } from './canvas.ts';
import type { DeckContext, SlidePage, SlideResult } from './context.ts';
import { CONTENT, HEAD_Y, TITLE } from './grid.ts';

/** The sizes a style may step down through, largest first, as styles. */
export function steps(context: DeckContext, style: SlideStyle): readonly TextStyle[] {
  const base = context.theme.slide[style];
  const sizes = context.theme.steps[style] ?? [base.size];
  return sizes.map((size) => (size === base.size ? base : resize(base, size)));
}

/** How a slide names itself in messages. */
export const whereOf = (slide: Slide): string => `the slide “${slide.id}”`;

/** A page of a slide that runs on: counted from 1. */
export interface Run {
  readonly page: number;
  readonly pages: number;
}

export const ONLY: Run = { page: 1, pages: 1 };

/**
 * Puts the title (the placeholder, first in reading order), the running head and the title's reference on a canvas.
 * The title is balanced, and stepped down until it takes at most `maxLines`.
 */
export function startSlide(
  canvas: Canvas,
  slide: Slide,
  run: Run = ONLY,
  options: {
    readonly style?: SlideStyle;
    readonly y?: number;
    readonly maxLines?: number;
    readonly h?: number;
    readonly reference?: boolean;
  } = {},
): Placed {
  const { context } = canvas;
  const styles = steps(context, options.style ?? 'title');
  const maxLines = options.maxLines ?? 2;
  const text = titleOf(slide, run);
  const fitting = styles.find((style) => {
    const trial = new Canvas(context, whereOf(slide));
    trial.text({ name: 'Title', role: 'title', ...TITLE, text, style, maxLines });
    return trial.problems.length === 0;
  });
  const style = fitting ?? styles.at(-1) ?? context.theme.slide.title;
  const h = options.h ?? style.lead * maxLines;
  const title = canvas.text({
    name: 'Title',
    role: 'title',
    x: TITLE.x,
    y: options.y ?? TITLE.y,
    w: TITLE.w,
    h,
    text,
    style,
    balance: 'even',
    maxLines,
    placeholder: 'title',
    at: slide.title.at,
  });
  placeHead(canvas, slide, run);
  if (options.reference !== false) canvas.reference('Title reference', slide.title.cites, title.baseline);
  return title;
}

/** The running head; a slide that runs on says so. */
export function placeHead(canvas: Canvas, slide: Slide, run: Run = ONLY): void {
  const { labels, parts } = canvas.context.document;
  const part = slide.part === undefined ? undefined : parts[slide.part];
  const head =
    run.pages === 1 ? slide.head : fillGaps(labels.continued, { head: slide.head, page: run.page, pages: run.pages });
  canvas.text({
    name: 'Running head',
    role: 'head',
    x: CONTENT.x,
    y: HEAD_Y,
    w: CONTENT.w,
    text: head,
    style: 'head',
    maxLines: 1,
    at: part?.at ?? slide.at,
  });
}

/** Titles are unique in a deck, so those of later pages are counted. */
export function titleOf(slide: Slide, run: Run): RichText {
  return run.page === 1 ? slide.title.text : [...slide.title.text, ...plain(` (${run.page}/${run.pages})`)];
}

/** A variant of a layout: draws itself on canvases, one a page. */
export type Variant = () => readonly { readonly canvas: Canvas; readonly cites?: readonly number[] }[];

/** Takes the first variant on which everything fits; where none does, says what is wrong with the last, the densest. */
export function firstFitting(slide: Slide, master: MasterName, variants: readonly Variant[]): SlideResult {
  let diagnostics: SlideResult['diagnostics'] = [];
  for (const variant of variants) {
    const drawn = variant();
    diagnostics = drawn.flatMap((each) => each.canvas.problems);
    if (diagnostics.length > 0) continue;
    const pages = drawn.map((each, index): SlidePage => {
      const run = { page: index + 1, pages: drawn.length };
      return {
        master,
        marks: each.canvas.marks,
        title: toPlain(titleOf(slide, run)),
        ...(each.cites ? { cites: each.cites } : {}),
      };
    });
    return { pages, diagnostics };
  }
  return { pages: [], diagnostics };
}

/** Splits rows or cards over the fewest pages, as evenly as possible, never leaving one alone where that can be helped. */
export function splitEvenly<T>(items: readonly T[], pages: number): readonly (readonly T[])[] {
  const parts: T[][] = [];
  for (let page = 0, from = 0; page < pages; page += 1) {
    const count = Math.ceil((items.length - from) / (pages - page));
    parts.push(items.slice(from, from + count));
    from += count;
  }
  return parts;
}
