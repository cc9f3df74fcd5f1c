import { describe, expect, it } from 'vitest';
import { checkOpposites } from '../../../src/2-ground/rules/opposites.ts';
import { judge, messagesOf } from '../../support/claim.ts';

describe('checkOpposites', () => {
  it.each([
    ['increase for reduce', 'We reduce the cost of wells.', 'We increase the cost of wells.', 'increase'],
    ['forms of it', 'It is reducing costs of wells.', 'It has increased costs of wells.', 'increased'],
    ['less for more', 'It takes more water now.', 'It takes less water now.', 'less'],
    ['fewer for more', 'We need more wells.', 'We need fewer wells.', 'fewer'],
    ['weaken for strengthen', 'We strengthen town councils.', 'We weaken town councils.', 'weaken'],
    ['reject for accept', 'Mayors accept this plan.', 'Mayors reject this plan.', 'reject'],
    ['before for after', 'We rest after digging.', 'We rest before digging.', 'before'],
    ['last for first', 'It is the first well here.', 'It is the last well here.', 'last'],
    ['private for public', 'It is a public well.', 'It is a private well.', 'private'],
    ['recipients for donors', 'Rich donors met here.', 'Rich recipients met here.', 'recipients'],
    ['exports for imports', 'They import deep pumps.', 'They export deep pumps.', 'export'],
    ['illegal for legal', 'These are legal wells.', 'These are illegal wells.', 'illegal'],
  ])('objects to %s', (_name, said, text, words) => {
    expect(judge(checkOpposites, said, text)).toEqual([['negation-changed', words]]);
  });

  it.each([
    ['the same word', 'We reduce the cost of wells.', 'We reduce the cost of wells.'],
    ['another form of it', 'We reduce the cost of wells.', 'Reduced costs of wells'],
    ['a synonym', 'We reduce the cost of wells.', 'We lower the cost of wells.'],
    ['both words said', 'We increase wells and reduce costs.', 'We increase wells.'],
    ['the opposite of something else', 'We reduce costs, and towns will grow wells.', 'More towns, and wells to grow'],
    ['the opposite turned by “not”', 'Do not accept this plan.', 'Reject this plan.'],
    ['the opposite for a “not”', 'We oppose this plan.', 'We do not support this plan.'],
    ['words in other places', 'We met before noon to dig wells.', 'Wells, dug after years'],
    ['a word whose opposite nobody said', 'We dig wells.', 'We increase wells.'],
  ])('accepts %s', (_name, said, text) => {
    expect(judge(checkOpposites, said, text)).toEqual([]);
  });

  it.each(['name', 'label'] as const)('leaves a %s alone', (kind) => {
    expect(judge(checkOpposites, 'We reduce the cost.', 'We increase the cost', { kind })).toEqual([]);
  });

  it('names both words', () => {
    const [message] = messagesOf(checkOpposites, 'We reduce the cost.', 'We increase the cost.');
    expect(message?.message).toMatch(/“increase”.*“reduce”/);
  });
});
