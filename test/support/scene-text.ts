import type { Mark, Scene, SetText } from '../../src/ir/scene.ts';

const textsOf = (mark: Mark): readonly SetText[] => {
  if (mark.type === 'text') return [mark];
  if (mark.type !== 'table') return [];
  const rows = mark.continuation ? mark.rows.filter((each) => !each.header) : mark.rows;
  return rows.flatMap((row) => row.cells);
};

/** The words of one text as one line. */
export const readText = (text: SetText): string =>
  text.paragraphs
    .map((each) => each.runs.map((run) => run.text).join(''))
    .join(' ')
    .trim();

/** What a screen reader would say, in order: artifacts and repeated table heads are left out. */
export function readScene(scene: Scene): string {
  return scene.pages
    .flatMap((page) => page.marks)
    .filter((mark) => !mark.decorative)
    .flatMap(textsOf)
    .map(readText)
    .filter((each) => each !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
}
