import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSpeech } from '../../src/1-read/speech.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { outline, wordsAt } from '../support/spans.ts';

const MODEL = `speech:
  title: A title
  speaker: { name: Ada, role: Minister }
  actor: Atlantis
  event: { name: A meeting, date: 2008-06-03 }
`;
const world = (model: string, more: Readonly<Record<string, string>> = {}) =>
  memoryWorld({ 'data/one/transcript.md': 'One two.\n\nThree.', 'data/one/speech.yaml': model, ...more });
const read = (model: string) => readSpeech('data/one', world(model));

describe('readSpeech', () => {
  it('reads the smallest speech and fills in what goes without saying', () => {
    const { output, diagnostics } = read(MODEL);
    expect(diagnostics).toEqual([]);
    expect(output?.transcript.paragraphs).toHaveLength(2);
    expect(output?.speech.speech).toMatchObject({
      speaker: [{ name: 'Ada', role: 'Minister' }],
      form: 'speech',
      status: 'not stated',
      language: 'en',
      event: { date: '2008-06-03' },
    });
  });

  it('takes several speakers and writes language tags the usual way', () => {
    const model = MODEL.replace('{ name: Ada, role: Minister }', '[{ name: Ada }, { name: Bo }]');
    const { output } = read(`${model}  language: pt-br\n`);
    expect(output?.speech.speech.speaker.map(({ name }) => name)).toEqual(['Ada', 'Bo']);
    expect(output?.speech.speech.language).toBe('pt-BR');
  });

  it('gives each quote the place where it is written', () => {
    const { output, diagnostics } = read(`${MODEL}structure:
  headline: Two parts
  items:
    - { name: first, text: The first, begins: One two., quotes: [One] }
keyMessage:
  text: It counts.
  quotes: [{ exact: Three, suffix: . }]
  supports: [{ name: a, text: b, ordinal: 1, quotes: [two] }]
`);
    expect(diagnostics).toEqual([]);
    const part = output?.speech.structure?.items[0];
    expect([wordsAt(part?.begins?.at), wordsAt(part?.quotes[0]?.at)]).toEqual(['One two.', 'One']);
    expect(output?.speech.keyMessage?.quotes[0]).toMatchObject({ exact: 'Three', suffix: '.' });
    expect(output?.speech.keyMessage?.supports?.[0]?.ordinal).toBe('1');
    expect(output?.speech.structure?.quotes).toEqual([]);
  });

  it('reads how an item was drafted and its rank', () => {
    const item = (more: string): string => `${MODEL}keyMessage: { text: T, quotes: [One], ${more} }\n`;
    const { output, diagnostics } = read(item('draft: { rule: key.message, confidence: 0.75 }, rank: 2'));
    expect(diagnostics).toEqual([]);
    expect(output?.speech.keyMessage).toMatchObject({ draft: { rule: 'key.message', confidence: 0.75 }, rank: 2 });
    for (const wrong of ['rank: 0', 'rank: 1.5', 'draft: true', 'draft: { rule: a, confidence: 1.1 }']) {
      expect(read(item(wrong)).diagnostics.map(({ code }) => code)).toEqual(['value-unexpected']);
    }
  });

  it('counts the cells of a comparison', () => {
    const { diagnostics } = read(`${MODEL}comparisons:
  - headline: Two things
    columns: [this, that]
    rows:
      - { label: size, cells: [{ text: big, quotes: [One] }] }
`);
    expect(outline(diagnostics)).toEqual([['value-unexpected', '[{ text: big, quotes: [One] }]']]);
  });

  it('passes the author’s own sections through, and finds the quotes in them', () => {
    const { output } = read(
      `${MODEL}sections:\n  own:\n    - { what: ever, at: noon, quotes: [One] }\n    - { quotes: [Three] }\n`,
    );
    const own = output?.speech.sections?.own as readonly {
      readonly quotes: readonly unknown[];
      readonly at: unknown;
    }[];
    expect(own[0]).toEqual({ what: 'ever', at: 'noon', quotes: ['One'] });
    expect(own[1]?.quotes[0]).toMatchObject({ exact: 'Three', at: { start: expect.any(Number) } });
    expect(Object.keys(output?.speech.sections ?? {})).toEqual(['own']);
  });

  it('reports mistakes in both files together', () => {
    const both = memoryWorld({ 'a/transcript.md': '# only a heading', 'a/speech.yaml': 'speech: {}' });
    const codes = readSpeech('a', both).diagnostics.map((each) => each.code);
    expect(codes).toContain('transcript-empty');
    expect(codes.filter((code) => code === 'field-missing')).toHaveLength(4);
  });

  it.each([
    ['data/on', 'folder-missing', 'data/one'],
    ['data', 'folder-incomplete', 'data/one'],
    ['data/one/speech.yaml', 'folder-missing', '“data/one”'],
    ['data/misnamed', 'folder-incomplete', 'transcipt.md'],
    ['data/other', 'folder-incomplete', 'notes.txt'],
  ])('says what to do about the folder %s', (folder, code, hint) => {
    const more = {
      'data/misnamed/transcipt.md': '',
      'data/misnamed/speech.yaml': '',
      'data/other/notes.txt': '',
      'data/other/speech.yaml': '',
    };
    const { output, diagnostics } = readSpeech(folder, world(MODEL, more));
    expect(output).toBeUndefined();
    expect(diagnostics[0]?.code).toBe(code);
    expect(diagnostics[0]?.hints.join(' ')).toContain(hint);
  });

  it.each(readdirSync('data'))('reads data/%s', (name) => {
    const { output, diagnostics } = readSpeech(`data/${name}`, createNodeWorld('.'));
    expect(outline(diagnostics)).toEqual([]);
    expect(output?.transcript.paragraphs.length).toBeGreaterThan(3);
  });
});
