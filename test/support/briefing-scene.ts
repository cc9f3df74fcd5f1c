import type { Box } from '../../src/core/geometry.ts';
import type { Mark, Page, RectMark, Scene, StructureStep, TableMark, TextMark } from '../../src/ir/scene.ts';
import { cell, run, splitMark, THEME, type Typesetter, textMark } from './pdf-typeset.ts';

const A4 = { w: 595.28, h: 841.89 };
const LEFT = 111;
const WIDTH = 436;
const REF = { bold: true, size: 9.5, color: 'accent1', align: 'right' } as const;

const sect = (id: string, title: string): StructureStep => ({ id, type: 'Sect', title });
const SUMMARY = sect('summary', 'Agencies & <their> roles');
const ANNEX = sect('annex', 'Annex');

/** Full of what breaks writers: markup, quotes, brackets, ligatures, accents, Cyrillic, dashes, a no-break hyphen. */
export const ODD =
  'R&D <b>“quoted”</b> (paren) \\ back, Łódź, naïve, traﬃc, office, fi\u200bnal, Привет, ¶7, G\u20118, 2024-25, €528\u00a0million — 8–12';

const LONG =
  'Any successful effort to combat trafficking must confront not only the supply of trafficked humans, but also the demand ' +
  'for commercial sex and labor trafficking which perpetuates it. Demand for forced labor is created by unscrupulous ' +
  'employers who seek to increase their own profits at the expense of vulnerable employees through the unlawful use of ' +
  'force, fraud, or coercion. Many consumers and businesses would be troubled to know that their purchases are produced ' +
  'wholly or in part by individuals, including children, subjected to slave-like conditions.';

const ROWS = [
  ['¶9', 'UNODC', 'Help requesting governments craft strong anti-trafficking laws and implement them'],
  ['¶9', 'UNICEF', 'Work with governments and civil society to assist and protect child victims'],
  ['¶10', 'ILO', 'Assist governments and businesses to address supply chain management'],
  ['¶11', 'IOM', 'Safe and voluntary repatriation and reintegration'],
] as const;

/** Two A4 pages with everything that a briefing has. */
export function briefingScene(setter: Typesetter): Scene {
  const heading: StructureStep = { id: 'h-roles', type: 'H1' };
  const figure: StructureStep = { id: 'bar', type: 'Figure' };
  const long: StructureStep = { id: 'para-1', type: 'P' };
  const [before, after] = splitMark(
    textMark(setter, at(LEFT, 700, WIDTH), [[run(LONG)]], { id: 'p1', anchor: 'p1', structure: [ANNEX, long] }),
    3,
    at(LEFT, 60, WIDTH),
  );
  const first: Mark[] = [
    marginLine('1'),
    ref(setter, 62, 1, 'ref-1', [SUMMARY, heading]),
    textMark(
      setter,
      at(LEFT, 58, WIDTH),
      'Agencies should focus on core competencies',
      { id: 'title', role: 'heading', structure: [SUMMARY, heading] },
      { font: 'head', size: 15, lead: 19 },
    ),
    textMark(setter, at(LEFT, 92, WIDTH), [[run(ODD)]], { id: 'odd', structure: [SUMMARY, { id: 'odd', type: 'P' }] }),
    textMark(
      setter,
      at(LEFT, 136, WIDTH),
      [
        [
          run('Read '),
          run(
            'the full text of the presentation that was given in the plenary hall of the General Assembly on the third of June',
            { color: 'hlink' },
            { type: 'uri', uri: 'https://example.org/a b?q=ü&x' },
          ),
          run(', the next page', {}, { type: 'page', page: 'page-2' }),
          run(', and '),
          run('¶2', { bold: true, color: 'accent1' }, { type: 'paragraph', number: 2 }),
          run(' with '),
          run('nothing', {}, { type: 'paragraph', number: 99 }),
          run(' and '),
          run('emphasis', { italic: true }),
          run('.'),
        ],
      ],
      { id: 'links', structure: [SUMMARY, { id: 'links', type: 'P' }] },
    ),
    shareBar(
      'bar-46',
      at(LEFT, 190, 200),
      'accent1',
      [SUMMARY, figure],
      'Of every $100, $46 went to groups abroad & “partners”.',
    ),
    shareBar('bar-54', at(LEFT + 201.5, 190, 234.5), 'accent5', [SUMMARY, figure]),
    textMark(
      setter,
      at(LEFT, 206, 200),
      '46%',
      { id: 'bar-label', role: 'label', structure: [SUMMARY, figure] },
      { bold: true },
    ),
    textMark(
      setter,
      at(LEFT + 201.5, 206, 200),
      '54%',
      { id: 'bar-rest', role: 'label', structure: [SUMMARY, figure] },
      { bold: true },
    ),
    table(setter, 240, 0, 2),
    before,
    footer(setter, 1),
    pageNumber(setter, 1),
  ];
  const second: Mark[] = [
    marginLine('2'),
    after,
    table(setter, 130, 2, 4),
    textMark(
      setter,
      at(LEFT, 260, WIDTH),
      'Full text',
      { id: 'annex-title', role: 'heading', structure: [ANNEX, { id: 'h-annex', type: 'H2' }] },
      { font: 'head', size: 15 },
    ),
    ref(setter, 292, 2, 'ref-2', [ANNEX, { id: 'para-2', type: 'P' }]),
    textMark(setter, at(LEFT, 290, WIDTH), 'Today, I would like to share a U.S. perspective.', {
      id: 'p2',
      anchor: 'p2',
      structure: [ANNEX, { id: 'para-2', type: 'P' }],
    }),
    textMark(setter, at(LEFT, 320, WIDTH), [[run('One remark.')], [run('Another one, on its own line.')]], {
      id: 'remarks',
      structure: [ANNEX, { id: 'remarks', type: 'Div' }],
    }),
    footer(setter, 2),
    pageNumber(setter, 2),
  ];
  const page = (number: number, marks: readonly Mark[]): Page => ({
    id: `page-${number}`,
    number,
    master: 'Page',
    title: number === 1 ? 'Agencies' : 'Full text',
    section: 'Briefing',
    marks,
    notes: [],
    cites: [],
  });
  return {
    type: 'briefing',
    size: A4,
    theme: THEME,
    meta: {
      title: 'R&D of <Cooperation> “Łódź”',
      author: 'Mark P. Lagon',
      subject: 'UNGA Thematic Debate; prevention & prosecution',
      keywords: ['trafficking', 'R&D'],
      language: 'en-US',
      date: '2008-06-03',
      source: 'Lagon, UNGA Thematic Debate on Human Trafficking, June 3, 2008',
    },
    masters: [{ name: 'Page', marks: [] }],
    pages: [page(1, first), page(2, second)],
    outline: [
      { title: 'Agencies & roles', level: 1, page: 1, y: 58 },
      { title: 'Annex', level: 1, page: 2, y: 260 },
      { title: '¶2 “Today”', level: 2, page: 2, y: 290 },
    ],
  };
}

const at = (x: number, y: number, w: number): Box => ({ x, y, w, h: 14 });

function ref(setter: Typesetter, y: number, number: number, id: string, structure: readonly StructureStep[]): TextMark {
  const content = [[run(`¶${number}`, REF, { type: 'paragraph', number })]];
  return textMark(setter, at(48, y, 45), content, { id, role: 'ref', structure }, REF);
}

function shareBar(
  id: string,
  box: Box,
  fill: 'accent1' | 'accent5',
  structure: readonly StructureStep[],
  alt?: string,
): RectMark {
  return { type: 'rect', id, name: id, role: 'figure', box, fill, structure, ...(alt === undefined ? {} : { alt }) };
}

function marginLine(id: string): Mark {
  return {
    type: 'line',
    id: `margin-${id}`,
    name: 'Margin line',
    role: 'rule',
    decorative: true,
    box: { x: 102, y: 0, w: 0, h: A4.h },
    from: { x: 102, y: 0 },
    to: { x: 102, y: A4.h },
    stroke: { color: 'accent1', weight: 0.75 },
  };
}

function table(setter: Typesetter, y: number, from: number, to: number): TableMark {
  const columns = [57, 90, 340];
  const left = LEFT - 51;
  const xs = [left, left + 57, left + 147];
  const texts = [['', 'Agency', 'Role in prevention'], ...ROWS.slice(from, to)];
  const rows = texts.map((row, index) => ({
    height: 34,
    header: index === 0,
    cells: row.map((text, column) =>
      cell(
        setter,
        { x: xs[column] ?? 0, y: y + index * 34, w: columns[column] ?? 0, h: 34 },
        text,
        index === 0 ? { header: 'column' } : column === 1 ? { header: 'row' } : {},
        index === 0 ? { bold: true, size: 9.5 } : {},
        index === 0 ? 'dk1' : 'accent3',
      ),
    ),
  }));
  return {
    type: 'table',
    id: `table-${from}`,
    name: 'Agencies',
    role: 'body',
    box: { x: left, y, w: 487, h: rows.length * 34 },
    columns,
    rows,
    structure: [SUMMARY, { id: 'agencies', type: 'Table' }],
    ...(from > 0 ? { continuation: true } : {}),
  };
}

function footer(setter: Typesetter, number: number): TextMark {
  const words = 'Lagon, UNGA Thematic Debate on Human Trafficking, June 3, 2008';
  return textMark(
    setter,
    at(LEFT, 803, 300),
    words,
    { id: `foot-${number}`, role: 'footer' },
    { size: 8.5, color: 'dk2' },
  );
}

function pageNumber(setter: Typesetter, number: number): TextMark {
  return textMark(
    setter,
    at(48, 803, 45),
    `${number}/2`,
    { id: `number-${number}`, role: 'page-number' },
    { size: 8.5, bold: true, align: 'right' },
  );
}
