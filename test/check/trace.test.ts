import { describe, expect, it } from 'vitest';
import { type Grounds, traceScene } from '../../src/check/trace.ts';
import { type CompileOptions, toChecked } from '../../src/compile.ts';
import { type Span, spanOf } from '../../src/core/source.ts';
import { indexEvidence } from '../../src/ir/evidence.ts';
import type { Mark, Page, Paragraph, TableMark, TableRow, TextMark } from '../../src/ir/scene.ts';
import { pagesOf, type TracedLine } from '../../src/ir/trace.ts';
import { FACTS, groundModel, STRUCTURE, TRANSCRIPT } from '../support/expanded.ts';
import { overlayWorld } from '../support/memory-world.ts';
import { LAGON, optionsFor, YELLEN } from '../support/printed.ts';
import { sourceOf } from '../support/spans.ts';

/** The lines of a speech with these sections beside its facts. */
function linesOf(
  model: string,
  more: Partial<CompileOptions> = {},
): Record<'deck' | 'briefing', readonly TracedLine[]> {
  const world = overlayWorld({ 'wells/transcript.md': TRANSCRIPT, 'wells/speech.yaml': `${FACTS}${model}` });
  return trace({ folder: 'wells', ...more }, world);
}

function trace(
  more: Partial<CompileOptions>,
  world = overlayWorld({}),
): Record<'deck' | 'briefing', readonly TracedLine[]> {
  const { output, diagnostics } = toChecked(world, optionsFor({ force: true, ...more }));
  if (!output) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return output.traces;
}

const lagon = trace({ folder: LAGON });
const yellen = trace({ folder: YELLEN });

/** The words that a line of that text rests on, as the speech has them. */
function wordsUnder(lines: readonly TracedLine[], text: string): readonly string[] | undefined {
  return lines.find((each) => each.text.startsWith(text))?.passages.map(({ exact }) => exact);
}

const kindOf = (lines: readonly TracedLine[], text: string): string | undefined =>
  lines.find((each) => each.text.startsWith(text))?.kind;

describe('a line rests on what the template cites for it', () => {
  const pillars = `pillars:
  headline: There are two things to speak of
  quotes: [two things]
  items:
    - name: Wells
      text: Wells come first
      quotes: [First the wells]
      evidence: { text: Mayors dig, quotes: [We urge mayors to dig] }
    - { name: Roads, text: Roads come next, quotes: [Then the roads] }
`;

  it('each part of a slide on its own', () => {
    const { deck } = linesOf(pillars);
    expect(wordsUnder(deck, 'There are two things')).toEqual(['two things']);
    expect(wordsUnder(deck, 'Wells come first')).toEqual(['First the wells']);
    expect(wordsUnder(deck, 'Mayors dig')).toEqual(['We urge mayors to dig']);
    expect(wordsUnder(deck, 'Roads come next')).toEqual(['Then the roads']);
  });

  it('a row of a table on all that its cells do', () => {
    const { briefing } = linesOf(pillars);
    expect(wordsUnder(briefing, 'Wells | Wells come first Mayors dig')).toEqual([
      'First the wells',
      'We urge mayors to dig',
    ]);
  });

  it('a row of a comparison on the passages of both sides', () => {
    const { deck, briefing } = linesOf(`comparisons:
  - headline: Wells and roads differ
    quotes: [two things]
    columns: [Wells, Roads]
    rows:
      - label: What they do
        cells:
          - { text: They run dry, quotes: [An estimated 40 percent of them are dry] }
          - { text: They stay, quotes: ["Roads don't mend themselves"] }
`);
    for (const lines of [deck, briefing]) {
      expect(wordsUnder(lines, 'What they do | They run dry')).toEqual([
        'An estimated 40 percent of them are dry',
        "Roads don't mend themselves",
      ]);
    }
  });

  it('the agenda’s rows on where the speaker announces the parts', () => {
    const { deck } = linesOf(STRUCTURE);
    expect(wordsUnder(deck, 'What of the wells?')).toEqual(['the wells']);
    expect(wordsUnder(deck, 'What of the roads?')).toEqual(['the roads']);
  });

  it('events that are said alike on the passages of both', () => {
    const event = (quote: string): string =>
      `  - { with: All, action: Built a road, date: 2005-05, status: done, quotes: [${quote}] }\n`;
    const { deck } = linesOf(`engagement:
  headline: A road was built in May 2005
  quotes: [In May 2005 we built one]
  items:
  ${event('In May 2005 we built one')}  ${event('Then the roads')}  ${event('two things').replace('2005-05', '2004')}dates:
  - { date: 2003, text: Wells were dug, quotes: [First the wells] }
`);
    const events = deck.filter(({ text, page }) => page === 'timeline' && text.includes('Built a road'));
    expect(events.map(({ passages }) => passages.map(({ exact }) => exact))).toEqual([
      ['two things'],
      ['Then the roads', 'In May 2005 we built one'],
    ]);
  });

  it('what the template cites is not, is not', () => {
    const { deck } = lagon;
    const card = deck.filter(({ mark }) => mark.startsWith('card-1'));
    expect(card.length).toBeGreaterThan(1);
    for (const line of card) expect(line.passages.map(({ paragraph }) => paragraph)).toEqual([7]);
    const row = deck.find(({ page, mark }) => page === 'obstacles' && mark === 'rows, 2');
    expect(row?.passages.map(({ paragraph }) => paragraph)).toEqual([6, 7]);
  });
});

describe('what says nothing of the speech', () => {
  it('is furniture: facts of the event, labels, heads of tables, running heads, pointers', () => {
    const { deck, briefing } = lagon;
    for (const text of ['Ambassador Mark P. Lagon', 'Panel presentation, June', 'At a glance', 'From', 'Slides 5–9'])
      expect(kindOf(deck, text), text).toBe('furniture');
    for (const text of ['Agency | Core competency', 'June 3, 2008 | This presentation', 'The problem'])
      expect(kindOf(deck, text), text).toBe('furniture');
    for (const text of ['Briefing', 'Event', 'Key messages', 'Glossary', 'Annex', 'Full text of'])
      expect(kindOf(briefing, text), text).toBe('furniture');
    for (const page of ['title', 'part-1', 'sources']) {
      expect(deck.filter((each) => each.page === page).every(({ kind }) => kind === 'furniture')).toBe(true);
    }
  });

  it('is an editor’s where it is a remark, or spells out what the speech does not', () => {
    const { deck, briefing } = lagon;
    expect(kindOf(deck, 'Matching ¶6 to the first')).toBe('editorial');
    expect(kindOf(deck, 'The share is an estimate.')).toBe('editorial');
    expect(kindOf(briefing, 'Association of Southeast Asian Nations (editorial)')).toBe('editorial');
    expect(kindOf(briefing, 'Inter-Agency Cooperation Group Against')).toBe('statement');
    for (const { kind, passages } of [...deck, ...briefing]) expect(passages.length > 0).toBe(kind === 'statement');
  });

  it('is an editor’s where the presenter means to say it: the notes are in the file', () => {
    const { deck } = linesOf(`keyMessage: { text: Wells come first, quotes: [First the wells] }
speakerNotes: [{ slide: bottom-line, text: Pause here }]
`);
    expect(deck.find(({ text }) => text === 'Pause here')).toMatchObject({
      page: 'bottom-line',
      number: 2,
      mark: 'notes-1',
      kind: 'editorial',
      passages: [],
    });
  });

  it('is left out where it is the speech itself, or stands on every page', () => {
    for (const { deck, briefing } of [lagon, yellen]) {
      for (const { origin, role } of [...deck, ...briefing]) {
        expect(origin?.source.name ?? '').not.toMatch(/transcript/);
        expect(['footer', 'page-number', 'tick', 'ref', 'marking']).not.toContain(role);
      }
    }
  });

  it('is told without soft hyphens, and without cells that only refer', () => {
    for (const line of yellen.briefing) expect(line.text).not.toMatch(/\u00ad|^¶\d+ \||\s{2}/);
  });
});

describe('a chart', () => {
  it('is a line that says in words what it shows', () => {
    const { deck } = lagon;
    const chart = deck.find(({ mark }) => mark === 'share-chart');
    expect(chart?.text).toMatch(/46 percent highlighted, the other 54 percent/);
    expect(chart?.passages.map(({ paragraph }) => paragraph)).toEqual([14, 14]);
  });
});

describe('on paper', () => {
  const { speech, transcript } = groundModel(FACTS);
  const own = sourceOf('x'.repeat(99), 'speech.yaml');
  const at = (start: number): Span => ({ source: own, start, end: start + 5 });
  const grounds: Grounds = { speech, transcript, evidence: indexEvidence([]) };
  const box = { x: 0, y: 0, w: 9, h: 9 };
  const style = { font: 'body', size: 10, bold: false, italic: false, color: 'dk1' } as const;
  const paragraph = (text: string): Paragraph => ({
    runs: [{ text, style }],
    align: 'left',
    lead: 12,
    spaceBefore: 0,
  });
  const text = (id: string, words: string): TextMark => ({
    type: 'text',
    id,
    name: id,
    role: 'body',
    box,
    anchorY: 'top',
    paragraphs: [paragraph(words)],
    lines: [],
    origin: at(10),
  });
  const row = (cells: readonly string[], more: Partial<TableRow> = {}): TableRow => ({
    height: 9,
    header: false,
    cells: cells.map((words) => ({
      box,
      inset: { left: 0, top: 0, right: 0, bottom: 0 },
      anchorY: 'top',
      border: {},
      paragraphs: [paragraph(words)],
      lines: [],
    })),
    origin: at(20),
    ...more,
  });
  const table = (rows: readonly TableRow[], more: Partial<TableMark> = {}): TableMark => ({
    type: 'table',
    id: 'table',
    name: 'Table',
    role: 'body',
    box,
    columns: [9],
    rows,
    ...more,
  });
  const page = (number: number, ...marks: readonly Mark[]): Page => ({
    id: `page-${number}`,
    number,
    master: 'Page',
    title: `Title ${number}`,
    section: '',
    marks,
    notes: [],
    cites: [],
  });
  const lines = (...pages: readonly Page[]): readonly string[] =>
    traceScene({ type: 'briefing', pages }, grounds).map(
      (line) => `${pagesOf(line).join('–')} ${line.mark}: ${line.text}`,
    );

  it('a text that runs over the end of a page is one line', () => {
    expect(lines(page(1, text('a', 'One thing and ')), page(2, text('a', 'another'), text('b', 'More')))).toEqual([
      '1–2 a: One thing and another',
      '2 b: More',
    ]);
  });

  it('a word that is divided there stays one', () => {
    expect(lines(page(1, text('a', 'a well-')), page(2, text('a', 'known fact')))).toEqual([
      '1–2 a: a well-known fact',
    ]);
  });

  it('a row that does is one line, cell by cell, below a head that is told once', () => {
    const head = row(['Who', 'What'], { header: true });
    const pages = [
      page(1, table([head, row(['Mayors', 'Dig']), row(['Town ', 'Builds a '])])),
      page(2, table([head, row(['Hall', 'road'], { continues: true }), row(['All', 'Hope'])], { continuation: true })),
    ];
    expect(lines(...pages)).toEqual([
      '1 table, 1: Who | What',
      '1 table, 2: Mayors | Dig',
      '1–2 table, 3: Town Hall | Builds a road',
      '2 table, 3: All | Hope',
    ]);
  });

  it('two rows from the same place stay two', () => {
    expect(lines(page(1, table([row(['From', 'here'])])), page(2, table([row(['To', 'there'])])))).toHaveLength(2);
  });

  it('lines name the place in the sources that they come from', () => {
    const [line] = traceScene({ type: 'briefing', pages: [page(3, text('a', 'Words'))] }, grounds);
    expect(line).toEqual({
      page: 'page-3',
      number: 3,
      title: 'Title 3',
      mark: 'a',
      role: 'body',
      kind: 'furniture',
      text: 'Words',
      passages: [],
      origin: at(10),
    });
  });

  it('a remark without a place is an editor’s all the same; one on the facts of the event is not', () => {
    const { origin: _, ...remark } = { ...text('a', 'R'), role: 'note' as const };
    const fact = { ...text('b', 'F'), role: 'note' as const, origin: spanOf(speech.speech.at, 'title') };
    const traced = traceScene({ type: 'briefing', pages: [page(1, remark, fact)] }, grounds);
    expect(traced.map(({ kind }) => kind)).toEqual(['editorial', 'furniture']);
  });
});
