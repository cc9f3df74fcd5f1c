import type { SlidePage } from '../../src/4-layout/deck/context.ts';
import { bottom, contains, right } from '../../src/core/geometry.ts';
import type { Mark, SetText, TableMark, TextMark } from '../../src/ir/scene.ts';

/** The lowest line of evidence: what slide layouts fill, above the footer. */
const EVIDENCE = { x: 57, y: 0, w: 846, h: 484 };

export const namesOf = (page: SlidePage | undefined): readonly string[] => (page?.marks ?? []).map((each) => each.name);

export const textsOf = (page: SlidePage | undefined): readonly TextMark[] =>
  (page?.marks ?? []).filter((each) => each.type === 'text');

export function tableOf(page: SlidePage | undefined): TableMark {
  const table = page?.marks.find((each) => each.type === 'table');
  if (!table) throw new Error('the page has no table');
  return table;
}

/** The words of a text, as they are read. */
export const wordsOf = (text: SetText | undefined): string =>
  (text?.paragraphs ?? [])
    .map((each) =>
      each.runs
        .map((run) => run.text)
        .join('')
        .replaceAll('\u00a0', ' '),
    )
    .join('\n');

export const findText = (page: SlidePage | undefined, name: string): string | undefined => {
  const text = textsOf(page).find((each) => each.name === name);
  return text && wordsOf(text);
};

/** All that does not lie where it should: marks off the evidence area, and lines that leave their boxes. */
export function findMisfits(page: SlidePage): readonly string[] {
  const ids = page.marks.map((each) => each.id);
  return [
    ...ids.filter((each, index) => ids.indexOf(each) !== index).map((each) => `two marks are called ${each}`),
    ...page.marks.flatMap(misfitsOf),
  ];
}

function misfitsOf(mark: Mark): readonly string[] {
  const outside = contains(EVIDENCE, textBox(mark), 0.75) ? [] : [`${mark.name} leaves the evidence`];
  if (mark.type === 'text') return [...outside, ...strayLines(mark.name, mark, mark.box)];
  if (mark.type !== 'table') return outside;
  return [
    ...outside,
    ...mark.rows.flatMap((row) => row.cells.flatMap((cell) => strayLines(mark.name, cell, cell.box))),
  ];
}

/** A text box keeps a little room under its lines, which may reach below the evidence. */
function textBox(mark: Mark): Mark['box'] {
  return mark.type === 'text' && mark.anchorY === 'top' ? { ...mark.box, h: Math.max(0, mark.box.h - 4) } : mark.box;
}

function strayLines(name: string, text: SetText, box: Mark['box']): readonly string[] {
  return text.lines.flatMap((line) => {
    const [first] = line.runs;
    const last = line.runs.at(-1);
    if (!first || !last) return [];
    const inside =
      first.x >= box.x - 0.01 &&
      last.x + last.width <= right(box) + 0.01 &&
      line.baseline > box.y &&
      line.baseline < bottom(box);
    return inside ? [] : [`a line of ${name} leaves its box: ${line.runs.map((each) => each.text).join('')}`];
  });
}
