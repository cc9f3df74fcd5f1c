import { describe, expect, it } from 'vitest';
import { readSpeech } from '../../src/1-read/speech.ts';
import { ground } from '../../src/2-ground/ground.ts';
import type { Outcome } from '../../src/core/diagnostic.ts';
import type { Passage, Speech } from '../../src/ir/speech.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { wordsAt } from '../support/spans.ts';

const TRANSCRIPT = `---
title: T
---

Good morning. We face “modern-day slavery” – a grim reality. We must act.

The U.S. stands ready to *help*. It paid \\$528 million,
since  2001. The Inter-Agency Cooperation Group, chaired by UNODC, met.

We must act. Café owners don’t know; we must act – now. The Government's partners know.
`;

const MODEL = `speech:
  title: A title
  speaker: { name: Ada }
  actor: Atlantis
  event: { name: A meeting, date: 2008-06-03 }
keyMessage:
  text: It counts.
  quotes:
`;

/** Grounds a speech whose bottom line has these quotes, each in YAML. */
function groundQuotes(...quotes: readonly string[]): Outcome<Speech<Passage>> {
  const model = MODEL + quotes.map((quote) => `    - ${quote}\n`).join('');
  const { output } = readSpeech('a', memoryWorld({ 'a/transcript.md': TRANSCRIPT, 'a/speech.yaml': model }));
  if (output === undefined) throw new Error('the fixture is wrong');
  const { speech, diagnostics } = ground(output.speech, output.transcript);
  return diagnostics.length === 0 ? { output: speech, diagnostics } : { diagnostics };
}

const passageOf = (quote: string): Passage | undefined => groundQuotes(quote).output?.keyMessage?.quotes[0];

describe('ground', () => {
  it('finds the paragraph, the offsets and the sentences of a quote', () => {
    expect(passageOf('a grim reality. We must')).toMatchObject({ paragraph: 1, start: 45, end: 68, sentences: [1, 2] });
  });

  it.each([
    ['straight quotation marks for typographic ones', `'"modern-day slavery" – a grim'`],
    ['a no-break hyphen', 'modern‑day'],
    ['a hyphen for a dash', 'slavery” - a grim'],
    ['white space of any kind', '"\\"$528  million, since\\t2001\\""'.replaceAll('\\"', '')],
    ['an apostrophe of another kind', "owners don't know"],
    ['a typographic apostrophe for a straight one', 'The Government’s partners'],
    ['an accent of its own', 'Cafe\u0301 owners'],
    ['words across marks of emphasis', 'ready to help.'],
  ])('tolerates %s', (_name, quote) => {
    expect(groundQuotes(quote).diagnostics).toEqual([]);
  });

  it.each([
    ['another word', 'We should act'],
    ['another capital', 'the U.S. stands Ready'],
    ['other punctuation', 'a grim reality, We must act'],
    ['a part of a word', 'tands read'],
    ['a left-out word', 'Good morning. We modern-day slavery'],
    ['words over the end of a paragraph', 'We must act. The U.S. stands'],
  ])('does not tolerate %s', (_name, quote) => {
    const { output, diagnostics } = groundQuotes(quote);
    expect(output).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual(['quote-not-found']);
    expect(wordsAt(diagnostics[0]?.span)).toBe(quote);
  });

  it('shows the nearest passage and the words that differ', () => {
    const quote = 'The Inter-Agency Coordination Group, chaired by the UNODC, met.';
    const [diagnostic] = groundQuotes(quote).diagnostics;
    expect(wordsAt(diagnostic?.related[0]?.span)).toBe('The Inter-Agency Cooperation Group, chaired by UNODC, met.');
    expect(diagnostic?.hints).toHaveLength(2);
    expect(diagnostic?.hints[0]).toMatch(/“Cooperation”.*“Coordination”/);
    expect(diagnostic?.hints[1]).toContain('“the”');
  });

  it('points into the file across marks that the text does not have', () => {
    const [diagnostic] = groundQuotes('stands ready to help. It paid $258 million, since 2001.').diagnostics;
    expect(wordsAt(diagnostic?.related[0]?.span)).toBe('stands ready to *help*. It paid \\$528 million,\nsince  2001.');
  });

  it('shows no passage where nothing is like the quote', () => {
    const [diagnostic] = groundQuotes('Bananas ripen quickly in paper bags').diagnostics;
    expect(diagnostic?.related).toEqual([]);
  });

  it('says where a quote runs over the end of a paragraph', () => {
    const [diagnostic] = groundQuotes('We must act. The U.S. stands').diagnostics;
    expect(diagnostic?.hints.join()).toContain('¶1');
  });

  it('asks which one where the words stand in several paragraphs', () => {
    const { output, diagnostics } = groundQuotes('We must act.');
    expect(output).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual(['quote-ambiguous']);
    expect(diagnostics[0]?.related.map(({ span }) => wordsAt(span))).toEqual(['We must act.', 'We must act.']);
    expect(diagnostics[0]?.hints).toEqual([
      'For ¶1 add prefix: "a grim reality.".',
      'For ¶3 add suffix: "Café owners don’t".',
    ]);
  });

  it('takes the first place where the words stand several times in one paragraph', () => {
    expect(passageOf('know')).toMatchObject({ paragraph: 3, start: 31 });
  });

  it('tells the same words apart by what stands around them', () => {
    expect(passageOf('{ exact: We must act., prefix: a grim reality. }')).toMatchObject({ paragraph: 1 });
    expect(passageOf('{ exact: We must act., suffix: "Café  owners don\'t" }')).toMatchObject({
      paragraph: 3,
      start: 0,
    });
    expect(passageOf('{ exact: know, prefix: partners }')).toMatchObject({ paragraph: 3, start: 82 });
  });

  it('reports a context that stands nowhere', () => {
    const [diagnostic] = groundQuotes('{ exact: We must act., prefix: Indeed }').diagnostics;
    expect(diagnostic?.code).toBe('quote-context');
    expect(diagnostic?.related).toHaveLength(2);
  });

  it('finds quotes wherever they stand in the model, and reports all that do not', () => {
    const model = `${MODEL}    - Good morning.
  supports: [{ name: a, text: b, quotes: [wrong one] }]
structure:
  headline: Parts
  items: [{ name: a, text: b, begins: wrong two }]
comparisons:
  - { headline: H, columns: [c], rows: [{ label: l, cells: [{ text: t, quotes: [wrong three] }] }] }
sections: { own: [{ quotes: [wrong four] }, { quotes: wrong five }] }
`;
    const read = (text: string) =>
      readSpeech('a', memoryWorld({ 'a/transcript.md': TRANSCRIPT, 'a/speech.yaml': text })).output;
    const wrong = read(model);
    expect(wrong && ground(wrong.speech, wrong.transcript).diagnostics.map(({ span }) => wordsAt(span))).toEqual([
      'wrong one',
      'wrong two',
      'wrong three',
      'wrong four',
      'wrong five',
    ]);
    const right = read(model.replaceAll(/wrong \w+/g, 'UNODC'));
    const output = right && ground(right.speech, right.transcript).speech;
    expect(output?.structure?.items[0]?.begins?.paragraph).toBe(2);
    expect(output?.comparisons?.[0]?.rows[0]?.cells[0]?.quotes[0]?.paragraph).toBe(2);
    expect(output?.sections?.own).toMatchObject([{ quotes: [{ paragraph: 2 }] }, { quotes: [{ paragraph: 2 }] }]);
  });

  it('leaves its input and the places in it as they are', () => {
    const { output } = readSpeech(
      'a',
      memoryWorld({ 'a/transcript.md': TRANSCRIPT, 'a/speech.yaml': `${MODEL}    - Good morning.\n` }),
    );
    if (output === undefined) throw new Error('the fixture is wrong');
    const before = structuredClone(output.speech);
    const grounded = ground(output.speech, output.transcript).speech;
    expect(output.speech).toEqual(before);
    expect(grounded?.keyMessage?.at).toBe(output.speech.keyMessage?.at);
  });
});
