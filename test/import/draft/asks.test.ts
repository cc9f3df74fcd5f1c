import { describe, expect, it } from 'vitest';
import { findAsks } from '../../../src/import/draft/asks.ts';
import { analysed } from '../../support/analysed.ts';

/** The first ask of a sentence: kind, strength, whom, what. */
const ask = (text: string): readonly (string | undefined)[] | undefined => {
  const { analysis, actor } = analysed([text]);
  const [first] = analysis.sentences.flatMap((sentence) => findAsks(sentence, actor));
  if (first === undefined) return undefined;
  const { kind, strength, to, action, sentence } = first;
  return [kind, strength, to && sentence.text.slice(to.start, to.end), sentence.text.slice(action.start, action.end)];
};

describe('findAsks', () => {
  it.each([
    ['We urge all donors to honor their pledges.', ['explicit', 'urge', 'all donors', 'honor their pledges.']],
    ['I call on the parties to lay down their arms.', ['explicit', 'call on', 'the parties', 'lay down their arms.']],
    ['Let me ask the Council to act.', ['explicit', 'ask', 'the Council', 'act.']],
    [
      'The United States encourages members to ratify the treaty.',
      ['explicit', 'encourage', 'members', 'ratify the treaty.'],
    ],
    ['States should close the camps.', ['modal', 'should', 'States', 'close the camps.']],
    ['The report must be published.', ['modal', 'must', 'The report', 'be published.']],
    ['Parties should not rearm.', ['modal', 'should', 'Parties', 'not rearm.']],
    [
      'Governments that hold prisoners must free them.',
      ['modal', 'must', 'Governments that hold prisoners', 'free them.'],
    ],
    ['We need other governments to open their markets.', ['modal', 'need', 'other governments', 'open their markets.']],
    [
      'We call upon every signatory to ratify the accord without delay.',
      ['explicit', 'call on', 'every signatory', 'ratify the accord without delay.'],
    ],
    ['We demand the release of all hostages.', ['explicit', 'demand', undefined, 'the release of all hostages.']],
    [
      'We expect all parties to abide by the ruling.',
      ['soft', 'expect', undefined, 'all parties to abide by the ruling.'],
    ],
    ['I believe that donors must pay.', ['modal', 'must', 'donors', 'pay.']],
    ['No country should face this alone.', ['modal', 'should', 'No country', 'face this alone.']],
    ['It is imperative that parties honor the truce.', ['modal', 'must', 'parties', 'honor the truce.']],
    ['It is time for donors to keep their word.', ['soft', 'should', 'donors', 'keep their word.']],
    ['It is incumbent upon all of us to protect civilians.', ['modal', 'must', 'all of us', 'protect civilians.']],
    ['Members are urged to ratify the convention.', ['modal', 'urge', 'Members', 'ratify the convention.']],
    [
      'We call for an immediate end to the violence.',
      ['explicit', 'call for', undefined, 'an immediate end to the violence.'],
    ],
    [
      'We look forward to the early release of all the hostages in the north.',
      ['soft', 'look forward to', undefined, 'the early release of all the hostages in the north.'],
    ],
    ['Partners are encouraged to share data.', ['modal', 'encourage', 'Partners', 'share data.']],
    ['There is a need for the Assembly to act.', ['modal', 'need', 'the Assembly', 'act.']],
    [
      'The United States reiterates its call for the release of all hostages.',
      ['explicit', 'call for', undefined, 'the release of all hostages.'],
    ],
    ['We renew our appeal to donors to pay their share.', ['explicit', 'appeal to', 'donors', 'pay their share.']],
    [
      'We hope that the Secretary-General will appoint an envoy.',
      ['soft', 'hope', 'the Secretary-General', 'appoint an envoy.'],
    ],
  ])('finds what is asked in “%s”', (text, wanted) => {
    expect(ask(text)).toEqual(wanted);
  });

  it('tells what everybody is to do from what others are to do', () => {
    expect(ask('We must rebuild schools, clinics and roads.')?.[0]).toBe('collective');
    expect(ask('Let us build a fairer system of trade.')?.[0]).toBe('collective');
    expect(ask('We need to go big.')).toBeUndefined();
  });

  it.each([
    ['a question', 'Should governments pay for it?'],
    ['a relative clause', 'They failed the people whom they should protect.'],
    ['a condition', 'If states must choose, they hesitate.'],
    ['reported speech', 'Experts say that governments should borrow more.'],
    ['what the speaker was told', 'I am told that governments should never borrow.'],
    ['what somebody else asked', 'The Council has urged members to pay their dues.'],
    ['what was asked of the speaker', 'We were urged by experts to wait.'],
    ['a courtesy', 'We look forward to closely working with you on all of these questions.'],
    ['what one has waited for', 'We have been looking forward to this fine meeting for a long time.'],
    ['a noun', 'High prices only reinforce the urgent need to open all of the markets.'],
    ['a mood', 'Farmers are encouraged by the rain.'],
    ['a need of things', 'There is a need for access to water.'],
    ['somebody else’s call', 'The Council reiterates its call for a truce.'],
    ['a subject’s relative clause', 'The farmers who must feed their families cannot wait.'],
    ['a question to oneself', 'We ask ourselves what we could do better.'],
    ['a phrase of rhetoric', 'Let me be clear.'],
    ['a guess at what was', 'It must have been hard.'],
    ['what should have been', 'Governments should have acted sooner.'],
    ['the speaker’s own duty', 'The United States must lead by example.'],
    ['a guess', 'Something must be missing.'],
    ['what is said', 'It must be said that progress is slow.'],
    ['somebody else’s asking', 'New members rightly ask for more influence.'],
    ['a courtesy', 'We look forward to working with you.'],
    ['a forecast', 'We expect growth of three percent.'],
  ])('is silent at %s', (_, text) => {
    expect(ask(text)).toBeUndefined();
  });
});
