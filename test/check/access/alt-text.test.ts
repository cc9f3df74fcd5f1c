import { describe, expect, it } from 'vitest';
import { checkAltTexts } from '../../../src/check/access/alt-text.ts';
import type { Mark } from '../../../src/ir/scene.ts';
import { chart, deck, rect, slide, text } from '../../support/hand-made.ts';

const BOX = { x: 200, y: 200, w: 200, h: 30 };
const look = (...marks: readonly Mark[]) => checkAltTexts([deck([slide(1, marks)])]);
const codes = (...marks: readonly Mark[]): readonly string[] => look(...marks).diagnostics.map(({ code }) => code);
const saying = (alt: string): Mark => chart(['accent1'], { alt });

describe('alternative text', () => {
  it('is asked of charts, pictures, arrows and figures', () => {
    const image: Mark = {
      type: 'image',
      id: 'i',
      name: 'I',
      role: 'figure',
      box: BOX,
      bytes: new Uint8Array(),
      format: 'png',
    };
    const stroke = { color: 'dk1', weight: 1 } as const;
    const arrow: Mark = {
      type: 'line',
      id: 'a',
      name: 'A',
      role: 'arrow',
      box: BOX,
      from: BOX,
      to: BOX,
      stroke,
      alt: ' ',
    };
    const bar = rect(BOX, 'dk1', { role: 'figure', decorative: false });
    const found = look(saying(''), image, arrow, bar);
    expect(found.diagnostics.map(({ message }) => message.split(' ').slice(0, 2).join(' '))).toEqual([
      'the chart',
      'the image',
      'the arrow',
      'the bar',
    ]);
    expect([found.looked, found.failed]).toEqual([4, 4]);
  });

  it('is asked neither of text nor of decoration', () => {
    expect(look(text('Words', BOX), rect(BOX, 'dk1', { role: 'figure' }), rect(BOX, 'dk1')).looked).toBe(0);
  });

  it.each(['chart1.png', 'IMG_2041', 'Slide 7', 'chart', 'A doughnut chart.', 'Le graphique'])(
    'says nothing: %s',
    (alt) => {
      expect(codes(saying(alt))).toEqual(['alt-file-name']);
    },
  );

  it.each(['46 percent of the funds', 'Chart: 46 percent', 'leads to', 'The chart rises'])(
    'says something: %s',
    (alt) => {
      expect(codes(saying(alt))).toEqual([]);
    },
  );
});
