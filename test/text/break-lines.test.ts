import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, measureParagraph } from '../../src/text/break-lines.ts';
import { fontsOf, runStyle } from '../support/fonts.ts';

const fonts = fontsOf('gelasio', 'carlito');
const set = (text: string, width: number): readonly string[] =>
  breakLines(measureParagraph([{ text, style: runStyle() }], fonts), width, fonts).map((each) => each.text);

describe('breakLines', () => {
  it('breaks between words and drops the space at the end of a line', () => {
    const lines = breakLines(
      measureParagraph([{ text: 'Support the rule of law and combat criminal networks.', style: runStyle() }], fonts),
      246,
      fonts,
    );
    expect(lines.map((each) => each.text)).toEqual(['Support the rule of law and', 'combat criminal networks.']);
    expect(lines.map((each) => each.spaceAfter)).toEqual([true, false]);
  });

  it('keeps what no-break spaces and hyphens hold together', () => {
    for (const width of [100, 120, 140, 180]) {
      for (const line of set('See the passage\u00a0¶4–5 on the G-8 and on 2008-06-03.', width)) {
        expect(line).not.toMatch(/^(¶|5 |8 )/);
      }
    }
  });

  it('breaks a compound after its hyphen only between long parts', () => {
    expect(set('strong anti-trafficking laws', 95)).toEqual(['strong anti-', 'trafficking', 'laws']);
    expect(set('every co-operation among them', 100)).toEqual(['every', 'co-operation', 'among them']);
  });

  it('breaks a word that is wider than the line between letters, rather than run over', () => {
    const word = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft';
    const lines = set(word, 120);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe(word);
  });

  it('draws letters that a face lacks with the other face of the theme, and names those that none has', () => {
    const style = runStyle({ font: 'head' });
    const measured = measureParagraph([{ text: 'Łódź Мир 🙂', style }], fonts);
    const [line] = breakLines(measured, 500, fonts);
    expect(line?.runs.map((run) => [run.text, run.style.font])).toEqual([
      ['Łódź ', 'head'],
      ['Мир', 'body'],
      [' 🙂', 'head'],
    ]);
    expect(measured.missing).toEqual(['🙂']);
  });

  it('loses no letter, adds none, and stays within any width', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgmW-.,’“”1920€'.split('')), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 40, max: 700 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = breakLines(measureParagraph([{ text, style: runStyle() }], fonts), width, fonts);
          const joined = lines.map((each) => each.text + (each.spaceAfter ? ' ' : '')).join('');
          expect(joined.trimEnd()).toBe(text.trimEnd());
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
        },
      ),
      { numRuns: 150 },
    );
  });
});
