import { describe, expect, it } from 'vitest';
import { checkAlike } from '../../../src/check/design/alike.ts';
import type { Page } from '../../../src/ir/scene.ts';
import { deck, slide } from '../../support/hand-made.ts';

type Layout = NonNullable<Page['layout']>;

/** Slides of these layouts; one with a tilde is what the slide before it runs on to. */
function told(...layouts: readonly (Layout | `~${Layout}`)[]): readonly string[] {
  const pages = layouts.map((each, index) =>
    slide(index + 1, [], {
      layout: each.replace('~', '') as Layout,
      ...(each.startsWith('~') ? { continues: true } : {}),
    }),
  );
  return checkAlike(deck(pages)).map(({ message }) => message);
}

describe('slides alike', () => {
  it('are three of a layout in a row', () => {
    expect(told('cards', 'cards')).toEqual([]);
    const [found, ...others] = told('rows', 'cards', 'cards', 'cards', 'cards', 'rows');
    expect(others).toEqual([]);
    expect(found).toContain('from slide 2 “slide-2” to slide 5 “slide-5”, 4 slides');
  });

  it('are not what a slide runs on to', () => {
    expect(told('asks', '~asks', '~asks')).toEqual([]);
    expect(told('asks', '~asks', 'asks', 'asks')).toHaveLength(1);
  });

  it('begin anew after a divider, and are no dividers', () => {
    expect(told('cards', 'cards', 'divider', 'cards')).toEqual([]);
    expect(told('divider', 'divider', 'divider')).toEqual([]);
  });
});
