import { plain } from '../../ir/rich-text.ts';
import type { TableSection } from '../../ir/sections.ts';
import type { Locale } from '../../ir/template.ts';
import type { FilledSlots, SECTION_SLOTS } from '../../ir/template-slots.ts';
import { citeRows, mergeParagraphs } from '../cites.ts';
import type { Context } from '../context.ts';
import { isComparison, restOnCells, setComparison } from '../slides/comparison.ts';
import type { SectionBase } from './build.ts';

type Slots = FilledSlots<typeof SECTION_SLOTS.table>;
type Rows = TableSection['rows'];

/** A table of items, or of a comparison; a column that no row fills is left out. */
export function buildTable(base: SectionBase, slots: Slots, { locale, filler }: Context): TableSection {
  if (isComparison(slots.of)) restOnCells(slots.of, filler);
  const { columns, rows } = isComparison(slots.of)
    ? tableOfComparison(slots, locale)
    : { columns: slots.columns, rows: slots.items };
  const isFilled = columns.map((_, i) => rows.some((row) => (row.cells[i] ?? []).length > 0));
  return {
    ...base,
    type: 'table',
    columns: columns.filter((_, i) => isFilled[i]),
    rows: citeRows(rows, base.heading?.cites ?? []).map(({ cells, cites, at }) => ({
      cells: columns.flatMap((_, i) => (isFilled[i] ? [cells[i] ?? []] : [])),
      cites,
      at,
    })),
    ...(slots.note === undefined ? {} : { note: slots.note }),
  };
}

/** Weights of a comparison's columns: the questions are a few words, the answers sentences. */
const QUESTION_WEIGHT = 18;
const ANSWERS_WEIGHT = 82;

/** In print a row's paragraphs stand in the margin, so columns and cells carry none. */
function tableOfComparison({ of }: Slots, locale: Locale): { columns: TableSection['columns']; rows: Rows } {
  if (!isComparison(of)) return { columns: [], rows: [] };
  const { columns, rows } = setComparison(of, locale);
  const weight = ANSWERS_WEIGHT / Math.max(1, columns.length);
  return {
    columns: [
      { label: '', weight: QUESTION_WEIGHT, voice: 'label' },
      ...columns.map(({ heading }) => ({ label: heading, weight, voice: 'text' as const })),
    ],
    rows: rows.map(({ label, cells, at }) => ({
      cells: [plain(label), ...cells.map((cell) => cell.text)],
      cites: mergeParagraphs(
        ...cells.map((cell, i) => (cell.cites.length > 0 ? cell.cites : (columns[i]?.cites ?? []))),
      ),
      at,
    })),
  };
}
