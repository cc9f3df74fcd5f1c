import { describe, expect, it } from 'vitest';
import { analysed } from '../../support/analysed.ts';

describe('analyse', () => {
  it('takes each sentence apart, with where it stands', () => {
    const { analysis } = analysed(['We met in May 2005. We gave $5 million.', 'Donors should pay.']);
    expect(analysis.sentences.map(({ index, paragraph, opens, text }) => [index, paragraph, opens, text])).toEqual([
      [0, 1, true, 'We met in May 2005.'],
      [1, 1, false, 'We gave $5 million.'],
      [2, 2, true, 'Donors should pay.'],
    ]);
    const [met, gave, pay] = analysis.sentences;
    expect(met?.dates).toHaveLength(1);
    expect(gave?.quantities).toMatchObject([{ kind: 'money' }]);
    expect(pay?.verbs).toMatchObject([{ lemma: 'pay', modal: 'should' }]);
    expect(analysis.byParagraph.get(1)).toEqual([met, gave]);
    for (const { paragraph, start, end, text } of analysis.sentences)
      expect(analysis.paragraphs[paragraph - 1]?.slice(start, end)).toBe(text);
  });

  it('takes paragraphs that the source marks, or that begin with a mark, for items of a list', () => {
    const { analysis } = analysed(
      ['We ask this:', '– Open the ports.', 'Free the press.', 'We go on.'],
      undefined,
      new Set([3]),
    );
    expect([...analysis.items].sort()).toEqual([2, 3]);
  });
});
