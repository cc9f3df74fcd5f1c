import type { ComparisonSlide } from '../../ir/slides.ts';
import type { Comparison, Passage } from '../../ir/speech.ts';
import type { Locale } from '../../ir/template.ts';
import { mergeParagraphs, paragraphsOf, passagesOf, sameParagraphs } from '../cites.ts';
import type { Filler } from '../fill.ts';
import { setPlain, setRich } from '../typography.ts';
import type { SlideBuilder } from './builder.ts';

/** A comparison with its texts as printed and its references placed. */
export type SetComparison = Pick<ComparisonSlide, 'columns' | 'rows'>;

/** Whether a value of the model is a comparison: a template may point at anything. */
export function isComparison(value: unknown): value is Comparison<Passage> {
  return (
    typeof value === 'object' && value !== null && 'columns' in value && 'rows' in value && Array.isArray(value.rows)
  );
}

/**
 * A reference that holds for a whole column stands in its head; where a column rests on several paragraphs, each cell
 * has its own.
 */
export function setComparison({ columns, rows }: Comparison<Passage>, locale: Locale): SetComparison {
  const inColumn = columns.map((_, i) => mergeParagraphs(...rows.map((row) => paragraphsOf(row.cells[i] ?? null))));
  const isWhole = inColumn.map((cites, i) =>
    rows.every((row) => row.cells[i] === undefined || sameParagraphs(paragraphsOf(row.cells[i]), cites)),
  );
  return {
    columns: columns.map((heading, i) => ({
      heading: setPlain(heading, locale),
      cites: isWhole[i] ? (inColumn[i] ?? []) : [],
    })),
    rows: rows.map((row) => ({
      label: setPlain(row.label, locale),
      cells: row.cells.map((cell, i) => ({
        text: setRich(cell.text, locale),
        cites: isWhole[i] ? [] : paragraphsOf(cell),
        at: cell.at,
      })),
      at: row.at,
    })),
  };
}

/** Notes that each row rests on what its cells quote. */
export function restOnCells({ rows }: Comparison<Passage>, filler: Filler): void {
  for (const { at, cells } of rows) filler.rest(at, passagesOf(cells));
}

/** Two or three cases under the same questions. */
export const buildComparison: SlideBuilder<'comparison'> = (base, { of }, { locale, filler }) => {
  if (!isComparison(of)) return undefined;
  restOnCells(of, filler);
  return {
    slide: { ...base, type: 'comparison', ...setComparison(of, locale) },
    evidence: mergeParagraphs(...of.rows.flatMap((row) => row.cells.map(paragraphsOf))),
    count: of.rows.length,
  };
};
