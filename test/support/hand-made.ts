import type { LaidOutDocument } from '../../src/check/documents.ts';
import type { Box } from '../../src/core/geometry.ts';
import type { ChartMark, Line, Master, Page, RectMark, TableMark, TextMark } from '../../src/ir/scene.ts';
import type { ColorSlot, Theme } from '../../src/ir/theme.ts';
import { META } from './briefing-documents.ts';
import { type Look, styleOf, THEME } from './pdf-typeset.ts';

/** Width of a letter as a share of its size: what is made by hand is not measured. */
const LETTER = 0.5;

type Facts<M> = Partial<Omit<M, 'type' | 'box'>>;

/** Lines of one paragraph each, or with `/` between the lines of a paragraph and `//` between paragraphs. */
export function text(words: string, box: Box, look: Look = {}, facts: Facts<TextMark> = {}): TextMark {
  const style = styleOf(look);
  const paragraphs = words.split('//').map((each) => each.split('/'));
  let y = box.y;
  const lines = paragraphs.flatMap((broken, paragraph) =>
    broken.map((each): Line => {
      y += style.size;
      const run = { text: each, style, x: box.x, width: each.length * style.size * LETTER };
      return { baseline: y, paragraph, spaceAfter: true, runs: [run] };
    }),
  );
  return {
    type: 'text',
    id: facts.name ?? 'text',
    name: 'Text',
    role: 'body',
    anchorY: 'top',
    box,
    lines,
    paragraphs: paragraphs.map((broken) => ({
      runs: [{ text: broken.join(' '), style }],
      align: 'left',
      lead: style.size,
      spaceBefore: 0,
    })),
    ...facts,
  };
}

export const rect = (box: Box, fill: ColorSlot | undefined, facts: Facts<RectMark> = {}): RectMark => ({
  type: 'rect',
  id: 'rect',
  name: 'Rect',
  role: 'panel',
  decorative: true,
  box,
  ...(fill === undefined ? {} : { fill }),
  ...facts,
});

/** A table of texts; a row that begins with `#` is the header row, a cell that begins so the head of its row. */
export function table(rows: readonly (readonly string[])[], facts: Facts<TableMark> = {}): TableMark {
  const width = 100;
  const height = 20;
  const box = { x: 129, y: 160, w: width * (rows[0]?.length ?? 0), h: height * rows.length };
  return {
    type: 'table',
    id: 'table',
    name: 'Table',
    role: 'body',
    box,
    columns: (rows[0] ?? []).map(() => width),
    rows: rows.map((cells, row) => {
      const header = cells[0]?.startsWith('#') === true && row === 0;
      return {
        height,
        header,
        cells: cells.map((words, column) => {
          const own = { x: box.x + column * width, y: box.y + row * height, w: width, h: height };
          const { lines, paragraphs } = text(words.replace('#', ''), own);
          return {
            box: own,
            lines: words === '' ? [] : lines,
            paragraphs: words === '' ? [] : paragraphs,
            inset: { left: 0, top: 0, right: 0, bottom: 0 },
            anchorY: 'top' as const,
            border: {},
            ...(header ? { header: 'column' as const } : words.startsWith('#') ? { header: 'row' as const } : {}),
          };
        }),
      };
    }),
    ...facts,
  };
}

export const chart = (fills: readonly ColorSlot[], facts: Facts<ChartMark> = {}): ChartMark => ({
  type: 'chart',
  id: 'chart',
  name: 'Chart',
  role: 'figure',
  alt: 'Two parts',
  box: { x: 129, y: 160, w: 300, h: 300 },
  chart: 'doughnut',
  title: 'T',
  series: 'S',
  points: fills.map((fill) => ({ label: 'L', value: 0.5, fill })),
  format: 'percent',
  hole: 0.7,
  text: styleOf(),
  ...facts,
});

export const TITLE_BOX: Box = { x: 129, y: 56, w: 774, h: 68 };

/** A slide with its title and these marks. */
export function slide(
  number: number,
  marks: Page['marks'],
  facts: Partial<Page> & { readonly titleMark?: TextMark } = {},
): Page {
  const { titleMark, ...page } = facts;
  const title = page.title ?? `Slide ${number} says something`;
  const placeholder =
    titleMark ?? text(title, TITLE_BOX, { size: 28 }, { name: 'Title', role: 'title', placeholder: 'title' });
  return {
    id: `slide-${number}`,
    number,
    master: 'Content',
    title,
    section: 'The speech',
    layout: 'cards',
    marks: [placeholder, ...marks],
    notes: [],
    cites: [],
    ...page,
  };
}

const footBox: Box = { x: 57, y: 502, w: 54, h: 13 };
const MASTER: Master = {
  name: 'Content',
  marks: [],
  title: text('Title', TITLE_BOX, { size: 28 }, { role: 'title' }),
  pageNumber: text('0', footBox, { size: 10 }, { role: 'page-number' }),
};

interface Made {
  readonly theme?: Partial<Theme>;
  readonly master?: Partial<Master>;
  readonly language?: string;
}

export function deck(
  pages: readonly Page[],
  { theme = {}, master = {}, language = 'en-US' }: Made = {},
): LaidOutDocument {
  const scene = {
    type: 'deck' as const,
    size: { w: 960, h: 540 },
    theme: { ...THEME, ...theme },
    meta: { ...META, language },
    masters: [{ ...MASTER, ...master }],
    pages,
    outline: [],
  };
  return { name: 'deck', scene, pages };
}

/** The same pages on paper. */
export function paper(pages: readonly Page[], made: Made = {}): LaidOutDocument {
  const { scene } = deck(pages, made);
  return { name: 'briefing', scene: { ...scene, type: 'briefing' }, pages };
}
