import { describe, expect, it } from 'vitest';
import { findAsks } from '../../../src/import/draft/asks.ts';
import { engagementOf, isOwnSteps } from '../../../src/import/draft/engagement-items.ts';
import { findEnumerations } from '../../../src/import/draft/enumerations.ts';
import { analysed } from '../../support/analysed.ts';

const acts = (...paragraphs: string[]) => {
  const { analysis, actor, transcript } = analysed(paragraphs);
  const asks = analysis.sentences.flatMap((sentence) => findAsks(sentence, actor).slice(0, 1));
  const enumerations = findEnumerations(analysis, transcript);
  return {
    items: engagementOf(analysis, actor, asks, enumerations).map(({ text, status, date, resolved, rule }) => ({
      text,
      status,
      date,
      resolved,
      rule,
    })),
    own: enumerations.filter((each) => isOwnSteps(each, analysis, actor)).length,
  };
};

describe('engagementOf', () => {
  it.each([
    ['The United States has shipped 200 tents.', 'shipped 200 tents.', 'done'],
    ['We are training judges in the region.', 'training judges in the region.', 'ongoing'],
    ['The United States will host the next session.', 'host the next session.', 'commitment'],
    ['I am pleased to announce a new program.', 'announce a new program.', 'commitment'],
    ['Our delegation introduced a resolution.', 'introduced a resolution.', 'done'],
    ['The Department of Agriculture has committed to providing seed.', 'committed to providing seed.', 'commitment'],
    ['USAID is launching a series of programs.', 'launching a series of programs.', 'ongoing'],
    ['That’s why we’re opening an office.', 'opening an office.', 'ongoing'],
    ['The President signed an order.', 'signed an order.', 'done'],
    ['We plan to build a bridge.', 'plan to build a bridge.', 'commitment'],
    ['Since 2003 we have trained 4,000 judges.', 'trained 4,000 judges.', 'done'],
    [
      'U.S. drafts on these topics received wide support.',
      'U.S. drafts on these topics received wide support.',
      'done',
    ],
    ['The United States is the largest donor to the fund.', 'is the largest donor to the fund.', 'ongoing'],
  ])('finds the act in “%s”', (text, action, status) => {
    expect(acts(text).items).toMatchObject([{ text: action, status }]);
  });

  it.each([
    ['a stance', 'We believe in free trade.'],
    ['another stance', 'Our administration is committed to disrupt the trade.'],
    ['a view', 'We know that the bridge failed, and we think that it was old.'],
    ['a greeting', 'We welcome the report and are proud of our partners.'],
    ['everybody’s failing', 'Too often we address part of the trade.'],
    ['everybody’s work', 'As nations, we have built a bridge.'],
    ['everybody’s lot', 'We face a crisis. We live in hard times.'],
    ['what may be', 'We could build a bridge. We might build two.'],
    ['what should be done', 'We should build a bridge.'],
    ['a refusal', 'The United States will never accept this.'],
    ['history', 'The United States was founded in 1776.'],
    ['everybody’s past', 'Humankind has cut down its forests; we have lost our rivers.'],
    ['a wish of everybody’s', 'Together, we must build schools.'],
    ['what was not done', 'We have not signed the treaty.'],
    ['a condition', 'If we open the border, trade grows.'],
    ['an ask', 'We urge partners to fund the plan.'],
    ['another government', 'France has shipped 200 tents.'],
    ['a noun that “we” is about', 'This is the plan we launched with hope.'],
  ])('is silent at %s', (_, text) => {
    expect(acts(text).items).toEqual([]);
  });

  it('dates acts by what is said and by the day of the speech', () => {
    expect(acts('In 2005 the United States funded the clinic.').items[0]?.date).toBe('2005');
    expect(acts('Two years ago, our government opened a school.').items[0]?.date).toBe('2006');
    expect(acts('Last month we opened an office.').items[0]).toMatchObject({ date: '2008-05', resolved: 'Last month' });
    expect(acts('Today we are opening an office.').items[0]?.date).toBeUndefined();
  });

  it('takes the items of a list of acts, each with its own date', () => {
    const { items, own } = acts(
      'The United States works with partners. Highlights include introducing a resolution in 2005; training judges; and, just last month, opening a school.',
    );
    expect(items.filter(({ rule }) => rule === 'engagement.steps')).toMatchObject([
      { text: 'introducing a resolution in 2005', date: '2005', status: 'done' },
      { text: 'training judges', date: undefined, status: 'ongoing' },
      { text: 'opening a school', date: '2008-05', resolved: 'just last month' },
    ]);
    expect(own).toBe(1);
  });
});
