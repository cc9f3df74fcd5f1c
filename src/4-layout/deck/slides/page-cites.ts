import type { Slide } from '../../../ir/slides.ts';

/** Paragraphs that one page of a slide that runs on rests on: its title's and its items', ascending. */
export function citesOf(slide: Slide, items: readonly { readonly cites: readonly number[] }[]): readonly number[] {
  const all = [...slide.title.cites, ...items.flatMap((each) => each.cites)];
  return [...new Set(all)].sort((a, b) => a - b);
}
