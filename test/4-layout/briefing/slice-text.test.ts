import { describe, expect, it } from 'vitest';
import { countFitting, lineTops, sliceBlock } from '../../../src/4-layout/briefing/slice-text.ts';
import { typeset } from '../../../src/4-layout/typeset.ts';
import type { RichText } from '../../../src/ir/rich-text.ts';
import { words } from '../../support/briefing-documents.ts';
import { fontsOf } from '../../support/fonts.ts';
import { CHANCERY } from '../../support/theme.ts';

const { body, ref } = CHANCERY.print;
const set = (...texts: readonly RichText[]) =>
  typeset(
    texts.map((text) => ({ text, style: body, ref, spaceBefore: 6 })),
    120,
    fontsOf('gelasio', 'carlito', true),
  );

describe('sliceBlock', () => {
  it('cuts the logical text where the lines end', () => {
    const text: RichText = [
      { type: 'text', text: `${words(9)} ` },
      { type: 'text', text: `anti\u00adtrafficking G\u20118 ${words(9)}`, emphasis: true },
      { type: 'ref', paragraphs: [4, 5] },
    ];
    const block = set(text);
    const whole = block.paragraphs[0]?.runs.map((each) => each.text).join('');
    for (let cut = 1; cut < block.lines.length; cut += 1) {
      const parts = [sliceBlock(block, 0, cut), sliceBlock(block, cut, block.lines.length)];
      expect(parts.map((each) => each.paragraphs[0]?.runs.map((run) => run.text).join('')).join('')).toBe(whole);
      expect(parts.reduce((sum, each) => sum + each.height, 0)).toBeCloseTo(block.height);
      expect(parts[1]?.lines[0]?.baseline).toBeCloseTo(block.lines[0]?.baseline ?? 0);
    }
  });

  it('keeps looks and links of the runs', () => {
    const block = set([{ type: 'text', text: `${words(12)} end`, emphasis: true }]);
    const tail = sliceBlock(block, block.lines.length - 1, block.lines.length);
    expect(tail.paragraphs[0]?.runs.every((each) => each.style.italic)).toBe(true);
  });

  it('leaves out paragraphs that lie before the cut', () => {
    const block = set([{ type: 'text', text: 'One' }], [{ type: 'text', text: 'Two' }]);
    expect(lineTops(block)).toEqual([0, 20, 34]);
    const tail = sliceBlock(block, 1, 2);
    expect(tail.paragraphs.map((each) => [each.runs[0]?.text, each.spaceBefore])).toEqual([['Two', 0]]);
    expect(tail.lines.map((each) => each.paragraph)).toEqual([0]);
    expect(tail.height).toBe(14);
  });
});

describe('countFitting', () => {
  it('counts whole lines only', () => {
    const block = set([{ type: 'text', text: words(20) }]);
    expect([13.9, 14, 27.9, 28].map((height) => countFitting(block, height))).toEqual([0, 1, 1, 2]);
    expect(countFitting(block, 10_000)).toBe(block.lines.length);
  });
});
