import { describe, expect, it } from 'vitest';
import { checkTypeSizes } from '../../../src/check/design/type-size.ts';
import { NOWHERE } from '../../../src/core/source.ts';
import type { Mark, Role } from '../../../src/ir/scene.ts';
import { deck, paper, slide, table, text } from '../../support/hand-made.ts';
import { THEME } from '../../support/pdf-typeset.ts';

const BOX = { x: 129, y: 160, w: 700, h: 300 };
const sized = (size: number, role: Role = 'body', words = 'Some words'): Mark => text(words, BOX, { size }, { role });
const onSlide = (...marks: readonly Mark[]): readonly string[] =>
  checkTypeSizes(deck([slide(1, marks)])).map(({ message }) => message);

describe('type', () => {
  it('is too small below the size for its use', () => {
    expect(onSlide(sized(14), sized(11, 'label'), sized(9, 'footer'))).toEqual([]);
    expect(onSlide(sized(13.5))).toEqual(['text of 13.5 points cannot be read, 14 is the least: slide 1 “slide-1”']);
    expect(onSlide(sized(10.5, 'label'))).toHaveLength(1);
    expect(onSlide(sized(8.5, 'footer'))).toHaveLength(1);
  });

  it('is smaller on paper', () => {
    const onPaper = (size: number): number =>
      checkTypeSizes(paper([slide(1, [sized(size)], { titleMark: text('T', BOX, { size: 20 }, { role: 'title' }) })]))
        .length;
    expect([onPaper(9), onPaper(8.5)]).toEqual([0, 1]);
  });

  it('of paragraph numbers and of tables is that of labels', () => {
    expect(onSlide(sized(13, 'body', '¶12'))).toEqual([]);
    expect(onSlide(table([['Cell']]))).toHaveLength(1);
  });

  it('is told once, with how many slides have it', () => {
    const found = checkTypeSizes(deck([1, 2, 3].map((number) => slide(number, [sized(12), sized(12)]))));
    expect(found.map(({ message }) => message)).toEqual([
      'text of 12 points cannot be read, 14 is the least: slide 1 “slide-1” and 2 more',
    ]);
  });

  it('is told where the theme sets it', () => {
    const at = (start: number) => ({ ...NOWHERE.span, start });
    const slideStyles = { ...THEME.slide, body: { ...THEME.slide.body, size: 12, bold: true } };
    const places = new Map([
      ['slide.body', at(1)],
      ['steps.h2', at(2)],
    ]);
    const theme = { slide: slideStyles, steps: { h2: [20, 13] }, places };
    const look = (mark: Mark): number | undefined =>
      checkTypeSizes(deck([slide(1, [mark])], { theme }))[0]?.span?.start;
    expect(look(text('Words', BOX, { size: 12, bold: true }))).toBe(1);
    expect(look(sized(13, 'heading'))).toBe(2);
  });
});
