import { describe, expect, it } from 'vitest';
import { Headlines } from '../../../src/import/draft/headlines.ts';
import { analysed } from '../../support/analysed.ts';

const choose = (headlines: Headlines, ...texts: readonly string[]) =>
  headlines.choose(analysed(texts).analysis.sentences.map((sentence) => ({ sentence })));

describe('Headlines', () => {
  it('takes the first sentence that stands by itself', () => {
    expect(
      choose(new Headlines(), 'It is so.', 'This matters to us.', 'Towns should protect the rivers.'),
    ).toMatchObject({
      headline: 'Towns should protect the rivers',
      sentence: { text: 'Towns should protect the rivers.' },
    });
  });

  it('takes none twice, nor one that was kept for something else', () => {
    const headlines = new Headlines();
    const texts = ['Towns should protect the rivers.', 'Rivers feed the towns.', 'Harbours should be open to all.'];
    headlines.reserve('Rivers feed the towns');
    expect(choose(headlines, ...texts)?.headline).toBe('Towns should protect the rivers');
    expect(choose(headlines, ...texts)?.headline).toBe('Harbours should be open to all');
    expect(choose(headlines, ...texts)).toBeUndefined();
  });

  it('has a shorter form where a title is long', () => {
    const text =
      'Towns should protect the water that they share, which comes from the great northern hills; rivers feed us.';
    const found = choose(new Headlines(), text);
    expect(found?.headline.length).toBeGreaterThan(78);
    expect(found?.short?.length).toBeLessThanOrEqual(78);
    expect(text).toContain(found?.short);
  });

  it('takes one that makes its point before one that is cut off ahead of it', () => {
    const [letter, towns] = analysed([
      'The mayors of the seven northern towns joined me here this morning in sending a long letter to the President, urging him to mend the dam.',
      'Towns should protect the rivers.',
    ]).analysis.sentences;
    if (letter === undefined || towns === undefined) throw new Error('two sentences');
    const first = { sentence: letter, point: 'mend the' };
    const second = { sentence: towns, point: 'protect the' };
    expect(new Headlines().choose([first, second])?.headline).toBe('Towns should protect the rivers');
    // Where none makes its point, one that says something is better than nothing.
    expect(new Headlines().choose([first])?.headline).toMatch(/^The mayors .* letter/);
    // A short form that lacks the point is none.
    const long = { sentence: towns, point: 'towns should' };
    expect(new Headlines().choose([long])?.headline).toBe('Towns should protect the rivers');
  });

  it('goes without the rest where no sentence says something by itself', () => {
    expect(choose(new Headlines(), 'A plan for the rivers.')?.headline).toBe('A plan for the rivers');
  });
});
