import { deflateSync } from 'node:zlib';
import type { Box } from '../../src/core/geometry.ts';
import type { ChartMark, Mark, Scene, StructureStep } from '../../src/ir/scene.ts';
import { briefingScene } from './briefing-scene.ts';
import { run, styleOf, type Typesetter, textMark } from './pdf-typeset.ts';

const MAIN: StructureStep = { id: 'main', type: 'Sect', title: 'Specimen' };
const LIST: StructureStep = { id: 'list', type: 'L' };

/** A combining accent, and two letters that the face draws with one glyph. */
export const GLYPHS = 'the v\u0302ector \u1e38 and \u1e39 after';

/** A page with every kind of mark that a briefing of text and tables lacks. */
export function specimenScene(setter: Typesetter): Scene {
  const { outline: _, ...scene } = briefingScene(setter);
  return {
    ...scene,
    outline: [],
    pages: [
      {
        id: 'specimen',
        number: 1,
        master: 'Page',
        title: 'Specimen',
        section: 'Specimen',
        marks: specimenMarks(setter),
        notes: [],
        cites: [],
      },
    ],
  };
}

/** The same marks without places in a structure, as slides have them. */
export function slideScene(setter: Typesetter): Scene {
  const scene = specimenScene(setter);
  const number = textMark(setter, box(40, 520, 40), '‹#›', { id: 'number', role: 'page-number' }, { align: 'right' });
  return {
    ...scene,
    type: 'deck',
    masters: [{ name: 'Page', marks: [shape('rect', 'band', box(0, 0, 12))], pageNumber: number }],
    pages: scene.pages.map((page) => ({
      ...page,
      title: 'A slide says one thing',
      marks: page.marks.map(
        ({ structure: _, ...mark }) => (mark.id === 'heading' ? { ...mark, role: 'title' } : mark) as Mark,
      ),
    })),
  };
}

function specimenMarks(setter: Typesetter): readonly Mark[] {
  const text = (id: string, y: number, content: string, ...steps: StructureStep[]): Mark =>
    textMark(setter, box(111, y, 436), content, { id, structure: [MAIN, ...steps] });
  const item = (index: number): StructureStep => ({ id: `item-${index}`, type: 'LI' });
  return [
    text('heading', 50, 'Every kind of mark', { id: 'h', type: 'H1' }),
    text('label-1', 80, '1.', LIST, item(1), { id: 'label', type: 'Lbl' }),
    textMark(setter, box(130, 80, 400), 'First item', {
      id: 'body-1',
      structure: [MAIN, LIST, item(1), { id: 'body', type: 'LBody' }],
    }),
    text('label-2', 100, '2.', LIST, item(2), { id: 'label', type: 'Lbl' }),
    textMark(setter, box(130, 100, 400), [[run('Second item')], [run('Its second paragraph')]], {
      id: 'body-2',
      structure: [MAIN, LIST, item(2), { id: 'body', type: 'LBody' }],
    }),
    text('note-1', 140, 'A first note', { id: 'note-1', type: 'Note' }),
    text('note-2', 160, 'A second note', { id: 'note-2', type: 'Note' }),
    textMark(
      setter,
      box(111, 180, 436),
      GLYPHS,
      { id: 'glyphs', structure: [MAIN, { id: 'glyphs', type: 'P' }] },
      { font: 'head' },
    ),
    chart('doughnut', { x: 111, y: 210, w: 120, h: 120 }),
    chart('bar', { x: 260, y: 210, w: 287, h: 120 }),
    { ...shape('ellipse', 'dot', { x: 111, y: 350, w: 20, h: 20 }), decorative: true },
    {
      type: 'line',
      id: 'arrow',
      name: 'Arrow',
      role: 'arrow',
      alt: 'From information to coordination',
      box: { x: 150, y: 360, w: 100, h: 0 },
      from: { x: 150, y: 360 },
      to: { x: 250, y: 360 },
      stroke: { color: 'accent1', weight: 1.5 },
      arrow: true,
      structure: [MAIN],
    },
    { ...shape('rect', 'panel', { x: 300, y: 350, w: 60, h: 20 }), structure: [MAIN] },
    {
      type: 'image',
      id: 'logo',
      name: 'Logo',
      role: 'figure',
      alt: 'A red square',
      box: { x: 400, y: 350, w: 20, h: 20 },
      bytes: redSquare(),
      format: 'png',
      structure: [MAIN, { id: 'logo', type: 'Figure' }],
    },
  ];
}

const box = (x: number, y: number, w: number): Box => ({ x, y, w, h: 14 });

function shape(type: 'rect' | 'ellipse', id: string, at: Box): Mark {
  return { type, id, name: id, role: 'panel', box: at, fill: 'lt2', stroke: { color: 'accent3', weight: 1 } };
}

function chart(kind: 'doughnut' | 'bar', at: Box): ChartMark {
  return {
    type: 'chart',
    id: kind,
    name: kind,
    role: 'figure',
    chart: kind,
    title: 'Where the money went',
    series: 'Share',
    alt: `A ${kind}: 46 % went to groups abroad, 54 % elsewhere.`,
    box: at,
    points: [
      { label: 'Groups abroad', value: 0.46, fill: 'accent1' },
      { label: 'Elsewhere', value: 0.54, fill: 'accent5', stroke: { color: 'accent3', weight: 0.75 } },
    ],
    format: 'percent',
    hole: 0.6,
    text: styleOf(),
    structure: [MAIN, { id: kind, type: 'Figure' }],
  };
}

/** A PNG of one pixel with an alpha channel. */
function redSquare(): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
  const pixel = deflateSync(Buffer.from([0, 200, 30, 40, 255]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixel), chunk('IEND', Buffer.alloc(0))]);
}
