import { describe, expect, inject, it } from 'vitest';
import type { Page, SetText } from '../../src/ir/scene.ts';
import { convertDecks } from '../support/office.ts';
import { normalise } from '../support/pdf-text.ts';
import { runTool } from '../support/run-tool.ts';
import { madeOf, sceneOf } from './made.ts';

/**
 * How many of the measured lines LibreOffice has to set as they are. Not all: it now and then fits one more short word
 * into a balanced box, and it takes another font's U+2011 where Calibri's twin has none. Wrong widths or fonts would
 * cost far more than these.
 */
const LEAST = 0.97;

const decks = madeOf('pptx');

const comparable = (line: string): string => normalise(line.replace(/[-\u2011]/g, ' '));

/** The measured lines of a slide, those of table cells included. */
function linesOf(page: Page): readonly string[] {
  const texts = page.marks.flatMap((mark): readonly SetText[] => {
    if (mark.type === 'text') return [mark];
    return mark.type === 'table' ? mark.rows.flatMap((row) => row.cells) : [];
  });
  const lines = texts.flatMap((text) => text.lines.map((line) => line.runs.map((run) => run.text).join('')));
  return lines.map(comparable).filter((line) => line !== '');
}

describe.each(decks)('the deck $name in LibreOffice', (made) => {
  it('breaks lines where they were measured to break', () => {
    const pdf = convertDecks(
      decks.map((each) => each.path),
      inject('folder'),
    )[decks.indexOf(made)];
    const pages = runTool('pdftotext', ['-raw', pdf ?? '', '-'])
      .toString('utf8')
      .split('\f');
    const measured = sceneOf(made).pages.flatMap((page, index) => {
      const set = (pages[index] ?? '').split('\n').map(comparable);
      return linesOf(page).map((line) => ({ line, holds: set.some((each) => each.includes(line)) }));
    });
    const moved = measured.filter((each) => !each.holds).map((each) => each.line);
    expect(measured.length).toBeGreaterThan(200);
    expect(1 - moved.length / measured.length, moved.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });
});
