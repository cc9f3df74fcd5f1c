import type { Slide, SlideBase } from '../../ir/slides.ts';
import type { FilledSlots, SLIDE_SLOTS, SlideLayout } from '../../ir/template-slots.ts';
import type { Context } from '../context.ts';

/** A slide with the paragraphs of its evidence, which say where it belongs, and with how much it has to show. */
export interface Built<S extends Slide = Slide> {
  readonly slide: S;
  readonly evidence: readonly number[];
  /** Items shown, to hold against the template's `least`; a slide that lists nothing has one. */
  readonly count: number;
}

/** Dividers stand apart: they are made once the slides of each part are known. */
export type ContentLayout = Exclude<SlideLayout, 'divider'>;

/** Makes a slide of what its layout takes; undefined where the speech gives it nothing to show. */
export type SlideBuilder<L extends ContentLayout> = (
  base: SlideBase,
  slots: FilledSlots<(typeof SLIDE_SLOTS)[L]>,
  context: Context,
) => Built<Extract<Slide, { readonly type: L }>> | undefined;

/** The fields that have a value: an optional field is left out, not set to undefined. */
export function present<T extends Readonly<Record<string, unknown>>>(
  fields: T,
): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: NonNullable<T[K]>;
  };
}
