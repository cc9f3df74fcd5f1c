import { describe, expect, it } from 'vitest';
import { checkExpansion, checkExpansionsInText } from '../../../src/2-ground/rules/expansion.ts';
import { hold, judge } from '../../support/claim.ts';
import { outline } from '../../support/spans.ts';

const SAID = 'The Inter-Agency Wells Group, IAWG, met. It keeps a list of wells that never run dry in any summer.';

describe('checkExpansion', () => {
  function judgeTerm(fields: string, quote = SAID, origin = 'speech') {
    const { speech, context } = hold(SAID, `glossary: [{ origin: ${origin}, ${fields}, quotes: ['${quote}'] }]`);
    const [term] = speech.glossary ?? [];
    if (term === undefined) throw new Error('the fixture is wrong');
    return outline(checkExpansion(term, context.said.evidenceOf(term.quotes), context));
  }

  it.each([
    ['another word', 'Inter-Agency Water Group'],
    ['a word more', 'Inter-Agency Deep Wells Group'],
    ['another name', 'International Army of Working Grandmothers'],
    ['other forms of nothing said', 'Interior Agency Wells Group'],
    ['another number of words', 'Inter-Agency Wells and Water Works Group'],
    ['a rival name', 'Inter-Agency Wells Council'],
  ])('objects to %s', (_name, expansion) => {
    expect(judgeTerm(`term: IAWG, expansion: ${expansion}`)).toEqual([['expansion-unsupported', expansion]]);
  });

  it.each([
    ['the speech’s own', 'term: IAWG, expansion: Inter-Agency Wells Group'],
    ['another case', 'term: IAWG, expansion: inter-agency wells group'],
    ['small words of one’s own', 'term: IAWG, expansion: the Group of Inter-Agency Wells'],
    ['facts of the speech', 'term: IAWG, expansion: Inter-Agency Wells Group of Atlantis'],
    ['an explanation', 'term: the list, expansion: wells that never run dry in summer'],
    [
      'an explanation with a word of one’s own',
      'term: the list, expansion: list of wells that never run dry in hot summer',
    ],
  ])('accepts %s', (_name, fields) => {
    expect(judgeTerm(fields)).toEqual([]);
  });

  it('objects to an explanation that was not said', () => {
    expect(judgeTerm('term: the list, expansion: cellars for cheap potatoes')).toHaveLength(1);
  });

  it('leaves alone what is said to be the editor’s', () => {
    expect(judgeTerm('term: IAWG, expansion: International Wells', SAID, 'added')).toEqual([]);
  });

  it('looks in the quotes only', () => {
    expect(judgeTerm('term: IAWG, expansion: Inter-Agency Wells Group', 'IAWG')).toHaveLength(1);
  });
});

describe('checkExpansionsInText', () => {
  it.each([
    [
      'a wrong name before its short form',
      'The Inner Army Wells Group (IAWG) met.',
      'The Inner Army Wells Group (IAWG)',
    ],
    ['a wrong name behind its short form', 'IAWG (Inner Army Wells Group) met.', 'IAWG (Inner Army Wells Group)'],
    ['another word', 'The Inter-Agency Water Group (IAWG) met.', 'The Inter-Agency Water Group (IAWG)'],
    ['small words', 'The Office on Wells and Water (OWW) met.', 'The Office on Wells and Water (OWW)'],
    ['a name nobody said', 'We met Blue Sea Pact (BSP).', 'Blue Sea Pact (BSP)'],
    ['a short form with a digit', 'We met the Blue Sea Pact (BSP-2).', 'Blue Sea Pact (BSP-2)'],
  ])('objects to %s', (_name, text, words) => {
    expect(judge(checkExpansionsInText, SAID, text)).toEqual([['expansion-unsupported', words]]);
  });

  it.each([
    ['the name that was said', 'The Inter-Agency Wells Group (IAWG) met.'],
    ['the other way round', 'IAWG (Inter-Agency Wells Group) met.'],
    ['the name with another hyphen', 'The Inter‑Agency Wells Group (IAWG) met.'],
    ['brackets without a short form', 'The Wells Group (in town) met.'],
    ['a short form without a name', 'It met here (IAWG).'],
    ['a reference', 'The Wells Group met (¶7).'],
    ['no brackets', 'The Blue Sea Pact, BSP, met.'],
  ])('accepts %s', (_name, text) => {
    expect(judge(checkExpansionsInText, SAID, text)).toEqual([]);
  });

  it('accepts what the speech says elsewhere beside the short form', () => {
    const text = 'The Inter-Agency Wells Group (IAWG) digs.';
    expect(judge(checkExpansionsInText, `We dig.\n\n${SAID}`, text)).toEqual([]);
    expect(judge(checkExpansionsInText, 'We dig.\n\nThe Inter-Agency Wells Group met.', text)).toHaveLength(1);
  });

  it('accepts the glossary’s', () => {
    const more = 'glossary: [{ term: BSP, expansion: Blue Sea Pact, origin: added, quotes: [IAWG] }]';
    expect(judge(checkExpansionsInText, SAID, 'The Blue Sea Pact (BSP) met.', { more })).toEqual([]);
    expect(judge(checkExpansionsInText, SAID, 'The Blue Sand Pact (BSP) met.', { more })).toHaveLength(1);
  });

  it('holds names too, and no headings', () => {
    const of = (kind: 'name' | 'label') => judge(checkExpansionsInText, SAID, 'Blue Sea Pact (BSP)', { kind }).length;
    expect([of('name'), of('label')]).toEqual([1, 0]);
  });
});
