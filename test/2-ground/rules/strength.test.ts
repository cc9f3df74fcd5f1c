import { describe, expect, it } from 'vitest';
import { checkAskStrength, checkStrength } from '../../../src/2-ground/rules/strength.ts';
import lexicon from '../../../src/english/lexicon/operative-verbs.json' with { type: 'json' };
import { hold, judge, messagesOf } from '../../support/claim.ts';
import { outline } from '../../support/spans.ts';

describe('checkStrength', () => {
  it.each([
    ['a hope made a request', 'We hope that mayors dig.', 'Mayors are asked to dig.', 'asked'],
    ['encouragement made urging', 'We encourage mayors to dig.', 'Mayors are urged to dig.', 'urged'],
    ['a request made urging', 'We call on mayors to dig.', 'It urges mayors to dig.', 'urges'],
    ['urging made a demand', 'We urge mayors to dig.', 'We demand that mayors dig.', 'We demand'],
    ['“should” made “must”', 'Mayors should dig.', 'Mayors must dig.', 'must'],
    ['“can” made “should”', 'Mayors can dig.', 'Mayors should dig.', 'should'],
    ['“need” made “must”', 'Mayors need to dig.', 'Mayors must dig.', 'must'],
    ['a plain fact made a duty', 'Mayors dig.', 'Mayors are obliged to dig.', 'obliged'],
    ['discouragement made a ban', 'We ask mayors not to dig.', 'It bans wells.', 'bans'],
    ['the strongest of two', 'We ask mayors to dig.', 'It urges and then orders all to dig.', 'orders all'],
  ])('objects to %s', (_name, said, text, words) => {
    expect(judge(checkStrength, said, text)).toEqual([['strength-exceeded', words]]);
  });

  it.each([
    ['the same verb', 'We urge mayors to dig.', 'It urges mayors to dig.'],
    ['a weaker verb', 'We urge mayors to dig.', 'It encourages mayors to dig.'],
    ['“must” made “should”', 'Mayors must dig.', 'Mayors should dig.'],
    ['another verb of the level', 'We encourage mayors to dig.', 'Mayors should dig.'],
    ['what carries strength in a passage', 'It is vital to dig.', 'It urges mayors to dig.'],
    ['“cannot” as “must”', 'We cannot wait.', 'We must not wait.'],
    ['a hope where nothing asks', 'Mayors dig.', 'We hope that mayors dig.'],
    ['a possibility where nothing asks', 'Mayors dig.', 'Mayors can dig.'],
    ['a text that asks nothing', 'Mayors dig.', 'The mayors’ wells'],
    ['the market’s demand', 'Wells sell.', 'Supply and demand for wells'],
    ['a heading of asks', 'Mayors dig.', 'What is asked of mayors'],
  ])('accepts %s', (_name, said, text) => {
    expect(judge(checkStrength, said, text)).toEqual([]);
  });

  it('counts the verb that the sentence has before the quote', () => {
    const quotes = ['mayors to dig'];
    expect(judge(checkStrength, 'We urge mayors to dig.', 'It urges mayors to dig.', { quotes })).toEqual([]);
    expect(judge(checkStrength, 'We urge you. Ask mayors to dig.', 'It urges mayors.', { quotes })).toHaveLength(1);
  });

  it('holds names too, and no headings', () => {
    const of = (kind: 'name' | 'label') => judge(checkStrength, 'Mayors dig.', 'Wells are demanded', { kind });
    expect([of('name').length, of('label').length]).toEqual([1, 0]);
  });

  it('holds a headline to its own passages, not to its items’', () => {
    const more = `pillars: { headline: Mayors must dig, quotes: [Mayors may dig], items: [
      { name: a, text: b, quotes: [All must drink.] } ] }`;
    expect(judge(checkStrength, 'Mayors may dig. All must drink.', 'Mayors must dig', { more })).toHaveLength(1);
  });

  it('shows the verb that was said, with a word on either side', () => {
    const [message] = messagesOf(checkStrength, 'Indeed we encourage mayors to dig.', 'Mayors must dig.');
    expect(message?.message).toContain('“we encourage mayors');
  });
});

describe('checkAskStrength', () => {
  function judgeAsk(said: string, strength: string, quote = said) {
    const item = `{ to: Mayors, action: dig, strength: ${strength}, quotes: ['${quote}'] }`;
    const { speech, context } = hold(said, `asks: { headline: H, items: [${item}] }`);
    const [ask] = speech.asks?.items ?? [];
    if (ask === undefined) throw new Error('the fixture is wrong');
    return outline(checkAskStrength(ask, context.said.evidenceOf(ask.quotes), context));
  }

  it.each([
    ['We encourage mayors to dig.', 'urge'],
    ['We hope that mayors dig.', 'call on'],
    ['Mayors should dig.', 'must'],
    ['We urge mayors to dig.', 'demand'],
    ['We ask mayors to dig.', 'strongly urge'],
    ['Mayors dig.', 'can'],
    ['Wells are good.', 'should'],
  ])('sees that “%s” is weaker than “%s”', (said, strength) => {
    expect(judgeAsk(said, strength)).toEqual([['strength-exceeded', strength]]);
  });

  it.each([
    ['We urge mayors to dig.', 'urge'],
    ['We urge mayors to dig.', 'encourage'],
    ['Mayors must dig.', 'need'],
    ['We encourage mayors to dig.', 'should'],
    ['It is vital that mayors dig.', 'urge'],
    ['We cannot wait.', 'must'],
    ['Mayors dig.', 'a verb that the scale has not'],
  ])('sees that “%s” is no weaker than “%s”', (said, strength) => {
    expect(judgeAsk(said, strength)).toEqual([]);
  });

  it('counts the verb before the quote', () => {
    expect(judgeAsk('We urge mayors to dig.', 'urge', 'mayors to dig')).toEqual([]);
  });

  it.each(lexicon.levels.flatMap(({ as }) => as))('takes “%s” for itself', (words) => {
    expect(judgeAsk(`Here we ${words} to mayors that they dig.`, words)).toEqual([]);
  });
});
