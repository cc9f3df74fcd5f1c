import { describe, expect, it } from 'vitest';
import { traceToCsv } from '../../../src/5-render/csv/trace.ts';
import { toChecked } from '../../../src/compile.ts';
import type { Trace, TracedLine } from '../../../src/ir/trace.ts';
import { readCsv } from '../../support/csv.ts';
import { overlayWorld } from '../../support/memory-world.ts';
import { LAGON, optionsFor } from '../../support/printed.ts';
import { lineOf, paragraphOf, passageIn, traceOf } from '../../support/traces.ts';

/** Rows by the names of their columns. */
function rowsOf(trace: Trace): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = readCsv(traceToCsv(trace).slice(1));
  for (const row of rows) expect(row).toHaveLength(names.length);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

const wells = paragraphOf(1, ['First the wells.', 'Forty are dry.', 'We urge mayors to dig.']);
const rowsWith = (...lines: readonly TracedLine[]): ReturnType<typeof rowsOf> =>
  rowsOf(traceOf([{ type: 'briefing', lines }], [wells]));

describe('the concordance as a table', () => {
  it('has a row for each passage of a line, with its exact words and where they stand', () => {
    const passages = [passageIn(wells, 'the wells'), passageIn(wells, 'dry. We urge')];
    const line = lineOf('Dig, mayors', { number: 3, title: 'Wells', mark: 'asks, 2', passages });
    const shared = {
      document: 'briefing',
      page: '3',
      title: 'Wells',
      mark: 'asks, 2',
      kind: 'statement',
      text: 'Dig, mayors',
      paragraph: '1',
      source: 'speech.yaml:2',
    };
    expect(rowsWith(line)).toEqual([
      { ...shared, sentences: '1', passage: 'the wells', start: '6', end: '15' },
      { ...shared, sentences: '2 3', passage: 'dry. We urge', start: '27', end: '39' },
    ]);
  });

  it('has one row for a line without a passage', () => {
    const { origin: _, ...line } = lineOf('Part one', { kind: 'furniture' });
    const [row, ...more] = rowsWith(line);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      kind: 'furniture',
      text: 'Part one',
      paragraph: '',
      passage: '',
      start: '',
      source: '',
    });
  });

  it('names both pages of a line that runs over', () => {
    expect(rowsWith(lineOf('Dig', { number: 2, until: 4 }))[0]?.page).toBe('2–4');
  });

  it('runs no formula that a speech brings along', () => {
    const own = paragraphOf(1, ['=cmd()']);
    const line = lineOf('-2+3', { title: '@x', mark: '+y', passages: [passageIn(own, '=cmd()')] });
    const [row] = rowsOf(traceOf([{ type: 'deck', lines: [line] }], [own]));
    expect(row).toMatchObject({ text: "'-2+3", title: "'@x", mark: "'+y", passage: "'=cmd()" });
  });

  it('holds every line of a speech that ships, and nothing of where its files are', () => {
    const { output } = toChecked(overlayWorld({}), optionsFor({ folder: LAGON, force: true }));
    if (!output) throw new Error('not laid out');
    const rows = rowsOf(output.trace());
    const lines = output.trace().documents.flatMap((document) => document.lines);
    expect(rows).toHaveLength(lines.reduce((sum, { passages }) => sum + Math.max(1, passages.length), 0));
    expect(new Set(rows.map(({ text }) => text))).toEqual(new Set(lines.map(({ text }) => text)));
    for (const { source, passage, paragraph, start, end } of rows) {
      expect(source).toMatch(/^$|^[\w.]+:\d+$/);
      const text = output.trace().paragraphs[Number(paragraph) - 1]?.text ?? '';
      expect(passage).toBe(text.slice(Number(start), Number(end)));
    }
  });

  it('tells lines of a file as editors count them', () => {
    const rows = rowsWith(
      ...[0, 4, 5, 9, 10, 14].map((start) => {
        const line = lineOf('x');
        return { ...line, ...(line.origin ? { origin: { ...line.origin, start } } : {}) };
      }),
    );
    expect(rows.map(({ source }) => source?.split(':')[1])).toEqual(['1', '1', '2', '2', '3', '3']);
  });
});
