import { describe, expect, it } from 'vitest';
import { Analysed } from '../../../src/2-ground/evidence.ts';
import { checkAttribution, checkQuotationBy, checkSubject } from '../../../src/2-ground/rules/attribution.ts';
import { hold, judge, messagesOf } from '../../support/claim.ts';
import { outline } from '../../support/spans.ts';

describe('checkAttribution', () => {
  it.each([
    ['as … said', 'As President Frodo said, deep wells need patient mayors.'],
    ['as … once said', 'As Frodo Baggins once said, deep wells need patient mayors.'],
    ['… said that', 'Frodo Baggins said that deep wells need patient mayors.'],
    ['… has said', 'President Frodo has said that deep wells need patient mayors.'],
    ['… warned', 'Frodo warned that deep wells need patient mayors.'],
    ['… wrote, in quotation marks', 'Frodo wrote: “Deep wells need patient mayors.”'],
    ['in the words of … said', 'As the Gondor Council has said, deep wells need patient mayors.'],
  ])('objects to words that “%s” reports', (_name, said) => {
    const text = 'Deep wells need patient mayors';
    expect(judge(checkAttribution, said, text)).toEqual([['speaker-mistaken', text]]);
  });

  it.each([
    ['who said it', 'Frodo said that deep wells need patient mayors.', 'For Frodo, deep wells need patient mayors'],
    [
      'that it is a report',
      'Frodo said that deep wells need patient mayors.',
      'Deep wells, it was said, need patient mayors',
    ],
    ['a finding', 'Frodo reported that deep wells need mayors.', 'A report: deep wells need mayors'],
    ['what the speaker says before', 'Roads need mayors; as Frodo said, wells need patience.', 'Roads need mayors'],
    ['the speaker’s own words', 'As I said, deep wells need patient mayors.', 'Deep wells need patient mayors'],
    ['“as we noted”', 'As we noted, deep wells need patient mayors.', 'Deep wells need patient mayors'],
    ['the speaker by name', 'Ada Moss said that deep wells need patient mayors.', 'Deep wells need patient mayors'],
    ['whom the speaker speaks for', 'Atlantis has said that deep wells need mayors.', 'Deep wells need mayors'],
    ['words of another kind', 'Deep wells need patient mayors.', 'Deep wells need patient mayors'],
  ])('accepts %s', (_name, said, text) => {
    expect(judge(checkAttribution, said, text)).toEqual([]);
  });

  it('leaves a text alone that rests on many sentences', () => {
    const said = 'Frodo said that deep wells need patient mayors. We dig. We rest.';
    expect(judge(checkAttribution, said, 'Deep wells need patient mayors')).toEqual([]);
  });

  it('shows who said it', () => {
    const [message] = messagesOf(checkAttribution, 'Frodo said that wells need mayors.', 'Wells need mayors');
    expect(message?.message).toContain('Frodo said');
  });
});

describe('checkSubject', () => {
  it.each([
    ['the actor', 'The towns dig wells.', 'Atlantis digs wells.', 'Atlantis'],
    ['the actor’s adjective', 'The towns dig wells.', 'The Atlantean towns dig wells.', 'Atlantean'],
    ['the speaker', 'The towns dig wells.', 'The wells of Moss', 'Moss'],
    ['the actor in the possessive', 'The towns dig wells.', 'Atlantis’s wells', 'Atlantis'],
    ['the actor as the object', 'The towns dig wells.', 'The towns dig for Atlantis.', 'Atlantis'],
    ['the actor for another', 'Gondor digs wells.', 'Atlantis digs wells.', 'Atlantis'],
  ])('objects to %s where the passage speaks of others', (_name, said, text, words) => {
    expect(judge(checkSubject, said, text)).toEqual([['speaker-mistaken', words]]);
  });

  it.each([
    ['“we”', 'We dig wells.'],
    ['“our”', 'The towns dig our wells.'],
    ['“let’s”', 'Let’s dig wells.'],
    ['“us”, whatever its case', 'They dig wells for Us.'],
    ['its name', 'In Atlantis, towns dig wells.'],
    ['its adjective', 'The Atlantean towns dig wells.'],
    ['the speaker’s name', 'The towns of Ada Moss dig wells.'],
  ])('accepts the actor where the passage has %s', (_name, said) => {
    expect(judge(checkSubject, said, 'Atlantis digs wells.')).toEqual([]);
  });

  it.each([
    ['another name', 'Gondor digs wells.'],
    ['a name within a word', 'The Atlantisian wells of Mossville'],
    ['the name in small letters', 'Wells grow moss.'],
  ])('accepts %s', (_name, text) => {
    expect(judge(checkSubject, 'The towns dig wells.', text)).toEqual([]);
  });

  it('looks at the sentence beside the quote', () => {
    expect(judge(checkSubject, 'We dig wells.', 'Atlantis digs wells.', { quotes: ['dig wells'] })).toEqual([]);
  });

  it.each(['U.S.', 'America', 'American'])('knows the United States as %s', (name) => {
    const facts =
      'speech: { title: T, speaker: { name: A B }, actor: United States, event: { name: M, date: 2008-06-03 } }\n';
    const { claims, context } = hold(
      'The towns dig.',
      `keyMessage: { text: The ${name} towns dig, quotes: [The towns dig.] }`,
      facts,
    );
    const [claim] = claims;
    expect(
      claim &&
        checkSubject(
          {
            claim,
            written: new Analysed(claim.text),
            evidence: context.said.evidenceOf(claim.passages),
            own: context.said.evidenceOf(claim.own),
          },
          context,
        ),
    ).toHaveLength(1);
  });
});

describe('checkQuotationBy', () => {
  function judgeBy(said: string, text: string, by: string) {
    const { speech, context } = hold(said, `quotations: [{ text: T, by: ${by}, quotes: [${JSON.stringify(text)}] }]`);
    const [quotation] = speech.quotations ?? [];
    if (quotation === undefined) throw new Error('the fixture is wrong');
    return outline(checkQuotationBy(quotation, context));
  }

  it.each([
    ['in typographic marks', 'As Frodo said, “We dig deep wells here.” So we dig.', 'We dig deep wells here.'],
    ['in straight marks', 'As Frodo said, "We dig deep wells here." So we dig.', 'We dig deep wells here.'],
    ['a part of them', 'As Frodo said, “We dig deep wells here.” So we dig.', 'dig deep wells'],
    ['the second ones of a paragraph', 'We “dig”. Frodo said, "We rest at noon." So we rest.', 'We rest at noon.'],
  ])('objects to the speaker for words in quotation marks: %s', (_name, said, text) => {
    expect(judgeBy(said, text, 'Ada Moss')).toEqual([['speaker-mistaken', 'Ada Moss']]);
  });

  it.each([
    ['who is named nearby', 'As Frodo said, “We dig deep wells here.”', 'We dig deep wells here.', 'Frodo Baggins'],
    ['who is named in the paragraph before', 'Hear Frodo.\n\n“We dig deep wells here.”', 'We dig deep wells', 'Frodo'],
    ['who is named in the one after', '“We dig deep wells here.”\n\nThus Frodo.', 'We dig deep wells', 'Frodo'],
    [
      'the speaker, for words of the speaker',
      'As Frodo said, “We dig.” So we dig deep wells.',
      'So we dig deep',
      'Ada Moss',
    ],
    ['the speaker, between two quotations', 'He “digs” and we dig and she “rests”.', 'and we dig and', 'Ada Moss'],
    ['the speaker, between straight ones', 'He "digs" and we dig and she "rests".', 'and we dig and', 'Ada Moss'],
    ['a form of the speaker’s name', 'We dig deep wells.', 'We dig', 'Ada'],
  ])('accepts %s', (_name, said, text, by) => {
    expect(judgeBy(said, text, by)).toEqual([]);
  });

  it('objects to somebody who is named nowhere near', () => {
    expect(judgeBy('We dig.', 'We dig.', 'Frodo')).toEqual([['name-unsupported', 'Frodo']]);
    expect(judgeBy('Frodo.\n\nA.\n\nB.\n\nC.\n\nWe dig.', 'We dig.', 'Frodo')).toHaveLength(1);
  });
});
