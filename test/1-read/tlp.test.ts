import { describe, expect, it } from 'vitest';
import { readSpeech } from '../../src/1-read/speech.ts';
import { FACTS, TRANSCRIPT } from '../support/expanded.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { wordsAt } from '../support/spans.ts';

const read = (marking: string) => {
  const model = `${FACTS}  marking: ${JSON.stringify(marking)}\n`;
  return readSpeech('a', memoryWorld({ 'a/transcript.md': TRANSCRIPT, 'a/speech.yaml': model }));
};

describe('a label of the Traffic Light Protocol', () => {
  it.each([
    ['TLP:RED', 'TLP:RED'],
    ['tlp: green', 'TLP:GREEN'],
    ['TLP CLEAR', 'TLP:CLEAR'],
    ['Tlp-Amber', 'TLP:AMBER'],
    ['TLP:Amber + Strict', 'TLP:AMBER+STRICT'],
    ['TLP:AMBER STRICT', 'TLP:AMBER+STRICT'],
    ['tlp:amber+strict', 'TLP:AMBER+STRICT'],
    ['tlp:green, delegations only', 'TLP:GREEN, delegations only'],
    ['TLP:AMBER strictly for delegations', 'TLP:AMBER strictly for delegations'],
  ])('%s is read as %s', (written, meant) => {
    const { output, diagnostics } = read(written);
    expect(diagnostics).toEqual([]);
    expect(output?.speech.speech.marking).toBe(meant);
  });

  it.each([
    ['TLP:WHITE', 'TLP 2.0 calls it TLP:CLEAR.'],
    ['tlp white', 'TLP 2.0 calls it TLP:CLEAR.'],
    ['TLP:GREN', 'Did you mean “TLP:GREEN”?'],
    ['TLP:Greens', 'Did you mean “TLP:GREEN”?'],
    ['TLP:BLUE', undefined],
    ['TLP', undefined],
  ])('%s is refused at its place, with the labels there are', (written, hint) => {
    const { output, diagnostics } = read(written);
    const [only] = diagnostics;
    expect(output).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['tlp-unknown']);
    expect(wordsAt(only?.span)).toBe(JSON.stringify(written));
    const list = 'The labels are TLP:RED, TLP:AMBER, TLP:AMBER+STRICT, TLP:GREEN, TLP:CLEAR.';
    expect(only?.hints).toEqual(hint === undefined ? [list] : [hint, list]);
  });

  it('leaves other markings as they are written', () => {
    expect(read('Not a TLP:WHITE document').output?.speech.speech.marking).toBe('Not a TLP:WHITE document');
  });
});
