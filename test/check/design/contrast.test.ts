import { describe, expect, it } from 'vitest';
import { checkContrast } from '../../../src/check/design/contrast.ts';
import { NOWHERE } from '../../../src/core/source.ts';
import type { LineMark, Mark } from '../../../src/ir/scene.ts';
import { chart, deck, paper, rect, slide, table, text } from '../../support/hand-made.ts';
import { type Look, THEME } from '../../support/pdf-typeset.ts';

const BOX = { x: 200, y: 200, w: 200, h: 30 };
const AROUND = { x: 190, y: 190, w: 220, h: 60 };
/** On white: `accent4` 4.2:1, `accent5` 1.4:1; white on `accent1` 10.2:1, on `lt2` 1.1:1. */
const COLORS = { ...THEME.colors, accent4: '7A7A7A' };

/** The pairs of colours that are too alike. */
const faint = (...marks: readonly Mark[]): readonly string[] =>
  checkContrast([deck([slide(1, marks)], { theme: { colors: COLORS } })]).diagnostics.map(({ message }) =>
    message.replace(/ \([\dA-F]{6}\)/g, ''),
  );
const words = (color: Look['color'], look: Look = {}): Mark =>
  text('Some words', BOX, { ...look, ...(color ? { color } : {}) });

describe('text', () => {
  it('needs 4.5:1 on what lies behind it', () => {
    expect(faint(words('dk1'))).toEqual([]);
    expect(faint(words('accent4'))).toEqual([
      'text in accent4 on lt1 has a contrast of 4.2:1, not 4.5:1: slide 1 “slide-1”',
    ]);
  });

  it('needs 3:1 where it is large', () => {
    expect(faint(words('accent4', { size: 18 }), words('accent4', { size: 14, bold: true }))).toEqual([]);
    expect(faint(words('accent4', { size: 17 }))).toHaveLength(1);
    expect(faint(words('accent4', { size: 13, bold: true }))).toHaveLength(1);
  });

  it('is held against the topmost fill before it', () => {
    expect(faint(rect(AROUND, 'accent1'), words('lt1'))).toEqual([]);
    expect(faint(rect(AROUND, 'accent1'), rect(AROUND, 'lt2'), words('lt1'))).toHaveLength(1);
    expect(faint(rect(AROUND, 'lt2'), rect(AROUND, 'accent1'), words('lt1'))).toEqual([]);
    // What is painted afterwards is not behind it, and an outline has nothing inside.
    expect(faint(words('lt1'), rect(AROUND, 'accent1'))).toHaveLength(1);
    expect(faint(rect(AROUND, undefined, { stroke: { color: 'accent1', weight: 1 } }), words('lt1'))).toHaveLength(1);
  });

  it('is held against all that it stands on where it stands on several', () => {
    const half = { ...AROUND, w: 60 };
    expect(faint(rect(half, 'accent1'), words('lt1'))).toEqual([
      'text in lt1 on lt1 has a contrast of 1:1, not 4.5:1: slide 1 “slide-1”',
    ]);
    expect(faint(rect(half, 'accent1'), words('dk1'))).toEqual([
      'text in dk1 on accent1 has a contrast of 1.6:1, not 4.5:1: slide 1 “slide-1”',
    ]);
  });

  it('is held against the line’s letters, not their box', () => {
    const wide = text('Hm', { ...BOX, w: 600 }, { color: 'lt1' });
    expect(faint(rect(AROUND, 'accent1'), wide)).toEqual([]);
  });

  it('stands on an ellipse only where it lies within', () => {
    const ellipse = (box: typeof BOX): Mark => ({ ...rect(box, 'accent1'), type: 'ellipse' });
    expect(faint(ellipse({ x: 100, y: 100, w: 400, h: 240 }), words('lt1'))).toEqual([]);
    // Its corners are beyond the rim.
    expect(faint(ellipse({ x: 198, y: 201, w: 57, h: 13 }), words('lt1'))).toHaveLength(1);
    // The bounding boxes meet, the ellipse does not.
    expect(faint(ellipse({ x: 100, y: 100, w: 110, h: 106 }), words('dk1'))).toEqual([]);
  });

  it('of a cell stands on the cell’s fill', () => {
    const plain = table([['Cell']]);
    const rows = plain.rows.map((row) => ({
      ...row,
      cells: row.cells.map((each) => ({ ...each, fill: 'dk1' as const })),
    }));
    expect(faint(plain)).toEqual([]);
    expect(faint({ ...plain, rows })).toEqual([
      'text in dk1 on dk1 has a contrast of 1:1, not 4.5:1: slide 1 “slide-1”',
    ]);
  });

  it('stands on what its master paints, and so does the page number', () => {
    const band = { marks: [rect({ x: 0, y: 0, w: 960, h: 540 }, 'accent1')] };
    const pages = [1, 2].map((number) => slide(number, [words('lt1')]));
    const found = checkContrast([deck(pages, { master: band })]).diagnostics;
    // Title and page number are dark.
    expect(found.map(({ message }) => message)).toEqual([
      'text in dk1 (1B1E23) on accent1 (7A1F2B) has a contrast of 1.6:1, not 4.5:1: slide 1 “slide-1” and 1 more',
    ]);
  });
});

describe('a pair of colours', () => {
  it('is told once for all documents, for the use that asks for most, where the theme sets the one in front', () => {
    const places = new Map([['colors.accent4', { ...NOWHERE.span, start: 7 }]]);
    const colors = { ...THEME.colors, accent4: 'AAAAAA' };
    const pages = () => [1, 2].map((number) => slide(number, [words('accent4', { size: 20 }), words('accent4')]));
    const made = { theme: { colors, places } };
    const { diagnostics, failed } = checkContrast([deck(pages(), made), paper(pages(), made)]);
    expect(diagnostics.map(({ message, span }) => [message, span?.start])).toEqual([
      ['text in accent4 (AAAAAA) on lt1 (FFFFFF) has a contrast of 2.3:1, not 4.5:1: slide 1 “slide-1” and 3 more', 7],
    ]);
    expect(failed).toBe(1);
  });
});

describe('a graphic', () => {
  const arrow = (color: 'accent4' | 'accent5', more: Partial<LineMark> = {}): Mark => ({
    type: 'line',
    id: 'arrow',
    name: 'Arrow',
    role: 'arrow',
    alt: 'to',
    box: BOX,
    from: { x: 200, y: 215 },
    to: { x: 400, y: 215 },
    stroke: { color, weight: 2 },
    ...more,
  });

  it('that carries meaning needs 3:1, decoration nothing', () => {
    expect(faint(arrow('accent4'))).toEqual([]);
    expect(faint(arrow('accent5'))).toHaveLength(1);
    expect(faint(arrow('accent5', { role: 'rule', decorative: true }))).toEqual([]);
    expect(faint(rect(BOX, 'accent5'))).toEqual([]);
  });

  it('of several parts is seen where the best of them is, and its outline counts against what is around it', () => {
    const bar = rect(BOX, undefined, {
      role: 'figure',
      alt: 'Bar',
      decorative: false,
      stroke: { color: 'dk1', weight: 1 },
    });
    expect(faint(rect({ ...BOX, w: 50 }, 'accent1'), bar)).toEqual([]);
    const pale = { ...bar, stroke: { color: 'accent5' as const, weight: 1 } };
    expect(faint(rect({ ...BOX, w: 50 }, 'accent1'), pale)).toEqual([]);
    expect(faint(pale)).toHaveLength(1);
  });

  it('has neighbouring parts of 3:1, and one that stands out from the page', () => {
    expect(faint(chart(['accent1', 'accent5']))).toEqual([]);
    expect(faint(chart(['accent1', 'accent2']))).toEqual([
      'a graphic in accent1 on accent2 has a contrast of 1.7:1, not 3:1: slide 1 “slide-1”',
    ]);
    expect(faint(chart(['accent5', 'accent5']))).toEqual([
      'a graphic in accent5 on lt1 has a contrast of 1.4:1, not 3:1: slide 1 “slide-1”',
    ]);
    // Bars stand apart.
    expect(faint(chart(['accent1', 'accent2'], { chart: 'bar' }))).toEqual([]);
  });
});
