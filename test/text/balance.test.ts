import { describe, expect, it } from 'vitest';
import { balanceLines, endsLonely } from '../../src/text/balance.ts';
import { breakLines, measureParagraph } from '../../src/text/break-lines.ts';
import { fontsOf, runStyle } from '../support/fonts.ts';

const fonts = fontsOf('gelasio', 'carlito');
const measure = (text: string, size = 28): ReturnType<typeof measureParagraph> =>
  measureParagraph([{ text, style: runStyle({ font: 'head', size }) }], fonts);

describe('balanceLines', () => {
  it.each([
    [
      'Prevention must address the total picture, not only part of the equation',
      'Prevention must address the total picture,',
    ],
    [
      'More effort is needed to build on the foundation: what is asked, and of whom',
      'More effort is needed to build on the foundation:',
    ],
    [
      'Each of the four principles has its obstacle, and the speech names what stands in the way',
      'Each of the four principles has its obstacle,',
    ],
  ])('ends the first line of “%s” where the sense pauses', (text, first) => {
    expect(balanceLines(measure(text), 774, fonts).lines[0]?.text).toBe(first);
  });

  it('never adds a line, and gives a width in which greedy breaking finds the same lines', () => {
    const words =
      'The United States actively engages with multilateral organizations to address human trafficking and a good deal more'.split(
        ' ',
      );
    for (let count = 3; count <= words.length; count += 1) {
      const paragraph = measure(words.slice(0, count).join(' '));
      const balanced = balanceLines(paragraph, 500, fonts);
      const greedy = breakLines(paragraph, 500, fonts);
      expect(balanced.lines).toHaveLength(greedy.length);
      expect(balanced.width).toBeLessThanOrEqual(500);
      expect(breakLines(paragraph, balanced.width, fonts).map((each) => each.text)).toEqual(
        balanced.lines.map((each) => each.text),
      );
    }
  });

  it('does not leave one short word on the last line', () => {
    const paragraph = measure('Trends and needs vary from region to region, so approaches should be so', 26);
    const width = breakLines(paragraph, 5000, fonts)[0]?.width ?? 0;
    const narrow = width - 5;
    expect(endsLonely(breakLines(paragraph, narrow, fonts))).toBe(true);
    expect(endsLonely(balanceLines(paragraph, narrow, fonts).lines)).toBe(false);
  });
});
