import { describe, expect, it } from 'vitest';
import { Quotes } from '../../../src/import/draft/quotes.ts';

describe('Quotes', () => {
  const quotes = new Quotes(['We must act now. We wait.', 'They say it too: We must act now. Then they rest.']);

  it('is the text itself where it stands once', () => {
    expect(quotes.of(1, 'We wait.')).toBe('We wait.');
    expect(quotes.of(2, 'They say it too')).toBe('They say it too');
  });

  it('has what stands around it where it stands twice', () => {
    expect(quotes.of(1, 'We must act now.')).toEqual({ exact: 'We must act now.', suffix: 'We wait.' });
    expect(quotes.of(2, 'We must act now.')).toEqual({
      exact: 'We must act now.',
      prefix: 'They say it too:',
      suffix: 'Then they rest.',
    });
    expect(quotes.of(2, 'act')).toMatchObject({ exact: 'act' });
  });
});
