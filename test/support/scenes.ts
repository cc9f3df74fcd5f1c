import type { Box } from '../../src/core/geometry.ts';
import type {
  ChartMark,
  ImageMark,
  Mark,
  Master,
  MasterName,
  Page,
  Paragraph,
  RunStyle,
  Scene,
  Stroke,
  TableCell,
  TableMark,
  TextMark,
} from '../../src/ir/scene.ts';
import type { Theme } from '../../src/ir/theme.ts';
import { CHANCERY } from './theme.ts';

/** A theme whose name needs escaping and whose two dark slots look alike, so that telling slots by their values would mix them up. */
export const THEME: Theme = {
  ...CHANCERY,
  label: 'Test & <proof>',
  colors: { ...CHANCERY.colors, dk2: CHANCERY.colors.dk1 },
};

export const BODY: RunStyle = { font: 'body', size: 18, bold: false, italic: false, color: 'dk1' };
export const TITLE: RunStyle = { font: 'head', size: 28, bold: false, italic: false, color: 'dk1' };
const LABEL: RunStyle = { font: 'body', size: 14, bold: true, italic: false, color: 'dk2' };
const REF: RunStyle = { font: 'body', size: 14, bold: true, italic: false, color: 'accent1' };
const FOOT: RunStyle = { font: 'body', size: 10, bold: false, italic: false, color: 'dk2' };

type Words = string | readonly (readonly [string, RunStyle])[];

export function paragraph(words: Words, style: RunStyle, more: Partial<Paragraph> = {}): Paragraph {
  const runs = typeof words === 'string' ? [[words, style] as const] : words;
  return {
    runs: runs.map(([text, look]) => ({ text, style: look })),
    align: 'left',
    lead: Math.round(style.size * 1.25),
    spaceBefore: 0,
    ...more,
  };
}

/** A text mark; its measured lines, which a deck's writer does not read, are left out. */
export function text(id: string, box: Box, paragraphs: readonly Paragraph[], more: Partial<TextMark> = {}): TextMark {
  return { type: 'text', id, name: id, role: 'body', box, paragraphs, lines: [], anchorY: 'top', ...more };
}

const TITLE_BOX: Box = { x: 129, y: 56, w: 774, h: 68 };

export const title = (words: string, style: RunStyle = TITLE, box: Box = TITLE_BOX): TextMark =>
  text('title', box, [paragraph(words, style)], { name: 'Title', role: 'title', placeholder: 'title' });

const HAIR: Stroke = { color: 'accent3', weight: 0.75 };

function cell(words: Words, style: RunStyle, box: Box, more: Partial<TableCell> = {}): TableCell {
  return {
    box,
    paragraphs: [paragraph(words, style)],
    lines: [],
    inset: { left: 0, top: 6, right: 9, bottom: 6 },
    anchorY: 'top',
    border: { bottom: HAIR },
    ...more,
  };
}

/** A table of two columns and a header row; row heads stand in the first column. */
export function table(rows: readonly (readonly [string, string])[], box: Box): TableMark {
  const columns = [150, box.w - 150];
  const height = box.h / (rows.length + 1);
  const line = (header: boolean, left: string, right: string, index: number): TableMark['rows'][number] => {
    const y = box.y + index * height;
    const place = (column: number): Box => ({
      x: column === 0 ? box.x : box.x + 150,
      y,
      w: columns[column] ?? 0,
      h: height,
    });
    const border = header ? { top: { color: 'dk1', weight: 2 } as Stroke, bottom: HAIR } : { bottom: HAIR };
    return {
      height,
      header,
      cells: [
        cell(left, LABEL, place(0), { header: header ? 'column' : 'row', border }),
        cell(right, header ? LABEL : BODY, place(1), { border, ...(header ? { header: 'column' } : {}) }),
      ],
    };
  };
  return {
    type: 'table',
    id: 'table',
    name: 'Agencies',
    role: 'body',
    box,
    alt: 'What each agency does',
    columns,
    rows: [line(true, 'Agency', 'Role', 0), ...rows.map(([left, right], index) => line(false, left, right, index + 1))],
  };
}

export const doughnut = (box: Box): ChartMark => ({
  type: 'chart',
  id: 'chart',
  name: 'Share',
  role: 'figure',
  box,
  alt: 'An estimated 46 percent of the money, the rest < 54 percent',
  chart: 'doughnut',
  title: 'Share of funds',
  series: 'Funds & grants',
  points: [
    { label: 'To “NGOs”', value: 0.46, fill: 'accent1' },
    { label: 'Nothing', value: 0, fill: 'accent2' },
    { label: 'Rest', value: 0.54, fill: 'accent5', stroke: { color: 'dk1', weight: 0.75 } },
  ],
  format: 'percent',
  hole: 0.62,
  text: LABEL,
});

export const bars = (box: Box): ChartMark => ({ ...doughnut(box), chart: 'bar', format: 'number', hole: 0 });

/** A red pixel. */
export const PNG: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

export const image = (box: Box): ImageMark => ({
  type: 'image',
  id: 'logo',
  name: 'Logo',
  role: 'decoration',
  box,
  alt: 'The agency’s emblem',
  bytes: PNG,
  format: 'png',
});

function master(name: MasterName, titleStyle: RunStyle, box: Box, numbered: boolean): Master {
  const furniture: readonly Mark[] = [
    {
      type: 'line',
      id: 'margin',
      name: 'Margin line',
      role: 'rule',
      box: { x: 120, y: 0, w: 0, h: 540 },
      from: { x: 120, y: 0 },
      to: { x: 120, y: 540 },
      stroke: { color: 'accent1', weight: 0.75 },
      decorative: true,
    },
    text('source', { x: 180, y: 502, w: 400, h: 17 }, [paragraph('A speech & more', FOOT)], {
      name: 'Source',
      role: 'footer',
    }),
  ];
  const number = text('number', { x: 129, y: 502, w: 40, h: 17 }, [paragraph('0', FOOT)], {
    name: 'Slide number',
    role: 'page-number',
  });
  return {
    name,
    marks: name === 'Title' ? furniture.slice(0, 1) : furniture,
    title: title(name, titleStyle, box),
    ...(numbered ? { pageNumber: number } : {}),
  };
}

export const MASTERS: readonly Master[] = [
  master('Title', { ...TITLE, size: 44 }, { x: 129, y: 126, w: 774, h: 108 }, false),
  master('Divider', { ...TITLE, size: 40 }, { x: 129, y: 132, w: 774, h: 100 }, true),
  master('Content', TITLE, TITLE_BOX, true),
  master('Statement', { ...TITLE, size: 32 }, { x: 129, y: 72, w: 774, h: 168 }, true),
  master('Quotation', { ...TITLE, size: 32 }, { x: 129, y: 96, w: 676, h: 220 }, true),
];

/** Everything XML, fonts and file formats stumble over. */
export const ODD = 'Tom & Jerry <b>"quoted"</b> \'single\' 😀 Привет ]]> \u0001\u0008end \ud800 lone $1 $&';

export function page(
  number: number,
  id: string,
  masterName: MasterName,
  marks: readonly Mark[],
  more: Partial<Page> = {},
): Page {
  const words = marks.flatMap((mark) => (mark.type === 'text' && mark.placeholder === 'title' ? mark.paragraphs : []));
  return {
    id,
    number,
    master: masterName,
    title: words.flatMap(({ runs }) => runs.map((run) => run.text)).join(''),
    section: 'Opening',
    marks,
    notes: [],
    cites: [],
    ...more,
  };
}

const contentPage: Page = page(
  2,
  'content',
  'Content',
  [
    text('ref', { x: 57, y: 68, w: 54, h: 18 }, [paragraph('¶7', REF, { align: 'right' })], {
      name: 'Title reference',
      role: 'ref',
      link: { type: 'page', page: 'quote' },
    }),
    title('A narrower and smaller title', { ...TITLE, size: 26 }, { ...TITLE_BOX, w: 600 }),
    {
      type: 'rect',
      id: 'panel',
      name: 'Panel',
      role: 'panel',
      box: { x: 129, y: 160, w: 300, h: 120 },
      fill: 'lt2',
      decorative: true,
    },
    {
      type: 'ellipse',
      id: 'dot',
      name: 'Dot',
      role: 'tick',
      box: { x: 450, y: 160, w: 12, h: 12 },
      stroke: { color: 'hlink', weight: 1.5 },
    },
    text(
      'panel-text',
      { x: 141, y: 172, w: 276, h: 96 },
      [
        paragraph(
          [
            ['Bold label: ', LABEL],
            [ODD, BODY],
            [' in Georgia', { ...BODY, font: 'head', italic: true }],
          ],
          BODY,
        ),
        paragraph('A second paragraph', BODY, { spaceBefore: 6, align: 'center' }),
      ],
      { name: `Panel text ${ODD}`, anchorY: 'middle', link: { type: 'uri', uri: 'https://example.org/a?b=1&c="2"' } },
    ),
    {
      type: 'line',
      id: 'arrow',
      name: 'Arrow',
      role: 'arrow',
      box: { x: 480, y: 180, w: 100, h: 40 },
      from: { x: 580, y: 180 },
      to: { x: 480, y: 220 },
      stroke: { color: 'accent1', weight: 1.5 },
      arrow: true,
      alt: 'Leads to',
    },
    image({ x: 640, y: 160, w: 60, h: 60 }),
    image({ x: 720, y: 160, w: 60, h: 60 }),
  ],
  {
    notes: [
      { label: '¶7', text: `The paragraph in full. ${ODD}` },
      { label: '¶8', text: 'And the next.' },
    ],
    cites: [7, 8],
  },
);

/** A deck with one of everything that a deck may hold. */
export const DECK: Scene = {
  type: 'deck',
  size: { w: 960, h: 540 },
  theme: THEME,
  meta: {
    title: 'Title & <subtitle>',
    author: 'A. Speaker "the" author',
    subject: 'An event',
    keywords: ['trafficking', 'a & b'],
    language: 'en-GB',
    date: '2008-06-03',
    source: 'A speech',
  },
  masters: MASTERS,
  pages: [
    page(1, 'title', 'Title', [
      text('event', { x: 129, y: 84, w: 774, h: 28 }, [paragraph('The event', BODY)]),
      title('The first slide', { ...TITLE, size: 44 }, { x: 129, y: 126, w: 774, h: 108 }),
    ]),
    contentPage,
    page(
      3,
      'table',
      'Content',
      [
        title('A table and a chart'),
        table(
          [
            ['UNODC', ODD],
            ['ILO', ''],
          ],
          { x: 129, y: 170, w: 500, h: 150 },
        ),
        doughnut({ x: 660, y: 170, w: 200, h: 200 }),
      ],
      { section: 'Body & soul', notes: [{ label: '¶1', text: 'One.' }] },
    ),
    page(
      4,
      'quote',
      'Quotation',
      [title('“A quotation is the title of its slide.”', { ...TITLE, size: 32 }, { x: 129, y: 96, w: 676, h: 220 })],
      { section: 'Body & soul' },
    ),
  ],
  outline: [],
};
