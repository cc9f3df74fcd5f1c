import { describe, expect, it } from 'vitest';
import { drawnForm } from '../../src/text/fonts.ts';
import { fontsOf, runStyle } from '../support/fonts.ts';

describe('createFontSet', () => {
  it('measures in proportion to the size', () => {
    const fonts = fontsOf('gelasio', 'carlito');
    const at = (size: number): number => fonts.advance('Trafficking in Persons', runStyle({ size }));
    expect(at(36)).toBeCloseTo(2 * at(18), 6);
  });

  it('measures f and i apart for Office and joined for PDF', () => {
    const width = (ligatures: boolean): number =>
      fontsOf('gelasio', 'carlito', ligatures).advance('trafficking', runStyle());
    expect(width(false)).toBeGreaterThan(width(true));
  });

  it('puts the baseline of a larger size lower in the same leading', () => {
    const fonts = fontsOf('gelasio', 'carlito');
    const at = (size: number): number => fonts.baseline(runStyle({ size }), 30);
    expect(at(24)).toBeGreaterThan(at(12));
    expect(at(24)).toBeLessThan(30);
  });

  it('draws special hyphens and spaces as their ordinary twins and drops what shows nothing', () => {
    expect(drawnForm('a\u2060b\u200bc\ufeff')).toBe('abc');
    expect(drawnForm('High\u2011Level 10\u00a0am ACT\u2011A co\u00adop')).toBe('High-Level 10 am ACT-A coop');
    const fonts = fontsOf('gelasio', 'carlito');
    expect(fonts.roleFor('High\u2011Level', runStyle())).toBe('body');
  });
});
