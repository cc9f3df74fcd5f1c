import { plain, type RichText } from '../../ir/rich-text.ts';
import type { SourcesSlide } from '../../ir/slides.ts';
import type { TextStyle } from '../../ir/theme.ts';
import type { CellSpec, RowSpec } from '../table.ts';
import type { Canvas } from './canvas.ts';
import { CONTENT, columnX, EVIDENCE_BOTTOM, SPACE, TABLE_RULE, TABLE_TOP } from './grid.ts';
import { naturalWidth } from './measure.ts';

/** A paragraph of the speech: its number as printed, its words, and the slides that rest on it. */
export interface Concordance {
  readonly label: string;
  readonly begins: string;
  readonly slides: readonly number[];
}

/** With more paragraphs than this the concordance is in the annex alone. */
export const LONGEST_CONCORDANCE = 48;

const LEFT = columnX(5);
const WIDTH = CONTENT.right - LEFT;
/** Rows of a table with room to spare; more rows share the height between them. */
const ROW_H = 30.5;
/** Up to here first words stand beside the numbers; up to the smaller number on one side only. */
const MOST_WITH_WORDS = 24;
const MOST_ON_ONE_SIDE = 9;
const MOST_CHARACTERS = 60;
/** Text keeps off the column to its right. */
const BETWEEN = 6;
/** Kept free between a head's leading and the strong rule below it. */
const UNDER_HEAD = 9;

/** Columns that repeat side by side. */
interface Shape {
  readonly sides: number;
  readonly number: number;
  /** Nought where there is no room for first words. */
  readonly begins: number;
  readonly slides: number;
}

/** `label` is the width of the head over the slides, which some languages need more room for. */
function shapeOf(count: number, label: number): Shape {
  if (count <= MOST_ON_ONE_SIDE) return { sides: 1, number: 36, begins: WIDTH - 36 - 96, slides: 96 };
  if (count <= MOST_WITH_WORDS) {
    const slides = Math.min(100, Math.max(60, Math.ceil(label) + 2));
    return { sides: 2, number: 28, begins: 218 - slides, slides };
  }
  const side = (WIDTH - 3 * SPACE.l) / 4;
  return { sides: 4, number: 34, begins: 0, slides: side - 34 };
}

/** The table of paragraphs and slides: read down, then across; a paragraph that no slide rests on shows a dash. */
export function drawConcordance(canvas: Canvas, slide: SourcesSlide, entries: readonly Concordance[]): void {
  const shape = shapeOf(entries.length, naturalWidth(canvas, plain(slide.columns[2]), canvas.style('label')));
  const perSide = Math.ceil(entries.length / shape.sides);
  const height = Math.min(ROW_H, (EVIDENCE_BOTTOM - TABLE_RULE) / perSide);
  const note = canvas.style('note');
  const text = { ...note, color: canvas.style('body').color };
  const padding = (height - text.lead) / 2;
  const rows = Array.from({ length: perSide }, (_, row): RowSpec => {
    const sides = Array.from({ length: shape.sides }, (_, side) => entries[side * perSide + row]);
    return {
      minHeight: height,
      bottom: canvas.stroke('hair'),
      cells: joinSides(sides.map((entry) => (entry ? cellsOf(canvas, entry, shape, text) : emptyCells(shape)))),
    };
  });
  const side = [shape.number, ...(shape.begins > 0 ? [shape.begins] : []), shape.slides];
  const columns = Array.from({ length: shape.sides }, (_, index) => (index === 0 ? side : [SPACE.l, ...side])).flat();
  const table = canvas.measure({
    x: LEFT,
    y: TABLE_TOP,
    columns,
    inset: { top: padding, bottom: padding, between: 0 },
    rows: [headRow(canvas, slide, shape, padding), ...rows],
  });
  canvas.table('Concordance of paragraphs and slides', table, { at: slide.at });
}

function headRow(canvas: Canvas, slide: SourcesSlide, shape: Shape, padding: number): RowSpec {
  const style = canvas.style('label');
  const [number, begins, slides] = slide.columns;
  const labels = [number, ...(shape.begins > 0 ? [begins] : []), slides];
  const cells = labels.map(
    (label): CellSpec => ({
      header: 'column',
      drop: TABLE_RULE - TABLE_TOP - UNDER_HEAD - style.lead - padding,
      paragraphs: [{ text: plain(label), style, ref: style }],
    }),
  );
  return {
    header: true,
    minHeight: TABLE_RULE - TABLE_TOP,
    bottom: canvas.stroke('strong'),
    cells: joinSides(Array.from({ length: shape.sides }, () => cells)),
  };
}

/** A gutter between the sides, which no rule crosses. */
const joinSides = (sides: readonly (readonly CellSpec[])[]): readonly CellSpec[] =>
  sides.flatMap((cells, index) => (index === 0 ? cells : [{ paragraphs: [], bare: true }, ...cells]));

const emptyCells = (shape: Shape): readonly CellSpec[] =>
  Array.from({ length: shape.begins > 0 ? 3 : 2 }, () => ({ paragraphs: [], bare: true }));

function cellsOf(canvas: Canvas, entry: Concordance, shape: Shape, text: TextStyle): readonly CellSpec[] {
  const ref = { ...canvas.style('ref'), size: text.size, lead: text.lead };
  const cell = (words: RichText, style: TextStyle): CellSpec => ({ paragraphs: [{ text: words, style, ref: style }] });
  const begins =
    shape.begins > 0 ? [cell(plain(beginning(canvas, entry.begins, text, shape.begins - BETWEEN)), text)] : [];
  return [
    { ...cell(plain(entry.label), ref), header: 'row' },
    ...begins,
    cell(plain(listSlides(canvas, entry.slides, text, shape.slides)), text),
  ];
}

/** As many whole words as fit, with an ellipsis. */
function beginning(canvas: Canvas, words: string, style: TextStyle, width: number): string {
  const fits = (text: string): boolean =>
    text.length <= MOST_CHARACTERS && naturalWidth(canvas, plain(text), style) <= width;
  if (fits(words)) return words;
  const parts = words.split(' ');
  for (let count = Math.min(parts.length - 1, 14); count > 0; count -= 1) {
    const text = `${parts
      .slice(0, count)
      .join(' ')
      .replace(/[,;:–—-]$/, '')}…`;
    if (fits(text)) return text;
  }
  return clipLetters(words, (text) => fits(`${text}…`));
}

/** A first word that is too long for the column is cut between letters: nothing else would show. */
function clipLetters(words: string, fits: (text: string) => boolean): string {
  const letters = [...words];
  let count = Math.min(letters.length, MOST_CHARACTERS);
  while (count > 1 && !fits(letters.slice(0, count).join(''))) count -= 1;
  return `${letters.slice(0, count).join('')}…`;
}

/** Each number by itself while there is room, else runs as ranges. */
function listSlides(canvas: Canvas, slides: readonly number[], style: TextStyle, width: number): string {
  if (slides.length === 0) return '–';
  const all = slides.join(', ');
  if (naturalWidth(canvas, plain(all), style) <= width) return all;
  return toRanges(slides).join(', ');
}

function toRanges(numbers: readonly number[]): readonly string[] {
  const ranges: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let j = i;
    while (numbers[j + 1] === (numbers[j] ?? 0) + 1) j += 1;
    ranges.push(j === i ? `${numbers[i]}` : `${numbers[i]}–${numbers[j]}`);
    i = j + 1;
  }
  return ranges;
}
