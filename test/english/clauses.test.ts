import { describe, expect, it } from 'vitest';
import { findVerbGroups, wordsOf } from '../../src/english/clauses.ts';

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

  it('takes a noun that looks like a verb for a noun', () => {
    expect(verbs('The support of our partners matters.').map((each) => each.split(' | ')[1])).toEqual(['matter']);
    expect(verbs('It has a fund hosted at the Bank.').map((each) => each.split(' | ')[1])).toEqual(['have']);
    expect(verbs('A text drafted by lawyers was adopted.').map((each) => each.split(' | ')[1])).toEqual(['adopt']);
  });

  it('says of “that is why” that it is so', () => {
    expect(verbs('That is why we are opening an office.')).toContain('we | open | progressive');
  });
});
