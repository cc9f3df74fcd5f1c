import { bottom, right } from '../../core/geometry.ts';
import type { Mark, Page, Role, TableMark } from '../../ir/scene.ts';
import { isBlank, isDeck, type LaidOutDocument, titleOf } from '../documents.ts';
import { type Look, lookAt } from '../look.ts';

/*
 * What holds whatever the input says, because layout makes it so. It is looked at all the same, so that a report does not
 * claim what nobody checked.
 */

/** Running matter: it stands on every page and is read on none. */
const RUNNING: ReadonlySet<Role> = new Set<Role>(['head', 'footer', 'page-number', 'marking', 'tick', 'decoration']);

const decksIn = (documents: readonly LaidOutDocument[]): readonly Page[] =>
  documents.filter(isDeck).flatMap(({ pages }) => pages);
const printIn = (documents: readonly LaidOutDocument[]): readonly LaidOutDocument[] =>
  documents.filter((each) => !isDeck(each));
const tablesIn = (documents: readonly LaidOutDocument[]): readonly TableMark[] =>
  documents.flatMap(({ pages }) => pages.flatMap(({ marks }) => marks.filter((mark) => mark.type === 'table')));

/** Each slide has a title in the title's placeholder, first of all that is on it, and no two have the same. */
export function checkSlideTitles(documents: readonly LaidOutDocument[]): Look {
  const uses = new Map<string, number>();
  const slides = decksIn(documents);
  for (const { title } of slides) uses.set(title, (uses.get(title) ?? 0) + 1);
  return lookAt(slides, (page) => {
    const [first] = page.marks;
    const title = titleOf(page);
    const isFirst = title !== undefined && title === first && title.placeholder === 'title' && !isBlank(title);
    return isFirst && uses.get(page.title) === 1;
  });
}

/** What is heard one after the other stands below, or in a column to the right. */
export function checkReadingOrder(documents: readonly LaidOutDocument[]): Look {
  const steps = documents.flatMap(({ pages }) =>
    pages.flatMap(({ marks }) => {
      const read = marks.filter(isRead);
      return read.slice(1).map((mark, index) => [read[index] ?? mark, mark] as const);
    }),
  );
  return lookAt(steps, ([before, { box }]) => bottom(box) > before.box.y || box.x >= right(before.box) - 1);
}

/** Titles come first wherever they stand, and paragraph numbers beside what they belong to. */
const isRead = (mark: Mark): boolean =>
  (mark.type === 'text' || mark.type === 'table' || mark.type === 'chart') &&
  mark.decorative !== true &&
  mark.role !== 'title' &&
  mark.role !== 'ref' &&
  !RUNNING.has(mark.role);

/** Every row of a table has a cell a column: none is merged or split. */
export const checkCells = (documents: readonly LaidOutDocument[]): Look =>
  lookAt(tablesIn(documents), ({ rows, columns }) => rows.every(({ cells }) => cells.length === columns.length));

/** A printed page's texts and tables are in the structure tree, save what repeats on every page. */
export const checkTagged = (documents: readonly LaidOutDocument[]): Look =>
  lookAt(
    printIn(documents).flatMap(({ pages }) =>
      pages.flatMap(({ marks }) =>
        marks.filter((mark) => (mark.type === 'text' || mark.type === 'table') && isReal(mark)),
      ),
    ),
    ({ structure = [] }) => structure.length > 0,
  );

const isReal = (mark: Mark): boolean => mark.decorative !== true && !RUNNING.has(mark.role);

/** Headings of a printed document begin with the first level and leave none out on the way down. */
export function checkHeadings(documents: readonly LaidOutDocument[]): Look {
  const steps = printIn(documents).flatMap((document) => {
    const levels = levelsOf(document);
    return levels.map((level, index) => [levels[index - 1] ?? 0, level] as const);
  });
  return lookAt(steps, ([before, level]) => level <= before + 1);
}

function levelsOf({ pages }: LaidOutDocument): readonly number[] {
  const levels: number[] = [];
  let last = '';
  for (const { structure = [] } of pages.flatMap(({ marks }) => marks)) {
    const heading = structure.find(({ type }) => /^H\d$/.test(type));
    if (heading === undefined || heading.id === last) continue;
    last = heading.id;
    levels.push(Number(heading.type.slice(1)));
  }
  return levels;
}

/** Each document says what it is called. */
export const checkDocumentTitles = (documents: readonly LaidOutDocument[]): Look =>
  lookAt(documents, ({ scene }) => scene.meta.title.trim() !== '');
