import { describe, expect, it } from 'vitest';
import { findVerbGroups } from '../../src/english/clauses.ts';
import { wordsOf } from '../../src/english/grammar.ts';

/** The verb groups of a sentence in short: subject | lemma | modal or tense, and what marks the clause. */
const verbs = (text: string): readonly string[] => {
  const words = wordsOf(text);
  return findVerbGroups(words).map(({ lemma, modal, tense, passive, negated, subject }) => {
    const said = words
      .slice(subject.from, subject.to)
      .map((word) => word.text)
      .join(' ');
    const marks = [passive ? 'passive' : '', negated ? 'not' : '', subject.link === 'main' ? '' : subject.link];
    return [said, lemma, modal ?? tense, ...marks.filter(Boolean)].join(' | ');
  });
};

describe('wordsOf', () => {
  it('takes contractions apart and leaves possessives', () => {
    expect(wordsOf('We’ve said it’s the Fund’s role; they don’t.').map(({ key }) => key)).toEqual(
      'we have said it is the fund role they do not'.split(' '),
    );
  });
});

describe('findVerbGroups', () => {
  it.each([
    ['Governments must protect the press.', 'Governments | protect | must'],
    ['The Bank, which lends to states, should publish its terms.', 'The Bank | publish | should'],
    ['We are helping ministries write the law.', 'We | help | progressive'],
    ['They have already delivered the tents.', 'They | deliver | perfect'],
    ['The office will be opened in May.', 'The office | open | will | passive'],
    ['Member States need to pay on time.', 'Member States | pay | need to'],
    ['The treaty should not be reopened.', 'The treaty | reopen | should | passive | not'],
    ['We joined our G7 partners in a pledge.', 'We | join | past'],
    ['High prices reinforce the urgent need to act.', 'High prices | reinforce | present'],
    ['We’re going to train two hundred officers.', 'We | train | going to'],
  ])('finds the verb of “%s”', (text, wanted) => {
    expect(verbs(text)).toContain(wanted);
  });

  it('knows relative clauses, conditions and content clauses', () => {
    expect(verbs('Those who should protect them look away.')[0]).toContain('relative');
    expect(verbs('If donors must wait, people suffer.')[0]).toContain('| if');
    expect(verbs('I believe that donors should wait.')).toContain('donors | wait | should | that');
    expect(verbs('These are hurdles that we created.')).toContain(
      'that we | create | past | relative'.replace('that we', 'we'),
    );
    expect(verbs('This is the firm we invited.').at(-1)).toContain('relative');
  });

  it('gives the second of two verbs the subject and the modal of the first', () => {
    expect(verbs('Parliaments should debate and adopt the bill.')).toEqual([
      'Parliaments | debate | should',
      'Parliaments | adopt | should',
    ]);
  });

  it.each([
    [
      'a subject with its relative clause',
      'The fund which the bank set up should lend more.',
      ['the bank | set | past | relative', 'The fund which the bank set up | lend | should'],
    ],
    [
      'a relative clause without its pronoun',
      'The man they call the mayor left.',
      ['they | call | present | relative', 'The man they call the mayor | leave | past'],
    ],
    [
      'a relative clause after “there”',
      'There are many who doubt it.',
      ['There | be | present', 'who | doubt | present | relative'],
    ],
    [
      'what is reported',
      'The report found that no one had been paid.',
      ['The report | find | past', 'no one | pay | perfect | passive | that'],
    ],
    ['a reason', 'Because donors paid, schools opened.', ['donors | pay | past | because', 'schools | open | past']],
    [
      'a time',
      'When the rains came, the schools closed.',
      ['the rains | come | past | if', 'the schools | close | past'],
    ],
    ['an infinitive before the subject', 'To stop this, states must act.', ['states | act | must']],
    ['a participle before the subject', 'Working with partners, we have opened a school.', ['we | open | perfect']],
    [
      'an aside within the subject',
      'The Bank, together with its members, is financing wells.',
      ['The Bank | finance | progressive'],
    ],
    ['a row of subjects', 'Teachers, nurses and judges went home.', ['Teachers nurses and judges | go | past']],
    ['two verbs', 'We have built schools and trained teachers.', ['We | build | perfect', 'We | train | past']],
    ['no verb', 'Peace and justice for all.', []],
    ['an imperative', 'Act now.', []],
  ])('knows the subject of each verb: %s', (_, text, wanted) => {
    const found = verbs(text);
    for (const each of wanted) expect(found).toContain(each);
    if (wanted.length === 0) expect(found).toEqual([]);
  });

  it.each([
    ['They didn’t come.', 'They | come | past | not'],
    ['She won’t sign it.', 'She | sign | will | not'],
    ['The towns along the river do not have clean water.', 'The towns along the river | have | present | not'],
    ['It may never be known.', 'It | know | may | passive | not'],
    ['We do need your help.', 'We | need | present'],
  ])('knows what is denied, contracted or not: “%s”', (text, wanted) => {
    expect(verbs(text)).toEqual([wanted]);
  });

  it.each([
    ['The plan has been adopted by the Council.', 'The plan | adopt | perfect | passive'],
    ['The plan was being discussed.', 'The plan | discuss | progressive | passive'],
    ['Water is needed.', 'Water | need | present | passive'],
    ['We are pleased by it.', 'We | be | present'],
  ])('tells what is done to a subject from how it is: “%s”', (text, wanted) => {
    expect(verbs(text)).toEqual([wanted]);
  });

  it('takes a noun that looks like a verb for a noun', () => {
    expect(verbs('The support of our partners matters.').map((each) => each.split(' | ')[1])).toEqual(['matter']);
    expect(verbs('It has a fund hosted at the Bank.').map((each) => each.split(' | ')[1])).toEqual(['have']);
    expect(verbs('A text drafted by lawyers was adopted.').map((each) => each.split(' | ')[1])).toEqual(['adopt']);
  });

  it('says of “that is why” that it is so', () => {
    expect(verbs('That is why we are opening an office.')).toContain('we | open | progressive');
  });
});
