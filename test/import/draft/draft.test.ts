import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/1-read/transcript.ts';
import { openAnchors } from '../../../src/2-ground/anchors.ts';
import type { DraftFacts } from '../../../src/import/draft/analysis.ts';
import { draftModel } from '../../../src/import/draft/draft.ts';
import { RULES } from '../../../src/import/draft/rules.ts';
import type { Draft, ModelRecord, ModelValue } from '../../../src/ir/draft.ts';
import type { Transcript } from '../../../src/ir/transcript.ts';
import { FACTS, transcriptOf } from '../../support/analysed.ts';

const SPEECHES = readdirSync('data').map((name) => {
  const { output } = readTranscript({ name, text: readFileSync(join('data', name, 'transcript.md'), 'utf8') });
  if (output === undefined) throw new Error(`${name} has no transcript`);
  return { name, transcript: output };
});

/** Every record of a model that has quotes, with its path. */
function* cited(value: ModelValue | undefined, path = ''): Generator<readonly [string, ModelRecord]> {
  if (Array.isArray(value))
    for (const [at, each] of (value as readonly ModelValue[]).entries()) yield* cited(each, `${path}.${at}`);
  else if (typeof value === 'object') {
    const record = value as ModelRecord;
    if (record.quotes !== undefined) yield [path, record];
    for (const [key, each] of Object.entries(record)) if (key !== 'quotes') yield* cited(each, `${path}.${key}`);
  }
}

const quotesOf = (record: ModelRecord): readonly string[] =>
  (record.quotes as readonly ModelValue[]).map((quote) =>
    typeof quote === 'string' ? quote : String((quote as ModelRecord).exact),
  );
const draft = (transcript: Transcript, facts: DraftFacts): Draft =>
  draftModel(transcript, openAnchors(transcript), facts);
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe.each(SPEECHES)('a draft of $name', ({ transcript }) => {
  const { model, unclaimed } = draft(transcript, FACTS);
  const all = [...cited(model)];
  const text = transcript.paragraphs.map((each) => each.text).join('\n');

  it('has quotes that stand in the speech, a rule that is described, and a confidence', () => {
    expect(all.length).toBeGreaterThan(20);
    for (const [path, record] of all) {
      for (const quote of quotesOf(record)) expect(text.includes(quote), `${path}: ${quote}`).toBe(true);
      if (/\.ask$/.test(path)) continue;
      const { rule, confidence } = record.draft as ModelRecord;
      expect(RULES[String(rule)], `${path}: ${rule}`).toBeDefined();
      expect(Number(confidence)).toBeGreaterThan(0);
      expect(Number(confidence)).toBeLessThanOrEqual(1);
    }
  });

  it('says everything in the speaker’s own words', () => {
    const fields = ['headline', 'short', 'text', 'action', 'meaning', 'role', 'competence', 'ask', 'words', 'event'];
    for (const [path, record] of all) {
      const said = new Set(quotesOf(record).flatMap(wordsOf));
      for (const field of fields) {
        const words = typeof record[field] === 'string' ? wordsOf(String(record[field])) : [];
        for (const word of words) expect(said.has(word), `${path}.${field}: ${word}`).toBe(true);
      }
    }
  });

  it('drops nothing silently: each sentence is quoted or stands among those that no rule claimed', () => {
    const quoted = all.flatMap(([, record]) => quotesOf(record));
    const rest = new Set(unclaimed.map((each) => each.text));
    for (const { text: paragraph, sentences } of transcript.paragraphs) {
      for (const { start, end } of sentences) {
        const sentence = paragraph.slice(start, end).trim();
        const isQuoted = quoted.some((quote) => quote.includes(sentence) || sentence.includes(quote));
        expect(isQuoted || rest.has(sentence), sentence).toBe(true);
      }
    }
  });

  it('is the same each time', () => {
    expect(draft(transcript, FACTS)).toEqual({ model, unclaimed });
  });
});

describe('draftModel', () => {
  it('ranks what a deck cannot show all of', () => {
    const asks = 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota'
      .split(' ')
      .map((name) => `The parliament of ${name} should open its archives.`);
    const { model } = draft(transcriptOf(...asks, 'We urge all donors to honor their pledges.'), FACTS);
    const items = (model.asks as ModelRecord).items as readonly ModelRecord[];
    expect(items).toHaveLength(10);
    expect(items.map(({ rank }) => rank).toSorted((a, b) => Number(a) - Number(b))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(items.find(({ rank }) => rank === 1)).toMatchObject({ strength: 'urge', to: 'All donors' });
  });

  it('ranks lists, those of sentences first, and keeps those of a few words off the slides', () => {
    const { model } = draft(
      transcriptOf(
        'Towns work on several fronts: prevention, protection, and prosecution.',
        'The mill did three things. First, the mill ground the grain of the north. Second, the mill fed the towns of the south. Third, the mill paid the farmers of the east.',
        'The law has three aims: first, to keep peace; second, to guard trade; third, to end want.',
      ),
      FACTS,
    );
    const lists = (model.lists as readonly ModelRecord[]).map(({ kind, rank, items }) => ({
      kind,
      rank,
      first: (items as readonly ModelRecord[])[0]?.name,
    }));
    expect(lists.find(({ rank }) => rank === 1)).toMatchObject({
      kind: 'steps',
      first: expect.stringMatching(/^Mill/),
    });
    const others = lists.filter(({ rank }) => rank !== 1);
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ kind }) => kind === 'other')).toBe(true);
  });

  it('leaves a speech in another language to a person, all of it', () => {
    const { model, unclaimed } = draft(transcriptOf('Nous devons agir. Les États doivent payer.'), {
      ...FACTS,
      language: 'fr',
    });
    expect(Object.keys(model)).toEqual(['speech']);
    expect(unclaimed).toHaveLength(2);
  });

  it('makes no section of what the speech has not', () => {
    const { model, unclaimed } = draft(transcriptOf('Good morning. It is a fine day.'), FACTS);
    expect(Object.entries(model).filter(([name, value]) => name !== 'speech' && value !== undefined)).toEqual([]);
    expect(unclaimed.map(({ text }) => text)).toEqual(['Good morning.', 'It is a fine day.']);
  });

  it('finds the parts that the speaker announces, and where they begin', () => {
    const { model } = draft(
      transcriptOf(
        'Good morning. Today I would like to share what is needed to stop malaria, how clinics can help villages, and how the Government is working with donors.',
        'To stop malaria, nets are needed in every home.',
        'Clinics can help villages by testing children. Clinics save lives.',
        'The Government is working with donors on a new plan.',
      ),
      FACTS,
    );
    const parts = (model.structure as ModelRecord).items as readonly ModelRecord[];
    expect(parts.map(({ begins }) => String(begins).slice(0, 8))).toEqual(['To stop ', 'Clinics ', 'The Gove']);
  });

  it('gives others’ words to those who said them', () => {
    const { model } = draft(
      transcriptOf('To quote the economist Joan Robinson, “We learn from the past in order not to repeat it”.'),
      FACTS,
    );
    expect(model.quotations).toMatchObject([
      {
        by: 'economist Joan Robinson',
        text: 'We learn from the past in order not to repeat it',
        draft: { rule: 'quotations.marks' },
      },
    ]);
  });
});
