import { describe, expect, it } from 'vitest';
import { toSpeechFacts } from '../../../src/import/draft/speech-facts.ts';
import { type Fact, NO_DATE, type SpeechFactsDraft } from '../../../src/import/frame/facts.ts';

const fact = <Value extends string>(value: Value): Fact<Value> => ({
  value,
  confidence: 0.9,
  evidence: { from: 'speech', words: value },
});
const FOUND: SpeechFactsDraft = {
  title: fact('Rivers for all'),
  speaker: { name: fact('Ada Moss'), role: fact('Minister') },
  actor: fact('France'),
  actorAdjective: fact('French'),
  event: { name: fact('River Summit'), date: fact('2008-06'), place: fact('Oslo') },
  form: fact('statement'),
  status: fact('as delivered'),
  language: fact('en'),
  missing: [],
};

describe('toSpeechFacts', () => {
  it('gives the model, the front matter and the rules what each needs of the facts', () => {
    const { speech, header, facts } = toSpeechFacts(FOUND);
    expect(JSON.parse(JSON.stringify(speech))).toEqual({
      draft: true,
      title: 'Rivers for all',
      speaker: { name: 'Ada Moss', role: 'Minister' },
      actor: 'France',
      actorAdjective: 'French',
      event: { name: 'River Summit', date: '2008-06', place: 'Oslo' },
      form: 'statement',
      status: 'as delivered',
      language: 'en',
    });
    expect(header).toEqual({
      title: 'Rivers for all',
      speaker: 'Ada Moss',
      event: 'River Summit',
      date: '2008-06',
      language: 'en',
      status: 'as delivered',
    });
    expect(facts).toEqual({
      actor: 'France',
      actorAdjective: 'French',
      date: '2008-06',
      speaker: 'Ada Moss',
      language: 'en',
    });
  });

  it('goes by no date that nothing tells', () => {
    const { facts } = toSpeechFacts({ ...FOUND, event: { ...FOUND.event, date: fact(NO_DATE) } });
    expect(facts.date).toBeUndefined();
  });

  it('cuts what is too long for its place where a part of it ends, and keeps it whole in the transcript', () => {
    const title =
      'Rivers for all: what towns, harbours and schools along the great rivers of the north owe to each other today';
    const { speech, header } = toSpeechFacts({ ...FOUND, title: fact(title) });
    const cut = String(speech.title);
    expect(cut.length).toBeLessThanOrEqual(84);
    expect(title.startsWith(cut)).toBe(true);
    expect(cut).not.toMatch(/(?:\s|\b(?:of|the|and|to))$/);
    expect(header.title).toBe(title);
  });
});
