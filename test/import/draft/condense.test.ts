import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertion, condense, condensePhrase, trimSentence, withoutTail } from '../../../src/import/draft/condense.ts';
import { isCutOf } from '../../support/own-words.ts';

const WORDS =
  'we you governments the a must should help build schools roads and but which that to of in from because so if not only first , ; — : . 5 million UNICEF “peace” (now)'.split(
    ' ',
  );
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

describe('condense', () => {
  it.each([
    ['And so, we must rebuild the port, which was lost in the storm.', 40, 'We must rebuild the port'],
    ['Partners should fund the plan so that clinics can open next year.', 45, 'Partners should fund the plan'],
    ['We will open schools, clinics and roads in the north.', 40, 'We will open schools, clinics and roads'],
    [
      'The Council must act decisively when serious crimes are involved and peace and security are at stake.',
      80,
      'The Council must act decisively when serious crimes are involved and peace and security are at stake',
    ],
    ['Towns would consider, as part of their plans for the coming spring, adding a mill.', 70, 'all'],
    [
      'A new budget was approved that requires continued and unparalleled thrift of towns.',
      50,
      'A new budget was approved',
    ],
    ['While the work of the mission focused on the rivers of the north, we tried to mend the dam.', 66, 'all'],
    [
      'The fund should lower its fees so that all its partners – banks, towns and mills – know what they need to pay.',
      80,
      'The fund should lower its fees',
    ],
    ['Of all the men who came here from the north, 65 percent are being forced to do hard work.', 75, 'all'],
    [
      'We doubled our finance to 1.5 billion euros a year, half of which goes to towns.',
      60,
      'We doubled our finance to 1.5 billion euros a year',
    ],
    [
      'Even as the banks and funds of the north adapt in response to this crisis, we should be careful to pay.',
      70,
      'all',
    ],
    [
      'It is estimated that the fund has saved, as you heard before, 50 million lives in the towns of the north.',
      75,
      'all',
    ],
    [
      'We address the whole of the trade in all towns, which includes:',
      80,
      'We address the whole of the trade in all towns',
    ],
    ['-- Since 1990, some 25 nations have held elections.', 80, 'Since 1990, some 25 nations have held elections'],
    ['o Import tariffs are too high.', 80, 'Import tariffs are too high'],
    ['Next, we need to mend the dams.', 80, 'We need to mend the dams'],
    ['Money should go to the WHO.', 80, 'Money should go to the WHO'],
  ])('cuts “%s” where a thought ends', (text, most, wanted) => {
    expect(condense(text, most)).toBe(wanted === 'all' ? text.replace(/\.$/, '') : wanted);
  });

  it('keeps the two halves of “from … to” together', () => {
    const text = 'Parties should go from exchange of data to joint work in the field and at sea.';
    expect(condense(text, 45)).not.toMatch(/from exchange of data$/);
  });

  it('never cuts a condition or a contrast away', () => {
    const text = 'The fund will pay for clinics and for roads if donors keep their word and pledge again.';
    expect(condense(text, 50)).toContain('if donors');
  });

  it('adds no word, and does what it does twice alike', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 20, max: 160 }), (text, most) => {
        for (const cut of [condense(text, most), condensePhrase(text, most), trimSentence(text)]) {
          expect(isCutOf(cut, text)).toBe(true);
        }
      }),
    );
  });

  it('gives what fits, else the shortest there is', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 20, max: 160 }), (text, most) => {
        for (const cut of [condense, condensePhrase]) {
          const short = cut(text, most);
          expect(short.length <= most || short === cut(text, 1)).toBe(true);
        }
      }),
    );
  });

  it('gives an assertion that fits, or none', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 20, max: 160 }), (text, most) => {
        const short = assertion(text, most);
        if (short !== undefined) expect(short.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('trimSentence', () => {
  it('takes away what says nothing, and false starts', () => {
    expect(trimSentence('And, in fact, we agree on this.')).toBe('We agree on this');
    expect(trimSentence('And we — and we’re not going to solve this crisis alone.')).toBe(
      'We’re not going to solve this crisis alone',
    );
    expect(trimSentence('We were not made for heaven, but to save towns from hell."')).toBe(
      'We were not made for heaven, but to save towns from hell',
    );
    expect(trimSentence('In addition to roads, we build ports.')).toBe('In addition to roads, we build ports');
  });
});

describe('withoutTail', () => {
  it('ends a phrase on a word that says something', () => {
    expect(withoutTail('seeds from all over the world and')).toBe('seeds from all over the world');
    expect(withoutTail('several resolutions, four of them dealing with')).toBe('several resolutions, four of them');
  });
});
