import { describe, expect, it } from 'vitest';
import { checkLoneWords } from '../../../src/check/design/lone-word.ts';
import type { Mark, StructureStep } from '../../../src/ir/scene.ts';
import { deck, paper, slide, table, text } from '../../support/hand-made.ts';

const BOX = { x: 129, y: 160, w: 400, h: 100 };
const words = (...marks: readonly Mark[]): readonly string[] =>
  checkLoneWords(deck([slide(1, marks)])).map(({ message }) => message.split('”')[0]?.slice(1) ?? '');

describe('a word alone', () => {
  it('is one short word on the last of several lines', () => {
    expect(words(text('a line of several words/end', BOX))).toEqual(['end']);
    expect(words(text('a line of several words/the end', BOX))).toEqual([]);
    expect(words(text('end', BOX))).toEqual([]);
    // A long one fills its line.
    expect(words(text('a line of words/internationally', BOX))).toEqual([]);
  });

  it('is none with a paragraph number after it, which cannot stand alone', () => {
    expect(words(text('a line of several words/end\u00a0¶4', BOX))).toHaveLength(1);
    expect(words(text('a line of several words/the end\u00a0¶4', BOX))).toEqual([]);
  });

  it('is looked for in each paragraph', () => {
    expect(words(text('a line of several words/end//a line of several words/here//one', BOX))).toEqual(['end', 'here']);
  });

  it('is left in labels and cells', () => {
    expect(words(text('a line of several words/end', BOX, {}, { role: 'label' }))).toEqual([]);
    expect(words(table([['a line of several words/end']]))).toEqual([]);
  });

  it('is left in the speech’s full text, and beside a label', () => {
    const lonely = 'a line of several words/end';
    const step = (id: string, type: StructureStep['type'] = 'P'): readonly StructureStep[] => [{ id, type }];
    const onPaper = (...marks: readonly Mark[]): number => checkLoneWords(paper([slide(1, marks)])).length;
    const number = text('¶4', BOX, {}, { role: 'ref', anchor: 'p4', structure: step('p4') });
    expect(onPaper(text(lonely, BOX, {}, { structure: step('p4') }))).toBe(1);
    expect(onPaper(number, text(lonely, BOX, {}, { structure: step('p4') }))).toBe(0);
    expect(onPaper(text(lonely, BOX, {}, { structure: step('event', 'LBody') }))).toBe(0);
  });
});
