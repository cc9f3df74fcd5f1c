import { describe, expect, it } from 'vitest';
import { findMessages } from '../../../src/import/draft/key-message.ts';
import { findClosing, findQuotations } from '../../../src/import/draft/quotations.ts';
import { analysed } from '../../support/analysed.ts';

const quotations = (...paragraphs: readonly string[]) =>
  findQuotations(analysed(paragraphs).analysis).map(({ rule, by, text }) => [rule, by, text]);

describe('findQuotations', () => {
  it.each([
    ['As President Ada Moss said, “Rivers belong to those who drink from them.”', 'President Ada Moss'],
    ['“Rivers belong to those who drink from them,” wrote the poet Ada Moss.', 'poet Ada Moss'],
    ['As Ada Moss once said, "Rivers belong to those who drink from them."', 'Ada Moss'],
    ["As Ada Moss put it, ''Rivers belong to those who drink from them.''", 'Ada Moss'],
    ['“Rivers belong to those who drink from them,” said Ada Moss.', 'Ada Moss'],
    ['In the words of Ada Moss, “Rivers belong to those who drink from them.”', 'Ada Moss'],
  ])('finds whose words they are in: %s', (text, by) => {
    const [found] = quotations(text);
    expect(found?.slice(0, 2)).toEqual(['quotations.marks', by]);
    expect(found?.[2]).toMatch(/^Rivers belong to those who drink from them[.,]?$/);
  });

  it('takes a paragraph that a line with a colon announces', () => {
    expect(
      quotations('Or as the Minister Ada Moss warned:', 'Rivers belong to those who drink from them.', 'We agree.'),
    ).toEqual([['quotations.block', 'Minister Ada Moss', 'Rivers belong to those who drink from them.']]);
  });

  it.each([
    ['a name in marks', 'We signed the “River Pact” last year.'],
    ['words that nobody is named for', 'They speak of “a river that belongs to nobody at all”.'],
    ['more than a slide shows', `Ada Moss said, “${'rivers and more rivers '.repeat(16)}”`],
    ['words of the speaker’s', 'I said, “rivers belong to those who drink from them”.'],
    ['what a colon counts', 'The Council noted three points:', 'Rivers run dry in the south and in the north.'],
    ['a place where the speaker said it', 'In Oslo I said, “rivers belong to those who drink from them”.'],
  ])('leaves out %s', (_, ...paragraphs) => {
    expect(quotations(...paragraphs)).toEqual([]);
  });
});

describe('findClosing', () => {
  const closing = (...paragraphs: readonly string[]): string | undefined => {
    const { analysis } = analysed(paragraphs);
    return findClosing(
      analysis,
      findMessages(analysis, 10, () => 0),
    )?.text;
  };
  const start = ['Rivers carry seeds and soil to the sea.', 'Painters came to the old harbour last winter.'];

  it('takes a short sentence late in the speech, whole', () => {
    expect(closing(...start, 'Clean rivers must be the task of all towns along them.')).toBe(
      'Clean rivers must be the task of all towns along them.',
    );
  });

  it.each([
    ['what comes early', ['Clean rivers must be the task of all towns along them.', 'Yes.', 'Thank you.']],
    ['figures', [...start, 'Clean rivers must be the task of all 40 towns along them.']],
    ['what the speaker says of himself', [...start, 'I believe that my country must care for clean rivers.']],
  ])('leaves out %s', (_, paragraphs) => {
    expect(closing(...paragraphs) ?? '').not.toMatch(/Clean rivers|my country/);
  });
});
