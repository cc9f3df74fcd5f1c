import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNodeWorld } from '../../../src/core/node-world.ts';
import { RULES } from '../../../src/import/draft/rules.ts';
import { type Imported, importSpeech } from '../../../src/import.ts';
import type { ModelRecord, ModelValue } from '../../../src/ir/draft.ts';
import { isCutOf } from '../../support/own-words.ts';

const FILES = ['development', 'further'].flatMap((folder) =>
  readdirSync(`test/corpus/${folder}/raw`).map((name) => ({ name, path: `test/corpus/${folder}/raw/${name}` })),
);
const LOOK = { template: 'briefing', theme: 'chancery', paper: 'a4' } as const;
/** Fields that hold the speaker's words, cut and nothing else. */
const CUT = 'headline short text action event meaning role competence ask words hedge with resolved'.split(' ');

async function imported(name: string, path: string): Promise<Imported> {
  const file = { name, bytes: readFileSync(path) };
  const { output } = await importSpeech(createNodeWorld('.'), file, { folder: 'speech', look: LOOK });
  if (output === undefined) throw new Error(`${name} is not read`);
  return output;
}

/** Every record with quotes, with its path. */
function* citing(value: ModelValue | undefined, path = ''): Generator<readonly [string, ModelRecord]> {
  if (typeof value !== 'object') return;
  if (!Array.isArray(value) && (value as ModelRecord).quotes !== undefined) yield [path, value as ModelRecord];
  for (const [key, each] of Object.entries(value)) if (key !== 'quotes') yield* citing(each, `${path}.${key}`);
}

/** The words of a record's quotes. */
const quotesOf = ({ quotes }: ModelRecord): readonly string[] =>
  (quotes as readonly (string | ModelRecord)[]).map((each) => (typeof each === 'string' ? each : String(each.exact)));

describe.each(FILES)('the draft of $name', ({ name, path }) => {
  let draft: Imported['draft'];
  let paragraphs: readonly string[];
  beforeAll(async () => {
    const made = await imported(name, path);
    draft = made.draft;
    paragraphs = made.transcript.paragraphs.map(({ text }) => text);
  });

  it('says what the speaker said, word for word or cut, and how it came about', () => {
    const records = [...citing(draft.model)];
    expect(records.length).toBeGreaterThan(5);
    for (const [place, record] of records) {
      const quotes = quotesOf(record);
      expect(quotes.length, place).toBeGreaterThan(0);
      for (const quote of quotes)
        expect(
          paragraphs.some((each) => each.includes(quote)),
          `${place}: ${quote}`,
        ).toBe(true);
      for (const field of CUT) {
        const text = record[field];
        if (typeof text !== 'string') continue;
        expect(
          quotes.some((quote) => isCutOf(text, quote)),
          `${place}.${field}: ${text}`,
        ).toBe(true);
      }
      const { rule, confidence } = record.draft as ModelRecord;
      expect(RULES, place).toHaveProperty([String(rule)]);
      expect(confidence, place).toBeGreaterThan(0);
      expect(confidence, place).toBeLessThanOrEqual(1);
    }
  });

  it('lists what no rule claimed in the order of the speech', () => {
    let [at, from] = [1, 0];
    for (const { paragraph, text } of draft.unclaimed) {
      expect(paragraph).toBeGreaterThanOrEqual(at);
      if (paragraph > at) [at, from] = [paragraph, 0];
      const place = paragraphs[paragraph - 1]?.indexOf(text, from) ?? -1;
      expect(place, `¶${paragraph} ${text}`).toBeGreaterThanOrEqual(from);
      from = place;
    }
  });
});
